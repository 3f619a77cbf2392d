/** Where much hangs on little: single points of failure, hidden common suppliers, and what others need from one bloc. */
import type { ChainModel, Interval } from "../model/chain_model.ts";
import type { Exposure } from "../model/outcome.ts";
import { exposureTable, partiesOf } from "./exposure.ts";
import { heldBy, hullOf, isNamed, type Party } from "./shares.ts";

export interface SinglePoint {
  readonly on: string;
  readonly kind: Exposure["kind"];
  /** The end product that stops. */
  readonly end: string;
  /** The node where they sit, and the nodes from there to the end product. */
  readonly node: string;
  readonly path: readonly string[];
  /** Of the end product, 0–1. */
  readonly share: Interval;
}

/** One country or organisation whose stop for certain takes at least `threshold` (0–1) of an end product; the worst first, none if there is none. */
export function singlePoints(
  model: ChainModel,
  { threshold = 0.5, on }: { threshold?: number; on?: Exposure["kind"] } = {},
): SinglePoint[] {
  const ends = new Set(model.ends.map((end) => model.nodes[end]?.id));
  const points: SinglePoint[] = [];
  for (const kind of kindsOf(on)) {
    for (const party of partiesOf(model, { on: kind })) {
      const table = new Map(exposureTable(model, [party]).map((one) => [one.node, one]));
      for (const one of table.values()) {
        if (!ends.has(one.node) || one.total[0] < threshold) continue;
        const path = [one.node];
        for (let at = one.through; at !== null; at = table.get(at)?.through ?? null) path.unshift(at);
        points.push({ on: party.name, kind, end: one.node, node: path[0] ?? one.node, path, share: one.total });
      }
    }
  }
  return points.sort((left, right) => right.share[0] - left.share[0] || compare(left.end, right.end) || compare(left.on, right.on));
}

export interface CommonSupplier {
  readonly on: string;
  readonly kind: Exposure["kind"];
  readonly end: string;
  /** Nodes it supplies of which each has another one here that it never meets at a direct customer. */
  readonly nodes: readonly string[];
}

/** Who stands at two or more nodes behind one end product that share no direct customer, so that no customer sees it; most nodes first. */
export function commonSuppliers(model: ChainModel, { on }: { on?: Exposure["kind"] } = {}): CommonSupplier[] {
  const into = model.links.filter((link) => link.relation === "goes_into");
  const customers = model.nodes.map(() => new Set<number>());
  const inputs: number[][] = model.nodes.map(() => []);
  for (const { from, to } of into) {
    customers[from]?.add(to);
    inputs[to]?.push(from);
  }
  const behind = model.ends.map((end) => ({ end, nodes: upstream(end, inputs) }));
  const found: CommonSupplier[] = [];
  for (const kind of kindsOf(on)) {
    for (const party of partiesOf(model, { on: kind })) {
      const at = model.nodes.flatMap((node, place) => (isNamed(node, party) ? [place] : []));
      for (const { end, nodes } of behind) {
        const here = at.filter((place) => nodes.has(place));
        const apart = here.filter((one) => here.some((two) => one !== two && !meet(customers[one], customers[two])));
        if (apart.length < 2) continue;
        found.push({ on: party.name, kind, end: model.nodes[end]?.id ?? "", nodes: apart.map((place) => model.nodes[place]?.id ?? "") });
      }
    }
  }
  return found.sort((left, right) => right.nodes.length - left.nodes.length || compare(left.on, right.on) || compare(left.end, right.end));
}

export interface Bottleneck {
  readonly node: string;
  /** What the members hold together, 0–1. */
  readonly share: Interval;
  readonly holders: readonly { readonly country: string; readonly share: Interval }[];
  /** End products that need it, and how many they are. */
  readonly ends: readonly string[];
  readonly reaches: number;
}

/** Nodes of which the members (ISO3) for certain hold at least `threshold` (0–1), so that others depend on them; the largest share first. */
export function bottlenecks(
  model: ChainModel,
  { members, threshold = 0.5 }: { members: readonly string[]; threshold?: number },
): Bottleneck[] {
  const all: Party = { kind: "country", name: "", members: new Set(members) };
  const inputs: number[][] = model.nodes.map(() => []);
  for (const { from, to, relation } of model.links) if (relation === "goes_into") inputs[to]?.push(from);
  const behind = model.ends.map((end) => ({ end: model.nodes[end]?.id ?? "", nodes: upstream(end, inputs) }));
  return model.nodes
    .flatMap((node, at): Bottleneck[] => {
      const share = hullOf(heldBy(node, all));
      if (share[0] < threshold) return [];
      const holders = members
        .filter((country) => isNamed(node, { kind: "country", name: country }))
        .map((country) => ({ country, share: hullOf(heldBy(node, { kind: "country", name: country })) }))
        .sort((left, right) => right.share[0] - left.share[0] || compare(left.country, right.country));
      const ends = behind.filter(({ nodes }) => nodes.has(at)).map(({ end }) => end);
      return [{ node: node.id, share, holders, ends, reaches: ends.length }];
    })
    .sort((left, right) => right.share[0] - left.share[0] || compare(left.node, right.node));
}

function kindsOf(on: Exposure["kind"] | undefined): readonly Exposure["kind"][] {
  return on === undefined ? ["country", "organisation"] : [on];
}

/** The node and everything that goes into it. */
function upstream(end: number, inputs: readonly (readonly number[])[]): Set<number> {
  const seen = new Set([end]);
  for (const at of seen) for (const input of inputs[at] ?? []) seen.add(input);
  return seen;
}

function meet(left: ReadonlySet<number> | undefined, right: ReadonlySet<number> | undefined): boolean {
  return [...(left ?? [])].some((one) => right?.has(one));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
