/** What a person says of a milestone: another day, another status. It stands at the desk, in place of the register's row, until undo. */
import { type Language, type MilestoneStatus, problem } from "#model";
import { type Fault, readRoadmap, type RoadmapStep } from "#decide";
import type { Sight } from "../sight.ts";
import { register, sayEntry } from "./desk.ts";
import { roadmap } from "./roadmaps.ts";
import { type Milestone, roadmapRegister, stepOf } from "./roadmap_register.ts";

export interface MilestoneGiven {
  readonly milestone: string;
  /** ISO day; null takes the day away. */
  readonly date?: string | null | undefined;
  readonly start?: string | null | undefined;
  readonly status?: MilestoneStatus | null | undefined;
  readonly requires?: readonly string[] | undefined;
  readonly label?: string | undefined;
}

/** What a register prints does not hold for what a person says. */
const citation = new Set(["publication", "publisher", "place", "year", "url", "evidence", "confidence", "caveat"]);

/**
 * Says it and gives the milestone back with its batch, and the milestones that now stand before what they require. Throws `milestone-unknown`,
 * `milestone-before-required`, `milestone-ends-before-start`, `milestones-in-a-loop`, and what the desk throws.
 */
export async function sayMilestone(sight: Sight, { milestone: id, label, ...change }: MilestoneGiven) {
  const { milestones, measures } = await roadmapRegister(sight);
  const found = milestones.find((one) => one.id === id);
  if (found === undefined) throw problem("milestone-unknown", { milestone: id });
  const on = sight.effects.now().toISOString().slice(0, 10);
  const steps = milestones.map((one) => stepOf(one, measures));
  const changed = steps.map((one) => (one.id === id ? changedStep(one, change) : one));
  const before = new Set(readRoadmap(steps, on).faults.map(keyOf));
  const faults = readRoadmap(changed, on).faults.filter((fault) => !before.has(keyOf(fault)));
  refuse(faults, id, milestones);
  const batch = await write(sight, id, change, label);
  const answer = await roadmap(sight, found.roadmap.id);
  const said = answer.milestones.find((one) => one.id === id);
  if (said === undefined) throw problem("milestone-unknown", { milestone: id });
  const broken = new Set(faults.flatMap(({ kind, steps: at }) => (kind === "before_required" && at[1] === id ? at.slice(0, 1) : [])));
  return {
    milestone: said,
    before: { date: found.date, status: found.status },
    batch,
    outOfOrder: milestones.filter((one) => broken.has(one.id)).map(({ id: one, name, date }) => ({ id: one, name, date })),
  };
}

type Change = Omit<MilestoneGiven, "milestone" | "label">;

/** What is left out stays as it is; null takes it away. */
function changedStep(
  step: RoadmapStep,
  { date = step.date, start = step.start, status = step.status, requires = step.requires }: Change,
): RoadmapStep {
  return { ...step, date, start, status, requires };
}

/** A delay may put others before what they require: that is news. A milestone before what it requires itself, and a loop, are mistakes. */
function refuse(faults: readonly Fault[], id: string, milestones: readonly Milestone[]): void {
  const nameOf = (step = "", language: Language = "en") => {
    const name = milestones.find((one) => one.id === step)?.name;
    return name?.[language] ?? name?.en ?? name?.nl ?? step;
  };
  for (const { kind, steps, values } of faults) {
    if (kind === "loop") throw problem("milestones-in-a-loop", { milestones: [...steps, steps[0] ?? ""].join(" → ") });
    if (steps[0] !== id) continue;
    const [date = "", until = ""] = values;
    const about = { milestone: nameOf(id), milestone_nl: nameOf(id, "nl"), date, until };
    if (kind === "ends_before_start") throw problem("milestone-ends-before-start", about);
    if (kind === "before_required") {
      const required = { ...about, other: nameOf(steps[1]), other_nl: nameOf(steps[1], "nl") };
      throw problem("milestone-before-required", required);
    }
  }
}

async function write(sight: Sight, id: string, change: Change, label: string | undefined): Promise<string> {
  const given: Record<string, string | readonly string[] | null> = Object.fromEntries(
    Object.entries(change).flatMap(([column, value]) => (value === undefined ? [] : [[column, value]])),
  );
  const { entries } = await register(sight, "milestone");
  const own = entries.find((one) => one.id === id)?.values ?? {};
  const kept = Object.entries(own).filter(([column]) => !citation.has(column) && !(column in given));
  const added = Object.entries(given).flatMap(([column, value]): [string, readonly string[]][] =>
    value === null ? [] : [[column, typeof value === "string" ? [value] : value]],
  );
  const { batch } = await sayEntry(sight, { kind: "milestone", id, values: Object.fromEntries([...kept, ...added]), label });
  return batch;
}

const keyOf = ({ kind, steps }: { readonly kind: string; readonly steps: readonly string[] }) => JSON.stringify([kind, steps]);
