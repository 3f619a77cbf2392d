/** Scores and ranks of a board: with the weights somebody gives, and over all weights. */
import { acceptabilityOf, anyWeights, type Score, scoreOf, type WeightBounds, weightsFrom } from "#decide";
import type { CriticalityRule } from "#model";
import type { Sight } from "../sight.ts";

export const weightSpaces = ["all", "declared"] as const;

export interface RankQuery {
  /** `exposure=3,needs=1`: in place of the declared weights, for the score. */
  readonly weights?: readonly string[] | undefined;
  /** So many ranks count as the top. */
  readonly top?: number | undefined;
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  /** Over which weights ranks are drawn: all there are, or within the bounds the rule declares. */
  readonly space?: (typeof weightSpaces)[number] | undefined;
}

export const standardDraws = { top: 10, draws: 10_000, seed: 1, space: "all" } as const;

/** What ranking reads of a row: least and most of each indicator on its scale, and whether it is known. */
export interface ToRank {
  readonly technology: string;
  readonly values: readonly { readonly scaled: readonly [number, number]; readonly known: boolean }[];
}

export interface Ranked {
  readonly score: Score;
  /** Share of the draws among the top. */
  readonly inTop: number;
  readonly meanRank: number;
  /** Share of the draws by rank. */
  readonly ranks: readonly number[];
  /** The typical weights under which it is among the top, in the order of the indicators; null where it never is. */
  readonly central: readonly number[] | null;
  /** How often it is among the top under those weights, over the evidence alone. */
  readonly confidence: number | null;
}

export interface Ranking {
  readonly weights: readonly number[];
  readonly top: number;
  readonly draws: number;
  readonly seed: number;
  readonly space: (typeof weightSpaces)[number];
  readonly rows: readonly Ranked[];
}

/** Ranks rows in their order. Throws what `weightsFrom` and `acceptabilityOf` throw. The draws are remembered under `key`, the score is not. */
export async function ranked(
  sight: Sight,
  key: string,
  rows: readonly ToRank[],
  rule: CriticalityRule,
  query: RankQuery,
): Promise<Ranking> {
  const { top = standardDraws.top, draws = standardDraws.draws, seed = standardDraws.seed, space = standardDraws.space } = query;
  const weights = weightsFrom(rule.indicators, query.weights ?? []);
  const said = `criticality ranks ${key} ${top} ${draws} ${seed} ${space}`;
  const drawn = await sight.memory.recall(sight.reader.clearance, said, async () => drawnOf(rows, rule, { top, draws, seed, space }));
  return {
    weights,
    top,
    draws,
    seed,
    space,
    rows: rows.map(({ values }, at) => {
      const score = scoreOf(
        values.map(({ scaled }) => scaled),
        values.map((one) => one.known),
        weights,
      );
      const one = drawn[at];
      if (one === undefined) throw new RangeError("every row was drawn");
      return {
        score,
        ...one,
      };
    }),
  };
}

function drawnOf(
  rows: readonly ToRank[],
  rule: CriticalityRule,
  { top, draws, seed, space }: Pick<Ranking, "top" | "draws" | "seed" | "space">,
): Omit<Ranked, "score">[] {
  const [alternatives, indicators] = [rows.length, rule.indicators.length];
  const flat = (end: 0 | 1) => Float64Array.from(rows.flatMap(({ values }) => values.map(({ scaled }) => scaled[end])));
  const bounds: WeightBounds =
    space === "all"
      ? anyWeights(indicators)
      : { low: rule.indicators.map((one) => one.bounds[0]), high: rule.indicators.map((one) => one.bounds[1]) };
  const found = acceptabilityOf({ alternatives, indicators, low: flat(0), high: flat(1) }, { draws, seed, best: top, bounds });
  return rows.map((_, one) => {
    const ranks = [...found.ranks.subarray(one * alternatives, (one + 1) * alternatives)];
    const confidence = found.confidence[one] ?? Number.NaN;
    const never = Number.isNaN(confidence);
    return {
      inTop: round(found.inBest[one] ?? 0),
      meanRank: Math.round(ranks.reduce((sum, share, rank) => sum + share * (rank + 1), 0) * 100) / 100,
      ranks: ranks.map(round),
      central: never ? null : [...found.central.subarray(one * indicators, (one + 1) * indicators)].map(round),
      confidence: never ? null : round(confidence),
    };
  });
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
