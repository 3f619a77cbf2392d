/** The board of the desk: each room's answer in a few numbers, beside what they were on the first day of the quarter. */
import { join, parseLabel, Problem } from "#model";
import { marked } from "../audience.ts";
import { type Edition, editionIn, editionsOf } from "../criticality/editions.ts";
import { followed } from "../followed.ts";
import type { Sight } from "../sight.ts";
import { actions } from "./actions.ts";
import { coverage } from "./coverage.ts";
import { standingOn } from "./criticality.ts";
import { gaps } from "./gaps.ts";
import { measures } from "./measures.ts";
import { portfolio } from "./portfolio.ts";
import { byText } from "./pieces.ts";
import { roadmaps } from "./roadmaps.ts";
import { screeningCases } from "./screening.ts";
import { targets } from "./targets.ts";
import { technologiesOf } from "./technology_names.ts";
import { traceState } from "./trace_state.ts";

export interface BoardQuery {
  /** The day it is about; today when left out. */
  readonly on?: string | undefined;
  /** The day it is compared with; the first of the quarter when left out. */
  readonly since?: string | undefined;
  /** A frozen edition of criticality it is compared with, and everything else with the day of that edition. */
  readonly edition?: string | undefined;
}

/**
 * Everything a tile shows, remembered for the reader until something is written. What a room does not know stays out of its tile. Throws
 * `criticality-edition-unknown`.
 */
export async function board(sight: Sight, query: BoardQuery = {}) {
  const on = query.on ?? sight.effects.now().toISOString().slice(0, 10);
  const editions = await editionsOf(sight);
  const edition = query.edition === undefined ? null : editionIn(editions, query.edition);
  const since = edition?.date ?? query.since ?? quarterBefore(on);
  // Its parts are everybody's: they are not stopped with who asked first.
  return followed(sight, `board ${on} ${since} ${edition?.id ?? ""}`, ({ signal: _, ...effects }) =>
    tilesOf({ ...sight, effects }, { on, since, edition, editions }),
  );
}

interface Compared {
  readonly on: string;
  readonly since: string;
  readonly edition: Edition | null;
  readonly editions: readonly Edition[];
}

async function tilesOf(sight: Sight, { on, since, edition, editions }: Compared) {
  let done = 0;
  const told = <Tile>(step: string, tile: () => Promise<Tile>): Promise<Tile> => {
    sight.effects.progress({ doing: "computing", step, done, of: 9 });
    done += 1;
    return tile();
  };
  const tiles = {
    actions: await told("actions", () => actionTile(sight, on, since)),
    targets: await told("targets", () => targetTile(sight, on, since)),
    gaps: await told("gaps", () => gapTile(sight, on, since)),
    criticality: await told("criticality", () => criticalityTile(sight, on, since, edition)),
    coverage: await told("coverage", () => coverageTile(sight)),
    roadmaps: await told("roadmaps", () => roadmapTile(sight, on, since)),
    screening: await told("screening", () => screeningTile(sight, on)),
    portfolio: await told("portfolio", () => portfolioTile(sight)),
    trace: await told("trace", () => traceState(sight)),
  };
  const shown = [...tiles.actions.longest, ...tiles.targets.worst, ...tiles.gaps.nearest, ...tiles.screening.cases];
  const labels = [...shown, tiles.criticality, tiles.coverage, tiles.portfolio].map(({ label }) => parseLabel(label));
  const mention = ({ id, name, date }: Edition) => ({ id, name, date });
  return {
    ...marked(join([...labels, ...editions.map((one) => one.label)])),
    on,
    since,
    edition: edition === null ? null : mention(edition),
    editions: editions.map(mention),
    ...tiles,
  };
}

export type Board = Awaited<ReturnType<typeof board>>;

