/** How far the growth of a technology or term will go, and where its readiness is heading, or why that cannot be told. */
import { type Curve, poissonInterval, projectGrowth, projectReadiness, phrasesByYear, type Triple } from "#scout";
import { marked } from "../audience.ts";
import { type Judgement, judgedOf } from "../scouted/judged.ts";
import { yearOfDocument } from "../scouted/years.ts";
import type { Sight } from "../sight.ts";
import { countYears, seriesOfSource } from "./emergence.ts";
import { aboutOf, documentsByTechnology } from "./lead_documents.ts";
import { aged, pair } from "./leads.ts";
import type { Texts } from "./pieces.ts";
import { technologiesOf } from "./technology_names.ts";

export interface ProjectionQuery {
  readonly source?: string | undefined;
  readonly terms?: boolean | undefined;
}

/** `subject`: a technology, or with `terms` a term as the list of emergence has it. Nothing found gives empty series and a sentence. */
export async function projection(sight: Sight, subject: string, { source, terms = false }: ProjectionQuery = {}) {
  const series = await seriesOfSource(sight, source, !terms);
  const technologies = await technologiesOf(sight);
  const name: Texts = terms ? { en: subject } : (technologies.find((one) => one.id === subject)?.name ?? {});
  const documents = terms
    ? withTerm(series.documents, subject)
    : (documentsByTechnology(series.documents, technologies).get(subject) ?? []);
  const counts = countYears(documents, series.years);
  const whole = series.years.filter((year) => series.last !== null && year <= series.last);
  const first = Math.max(
    0,
    counts.findIndex((one) => one > 0),
  );
  const growth = projectGrowth(whole, counts.subarray(0, whole.length));
  const readiness = projectReadiness(
    documents.flatMap((one) => {
      const year = yearOfDocument(one);
      return year === null || one.trl === null || !said.has(one.trl.basis) || (series.last !== null && year > series.last)
        ? []
        : [{ year, low: one.trl.low, high: one.trl.high }];
    }),
  );
  const judged = await judgedOf(sight);
  const about = await aboutOf(sight, series.documents.slice(0, 1), judged.label);
  return {
    ...marked(judged.label),
    subject,
    what: terms ? ("terms" as const) : ("technologies" as const),
    source: series.source,
    name,
    last: series.last,
    years: series.years.flatMap((year, at) =>
      at < first
        ? []
        : [
            {
              year,
              documents: counts[at] ?? 0,
              interval: pair(poissonInterval(counts[at] ?? 0)),
              whole: series.last !== null && year <= series.last,
            },
          ],
    ),
    growth: {
      curve: growth.curve === null ? null : plain(growth.curve),
      ceiling: three(growth.ceiling),
      middle: three(growth.middle),
      span: three(growth.span),
      reached: growth.reached,
      straightness: growth.straightness,
      points: growth.points
        .filter((one) => one.year >= (series.years[first] ?? 0))
        .map((one) => ({
          year: one.year,
          seen: one.seen,
          curve: three(one.curve),
        })),
      refused: growth.refused === null ? null : { ...growth.refused },
    },
    readiness: {
      years: readiness.years.map((one) => ({
        ...one,
        level: three(one.level),
      })),
      slope: three(readiness.slope),
      ahead: readiness.ahead.map((one) => ({
        ...one,
        level: three(one.level),
      })),
      reaches: readiness.reaches.map((one) => ({ ...one })),
      refused: readiness.refused === null ? null : { ...readiness.refused },
    },
    documents: documents
      .toSorted((left, right) => (yearOfDocument(right) ?? 0) - (yearOfDocument(left) ?? 0) || (left.ref < right.ref ? -1 : 1))
      .slice(0, 12)
      .map(({ ref, title, kind, date, programme }) => ({
        ref,
        title,
        kind,
        date,
        programme,
      })),
    ...aged(about, series.years),
  };
}

/** Only what a document says itself: a level taken from its type of action would project the funding rules. */
const said: ReadonlySet<string> = new Set(["stated", "text"]);

/** As phrases are counted: the words in a row, in the title. */
function withTerm(documents: readonly Judgement[], term: string): Judgement[] {
  const first = term.split(" ")[0] ?? "";
  return documents.filter(
    (one) =>
      one.title.toLowerCase().includes(first) &&
      phrasesByYear([{ year: 0, text: one.title, organisations: [] }], [0], { least: 1, most: Infinity, parts: true }).some(
        (found) => found.phrase === term,
      ),
  );
}

function plain({ name, ceiling, span, middle }: Curve) {
  return { name, ceiling, span, middle };
}

function three(triple: Triple | null): [number, number, number] | null {
  return triple === null ? null : [triple[0], triple[1], triple[2]];
}
