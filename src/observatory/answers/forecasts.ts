/**
 * Forecast questions, what was said and how good it was. Who forecast is a pseudonym; a reader is shown the pseudonyms that he wrote down himself, and of
 * all others only how many they are, their mean, median and common score, and that only from three on. Nothing ranks.
 */
import { join, valueOf } from "#model";
import { brier, calibrationOf, decompose, type JudgedForecast, meanOf, medianOf, scoreQuestion } from "#scout";
import { marked } from "../audience.ts";
import { type Forecast, forecastsOf, type Outcome, outcomesOf } from "../horizon/forecasts.ts";
import { catalogueOf } from "../horizon/technologies.ts";
import type { Sight } from "../sight.ts";
import { byText, nameIn } from "./pieces.ts";

/** From how many forecasters on others are told of, together. */
export const fewest = 3;

export async function forecasts(sight: Sight) {
  const [questions, said, outcomes, { names }] = await Promise.all([
    sight.view.entities({ kind: "forecast_question" }),
    forecastsOf(sight),
    outcomesOf(sight),
    catalogueOf(sight),
  ]);
  const rows = questions
    .flatMap((entity) => {
      const resolves = valueOf(entity, "resolves") ?? "";
      if (!/^\d{4}-\d{2}-\d{2}$/.test(resolves)) return [];
      const id = nameIn(entity.subject);
      const technology = valueOf(entity, "technology");
      return [
        {
          entity,
          id,
          resolves,
          technology: technology === undefined ? null : nameIn(technology),
          forecasts: said.filter((one) => one.question === id),
          outcome: outcomes.get(id) ?? null,
        },
      ];
    })
    .sort((left, right) => byText(left.resolves, right.resolves) || byText(left.id, right.id));
  const told = rows.map(({ entity, id, resolves, technology, forecasts: of, outcome }) => ({
    ...marked(join([entity.label, ...of.map((one) => one.label), ...(outcome ? [outcome.label] : [])])),
    id,
    question: valueOf(entity, "name") ?? id,
    criteria: valueOf(entity, "text") ?? "",
    resolves,
    overdue: outcome === null && resolves < sight.effects.now().toISOString().slice(0, 10),
    technology: technology === null ? null : { id: technology, name: names.get(technology) ?? { en: technology } },
    figure: valueOf(entity, "figure") ?? null,
    batch: entity.statements[0]?.batch ?? null,
    outcome: outcome && { outcome: outcome.outcome, origin: outcome.origin, link: outcome.link, at: outcome.at, batch: outcome.batch },
    ...crowd(of, outcome),
    own: ownOf(of, outcome, sight.reader.name),
  }));
  return { fewest, questions: told, overall: overallOf(rows, sight.reader.name) };
}

export type Forecasts = Awaited<ReturnType<typeof forecasts>>;

/** The moment from which nothing counts: midnight of the day the answer was known. */
function until({ at }: Outcome): number {
  return Date.parse(at.slice(0, 10));
}

function byForecaster(said: readonly Forecast[]): Map<string, Forecast[]> {
  const groups = new Map<string, Forecast[]>();
  for (const one of [...said].sort((left, right) => byText(left.at, right.at))) {
    groups.set(one.forecaster, [...(groups.get(one.forecaster) ?? []), one]);
  }
  return groups;
}

function counted(said: readonly Forecast[], outcome: Outcome | null): Forecast[] {
  return outcome === null ? [...said] : said.filter((one) => Date.parse(one.at) < until(outcome));
}

/** All forecasters together: their number, and from three on the mean and median of their last words, and the mean of their scores. */
function crowd(said: readonly Forecast[], outcome: Outcome | null) {
  const groups = [...byForecaster(counted(said, outcome)).values()];
  const last = groups.flatMap((one) => one.at(-1)?.probability ?? []);
  const enough = groups.length >= fewest;
  const happened = outcome === null || outcome.outcome === "void" ? null : outcome.outcome === "yes";
  const scores = happened === null || outcome === null ? [] : groups.flatMap((one) => scoreOf(one, happened, outcome) ?? []);
  const mean = meanOf(last);
  return {
    forecasters: groups.length,
    late: said.length - counted(said, outcome).length,
    mean: enough ? mean : null,
    median: enough ? medianOf(last) : null,
    /** Of the mean of all last words, and the means of each one's scores. */
    crowdBrier: enough && happened !== null && mean !== null ? brier(mean, happened) : null,
    lastBrier: enough ? meanOf(scores.map((one) => one.last)) : null,
    timeBrier: enough ? meanOf(scores.map((one) => one.timeWeighted)) : null,
  };
}

function scoreOf(said: readonly Forecast[], happened: boolean, outcome: Outcome) {
  return scoreQuestion(
    said.map(({ at, probability }) => ({ at: Date.parse(at), probability })),
    happened,
    until(outcome),
  );
}

/** What this reader wrote down, by pseudonym. */
function ownOf(said: readonly Forecast[], outcome: Outcome | null, reader: string) {
  const happened = outcome === null || outcome.outcome === "void" ? null : outcome.outcome === "yes";
  return [...byForecaster(said.filter((one) => one.by === reader))].map(([forecaster, all]) => {
    const score = happened === null || outcome === null ? null : scoreOf(all, happened, outcome);
    return {
      forecaster,
      said: all.map(({ probability, reason, at, batch }) => ({ probability, reason, at, batch })),
      lastBrier: score?.last ?? null,
      timeBrier: score?.timeWeighted ?? null,
    };
  });
}

interface Row {
  readonly forecasts: readonly Forecast[];
  readonly outcome: Outcome | null;
}

/** Over all answered questions: the score of everybody's last words beside what never thinking would get, and whether what was said came as often. */
function overallOf(rows: readonly Row[], reader: string) {
  const answered = rows.flatMap(({ forecasts: said, outcome }) =>
    outcome === null || outcome.outcome === "void" ? [] : [{ said: counted(said, outcome), outcome, happened: outcome.outcome === "yes" }],
  );
  const judged = answered.flatMap(({ said, happened }): (JudgedForecast & { forecaster: string })[] =>
    [...byForecaster(said)].flatMap(([forecaster, all]) => {
      const last = all.at(-1);
      return last === undefined ? [] : [{ probability: last.probability, happened, forecaster }];
    }),
  );
  const enough = new Set(judged.map((one) => one.forecaster)).size >= fewest;
  const parts = enough ? decompose(judged) : null;
  const mine = answered.flatMap(({ said, outcome, happened }) =>
    [...byForecaster(said.filter((one) => one.by === reader))].map(([forecaster, all]) => ({
      forecaster,
      score: scoreOf(all, happened, outcome),
    })),
  );
  return {
    answered: answered.length,
    open: rows.filter((one) => one.outcome === null).length,
    void: rows.filter((one) => one.outcome?.outcome === "void").length,
    count: judged.length,
    brier: parts?.brier ?? null,
    decomposition: parts && { ...parts },
    /** What nobody had to think for: always fifty-fifty, and always the share of questions that came. */
    reference: { half: 0.25, baseRate: parts?.uncertainty ?? null },
    calibration: enough ? calibrationOf(judged) : [],
    own: [...new Set(mine.map((one) => one.forecaster))].sort(byText).map((forecaster) => {
      const scores = mine.flatMap((one) => (one.forecaster === forecaster && one.score !== null ? [one.score] : []));
      return {
        forecaster,
        questions: scores.length,
        lastBrier: meanOf(scores.map((one) => one.last)),
        timeBrier: meanOf(scores.map((one) => one.timeWeighted)),
      };
    }),
  };
}
