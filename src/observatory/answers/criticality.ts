/** The board of criticality: five verdicts on each technology, a weighted score, and how often it ranks among the first over all weights and evidence. */
import { outcomes } from "#decide";
import { join, type Label } from "#model";
import { marked } from "../audience.ts";
import { draftOn, ruleOf } from "../criticality/board.ts";
import { type Edition, editionIn, editionsOf } from "../criticality/editions.ts";
import { ranked, type RankQuery } from "../criticality/ranked.ts";
import { catalogueOf } from "../horizon/technologies.ts";
import type { Sight } from "../sight.ts";

export interface CriticalityQuery extends RankQuery {
  readonly technology?: string | undefined;
  /** A frozen edition; absent = what stands now. */
  readonly edition?: string | undefined;
  /** The day it is about; today when left out. */
  readonly on?: string | undefined;
}

/** In the order of the list of technologies. Throws `criticality-rule-missing`, `criticality-edition-unknown` and what ranking throws. */
export async function criticality(sight: Sight, query: CriticalityQuery = {}) {
  const rule = ruleOf(sight);
  const [catalogue, editions] = await Promise.all([catalogueOf(sight), editionsOf(sight)]);
  const edition = query.edition === undefined ? null : editionIn(editions, query.edition);
  const on = edition?.date ?? query.on ?? todayOf(sight);
  const standing =
    edition === null
      ? await standingOn(sight, on)
      : frozenIn(
          edition,
          rule.indicators.map(({ id }) => id),
        );
  const technologies = new Map(catalogue.technologies.map((one) => [one.id, one]));
  const rows = standing.rows.filter(({ technology }) => technologies.has(technology));
  const ranking = await ranked(sight, edition?.id ?? `on ${on}`, rows, rule, query);
  const told = rows.map((row, at) => {
    const technology = technologies.get(row.technology);
    const rank = ranking.rows[at];
    if (technology === undefined || rank === undefined) throw new RangeError("every row is of a technology and was ranked");
    return {
      ...marked(row.label),
      technology: row.technology,
      code: technology.code,
      name: technology.name,
      area: technology.area,
      outcome: row.outcome,
      verdicts: row.verdicts,
      values: row.values.map(({ id, value, scaled }) => ({ id, value, scaled })),
      ...rank,
      ranks: [...rank.ranks],
      central: rank.central === null ? null : [...rank.central],
    };
  });
  return {
    ...marked(standing.label),
    edition: edition === null ? null : editionTold(edition),
    editions: editions.map(editionTold),
    on,
    rule: {
      id: rule.id,
      version: edition?.board.rule ?? rule.version,
      name: rule.name,
      description: rule.description,
      citation: rule.citation,
      criteria: rule.criteria,
      indicators: rule.indicators.map((one, at) => ({ ...one, bounds: [...one.bounds], share: ranking.weights[at] ?? 0 })),
    },
    ranking: { top: ranking.top, draws: ranking.draws, seed: ranking.seed, space: ranking.space, citation: rule.acceptability },
    areas: catalogue.areas.map(({ id, code, name }) => ({ id, code, name })),
    counts: Object.fromEntries(outcomes.map((outcome) => [outcome, told.filter((one) => one.outcome === outcome).length])) as Record<
      (typeof outcomes)[number],
      number
    >,
    rows: told.filter(({ technology }) => query.technology === undefined || technology === query.technology),
  };
}

export type Criticality = Awaited<ReturnType<typeof criticality>>;

export function todayOf({ effects }: Sight): string {
  return effects.now().toISOString().slice(0, 10);
}

export function editionTold({ id, name, date, batch, label, board }: Edition) {
  return { ...marked(label), id, name, date, batch, rule: board.rule };
}

/** A row as the board tells it, of a day or of an edition. */
export interface Standing {
  readonly label: Label;
  readonly rows: ReturnType<typeof rowOf>[];
}

export async function standingOn(sight: Sight, on: string): Promise<Standing> {
  const { rows, label } = await draftOn(sight, on);
  return { label, rows: rows.map(rowOf) };
}

function rowOf({ technology, outcome, verdicts, values, label }: Awaited<ReturnType<typeof draftOn>>["rows"][number]) {
  return {
    technology,
    outcome,
    label,
    verdicts: verdicts.map(({ criterion, verdict, confidence, by, why, proposed, dissents }) => ({
      criterion,
      verdict,
      byRule: proposed.verdict,
      confidence,
      by,
      why: { ...why },
      dissents: dissents.length,
    })),
    values: values.map(({ id, value, scaled }) => ({
      id,
      value: value === null ? null : ([value[0], value[1]] as [number, number]),
      scaled: [scaled[0], scaled[1]] as [number, number],
      known: value !== null,
    })),
  };
}

/** An edition keeps its own indicators; one that the rule has since gained is unknown in it. */
export function frozenIn({ board, label }: Edition, indicators: readonly string[]): Standing {
  const rows = board.rows.map(({ technology, outcome, verdicts, values }) => ({
    technology,
    outcome,
    label: join([label]),
    verdicts: verdicts.map((one) => ({ ...one, why: { ...one.why } })),
    values: indicators.map((id) => {
      const at = board.indicators.indexOf(id);
      const kept = values[at];
      return {
        id,
        value: kept?.value ?? null,
        scaled: kept?.scaled ?? ([0, 1] as [number, number]),
        known: (kept?.value ?? null) !== null,
      };
    }),
  }));
  return { label, rows };
}
