/** A table as a file: CSV, XLSX, Parquet. JSON is the answer itself. */
import type { Cell, Column, Table } from "#model";
import { stringify } from "csv-stringify/sync";
import writeXlsx from "write-excel-file/node";

export const contentTypes = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  pdf: "application/pdf",
  ndjson: "application/x-ndjson",
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  eml: "message/rfc822",
  atom: "application/atom+xml; charset=utf-8",
  feed: "application/feed+json; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
} as const;

/** Full values: decimals exact, numbers in the shortest text that reads back the same, unknown empty. */
export function asCsv({ columns, rows }: Table): string {
  const lines = rows.map((row) => columns.map(({ name }) => textOf(row[name] ?? null)));
  return stringify([columns.map(({ name }) => name), ...lines]);
}

function textOf(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

/** One sheet with the names of the columns in bold. A spreadsheet has only floats: decimals longer than fifteen digits stay text. */
export async function asXlsx({ columns, rows }: Table): Promise<Buffer> {
  const head = columns.map(({ name }) => ({ value: name, fontWeight: "bold" as const }));
  const lines = rows.map((row) => columns.map((column) => sheetCell(column, row[column.name] ?? null)));
  return writeXlsx([head, ...lines]).toBuffer();
}

function sheetCell({ type }: Column, cell: Cell): string | number | boolean | null {
  if (cell === null || cell === "") return null;
  if (typeof cell !== "string" || type === "text" || type === "date") return cell;
  return cell.replace(/\D/g, "").length <= 15 && Number.isFinite(Number(cell)) ? Number(cell) : cell;
}
