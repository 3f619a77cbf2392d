/** What rises among documents: technologies and terms by year, with score, growth and bursts. */
import {
  candidateTests,
  type Emergence,
  emergenceOf,
  type EmergenceRules,
  emergenceRules,
  type Emerging,
  phraseRules,
  phrasesByYear,
} from "#scout";
import { problem } from "#model";
import { marked } from "../audience.ts";
import { documentsOf, participationsOf } from "../scouted/documents.ts";
import { type Judgement, judgedOf } from "../scouted/judged.ts";
import { lastWholeYear, yearOfDocument } from "../scouted/years.ts";
import type { Sight } from "../sight.ts";
import { aboutOf, documentsByTechnology } from "./lead_documents.ts";
import { aged, pair } from "./leads.ts";
import { groupByKey, type Texts } from "./pieces.ts";
import { technologiesOf } from "./technology_names.ts";

export interface EmergenceQuery {
  /** A source (`cordis`), or nothing for the one with most documents: counts of different sources must not be mixed. */
  readonly source?: string | undefined;
  readonly terms?: boolean | undefined;
  readonly technology?: string | undefined;
  readonly top?: number | undefined;
  /** `documents=7`, `base=0.15`, `ratio=2`, `variant=data`, `organisations=2`, `emergent=1.77`. */
  readonly set?: readonly string[] | undefined;
}

/** Documents of one source by year, for the items asked for. */
export interface Series {
  readonly source: string | null;
  readonly sources: readonly string[];
  readonly kinds: readonly string[];
  readonly documents: readonly Judgement[];
  /** All years with the incomplete ones at the end; those up to `last` are whole. */
  readonly years: readonly number[];
  readonly last: number | null;
  readonly undated: number;
  /** Left out for having a title alone. */
  readonly titlesOnly: number;
  readonly organisations: ReadonlyMap<string, readonly string[]>;
}

/**
 * The documents of the source asked for. With `texts`, those that are a title alone are left out where others have a text: a title is mapped to fewer
 * technologies, so that a programme with summaries would look like growth.
 */
export function seriesOfSource(sight: Sight, source: string | undefined, texts: boolean): Promise<Series> {
  const key = `documents by year ${JSON.stringify([source ?? null, texts])}`;
  return sight.memory.recall(sight.reader.clearance, key, () => readSeries(sight, source, texts));
}

async function readSeries(sight: Sight, source: string | undefined, texts: boolean): Promise<Series> {
  const judged = await judgedOf(sight);
  const bySource = groupByKey(
    judged.documents.filter((one) => one.kind === "project" || one.kind === "publication" || one.kind === "patent"),
    (one) => one.source,
  );
  const sources = [...bySource].sort((left, right) => right[1].length - left[1].length).map(([id]) => id);
  const chosen = source ?? sources[0];
  const all = (chosen === undefined ? undefined : bySource.get(chosen)) ?? [];
  const read = texts && chosen !== undefined ? await withText(sight, chosen) : new Set<string>();
  const documents = read.size > 0 && read.size < all.length ? all.filter((one) => read.has(one.ref)) : all;
  const dated = documents.flatMap((one) => yearOfDocument(one) ?? []).filter((year) => year <= sight.effects.now().getUTCFullYear());
  const [first, newest] = [
    dated.reduce((least, one) => Math.min(least, one), Infinity),
    dated.reduce((most, one) => Math.max(most, one), -Infinity),
  ];
  const own = new Set(documents.map((one) => one.ref));
  const parts = (await participationsOf(sight)).filter((one) => own.has(one.document));
  const organisations = new Map(
    [...groupByKey(parts, (one) => one.document)].map(([ref, list]) => [ref, list.map((one) => one.organisation ?? one.name)]),
  );
  return {
    source: chosen ?? null,
    sources,
    kinds: [...new Set(documents.map((one) => one.kind))],
    documents,
    years: dated.length === 0 ? [] : Array.from({ length: newest - first + 1 }, (_, at) => first + at),
    last: lastWholeYear(documents, sight.effects.now()) ?? null,
    undated: documents.filter((one) => yearOfDocument(one) === null).length,
    titlesOnly: all.length - documents.length,
    organisations,
  };
}

