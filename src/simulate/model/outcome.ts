/** What a simulation answers: plain data, the same for the page, the command line and a report. */
import type { ScenarioCard, Words } from "#model";

/** Lowest, 5th percentile, median, 95th percentile and highest: bounds of what the unknown allows, and where the draws fall. */
export interface Spread {
  readonly low: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly high: number;
}

export interface NodeOutcome {
  readonly node: string;
  readonly chains: readonly string[];
  /** Longest walk of `goes_into` from any input; 0 = nothing goes into it. */
  readonly tier: number;
  /** Something was cut at this node itself. */
  readonly hit: boolean;
  /** True for an end product. */
  readonly end: boolean;
  /** Fraction of its own supply lost by the shock itself. */
  readonly direct: Spread;
  /** Lowest level of output, 0–1 (1 = as before). */
  readonly lowest: Spread;
  /** Output lost, in days of full output. */
  readonly lostDays: Spread;
  /** First day its output falls below 99 %; null = it never does (in that draw). `share` = fraction of draws in which it does. */
  readonly impact: {
    readonly earliest: number | null;
    readonly p50: number | null;
    readonly latest: number | null;
    readonly share: number;
  };
  /**
   * Level at each of `days`: worst case, 5th percentile, median, 95th percentile and best case. Absent where no source names who is cut, there or at
   * anything that goes in: only the unknown could touch it.
   */
  readonly levels?: {
    readonly low: readonly number[];
    readonly p05?: readonly number[];
    readonly p50: readonly number[];
    readonly p95?: readonly number[];
    readonly high: readonly number[];
  };
  /** The node, or the shock itself, through which the worst of it comes: walk these back to the cause. */
  readonly through: string | null;
}

export interface Outcome {
  /** `run-` + 12 hex: hash of scenario, model, kernel version, runs and seed. The same id is the same numbers. */
  readonly id: string;
  readonly kernel: ScenarioCard["kernel"];
  readonly scenario: ScenarioCard;
  readonly modelHash: string;
  /** Days at which levels are given, from 0. */
  readonly days: readonly number[];
  readonly nodes: readonly NodeOutcome[];
  /** The same without the scenario's measures; absent when it has none. */
  readonly without?: readonly NodeOutcome[];
  /** What was assumed, in both languages, with the number of nodes it was needed for. */
  readonly assumed: readonly Words[];
  readonly remarks: readonly Words[];
  /** Kernel `ttr`: per disrupted source. Costs are days of lost output of the end products. */
  readonly timeToRecover?: readonly {
    readonly source: string;
    readonly lost: number;
    readonly riskExposure: number;
    /** null = survives for ever. */
    readonly timeToSurvive: number | null;
    readonly recover: number;
  }[];
  /** Kernel `leontief`: rise of price per node, fraction. */
  readonly prices?: readonly { readonly node: string; readonly rise: Spread }[];
}

/** The share of a node that depends on somebody through all tiers, as an interval. */
export interface Exposure {
  readonly node: string;
  /** ISO3, or the name of an organisation or owner. */
  readonly on: string;
  readonly kind: "country" | "organisation" | "owner";
  /** Of the node's own suppliers only. */
  readonly direct: readonly [number, number];
  /** Through all tiers: what stops for certain, and what may stop. */
  readonly total: readonly [number, number];
  /** The input through which the certain part is largest; null = the node itself. */
  readonly through: string | null;
}
