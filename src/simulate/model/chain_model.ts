/** What every kernel on chains reads: plain data, made once from the statements a reader may see. Nodes are numbered; all else points by number. */
import type { NodeKind, Words } from "#model";

/** Low and high end of what the sources allow; equal when one source says it exactly. Fractions 0–1 for shares, days for times. */
export type Interval = readonly [low: number, high: number];

export interface ChainModel {
  /** In the order of their ids. */
  readonly nodes: readonly ModelNode[];
  readonly links: readonly ModelLink[];
  /** Nodes that go into nothing here: the end products. */
  readonly ends: readonly number[];
  /** Numbers of the nodes so that every input of `goes_into` comes before what it goes into. Links that would close a circle are named in `remarks` and left out. */
  readonly order: readonly number[];
  /** Hash of all of the above: the same chains as seen by the same reader give the same hash. */
  readonly hash: string;
}

export interface ModelNode {
  /** `gallium_primary` */
  readonly id: string;
  readonly name: Partial<Words>;
  readonly kind: NodeKind;
  /** Ids of the chains it stands on. */
  readonly chains: readonly string[];
  readonly hs6: readonly string[];
  readonly cn8: readonly string[];
  readonly material?: string;
  /** Who supplies it, source by source; empty = nobody says. Sources that disagree all stand. */
  readonly accounts: readonly Account[];
  /** Days of stock of this node's product at its users; undefined = unknown. */
  readonly stock?: Interval;
  readonly leadTime?: Interval;
  readonly timeToRecover?: Interval;
  /** Below this level it stops wholly. */
  readonly minimum?: Interval;
}

/** One source's account of who supplies a node: one publication, year and basis. */
export interface Account {
  readonly publication: string;
  readonly year?: string;
  readonly basis: string;
  /** Weakest Admiralty grade of its rows. */
  readonly confidence?: string;
  /** True for world supply today; false for a forecast or one buyer's imports, used only where nothing else is known. */
  readonly leads: boolean;
  readonly shares: readonly ProviderShare[];
  /** What the printed shares leave open, 1 − Σ (never below 0). */
  readonly rest: number;
}

export interface ProviderShare {
  readonly provider: string;
  readonly kind: "country" | "organisation" | "group";
  /** ISO3 of the country itself, the site if known, else the headquarters; undefined for a group or where nobody says. */
  readonly country?: string;
  readonly headquarters?: string;
  readonly site?: string;
  readonly owner?: string;
  readonly ownerCountry?: string;
  /** Fraction 0–1; null: named as a provider, amount unknown (anything up to the rest). */
  readonly share: number | null;
}

export type Need = "essential" | "non_essential" | "negligible";

export interface ModelLink {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly relation: "goes_into" | "is_a" | "can_replace";
  readonly need: Need;
  /** `can_replace` only: fraction of `to` it can cover; undefined = unknown. */
  readonly degree?: number;
  readonly daysToQualify?: number;
}

/** Something about the model a reader should know: a circle cut open, shares over 100 %, sources that contradict each other. */
export interface ModelRemark {
  readonly about: string;
  readonly sentence: Words;
}
