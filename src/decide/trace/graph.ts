/** Items and edges made ready for walking: who leads to whom, with everything that says so. */
import { kindOfSubject } from "./steps.ts";
import type { TraceEdge } from "./ties.ts";

export interface TraceItem {
  readonly subject: string;
  /** Of two equally near the heavier comes first; 0 when left out. */
  readonly weight?: number;
}

/** A tie between two items with all that says so. */
export interface TraceTie<Said> {
  readonly from: string;
  readonly to: string;
  readonly says: { readonly tie: string; readonly said: Said }[];
  onlyOn: boolean;
}

export interface TraceGraph<Said> {
  readonly weights: ReadonlyMap<string, number>;
  readonly on: ReadonlyMap<string, readonly TraceTie<Said>[]>;
  readonly back: ReadonlyMap<string, readonly TraceTie<Said>[]>;
}

/** Ready for `traceOf`. An edge with an end that is no item is left out: what the reader does not see does not exist. */
export function traceGraph<Said>(items: readonly TraceItem[], edges: readonly TraceEdge<Said>[]): TraceGraph<Said> {
  const weights = new Map(items.map(({ subject, weight = 0 }) => [subject, weight]));
  const on = new Map<string, TraceTie<Said>[]>();
  const back = new Map<string, TraceTie<Said>[]>();
  const known = new Map<string, TraceTie<Said>>();
  for (const { from, to, tie, said, onlyOn = false } of edges) {
    if (!weights.has(from) || !weights.has(to)) continue;
    const key = `${from}\n${to}`;
    const there = known.get(key);
    if (there !== undefined) {
      there.says.push({ tie, said });
      there.onlyOn &&= onlyOn;
      continue;
    }
    const made: TraceTie<Said> = { from, to, says: [{ tie, said }], onlyOn };
    known.set(key, made);
    put(on, from, made);
    put(back, to, made);
  }
  return { weights, on, back };
}

function put<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** Ties to what an item leads to (`down`) or stands on (`up`). */
export function tiesFrom<Said>(graph: TraceGraph<Said>, subject: string, way: "up" | "down"): readonly TraceTie<Said>[] {
  if (way === "down") return graph.on.get(subject) ?? [];
  return (graph.back.get(subject) ?? []).filter(({ onlyOn }) => !onlyOn);
}

export const otherEnd = <Said>({ from, to }: TraceTie<Said>, way: "up" | "down"): string => (way === "down" ? to : from);

export const kindsTied = <Said>(graph: TraceGraph<Said>, subject: string, way: "up" | "down"): ReadonlySet<string> =>
  new Set(tiesFrom(graph, subject, way).map((tie) => kindOfSubject(otherEnd(tie, way))));
