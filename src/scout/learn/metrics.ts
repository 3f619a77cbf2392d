/** How well scores tell yes from no, with the uncertainty of a sample of that size. */
import { randomFrom } from "./random.ts";

/** Area under the curve: the chance that a yes stands above a no, ties half. Null without both. */
export function areaUnderCurve(scores: ArrayLike<number>, labels: ArrayLike<boolean | number>): number | null {
  const order = orderOf(scores);
  let [yes, sum, at] = [0, 0, 0];
  while (at < order.length) {
    let to = at + 1;
    while (to < order.length && scores[order[to] as number] === scores[order[at] as number]) to += 1;
    for (let place = at; place < to; place += 1) {
      if (!labels[order[place] as number]) continue;
      yes += 1;
      sum += (at + 1 + to) / 2;
    }
    at = to;
  }
  const no = order.length - yes;
  return yes === 0 || no === 0 ? null : (sum - (yes * (yes + 1)) / 2) / (yes * no);
}

/** Average precision: the mean, over every yes, of the precision down to it; ties count as one step. Null without a yes. */
export function averagePrecision(scores: ArrayLike<number>, labels: ArrayLike<boolean | number>): number | null {
  const order = orderOf(scores).reverse();
  let [yes, sum, at] = [0, 0, 0];
  while (at < order.length) {
    let to = at;
    let here = 0;
    while (to < order.length && scores[order[to] as number] === scores[order[at] as number]) {
      if (labels[order[to] as number]) here += 1;
      to += 1;
    }
    yes += here;
    sum += here * (yes / to);
    at = to;
  }
  return yes === 0 ? null : sum / yes;
}

/** Mean squared distance of probability and outcome (Brier 1950). Null without rows. */
export function brierScore(probabilities: ArrayLike<number>, labels: ArrayLike<boolean | number>): number | null {
  let sum = 0;
  for (let row = 0; row < probabilities.length; row += 1) sum += ((probabilities[row] ?? 0) - (labels[row] ? 1 : 0)) ** 2;
  return probabilities.length === 0 ? null : sum / probabilities.length;
}

export interface PrecisionRecall {
  /** Of what was named, how much is right; null when nothing was named. */
  readonly precision: number | null;
  /** Of what there is, how much was named; null when there is nothing. */
  readonly recall: number | null;
  readonly named: number;
  readonly right: number;
  readonly there: number;
}

export function precisionRecall(named: readonly boolean[], there: readonly boolean[]): PrecisionRecall {
  const right = named.filter((one, row) => one && there[row]).length;
  const [names, theres] = [named.filter(Boolean).length, there.filter(Boolean).length];
  return {
    precision: names === 0 ? null : right / names,
    recall: theres === 0 ? null : right / theres,
    named: names,
    right,
    there: theres,
  };
}

/** Tenths of the probability: how many rows, what was said on average, what came true. Empty tenths are left out. */
export function reliability(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<boolean | number>,
): { rows: number; said: number; came: number }[] {
  const bins = Array.from({ length: 10 }, () => ({ rows: 0, said: 0, came: 0 }));
  for (let row = 0; row < probabilities.length; row += 1) {
    const said = probabilities[row] ?? 0;
    const bin = bins[Math.min(9, Math.floor(said * 10))] as (typeof bins)[number];
    bin.rows += 1;
    bin.said += said;
    bin.came += labels[row] ? 1 : 0;
  }
  return bins.flatMap(({ rows, said, came }) => (rows === 0 ? [] : [{ rows, said: said / rows, came: came / rows }]));
}

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A figure with its 95 % interval: percentiles over `draws` samples with replacement, yes and no drawn apart. Null where the figure is. */
export function withInterval(
  figure: (scores: readonly number[], labels: readonly boolean[]) => number | null,
  scores: ArrayLike<number>,
  labels: ArrayLike<boolean>,
  { draws = 400, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): Interval | null {
  const rows = Array.from({ length: scores.length }, (_, row) => row);
  const groups = [rows.filter((row) => labels[row]), rows.filter((row) => !labels[row])];
  const of = (sample: readonly number[]) =>
    figure(
      sample.map((row) => scores[row] as number),
      sample.map((row) => labels[row] as boolean),
    );
  const value = of(rows);
  if (value === null) return null;
  const random = randomFrom(seed);
  const drawn: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const sample = groups.flatMap((group) => group.map(() => group[Math.floor(random() * group.length)] as number));
    const got = of(sample);
    if (got !== null) drawn.push(got);
  }
  drawn.sort((left, right) => left - right);
  const at = (share: number) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

function orderOf(scores: ArrayLike<number>): number[] {
  return Array.from({ length: scores.length }, (_, row) => row).sort((left, right) => (scores[left] as number) - (scores[right] as number));
}
