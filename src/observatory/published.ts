/** Editions of reports: gathers what a report needs, as its audience. */
import { figures } from "#measure";
import { type CaseCard, join, type Label, type Language, problem, type ReportCard, type Table } from "#model";
import {
  type Edition,
  type FigureData,
  type FigureNeed,
  figureNeed,
  fileNameOf,
  isMeasured,
  kindsNeeded,
  type MeasuredFigure,
  preview as previewPages,
  publish as publishPages,
  type PublishOrder,
  snapshotOf,
  type SourceData,
} from "#publish";
import { cleanBelow } from "./answers/age.ts";
import { byText } from "./answers/pieces.ts";
import { basketProducts, productNames } from "./answers/dependencies.ts";
import { marked } from "./audience.ts";
import { chainFigure, reviewOf } from "./reviewed.ts";
import { answerFigureOf, labelsIn } from "./report_answers.ts";
import { knownMethod } from "./measured.ts";
import { askedOf, askedWith } from "./asked_report.ts";
import type { Sight } from "./sight.ts";

export interface EditionQuery {
  readonly lang?: Language | undefined;
  /** `roadmap=advanced_semiconductors`: what the report is asked about. */
  readonly set?: string | readonly string[] | undefined;
}

/** The report as a PDF for this reader. Throws `report-unknown` and what publishing throws. */
export async function publish(sight: Sight, id: string, language: Language = "en", set?: EditionQuery["set"]): Promise<Edition> {
  return publishPages(await orderOf(sight, id, language, set), sight.effects);
}

/** The pages of the same report as SVG, each a picture of its own. */
export async function preview(sight: Sight, id: string, language: Language = "en", set?: EditionQuery["set"]) {
  const order = await orderOf(sight, id, language, set);
  const { svg, pages } = await previewPages(order, sight.effects);
  return {
    ...marked(order.label),
    title: order.report.card.title[language],
    svg,
    pages: pages.map(({ viewBox, width, height }) => ({ viewBox, width, height })),
    snapshot: order.snapshot.hash,
    fileName: fileNameOf(order),
  };
}

async function orderOf(sight: Sight, id: string, language: Language, set: EditionQuery["set"]): Promise<PublishOrder> {
  const { content } = sight;
  const report = content.reports.find((one) => one.id === id) ?? content.cases.find((one) => one.id === id);
  if (report === undefined)
    throw problem("report-unknown", { report: id, known: [...content.reports, ...content.cases].map((one) => one.id).join(", ") });
  const asked = await askedOf(sight, report.card, set === undefined ? [] : [set].flat());
  const data = await figuresOf(sight, asked.card, asked.values);
  const measured = Object.values(data).filter(isMeasured);
  const manifests = measured.map((figure) => figure.manifest);
  const review = "findings" in report.card ? { review: await reviewOf(sight, report.card) } : {};
  const hashes = [...Object.values(data).flatMap((figure) => (isMeasured(figure) ? [] : [figure.hash])), JSON.stringify(review)];
  const kinds = [...kindsNeeded, ...("findings" in report.card ? (["export_control", "cause"] as const) : [])];
  const entities = (await Promise.all(kinds.map((kind) => sight.view.entities({ kind })))).flat();
  const answered = Object.values(data).flatMap((figure) => (isMeasured(figure) ? [] : labelsIn(figure.table)));
  const label: Label = join([...manifests.map((manifest) => manifest.label), ...entities.map((entity) => entity.label), ...answered]);
  return {
    report: { card: asked.card, folder: report.folder },
    ...(asked.about === undefined ? {} : { about: asked.about }),
    ...review,
    language,
    label,
    figures: data,
    sources: await sourcesUnder(sight, measured),
    entities,
    products: await productTable(sight),
    snapshot: { ...snapshotOf(manifests, hashes), ...(asked.day === undefined ? {} : { instant: asked.day }) },
  };
}

async function figuresOf(
  sight: Sight,
  card: ReportCard | CaseCard,
  asked: Readonly<Record<string, string>>,
): Promise<Record<string, FigureData>> {
  const data: Record<string, FigureData> = {};
  if ("findings" in card)
    for (const [name, figure] of Object.entries(card.figures))
      data[name] = "method" in figure ? await figureData(sight, figureNeed(name, figure)) : await chainFigure(sight, card, figure);
  else
    for (const [name, figure] of Object.entries(card.figures))
      data[name] =
        "method" in figure ? await figureData(sight, figureNeed(name, figure)) : await answerFigureOf(sight, askedWith(figure, asked));
  return data;
}

async function figureData(sight: Sight, need: FigureNeed): Promise<MeasuredFigure> {
  const { view, content, effects } = sight;
  const method = knownMethod(sight, need.method);
  const order = need.order.map(({ column, falling }) => (falling ? `${column} desc` : column));
  const limit = need.limit === undefined ? {} : { limit: need.limit };
  const signal = effects.signal === undefined ? {} : { signal: effects.signal };
  const wanted = { where: need.where, ...(order.length === 0 ? {} : { order }), ...limit, ...signal };
  const { table, manifest, card } = await figures({
    view,
    method,
    methods: content.methods,
    parameters: need.parameters,
    effects,
    ...wanted,
  });
  return { table, manifest, method: card };
}

/** Every source under the figures once, with the tables as they were read. */
async function sourcesUnder({ view, content }: Sight, data: readonly MeasuredFigure[]): Promise<SourceData[]> {
  const below = (await Promise.all(data.map((figure) => cleanBelow(view, figure.manifest)))).flat();
  const once = new Map(below.map(({ manifest }) => [manifest.hash, manifest]));
  const sources = [...once.values()].flatMap((manifest) => {
    const card = content.sources.find((source) => source.id === manifest.name)?.card;
    return card === undefined ? [] : [{ card, manifest }];
  });
  return sources.sort((left, right) => byText(left.card.id, right.card.id));
}

async function productTable(sight: Sight): Promise<Table> {
  const [names, baskets] = await Promise.all([productNames(sight), basketProducts(sight)]);
  const rows = [...names].map(([product, { en, nl }]) => ({
    product,
    name_en: en ?? null,
    name_nl: nl ?? null,
    basket: baskets.has(product),
  }));
  const text = (name: string) => ({ name, type: "text" }) as const;
  return { columns: [text("product"), text("name_en"), text("name_nl"), { name: "basket", type: "flag" }], rows };
}
