/** Asking, forecasting and settling: each one batch that can be taken back. */
import { createHash } from "node:crypto";
import {
  type Assertion,
  type Entity,
  type ForecastGiven,
  join,
  type Label,
  type OutcomeGiven,
  parseLabel,
  problem,
  publicLabel,
  type QuestionGiven,
  valueOf,
} from "#model";
import { marked } from "../audience.ts";
import { outcomesOf } from "../horizon/forecasts.ts";
import { catalogueOf, technologyIn } from "../horizon/technologies.ts";
import type { Sight } from "../sight.ts";
import { idFrom } from "./watchlists.ts";

/** Asks a question. Throws `technology-not-in-list`, `label-not-understood`, `not-cleared-to-write`. */
export async function askQuestion(sight: Sight, given: QuestionGiven) {
  const { question, criteria, resolves, technology, figure } = given;
  if (technology !== undefined) technologyIn(await catalogueOf(sight), technology);
  const id = given.id ?? idFrom(question);
  const label = given.label === undefined || given.label === "" ? publicLabel : parseLabel(given.label);
  const about = { kind: "forecast_question", subject: `forecast_question:${id}`, source: `questions/${id}` } as const;
  const batch = await sight.view.replace({
    title: `Question: ${question.slice(0, 80)}`,
    label,
    source: about.source,
    assertions: [
      { ...about, property: "name", value: question, language: "en" },
      { ...about, property: "text", value: criteria, language: "en" },
      { ...about, property: "resolves", value: resolves },
      ...(technology === undefined ? [] : [{ ...about, property: "technology", value: `technology:${technology}` }]),
      ...(figure === undefined || figure === "" ? [] : [{ ...about, property: "figure", value: figure }]),
    ],
  });
  return { ...marked(label), id, batch: batch?.id ?? null };
}

/** Says a probability; what was said before stays and counts for as long as it stood. Throws `question-unknown`, `question-answered`. */
export async function sayForecast(sight: Sight, { question, probability, forecaster, reason, label: given }: ForecastGiven) {
  const entity = await questionOf(sight, question);
  const answered = (await outcomesOf(sight)).get(question);
  if (answered !== undefined) throw problem("question-answered", { question, outcome: answered.outcome });
  const at = sight.effects.now().toISOString();
  const hash = createHash("sha256")
    .update(JSON.stringify([question, forecaster, at]))
    .digest("hex")
    .slice(0, 16);
  const about = { kind: "forecast", subject: `forecast:${hash}`, source: `forecasts/${question}` } as const;
  const label = labelFor(entity, given);
  const assertions: Assertion[] = [
    { ...about, property: "question", value: `forecast_question:${question}` },
    { ...about, property: "forecaster", value: forecaster },
    { ...about, property: "probability", value: String(probability) },
    ...(reason === undefined || reason === "" ? [] : [{ ...about, property: "reason", value: reason }]),
    { ...about, property: "at", value: at },
  ];
  const batch = await sight.view.assert({ title: `Forecast on ${valueOf(entity, "name") ?? question}`, label, assertions });
  return { ...marked(label), question, at, batch: batch?.id ?? null };
}

/** Says how a question came out, with the source. Throws `question-unknown`. */
export async function sayOutcome(sight: Sight, { question, outcome, origin, link, on, label: given }: OutcomeGiven) {
  const entity = await questionOf(sight, question);
  const label = labelFor(entity, given);
  const about = {
    kind: "forecast_outcome",
    subject: `forecast_outcome:${question}`,
    source: `outcomes/${question}`,
    citation: { publication: origin, evidence: "read" as const, ...(link === undefined ? {} : { url: link }) },
  } as const;
  const batch = await sight.view.replace({
    title: `Answer to ${valueOf(entity, "name") ?? question}`,
    label,
    source: about.source,
    assertions: [
      { ...about, property: "question", value: `forecast_question:${question}` },
      { ...about, property: "outcome", value: outcome },
      { ...about, property: "origin", value: origin },
      ...(link === undefined ? [] : [{ ...about, property: "link", value: link }]),
      { ...about, property: "at", value: on ?? sight.effects.now().toISOString().slice(0, 10) },
    ],
  });
  return { ...marked(label), question, outcome, batch: batch?.id ?? null };
}

async function questionOf({ view }: Sight, id: string): Promise<Entity> {
  const [entity] = await view.entities({ kind: "forecast_question", subject: `forecast_question:${id}` });
  if (entity === undefined) throw problem("question-unknown", { question: id });
  return entity;
}

function labelFor(entity: Entity, given: string | undefined): Label {
  return join([entity.label, ...(given === undefined || given === "" ? [] : [parseLabel(given)])]);
}
