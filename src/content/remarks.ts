/** Collects what is wrong with content, file by file, in one language. */
import type { Language, Remark, Words } from "#model";
import { remarkTable } from "./remark_table.ts";

/** Remarks by code: sentence and remedy in both languages, the same `{holes}` in each. */
export type RemarkTable = Readonly<Record<string, { readonly sentence: Words; readonly remedy: Words }>>;

type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;
/** What fills the holes; `column` may always be told. */
type Details<Said extends RemarkTable[string]> = Record<Holes<Said["sentence"]["en"]> | Holes<Said["remedy"]["en"]>, string | number> & {
  readonly column?: string;
};

/** A remark with its code and, where it is about one, the column. */
export interface Noted extends Remark {
  readonly code: string;
  readonly column?: string;
}

/** `file` as shown to the analyst; `line` from 1, left out when it is about the whole file. */
export interface RemarksOf<Table extends RemarkTable> {
  <Code extends keyof Table>(file: string, line: number | undefined, code: Code, details: Details<Table[Code]>): void;
  readonly noted: Noted[];
}
export type Remarks = RemarksOf<typeof remarkTable>;

/** Remarks of the table of content. */
export function collectRemarks(language: Language, noted: Noted[] = []): Remarks {
  return collectFrom(remarkTable, language, noted);
}

/** Remarks of a table; several collectors may fill one list. */
export function collectFrom<const Table extends RemarkTable>(table: Table, language: Language, noted: Noted[]): RemarksOf<Table> {
  const add = <Code extends keyof Table>(file: string, line: number | undefined, code: Code, details: Details<Table[Code]>): void => {
    const { sentence, remedy } = table[code] as Table[Code];
    const said = { code: String(code), file, sentence: fill(sentence[language], details), remedy: fill(remedy[language], details) };
    const { column } = details;
    noted.push({ ...said, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) });
  };
  return Object.assign(add, { noted });
}

/** The remarks as everybody sees them. */
export function remarksOf({ noted }: Remarks): Remark[] {
  return noted.map(({ code: _, column: __, ...remark }) => remark);
}

function fill(text: string, details: Readonly<Record<string, string | number | undefined>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, key: string) => shown(details[key] ?? hole));
}

/** A value as it can be printed on one line: a cell may hold a megabyte, or characters that steer a terminal. */
function shown(value: string | number): string {
  const text = String(value)
    .slice(0, 401)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  return text.length <= 400 ? text : `${text.slice(0, 400)}…`;
}
