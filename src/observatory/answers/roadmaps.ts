/** Technology roadmaps: what comes when, what waits for what, what is late, how early the rest can be. */
import { problem } from "#model";
import { type Fault, readRoadmap, type ReadStep, type StepStanding, stepStandings } from "#decide";
import type { Sight } from "../sight.ts";
import { byText } from "./pieces.ts";
import { type Milestone, type RoadmapRegister, roadmapRegister, stepOf } from "./roadmap_register.ts";

export interface RoadmapsQuery {
  /** The day it is about; today when left out. */
  readonly on?: string | undefined;
}

export interface RoadmapQuery extends RoadmapsQuery {
  /** Only milestones on this technology, a part of it, or with none of their own in a roadmap on it. */
  readonly technology?: string | undefined;
}

/** Stands for all roadmaps together. */
export const everyRoadmap = "all";

/** Standings to look at first. */
const worry: readonly StepStanding[] = ["missed", "late", "unconfirmed", "impossible", "at_risk"];

/** The roadmaps by id, each with where its milestones stand. Empty when the reader sees none. */
export async function roadmaps(sight: Sight, query: RoadmapsQuery = {}) {
  const on = query.on ?? today(sight);
  const register = await roadmapRegister(sight);
  const rows = register.roadmaps.map((one) => {
    const { steps, faults, counts } = readOf(register, one.id, on);
    const ahead = steps.filter(({ standing }) => standing === "ahead" || standing === "at_risk" || standing === "impossible");
    const dated = new Map(register.milestones.map((milestone) => [milestone.id, milestone]));
    const [next] = ahead
      .flatMap(({ id }) => dated.get(id) ?? [])
      .sort((left, right) => byText(left.date ?? "", right.date ?? "") || byText(left.id, right.id));
    return {
      ...one,
      total: steps.length,
      past: pastOf(counts),
      counts,
      faults: faults.length,
      next: next === undefined ? null : { id: next.id, name: next.name, date: next.date },
      last: lastOf(steps),
    };
  });
  const total = rows.reduce((sum, one) => sum + one.total, 0);
  return { on, roadmaps: rows.sort((left, right) => byText(left.id, right.id)), total, past: rows.reduce((sum, one) => sum + one.past, 0) };
}

export type Roadmaps = Awaited<ReturnType<typeof roadmaps>>;

/**
 * One roadmap, or `all`: milestones in the order in which each follows what it requires, with standing and earliest days, faults, ladders and money. Throws
 * `roadmap-unknown`, `technology-unknown`.
 */
export async function roadmap(sight: Sight, id: string, query: RoadmapQuery = {}) {
  const on = query.on ?? today(sight);
  const register = await roadmapRegister(sight);
  const found = register.roadmaps.find((one) => one.id === id);
  if (found === undefined && id !== everyRoadmap)
    throw problem("roadmap-unknown", { roadmap: id, known: register.roadmaps.map((one) => one.id).join(", ") || "–" });
  if (query.technology !== undefined && (await sight.view.entities({ subject: `technology:${query.technology}` })).length === 0)
    throw problem("technology-unknown", { technology: query.technology });
  const read = readOf(register, id, on, query.technology);
  const known = new Map(register.milestones.map((one) => [one.id, one]));
  const named = (step: string) => ({ id: step, name: known.get(step)?.name ?? { en: step } });
  const technologies = new Map(register.milestones.flatMap((one) => one.technologies).map((one) => [one.id, one]));
  const milestones = read.steps.flatMap((step) => {
    const milestone = known.get(step.id);
    return milestone === undefined ? [] : [detailOf(milestone, step, register.milestones)];
  });
  return {
    on,
    roadmap: found ?? null,
    roadmaps: register.roadmaps.map((one) => ({ id: one.id, name: one.name })),
    milestones,
    counts: read.counts,
    past: pastOf(read.counts),
    faults: read.faults.map((fault) => faultOf(fault, named)),
    path: read.path.map(named),
    last: lastOf(read.steps),
    ladders: read.ladders.map(({ technology, rungs }) => ({
      technology: technologies.get(technology) ?? { id: technology, name: {} },
      rungs: rungs.map(({ step, trl, date }) => ({ ...named(step), trl, date })),
    })),
    spending: read.spending.map((line) => ({
      ...line,
      instruments: line.instruments.map(register.payers),
      measures: line.measures.map((measure) => ({ id: measure, name: register.measures.get(measure)?.name ?? {} })),
    })),
  };
}

export type Roadmap = Awaited<ReturnType<typeof roadmap>>;
export type RoadmapMilestone = Roadmap["milestones"][number];

/** The kernel over everything the reader sees, as milestones wait for those of other roadmaps too. */
function readOf({ roadmaps: all, milestones, measures }: RoadmapRegister, id: string, on: string, technology?: string) {
  const onIt = (list: Milestone["technologies"]) => list.some((one) => one.id === technology || one.id.startsWith(`${technology}_`));
  const named = new Set(all.filter((one) => onIt(one.technologies)).map((one) => one.id));
  const wanted = (one: Milestone) => onIt(one.technologies) || (one.technologies.length === 0 && named.has(one.roadmap.id));
  const shown = milestones.filter((one) => (id === everyRoadmap || one.roadmap.id === id) && (technology === undefined || wanted(one)));
  const own = new Set(shown.map((one) => one.id));
  return readRoadmap(
    milestones.map((one) => stepOf(one, measures)),
    on,
    (step) => own.has(step.id),
  );
}

function detailOf(milestone: Milestone, { standing, lateDays, earliest, critical }: ReadStep, all: readonly Milestone[]) {
  return {
    ...milestone,
    standing,
    lateDays,
    earliest: earliest === null ? null : { ...earliest },
    critical,
    requiredBy: all.filter((one) => one.requires.some(({ id }) => id === milestone.id)).map(({ id, name }) => ({ id, name })),
  };
}

function faultOf({ kind, steps, values }: Fault, named: (step: string) => { id: string; name: Milestone["name"] }) {
  return { kind, steps: steps.map(named), values: [...values] };
}

/** The day that the last step can be reached: not before `low`; null when nothing is left. */
function lastOf(steps: readonly ReadStep[]) {
  const left = steps.flatMap(({ earliest }) => (earliest === null ? [] : [earliest]));
  if (left.length === 0) return null;
  const latest = (days: readonly string[]) => days.toSorted().at(-1) ?? "";
  const highs = left.flatMap(({ high }) => (high === null ? [] : [high]));
  return { low: latest(left.map(({ low }) => low)), high: highs.length === left.length ? latest(highs) : null };
}

/** Past their day, whatever is said of them. */
const pastOf = (counts: Readonly<Record<StepStanding, number>>) => counts.missed + counts.late + counts.unconfirmed;

/** The standings, those to look at first first. */
export function byWorry(left: Pick<RoadmapMilestone, "standing">, right: Pick<RoadmapMilestone, "standing">): number {
  const place = (standing: StepStanding) =>
    worry.includes(standing) ? worry.indexOf(standing) : worry.length + stepStandings.indexOf(standing);
  return place(left.standing) - place(right.standing);
}

function today({ effects }: Sight): string {
  return effects.now().toISOString().slice(0, 10);
}
