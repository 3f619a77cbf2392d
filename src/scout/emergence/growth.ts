/** How fast a count grows, and how sure that is. */
import { drawPoisson, quantileOf, randomOf } from "./chance.ts";
import type { Interval } from "./counts.ts";

export interface Growth {
  /** Compound growth per year between the first and the last year, as a fraction: 0.1 is 10 % a year. */
  readonly yearly: number;
  /** 95 %, from Poisson draws around the counts. */
  readonly interval: Interval;
  /** The same of the share of all documents; null when a year has no documents. */
  readonly ofShare: number | null;
  readonly ofShareInterval: Interval | null;
}

const draws = 500;

/**
 * Compound growth of yearly counts by a log-linear Poisson trend over all years, so that one odd first or last year does not decide; `all` are the
 * documents of each year. Null with fewer than three years or fewer than two years with anything in them.
 */
export function growthOf(counts: ArrayLike<number>, all: ArrayLike<number>, seed = 1): Growth | null {
  const years = Math.min(counts.length, all.length);
  const list = Array.from({ length: years }, (_, year) => counts[year] ?? 0);
  if (years < 3 || list.filter((one) => one > 0).length < 2) return null;
  const offsets = Array.from({ length: years }, (_, year) => all[year] ?? 0);
  const whole = offsets.every((one) => one > 0);
  const [trend, share] = [trendOf(list), whole ? trendOf(list, offsets) : Number.NaN];
  const random = randomOf(seed);
  const [trends, shares] = [new Float64Array(draws), new Float64Array(draws)];
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = list.map((one) => drawPoisson(one, random));
    trends[draw] = trendOf(drawn);
    shares[draw] = whole ? trendOf(drawn, offsets) : 0;
  }
  return {
    yearly: Math.expm1(trend),
    interval: spread(trends),
    ofShare: whole ? Math.expm1(share) : null,
    ofShareInterval: whole ? spread(shares) : null,
  };
}

function spread(slopes: Float64Array): Interval {
  const sorted = slopes.toSorted();
  return [Math.expm1(quantileOf(sorted, 0.025)), Math.expm1(quantileOf(sorted, 0.975))];
}

/** The yearly growth of the share alone, or of the count where a year has no documents, without its interval: to sort many by. Null as `growthOf`. */
export function growthAlone(counts: readonly number[], all: readonly number[]): number | null {
  if (counts.length < 3 || counts.filter((one) => one > 0).length < 2) return null;
  return Math.expm1(trendOf(counts, all.every((one) => one > 0) ? all : undefined));
}

/** Slope per year of ln(expected count) = a + b·year (+ ln offset), by Newton's steps on the Poisson likelihood. Bounded, for a draw may be all zero but one. */
function trendOf(counts: readonly number[], offsets?: readonly number[]): number {
  const middle = (counts.length - 1) / 2;
  const total = counts.reduce((sum, one) => sum + one, 0);
  if (total === 0) return 0;
  const weigh = (year: number) => offsets?.[year] ?? 1;
  let slope = 0;
  for (let step = 0; step < 40; step += 1) {
    let [mass, first, second, seen] = [0, 0, 0, 0];
    for (let year = 0; year < counts.length; year += 1) {
      const time = year - middle;
      const expected = weigh(year) * Math.exp(slope * time);
      mass += expected;
      first += expected * time;
      second += expected * time * time;
      seen += (counts[year] ?? 0) * time;
    }
    const mean = first / mass;
    const turn = (seen / total - mean) / Math.max(second / mass - mean * mean, 1e-9);
    slope = Math.max(-3, Math.min(3, slope + Math.max(-1, Math.min(1, turn))));
    if (Math.abs(turn) < 1e-10) break;
  }
  return slope;
}
