/**
 * How good forecasts were. The Brier score (Brier 1950, in the form for one event) is the square of what the probability missed the outcome by: 0 is
 * perfect, 0.25 is what "fifty-fifty" always gets, 1 is certain and wrong.
 */

/** A probability that was said at a moment (milliseconds). */
export interface Said {
  readonly at: number;
  readonly probability: number;
}

export interface QuestionScore {
  /** Of the last probability before the answer was known. */
  readonly last: number;
  /** Of every probability, weighted by how long it stood: from the first one to the answer. */
  readonly timeWeighted: number;
  readonly forecasts: number;
}

/** Null when nothing was said before `until` (milliseconds), the moment the answer was known. A later one replaces an earlier one. */
export function scoreQuestion(said: readonly Said[], happened: boolean, until: number): QuestionScore | null {
  const counted = said.filter((one) => one.at < until).sort((left, right) => left.at - right.at);
  const [first, final] = [counted[0], counted.at(-1)];
  if (first === undefined || final === undefined) return null;
  const area = counted.reduce((sum, one, at) => sum + brier(one.probability, happened) * ((counted[at + 1]?.at ?? until) - one.at), 0);
  return { last: brier(final.probability, happened), timeWeighted: area / (until - first.at), forecasts: counted.length };
}

export function brier(probability: number, happened: boolean): number {
  return (probability - (happened ? 1 : 0)) ** 2;
}

export interface Judged {
  readonly probability: number;
  readonly happened: boolean;
}

export interface Bin {
  /** Bounds of the probabilities in it; the last bin holds 1 too. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Means; null when the bin is empty. */
  readonly forecast: number | null;
  readonly happened: number | null;
}

/** What was said against what came, in ten bins. */
export function calibrationOf(judged: readonly Judged[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, at) => {
    const inside = judged.filter((one) => binOf(one.probability, bins) === at);
    return {
      from: at / bins,
      to: (at + 1) / bins,
      count: inside.length,
      forecast: meanOf(inside.map((one) => one.probability)),
      happened: meanOf(inside.map((one) => (one.happened ? 1 : 0))),
    };
  });
}

function binOf(probability: number, bins: number): number {
  return Math.min(bins - 1, Math.floor(probability * bins));
}

export interface Decomposition {
  readonly brier: number;
  readonly count: number;
  /** How far what was said lies from how often it came; 0 is best. */
  readonly reliability: number;
  /** How far the forecasts tell apart what happens and what does not; more is better. */
  readonly resolution: number;
  /** What the questions themselves leave open: base rate × (1 − base rate), which is also the score of always saying the base rate. */
  readonly uncertainty: number;
  /** What is lost by putting different probabilities into one bin: variance less twice the covariance inside bins; 0 when each bin holds one value. */
  readonly withinBins: number;
  readonly baseRate: number;
}

/**
 * Murphy (1973): Brier = reliability − resolution + uncertainty, with the two terms inside bins of Stephenson, Coelho and Jolliffe (2008), so that the
 * identity holds for any bins. Null of nothing.
 */
export function decompose(judged: readonly Judged[], bins = 10): Decomposition | null {
  const baseRate = meanOf(judged.map((one) => (one.happened ? 1 : 0)));
  const score = meanOf(judged.map((one) => brier(one.probability, one.happened)));
  if (baseRate === null || score === null) return null;
  let [reliability, resolution, withinBins] = [0, 0, 0];
  for (let at = 0; at < bins; at += 1) {
    const inside = judged.filter((one) => binOf(one.probability, bins) === at);
    const forecast = meanOf(inside.map((one) => one.probability));
    const rate = meanOf(inside.map((one) => (one.happened ? 1 : 0)));
    if (forecast === null || rate === null) continue;
    const share = inside.length / judged.length;
    reliability += share * (forecast - rate) ** 2;
    resolution += share * (rate - baseRate) ** 2;
    for (const one of inside) {
      const [off, came] = [one.probability - forecast, (one.happened ? 1 : 0) - rate];
      withinBins += (off ** 2 - 2 * off * came) / judged.length;
    }
  }
  return { brier: score, count: judged.length, reliability, resolution, uncertainty: baseRate * (1 - baseRate), withinBins, baseRate };
}

/** Null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? null) : meanOf(sorted.slice(half - 1, half + 1));
}