async function withText(sight: Sight, source: string): Promise<Set<string>> {
  // The query of the judge, so that one reading serves both.
  const documents = await documentsOf(sight, { kinds: ["project", "publication", "patent", "notice", "signal", "report"] });
  return new Set(documents.flatMap((one) => (one.source !== source || one.text === "" ? [] : [one.ref])));
}

export interface Counted {
  readonly id: string;
  readonly name: Texts;
  readonly counts: Int32Array;
  readonly organisations: number | null;
}

export function countYears(documents: readonly Judgement[], years: readonly number[]): Int32Array {
  const counts = new Int32Array(years.length);
  for (const one of documents) {
    const place = (yearOfDocument(one) ?? -1) - (years[0] ?? 0);
    if (place >= 0 && place < years.length) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** Empty with a sentence when the reader sees no dated documents. Throws `parameter-not-understood`. */
export async function emergence(sight: Sight, query: EmergenceQuery = {}) {
  const { terms = false, technology, top = 60 } = query;
  const rules = rulesFrom(query.set ?? []);
  const series = await seriesOfSource(sight, query.source, !terms);
  const key = JSON.stringify(["emergence", series.source, terms, technology ?? null, rules, top]);
  const { counted, all } = await sight.memory.recall(
    sight.reader.clearance,
    `counts ${JSON.stringify([series.source, terms, technology ?? null])}`,
    () => countsOf(sight, series, terms, technology),
  );
  const whole = series.years.filter((year) => series.last !== null && year <= series.last);
  const cut = (counts: Int32Array) => counts.subarray(0, whole.length);
  const found = await sight.memory.recall(sight.reader.clearance, key, () =>
    Promise.resolve(
      emergenceOf(
        { years: whole, all: cut(all), items: counted.map((one) => ({ ...one, counts: cut(one.counts) })) },
        rules,
        undefined,
        top,
      ),
    ),
  );
  const names = new Map(counted.map((one) => [one.id, one]));
  const judged = await judgedOf(sight);
  const about = await aboutOf(sight, series.documents.slice(0, 1), judged.label);
  return {
    ...marked(judged.label),
    source: series.source,
    known: series.sources.map((id) => ({ id, name: { ...(sight.content.sources.find((one) => one.id === id)?.card.name ?? { en: id }) } })),
    kinds: [...series.kinds],
    what: terms ? ("terms" as const) : ("technologies" as const),
    technology: technology ?? null,
    years: [...series.years],
    last: series.last,
    undated: series.undated,
    all: Array.from(all),
    window:
      found.window === null
        ? null
        : {
            base: [...found.window.base],
            active: [...found.window.active],
          },
    refused: found.refused === null ? null : { ...found.refused },
    rules: { ...rules },
    total: found.total,
    emergent: found.emergent,
    rows: found.rows.map((one) => rowOf(one, names.get(one.id))),
    ...aged(about, series.years),
    remarks: remarksOf(series, terms),
  };
}

function rowOf({ id, documents, organisations, score, emergent, failed, growth, bursts }: Emerging, counted: Counted | undefined) {
  return {
    id,
    name: counted?.name ?? { en: id },
    documents,
    organisations,
    emergent,
    failed: [...failed],
    counts: Array.from(counted?.counts ?? []),
    score: score === null ? null : { ...score },
    growth:
      growth === null
        ? null
        : {
            yearly: growth.yearly,
            interval: pair(growth.interval),
            ofShare: growth.ofShare,
            ofShareInterval: pair(growth.ofShareInterval),
          },
    bursts: bursts.map((one) => ({ ...one })),
  };
}

async function countsOf(sight: Sight, series: Series, terms: boolean, technology: string | undefined) {
  const { documents, years, organisations } = series;
  const technologies = await technologiesOf(sight);
  const byTechnology = documentsByTechnology(documents, technologies);
  if (terms) {
    const within = technology === undefined ? documents : (byTechnology.get(technology) ?? []);
    const read = within.flatMap((one) => {
      const year = yearOfDocument(one);
      return year === null ? [] : [{ year, text: one.title, organisations: organisations.get(one.ref) ?? [] }];
    });
    const phrases = phrasesByYear(read, years, { ...phraseRules, least: technology === undefined ? phraseRules.least : 5 });
    const counted = phrases.map(
      (one): Counted => ({ id: one.phrase, name: { en: one.phrase }, counts: one.counts, organisations: one.organisations }),
    );
    return { counted, all: countYears(within, years) };
  }
  const counted = technologies.flatMap((one): Counted[] => {
    const own = byTechnology.get(one.id) ?? [];
    // An area is the sum of its technologies and would stand beside them as one more.
    if (own.length === 0 || (technology === undefined ? one.area === null : one.id !== technology)) return [];
    const behind = new Set(own.flatMap((document) => organisations.get(document.ref) ?? []));
    return [{ id: one.id, name: one.name, counts: countYears(own, years), organisations: organisations.size === 0 ? null : behind.size }];
  });
  return { counted, all: countYears(documents, years) };
}

function remarksOf({ undated, titlesOnly, last, years, kinds }: Series, terms: boolean): { en: string; nl: string }[] {
  const remarks = [];
  if (undated > 0)
    remarks.push({
      en: `${undated} documents say no year and are not counted.`,
      nl: `${undated} documenten noemen geen jaar en tellen niet mee.`,
    });
  if (titlesOnly > 0)
    remarks.push({
      en: `${titlesOnly} documents are a title without a summary and are left out, since a title is tied to fewer technologies.`,
      nl: `${titlesOnly} documenten zijn een titel zonder samenvatting en blijven weg, want een titel wordt aan minder technologieën gekoppeld.`,
    });
  if (last !== null && years.some((year) => year > last))
    remarks.push({
      en: `Years after ${last} are not whole yet and are drawn hatched; scores and growth leave them out.`,
      nl: `Jaren na ${last} zijn nog niet heel en staan gearceerd; scores en groei laten ze weg.`,
    });
  if (kinds.includes("project"))
    remarks.push({
      en: "A project counts for the year of its call. What rises here is what Europe pays for, which follows its work programmes.",
      nl: "Een project telt voor het jaar van zijn oproep. Wat hier opkomt is wat Europa betaalt, en dat volgt de werkprogramma's.",
    });
  if (terms)
    remarks.push({
      en: "Terms are runs of two or three words in titles, so that programmes with and without a summary count alike.",
      nl: "Termen zijn reeksen van twee of drie woorden in titels, zodat programma's met en zonder samenvatting gelijk tellen.",
    });
  return remarks;
}

const settable: Readonly<Record<string, keyof EmergenceRules>> = {
  documents: "leastDocuments",
  base: "baseShareBelow",
  ratio: "ratioAbove",
  variant: "variant",
  data: "dataTimes",
  organisations: "leastOrganisations",
  emergent: "emergentFrom",
};

function rulesFrom(set: readonly string[]): EmergenceRules {
  const rules: Record<string, unknown> = { ...emergenceRules };
  for (const text of set) {
    const [name = "", value = ""] = text.split("=");
    const rule = settable[name];
    const number = Number(value);
    const sound = rule === "variant" ? value === "count" || value === "data" : value.trim() !== "" && Number.isFinite(number);
    if (rule === undefined || !sound) throw problem("parameter-not-understood", { text });
    rules[rule] = rule === "variant" ? value : number;
  }
  return rules as unknown as EmergenceRules;
}

export { candidateTests, type Emergence };
