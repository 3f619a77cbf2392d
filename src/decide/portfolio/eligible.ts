/** Which budget line may pay for which measure, by what the register says of the instrument behind it. */
import type { Scope } from "#model";

export interface PayingInstrument {
  readonly id: string;
  readonly scope: Scope;
  readonly trl: readonly [number, number] | null;
  readonly status: string;
  /** As printed: `2021-2027`, `2026 (annual)`, `from 2026`. */
  readonly period: string | null;
  readonly country: string | null;
  readonly technologies: readonly string[];
}

export interface PayableMeasure {
  readonly instruments: readonly string[];
  readonly scope: Scope | null;
  readonly trl: readonly [number, number] | null;
  readonly country: string | null;
  readonly technologies: readonly string[];
  /** ISO day on which it may begin at the earliest. */
  readonly start: string | null;
  /** Months until it works, at most. */
  readonly months: number | null;
}

/** Why a line may not pay; the first that holds. */
export const barriers = ["ended", "not_named", "scope", "country", "trl", "technology", "period", "before_start", "after_end"] as const;
export type Barrier = (typeof barriers)[number];

/**
 * What keeps a line (an instrument in a year, or in any) from paying for a measure; null when nothing does. Without an instrument (`any`) only the year counts. What nobody
 * says bars nothing; where a measure names instruments, others are barred and its own are not asked for the technology.
 */
export function barrierOf(measure: PayableMeasure, instrument: PayingInstrument | null, year: number | null): Barrier | null {
  const [from, to] = yearsOf(measure);
  if (instrument !== null) {
    const named = measure.instruments.includes(instrument.id);
    if (instrument.status === "ended") return "ended";
    if (measure.instruments.length > 0 && !named) return "not_named";
    if (measure.scope !== null && measure.scope !== "dual" && instrument.scope !== "dual" && instrument.scope !== measure.scope)
      return "scope";
    if (instrument.country !== null && measure.country !== null && instrument.country !== measure.country) return "country";
    if (instrument.trl !== null && measure.trl !== null && (measure.trl[0] > instrument.trl[1] || measure.trl[1] < instrument.trl[0]))
      return "trl";
    if (!named && !shares(measure.technologies, instrument.technologies)) return "technology";
    const [begins, ends] = periodOf(instrument.period);
    if (year !== null && (year < begins || year > ends)) return "period";
    if (from !== null && from > ends) return "period";
  }
  if (year !== null && from !== null && year < from) return "before_start";
  if (year !== null && to !== null && year > to) return "after_end";
  return null;
}

/** First and last year named in a period; an open end is far away. One year that is not said to be yearly is the first. */
export function periodOf(period: string | null): [number, number] {
  const years = [...(period ?? "").matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [0, 9999];
  return years.length > 1 ? [first, last] : [first, 9999];
}

function yearsOf({ start, months }: PayableMeasure): [number | null, number | null] {
  if (start === null) return [null, null];
  const [year = 0, month = 1] = start.split("-").map(Number);
  return [year, months === null ? null : year + Math.floor((month - 1 + Math.ceil(months)) / 12)];
}

/** `eu_1` and `eu_1_1` share; an empty list is not limited. */
function shares(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0) return true;
  const within = (one: string, other: string) => one === other || one.startsWith(`${other}_`);
  return left.some((one) => right.some((other) => within(one, other) || within(other, one)));
}
