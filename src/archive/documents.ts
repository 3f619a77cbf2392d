/** What the archive promises about documents in full text: an index of what stands in the lake, behind the same gate as statements. */
import type { DocumentKind, Label } from "#model";

/** A table of documents under one label, as it stands in the index. */
export interface DocumentShelf {
  readonly source: string;
  /** The table of the source that holds them. */
  readonly held: string;
  readonly kind: DocumentKind;
  readonly label: Label;
  /** Hash of everything the shelf is made from; empty while old documents are being taken out. */
  readonly key: string;
  /** How many there are to be, and how many stand already. */
  readonly documents: number;
  readonly done: number;
  readonly complete: boolean;
}

export interface ShelfOrder {
  readonly source: string;
  readonly held: string;
  readonly kind: DocumentKind;
  readonly label: Label;
  readonly key: string;
  /** Every document that is to stand there, with the hash of its content; each id once. */
  readonly wanted: readonly { readonly id: string; readonly content: string }[];
}

export interface ShelvedDocument {
  readonly id: string;
  readonly content: string;
  readonly title: string;
  readonly text: string;
  readonly keywords: string | null;
  /** Names of those who take part, in one text. */
  readonly organisations: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly programme: string | null;
}

/** A shelf that is being filled. What is put stands at once; the shelf is complete when `finish` has been called. */
export interface ShelfFilling {
  /** Ids that are wanted and do not stand yet, in order. */
  readonly missing: readonly string[];
  put(documents: readonly ShelvedDocument[]): Promise<void>;
  finish(): Promise<void>;
}

export interface DocumentSearch {
  /** Words, "phrases", -without, prefix*, OR. */
  readonly text: string;
  /** Keys of the shelves to look on: those of what stands in the lake now. */
  readonly keys: readonly string[];
  readonly kinds?: readonly DocumentKind[];
  readonly sources?: readonly string[];
  readonly years?: readonly string[];
  readonly languages?: readonly string[];
  readonly programmes?: readonly string[];
  /** Newest first instead of best first. */
  readonly newest?: boolean;
  readonly limit: number;
  readonly offset?: number;
  /** True while somebody is typing: the last word may go on. */
  readonly open?: boolean;
  /** Whether the passages with the words are wanted, and the counts by source, kind, year, language and programme. */
  readonly passages?: boolean;
  readonly facets?: boolean;
}

/** A piece of text as it stands in its document, and whether it is a word that was asked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface DocumentFound {
  readonly source: string;
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: readonly Piece[];
  /** Empty when not wanted. */
  readonly passage: readonly Piece[];
  readonly date: string | null;
  readonly language: string | null;
  readonly programme: string | null;
  readonly label: Label;
}

export const facetNames = ["source", "kind", "year", "language", "programme"] as const;
export type FacetName = (typeof facetNames)[number];

export interface DocumentsFound {
  readonly found: readonly DocumentFound[];
  /** How many fit; with `more`, at least so many. */
  readonly total: number;
  readonly more: boolean;
  /**
   * How many of them were ordered and counted: all, or the newest so many when more fit than are counted. Of a common phrase those found among
   * the newest documents that hold all its words; then it is the same as `total`.
   */
  readonly examined: number;
  /** Documents per value, most first; empty when not wanted. Null is what the source does not say. */
  readonly facets: Readonly<Record<FacetName, readonly { readonly value: string | null; readonly documents: number }[]>>;
  /** Words that were left out because they stand everywhere. */
  readonly ignored: readonly string[];
  /** True when the question was longer than is read. */
  readonly shortened: boolean;
  /** True when the question held no word to look for. */
  readonly nothingAsked: boolean;
}

export interface Similarity {
  readonly source: string;
  readonly id: string;
  readonly keys: readonly string[];
  readonly limit: number;
}
