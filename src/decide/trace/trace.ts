/** The trace of one subject both ways: from the signal to the outcome and back. */
import { breaksAmong, type Break } from "./breaks.ts";
import { otherEnd, tiesFrom, type TraceGraph, type TraceTie } from "./graph.ts";
import { kindOfSubject, placeOfStep, type TraceStep, traceSteps } from "./steps.ts";
import { fullestLine, reachedFrom } from "./walk.ts";

export interface Traced {
  readonly subject: string;
  /** `here` is the subject itself. */
  readonly way: "up" | "here" | "down";
  /** In ties; 0 = the subject. */
  readonly distance: number;
  readonly onLine: boolean;
}

export interface TraceOf<Said> {
  /** Every step, from signal to outcome: what is shown, those on the line first, then the nearest, then the heaviest; and how many there are in all. */
  readonly steps: readonly { readonly step: TraceStep; readonly items: readonly Traced[]; readonly total: number }[];
  /** Between what is shown. */
  readonly ties: readonly TraceTie<Said>[];
  /** The line through the subject that passes most steps, from its first to its last item. */
  readonly line: readonly string[];
  readonly breaks: readonly Break[];
}

/** The trace of a subject of the graph; `most` items are shown per step. Undefined when the graph does not hold it. */
export function traceOf<Said>(graph: TraceGraph<Said>, subject: string, most = 12): TraceOf<Said> | undefined {
  if (!graph.weights.has(subject)) return undefined;
  const up = reachedFrom(graph, subject, "up");
  const down = reachedFrom(graph, subject, "down");
  const line = [...fullestLine(graph, subject, "up", up).reverse(), ...fullestLine(graph, subject, "down", down).slice(1)];
  const onLine = new Set(line);
  const traced = [
    ...[...up].map(([one, distance]) => ({ subject: one, way: distance === 0 ? ("here" as const) : ("up" as const), distance })),
    ...[...down].filter(([one]) => !up.has(one)).map(([one, distance]) => ({ subject: one, way: "down" as const, distance })),
  ].map((one): Traced => ({ ...one, onLine: onLine.has(one.subject) }));
  const steps = chosen(graph, traced, most);
  const shown = new Set(steps.flatMap(({ items }) => items.map((one) => one.subject)));
  const ties = [...shown].flatMap((one) => (graph.on.get(one) ?? []).filter(({ to }) => shown.has(to)));
  const nearest = (reached: ReadonlyMap<string, number>) => {
    const [start = subject, ...others] = reached.keys();
    return [start, ...others.sort((left, right) => Number(onLine.has(right)) - Number(onLine.has(left)))];
  };
  return { steps, ties, line, breaks: [...breaksAmong(graph, nearest(up), "up"), ...breaksAmong(graph, nearest(down), "down")] };
}

/** What is shown of each step, chosen outwards from the subject, so that what is shown hangs together: the line, what is tied to something shown, the nearest, the heaviest. */
function chosen<Said>(graph: TraceGraph<Said>, traced: readonly Traced[], most: number): TraceOf<Said>["steps"] {
  const shown = new Set<string>();
  const byStep = new Map<number, Traced[]>();
  for (const one of traced) {
    const place = placeOfStep(kindOfSubject(one.subject));
    const group = byStep.get(place);
    if (group === undefined) byStep.set(place, [one]);
    else group.push(one);
  }
  const weight = (one: Traced) => graph.weights.get(one.subject) ?? 0;
  const loose = (one: Traced) =>
    one.distance > 1 &&
    !tiesFrom(graph, one.subject, one.way === "down" ? "up" : "down").some((tie) =>
      shown.has(otherEnd(tie, one.way === "down" ? "up" : "down")),
    );
  const kept = new Map<number, Traced[]>();
  const here = placeOfStep(kindOfSubject(traced[0]?.subject ?? ""));
  const outwards = traceSteps.map((_, place) => place).sort((left, right) => Math.abs(left - here) - Math.abs(right - here));
  for (const place of outwards) {
    const ranked = (byStep.get(place) ?? []).map((one) => ({
      one,
      keys: [Number(!one.onLine), Number(loose(one)), one.distance, -weight(one)],
    }));
    ranked.sort((left, right) => compared(left.keys, right.keys) || (left.one.subject < right.one.subject ? -1 : 1));
    const items = ranked.map(({ one }) => one).filter((one, rank) => rank < most || one.onLine);
    for (const one of items) shown.add(one.subject);
    kept.set(place, items);
  }
  return traceSteps.map((step, place) => ({ step, items: kept.get(place) ?? [], total: byStep.get(place)?.length ?? 0 }));
}

function compared(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((one, place) => one !== right[place]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
