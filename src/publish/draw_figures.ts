/** The pictures of a report, each checked before it is drawn. */
import { drawSvg, describe, heightFor, type Look } from "#figure";
import { type FigureShape, problem } from "#model";
import { type FigureData, isMeasured, type PublishOrder } from "./order.ts";

export interface DrawnFigure {
  readonly svg: string;
  readonly alternative: string;
}

/** Width of a picture in pixels: 174 mm on paper at the size where 12 pixels read as 7.7 points. */
const width = 680;
/** What a page has room for beside a heading, a caption and a source. */
const tallest = 800;

/**
 * Every picture of the report as SVG. Throws `figure-without-data` for a figure (picture or table) without rows,
 * `figure-without-alternative` for a picture without alternative text in the language.
 */
export async function drawFigures(order: PublishOrder, context: Pick<Look, "names" | "marks">): Promise<Map<string, DrawnFigure>> {
  const drawn = new Map<string, DrawnFigure>();
  for (const [name, figure] of Object.entries(order.report.card.figures)) {
    const data = order.figures[name];
    if (data !== undefined && data.table.rows.length === 0 && figure.may_be_empty === true) continue;
    if (data === undefined || data.table.rows.length === 0) throw problem("figure-without-data", { figure: name });
    if (figure.drawing !== undefined) drawn.set(name, await drawFigure(name, figure.drawing, data, order, context));
  }
  return drawn;
}

async function drawFigure(
  name: string,
  drawing: FigureShape,
  data: FigureData,
  order: PublishOrder,
  context: Pick<Look, "names" | "marks">,
) {
  const { language } = order;
  const alternative = drawing.alternative[language];
  if ((alternative ?? "").trim() === "") throw problem("figure-without-alternative", { figure: name, language });
  const given: Look = {
    language,
    theme: "print",
    size: { width, height: drawing.height ?? 400 },
    figure: name,
    ...context,
    ...(showsFirms(drawing) ? { names: {} } : {}),
    columns: inLanguage(drawing.columns, data, language),
    thresholds: thresholdsOf(drawing, data),
    ...(drawing.most === undefined ? {} : { most: drawing.most }),
  };
  const look = { ...given, size: drawing.height === undefined ? sizeFor(drawing, data, given) : given.size };
  const svg = await drawSvg(drawing.shape, data.table, look, { title: drawing.title[language], alternative });
  return { svg, alternative: `${alternative.trim()} ${describe(drawing.shape, data.table, look)}` };
}

/** As high as what is in it asks for; what would not fit on a page is drawn wider, and so smaller on paper, to twice as wide. */
function sizeFor({ shape }: FigureShape, { table }: FigureData, look: Look): Look["size"] {
  for (let wide = width; ; wide *= 1.1) {
    const size = { width: Math.round(wide), height: look.size.height };
    const high = heightFor(shape, table, { ...look, size });
    if (high === undefined) return look.size;
    if ((high / size.width) * width <= tallest || wide > width * 2) return { ...size, height: high };
  }
}

/** `name` is `name_en` or `name_nl` where the table has the words of each language in a column of its own. */
function inLanguage(columns: FigureShape["columns"], { table }: FigureData, language: string): FigureShape["columns"] {
  const there = (column: string) => table.columns.some(({ name }) => name === column);
  const spoken = (column: string) => (!there(column) && there(`${column}_${language}`) ? `${column}_${language}` : column);
  return Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, spoken(column)]));
}

/** Firms and owners are called what they are called: read as the code of a country, DJI would be Djibouti. */
function showsFirms({ columns }: FigureShape): boolean {
  return ["organisation", "owner"].includes(columns["label"] ?? "");
}

/** A threshold is a number, or the parameter of the method as it was used. */
function thresholdsOf(drawing: FigureShape, figure: FigureData): Record<string, number> {
  const used = (name: string) =>
    isMeasured(figure) ? (figure.manifest.lineage.parameters[name] ?? figure.method.parameters[name]?.default) : name;
  const read = (from: string | number) => Number(typeof from === "number" ? from : used(from));
  return Object.fromEntries(Object.entries(drawing.thresholds).map(([role, from]) => [role, read(from)]));
}
