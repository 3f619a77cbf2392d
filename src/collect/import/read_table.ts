/** Tables as people have them: CSV with whatever separator and encoding, or the sheets of an XLSX workbook. */
import type { ImportRemarks } from "./collect_remarks.ts";
import type { GivenFile, ReadTable } from "./import_order.ts";
import { readCsv } from "./read_csv.ts";
import { readWorkbook } from "./read_workbook.ts";

export const tableLimits = { bytes: 50 * 1024 ** 2, rows: 50_000 };

/** The tables of these files; what cannot be read is a remark, and the rest is read all the same. */
export async function readTables(files: readonly GivenFile[], remarks: ImportRemarks): Promise<ReadTable[]> {
  const tables: ReadTable[] = [];
  const names = new Set<string>();
  for (const given of files) {
    // Shown in sentences and cited as publication: one line, nothing that steers a terminal.
    const file = { ...given, name: given.name.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").slice(0, 200) };
    if (names.has(file.name)) remarks(file.name, undefined, "file-twice", { file: file.name });
    names.add(file.name);
    if (file.bytes.byteLength > tableLimits.bytes) {
      remarks(file.name, undefined, "file-too-large", { file: file.name, limit: `${tableLimits.bytes / 1024 ** 2} MB` });
      continue;
    }
    const kind = kindOf(file.bytes);
    if (kind === "csv") tables.push(...readCsv(file, remarks));
    else if (kind === "xlsx") tables.push(...(await readWorkbook(file, remarks)));
    else remarks(file.name, undefined, "file-type", { file: file.name, reason: kind });
  }
  return tables.filter((table) => {
    if (table.rows.length <= tableLimits.rows) return true;
    remarks(table.table, undefined, "too-many-rows", { file: table.table, rows: table.rows.length, limit: tableLimits.rows });
    return false;
  });
}

/** By the first bytes, not by the name: people rename files. Anything else is the reason why not. */
function kindOf(bytes: Uint8Array): "csv" | "xlsx" | "pdf" | "xls" | "empty" | "binary" {
  const begins = (...start: number[]) => start.every((byte, index) => bytes[index] === byte);
  if (bytes.byteLength === 0) return "empty";
  if (begins(0x50, 0x4b, 0x03, 0x04)) return "xlsx";
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return "xls";
  if (begins(0x25, 0x50, 0x44, 0x46)) return "pdf";
  const wide = begins(0xff, 0xfe) || begins(0xfe, 0xff);
  return !wide && bytes.subarray(0, 65_536).includes(0) ? "binary" : "csv";
}
