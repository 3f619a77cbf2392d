/** What a roadmap is made of, as plain data. */
import type { MilestoneKind, MilestoneStatus } from "#model";

/** How long a measure takes and what it costs, as its register says. */
export interface RoadmapMeasure {
  readonly id: string;
  /** Months until it has effect; null = nobody says. */
  readonly monthsLow: number | null;
  readonly monthsHigh: number | null;
  /** Million EUR in all; null = nobody says. */
  readonly costLow: number | null;
  readonly costHigh: number | null;
  /** ISO day before which it cannot begin. */
  readonly start: string | null;
  readonly instruments: readonly string[];
}

export interface RoadmapStep {
  readonly id: string;
  readonly kind: MilestoneKind;
  /** ISO days; null = nobody printed one. */
  readonly start: string | null;
  readonly date: string | null;
  /** Null = nobody says. */
  readonly status: MilestoneStatus | null;
  readonly requires: readonly string[];
  readonly trl: number | null;
  readonly technologies: readonly string[];
  /** What is carried out here, side by side. */
  readonly measures: readonly RoadmapMeasure[];
}

/** Steps by id; of two with one id the first stands. */
export function byId(steps: readonly RoadmapStep[]): Map<string, RoadmapStep> {
  return new Map(steps.toReversed().map((step) => [step.id, step]));
}

/** True where nothing has to happen any more. */
export function isSettled({ status }: Pick<RoadmapStep, "status">): boolean {
  return status === "reached" || status === "dropped";
}
