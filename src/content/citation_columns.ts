/** The columns that say where a row was printed. */
import type { Citation } from "#model";
import type { CsvRow } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { formed, given, oneOf } from "./rules.ts";

export const citationColumns = ["publication", "publisher", "place", "year", "url", "evidence", "confidence", "caveat"] as const;

/** A row with the place where it was printed. */
export interface Cited {
  readonly citation: Citation;
  readonly confidence?: string;
  readonly line: number;
}

/** Citation and confidence of a row; undefined with remarks when publication or evidence is missing or a cell is malformed. */
export function citedOf(row: CsvRow, remarks: Remarks): Cited | undefined {
  const publication = row.cell("publication");
  if (publication === "") remarks(row.file, row.line, "no-citation", {});
  const evidence = oneOf(row, "evidence", ["read", "recalled"], remarks);
  const sound = [formed(row, "confidence", "confidence", remarks), formed(row, "year", "year", remarks)].every(Boolean);
  if (publication === "" || evidence === undefined || !sound) return undefined;
  const optional = ["publisher", "place", "year", "url", "caveat"] as const;
  const rest = Object.assign({}, ...optional.map((column) => given(column, row.cell(column)))) as Partial<Citation>;
  return { citation: { publication, ...rest, evidence }, ...given("confidence", row.cell("confidence")), line: row.line };
}

/** True when the row has a year; else a remark that says what lacks it. */
export function hasYear(row: CsvRow, what: string, remarks: Remarks): boolean {
  if (row.cell("year") !== "") return true;
  remarks(row.file, row.line, "no-year", { what });
  return false;
}
