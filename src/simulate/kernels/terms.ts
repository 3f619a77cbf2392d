/** What the shocks take of a node's own supply, account by account. */
import type { ModelNode } from "../model/chain_model.ts";
import type { Cut } from "../scenario/resolved.ts";
import { heldBy, leading, matches, type Held, type Party } from "./shares.ts";

/** A part of a node's supply that one set of shocks takes: for certain, at most where the party is named, at most. */
export interface Term extends Held {
  readonly set: number;
}

export interface Sets {
  /** The number of a set of shocks. */
  readonly number: (shocks: readonly number[]) => number;
}

export interface OwnTerms {
  readonly accounts: readonly (readonly Term[])[];
  /** Set of shocks on the node itself; −1 = none. */
  readonly whole: number;
}

/** Everything that the cuts take of this node; a country and the organisations in it are counted once. */
export function ownTerms(node: ModelNode, at: number, cuts: readonly Cut[], sets: Sets): OwnTerms {
  const here = cuts.flatMap((cut, shock) => ((cut.nodes?.has(at) ?? cut.party !== undefined) ? [{ ...cut, shock }] : []));
  const whole = here.filter(({ party }) => party === undefined).map(({ shock }) => shock);
  const parties = joined(here);
  const held = parties.map(({ party }) => heldBy(node, party));
  const countries = parties.flatMap(({ party }, of) => (party.kind === "country" ? [of] : []));
  const home = parties.map(({ party }) => (party.kind === "country" ? undefined : homeOf(node, party, countries, parties)));
  const accounts = (held[0] ?? []).map((_, account) => termsOf(account));
  return { accounts, whole: whole.length === 0 ? -1 : sets.number(whole) };

  function termsOf(account: number): Term[] {
    const found: Term[] = [];
    const silent: { shocks: number[]; high: number }[] = [];
    for (const [of, { shocks }] of parties.entries()) {
      if (home[of] !== undefined) continue;
      const own = held[of]?.[account] ?? nothing;
      const children = parties.flatMap((child, place) =>
        home[place] === of ? [{ ...child, held: held[place]?.[account] ?? nothing }] : [],
      );
      const within = children.reduce((sum, child) => add(sum, child.held), nothing);
      for (const child of children) found.push({ set: sets.number([...shocks, ...child.shocks]), ...child.held });
      const left = {
        low: Math.max(0, own.low - within.low),
        named: Math.max(0, own.named - within.named),
        high: Math.max(0, own.high - within.high),
      };
      // Of several of whom no source speaks, all together may hold what is open, not each.
      if (own.named === 0 && own.high > 0 && children.length === 0) silent.push({ shocks: [...shocks], high: own.high });
      else found.push({ set: sets.number(shocks), ...left });
    }
    if (silent.length > 0) {
      const high = Math.max(...silent.map((one) => one.high));
      found.push({ set: sets.number(silent.flatMap((one) => one.shocks)), low: 0, named: 0, high });
    }
    return found;
  }
}

const nothing: Held = { low: 0, named: 0, high: 0 };

function add(left: Held, right: Held): Held {
  return { low: left.low + right.low, named: left.named + right.named, high: left.high + right.high };
}

interface Hit {
  readonly party: Party;
  readonly shocks: readonly number[];
}

/** Shocks on the same party come together. */
function joined(here: readonly (Cut & { readonly shock: number })[]): Hit[] {
  const found = new Map<string, { party: Party; shocks: number[] }>();
  for (const { party, shock } of here) {
    if (party === undefined) continue;
    const key = JSON.stringify([party.kind, party.name, party.within]);
    const entry = found.get(key) ?? { party, shocks: [] };
    entry.shocks.push(shock);
    found.set(key, entry);
  }
  return [...found.values()];
}

/** The cut country in which a cut organisation makes this node's product. */
function homeOf(node: ModelNode, party: Party, countries: readonly number[], parties: readonly Hit[]): number | undefined {
  const row = leading(node)
    .flatMap((account) => account.shares)
    .find((one) => one.kind === "organisation" && matches(one, party));
  return countries.find((of) => {
    const land = parties[of]?.party;
    const country = party.within ?? row?.country;
    return land !== undefined && country !== undefined && (land.members?.has(country) ?? land.name === country);
  });
}
