/** Registers without a reader of their own: the columns are the properties of a kind, and the kind says what a cell may hold. */
import { type Assertion, kind, type KindName, kindNames, languages, type Property } from "#model";
import { citationColumns, citedOf } from "./citation_columns.ts";
import type { EntryFolder, ListedEntry } from "./content.ts";
import type { Columns, CsvRow } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, type Declared, filled, formed, someWords } from "./rules.ts";
import { nameFor } from "./statements/say.ts";

/** The kinds a register may list this way. */
export const listedKinds = kindNames.filter((name) => kind(name).listed === true);

/** `name_en`, `name_nl` for words, the name of the property for all else; without the caveat, which is part of the citation. */
const own = (name: KindName) => Object.entries(kind(name).properties).filter(([property]) => property !== "caveat" && property !== "list");
const cellsOf = (property: string, { type }: Property) =>
  type === "words" ? languages.map((language) => `${property}_${language}`) : [property];

/** The columns of a register that lists this kind. */
export function entryColumns(name: KindName): Columns {
  const columns = (wanted: boolean) =>
    own(name).flatMap(([property, declared]) => ((declared.required ?? false) === wanted ? cellsOf(property, declared) : []));
  // An entry that is named by what it says (a verdict) needs no id.
  return { required: [...columns(true), ...citationColumns], optional: ["id", ...columns(false)] };
}

/** A row as an entry; undefined, with remarks, when it is not sound. What it refers to is checked when all is read, by `checkEntryTies`. */
export function entryOf(name: KindName) {
  const properties = own(name);
  return (row: CsvRow, remarks: Remarks): ListedEntry | undefined => {
    const cited = citedOf(row, remarks);
    const id = row.cell("id") || nameFor(properties.filter(([, { required }]) => required).map(([property]) => row.cell(property)));
    const idFits = row.cell("id") === "" || formed(row, "id", "identifier", remarks);
    const sound = properties.map(([property, declared]) => isSound(row, property, declared, remarks)).every(Boolean);
    if (cited === undefined || !idFits || !sound) return undefined;
    const values = Object.fromEntries(properties.flatMap(([property, declared]) => valuesIn(row, property, declared)));
    return { id, values, ...cited };
  };
}

function valuesIn(row: CsvRow, property: string, declared: Property): [string, readonly string[]][] {
  return cellsOf(property, declared).flatMap((column): [string, readonly string[]][] => {
    const items = declared.many === true ? row.items(column) : [row.cell(column)].filter((cell) => cell !== "");
    return items.length === 0 ? [] : [[column, items]];
  });
}

function isSound(row: CsvRow, property: string, { type, many, choices, required = false }: Property, remarks: Remarks): boolean {
  if (type === "words") {
    if (!required && someWords(row, property) === undefined) return true;
    return bothWords(row, property, remarks) !== undefined;
  }
  if (required && !filled(row, property, remarks)) return false;
  const wrong = choices === undefined ? [] : cellItems(row, property, many).filter((item) => !choices.includes(item));
  for (const value of wrong)
    remarks(row.file, row.line, "cell-not-allowed", { column: property, value, allowed: choices?.join(" | ") ?? "" });
  const form = type === "decimal" ? formed(row, property, "decimal", remarks) : type !== "date" || formed(row, property, "date", remarks);
  return wrong.length === 0 && form;
}

function cellItems(row: CsvRow, property: string, many: boolean | undefined): string[] {
  return many === true ? row.items(property) : [row.cell(property)].filter((cell) => cell !== "");
}

/** One remark for everything an entry refers to that is not there; a kind without a list of what is known is taken at its word. */
export function checkEntryTies(
  folders: readonly EntryFolder[],
  known: Readonly<Partial<Record<string, Declared>>>,
  remarks: Remarks,
): void {
  for (const { id: folder, lists, entries } of folders)
    for (const { line, values } of entries)
      for (const [column, { type, to = [] }] of own(lists))
        if (type === "ref")
          for (const value of values[column] ?? []) {
            const [name, id] = value.includes(":") ? splitOf(value) : [to[0] ?? "", value];
            if (!to.includes(name) || known[name]?.has(id) === false)
              remarks(`policy/${folder}/entries.csv`, line, "reference-unknown", { column, value, where: whereOf(name) });
          }
}

function splitOf(subject: string): [string, string] {
  const at = subject.indexOf(":");
  return [subject.slice(0, at), subject.slice(at + 1)];
}

function whereOf(name: string): string {
  const folders: Partial<Record<string, string>> = {
    technology: "technologies/",
    material: "technologies/",
    node: "chains/",
    chain: "chains/",
    country: "countries/",
  };
  return folders[name] ?? "policy/";
}

/** The entries of such a register as statements, each with its citation. */
export function entryStatements({ id: list, lists, entries }: EntryFolder): Assertion[] {
  return entries.flatMap(({ id, values, citation, confidence }) => {
    const about = {
      kind: lists,
      subject: `${lists}:${id}`,
      source: `policy/${list}`,
      citation,
      ...(confidence === undefined ? {} : { confidence }),
    };
    const said = own(lists).flatMap(([property, { type, to = [], unit }]): Assertion[] => {
      if (type === "words")
        return languages.flatMap((language) =>
          (values[`${property}_${language}`] ?? []).map((value): Assertion => ({ ...about, property, value, language })),
        );
      return (values[property] ?? []).map(
        (value): Assertion => ({
          ...about,
          property,
          value: type === "ref" && !value.includes(":") ? `${to[0] ?? ""}:${value}` : value,
          ...(unit === undefined ? {} : { unit }),
        }),
      );
    });
    const caveat = citation.caveat;
    return caveat === undefined ? said : [...said, { ...about, property: "caveat", value: caveat }];
  });
}
