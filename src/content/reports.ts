/** The card of a report and its prose. */
import { parseLabel, reportCard, type ReportFigure } from "#model";
import type { MethodFolder, ReportFolder } from "./card_folders.ts";
import { nameOf } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { hashOf, type Place, readText, shownFile } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

/** The report in this folder; undefined, with remarks, without a sound card. */
export async function readReport(place: Place, methods: readonly MethodFolder[], remarks: Remarks): Promise<ReportFolder | undefined> {
  const cardFile = await readText(place, "report.yaml", remarks);
  const prose = [await readText(place, "text.en.typ", remarks), await readText(place, "text.nl.typ", remarks)];
  const read = cardFile && readCard(cardFile, reportCard, remarks);
  if (read === undefined) return undefined;
  const { card, lineOf } = read;
  const file = shownFile(place, "report.yaml");
  if (card.id !== nameOf(place)) remarks(file, lineOf(["id"]), "id-is-not-folder", { id: card.id, folder: nameOf(place) });
  checkAudience(card.audience, file, lineOf(["audience"]), remarks);
  for (const [name, figure] of Object.entries(card.figures))
    if ("method" in figure) checkFigure(figure, methods, file, (...path) => lineOf(["figures", name, ...path]), remarks);
  return { id: card.id, folder: place.folder, own: place.own, hash: hashOf([cardFile, ...prose]), card };
}

/** A figure asks of its method only what the method has. */
export function checkFigure(
  figure: ReportFigure,
  methods: readonly MethodFolder[],
  file: string,
  at: (...path: PropertyKey[]) => number,
  remarks: Remarks,
): void {
  const method = methods.find((one) => one.id === figure.method);
  const unknown = (column: string, value: string, where: string, line: number) =>
    remarks(file, line, "reference-unknown", { column, value, where });
  if (method === undefined) return unknown("method", figure.method, "methods/", at("method"));
  const { parameters, output, inputs } = method.card;
  for (const key of Object.keys(figure.parameters))
    if (!(key in parameters)) unknown("parameters", key, `methods/${method.id}`, at("parameters", key));
  const columns = [...Object.keys(figure.where), ...(figure.columns ?? []), ...figure.order.map((text) => text.split(" ")[0] ?? "")];
  const wrong = columns.filter((column) => !(column in output.columns) && !(column in inputs));
  for (const column of new Set(wrong)) unknown("column", column, `methods/${method.id}/method.yaml`, at("where", column));
}

/** An audience is written as a label. */
export function checkAudience(audience: string, file: string, line: number, remarks: Remarks): void {
  try {
    parseLabel(audience);
  } catch {
    remarks(file, line, "label-not-a-label", { label: audience });
  }
}
