/** Weights of indicators: those somebody gives, and those drawn where nobody can say which are right. */
import { problem } from "#model";
import type { Chance } from "./chance.ts";

export interface Weighed {
  readonly id: string;
  readonly weight: number;
}

/**
 * Declared weights with given ones in their place (`exposure=3`), as shares that add up to 1, in the order declared. A weight that is not given stays as
 * declared. Throws `criticality-weight-unknown`, `criticality-weight-wrong` with the row, `criticality-weights-zero`.
 */
export function weightsFrom(declared: readonly Weighed[], given: readonly string[]): number[] {
  const weights = new Map(declared.map(({ id, weight }) => [id, weight]));
  for (const [at, row] of given.entries()) {
    if (row.trim() === "" || /^indicator\b/.test(row)) continue;
    const [name = "", value = ""] = row.split(/[=,;\t]/).map((part) => part.trim());
    if (!weights.has(name)) throw problem("criticality-weight-unknown", { row: at + 1, name, known: [...weights.keys()].join(", ") });
    const weight = value === "" ? Number.NaN : Number(value);
    if (!Number.isFinite(weight) || weight < 0) throw problem("criticality-weight-wrong", { row: at + 1, name, value });
    weights.set(name, weight);
  }
  const sum = [...weights.values()].reduce((total, one) => total + one, 0);
  if (sum <= 0) throw problem("criticality-weights-zero", { names: [...weights.keys()].join(", ") });
  return [...weights.values()].map((one) => one / sum);
}

/** Least and most of each weight as a share of 1. */
export interface WeightBounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** No weight is known: anything from 0 to 1 that adds up to 1. */
export function anyWeights(count: number): WeightBounds {
  return { low: Array.from({ length: count }, () => 0), high: Array.from({ length: count }, () => 1) };
}

/**
 * Draws weights uniformly from all that add up to 1 within the bounds. Without an upper bound: exponential numbers over their sum, moved to the lower
 * bounds, exact. With one: a walk that moves weight between two indicators at a time, whose stationary distribution is the uniform one (Gibbs on the
 * cut simplex). Throws `criticality-bounds-empty` where no weights fit.
 */
export function weightDrawer({ low, high }: WeightBounds, chance: Chance): (into: Float64Array) => void {
  const count = low.length;
  const least = low.reduce((sum, one) => sum + one, 0);
  const most = high.reduce((sum, one) => sum + one, 0);
  if (least > 1 + 1e-9 || most < 1 - 1e-9 || low.some((one, at) => one > (high[at] ?? 0)))
    throw problem("criticality-bounds-empty", { low: round(least), high: round(most) });
  const room = Math.max(0, 1 - least);
  if (high.every((one, at) => one >= (low[at] ?? 0) + room - 1e-12)) return (into) => onSimplex(into, low, room, chance);
  const walking = startOf(low, high, room, most - least);
  const walk = (steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      const one = Math.floor(chance.next() * count);
      const other = (one + 1 + Math.floor(chance.next() * (count - 1))) % count;
      const both = (walking[one] ?? 0) + (walking[other] ?? 0);
      const from = Math.max(low[one] ?? 0, both - (high[other] ?? 0));
      const to = Math.min(high[one] ?? 0, both - (low[other] ?? 0));
      walking[one] = from + (to - from) * chance.next();
      walking[other] = both - (walking[one] ?? 0);
    }
  };
  walk(50 * count);
  return (into) => {
    walk(2 * count);
    into.set(walking);
  };
}

function onSimplex(into: Float64Array, low: readonly number[], room: number, chance: Chance): void {
  let sum = 0;
  for (let at = 0; at < low.length; at += 1) {
    const drawn = -Math.log(1 - chance.next());
    into[at] = drawn;
    sum += drawn;
  }
  for (let at = 0; at < low.length; at += 1) into[at] = (low[at] ?? 0) + ((into[at] ?? 0) / sum) * room;
}

/** A point inside: the lower bounds, and of the room to the upper ones the same part for all. */
function startOf(low: readonly number[], high: readonly number[], room: number, span: number): Float64Array {
  const part = span === 0 ? 0 : room / span;
  return Float64Array.from(low, (one, at) => one + ((high[at] ?? 0) - one) * part);
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
