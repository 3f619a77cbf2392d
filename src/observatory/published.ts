/** Editions of reports: gathers what a report needs, as its audience. */
import { figures } from "#measure";
import { join, type Label, type Language, problem, type Table } from "#model";
import {
  type Edition,
  type FigureData,
  type FigureNeed,
  fileNameOf,
  figuresNeeded,
  kindsNeeded,
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
import { knownMethod } from "./measured.ts";
import type { Sight } from "./sight.ts";

export interface EditionQuery {
  readonly lang?: Language | undefined;
}

/** The report as a PDF for this reader. Throws `report-unknown` and what publishing throws. */
export async function publish(sight: Sight, id: string, language: Language = "en"): Promise<Edition> {
  return publishPages(await orderOf(sight, id, language), sight.effects);
}

/** The pages of the same report as SVG, each a picture of its own. */
export async function preview(sight: Sight, id: string, language: Language = "en") {
  const order = await orderOf(sight, id, language);
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

async function orderOf(sight: Sight, id: string, language: Language): Promise<PublishOrder> {
  const report = sight.content.reports.find((one) => one.id === id);
  if (report === undefined) throw problem("report-unknown", { report: id, known: sight.content.reports.map((one) => one.id).join(", ") });
  const needs = figuresNeeded(report.card);
  const data: Record<string, FigureData> = {};
  for (const need of needs) data[need.name] = await figureData(sight, need);
  const manifests = Object.values(data).map((figure) => figure.manifest);
  const entities = (await Promise.all(kindsNeeded.map((kind) => sight.view.entities({ kind })))).flat();
  const label: Label = join([...manifests.map((manifest) => manifest.label), ...entities.map((entity) => entity.label)]);
  return {
    report: { card: report.card, folder: report.folder },
    language,
    label,
    figures: data,
    sources: await sourcesUnder(sight, data),
    entities,
    products: await productTable(sight),
    snapshot: snapshotOf(manifests),
  };
}

async function figureData(sight: Sight, need: FigureNeed): Promise<FigureData> {
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
async function sourcesUnder({ view, content }: Sight, data: Readonly<Record<string, FigureData>>): Promise<SourceData[]> {
  const below = (await Promise.all(Object.values(data).map((figure) => cleanBelow(view, figure.manifest)))).flat();
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
