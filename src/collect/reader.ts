/** What a source's own `reader.ts` is given and gives back, when the layout is too odd for the card alone. */
import type { Assertion } from "#model";

/** A row of a text file: every column as text, `source_line` the line in the file (from 1). */
export interface TextRow {
  readonly [column: string]: string;
}

export interface TextFile {
  readonly name: string;
  readonly rows: readonly TextRow[];
}

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
