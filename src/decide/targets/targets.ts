/** A target against what was measured of it. */
import type { TargetDirection } from "#model";

export interface Point {
  readonly year: number;
  readonly value: number;
}

export interface TargetToMeet {
  /** Null where the target is one in words only. */
  readonly value: number | null;
  readonly direction: TargetDirection;
  /** ISO day; null = no end. */
  readonly due: string | null;
  readonly measured: readonly Point[];
}

/**
 * `met`; `on_course`: short of it, at or before the straight line from the first measured year to the due day; `behind`: after that line; `short`: short of
 * it and no line can be drawn; `missed`: measured in the due year or later and short; `unconfirmed`: the day is past and nothing was measured since;
 * `unknown`: nothing was measured, or the target is in words.
 */
export const targetStates = ["met", "on_course", "behind", "short", "missed", "unconfirmed", "unknown"] as const;
export type TargetState = (typeof targetStates)[number];

export interface TargetStanding {
  readonly state: TargetState;
  readonly latest: Point | null;
  /** How much is missing in the unit of the target; 0 when met, null when unknown. */
  readonly gap: number | null;
  /** Where the straight line stands in the year last measured; null without a line. */
  readonly expected: number | null;
  /** What must be gained a year from the last measured year to the due year; null without a due year to come or when met. */
  readonly perYear: number | null;
  /** The straight line, from the first measured year to the due year; empty without one. */
  readonly line: readonly Point[];
}

/** How a target stands on a day. With `at_most` less is better. The line is straight because no document states another. */
export function standingOfTarget({ value, direction, due, measured }: TargetToMeet, on: string): TargetStanding {
  const points = measured.toSorted((left, right) => left.year - right.year);
  const [first, latest] = [points[0], points.at(-1)];
  const nothing = { latest: latest ?? null, gap: null, expected: null, perYear: null, line: [] };
  const dueYear = due === null ? null : Number(due.slice(0, 4));
  const past = due !== null && due < on;
  if (value === null || first === undefined || latest === undefined)
    return { state: past && value !== null ? "unconfirmed" : "unknown", ...nothing };
  const lacking = (at: number, wanted: number) => Math.max(0, round(direction === "at_least" ? wanted - at : at - wanted));
  const gap = lacking(latest.value, value);
  const line = dueYear !== null && dueYear > first.year ? [first, { year: dueYear, value }] : [];
  const expected = line.length === 0 || latest.year === first.year ? null : onLine(first, { year: dueYear ?? 0, value }, latest.year);
  const left = dueYear === null ? 0 : dueYear - latest.year;
  const perYear = gap === 0 || left <= 0 || past ? null : round(gap / left);
  return { state: stateOf(), latest, gap, expected, perYear, line };

  function stateOf(): TargetState {
    if (gap === 0) return "met";
    if (past) return dueYear !== null && (latest?.year ?? 0) >= dueYear ? "missed" : "unconfirmed";
    if (expected === null) return "short";
    return lacking(latest?.value ?? 0, expected) === 0 ? "on_course" : "behind";
  }
}

/** Who falls short in the year each was last measured, by how much, the furthest first. */
export function whoFallsShort<Measured extends Point & { readonly country: string }>(
  { value, direction }: Pick<TargetToMeet, "value" | "direction">,
  measured: readonly Measured[],
): (Measured & { readonly gap: number })[] {
  if (value === null) return [];
  const latest = new Map<string, Measured>();
  for (const one of measured) if (one.year >= (latest.get(one.country)?.year ?? Number.NEGATIVE_INFINITY)) latest.set(one.country, one);
  return [...latest.values()]
    .map((one) => ({ ...one, gap: Math.max(0, round(direction === "at_least" ? value - one.value : one.value - value)) }))
    .filter(({ gap }) => gap > 0)
    .sort((left, right) => right.gap - left.gap || (left.country < right.country ? -1 : 1));
}

function onLine(from: Point, to: Point, year: number): number {
  return round(from.value + ((to.value - from.value) * (Math.min(year, to.year) - from.year)) / (to.year - from.year));
}

/** Away with what binary fractions add: nine digits after the point. */
function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
