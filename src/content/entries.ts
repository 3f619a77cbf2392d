/** Registers without a reader of their own: the columns are the properties of a kind, and the kind says what a cell may hold. */
import { type Assertion, kind, type KindName, kindNames, languages, type Property } from "#model";
import { citationColumns, citedOf } from "./citation_columns.ts";
import type { EntryFolder, ListedEntry } from "./register_entries.ts";
import { type Columns, type CsvRow, readRows } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, type Declared, filled, formed, once, someWords } from "./rules.ts";
import { nameFor } from "./statements/say.ts";
import type { TextFile } from "./text_file.ts";

/** The kinds a register may list this way. */
export const listedKinds = kindNames.filter((name) => kind(name).listed === true);

/** Without the caveat, which is part of the citation. */
const own = (name: KindName) => Object.entries(kind(name).properties).filter(([property]) => property !== "caveat" && property !== "list");

/** `name_en`, `name_nl` for words, the name of the property for all else. */
const cellsOf = (property: string, { type }: Property) =>
  type === "words" ? languages.map((language) => `${property}_${language}`) : [property];

/** The columns of a register that lists this kind. Where a person says it (`printed` false), nobody asks where it was printed. */
export function entryColumns(name: KindName, printed = true): Columns {
  const columns = (wanted: boolean) =>
    own(name).flatMap(([property, declared]) => ((declared.required ?? false) === wanted ? cellsOf(property, declared) : []));
  // An entry that is named by what it says (a verdict) needs no id.
  const optional = ["id", ...columns(false)];
  return printed
    ? { required: [...columns(true), ...citationColumns], optional }
    : { required: columns(true), optional: [...optional, ...citationColumns] };
}

/** A row as an entry; undefined, with remarks, when it is not sound. What it refers to is another question: `tiesOf`. */
export function entryOf(name: KindName, printed = true) {
  const properties = own(name);
  return (row: CsvRow, remarks: Remarks): ListedEntry | undefined => {
    const cited = printed || row.cell("publication") !== "" ? citedOf(row, remarks) : { line: row.line };
    const id = row.cell("id") || nameFor(properties.filter(([, { required }]) => required).map(([property]) => row.cell(property)));
    const idFits = row.cell("id") === "" || formed(row, "id", "identifier", remarks);
    const sound = properties.map(([property, declared]) => isSound(row, property, declared, remarks)).every(Boolean);
    if (cited === undefined || !idFits || !sound) return undefined;
    const values = Object.fromEntries(properties.flatMap(([property, declared]) => valuesIn(row, property, declared)));
    return { id, values, ...cited };
  };
}

/**
 * The entries of a table a person hands in, column by column as in a register of this kind; the citation may be left out. A remark with its line for every
 * row that is not sound; empty when none is.
 */
export function readEntries(name: KindName, file: TextFile, remarks: Remarks): ListedEntry[] {
  const { rows } = readRows(file, entryColumns(name, false), remarks);
  const sound = rows.flatMap((row) => entryOf(name, false)(row, remarks) ?? []);
  return once(sound, file.shown, (entry) => entry.id, remarks);
}

function valuesIn(row: CsvRow, property: string, declared: Property): [string, readonly string[]][] {
  return cellsOf(property, declared).flatMap((column): [string, readonly string[]][] => {
    const items = itemsOf(row, column, declared);
    return items.length === 0 ? [] : [[column, items]];
  });
}

function itemsOf(row: CsvRow, column: string, { many = false }: Property): string[] {
  return many ? row.items(column) : [row.cell(column)].filter((cell) => cell !== "");
}

function isSound(row: CsvRow, property: string, declared: Property, remarks: Remarks): boolean {
  const { type, choices, required = false } = declared;
  if (type === "words") {
    if (!required && someWords(row, property) === undefined) return true;
    return bothWords(row, property, remarks) !== undefined;
  }
  if (required && !filled(row, property, remarks)) return false;
  const wrong = choices === undefined ? [] : itemsOf(row, property, declared).filter((item) => !choices.includes(item));
  for (const value of wrong)
    remarks(row.file, row.line, "cell-not-allowed", { column: property, value, allowed: choices?.join(" | ") ?? "" });
  const fits = type !== "decimal" && type !== "date" ? true : formed(row, property, type, remarks);
  return wrong.length === 0 && fits;
}

export interface Tie {
  readonly line: number;
  readonly column: string;
  /** As written, and the subject it means. */
  readonly value: string;
  readonly subject: string;
  /** False where the property may not point to such a kind. */
  readonly fits: boolean;
  /** The folder where it would stand. */
  readonly where: string;
}

/** Everything an entry refers to. */
export function tiesOf(lists: KindName, { line, values }: ListedEntry): Tie[] {
  return own(lists).flatMap(([column, { type, to = [] }]) =>
    type !== "ref"
      ? []
      : (values[column] ?? []).map((value) => {
          const subject = subjectOf(value, to);
          const [name = ""] = subject.split(":");
          return { line, column, value, subject, fits: to.includes(name), where: folders[name] ?? "policy/" };
        }),
  );
}

const subjectOf = (value: string, to: readonly string[]) => (value.includes(":") ? value : `${to[0] ?? ""}:${value}`);

const folders: Partial<Record<string, string>> = {
  technology: "technologies/",
  material: "technologies/",
  node: "chains/",
  chain: "chains/",
  country: "countries/",
};

/** One remark for everything an entry refers to that is not there; a kind without a list of what is known is taken at its word. */
export function checkEntryTies(
  registers: readonly EntryFolder[],
  known: Readonly<Partial<Record<string, Declared>>>,
  remarks: Remarks,
): void {
  for (const { id, lists, entries } of registers)
    for (const { line, column, value, subject, fits, where } of entries.flatMap((entry) => tiesOf(lists, entry))) {
      const at = subject.indexOf(":");
      if (!fits || known[subject.slice(0, at)]?.has(subject.slice(at + 1)) === false)
        remarks(`policy/${id}/entries.csv`, line, "reference-unknown", { column, value, where });
    }
}

/** What one entry says, on behalf of this source. */
export function entryAssertions(lists: KindName, source: string, { id, values, citation, confidence }: ListedEntry): Assertion[] {
  const about = {
    kind: lists,
    subject: `${lists}:${id}`,
    source,
    ...(citation === undefined ? {} : { citation }),
    ...(confidence === undefined ? {} : { confidence }),
  };
  const said = own(lists).flatMap(([property, { type, to = [], unit }]): Assertion[] => {
    if (type === "words")
      return languages.flatMap((language) =>
        (values[`${property}_${language}`] ?? []).map((value): Assertion => ({ ...about, property, value, language })),
      );
    const counted = unit === undefined ? {} : { unit };
    return (values[property] ?? []).map(
      (value): Assertion => ({ ...about, property, value: type === "ref" ? subjectOf(value, to) : value, ...counted }),
    );
  });
  const caveat = citation?.caveat;
  return caveat === undefined ? said : [...said, { ...about, property: "caveat", value: caveat }];
}

/** The entries of such a register, each with its citation. */
export function entryStatements({ id, lists, entries }: EntryFolder): Assertion[] {
  return entries.flatMap((entry) => entryAssertions(lists, `policy/${id}`, entry));
}
