/**
 * How often the flags are wrong, from what people decided: of what was flagged, how much was rejected; of what was not flagged, how much a checked
 * sample shows was missed. Nothing decided gives null, never nought.
 */

export interface Rate {
  readonly of: number;
  readonly count: number;
  /** Null when `of` is 0. */
  readonly value: number | null;
  /** Wilson's 95 % interval for a proportion (Wilson 1927). */
  readonly low: number | null;
  readonly high: number | null;
}

const z = 1.959963984540054;

/** A proportion with Wilson's 95 % interval; nulls when there is nothing to divide by. */
export function rate(count: number, of: number): Rate {
  if (of === 0) return { of, count, value: null, low: null, high: null };
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return { of, count, value: share, low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}

/** A part of what was not flagged: how much there is, how much of it was looked at, how much of that should have been flagged. */
export interface Stratum {
  readonly size: number;
  readonly checked: number;
  readonly missed: number;
}

export interface Missed {
  readonly checked: number;
  readonly found: number;
  /** Documents that should have been flagged and were not, reckoned from the sample; null while a stratum with documents is unchecked. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a checked sample says about all that was not flagged: each stratum's share of misses times its size, bounds by Wilson per stratum. */
export function missed(strata: readonly Stratum[]): Missed {
  const filled = strata.filter((one) => one.size > 0);
  const checked = filled.reduce((sum, one) => sum + one.checked, 0);
  const found = filled.reduce((sum, one) => sum + one.missed, 0);
  if (filled.length === 0 || filled.some((one) => one.checked === 0)) return { checked, found, estimate: null, low: null, high: null };
  const sum = (pick: (of: Rate) => number | null) =>
    filled.reduce((total, one) => total + one.size * (pick(rate(one.missed, one.checked)) ?? 0), 0);
  return { checked, found, estimate: sum((of) => of.value), low: sum((of) => of.low), high: sum((of) => of.high) };
}
