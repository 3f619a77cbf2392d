/** The card of a data source: who publishes it, under which licence, what its files look like and what they may hold. */
import { z } from "zod";
import { citation, words } from "../citation.ts";
import { documentKinds } from "../document.ts";
import { kindNames } from "../kinds.ts";
import { columnType, identifier } from "./shared.ts";

/** One column of a file: the column of the table it becomes. A plain text is the same as `{ to: … }`. */
const fileColumn = z.preprocess(
  (given) => (typeof given === "string" ? { to: given } : given),
  z.strictObject({
    to: identifier,
    /** For the reader of the card; what is allowed is said by the table. */
    type: columnType.optional(),
    /** Text that means unknown, such as NA. */
    unknown: z.array(z.string()).default([]),
    optional: z.boolean().default(false),
  }),
);

/** Where a value stands in a record: `title`, `topics[*]`, `euroSciVoc[*].path`, `programme[@type=relatedTopic].code`; of several places the first that gives something. */
const valueIn = z.preprocess(
  (given) => (typeof given === "string" || Array.isArray(given) ? { at: given } : given),
  z.strictObject({
    at: z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(z.string()).min(1)),
    /** Text that means unknown. */
    unknown: z.array(z.string()).default([]),
    /** What several values in one cell are joined by. */
    join: z.string().default(";"),
  }),
);

/** The rows of one table that a record gives. */
const recordRows = z.strictObject({
  /** A nested list: a row for each of its elements. Paths then begin there, and with `^` at the record itself. */
  each: z.string().optional(),
  /** Column of the table → where it stands. Without columns the `record` of a `reader.ts` gives the rows. */
  columns: z.record(identifier, valueIn).default({}),
  /**
   * One SELECT over `lines` (these rows, every cell as text, with `source_file` and `source_line`) that makes the rows of the table. It may join
   * `checked_<table>`, the sound rows of a table that stands before this one in the card.
   */
  select: z.string().optional(),
});

const fileShape = {
  /** File name with `*` and `{year}`; a `.gz` ending and a place inside a `.zip` are found by themselves. */
  match: z.string(),
  description: words.optional(),
  optional: z.boolean().default(false),
  /** The table it fills; without it the table of the same name. Not used where a `reader.ts` makes the rows. */
  table: identifier.optional(),
  /** Header → column, for a layout the card alone can read. */
  columns: z.record(z.string(), fileColumn).default({}),
  /** Headers a `reader.ts` relies on. */
  headers: z.array(z.string()).default([]),
  /**
   * For a layout that columns alone cannot say, in files too large for a `reader.ts`: one SELECT over `lines` (the file, every cell as text,
   * with `source_line` and `source_file`), in the SQL of the lake; it may join `checked_<table>`, the sound rows of a table before this one in the card. `columns` are then those of its result, which keeps a `source_line`; the file has the `headers`.
   */
  select: z.string().optional(),
  /** Headers that only some editions have; a `select` finds them empty where the file lacks them. */
  optional_headers: z.array(z.string()).default([]),
  /** Headers we know and leave out on purpose. */
  ignore: z.array(z.string()).default([]),
  /** Several files of this name belong together, each in a folder or zip of its own. */
  several: z.boolean().default(false),
  /** The file is a workbook (XLSX) and this is the sheet; `*` is any text. Its first row holds the headers. */
  sheet: z.string().optional(),
  /** A file of records instead of lines: a JSON list, JSON Lines, or XML. */
  format: z.enum(["json", "jsonl", "xml"]).optional(),
  /** Which part is a record. XML: the names of its elements. JSON: the key of the list (`data.items`); without it the file is the list. */
  record: z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(z.string())).default([]),
  /** Table → how a record gives its rows; without it a `reader.ts` gives them. One file may fill several tables. */
  tables: z.record(identifier, recordRows).default({}),
};

const file = z.strictObject(fileShape);
/** A file of the built-in edition: figures laid out by ourselves, each file with the publication it was taken from. */
const referenceFile = z.strictObject({
  ...fileShape,
  citation,
  /** Which rows of the table were taken, as a condition in SQL; `membership` and `product` are the registry's. Absent: written by hand, or all rows. */
  selection: z.string().optional(),
  /** True for a file written by people, which the product never writes anew. */
  by_hand: z.boolean().default(false),
});

const bounds = z.strictObject({ min: z.number().optional(), max: z.number().optional() });

const tableColumn = z.strictObject({
  type: columnType,
  unit: z.string().optional(),
  name: words,
  /** Decimals kept of a `decimal`. */
  digits: z.number().int().min(0).max(12).default(3),
  min: z.number().optional(),
  max: z.number().optional(),
  /** A regular expression the text must fit. */
  pattern: z.string().optional(),
  /** The words it may be. */
  among: z.array(z.string()).optional(),
  /** The map of this card that turns the printed name or code into ours. */
  map: identifier.optional(),
  /** The column of another table of the same source that must hold the value: `countries.code`. */
  in: z.string().optional(),
  required: z.boolean().default(true),
  /** Takes HTML out of a text and writes its entities as signs; in a table that sets faults aside each such row is named. */
  markup: z.enum(["kept", "removed"]).default("kept"),
});

