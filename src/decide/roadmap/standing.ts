/** Where a step stands on a day. */
import { daysBetween } from "./days.ts";
import type { Earliest } from "./earliest.ts";
import type { RoadmapStep } from "./steps.ts";

/**
 * `missed`: somebody says so; `late`: its day is past and somebody says it is not reached; `unconfirmed`: its day is past and nobody says anything;
 * `impossible`: its day is to come and lies before the earliest day that the durations allow; `at_risk`: it holds only if things go faster than at their
 * slowest; `ahead`; `undated`: no day is named.
 */
export const stepStandings = ["missed", "late", "unconfirmed", "impossible", "at_risk", "ahead", "undated", "reached", "dropped"] as const;
export type StepStanding = (typeof stepStandings)[number];

export interface Stand {
  readonly standing: StepStanding;
  /** Days past its day when it is late, unconfirmed or missed; days short when impossible; 0 otherwise. */
  readonly lateDays: number;
}

/** A step is past its day only the day after. */
export function standOf({ date, status }: RoadmapStep, earliest: Earliest | undefined, on: string): Stand {
  const stand = (standing: StepStanding, lateDays = 0): Stand => ({ standing, lateDays });
  if (status === "reached" || status === "dropped") return stand(status);
  if (status === "missed") return stand("missed", date === null ? 0 : Math.max(0, daysBetween(date, on)));
  if (date === null) return stand("undated");
  if (date < on) return stand(status === "under_way" || status === "planned" ? "late" : "unconfirmed", daysBetween(date, on));
  if (earliest !== undefined && earliest.low > date) return stand("impossible", daysBetween(date, earliest.low));
  return stand(earliest?.high != null && earliest.high > date ? "at_risk" : "ahead");
}
