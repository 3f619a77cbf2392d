/** How often an alternative takes each rank when neither the weights nor the evidence are certain: SMAA-2. */
import { chanceFrom } from "./chance.ts";
import { weightDrawer, type WeightBounds } from "./weights.ts";

export interface Evidence {
  readonly alternatives: number;
  readonly indicators: number;
  /** Least and most of each value, 0–1, alternative after alternative. Where nobody knows: 0 and 1. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface Drawing {
  readonly draws: number;
  readonly seed: number;
  /** The first so many ranks count as the best. */
  readonly best: number;
  readonly bounds: WeightBounds;
}

export interface Acceptability {
  /** Share of the draws in which alternative i takes rank r, at `i * alternatives + r`. */
  readonly ranks: Float64Array;
  /** Share of the draws in which it is among the best. */
  readonly inBest: Float64Array;
  /** The mean of the weights under which it is among the best, at `i * indicators + j`; NaN where it never is. */
  readonly central: Float64Array;
  /** How often it is among the best under its own central weights, over the evidence alone; NaN where it never is. */
  readonly confidence: Float64Array;
  /** Draws behind `confidence`. */
  readonly confidenceDraws: number;
}

/** Multiplications spent on confidence; beyond them fewer draws are made. */
const confidenceWork = 40_000_000;

/**
 * Values uniform within their bounds, weights uniform within theirs, an additive value of both; the highest value takes rank 1, and those that are equal
 * share a rank by lot. The same seed gives the same numbers. Empty arrays where there is no alternative. Throws `criticality-bounds-empty`.
 * Lahdelma & Salminen (2001), SMAA-2: stochastic multicriteria acceptability analysis for group decision making, Operations Research 49(3), 444–454: rank
 * acceptability, k-best central weights and confidence factors.
 */
export function acceptabilityOf(evidence: Evidence, { draws, seed, best, bounds }: Drawing): Acceptability {
  const { alternatives, indicators } = evidence;
  const chance = chanceFrom(seed);
  const drawWeights = weightDrawer(bounds, chance);
  const drawValues = valueDrawer(evidence, (into, count) => chance.fill(into, count));
  const weights = new Float64Array(indicators);
  const ranks = new Float64Array(alternatives * alternatives);
  const central = new Float64Array(alternatives * indicators);
  const inBest = new Float64Array(alternatives);
  const values = Float64Array.from(evidence.low);
  const keys = new Float64Array(alternatives);
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, alternatives)));
  const scale = 2 ** 50 / places;
  for (let draw = 0; draw < draws; draw += 1) {
    drawWeights(weights);
    drawValues(values);
    // The place is packed below the score, so that one sort of numbers ranks all; the mask lets chance decide between equals.
    const mask = Math.floor(chance.next() * places);
    for (let one = 0, at = 0; one < alternatives; one += 1) {
      let score = 0;
      for (let each = 0; each < indicators; each += 1, at += 1) score += (weights[each] as number) * (values[at] as number);
      keys[one] = Math.floor(score * scale) * places + (one ^ mask);
    }
    keys.sort();
    for (let rank = 0; rank < alternatives; rank += 1) {
      const key = keys[alternatives - 1 - rank] as number;
      const one = (key - Math.floor(key / places) * places) ^ mask;
      (ranks[one * alternatives + rank] as number) += 1;
      if (rank >= best) continue;
      (inBest[one] as number) += 1;
      for (let each = 0; each < indicators; each += 1) (central[one * indicators + each] as number) += weights[each] as number;
    }
  }
  for (let one = 0; one < alternatives; one += 1)
    for (let each = 0; each < indicators; each += 1) (central[one * indicators + each] as number) /= inBest[one] as number;
  for (let at = 0; at < ranks.length; at += 1) (ranks[at] as number) /= draws;
  for (let one = 0; one < alternatives; one += 1) (inBest[one] as number) /= draws;
  const confidenceDraws = Math.min(draws, Math.max(1000, Math.floor(confidenceWork / Math.max(1, alternatives ** 2 * indicators))));
  return { ranks, inBest, central, confidence: confidenceOf(evidence, central, { draws: confidenceDraws, seed, best }), confidenceDraws };
}

/** Every draw of the evidence is looked at under the central weights of each alternative. */
function confidenceOf(evidence: Evidence, central: Float64Array, { draws, seed, best }: Omit<Drawing, "bounds">): Float64Array {
  const { alternatives, indicators } = evidence;
  const chance = chanceFrom(seed + 1);
  const drawValues = valueDrawer(evidence, (into, count) => chance.fill(into, count));
  const values = Float64Array.from(evidence.low);
  const within = new Float64Array(alternatives);
  for (let draw = 0; draw < draws; draw += 1) {
    drawValues(values);
    for (let one = 0; one < alternatives; one += 1) {
      const from = one * indicators;
      let own = 0;
      for (let each = 0; each < indicators; each += 1) own += (central[from + each] as number) * (values[from + each] as number);
      let above = 0;
      for (let other = 0, at = 0; other < alternatives && above < best; other += 1) {
        let score = 0;
        for (let each = 0; each < indicators; each += 1, at += 1) score += (central[from + each] as number) * (values[at] as number);
        if (score > own + 1e-12) above += 1;
      }
      if (above < best) (within[one] as number) += 1;
    }
  }
  return within.map((count, one) => (Number.isNaN(central[one * indicators]) ? Number.NaN : count / draws));
}

/** Draws what is uncertain; what is known stays as it is. */
function valueDrawer({ low, high }: Evidence, fill: (into: Float64Array, count: number) => void): (into: Float64Array) => void {
  const open = Int32Array.from([...low.keys()].filter((at) => (high[at] ?? 0) > (low[at] ?? 0)));
  const from = Float64Array.from(open, (at) => low[at] ?? 0);
  const width = Float64Array.from(open, (at) => (high[at] ?? 0) - (low[at] ?? 0));
  const drawn = new Float64Array(open.length);
  return (into) => {
    fill(drawn, drawn.length);
    for (let at = 0; at < open.length; at += 1)
      into[open[at] as number] = (from[at] as number) + (width[at] as number) * (drawn[at] as number);
  };
}
