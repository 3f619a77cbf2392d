/** Registers of export controls: who restricts the export of what, against whom, since when. */
import { controlCard } from "#model";
import { citationColumns, citedOf } from "./citation_columns.ts";
import { type Control, controlMeasures, type ControlFolder } from "./content.ts";
import { type CsvRow, readRows } from "./csv_file.ts";
import { nameOf } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, type Declared, filled, formed, given, isPlace, type Known, once, oneOf, refers } from "./rules.ts";
import { hashOf, type Place, readText, shownFile } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

const words = ["status_en", "status_nl", "text_en", "text_nl"];
const goods = ["materials", "nodes", "hs6"];
const dates = ["announced", "effective", "until"] as const;
const columns = { required: ["id", "imposed_by", "against", ...goods, "measure", ...dates, ...words, ...citationColumns] };

export interface ControlsRead {
  /** Undefined, with remarks, without a sound card. */
  readonly list: ControlFolder | undefined;
  /** Identifiers as they stand in the file; undefined when it could not be read. */
  readonly ids: readonly string[] | undefined;
}

/** The register in this folder. */
export async function readControls(place: Place, known: Known & { readonly nodes: Declared }, remarks: Remarks): Promise<ControlsRead> {
  const cardFile = await readText(place, "list.yaml", remarks);
  const rowsFile = await readText(place, "entries.csv", remarks);
  const read = cardFile && readCard(cardFile, controlCard, remarks);
  const csv = readRows(rowsFile, columns, remarks);
  const sound = csv.rows.flatMap((row) => controlOf(row, known, remarks) ?? []);
  const entries = once(sound, shownFile(place, "entries.csv"), (entry) => entry.id, remarks);
  const ids = csv.column("id");
  if (read === undefined) return { list: undefined, ids };
  const { card, lineOf } = read;
  if (card.id !== nameOf(place))
    remarks(shownFile(place, "list.yaml"), lineOf(["id"]), "id-is-not-folder", { id: card.id, folder: nameOf(place) });
  return { list: { id: card.id, folder: place.folder, own: place.own, hash: hashOf([cardFile, rowsFile]), card, entries }, ids };
}

function controlOf(row: CsvRow, known: Known & { readonly nodes: Declared }, remarks: Remarks): Control | undefined {
  const measure = oneOf(row, "measure", controlMeasures, remarks);
  const status = bothWords(row, "status", remarks);
  const text = bothWords(row, "text", remarks);
  const cited = citedOf(row, remarks);
  const sound = [
    filled(row, "id", remarks) && formed(row, "id", "identifier", remarks),
    filled(row, "imposed_by", remarks) && isPlace(row, "imposed_by", known.places, remarks),
    isPlace(row, "against", known.places, remarks),
    refers(row, "materials", known.materials, "technologies/", remarks),
    refers(row, "nodes", known.nodes, "chains/", remarks),
    formed(row, "hs6", "hs6", remarks),
    inOrder(row, remarks),
  ].every(Boolean);
  if (measure === undefined || status === undefined || text === undefined || cited === undefined || !sound) return undefined;
  return {
    id: row.cell("id"),
    imposedBy: row.cell("imposed_by"),
    against: row.items("against"),
    materials: row.items("materials"),
    nodes: row.items("nodes"),
    hs6: row.items("hs6"),
    measure,
    ...given("announced", row.cell("announced")),
    ...given("effective", row.cell("effective")),
    ...given("until", row.cell("until")),
    status,
    text,
    ...cited,
  };
}

/** Dates have their form and follow each other, as far as they are as fine as one another (2023-07 and 2023-07-03 do not contradict). */
function inOrder(row: CsvRow, remarks: Remarks): boolean {
  if (!dates.map((date) => formed(row, date, "date", remarks)).every(Boolean)) return false;
  const there = dates.filter((date) => row.cell(date) !== "");
  const turned = there.slice(1).filter((later, index) => {
    const earlier = there[index] ?? later;
    const [first, second] = [row.cell(earlier), row.cell(later)];
    const digits = Math.min(first.length, second.length);
    if (first.slice(0, digits) <= second.slice(0, digits)) return false;
    remarks(row.file, row.line, "dates-turned", { earlier, earlierDate: first, later, laterDate: second, column: later });
    return true;
  });
  return turned.length === 0;
}
