/** What the archive promises to the rest of the house. `Archive.as(reader)` is the only door. */
import type {
  Address,
  Assertion,
  Column,
  DataState,
  Entity,
  KindName,
  Label,
  Manifest,
  Origin,
  Part,
  Reader,
  Statement,
  Table,
} from "#model";
import type { DocumentFound, DocumentSearch, DocumentShelf, DocumentsFound, ShelfFilling, ShelfOrder, Similarity } from "./documents.ts";

export type * from "./documents.ts";

export interface Archive {
  /** The folder that holds lake and embedded registry. */
  readonly folder: string;
  /** `pglite` in process or `postgres` by address. */
  readonly registry: "pglite" | "postgres";
  /** Everything read or written from here on is what this reader may. */
  as(reader: Reader): View;
  close(): Promise<void>;
}

export interface View {
  readonly reader: Reader;

  // ── statements ──────────────────────────────────────────────────────────────────────────────────────────────────
  /** Standing statements, ordered by subject, property, language, value, id. */
  statements(query: StatementQuery): Promise<Statement[]>;
  /** The same, gathered by subject. Empty when the reader sees nothing. */
  entities(query: StatementQuery): Promise<Entity[]>;
  /** Full-text search over names, definitions and texts, best first. */
  search(text: string, options?: { kinds?: readonly KindName[]; limit?: number }): Promise<Found[]>;
  /** Asserts and retracts in one batch. Statements that already stand are not written twice. Undefined when nothing changes. */
  assert(change: Change): Promise<Batch | undefined>;
  /** Makes what `source` says at this label exactly these assertions: retracts the rest. Undefined when nothing changes. */
  replace(change: Replacement): Promise<Batch | undefined>;
  /** Batches that hold at least one statement visible to the reader, newest first. */
  batches(): Promise<Batch[]>;
  /** Retracts what a batch asserted and asserts again what it retracted. Throws `nothing-under-this-name`. */
  undo(batch: string): Promise<Batch>;

  // ── documents in full text: an index of what stands in the lake ──────────────────────────────────────────────────
  /** What the reader sees of the index, by source, table and label. */
  documentShelves(): Promise<DocumentShelf[]>;
  /** Brings a shelf to what is wanted; the same order again goes on where it was stopped. Throws `not-cleared-to-write`. */
  fillShelf(order: ShelfOrder): Promise<ShelfFilling>;
  /** Takes a shelf out. Nothing happens when there is none. */
  removeShelf(shelf: DocumentShelf): Promise<void>;
  /** Documents that hold the words, best first; of one under several labels the highest. Never fails for what somebody typed. */
  searchDocuments(search: DocumentSearch): Promise<DocumentsFound>;
  /** Documents that share the rarest words of one, most alike first. Empty when there is none or it shares nothing. */
  similarDocuments(order: Similarity): Promise<DocumentFound[]>;

  // ── tables ──────────────────────────────────────────────────────────────────────────────────────────────────────
  /** The current manifests of clean tables the reader may see, of all labels, by source. */
  manifests(filter?: { name?: string }): Promise<Manifest[]>;
  /** One manifest by its hash (or a prefix of at least 8 characters), current or not. Throws `nothing-under-this-name`. */
  manifest(hash: string): Promise<Manifest>;
  /**
   * One SELECT over named inputs, in a session locked to the reader's folders. Named values `:name` become literals.
   * An input is an address (`clean/baci/flows`, `registry/country`, `registry/material.hs6`) or `{ manifest, table }` (a measured table).
   * A table nobody has collected yet is empty when `columns` are given for it, else `nothing-under-this-name`.
   */
  read(query: Query): Promise<Table>;
  /** The same, as a Parquet file's bytes. */
  readParquet(query: Query): Promise<Uint8Array>;
  /**
   * The measured table of a method for this reader: found by the hash of card, parameters and exactly its inputs, else computed and written
   * with its lineage in one step. Its label is the join of its inputs' labels.
   */
  compute(order: Computation): Promise<Manifest>;
  /**
   * The table a kernel makes for this reader, kept and found again by the same rules. `make` gets the newest table of the same card and parameters made
   * before, to take over what has not changed. An input nobody has collected yet counts as empty.
   */
  derive(
    order: Derivation,
    make: (earlier: Manifest | undefined) => Promise<readonly Readonly<Record<string, unknown>>[]>,
  ): Promise<Manifest>;
  /** A place to load files and check them before anything is replaced. */
  workshop(order: WorkshopOrder): Promise<Workshop>;
  /** The kept bytes of an origin. Throws `nothing-under-this-name` when they are not kept or not visible. */
  original(sha256: string): Promise<Uint8Array>;
}

