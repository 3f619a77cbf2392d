/** Who could stop what: exposure of every node through all tiers, as intervals. */
import type { ChainModel, ModelNode } from "../model/chain_model.ts";
import type { Exposure } from "../model/outcome.ts";
import { heldBy, hullOf, isNamed, leading, openOf, type Party } from "./shares.ts";

export interface ExposureOrder {
  readonly on: Exposure["kind"];
  /** Blocs to reckon as one, by name: members as ISO3. Only with `country`. */
  readonly blocs?: Readonly<Record<string, readonly string[]>>;
}

/**
 * What stops at each node if a country, organisation or owner stops everywhere, without stocks and without substitutes: the larger of its own share and what
 * its inputs lose. Fractions of 1; the low end is certain, the high end counts all that nobody accounts for as theirs. Sorted by node and party;
 * a party is listed where a source names it, there or at anything that goes in. Nothing where no supplier is named.
 */
export function exposuresOf(model: ChainModel, order: ExposureOrder): Exposure[] {
  return exposureTable(model, partiesOf(model, order)).sort((left, right) => compare(left.node, right.node) || compare(left.on, right.on));
}

/** Everybody whom the leading accounts name, in the order of their names; blocs with a member among them too. */
export function partiesOf(model: ChainModel, { on, blocs = {} }: ExposureOrder): Party[] {
  const names = new Set<string>();
  for (const node of model.nodes) {
    for (const one of leading(node).flatMap((account) => account.shares)) {
      if (on === "country") {
        if (one.country !== undefined && one.kind !== "group") names.add(one.country);
      } else if (one.kind === "organisation") names.add(on === "owner" ? (one.owner ?? one.provider) : one.provider);
    }
  }
  const single = [...names].sort(compare).map((name): Party => ({ kind: on, name }));
  const joined = Object.entries(blocs)
    .filter(([, members]) => members.some((member) => names.has(member)))
    .map(([name, members]): Party => ({ kind: "country", name, members: new Set(members) }));
  return on === "country" ? [...single, ...joined] : single;
}

/** Exposures party by party, nodes in the order of the model. */
export function exposureTable(model: ChainModel, parties: readonly Party[]): Exposure[] {
  const walk = inputsOf(model);
  const ground = model.nodes.map(groundOf);
  const found: Exposure[] = [];
  for (const party of parties) exposeOne(model, walk, ground, party, found);
  return found;
}

/** Per node: its essential inputs and the others that matter, and the part one input is of all. */
interface Inputs {
  readonly essential: readonly (readonly number[])[];
  readonly other: readonly (readonly number[])[];
  readonly part: Float64Array;
}

export function inputsOf({ nodes, links }: ChainModel): Inputs {
  const essential: number[][] = nodes.map(() => []);
  const other: number[][] = nodes.map(() => []);
  const part = new Float64Array(nodes.length);
  for (const { from, to, relation, need } of links) {
    if (relation !== "goes_into") continue;
    part[to] = (part[to] ?? 0) + 1;
    if (need === "essential") essential[to]?.push(from);
    if (need === "non_essential") other[to]?.push(from);
  }
  return { essential, other, part: part.map((count) => (count === 0 ? 0 : 1 / count)) };
}

/** What somebody of whom no source speaks may hold of a node at most. */
interface Ground {
  readonly country: number;
  readonly organisation: number;
}

function groundOf(node: ModelNode): Ground {
  const nobody = (party: Party) => Math.min(...heldBy(node, party).map(({ high }) => high));
  const open = leading(node).map(({ shares }) => openOf(shares.filter((one) => one.kind === "organisation")));
  return { country: nobody({ kind: "country", name: "" }), organisation: Math.min(1, ...open) };
}

/** Exposure on one party; `found` grows by the nodes at or behind which it is named. */
function exposeOne(
  model: ChainModel,
  { essential, other, part }: Inputs,
  ground: readonly Ground[],
  party: Party,
  found: Exposure[],
): void {
  const count = model.nodes.length;
  const [low, high, named] = [new Float64Array(count), new Float64Array(count), new Uint8Array(count)];
  for (const at of model.order) {
    const node = model.nodes[at];
    if (node === undefined) continue;
    const here = isNamed(node, party);
    const mentioned = here || node.accounts.some((account) => account.shares.some((one) => one.share === 0));
    const open = party.kind === "country" ? ground[at]?.country : ground[at]?.organisation;
    const direct = mentioned || party.members !== undefined ? hullOf(heldBy(node, party)) : ([0, open ?? 1] as [number, number]);
    let [certain, possible, through, seen] = [direct[0], direct[1], -1, here];
    for (const input of essential[at] ?? []) {
      seen ||= named[input] === 1;
      if ((low[input] ?? 0) > certain) [certain, through] = [low[input] ?? 0, input];
      possible = Math.max(possible, high[input] ?? 0);
    }
    const missing = [0, 0];
    let most = -1;
    for (const input of other[at] ?? []) {
      seen ||= named[input] === 1;
      missing[0] = (missing[0] ?? 0) + (part[at] ?? 0) * (low[input] ?? 0);
      missing[1] = (missing[1] ?? 0) + (part[at] ?? 0) * (high[input] ?? 0);
      if (most === -1 || (low[input] ?? 0) > (low[most] ?? 0)) most = input;
    }
    if ((missing[0] ?? 0) > certain) [certain, through] = [missing[0] ?? 0, most];
    possible = Math.max(possible, missing[1] ?? 0);
    [certain, possible] = [rounded(certain), rounded(possible)];
    low[at] = 1 - certain < (node.minimum?.[0] ?? 0) ? 1 : certain;
    high[at] = 1 - possible < (node.minimum?.[1] ?? 0) ? 1 : possible;
    named[at] = seen ? 1 : 0;
    if (!seen) continue;
    const total: [number, number] = [low[at] ?? 0, high[at] ?? 0];
    found.push({ node: node.id, on: party.name, kind: party.kind, direct, total, through: model.nodes[through]?.id ?? null });
  }
}

function rounded(share: number): number {
  return Math.round(share * 1e12) / 1e12;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
