/** What needs, instruments and services have in common: a name, a text, technologies and who tied them to it. */
import { bases } from "#model";
import { citationColumns, citedOf } from "./citation_columns.ts";
import type { Tied } from "./register_entries.ts";
import type { CsvRow } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, filled, formed, type Known, oneOf, refers } from "./rules.ts";

export const tiedColumns = ["id", "name_en", "name_nl", "text_en", "text_nl", "technologies", "basis", ...citationColumns];

/** The common part of a row; undefined, with remarks, when it is not sound. Technologies without a basis are a remark: a reader must know whose tie it is. */
export function tiedOf(row: CsvRow, known: Known, remarks: Remarks): Tied | undefined {
  const name = bothWords(row, "name", remarks);
  const text = bothWords(row, "text", remarks);
  const cited = citedOf(row, remarks);
  const technologies = row.items("technologies");
  const basis = technologies.length > 0 || row.cell("basis") !== "" ? oneOf(row, "basis", bases, remarks) : null;
  const sound = [
    filled(row, "id", remarks) && formed(row, "id", "identifier", remarks),
    refers(row, "technologies", known.technologies, "technologies/", remarks),
  ].every(Boolean);
  if (name === undefined || text === undefined || cited === undefined || basis === undefined || !sound) return undefined;
  return { id: row.cell("id"), name, text, technologies, ...(basis === null ? {} : { basis }), ...cited };
}

/** True when the cell is empty or a whole readiness level. */
export function isReadiness(row: CsvRow, column: string, remarks: Remarks): boolean {
  const value = row.cell(column);
  if (value === "" || /^[1-9]$/.test(value)) return true;
  remarks(row.file, row.line, "cell-not-allowed", { column, value, allowed: "1 … 9" });
  return false;
}

/** True when every item of the cell is one of these. */
export function eachOf(row: CsvRow, column: string, choices: readonly string[], remarks: Remarks): boolean {
  const wrong = row.items(column).filter((item) => !choices.includes(item));
  for (const value of wrong) remarks(row.file, row.line, "cell-not-allowed", { column, value, allowed: choices.join(" | ") });
  return wrong.length === 0;
}