export interface StatementQuery {
  readonly kind?: KindName | readonly KindName[];
  readonly subject?: string | readonly string[];
  /** Only subjects that have this value of this property. */
  readonly where?: Readonly<Record<string, string>>;
  readonly source?: string;
  /** The archive as it stood then (ISO 8601). */
  readonly asOf?: string;
  /** Also what was retracted, for the history of an entity. */
  readonly withRetracted?: boolean;
}

export interface Found {
  readonly kind: KindName;
  readonly subject: string;
  readonly property: string;
  readonly text: string;
}

export interface Change {
  readonly title: string;
  readonly label: Label;
  readonly assertions: readonly Assertion[];
  /** Ids of statements to retract. */
  readonly retract?: readonly string[];
}

export interface Replacement {
  readonly title: string;
  readonly label: Label;
  readonly source: string;
  readonly assertions: readonly Assertion[];
}

export interface Batch {
  readonly id: string;
  readonly title: string;
  readonly label: Label;
  readonly by: string;
  readonly at: string;
  readonly asserted: number;
  readonly retracted: number;
  readonly undoes?: string;
  /** The table set this import replaced: hashes of the manifest before and after. */
  readonly table?: { readonly address: string; readonly before: string | null; readonly after: string | null };
}

export type Input = Address | { readonly manifest: string; readonly table: string };

export interface Query {
  /** What the query is for, in problems and logs. */
  readonly name: string;
  readonly sql: string;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly values?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Columns of inputs that may not have been collected yet. */
  readonly columns?: Readonly<Record<string, readonly Column[]>>;
  /** Stops the query. */
  readonly signal?: AbortSignal;
}

export interface Computation extends Query {
  readonly card: { readonly id: string; readonly version: string; readonly hash: string };
  /** Parameters as the lineage shows them. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Columns that order the table; the bytes are the same each time. */
  readonly order: readonly string[];
  /** Column that says which year a row is about, for the manifest's `observed`. */
  readonly year?: string;
}

/** What a kernel's table is made of and by, and its columns. */
export interface Derivation {
  readonly card: Computation["card"];
  readonly inputs: Readonly<Record<string, Input>>;
  /** Parameters as the lineage shows them. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly result: readonly Column[];
  /** Columns that order the table; the bytes are the same each time. */
  readonly order: readonly string[];
}

export interface WorkshopOrder {
  readonly stage: "clean";
  /** The source's id. */
  readonly name: string;
  readonly label: Label;
  readonly card: { readonly id: string; readonly version: string; readonly hash: string };
  /** What the batch of this import is called. */
  readonly title: string;
  /** Key columns of each table: where the same key stands under several labels, a reader cleared for the higher one sees that. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** A DuckDB session of its own that sees only the files handed to it and a staging folder; nothing counts before `commit`. */
export interface Workshop {
  /** Keeps the bytes of a file under `raw` and returns where they are from. The same bytes are kept once. */
  keep(path: string, about: { file: string; address?: string }): Promise<Origin>;
  /**
   * Loads a delimited text file into a table of the session: every column of the header as text plus `source_line` (the line in the file, from 1).
   * Copes with gzip, BOM, CRLF, semicolons, tabs and Latin-1. Rows that cannot be read come back as rejects (at most `most`, or 200); with 0
   * all of them do, and lines are counted as an editor counts them though rows go over several. `recoded` are lines in Windows-1252 among lines in UTF-8.
   */
  loadText(
    table: string,
    path: string,
    most?: number,
  ): Promise<{ columns: string[]; rows: number; rejects: Reject[]; recoded?: readonly number[] }>;
  /** Loads a Parquet file the same way: every column as text plus `source_line`, the number of the row from 1. Throws `file-not-text`. */
  loadParquet(table: string, path: string): Promise<{ columns: string[]; rows: number; rejects: Reject[]; recoded?: readonly number[] }>;
  /** Loads rows made by a reader. */
  loadRows(table: string, columns: readonly Column[], rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  /** Adds rows to a table of the session, which the first call makes. */
  addRows(table: string, columns: readonly Column[], rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  /** What the reader of this workshop may see under an address, as a table of the session. */
  loadInput(table: string, input: Input, columns?: readonly Column[]): Promise<void>;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Table>;
  /** Writes the result of a SELECT as one part of a table. */
  part(
    table: string,
    part: string,
    select: string,
    about: { state: DataState; observed?: string; fetchedAt?: string; origins: readonly Origin[] },
  ): Promise<Part>;
  /**
   * Makes the parts current in one step: parts of the same table and name are replaced, the others stay. Returns the manifest, and whether
   * anything changed (the same parts again change nothing). The batch stands among `View.batches` and can be undone.
   */
  commit(): Promise<{ manifest: Manifest; changed: boolean; batch?: Batch }>;
  close(): Promise<void>;
}

export interface Reject {
  readonly line: number;
  readonly column?: string;
  readonly value?: string;
  readonly reason: string;
}
