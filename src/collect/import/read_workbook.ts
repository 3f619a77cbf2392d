/** The sheets of an XLSX workbook, as tables of text: the values formulas had when it was saved, dates as ISO 8601. */
import readXlsxFile, { type CellValue } from "read-excel-file/node";
import type { ImportRemarks } from "./collect_remarks.ts";
import type { GivenFile, RawRow, ReadTable } from "./import_order.ts";
import { plainDigits } from "./digits.ts";
import { tableFrom } from "./table_from.ts";
import { repacked } from "./repack.ts";

/** A number of the workbook, kept apart from text that looks like one. */
interface NumberCell {
  readonly digits: string;
}

/** One table per sheet that holds rows; none, with a remark, for a file that is no workbook. */
export async function readWorkbook(file: GivenFile, remarks: ImportRemarks): Promise<ReadTable[]> {
  const sheets = await sheetsOf(file, remarks);
  return sheets.flatMap(({ sheet, data }) => {
    const rows = data.map((cells, index) => rowOf(cells as readonly unknown[], index + 1));
    return tableFrom(rows, { table: `${file.name} › ${sheet}`, file: file.name, sheet }, remarks) ?? [];
  });
}

async function sheetsOf(file: GivenFile, remarks: ImportRemarks) {
  try {
    const archive = await repacked(file.bytes);
    // By itself the reader would make doubles of numbers before anybody looked at their digits.
    return await readXlsxFile<NumberCell>(archive, { parseNumber: (digits) => ({ digits }) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    remarks(file.name, undefined, "file-type", { file: file.name, reason });
    return [];
  }
}

function rowOf(values: readonly unknown[], line: number): RawRow {
  const numbers = new Set(values.flatMap((value, index) => (isNumber(value) ? [index] : [])));
  const cells = values.map((value) => textOf(value as CellValue<NumberCell> | Date | null));
  return { line, cells, ...(numbers.size === 0 ? {} : { numbers }) };
}

function isNumber(value: unknown): value is NumberCell {
  return typeof value === "object" && value !== null && "digits" in value;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (isNumber(value)) return plainDigits(value.digits);
  return typeof value === "string" || typeof value === "boolean" ? String(value).trim() : "";
}
