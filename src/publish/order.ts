/** What publishing asks for, and what comes back. */
import type { Entity, FigureShape, Label, Language, Manifest, MethodCard, SourceCard, Table, Words } from "#model";

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
export type FigureData = MeasuredFigure | ChainFigure;

export interface MeasuredFigure {
  /** The rows wanted by `FigureNeed`, with the columns of the method. */
  readonly table: Table;
  readonly manifest: Manifest;
  readonly method: MethodCard;
}

/** A table made from chains: a simulation, an exposure, the printed shares of a node. */
export interface ChainFigure {
  readonly table: Table;
  /** What makes the same numbers again: `octant simulate run-…`. */
  readonly command: string;
  readonly source: Words;
  /** What was taken where no source says. */
  readonly assumed: readonly Words[];
  /** What it was made with, such as the scenario that was run. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Hash of scenario and model. */
  readonly hash: string;
}

export function isMeasured(figure: FigureData): figure is MeasuredFigure {
  return "manifest" in figure;
}

/** What publishing reads of a card, of a report and of a case alike. */
export interface PrintedCard {
  readonly id: string;
  readonly title: Words;
  readonly question: Words;
  readonly figures: Readonly<Record<string, { readonly drawing?: FigureShape | undefined; readonly may_be_empty?: boolean }>>;
}

/** Something somebody printed, with who did. */
export interface Printed {
  readonly text: Words;
  /** Publisher, publication, place and year. */
  readonly source: string;
  /** Admiralty code. */
  readonly grade: string | null;
}

/** What the chain of a case holds for its text, beside the figures. Countries are ISO3. */
export interface ChainParts {
  /** Codes of trade the nodes fall under, with the nodes of each. */
  readonly products: readonly { readonly code: string; readonly nodes: readonly Words[] }[];
  /** Countries and firms whose stop for certain takes at least `threshold` of the end product, with the node through which. */
  readonly singlePoints: readonly ({
    readonly kind: "country" | "organisation";
    readonly on: string;
    readonly node: Words;
    /** Of the end product. */
    readonly share: readonly [number, number];
    /** What the largest printed share of it is of, and since when; null: the share was not printed as such. */
    readonly basis: string | null;
    readonly year: string | null;
  } & Omit<Printed, "text">)[];
  readonly threshold: number;
  /** Countries and firms that stand at several nodes with no direct customer in common, so that no customer sees it; most nodes first. */
  readonly wide: readonly { readonly kind: "country" | "organisation"; readonly on: string; readonly nodes: readonly Words[] }[];
  /** Nodes the members of `bloc` hold together. */
  readonly bottlenecks: readonly {
    readonly node: Words;
    readonly share: readonly [number, number];
    readonly holders: readonly { readonly country: string; readonly share: readonly [number, number] }[];
  }[];
  readonly bloc: string;
  /** Entries of the register of export controls that name a node of the chain, the newest first. */
  readonly controls: readonly (Printed & {
    readonly imposedBy: string;
    readonly against: readonly string[];
    readonly measure: string;
    readonly effective: string | null;
    readonly until: string | null;
    readonly status: Words;
    readonly nodes: readonly Words[];
  })[];
  /** Why the figure of trade and the printed shares disagree. */
  readonly differences: readonly (Printed & { readonly node: Words; readonly code: string })[];
  /** How long stocks last, delivery takes and recovery took, in days. */
  readonly times: readonly (Printed & {
    readonly node: Words;
    readonly kind: string;
    readonly low: number | null;
    readonly high: number | null;
    readonly year: string | null;
  })[];
}

/** What a case found, on what evidence. */
export interface Review extends ChainParts {
  readonly chain: string;
  readonly scope: Words;
  readonly findings: readonly {
    readonly id: string;
    readonly says: Words;
    readonly strength: "strong" | "thin" | "none";
    readonly why: Words;
    readonly evidence: readonly Printed[];
    /** Evidence it names that the reader does not find, as the card names it. */
    readonly vanished: readonly string[];
  }[];
  /** What somebody found before, and whether this review finds it again. */
  readonly recovers: readonly {
    readonly id: string;
    readonly says: Words;
    readonly source: string;
    readonly finding: string;
    readonly state: string;
    readonly found: number;
    readonly named: number;
    readonly vanished: readonly string[];
  }[];
  /** How many causes of the chain there are of each kind, the heaviest first. */
  readonly causes: readonly {
    readonly kind: Words;
    readonly causes: number;
    readonly nodes: number;
    readonly points: number;
    readonly firm: number;
    readonly thin: number;
    /** Chains in which the kind is named, of how many. */
    readonly chains: number;
    readonly of: number;
  }[];
  readonly unexplained: readonly { readonly node: Words; readonly held: readonly { readonly on: string; readonly low: number }[] }[];
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

const pdfStandards = ["ua-1", "a-2a"] as const;
export type PdfStandard = (typeof pdfStandards)[number];

export interface PublishOrder {
  /** The card and the folder that holds `text.<language>.typ` and the Typst files it imports. */
  readonly report: { readonly card: PrintedCard; readonly folder: string };
  /** The id of what it was asked about; stands in the file name. */
  readonly about?: string;
  /** Of a case. */
  readonly review?: Review;
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
export const kindsNeeded = ["country", "bloc", "membership", "material", "product", "chain", "node", "link", "supply", "fact"] as const;
