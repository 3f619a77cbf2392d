/** Everything a report's text may ask for, as one JSON file beside it. */
import { type Language, marking, type Part } from "#model";
import { chainBriefs } from "./chain_brief.ts";
import type { DrawnFigure } from "./draw_figures.ts";
import { marksOf, materialsOf, membersOf, namesOf, shortNames } from "./names.ts";
import { type ChainFigure, type FigureData, isMeasured, type MeasuredFigure, type PublishOrder, type SourceData } from "./order.ts";
import { day, fill, said, stateWords } from "./words.ts";

/** Names and marks for the pictures and the text. */
export function contextOf(order: PublishOrder) {
  const materials = materialsOf(order.entities, order.language);
  const names = namesOf(order.entities, order.products, order.language);
  const marks = marksOf(materials, order.products);
  return { names, short: shortNames(names, order.products, marks.basket), marks, materials };
}

/** The latest year any figure is about, forecasts apart; the year of the snapshot when none says. */
export function yearOf(order: PublishOrder): string {
  const rows = Object.values(order.figures).flatMap(({ table }) => table.rows.filter((row) => row["forecast"] !== true));
  const years = rows.flatMap((row) => String(row["year"] ?? "").match(/\d{4}/g) ?? []).map(Number);
  // A plan may speak of a year to come; data are of the past.
  const made = Number(order.snapshot.instant.slice(0, 4));
  const latest = Math.max(0, ...years.filter((year) => year > 1900 && (made < 1980 || year <= made)));
  return latest > 0 ? String(latest) : order.snapshot.instant.slice(0, 4);
}

/** The JSON the layout and the text read. Shares recalled from memory are not in it. */
export function reportData(order: PublishOrder, drawn: ReadonlyMap<string, DrawnFigure>, context: ReturnType<typeof contextOf>): object {
  const { language, snapshot } = order;
  const { card } = order.report;
  const stamp = { hash: snapshot.hash.slice(0, 12), day: day(snapshot.instant, language), year: yearOf(order) };
  const printed = marking(order.label);
  return {
    language,
    title: card.title[language],
    question: card.question[language],
    subject: `${card.question[language]} ${printed}`,
    keywords: [printed, card.id, `snapshot ${snapshot.hash}`],
    marking: printed,
    edition: fill(said.edition[language], stamp),
    stamp: fill(said.stamp[language], stamp),
    snapshot,
    names: context.names,
    short: context.short,
    marks: context.marks,
    materials: context.materials,
    members: membersOf(order.entities, "EU27"),
    chains: chainBriefs(order.entities, context.names, language),
    figures: Object.fromEntries(
      Object.entries(order.figures).map(([name, figure]) => [name, figureOf(name, figure, drawn.get(name), order)]),
    ),
    review: reviewOf(order),
    methods: methodsOf(order),
    sources: order.sources.map((source) => sourceOf(source, order)),
  };
}

function figureOf(name: string, figure: FigureData, drawn: DrawnFigure | undefined, order: PublishOrder) {
  const picture = drawn === undefined ? {} : { svg: `/figures/${name}.svg`, alternative: drawn.alternative };
  return { rows: figure.table.rows, ...(isMeasured(figure) ? measuredLines(figure, order) : chainLines(figure, order)), ...picture };
}

function chainLines({ command, source, assumed, parameters }: ChainFigure, { language }: PublishOrder) {
  return {
    trace: command,
    sources: source[language],
    parameters: inLanguage(parameters, language),
    assumed: inLanguage(assumed, language),
  };
}

function measuredLines({ manifest, method }: MeasuredFigure, { sources, language }: PublishOrder) {
  const used = sources.filter((source) => manifest.lineage.madeOf.some((made) => made.address.startsWith(`clean/${source.card.id}/`)));
  return {
    trace: `${method.id}@${manifest.hash.slice(0, 12)}`,
    sources: used.map((source) => sourceLine(source, language)).join("; ") || method.id,
    parameters: manifest.lineage.parameters,
    assumed: [],
  };
}

/** `CEPII, BACI (reference edition shipped with Octant)`: who says it and how old it is, beside every picture. */
function sourceLine({ card, manifest }: SourceData, language: Language): string {
  const states = [...new Set(manifest.parts.map((part) => stateWords[part.state][language]))].sort();
  const [publisher, name] = [card.publisher, card.name[language]].map((text) => text.split(/,| \(/)[0] ?? text);
  return `${publisher}, ${name}${states.length > 0 ? ` (${states.join(", ")})` : ""}`;
}

/** What a case found; null for a report. */
function reviewOf({ review, language }: PublishOrder): unknown {
  return review === undefined ? null : inLanguage(review, language);
}

/** The same data with one text wherever there were two. */
function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if (typeof value !== "object" || value === null) return value;
  if ("en" in value && "nl" in value) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLanguage(one, language)]));
}

/** Each method once, with the parameters it ran with and the tables it made. */
function methodsOf({ figures, language }: PublishOrder) {
  const methods = new Map<string, { figure: MeasuredFigure; hashes: Set<string> }>();
  for (const figure of Object.values(figures).filter(isMeasured)) {
    const known = methods.get(figure.method.id) ?? { figure, hashes: new Set<string>() };
    methods.set(figure.method.id, { figure, hashes: known.hashes.add(figure.manifest.hash) });
  }
  return [...methods.values()].map(({ figure: { method, manifest }, hashes }) => ({
    id: method.id,
    name: method.name[language],
    version: method.version,
    question: method.question[language],
    formula: method.formula,
    parameters: Object.entries(method.parameters).map(([id, one]) => ({
      id,
      name: one.name[language],
      value: manifest.lineage.parameters[id] ?? one.default,
    })),
    citations: method.citations,
    caveats: method.caveats.map((one) => one[language]),
    hashes: [...hashes].sort(),
  }));
}

function sourceOf({ card, manifest }: SourceData, { language }: PublishOrder) {
  const parts = manifest.parts;
  const unique = (read: (part: Part) => string | undefined) => [...new Set(parts.map(read).filter((one) => one !== undefined))].sort();
  return {
    id: card.id,
    name: card.name[language],
    publisher: card.publisher,
    licence: card.licence.name,
    homepage: card.homepage,
    cadence: card.cadence[language],
    observed: unique((part) => part.observed),
    fetched: unique((part) => part.fetchedAt && day(part.fetchedAt, language)),
    states: unique((part) => stateWords[part.state][language]),
    caveats: card.caveats.map((one) => one[language]),
    hash: manifest.hash,
  };
}
