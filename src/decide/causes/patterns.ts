/** Patterns across chains: which kinds of cause recur where, how heavy, on how many nodes and how sure; and what is held by one without a cause named. */
import type { CauseWeight } from "#model";
import type { Sureness } from "./sure.ts";

export interface CauseToWeigh {
  readonly id: string;
  readonly type: string;
  readonly weight: CauseWeight;
  readonly nodes: readonly string[];
  /** Chains it names itself, beside those that hold its nodes. */
  readonly chains: readonly string[];
  readonly sure: Sureness;
}

export interface ChainOfCauses {
  readonly id: string;
  readonly nodes: readonly string[];
}

/** Points of a weight. Ordinal words need numbers to be added; these are ours and printed beside every sum. */
export const weightPoints: Readonly<Record<CauseWeight, number>> = { decisive: 3, major: 2, contributing: 1 };

interface Sum {
  readonly type: string;
  readonly causes: readonly string[];
  /** Distinct nodes that carry them; 0 where they are tied to the chain as a whole. */
  readonly nodes: number;
  readonly points: number;
  readonly firm: number;
  readonly thin: number;
}

export interface Cell extends Sum {
  readonly chain: string;
}

export interface Pattern extends Sum {
  /** Chains in which the kind was named, by id. */
  readonly chains: readonly string[];
  /** Named in two chains or more by causes of their own, not by one cause at a node they share. */
  readonly recurs: boolean;
}

/** Kinds by the number of chains they are named in, then by points; cells in that order, then as the chains came. Both empty without causes. */
export function patternsOf(
  causes: readonly CauseToWeigh[],
  chains: readonly ChainOfCauses[],
): { readonly patterns: Pattern[]; readonly cells: Cell[] } {
  const held = chains.map(({ id, nodes }) => ({ id, nodes: new Set(nodes) }));
  const within = (cause: CauseToWeigh, { id, nodes }: (typeof held)[number]) =>
    cause.chains.includes(id) || cause.nodes.some((node) => nodes.has(node));
  const cells: Cell[] = [];
  const patterns: Pattern[] = [];
  for (const [type, ofType] of groups(causes, (cause) => cause.type)) {
    const own = held.flatMap((chain): Cell[] => {
      const here = ofType.filter((cause) => within(cause, chain));
      return here.length === 0 ? [] : [{ chain: chain.id, ...sumOf(type, here, (node) => chain.nodes.has(node)) }];
    });
    cells.push(...own);
    patterns.push({ ...sumOf(type, ofType, () => true), chains: own.map(({ chain }) => chain), recurs: recursIn(own) });
  }
  patterns.sort((left, right) => right.chains.length - left.chains.length || right.points - left.points || order(left.type, right.type));
  const place = new Map(patterns.map(({ type }, at) => [type, at]));
  cells.sort((left, right) => (place.get(left.type) ?? 0) - (place.get(right.type) ?? 0));
  return { patterns, cells };
}

function sumOf(type: string, causes: readonly CauseToWeigh[], counts: (node: string) => boolean): Sum {
  return {
    type,
    causes: causes.map(({ id }) => id),
    nodes: new Set(causes.flatMap(({ nodes }) => nodes).filter(counts)).size,
    points: causes.reduce((sum, { weight }) => sum + weightPoints[weight], 0),
    firm: causes.filter(({ sure }) => sure === "firm").length,
    thin: causes.filter(({ sure }) => sure === "thin").length,
  };
}

/** True where two chains can be found that do not name the very same causes. */
function recursIn(cells: readonly Cell[]): boolean {
  return cells.some((one) => cells.some((other) => one.chain !== other.chain && one.causes.join() !== other.causes.join()));
}

export interface Meeting {
  readonly types: readonly [string, string];
  readonly nodes: readonly string[];
  readonly chains: readonly string[];
}

/** Kinds of cause that meet at one node, on `least` nodes or more: most nodes first. Empty where no node has two kinds. */
export function meetingsOf(causes: readonly CauseToWeigh[], chains: readonly ChainOfCauses[], least = 2): Meeting[] {
  const typesAt = new Map<string, Set<string>>();
  for (const { type, nodes } of causes) for (const node of nodes) typesAt.set(node, (typesAt.get(node) ?? new Set()).add(type));
  const pairs = [...typesAt].flatMap(([node, types]) => {
    const sorted = [...types].sort(order);
    return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => ({ node, types: [one, other] as const })));
  });
  return groups(pairs, ({ types }) => types.join(" "))
    .map(([, met]): Meeting => {
      const nodes = met.map(({ node }) => node).sort(order);
      const holding = chains.filter((chain) => chain.nodes.some((node) => nodes.includes(node))).map(({ id }) => id);
      return { types: met[0]?.types ?? ["", ""], nodes, chains: holding };
    })
    .filter(({ nodes }) => nodes.length >= least)
    .sort((left, right) => right.nodes.length - left.nodes.length || order(left.types.join(), right.types.join()));
}

export interface Held {
  readonly node: string;
  /** Who holds it. */
  readonly on: string;
  /** Share that stops for certain, and at most, as fractions of 1. */
  readonly share: readonly [number, number];
}

/** What one holds and no cause is named for, the greatest share first; a node held by several comes once, with all of them. */
export function withoutCause(
  held: readonly Held[],
  causes: readonly CauseToWeigh[],
): { readonly node: string; readonly held: readonly Omit<Held, "node">[] }[] {
  const explained = new Set(causes.flatMap(({ nodes }) => nodes));
  const open = held
    .filter(({ node }) => !explained.has(node))
    .sort((left, right) => right.share[0] - left.share[0] || order(left.on, right.on));
  return groups(open, ({ node }) => node).map(([node, ones]) => ({ node, held: ones.map(({ on, share }) => ({ on, share })) }));
}

/** In the order in which the keys came first. */
function groups<Item>(items: readonly Item[], key: (item: Item) => string): [string, Item[]][] {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return [...found];
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
