/** What publishing asks for, and what comes back. */
import type { Entity, Label, Language, Manifest, MethodCard, ReportCard, SourceCard, Table } from "#model";

/** A table the report wants: the method's measured table, filtered and ordered. */
export interface FigureNeed {
  readonly name: string;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Column → the values wanted; all must hold. */
  readonly where: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  readonly order: readonly { readonly column: string; readonly falling: boolean }[];
  readonly limit?: number;
}

/** The table of one figure, and where it comes from. */
export interface FigureData {
  /** The rows wanted by `FigureNeed`, with the columns of the method. */
  readonly table: Table;
  readonly manifest: Manifest;
  readonly method: MethodCard;
}

/** A data set the figures were made of. */
export interface SourceData {
  readonly card: SourceCard;
  /** The clean tables as they were read. */
  readonly manifest: Manifest;
}

/** What the figures stand on: one hash over all of it, and the moment the youngest of it was made. */
export interface Snapshot {
  readonly hash: string;
  /** ISO 8601; becomes the creation time of the document, so that a second build has the same bytes. */
  readonly instant: string;
}

export const pdfStandards = ["ua-1", "a-2a"] as const;
export type PdfStandard = (typeof pdfStandards)[number];

export interface PublishOrder {
  /** The card and the folder that holds `text.<language>.typ` and the Typst files it imports. */
  readonly report: { readonly card: ReportCard; readonly folder: string };
  readonly language: Language;
  /** The join of the labels of everything in it; printed in header, footer, metadata and file name. */
  readonly label: Label;
  /** One per name in `report.card.figures`. */
  readonly figures: Readonly<Record<string, FigureData>>;
  readonly sources: readonly SourceData[];
  /** Entities the audience may see of the kinds in `kindsNeeded`: names, marks and chains are read from them. */
  readonly entities: readonly Entity[];
  /** `clean/baci/products`: product, name_en, name_nl, basket. */
  readonly products?: Table;
  readonly snapshot: Snapshot;
  /** `ua-1` (default) for reading by everybody, `a-2a` for keeping; a file can be one of them. */
  readonly standard?: PdfStandard;
}

export interface Edition {
  readonly pdf: Uint8Array;
  /** `dependency_brief_2024_en_PUBLIC.pdf` */
  readonly fileName: string;
  readonly pages: number;
  readonly sha256: string;
}

export interface Preview {
  /** All pages under each other in one SVG; `viewBox` cuts one out. */
  readonly svg: string;
  readonly pages: readonly { readonly viewBox: string; readonly width: number; readonly height: number }[];
}

/** The kinds `PublishOrder.entities` should hold. */
export const kindsNeeded = ["country", "bloc", "membership", "material", "product", "chain", "node", "supply"] as const;
