/** What a chain is made of: nodes, links, shares and facts. */
import type { ChainCard, NodeKind, Words } from "#model";
import type { Cited } from "./citation_columns.ts";
import type { Folder } from "./card_folders.ts";

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
