/** Registers of export controls: who restricts the export of what, against whom, since when. */
import { citationColumns, citedOf } from "./citation_columns.ts";
import { type Control, controlMeasures } from "./register_entries.ts";
import type { Columns, CsvRow } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, filled, formed, given, isPlace, type KnownToRegisters, oneOf, refers } from "./rules.ts";

const words = ["status_en", "status_nl", "text_en", "text_nl"];
const goods = ["materials", "nodes", "hs6"];
const dates = ["announced", "effective", "until"] as const;
export const controlColumns: Columns = {
  required: ["id", "imposed_by", "against", ...goods, "measure", ...dates, ...words, ...citationColumns],
};

/** A row of a register of export controls; undefined, with remarks, when it is not sound. */
export function controlOf(row: CsvRow, known: KnownToRegisters, remarks: Remarks): Control | undefined {
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
