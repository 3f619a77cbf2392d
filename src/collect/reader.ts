/** What a source's own `reader.ts` is given and gives back, when the layout is too odd for the card alone. */
import type { Assertion } from "#model";

/** A row of a text file: every column as text, `source_line` the line in the file (from 1). */
export interface TextRow {
  readonly [column: string]: string;
}

export interface TextFile {
  readonly name: string;
  readonly rows: readonly TextRow[];
  /** The records of a JSON, JSON Lines or XML file, in place of rows. */
  readonly records?: readonly { readonly line: number; readonly value: unknown }[];
}

/** A record of a JSON, JSON Lines or XML file. */
export interface SourceRecord {
  /** The file's id in the card. */
  readonly file: string;
  /** How the file is shown. */
  readonly name: string;
  /** Where the record begins. */
  readonly line: number;
  /** The day of this run, `2030-01-31`: a reader has no clock of its own. */
  readonly today: string;
  /** What stands above the records of an XML file before this one, by path: `rss.channel.title`. Empty for JSON. */
  readonly above: Readonly<Record<string, string>>;
  /** As JSON says it; of XML an object of children by name, attributes as `@name`, text as `#text`. */
  readonly value: unknown;
}

export interface RecordRows {
  /** Rows by table of the card; `source_file` and `source_line` are filled in. */
  readonly tables: Readonly<Record<string, DraftRow | readonly DraftRow[]>>;
  /** Why the record says nothing, as half a sentence: it is set aside. */
  readonly refused?: string;
  /** What is odd though its rows stay, as half sentences. */
  readonly doubts?: readonly string[];
}

/**
 * The export `record` of `sources/<id>/reader.ts`: pure, from one record to rows, called for each in turn so that a file of any size passes through.
 * For the files of the card with a `format` and no `tables`. What it throws sets the record aside by name.
 */
export type RecordReader = (record: SourceRecord) => RecordRows;

/** A row of a clean table as text, before checks; `source_file` and `source_line` say where it stands. */
export type DraftRow = Readonly<Record<string, string | null>>;

export interface ReaderRemark {
  readonly file: string;
  readonly line: number;
  /** What is wrong, as half a sentence. */
  readonly what: string;
}

export interface ReaderOutput {
  /** Rows by table of the card. A table the files say nothing about is left out. */
  readonly tables: Readonly<Record<string, readonly DraftRow[]>>;
  /** What goes into the registry; `source` is filled in by collect. */
  readonly statements?: readonly Omit<Assertion, "source">[];
  /** What cannot be understood: nothing is replaced while there is one. */
  readonly remarks?: readonly ReaderRemark[];
  /** What is odd as printed, such as parts that do not add up to their total: told, and taken over. */
  readonly doubts?: readonly ReaderRemark[];
}

/** The default export of `sources/<id>/reader.ts`: pure, from the files found (by their id in the card) to rows and statements. */
export type SourceReader = (files: Readonly<Record<string, readonly TextFile[]>>) => ReaderOutput;
