/** Remarks about tables of somebody else: those of content and those of an import in one list, in the words of the table itself. */
import { collectFrom, collectRemarks, type Noted } from "#content";
import type { Language } from "#model";
import type { ImportRemark, ReadTable } from "./import_order.ts";
import { importRemarkTable } from "./remark_table.ts";

export type ImportRemarks = ReturnType<typeof collectFrom<typeof importRemarkTable>>;

export interface Collected {
  readonly remarks: ImportRemarks;
  /** What content says about rows of chains; fills the same list. */
  readonly ofContent: ReturnType<typeof collectRemarks>;
}

export function collectImportRemarks(language: Language): Collected {
  const noted: Noted[] = [];
  return { remarks: collectFrom(importRemarkTable, language, noted), ofContent: collectRemarks(language, noted) };
}

/** Of content's remarks, those a table of somebody else may keep: a node that leads nowhere is worth knowing, no more. */
const onlyNotices: ReadonlySet<string> = new Set(["chain-root"]);

/** The remarks in the order of tables and lines; `headerOf` turns a field of ours into the header it came from. */
export function saidOf(
  { remarks }: Collected,
  tables: readonly ReadTable[],
  headerOf: (table: string, field: string) => string | undefined = () => undefined,
): ImportRemark[] {
  const place = new Map(tables.map((table, index) => [table.table, index]));
  const said = remarks.noted.map(({ code, file: table, line, column, sentence, remedy }): ImportRemark & { order: number } => {
    const from = tables[place.get(table) ?? -1];
    const header = column === undefined ? undefined : (headerOf(table, column) ?? (from?.columns.includes(column) ? column : undefined));
    return {
      kind: kindOf(code),
      file: from?.file ?? table,
      ...(from?.sheet === undefined ? {} : { sheet: from.sheet }),
      ...(line === undefined ? {} : { line }),
      ...(header === undefined ? {} : { column: header }),
      sentence,
      remedy,
      order: place.get(table) ?? -1,
    };
  });
  said.sort((left, right) => left.order - right.order || (left.line ?? 0) - (right.line ?? 0));
  return said.map(({ order: _, ...remark }) => remark);
}

/** True when a remark so far is an error. */
export function hasErrors({ remarks }: Collected): boolean {
  return remarks.noted.some(({ code }) => kindOf(code) === "error");
}

function kindOf(code: string): ImportRemark["kind"] {
  if (onlyNotices.has(code)) return "notice";
  return code in importRemarkTable ? importRemarkTable[code as keyof typeof importRemarkTable].kind : "error";
}
