/** What the registers of `policy/` hold, entry by entry. What is absent is unknown. */
import type {
  ActionKind,
  ActionStatus,
  bases,
  DueMeaning,
  instrumentKinds,
  InstrumentStatus,
  KindName,
  MeasureBasis,
  NeedDomain,
  needSectors,
  recurrences,
  RegisterCard,
  Scope,
  serviceLevels,
  TargetDirection,
  Words,
} from "#model";
import type { Cited } from "./citation_columns.ts";
import type { Folder } from "./card_folders.ts";

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
