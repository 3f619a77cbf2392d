/** What cannot be true of a roadmap together. Nothing is mended in silence: each fault names the steps and the days. */
import type { Order } from "./order.ts";
import { byId, type RoadmapStep } from "./steps.ts";

/**
 * `loop`: each of the steps waits for the next one, the last for the first; `before_required`: dated before something it requires, directly or through steps
 * without a date; `ends_before_start`; `requires_dropped`; `requires_unknown`; `trl_falls`: a later step of a technology promises a lower level.
 */
export const faultKinds = ["loop", "before_required", "ends_before_start", "requires_dropped", "requires_unknown", "trl_falls"] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** The step at fault first, then the other one; of a loop all along it. */
  readonly steps: readonly string[];
  /** The days of these steps, or the levels, in the same order; empty where none matter. */
  readonly values: readonly string[];
}

/** The faults of these steps, by kind and step. Empty when there is none. */
export function faultsOf(steps: readonly RoadmapStep[], { loops, unknown }: Order): Fault[] {
  const known = byId(steps);
  const looped = new Set(loops.flat());
  return [
    ...loops.map((loop): Fault => ({ kind: "loop", steps: loop, values: [] })),
    ...steps.flatMap((step) => beforeRequired(step, known, looped)),
    ...steps.flatMap(({ id, start, date }): Fault[] =>
      start !== null && date !== null && date < start ? [{ kind: "ends_before_start", steps: [id], values: [date, start] }] : [],
    ),
    ...steps.flatMap(({ id, status, requires }): Fault[] =>
      status === "dropped" || status === "reached"
        ? []
        : requires
            .filter((one) => known.get(one)?.status === "dropped")
            .map((one): Fault => ({ kind: "requires_dropped", steps: [id, one], values: [] })),
    ),
    ...unknown.map(({ step, requires }): Fault => ({ kind: "requires_unknown", steps: [step, requires], values: [] })),
    ...fallingLevels(steps),
  ];
}

/** The latest dated step on each way back, through steps without a date; a step of a loop is left to the loop. */
function beforeRequired(step: RoadmapStep, known: ReadonlyMap<string, RoadmapStep>, looped: ReadonlySet<string>): Fault[] {
  const { id, date } = step;
  if (date === null || step.status === "dropped" || looped.has(id)) return [];
  const seen = new Set<string>([id]);
  const found: Fault[] = [];
  const back = (requires: readonly string[]) => {
    for (const one of requires) {
      const before = known.get(one);
      if (before === undefined || seen.has(one) || before.status === "dropped") continue;
      seen.add(one);
      if (before.date === null) back(before.requires);
      else if (before.date > date) found.push({ kind: "before_required", steps: [id, one], values: [date, before.date] });
    }
  };
  back(step.requires);
  return found;
}

function fallingLevels(steps: readonly RoadmapStep[]): Fault[] {
  const technologies = [...new Set(steps.flatMap((step) => step.technologies))].sort();
  return technologies.flatMap((technology) => {
    const rungs = steps
      .filter((step) => step.technologies.includes(technology) && step.trl !== null && step.date !== null && step.status !== "dropped")
      .toSorted((left, right) => ((left.date ?? "") < (right.date ?? "") ? -1 : 1));
    return rungs.flatMap((rung, place): Fault[] => {
      const before = rungs[place - 1];
      if (before?.date === rung.date || before?.trl == null || rung.trl === null || rung.trl >= before.trl) return [];
      return [{ kind: "trl_falls", steps: [rung.id, before.id], values: [String(rung.trl), String(before.trl)] }];
    });
  });
}
