/** Checks that many files share: what a cell may hold, written once. */
import type { Words } from "#model";
import type { CsvRow } from "./csv_file.ts";
import type { RemarkCode } from "./remark_table.ts";
import type { Remarks } from "./remarks.ts";

/** True when the cell is filled; else a remark. */
export function filled(row: CsvRow, column: string, remarks: Remarks): boolean {
  if (row.cell(column) !== "") return true;
  remarks(row.file, row.line, "cell-empty", { column });
  return false;
}

/** The cell when it is one of these, else undefined with a remark (an empty cell too). */
export function oneOf<Choice extends string>(
  row: CsvRow,
  column: string,
  choices: readonly Choice[],
  remarks: Remarks,
): Choice | undefined {
  const value = row.cell(column);
  const found = choices.find((choice) => choice === value);
  if (found === undefined) remarks(row.file, row.line, "cell-not-allowed", { column, value, allowed: choices.join(" | ") });
  return found;
}

export const patterns = {
  identifier: { test: /^[a-z][a-z0-9_]*$/, allowed: "snake_case: a-z, 0-9, _" },
  hs6: { test: /^\d{6}$/, allowed: "HS6: 123456" },
  cn8: { test: /^\d{8}$/, allowed: "CN8: 12345678" },
  iso3: { test: /^[A-Z]{3}$/, allowed: "ISO 3166-1 alpha-3: DEU" },
  iso2: { test: /^[A-Z]{2}$/, allowed: "ISO 3166-1 alpha-2: DE" },
  /** As printed: `2023`, `2016-2020 average`, `2025e`. */
  year: { test: /(^|\D)(19|20)\d{2}(\D|$)/, allowed: "2023 | 2016-2020" },
  date: { test: /^\d{4}(-\d{2}(-\d{2})?)?$/, allowed: "2004-05-01" },
  decimal: { test: /^-?\d+(\.\d+)?$/, allowed: "41.3" },
  days: { test: /^\d+$/, allowed: "0 | 30 | 365" },
  confidence: { test: /^[A-F][1-6]$/, allowed: "Admiralty: B2" },
} as const;

/** True when every item of the cell has this form; one remark for each that has not. An empty cell is fine. */
export function formed(row: CsvRow, column: string, pattern: keyof typeof patterns, remarks: Remarks): boolean {
  const { test, allowed } = patterns[pattern];
  const wrong = row.items(column).filter((item) => !test.test(item));
  const code: RemarkCode = pattern === "decimal" ? "not-a-number" : "cell-not-allowed";
  for (const value of wrong) {
    if (code === "not-a-number") remarks(row.file, row.line, code, { column, value });
    else remarks(row.file, row.line, "cell-not-allowed", { column, value, allowed });
  }
  return wrong.length === 0;
}

/** True when the cell is empty or a number within these bounds. */
export function inRange(row: CsvRow, column: string, [low, high]: readonly [number, number], remarks: Remarks): boolean {
  if (!formed(row, column, "decimal", remarks)) return false;
  const value = row.cell(column);
  if (value === "" || (Number(value) >= low && Number(value) <= high)) return true;
  if (high === 100) remarks(row.file, row.line, "share-out-of-range", { value, column });
  else remarks(row.file, row.line, "below-zero", { column, value });
  return false;
}

/** True when the cell is empty or names something known. */
export function refers(row: CsvRow, column: string, known: Declared, where: string, remarks: Remarks): boolean {
  const unknown = row.items(column).filter((value) => !known.has(value));
  for (const value of unknown) remarks(row.file, row.line, "reference-unknown", { column, value, where });
  return unknown.length === 0;
}

/** True when the cell is empty or holds countries or blocs of countries/. */
export function isPlace(row: CsvRow, column: string, places: Declared, remarks: Remarks): boolean {
  const unknown = row.items(column).filter((value) => !places.has(value));
  for (const value of unknown) remarks(row.file, row.line, "country-code", { value, column });
  return unknown.length === 0;
}

/** Names that other rows may refer to. */
export interface Declared {
  has(name: string): boolean;
}

/** What the lists and countries offer to refer to. */
export interface Known {
  readonly technologies: Declared;
  readonly materials: Declared;
  readonly places: Declared;
}

/** What registers of policy may refer to. */
export type KnownToRegisters = Known & { readonly nodes: Declared };

/**
 * Names as they stand in the files, also those of rows with a remark of their own: one mistake is said once. Where a file could not be read at all
 * (`undefined`) every name counts as declared.
 */
export function declare(...names: readonly (readonly string[] | undefined)[]): Declared {
  const known = new Set(names.flatMap((some) => some ?? []));
  const complete = names.every((some) => some !== undefined);
  return { has: (name) => !complete || known.has(name) };
}

/** The rows whose key was not there before; one remark for each that was. */
export function once<Row extends { readonly line: number }>(
  rows: readonly Row[],
  file: string,
  keyOf: (row: Row) => string,
  remarks: Remarks,
): Row[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const key = keyOf(row);
    const line = first.get(key);
    if (line === undefined) first.set(key, row.line);
    else remarks(file, row.line, "duplicate", { what: key, first: line });
    return line === undefined;
  });
}

/** `<stem>_en` and `<stem>_nl` of a row; undefined with remarks when one of the two is empty. */
export function bothWords(row: CsvRow, stem: string, remarks: Remarks): Words | undefined {
  const there = [filled(row, `${stem}_en`, remarks), filled(row, `${stem}_nl`, remarks)];
  return there.every(Boolean) ? { en: row.cell(`${stem}_en`), nl: row.cell(`${stem}_nl`) } : undefined;
}

/** The same where both may be empty: undefined when neither is filled. */
export function someWords(row: CsvRow, stem: string): Partial<Words> | undefined {
  const [en, nl] = [row.cell(`${stem}_en`), row.cell(`${stem}_nl`)];
  if (en === "" && nl === "") return undefined;
  return { ...(en === "" ? {} : { en }), ...(nl === "" ? {} : { nl }) };
}

/** `{ [key]: value }` when the value is filled, else nothing: for optional fields. */
export function given<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  return value === "" ? {} : ({ [key]: value } as Record<Key, string>);
}
