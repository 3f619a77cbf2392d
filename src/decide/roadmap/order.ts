/** What comes before what: an order in which each step follows those it requires, and the loops that forbid one. */
import { byId, type RoadmapStep } from "./steps.ts";

export interface Order {
  /** Every step that can have its turn, each after what it requires. */
  readonly order: readonly string[];
  /** Steps in a loop, and those behind one, by date. */
  readonly stuck: readonly string[];
  /** Each loop as the ids along it, each waiting for the next and the last for the first. Empty when there is none. */
  readonly loops: readonly (readonly string[])[];
  /** What a step requires that is no step. */
  readonly unknown: readonly { readonly step: string; readonly requires: string }[];
}

/** The order after Kahn (1962); of the steps that are free the one with the earliest date goes first, then by id. Loops are found one per tangle. */
export function orderOf(steps: readonly RoadmapStep[]): Order {
  const known = byId(steps);
  const waiting = new Map([...known.values()].map((step) => [step.id, new Set(step.requires.filter((id) => known.has(id)))]));
  const order: string[] = [];
  const inTurn = [...known.values()].toSorted(sooner).map(({ id }) => id);
  for (;;) {
    const free = inTurn.find((id) => waiting.get(id)?.size === 0);
    if (free === undefined) break;
    waiting.delete(free);
    for (const rest of waiting.values()) rest.delete(free);
    order.push(free);
  }
  const left = inTurn.filter((id) => waiting.has(id));
  const unknown = [...known.values()].flatMap(({ id, requires }) =>
    requires.filter((one) => !known.has(one)).map((one) => ({ step: id, requires: one })),
  );
  return { order, stuck: left, loops: loopsIn(left, waiting), unknown };
}

/** Walks back along what is required until a step comes again; what was walked on is not walked twice. */
function loopsIn(left: readonly string[], waiting: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const loops: string[][] = [];
  const done = new Set<string>();
  for (const from of left) {
    const way: string[] = [];
    let at: string | undefined = from;
    while (at !== undefined && !done.has(at)) {
      const back = way.indexOf(at);
      if (back >= 0) {
        loops.push(way.slice(back));
        break;
      }
      way.push(at);
      at = [...(waiting.get(at) ?? [])].sort()[0];
    }
    for (const one of way) done.add(one);
  }
  return loops;
}

/** Earliest date first, those without one last, then by id. */
export function sooner(left: Pick<RoadmapStep, "id" | "date">, right: Pick<RoadmapStep, "id" | "date">): number {
  const [one, other] = [left.date ?? "9999", right.date ?? "9999"];
  return one < other ? -1 : one > other ? 1 : left.id < right.id ? -1 : 1;
}
