/** The earliest days on which steps can be reached, and the way that decides it. */
import { latest, monthsLater } from "./days.ts";
import type { Order } from "./order.ts";
import { byId, isSettled, type RoadmapStep } from "./steps.ts";

export interface Earliest {
  /** ISO day: not before this one, by what is known. */
  readonly low: string;
  /** If everything takes as long as its register says at most; null when something on the way says nothing. */
  readonly high: string | null;
  /** The required step that decides `low`; null where its own date or start, or the day asked about, does. */
  readonly because: string | null;
}

/**
 * The critical path method (Kelley and Walker 1959) with intervals. A step begins when everything it requires is reached, not before the day asked about nor
 * its own start. Its measures run side by side and take their months, from their start where they are under way; what nobody says counts as nothing for the early day and makes the late day unknown. A
 * milestone without measures is expected on its date, and how late is unknown without one or once it is past; a step of technology or a measure that names
 * nothing to do takes time, and nobody says how much. Steps that are reached hold up nothing. Those in a loop, behind one or dropped have no day.
 */
export function earliestOf(steps: readonly RoadmapStep[], { order }: Pick<Order, "order">, on: string): Map<string, Earliest> {
  const known = byId(steps);
  const found = new Map<string, Earliest>();
  for (const id of order) {
    const step = known.get(id);
    if (step === undefined || isSettled(step)) continue;
    found.set(
      id,
      reachedBy(
        step,
        step.requires.flatMap((one) => known.get(one) ?? []),
        found,
        on,
      ),
    );
  }
  return found;
}

function reachedBy(step: RoadmapStep, before: readonly RoadmapStep[], found: ReadonlyMap<string, Earliest>, on: string): Earliest {
  const open = before.filter(({ status }) => status !== "reached");
  const dates = open.map(({ id }) => ({ id, ...(found.get(id) ?? { low: on, high: null }) }));
  const floor = latest([on, step.start]) ?? on;
  const decides = dates.reduce<(typeof dates)[number] | undefined>((most, one) => (one.low > (most?.low ?? floor) ? one : most), undefined);
  const ready = {
    low: decides?.low ?? floor,
    high: dates.every(({ high }) => high !== null) ? latest([floor, ...dates.map(({ high }) => high)]) : null,
  };
  const because = decides?.id ?? null;
  if (step.measures.length > 0) return { ...carriedOut(step, ready, on), because };
  if (step.kind !== "milestone") return { low: ready.low, high: null, because };
  const expected = step.date === null || step.date < on ? null : step.date;
  return {
    low: latest([ready.low, expected]) ?? ready.low,
    high: expected === null || ready.high === null ? null : latest([ready.high, expected]),
    because: expected !== null && expected > ready.low ? null : because,
  };
}

/** A measure that began before the day asked about runs, whatever its step still waits for; the step is not reached before that. */
function carriedOut(step: RoadmapStep, ready: Pick<Earliest, "low" | "high">, on: string): Pick<Earliest, "low" | "high"> {
  const ends = step.measures.map(({ monthsLow, monthsHigh, start: own }) => {
    const start = own ?? step.start;
    const begun = start !== null && start < on ? start : null;
    const end = (from: string, months: number) => latest([from, monthsLater(begun ?? latest([from, own]) ?? from, months)]) ?? from;
    return {
      low: end(ready.low, monthsLow ?? 0),
      high: ready.high === null || monthsHigh === null ? null : end(ready.high, monthsHigh),
    };
  });
  return {
    low: latest(ends.map(({ low }) => low)) ?? ready.low,
    high: ends.every(({ high }) => high !== null) ? latest(ends.map(({ high }) => high)) : null,
  };
}

/** The way that decides the last day: from its first step to its last. Of equal days the first by id. Empty when nothing is left to reach. */
export function criticalPath(earliest: ReadonlyMap<string, Earliest>): string[] {
  const last = [...earliest].toSorted(([left, one], [right, other]) =>
    one.low === other.low ? (left < right ? -1 : 1) : one.low > other.low ? -1 : 1,
  )[0];
  const way: string[] = [];
  for (let at = last?.[0] ?? null; at !== null && !way.includes(at); at = earliest.get(at)?.because ?? null) way.unshift(at);
  return way;
}
