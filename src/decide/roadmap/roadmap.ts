/** A roadmap read as a whole: in which order, what cannot be, how early, how late, which levels, what it costs. */
import { criticalPath, type Earliest, earliestOf } from "./earliest.ts";
import { type Fault, faultsOf } from "./faults.ts";
import { type Ladder, laddersOf } from "./ladder.ts";
import { type Spending, spendingOf } from "./money.ts";
import { orderOf } from "./order.ts";
import { type Stand, standOf, type StepStanding, stepStandings } from "./standing.ts";
import type { RoadmapStep } from "./steps.ts";

export interface ReadStep extends Stand {
  readonly id: string;
  /** Null when it is reached, dropped, or caught in a loop. */
  readonly earliest: Earliest | null;
  /** True on the way that decides the last day. */
  readonly critical: boolean;
}

export interface ReadRoadmap {
  /** In the order in which each follows what it requires. */
  readonly steps: readonly ReadStep[];
  readonly faults: readonly Fault[];
  /** From the first step to the last of the way that decides the last day. */
  readonly path: readonly string[];
  readonly ladders: readonly Ladder[];
  readonly spending: readonly Spending[];
  readonly counts: Readonly<Record<StepStanding, number>>;
}

/**
 * Reads the steps as of a day (`2026-03-15`). Steps may require those of another roadmap: hand in `all` of them and say which are `shown`; what is required
 * counts whatever is shown. Nothing is thrown: what cannot be is a fault with its steps. Empty lists and zero counts for no steps.
 */
export function readRoadmap(all: readonly RoadmapStep[], on: string, shown: (step: RoadmapStep) => boolean = () => true): ReadRoadmap {
  const order = orderOf(all);
  const earliest = earliestOf(all, order, on);
  const own = all.filter(shown);
  const ids = new Set(own.map(({ id }) => id));
  const known = new Map(own.map((step) => [step.id, step]));
  const path = criticalPath(new Map([...earliest].filter(([id]) => ids.has(id))));
  const steps = [...order.order, ...order.stuck].flatMap((id): ReadStep[] => {
    const step = known.get(id);
    const day = earliest.get(id);
    return step === undefined ? [] : [{ id, ...standOf(step, day, on), earliest: day ?? null, critical: path.includes(id) }];
  });
  const counts = Object.fromEntries(
    stepStandings.map((standing) => [standing, steps.filter((step) => step.standing === standing).length]),
  ) as Record<StepStanding, number>;
  const faults = faultsOf(all, order).filter((fault) => fault.steps.some((id) => ids.has(id)));
  return { steps, faults, path, ladders: laddersOf(own), spending: spendingOf(own, earliest), counts };
}
