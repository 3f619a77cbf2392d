/** Reckoning with ISO days. */

/** Mean days of a month of the Gregorian calendar, for the part of a month. */
const daysOfMonth = 30.436875;

/** `2026-01-31` and 1 → `2026-02-28`: whole months by the calendar, the last day where the month is shorter; parts of a month in days, rounded up. */
export function monthsLater(day: string, months: number): string {
  const whole = Math.floor(months);
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + whole, 0)).getUTCDate();
  const reached = new Date(Date.UTC(year, month - 1 + whole, Math.min(date, last)));
  return isoOf(reached.getTime() + Math.ceil((months - whole) * daysOfMonth) * 86_400_000);
}

/** Whole days from one to the other; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The later of those that are known; null when none is. */
export function latest(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>((found, day) => (day !== null && (found === null || day > found) ? day : found), null);
}

const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);
