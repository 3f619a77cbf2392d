/**
 * Legal clocks of a deal on a day. The day of the event does not count; a last day on which nobody works moves to the next working day where the law says so
 * (Regulation (EEC, Euratom) No 1182/71, art. 3; in the Netherlands the Algemene termijnenwet, art. 1; both recalled). Days on which a clock
 * is stopped come on top.
 */
import { addDays, addMonths, daysBetween, isWorkingDay, workingDayFrom } from "./calendar.ts";
import { type Deal, dealEvents } from "./deal.ts";

export interface LegalClock {
  readonly id: string;
  /** An event of the deal, or the id of the clock on whose last day it follows. */
  readonly starts: string;
  readonly ends: string | null;
  /** The event without which it does not run: an extension that somebody decided. */
  readonly needs: string | null;
  readonly days: number;
  readonly dayKind: "calendar" | "working" | "weeks" | "months";
  readonly rolls: boolean;
  readonly stops: boolean;
  /** ISO 8601; null = since always, until further notice. */
  readonly appliesFrom: string | null;
  readonly appliesUntil: string | null;
}

/**
 * `unsound`: it starts at nothing there is; `not_started`: no day of its event; `not_in_force`: its law does not apply on the day it would start; `running`; `suspended`: stopped, nobody knows until
 * when; `extended`: another clock took over; `answered` in time; `answered_late`; `missed`: its last day is past and no answer is known.
 */
export const clockStates = [
  "missed",
  "running",
  "suspended",
  "extended",
  "answered_late",
  "answered",
  "not_started",
  "not_in_force",
  "unsound",
] as const;
export type ClockState = (typeof clockStates)[number];

export interface ClockStanding {
  readonly id: string;
  readonly state: ClockState;
  readonly started: string | null;
  /** The last day as counted. */
  readonly counted: string | null;
  /** The last day in law: the counted one, moved to a working day where the law says so. Null while it has not started or is stopped. */
  readonly due: string | null;
  /** From the day asked about to the last day; below zero when past; of a stopped clock what was left when it stopped. */
  readonly daysLeft: number | null;
  readonly answered: string | null;
  /** Days on which it stood still up to its end or the day asked about. */
  readonly stopped: number;
}

type About = Pick<Deal, "dates" | "suspensions" | "holidays">;

/** Where each clock stands on the day, in the order given. A clock that follows nothing known, or itself, is `unsound`. */
export function clockStandings(clocks: readonly LegalClock[], deal: About, on: string): ClockStanding[] {
  const holidays = new Set(deal.holidays);
  const byId = new Map(clocks.map((clock) => [clock.id, clock]));
  const found = new Map<string, ClockStanding>();
  const standing = (clock: LegalClock, above: readonly string[]): ClockStanding => {
    const known = found.get(clock.id);
    if (known !== undefined) return known;
    const before = byId.get(clock.starts);
    const unsound = before === undefined ? !dealEvents.some((event) => event === clock.starts) : above.includes(clock.id);
    if (unsound) return { ...standingOf(clock, null, deal, holidays, on), state: "unsound" };
    const dayOf = (event: string | null) => (event === null ? undefined : deal.dates[event as keyof typeof deal.dates]);
    const from = before === undefined ? (dayOf(clock.starts) ?? null) : standing(before, [...above, clock.id]).due;
    const allowed = clock.needs === null || (dayOf(clock.needs) ?? "9999") <= on;
    const extended = clocks.some(({ starts, needs, ends }) => starts === clock.id && ends === clock.ends && (dayOf(needs) ?? "9999") <= on);
    const own = standingOf(clock, allowed ? from : null, deal, holidays, on);
    const one: ClockStanding = extended && own.state === "missed" ? { ...own, state: "extended" } : own;
    found.set(clock.id, one);
    return one;
  };
  return clocks.map((clock) => standing(clock, []));
}

function standingOf(
  clock: LegalClock,
  started: string | null,
  { dates, suspensions }: About,
  holidays: ReadonlySet<string>,
  on: string,
): ClockStanding {
  const none = { id: clock.id, started, counted: null, due: null, daysLeft: null, answered: null, stopped: 0 };
  const inForce = (day: string) =>
    (clock.appliesFrom === null || day >= clock.appliesFrom) && (clock.appliesUntil === null || day <= clock.appliesUntil);
  if (!inForce(started ?? on)) return { ...none, state: "not_in_force" };
  if (started === null) return { ...none, state: "not_started" };
  const stops = clock.stops ? suspensions.filter((one) => one.clock === undefined || one.clock === clock.id) : [];
  const { counted, stopped, open } = lastDayOf(clock, started, stops, holidays, on);
  const answered = clock.ends === null ? null : (dates[clock.ends as keyof typeof dates] ?? null);
  const known = answered !== null && answered <= on ? answered : null;
  if (open !== null && known === null) return { ...none, state: "suspended", daysLeft: daysBetween(open, counted), stopped };
  const due = clock.rolls ? workingDayFrom(counted, holidays) : counted;
  const state = known !== null ? (known <= due ? "answered" : "answered_late") : on <= due ? "running" : "missed";
  return { ...none, state, counted, due, daysLeft: daysBetween(on, due), answered: known, stopped };
}

/** The last day as counted with every stop before it; `open` is the day since when it stands still without an end. */
function lastDayOf(
  clock: LegalClock,
  started: string,
  suspensions: About["suspensions"],
  holidays: ReadonlySet<string>,
  on: string,
): { counted: string; stopped: number; open: string | null } {
  let counted = plainly(clock, started, holidays);
  let stopped = 0;
  let reached = started;
  for (const { from, until } of [...suspensions].sort((left, right) => (left.from < right.from ? -1 : 1))) {
    const begin = from > reached ? from : reached;
    if (from > counted || (until !== undefined && until <= begin)) continue;
    // One that begins after the day asked about is not known yet on that day.
    if (from > on) continue;
    if (until === undefined || until > on) return { counted, stopped: stopped + Math.max(0, daysBetween(begin, on)), open: begin };
    const days = daysBetween(begin, until);
    stopped += days;
    counted =
      clock.dayKind === "working" ? workingDaysOn(counted, workingDaysIn(begin, until, holidays), holidays) : addDays(counted, days);
    reached = until;
  }
  return { counted, stopped, open: null };
}

function plainly({ days, dayKind }: LegalClock, started: string, holidays: ReadonlySet<string>): string {
  if (dayKind === "weeks") return addDays(started, 7 * days);
  if (dayKind === "months") return addMonths(started, days);
  if (dayKind === "working") return workingDaysOn(started, days, holidays);
  return addDays(started, days);
}

function workingDaysOn(day: string, days: number, holidays: ReadonlySet<string>): string {
  let at = day;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, holidays)) left--;
  }
  return at;
}

function workingDaysIn(from: string, until: string, holidays: ReadonlySet<string>): number {
  let count = 0;
  for (let at = from; at < until; at = addDays(at, 1)) if (isWorkingDay(at, holidays)) count++;
  return count;
}
