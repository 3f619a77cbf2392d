/** Days on a line: where a day stands, which marks of time are drawn, and a month earlier or later. */

const day = 86_400_000;

export interface Span {
  /** ISO days. */
  readonly from: string;
  readonly to: string;
}

export const toTime = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
export const toIso = (time: number) => new Date(time).toISOString().slice(0, 10);
export const daysLater = (iso: string, days: number) => toIso(toTime(iso) + Math.round(days) * day);
export const lengthOf = ({ from, to }: Span) => (toTime(to) - toTime(from)) / day;

/** A month or more on; the last day of a month stays the last day. */
export function monthsOn(iso: string, months: number): string {
  const [year = 0, month = 1, date = 1] = iso.split("-").map(Number);
  const lastOf = (at: number) => new Date(Date.UTC(year, at, 0)).getUTCDate();
  const wasLast = date === lastOf(month);
  const last = lastOf(month + months);
  return toIso(Date.UTC(year, month - 1 + months, wasLast ? last : Math.min(date, last)));
}

/** The last day of the month of this day. */
export function monthEnd(iso: string): string {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  return toIso(Date.UTC(year, month, 0));
}

/** All that has a day, and the day it is about, with room on both sides. */
export function spanOf(days: readonly string[], on: string): Span {
  const sorted = [...days, on].sort();
  const [first = on, last = on] = [sorted[0], sorted.at(-1)];
  const length = Math.max(180, lengthOf({ from: first, to: last }));
  return { from: daysLater(first, -length * 0.04), to: daysLater(last, length * 0.16) };
}

/** Closer by a factor under 1, around the part `at` (0–1) of the line. Not closer than ten weeks, not wider than sixty years. */
export function zoomed(span: Span, factor: number, at = 0.5): Span {
  const length = lengthOf(span);
  const wanted = Math.min(21_900, Math.max(70, length * factor));
  const from = daysLater(span.from, (length - wanted) * at);
  return { from, to: daysLater(from, wanted) };
}

/** Along the line by a part of its length. */
export function shifted(span: Span, part: number): Span {
  const by = lengthOf(span) * part;
  return { from: daysLater(span.from, by), to: daysLater(span.to, by) };
}

export interface Tick {
  readonly day: string;
  readonly kind: "year" | "quarter";
  readonly year: number;
  readonly quarter: number;
}

/** A mark at each first of January, and at each quarter when there is room for its word. */
export function ticksOf(span: Span, width: number): Tick[] {
  const perYear = (width / lengthOf(span)) * 365;
  const quarters = perYear >= 150;
  const every = perYear >= 40 ? 1 : perYear >= 18 ? 2 : 5;
  const ticks: Tick[] = [];
  for (let year = Number(span.from.slice(0, 4)); year <= Number(span.to.slice(0, 4)); year += 1)
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      const at = `${String(year).padStart(4, "0")}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
      if (at < span.from || at > span.to || (quarter > 1 && !quarters) || (quarter === 1 && year % every !== 0)) continue;
      ticks.push({ day: at, kind: quarter === 1 ? "year" : "quarter", year, quarter });
    }
  return ticks;
}
