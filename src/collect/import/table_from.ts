/** Rows of a sheet or file as a table: which row is the header, and what the columns are called. */
import type { ImportRemarks } from "./collect_remarks.ts";
import type { RawRow, ReadTable } from "./import_order.ts";

/** The header and what stands under it; undefined where there is none. The header is the first row with two filled cells, or with any where no row has two. */
export function tableFrom(
  rows: readonly RawRow[],
  name: Pick<ReadTable, "table" | "file" | "sheet">,
  remarks: ImportRemarks,
): ReadTable | undefined {
  const filled = (row: RawRow) => row.cells.filter((cell) => cell !== "").length;
  const there = rows.filter((row) => filled(row) > 0);
  const at = Math.max(
    there.findIndex((row) => filled(row) > 1),
    0,
  );
  const header = there[at];
  const below = there.slice(at + 1);
  if (header === undefined || below.length === 0) {
    remarks(name.table, undefined, "sheet-empty", { table: name.table });
    return undefined;
  }
  const columns = headersOf(header, name.table, remarks);
  for (const { line, cells } of below) {
    const most = cells.findLastIndex((cell) => cell !== "") + 1;
    if (most > columns.length) remarks(name.table, line, "row-too-long", { cells: most, columns: columns.length });
  }
  return { ...name, columns, rows: below };
}

/** Headers, each once: a second `Share` becomes `Share (2)`; an empty one is called by its place. */
function headersOf({ cells, line }: RawRow, table: string, remarks: ImportRemarks): string[] {
  const columns: string[] = [];
  const last = cells.findLastIndex((cell) => cell !== "");
  for (const [index, cell] of cells.slice(0, last + 1).entries()) {
    const header = cell.replaceAll(/\s+/g, " ").slice(0, 500) || `(${index + 1})`;
    let name = header;
    for (let copy = 2; columns.includes(name); copy++) name = `${header} (${copy})`;
    if (name !== header) remarks(table, line, "header-twice", { column: header, renamed: name });
    columns.push(name);
  }
  return columns;
}
