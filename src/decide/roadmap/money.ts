/** What the measures of a roadmap cost, by who pays and when. Costs are never divided over instruments or years: no document says how. */
import { monthsLater } from "./days.ts";
import type { Earliest } from "./earliest.ts";
import type { RoadmapMeasure, RoadmapStep } from "./steps.ts";

export interface Spending {
  /** Who would pay; several together where a measure names several, none where it names none. */
  readonly instruments: readonly string[];
  /** First and last year in which it would be spent; null without any day. */
  readonly from: number | null;
  readonly to: number | null;
  /** Million EUR; null as soon as a measure of this line says nothing: a sum of what is known would look like the whole. */
  readonly low: number | null;
  readonly high: number | null;
  readonly measures: readonly string[];
}

/**
 * One line for each set of instruments and span of years, by year, then instruments. A measure counts once, where it is first named. It is spent from its
 * start, or its step's, or else the months it takes before the day of the step, to that day. Without a day both years are unknown.
 */
export function spendingOf(steps: readonly RoadmapStep[], earliest: ReadonlyMap<string, Earliest>): Spending[] {
  const lines = new Map<string, { line: Omit<Spending, "low" | "high" | "measures">; measures: RoadmapMeasure[] }>();
  const counted = new Set<string>();
  for (const step of steps)
    for (const measure of step.measures) {
      if (counted.has(measure.id) || step.status === "dropped") continue;
      counted.add(measure.id);
      const line = { instruments: [...measure.instruments].sort(), ...yearsOf(step, measure, earliest.get(step.id)) };
      const key = JSON.stringify(line);
      const found = lines.get(key);
      if (found === undefined) lines.set(key, { line, measures: [measure] });
      else found.measures.push(measure);
    }
  return [...lines.values()]
    .map(({ line, measures }) => ({
      ...line,
      low: sumOf(measures.map(({ costLow }) => costLow)),
      high: sumOf(measures.map(({ costHigh }) => costHigh)),
      measures: measures.map(({ id }) => id),
    }))
    .sort((left, right) => (left.from ?? 9999) - (right.from ?? 9999) || (left.instruments.join() < right.instruments.join() ? -1 : 1));
}

function yearsOf({ start, date }: RoadmapStep, measure: RoadmapMeasure, earliest: Earliest | undefined): Pick<Spending, "from" | "to"> {
  const end = date ?? earliest?.high ?? null;
  if (end === null) return { from: null, to: null };
  const begins = measure.start ?? start ?? (measure.monthsHigh === null ? end : monthsLater(end, -measure.monthsHigh));
  const [from, to] = [begins, end].map((day) => Number(day.slice(0, 4)));
  return { from: Math.min(from ?? 0, to ?? 0), to: to ?? null };
}

/** Null as soon as one is unknown. Two digits after the point. */
function sumOf(costs: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const cost of costs) {
    if (cost === null) return null;
    sum += cost;
  }
  return Math.round(sum * 100) / 100;
}