/** The first day of the quarter of a day; on that day itself, of the quarter before. */
function quarterBefore(on: string): string {
  const day = new Date(`${on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return `${day.getUTCFullYear()}-${String(Math.floor(day.getUTCMonth() / 3) * 3 + 1).padStart(2, "0")}-01`;
}

const few = 4;

async function actionTile(sight: Sight, on: string, since: string) {
  const [now, before] = [await actions(sight, { on }), await actions(sight, { on: since })];
  const name = new Map(now.documents.map((one) => [one.id, one.name]));
  return {
    total: now.total,
    overdue: now.overdue,
    before: before.overdue,
    counts: now.counts,
    documents: now.progress.documents.map(({ key, total, standings }) => ({ key, name: name.get(key) ?? {}, total, standings })),
    /** Past their day for the longest. */
    longest: now.actions
      .filter((one) => one.overdue)
      .sort((left, right) => byText(left.due ?? "", right.due ?? "") || byText(left.id, right.id))
      .slice(0, few)
      .map(({ id, title, due, owners, label, marking }) => ({ label, marking, id, title, due, owners })),
  };
}

async function targetTile(sight: Sight, on: string, since: string) {
  const [now, before] = [await targets(sight, { on }), await targets(sight, { on: since })];
  const short = ({ counts }: typeof now) => counts.missed + counts.behind + counts.short;
  return {
    total: now.targets.length,
    measured: now.targets.filter((one) => one.measured.length > 0).length,
    short: short(now),
    before: short(before),
    counts: now.counts,
    worst: now.targets
      .filter(({ standing }) => standing.state === "missed" || standing.state === "behind" || standing.state === "short")
      .slice(0, few)
      .map(({ id, name, value, unit, direction, standing, label, marking }) => ({
        label,
        marking,
        id,
        name,
        value,
        unit,
        direction,
        state: standing.state,
        latest: standing.latest,
      })),
  };
}

async function gapTile(sight: Sight, on: string, since: string) {
  const [now, before] = [await gaps(sight, { on }), await gaps(sight, { on: since })];
  const open = ({ counts }: typeof now) => counts.existing + counts.predictable;
  return {
    total: now.needs.length,
    open: open(now),
    before: open(before),
    counts: now.counts,
    nearest: now.needs
      .filter(({ gap }) => gap.state === "existing" || gap.state === "predictable")
      .sort((left, right) => byText(left.byDate ?? "9", right.byDate ?? "9") || byText(left.id, right.id))
      .slice(0, few)
      .map(({ id, name, byDate, gap, label, marking }) => ({ label, marking, id, name, byDate, state: gap.state })),
  };
}

async function criticalityTile(sight: Sight, on: string, since: string, edition: Edition | null) {
  const [now, before] = [await standingOn(sight, on), edition === null ? await standingOn(sight, since) : edition.board];
  const names = new Map((await technologiesOf(sight)).map((one) => [one.id, one.name]));
  const count = ({ rows }: { readonly rows: readonly { readonly outcome: string }[] }, outcome: string) =>
    rows.filter((one) => one.outcome === outcome).length;
  const met = ({ verdicts }: (typeof now.rows)[number]) => verdicts.filter(({ verdict }) => verdict === "met").length;
  return {
    ...marked(now.label),
    total: now.rows.length,
    critical: count(now, "critical"),
    before: count(before, "critical"),
    undetermined: count(now, "undetermined"),
    /** Verdicts that a reviewer gave; the rest are proposals of the rule. */
    reviewed: now.rows.flatMap(({ verdicts }) => verdicts).filter(({ by }) => by !== null).length,
    verdicts: now.rows.reduce((sum, { verdicts }) => sum + verdicts.length, 0),
    /** Those that meet most criteria. */
    nearest: [...now.rows]
      .sort((left, right) => met(right) - met(left) || byText(left.technology, right.technology))
      .slice(0, few)
      .map((one) => ({
        id: one.technology,
        name: names.get(one.technology) ?? {},
        outcome: one.outcome,
        met: met(one),
        criteria: one.verdicts.length,
      })),
  };
}

/** Of the technologies that are needed or held critical, those for which nothing pays at some level. */
async function coverageTile(sight: Sight) {
  const { label, marking, counts, urgent } = await coverage(sight);
  return {
    label,
    marking,
    counts,
    urgent: urgent
      .slice(0, few)
      .map(({ technology, unfunded, partFunded }) => ({ ...technology, unfunded: [...unfunded], partFunded: [...partFunded] })),
  };
}

async function roadmapTile(sight: Sight, on: string, since: string) {
  const [now, before] = [await roadmaps(sight, { on }), await roadmaps(sight, { on: since })];
  return {
    total: now.total,
    past: now.past,
    before: before.past,
    roadmaps: now.roadmaps
      .map(({ id, name, total, past, next }) => ({ id, name, total, past, next }))
      .sort((left, right) => right.past - left.past || byText(left.id, right.id))
      .slice(0, few),
  };
}

/** Nobody's budget: the question the room of the portfolio begins with. */
const supposedBudget = "any=200";

/** What the portfolio would choose for a supposed budget; `chosen` is null where it cannot be solved as the register stands. */
async function portfolioTile(sight: Sight) {
  const { label, marking, measures: all } = await measures(sight);
  try {
    const found = await portfolio(sight, { budget: [supposedBudget] });
    const chosen = found.measures.filter((one) => one.chosen);
    return {
      ...marked(join([parseLabel(label), parseLabel(found.label)])),
      total: all.length,
      weighed: found.measures.filter(({ standing }) => standing !== null).length,
      budget: found.lines.reduce((sum, { amount }) => sum + amount, 0),
      chosen: chosen.length,
      cost: found.cost,
      cut: found.together,
      first: chosen
        .sort((left, right) => (right.cut?.mid ?? 0) - (left.cut?.mid ?? 0) || byText(left.id, right.id))
        .slice(0, few)
        .map(({ id, name, cut, cost }) => ({ id, name, cut, cost })),
      why: null,
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const weighed = all.filter(({ unweighed }) => unweighed.length === 0).length;
    const why = { en: error.sentence("en"), nl: error.sentence("nl") };
    return { label, marking, total: all.length, weighed, budget: 0, chosen: null, cost: null, cut: null, first: [], why };
  }
}

/** Cases with a clock that runs or was missed. */
async function screeningTile(sight: Sight, on: string) {
  const { cases } = await screeningCases(sight, { on });
  const running = cases.filter((one) => one.running > 0 || one.missed > 0);
  return {
    total: cases.length,
    running: running.length,
    cases: running.slice(0, few).map(({ id, name, next, missed, label, marking }) => ({
      label,
      marking,
      id,
      name,
      missed,
      next: next === null ? null : { due: next.due, daysLeft: next.daysLeft },
    })),
  };
}
