/** A scenario with its names found in the model: who, where, how much and when. */
import type { Words } from "#model";
import type { Party } from "../kernels/shares.ts";

export interface Cut {
  /** Undefined = the nodes themselves, whoever supplies them. */
  readonly party: Party | undefined;
  /** Numbers of nodes; undefined = wherever the party supplies. */
  readonly nodes: ReadonlySet<number> | undefined;
  /** Fraction lost, 0–1; for a price its rise, 1 = twice as dear. */
  readonly by: number;
  /** Days; `until` may lie beyond the end. */
  readonly from: number;
  readonly until: number;
}

export interface Help {
  readonly kind: "second_source" | "stockpile" | "recycling" | "capacity";
  readonly node: number;
  readonly country: string | undefined;
  /** Fraction of the node's supply. */
  readonly share: number;
  readonly stockDays: number;
  readonly from: number;
}

export interface Acquisition {
  readonly provider: string;
  readonly owner: { readonly name: string; readonly country: string };
}

export interface Resolved {
  readonly cuts: readonly Cut[];
  readonly prices: readonly Cut[];
  readonly acquisitions: readonly Acquisition[];
  readonly measures: readonly Help[];
  readonly remarks: readonly Words[];
}
