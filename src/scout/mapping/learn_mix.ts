/** How lexicon, learned words and likeness join into one probability, and where that is better than the lexicon. */
import { fitLogistic } from "../learn/logistic.ts";
import type { SparseRows } from "../learn/matrix.ts";
import type { TechnologyPoints } from "../lexicon/technologies.ts";
import {
  isCandidate,
  likenessTo,
  type MixFeature,
  mixFeatures,
  type TechnologyModel,
  type TextFeatures,
  topsOf,
  writeFeatures,
} from "./model.ts";
import { mixed, textFeatures } from "./name.ts";

/** A labelled row, judged by what was learned without it. */
export interface Example {
  readonly labels: ReadonlySet<string>;
  readonly points: ReadonlyMap<string, TechnologyPoints>;
  /** What the lexicon alone names. */
  readonly byLexicon: ReadonlySet<string>;
  readonly linear: Float64Array;
  /** Examples of one fold are no examples to each other. */
  readonly fold: number;
  readonly vector?: ArrayLike<number> | undefined;
}

/** Below this there is nothing to learn from. */
const leastExamples = 10;
/** A technology with fewer labelled rows cannot show that the joint judgement does it good. */
const leastLabelled = 4;

/** Factors by logistic regression over all technologies together, the threshold with the best F1, and per technology whether F1 is at least the lexicon's. */
export function learnMix(
  examples: readonly Example[],
  technologies: readonly string[],
): Pick<TechnologyModel, "mix" | "threshold" | "used"> {
  if (examples.length < leastExamples) return { mix: mixFrom([], 0), threshold: 1, used: technologies.map(() => false) };
  const centres = examples.some(({ vector }) => vector !== undefined)
    ? [...new Set(examples.map(({ fold }) => fold))].map((fold) => ({
        fold,
        centres: centresOf(
          examples.filter((one) => one.fold !== fold),
          technologies,
        ),
      }))
    : [];
  const texts = examples.map((one): TextFeatures => {
    const own = centres.find(({ fold }) => fold === one.fold)?.centres;
    return { ...textFeatures({ technologies }, one.points, one.linear), likeness: likenessTo(own, one.vector, technologies.length) };
  });
  const [cells, labels, places]: [number[], number[], (readonly [number, number])[]] = [[], [], []];
  const row = new Float64Array(mixFeatures.length);
  texts.forEach((text, number) => {
    const tops = topsOf(text);
    technologies.forEach((id, at) => {
      if (!isCandidate(text, at)) return;
      writeFeatures(text, at, tops, row, 0);
      cells.push(...row);
      labels.push(examples[number]?.labels.has(id) ? 1 : 0);
      places.push([number, at]);
    });
  });
  const matrix = dense(cells, labels.length);
  const even = new Float64Array(labels.length).fill(1);
  const fitted = fitLogistic({ matrix, target: Float64Array.from(labels), weight: even, c: 10, iterations: 200, tolerance: 1e-5 });
  const mix = mixFrom([...fitted.weights], fitted.bias);
  const said = labels.map((_, at) => mixed(mix, cells.slice(at * mixFeatures.length, (at + 1) * mixFeatures.length)));
  const there = examples.reduce((sum, { labels: own }) => sum + technologies.filter((id) => own.has(id)).length, 0);
  const threshold = bestThreshold(said, labels, there);
  return { mix, threshold, used: technologies.map((id, at) => helps(id, at)) };

  function helps(id: string, at: number): boolean {
    const has = examples.filter(({ labels: own }) => own.has(id)).length;
    if (has < leastLabelled) return false;
    const named = places.flatMap(([number, which], place) => (which === at && (said[place] ?? 0) >= threshold ? [number] : []));
    const right = named.filter((number) => examples[number]?.labels.has(id)).length;
    const byLexicon = examples.filter((one) => one.byLexicon.has(id));
    const rightBefore = byLexicon.filter((one) => one.labels.has(id)).length;
    return right / (named.length + has) >= rightBefore / (byLexicon.length + has);
  }
}

function mixFrom(weights: readonly number[], bias: number): TechnologyModel["mix"] {
  const factors = mixFeatures.map((name, at): [MixFeature, number] => [name, round(weights[at] ?? 0)]);
  return { bias: round(bias), ...(Object.fromEntries(factors) as Record<MixFeature, number>) };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function dense(cells: readonly number[], rows: number): SparseRows {
  const columns = mixFeatures.length;
  return {
    rows,
    columns,
    start: Int32Array.from({ length: rows + 1 }, (_, row) => row * columns),
    column: Int32Array.from(cells, (_, cell) => cell % columns),
    value: Float32Array.from(cells),
  };
}

/** The probability from which F1 is best; the first of equals from above. */
function bestThreshold(said: readonly number[], labels: readonly number[], there: number): number {
  const order = said.map((_, at) => at).sort((left, right) => (said[right] ?? 0) - (said[left] ?? 0) || left - right);
  let [right, best, threshold] = [0, -1, 1];
  order.forEach((at, place) => {
    right += labels[at] ?? 0;
    const f1 = (2 * right) / (place + 1 + there);
    if (f1 > best) [best, threshold] = [f1, said[at] ?? 1];
  });
  return Math.floor(threshold * 1e4) / 1e4;
}

/** The middle of the vectors of each technology's examples, each of length one; null where none has a vector. */
export function centresOf(examples: readonly Example[], technologies: readonly string[]): (Float64Array | null)[] {
  return technologies.map((id) => {
    let centre: Float64Array | null = null;
    for (const { labels, vector } of examples) {
      if (vector === undefined || !labels.has(id)) continue;
      centre ??= new Float64Array(vector.length);
      if (centre.length !== vector.length) continue;
      let squares = 0;
      for (let at = 0; at < vector.length; at += 1) squares += (vector[at] as number) ** 2;
      const length = Math.sqrt(squares) || 1;
      for (let at = 0; at < vector.length; at += 1) centre[at] = (centre[at] as number) + (vector[at] as number) / length;
    }
    return centre;
  });
}
