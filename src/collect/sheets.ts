/** A sheet of a workbook as a text file, so that what holds for a text file holds for it. */
import { readFile, writeFile } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import readXlsxFile from "read-excel-file/node";
import { problem } from "#model";
import { plainDigits } from "./import/digits.ts";
import { repacked } from "./import/repack.ts";

interface NumberCell {
  readonly digits: string;
}

/**
 * Writes the sheet of this name (`*` is any text) to `target` as CSV: the values formulas had when it was saved, numbers with the digits they show, dates as
 * ISO 8601. The line of a row is its line in the sheet. Throws `source-archive-damaged` for what is no workbook and `source-sheet-missing`.
 */
export async function sheetAsText(path: string, shown: string, sheet: string, target: string): Promise<string> {
  const sheets = await workbook(path, shown);
  const wanted = new RegExp(`^${sheet.split("*").map(literal).join(".*")}$`, "i");
  const found = sheets.find((one) => wanted.test(one.sheet.trim()));
  if (found === undefined)
    throw problem("source-sheet-missing", { file: shown, sheet, there: sheets.map((one) => one.sheet.trim()).join(", ") });
  await writeFile(target, stringify(found.data.map((row) => (row as readonly unknown[]).map(textOf))));
  return target;
}

async function workbook(path: string, shown: string) {
  try {
    return await readXlsxFile<NumberCell>(await repacked(await readFile(path)), { parseNumber: (digits) => ({ digits }) });
  } catch (error) {
    throw problem("source-archive-damaged", { file: shown, reason: error instanceof Error ? error.message : String(error) }, error);
  }
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^$()|[\]{}\\]/g, String.raw`\$&`);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "object" && "digits" in value) return plainDigits(String(value.digits));
  return typeof value === "string" || typeof value === "boolean" ? String(value).trim() : "";
}
