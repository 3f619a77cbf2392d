/** What stands in the folders of analysts, read and checked. */
import type { FlagModelRead } from "./flag_model_card.ts";
import type { TechnologyModelRead } from "./technology_model_card.ts";
import type {
  ActionKind,
  ActionStatus,
  Assertion,
  bases,
  CaseCard,
  ChainCard,
  Citation,
  CriticalityRule,
  DueMeaning,
  instrumentKinds,
  InstrumentStatus,
  KindName,
  LexiconTerm,
  ListCard,
  MeasureBasis,
  MethodCard,
  NeedDomain,
  needSectors,
  NodeKind,
  recurrences,
  Remark,
  RegisterCard,
  ReportCard,
  ScenarioCard,
  Scope,
  serviceLevels,
  SourceCard,
  TargetDirection,
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
  readonly needs: readonly NeedFolder[];
  readonly instruments: readonly InstrumentFolder[];
  readonly services: readonly ServiceFolder[];
  readonly actions: readonly ActionFolder[];
  readonly targets: readonly TargetFolder[];
  readonly entries: readonly EntryFolder[];
  readonly scenarios: readonly ScenarioFolder[];
  readonly reports: readonly ReportFolder[];
  readonly cases: readonly CaseFolder[];
  readonly glossary: readonly Term[];
  readonly lexicons: Lexicons;
  /** The model of flags and the rule of dual use. */
  readonly judging: Omit<FlagModelRead, "remarks">;
  /** The model of technologies and the rows people labelled. */
  readonly mapping: Omit<TechnologyModelRead, "remarks">;
  /** Where it was read from, for what is read only when it is needed. */
  readonly roots: readonly Root[];
  /** When a technology is called critical; undefined where nobody says. */
  readonly criticality: CriticalityRule | undefined;
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

/** A register of policy. */
export interface RegisterFolder<Entry> extends Folder {
  readonly card: RegisterCard;
  readonly entries: readonly Entry[];
}
export type ControlFolder = RegisterFolder<Control>;
export type NeedFolder = RegisterFolder<Need>;
export type InstrumentFolder = RegisterFolder<Instrument>;
export type ServiceFolder = RegisterFolder<Service>;
export type ActionFolder = RegisterFolder<Action>;
/** A register whose rows are entries of a kind, column by property. */
export interface EntryFolder extends RegisterFolder<ListedEntry> {
  readonly lists: KindName;
}
export interface ListedEntry extends Partial<Cited> {
  readonly id: string;
  readonly line: number;
  /** Cells by column, as written: `name_en`, `node`; nothing under a column that is empty. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}
export interface TargetFolder extends RegisterFolder<Target> {
  readonly measured: readonly TargetMeasure[];
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

/** An entry that is tied to technologies, by us or by the document it was read in. */
export interface Tied extends Cited {
  readonly id: string;
  readonly name: Words;
  readonly text: Words;
  /** Ids of EU 2023/2113, areas or technologies; empty = none named. */
  readonly technologies: readonly string[];
  readonly basis?: (typeof bases)[number];
}

/** A capability somebody says must be there. What is absent is unknown. */
export interface Need extends Tied {
  readonly domain: NeedDomain;
  readonly sector: (typeof needSectors)[number];
  readonly byDate?: string;
  /** 1–9. */
  readonly trlRequired?: string;
  /** Per cent that must come from Europe. */
  readonly shareRequired?: string;
  readonly nodes: readonly string[];
}

/** Money, a rule, a place or a plan that carries technology further. */
export interface Instrument extends Tied {
  readonly owner: string;
  readonly kind: (typeof instrumentKinds)[number];
  readonly scope: Scope;
  /** 1–9, indicative; both or neither. */
  readonly trlMin?: string;
  readonly trlMax?: string;
  /** Million euro. */
  readonly budget?: string;
  readonly period?: string;
  readonly eligible: Words;
  /** Empty = not about taking part. */
  readonly openTo: readonly string[];
  /** ISO3; absent = the EU and who is associated with the instrument. */
  readonly country?: string;
  readonly status: InstrumentStatus;
  readonly legalBasis?: string;
}

/** Who should hear of research that could serve a domain. Never a person. */
export interface Service extends Tied {
  readonly owner: string;
  readonly level: (typeof serviceLevels)[number];
  readonly country?: string;
  readonly domains: readonly string[];
  readonly contact?: string;
}

/** One commitment of a policy document. What is absent is unknown. */
export interface Action extends Cited {
  readonly id: string;
  /** The short name of the document on the card. */
  readonly document: string;
  readonly paragraph: string;
  readonly kind: ActionKind;
  readonly title: Words;
  readonly text: Words;
  readonly owners: readonly string[];
  /** The last day of the period named. */
  readonly due?: string;
  readonly dueAsPrinted?: string;
  readonly means?: DueMeaning;
  readonly recurring?: (typeof recurrences)[number];
  readonly status: ActionStatus;
  readonly technologies: readonly string[];
  readonly basis?: (typeof bases)[number];
  readonly targets: readonly string[];
  readonly instruments: readonly string[];
}

/** A number a document sets. Without `value` it is one in words only. */
export interface Target extends Cited {
  readonly id: string;
  readonly name: Words;
  readonly value?: string;
  readonly unit?: Partial<Words>;
  readonly direction: TargetDirection;
  readonly baseYear?: string;
  readonly due?: string;
  readonly dueAsPrinted?: string;
  readonly owners: readonly string[];
  readonly indicator?: string;
}

export interface TargetMeasure extends Cited {
  readonly target: string;
  readonly year: string;
  readonly value: string;
  readonly basis: MeasureBasis;
}

export interface ListFolder extends Folder {
  readonly card: ListCard;
  readonly entries: readonly Entry[];
  /** Fields of statistics that stand in for an entry; empty where the list has no `fields.csv`. */
  readonly fields: readonly FieldMatch[];
}

/** A field of a statistic that stands in for a technology: always an approximation, by the judgement of who wrote it. */
export interface FieldMatch {
  readonly technology: string;
  /** A classification of the source: `science`, `wipo35`, `topic`. */
  readonly scheme: string;
  readonly field: string;
  /** `close`: nearly the same; `part`: the field holds it beside other things; `wide`: it is a small part of the field. */
  readonly fit: (typeof fieldFits)[number];
  readonly note?: string;
}

export const fieldFits = ["close", "part", "wide"] as const;

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

/** Words by which a text is tied to a technology, or to a domain of application. */
export interface Lexicons {
  readonly technologies: readonly LexiconTerm[];
  readonly domains: readonly LexiconTerm[];
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
