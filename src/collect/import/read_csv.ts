/** One CSV file: commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252. */
import { CsvError, parse } from "csv-parse/sync";
import type { ImportRemarks } from "./collect_remarks.ts";
import type { GivenFile, RawRow, ReadTable } from "./import_order.ts";
import { tableFrom } from "./table_from.ts";

/** The table of the file; none, with remarks, where it cannot be read. */
export function readCsv(file: GivenFile, remarks: ImportRemarks): ReadTable[] {
  const rows = rowsOf(file.name, textOf(file, remarks), remarks);
  const table = rows && tableFrom(rows, { table: file.name, file: file.name }, remarks);
  return table === undefined ? [] : [table];
}

function textOf({ name, bytes }: GivenFile, remarks: ImportRemarks): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    remarks(name, undefined, "read-as-latin-1", { file: name });
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Undefined, with a remark, where the quotes do not close. */
function rowsOf(name: string, text: string, remarks: ImportRemarks): RawRow[] | undefined {
  const options = { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true, trim: true } as const;
  try {
    const records = parse(text, options) as unknown as Parsed[];
    // csv-parse names the line where a row ends; a cell may hold line breaks.
    return records.map(({ record, info }) => ({ cells: record, line: info.lines - breaksIn(record) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : undefined;
    remarks(name, line, "row-unreadable", { reason: error.message });
    return undefined;
  }
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}

/** The separator that stands most often, outside quotes, in the first filled lines. */
function delimiterOf(text: string): "," | ";" | "\t" {
  const head = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 5)
    .join("\n")
    .replaceAll(/"(?:[^"]|"")*"/g, "");
  const times = (sign: string) => head.split(sign).length;
  if (times("\t") > Math.max(times(";"), times(","))) return "\t";
  // A semicolon wins a tie: where both stand, the comma is likely the decimal sign.
  return times(";") > 1 && times(";") >= times(",") ? ";" : ",";
}