const table = z.strictObject({
  name: words,
  /** The column whose values split the table into parts that are replaced one by one (a year). */
  part: identifier.optional(),
  key: z.array(identifier).min(1),
  columns: z.record(identifier, tableColumn),
  /** Number of rows a part may hold; fewer or more is a changed source. */
  rows: bounds.optional(),
  /** The year or period the rows are about, where no part says so. */
  observed: z.string().optional(),
  /**
   * What a bad row does. `stop`: nothing is replaced. `set_aside`: it is named in the table `rejects` and the rest goes on; where only a value that may be
   * missing is wrong, the row stays without it. Of rows with one key the first stays.
   */
  faults: z.enum(["stop", "set_aside"]).default("stop"),
  /** Adds to what stands: rows whose key is not among the new ones stay too. For sources given bit by bit, such as feeds. */
  keep: z.boolean().default(false),
  /** Rows to name though they stay: a condition in SQL over the cells as text, and `today`. Only with `set_aside`. */
  doubts: z.array(z.strictObject({ when: z.string(), says: words })).default([]),
});

/** From names or codes as printed to ours: a CSV file beside the card, or the values of a property in the registry and their subjects. */
const map = z.union([
  z.strictObject({ file: z.string(), from: z.string(), to: z.string() }),
  z.strictObject({ registry: z.string().regex(/^[a-z_]+\.[a-z0-9_]+$/) }),
]);

/** A known error upstream: what is wrong, what we do, and the condition that tells us it was mended. */
const correction = z.strictObject({
  id: identifier,
  table: identifier,
  reason: words,
  status: z.enum(["open", "reported", "accepted"]),
  /** Rows it applies to, as column → value as printed. */
  where: z.record(identifier, z.string()),
  /** What stands there while the error does; anything else means that it was mended. */
  expect: z.record(identifier, z.union([z.string(), z.null()])).default({}),
  set: z.record(identifier, z.union([z.string(), z.null()])).default({}),
  /** Leaves the row out. */
  drop: z.boolean().default(false),
  /** Keeps the first of several rows. */
  deduplicate: z.boolean().default(false),
});

/** Rows that are also said in the registry: one subject per row, a property per column. */
const saying = z.strictObject({
  table: identifier,
  kind: z.enum(kindNames),
  subject: identifier,
  /** Property → column, or a column per language. Empty cells say nothing. */
  properties: z.record(identifier, z.union([identifier, z.strictObject({ en: identifier, nl: identifier })])),
});

/** Which table holds documents, as column of a document → column of the table; several values in one cell are joined by `;`. */
const documents = z.strictObject({
  table: identifier,
  kind: z.enum(documentKinds),
  columns: z.strictObject({
    id: identifier,
    title: identifier,
    text: identifier.optional(),
    date: identifier.optional(),
    end: identifier.optional(),
    language: identifier.optional(),
    programme: identifier.optional(),
    action: identifier.optional(),
    topics: identifier.optional(),
    subjects: identifier.optional(),
    domains: identifier.optional(),
    amount: identifier.optional(),
    keywords: identifier.optional(),
    url: identifier.optional(),
  }),
  /** The table that says which organisations take part. */
  organisations: z
    .strictObject({
      table: identifier,
      /** What the column `organisation` is an identifier of: `pic`, `ror` or the source's own. */
      scheme: identifier.optional(),
      columns: z.strictObject({
        document: identifier,
        organisation: identifier.optional(),
        name: identifier,
        country: identifier.optional(),
        role: identifier.optional(),
        amount: identifier.optional(),
        kind: identifier.optional(),
      }),
    })
    .optional(),
});

export const sourceCard = z.strictObject({
  id: identifier,
  version: z.number().int().min(1),
  name: words,
  description: words,
  publisher: z.string(),
  licence: z.strictObject({ name: z.string(), url: z.string().optional(), redistribution: z.enum(["allowed", "not_allowed"]) }),
  homepage: z.string(),
  /** Official addresses of the files, `{year}` filled in. */
  downloads: z.array(z.string()).default([]),
  /** True when a person must say yes to the licence before the product fetches. */
  consent: z.boolean().default(false),
  cadence: words,
  label: z.string().default("public"),
  files: z.record(identifier, file),
  /** File names that come along and that we leave out on purpose. */
  ignore_files: z.array(z.string()).default([]),
  maps: z.record(identifier, map).default({}),
  tables: z.record(identifier, table),
  statements: z.array(saying).default([]),
  corrections: z.array(correction).default([]),
  /** Tables that hold projects, papers, patents, notices, signals or reports. */
  documents: z.array(documents).default([]),
  /** The built-in edition: which figures, of which edition of the source. */
  reference: z
    .strictObject({ edition: z.string(), retrieved: z.string(), licence: z.string(), files: z.record(identifier, referenceFile) })
    .optional(),
  caveats: z.array(words).default([]),
});
export type SourceCard = z.infer<typeof sourceCard>;
export type SourceFile = SourceCard["files"][string];
export type SourceTable = SourceCard["tables"][string];
export type SourceColumn = SourceTable["columns"][string];
export type SourceDocuments = SourceCard["documents"][number];
export type SourceCorrection = SourceCard["corrections"][number];
