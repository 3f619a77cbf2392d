/** What an outcome says, gathered for title, bars, canvas and table. Pure. */
import type { NodeState } from "../chains/canvas_props.ts";
import type { NodeOutcome, Outcome } from "./use_simulation.ts";

/** Below this a node counts as fallen, as the first day is reckoned. */
export const fallen = 0.99;

export interface Reading {
  readonly total: number;
  /** Fall in the median; fall even in the best case; fall in the worst. */
  readonly falls: number;
  readonly certain: number;
  readonly possible: number;
  /** End products: those hit hardest and soonest first. */
  readonly ends: readonly NodeOutcome[];
  readonly byNode: ReadonlyMap<string, NodeOutcome>;
  readonly without: ReadonlyMap<string, NodeOutcome>;
  /** The end product that falls first in the median, else in the worst case. */
  readonly first: NodeOutcome | undefined;
}

export function readOutcome(outcome: Outcome): Reading {
  const { nodes } = outcome;
  const count = (end: "low" | "p50" | "high") => nodes.filter((one) => one.lowest[end] < fallen).length;
  const ends = nodes
    .filter((one) => one.end)
    .toSorted((a, b) => a.lowest.p50 - b.lowest.p50 || a.lowest.low - b.lowest.low || soon(a) - soon(b));
  const falling = ends.filter((one) => one.impact.p50 !== null).toSorted((a, b) => soon(a) - soon(b));
  return {
    total: nodes.length,
    falls: count("p50"),
    certain: count("high"),
    possible: count("low"),
    ends,
    byNode: new Map(nodes.map((one) => [one.node, one])),
    without: new Map((outcome.without ?? []).map((one) => [one.node, one])),
    first: falling[0] ?? ends.filter((one) => one.impact.earliest !== null).toSorted((a, b) => soon(a) - soon(b))[0],
  };
}

function soon({ impact }: NodeOutcome): number {
  return impact.p50 ?? (impact.earliest ?? 1e9) + 1e6;
}

/** How every touched node fares at one of the outcome's days. */
export function statesAt(outcome: Outcome, step: number): ReadonlyMap<string, NodeState> {
  const states = new Map<string, NodeState>();
  for (const { node, levels, lowest, hit } of outcome.nodes) {
    if (!levels || lowest.low >= 0.9995) continue;
    const [level = 1, low = 1, high = 1] = [levels.p50[step], levels.low[step], levels.high[step]];
    states.set(node, { level, low, high, hit });
  }
  return states;
}

/** The step whose day is the last one not after `day`. */
export function stepOf(days: readonly number[], day: number): number {
  const after = days.findIndex((one) => one > day);
  return after === -1 ? Math.max(0, days.length - 1) : Math.max(0, after - 1);
}

/** From a node back to the cause, through the input that brings the worst. */
export function walkBack(byNode: ReadonlyMap<string, NodeOutcome>, node: string): NodeOutcome[] {
  const walk: NodeOutcome[] = [];
  const seen = new Set<string>();
  for (let at: string | null = node; at !== null && !seen.has(at); ) {
    const one = byNode.get(at);
    if (!one) break;
    seen.add(at);
    walk.push(one);
    at = one.through;
  }
  return walk;
}

/** The nodes worth drawing over time: what is cut, then the end products that fall. */
export function worthDrawing({ nodes }: Outcome, { ends }: Reading): string[] {
  const touched = (one: NodeOutcome) => one.levels !== undefined && one.lowest.low < fallen;
  const hit = nodes.filter((one) => one.hit && touched(one)).toSorted((a, b) => a.lowest.p50 - b.lowest.p50);
  return [...new Set([...hit.slice(0, 2), ...ends.filter(touched).slice(0, 3)].map((one) => one.node))];
}
