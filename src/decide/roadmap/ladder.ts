/** The readiness levels a roadmap promises, technology by technology. */
import { sooner } from "./order.ts";
import type { RoadmapStep } from "./steps.ts";

export interface Ladder {
  readonly technology: string;
  /** Lowest level first; of one level the earliest day first. */
  readonly rungs: readonly { readonly step: string; readonly trl: number; readonly date: string | null }[];
}

/** A ladder for each technology with a level, by technology. Dropped steps are no rungs. Empty when no step names a level. */
export function laddersOf(steps: readonly RoadmapStep[]): Ladder[] {
  const technologies = [...new Set(steps.flatMap((step) => (step.trl === null ? [] : step.technologies)))].sort();
  return technologies.map((technology) => ({
    technology,
    rungs: steps
      .flatMap(({ id, trl, date, status, technologies: own }) =>
        trl === null || status === "dropped" || !own.includes(technology) ? [] : [{ step: id, id, trl, date }],
      )
      .sort((left, right) => left.trl - right.trl || sooner(left, right))
      .map(({ step, trl, date }) => ({ step, trl, date })),
  }));
}
