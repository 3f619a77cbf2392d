/** What stands in the folders of analysts, read and checked. */
import type {
  Assertion,
  CaseCard,
  ChainCard,
  Citation,
  ControlCard,
  ListCard,
  MethodCard,
  NodeKind,
  Remark,
  ReportCard,
  ScenarioCard,
  SourceCard,
  Words,
} from "#model";

/** A place where content stands. Later roots overlay earlier ones: a folder of the same name replaces the whole folder. */
export interface Root {
  readonly folder: string;
  /** Put before the file names in remarks; empty for the content that ships with the product. */
  readonly shownAs?: string;
}

export interface Content {
  readonly sources: readonly SourceFolder[];
  readonly methods: readonly MethodFolder[];
  readonly chains: readonly ChainFolder[];
  readonly lists: readonly ListFolder[];
  readonly countries: readonly Country[];
  readonly blocs: readonly Bloc[];
  readonly memberships: readonly Membership[];
  readonly controls: readonly ControlFolder[];
  readonly scenarios: readonly ScenarioFolder[];
  readonly reports: readonly ReportFolder[];
  readonly cases: readonly CaseFolder[];
  readonly glossary: readonly Term[];
  /** Everything that is wrong, in the order of the files. What carries a remark may be missing from the rest. */
  readonly remarks: readonly Remark[];
  /** SHA-256 over all files read, so that the same content is not loaded twice. */
  readonly hash: string;
}

export interface Folder {
  readonly id: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  /** SHA-256 of the files that make its meaning (card, SQL, rows). */
  readonly hash: string;
  /** True when it stands in a root of the user's own. */
  readonly own: boolean;
}

export interface SourceFolder extends Folder {
  readonly card: SourceCard;
  /** Absolute path of `reader.ts` when the layout is odd. */
  readonly reader?: string;
  /** Absolute path of `sample/` when it is there. */
  readonly sample?: string;
  /** Absolute path of `reference/` when the product ships figures of this source. */
  readonly reference?: string;
}

export interface MethodFolder extends Folder {
  readonly card: MethodCard;
  readonly sql: string;
  /** Absolute path of `example/`. */
  readonly example: string;
}

export interface ReportFolder extends Folder {
  readonly card: ReportCard;
}

export interface CaseFolder extends Folder {
  readonly card: CaseCard;
}

export interface ScenarioFolder extends Folder {
  readonly card: ScenarioCard;
}

/** A register of export controls. */
export interface ControlFolder extends Folder {
  readonly card: ControlCard;
  readonly entries: readonly Control[];
}

export const controlMeasures = ["licence", "ban", "quota", "tax"] as const;

export interface Control extends Cited {
  readonly id: string;
  readonly imposedBy: string;
  /** Countries or blocs; empty = all. */
  readonly against: readonly string[];
  readonly materials: readonly string[];
  readonly nodes: readonly string[];
  readonly hs6: readonly string[];
  readonly measure: (typeof controlMeasures)[number];
  readonly announced?: string;
  readonly effective?: string;
  readonly until?: string;
  readonly status: Words;
  readonly text: Words;
}

export interface ListFolder extends Folder {
  readonly card: ListCard;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly id: string;
  readonly parent?: string;
  readonly code?: string;
  readonly name: Words;
  readonly definition?: Partial<Words>;
  readonly evidence: Citation["evidence"];
  readonly note?: string;
  readonly critical?: string;
  readonly strategic?: string;
  readonly crmNames: readonly string[];
  readonly hs6: readonly string[];
  readonly cn8: readonly string[];
  readonly basket: readonly string[];
}

export interface ChainFolder extends Folder {
  readonly card: ChainCard;
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly shares: readonly Share[];
  readonly facts: readonly Fact[];
}

export interface Node {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: Words;
  readonly note?: Partial<Words>;
  readonly material?: string;
  readonly hs6: readonly string[];
  readonly cn8: readonly string[];
  readonly line: number;
}

/** A row with the place where it was printed. */
export interface Cited {
  readonly citation: Citation;
  readonly confidence?: string;
  readonly line: number;
}

export const relations = ["goes_into", "is_a", "can_replace"] as const;
export type Relation = (typeof relations)[number];

/** Whether what it goes into stops without it, makes less, or hardly notices. */
export const needs = ["essential", "non_essential", "negligible"] as const;

export interface Link extends Cited {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
  /** Absent: nobody says. */
  readonly need?: (typeof needs)[number];
  /** `can_replace` only: per cent of `to` that it can cover. */
  readonly degree?: string;
  /** `can_replace` only: whole days until it may be used in place of `to`. */
  readonly daysToQualify?: string;
}

export const providerKinds = ["country", "organisation", "group"] as const;

export interface Share extends Cited {
  readonly node: string;
  readonly provider: string;
  readonly providerKind: (typeof providerKinds)[number];
  readonly headquarters?: string;
  /** ISO3 of the country where it is made; kept apart from headquarters. */
  readonly site?: string;
  readonly owner?: string;
  readonly ownerCountry?: string;
  readonly basis: string;
  /** Per cent as printed; null = known to be unknown. */
  readonly value: string | null;
}

export const factKinds = [
  "restriction",
  "capacity",
  "concentration",
  "reliance",
  "note",
  "stock",
  "lead_time",
  "time_to_recover",
  "minimum_share",
  "trade_difference",
] as const;

export interface Fact extends Cited {
  readonly node: string;
  readonly kind: (typeof factKinds)[number];
  readonly subject?: string;
  readonly value?: string;
  /** A range as printed; `value` may be absent then. */
  readonly low?: string;
  readonly high?: string;
  readonly unit?: string;
  readonly text: Words;
}

export interface Country {
  readonly iso3: string;
  readonly iso2: string;
  readonly name: Words;
  readonly note?: Partial<Words>;
  readonly baciCodes: readonly string[];
  readonly otherCodes: readonly string[];
}

export interface Bloc {
  readonly id: string;
  readonly name: Words;
}

export interface Membership {
  readonly bloc: string;
  readonly member: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly citation?: Citation;
}

export interface Term {
  readonly term: string;
  readonly name: Words;
  readonly meaning: Words;
}

/** The kinds of folder `octant new` can write. */
export const newFolders = ["source", "method", "chain", "report", "scenario", "case"] as const;
export type NewFolder = (typeof newFolders)[number];

/** What a content folder says, ready for the registry. */
export interface Said {
  /** `chains/semiconductors`, `technologies/eu_2023_2113`, `countries`. */
  readonly source: string;
  readonly assertions: readonly Assertion[];
}

/** File name → text, for a new folder of this name. */
export type Template = (id: string) => Readonly<Record<string, string>>;
