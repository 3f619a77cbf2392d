/** Indicators on one scale, and their weighted sum. */

/** What an indicator says of a technology; null = nobody knows. */
export type Value = readonly [number, number] | null;

export interface Scale {
  /** The value that says nothing of criticality, and the one that says all. */
  readonly from: number;
  readonly to: number;
}

/** A value between 0 and 1 on the scale, beyond its ends the end; of what nobody knows: all of it. */
export function onScale(value: Value, { from, to }: Scale): [number, number] {
  if (value === null) return [0, 1];
  const at = (one: number) => Math.max(0, Math.min(1, (one - from) / (to - from)));
  const [one, other] = [at(value[0]), at(value[1])];
  return one <= other ? [one, other] : [other, one];
}

export interface Score {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** The part of the weights whose indicator is known, 0–1. */
  readonly known: number;
}

/** The weighted sum with its bounds; weights add up to 1, values are on their scale. */
export function scoreOf(values: readonly (readonly [number, number])[], known: readonly boolean[], weights: readonly number[]): Score {
  const sum = (read: (at: number) => number) => round(weights.reduce((total, weight, at) => total + weight * read(at), 0));
  const [low, high] = [sum((at) => values[at]?.[0] ?? 0), sum((at) => values[at]?.[1] ?? 1)];
  return { low, mid: round((low + high) / 2), high, known: sum((at) => (known[at] ? 1 : 0)) };
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
