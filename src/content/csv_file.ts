/** A CSV file against the columns it may have: rows with their line, and a remark for everything else. */
import { CsvError, parse } from "csv-parse/sync";
import type { Remarks } from "./remarks.ts";
import type { TextFile } from "./text_file.ts";

export interface Columns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/** One row: cells by column, trimmed; `""` for an empty cell and for an optional column that is not there. */
export interface CsvRow {
  readonly line: number;
  readonly file: string;
  readonly cell: (column: string) => string;
  /** The items of a cell with several, separated by `;`. */
  readonly items: (column: string) => string[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export interface Csv {
  /** The rows that fit the header; empty when the file cannot be read. */
  readonly rows: readonly CsvRow[];
  /** All cells of a column; undefined when a row or the whole file could not be read, so that nobody takes the rest for all. */
  readonly column: (name: string) => string[] | undefined;
}

/** Reads a file against its columns; a remark for everything that does not fit. */
export function readRows(file: TextFile | undefined, columns: Columns, remarks: Remarks): Csv {
  if (file === undefined) return unread;
  const all = parsed(file, remarks);
  const [header, ...lines] = all ?? [];
  const known = [...columns.required, ...(columns.optional ?? [])];
  if (header === undefined) {
    if (all !== undefined) remarks(file.shown, undefined, "csv-empty", { columns: known.join(", ") });
    return unread;
  }
  const names = header.cells;
  if (!headerFits(file.shown, names, columns, known, remarks)) return unread;
  const fitting = lines.filter((one) => one.cells.length === names.length);
  for (const { cells, line } of lines)
    if (cells.length !== names.length) remarks(file.shown, line, "cell-count", { cells: cells.length, columns: names.length });
  const places = new Map(names.map((name, index) => [name, index]));
  const rows = fitting.map((one) => rowOf(file.shown, places, one));
  for (const row of rows)
    for (const name of names) if (row.cell(name).includes("FILL IN")) remarks(file.shown, row.line, "fill-in", { field: name });
  return { rows, column: (name) => (fitting.length === lines.length ? rows.map((row) => row.cell(name)) : undefined) };
}

const unread: Csv = { rows: [], column: () => undefined };

function rowOf(file: string, places: ReadonlyMap<string, number>, { cells, line }: { cells: readonly string[]; line: number }): CsvRow {
  const cell = (column: string) => cells[places.get(column) ?? -1] ?? "";
  const items = (column: string) =>
    cell(column)
      .split(";")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  return { line, file, cell, items };
}

function parsed(file: TextFile, remarks: Remarks): { cells: string[]; line: number }[] | undefined {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    const records = parse(file.text, options) as unknown as Parsed[];
    // csv-parse names the line where a row ends; a cell may hold line breaks.
    return records.map(({ record, info }) => ({ cells: [...record], line: info.lines - breaksIn(record) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : undefined;
    remarks(file.shown, line, "csv-not-understood", { reason: error.message });
    return undefined;
  }
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}

function headerFits(file: string, names: readonly string[], columns: Columns, known: readonly string[], remarks: Remarks): boolean {
  if (names.length === 1 && /[;\t]/.test(names[0] ?? "")) {
    remarks(file, 1, "csv-separator", {});
    return false;
  }
  const missing = columns.required.filter((name) => !names.includes(name));
  for (const column of missing) remarks(file, 1, "column-missing", { column });
  for (const column of names.filter((name) => !known.includes(name)))
    remarks(file, 1, "column-unknown", { column, columns: known.join(", ") });
  for (const column of new Set(names.filter((name, index) => names.indexOf(name) !== index))) remarks(file, 1, "column-twice", { column });
  return missing.length === 0;
}
