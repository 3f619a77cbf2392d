/** Which technologies a text is about: lexicon and learned words together, where together they do no worse. */
import { sigmoid } from "../learn/calibrate.ts";
import type { TermsRead } from "../learn/term_reader.ts";
import { namedByPoints, type TechnologyPoints, type TechnologyScore, withoutAreas } from "../lexicon/technologies.ts";
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

export interface NamedTechnology extends TechnologyScore {
  /** Number in the model where the learned words took part; −1 where the lexicon alone speaks. */
  readonly learned: number;
  /** Likeness to labelled examples less the mean, where the user's own vectors took part; null otherwise. */
  readonly likeness: number | null;
}

export type NameTechnologies = (
  points: ReadonlyMap<string, TechnologyPoints>,
  terms: TermsRead,
  vector?: ArrayLike<number>,
) => NamedTechnology[];

const mostNamed = 5;

/** Best first, at most five. A technology the model does not cover, or does worse at, is named by the lexicon alone. */
export function prepareNaming(model: TechnologyModel): NameTechnologies {
  const sums = sparseWeights(model);
  const covered = new Set(model.technologies.filter((_, at) => model.used[at]));
  const row = new Float64Array(mixFeatures.length);
  return (points, terms, vector) => {
    const text = textFeatures(model, points, sums(terms), vector);
    const tops = topsOf(text);
    const named: NamedTechnology[] = [];
    model.technologies.forEach((id, at) => {
      if (!model.used[at] || !isCandidate(text, at)) return;
      writeFeatures(text, at, tops, row, 0);
      const probability = mixed(model.mix, row);
      if (probability < model.threshold) return;
      const likeness = vector === undefined || model.centres === undefined ? null : Math.round((text.likeness[at] as number) * 1000) / 1000;
      named.push({ id, score: Math.round(probability * 1000) / 1000, words: points.get(id)?.words ?? [], learned: at, likeness });
    });
    for (const one of namedByPoints(points)) if (!covered.has(one.id)) named.push({ ...one, learned: -1, likeness: null });
    named.sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
    return withoutAreas(named).slice(0, mostNamed);
  };
}

export function mixed(mix: TechnologyModel["mix"], row: ArrayLike<number>): number {
  let sum = mix.bias;
  for (let at = 0; at < mixFeatures.length; at += 1) sum += mix[mixFeatures[at] as MixFeature] * (row[at] as number);
  return sigmoid(sum);
}

export function textFeatures(
  { technologies, centres }: Pick<TechnologyModel, "technologies" | "centres">,
  points: ReadonlyMap<string, TechnologyPoints>,
  linear: Float64Array,
  vector?: ArrayLike<number>,
): TextFeatures {
  return {
    points: Float64Array.from(technologies, (id) => Math.max(0, points.get(id)?.points ?? 0)),
    linear,
    likeness: likenessTo(centres, vector, technologies.length),
  };
}

/** Most terms say something about a few technologies only: those alone are added up. */
function sparseWeights({ terms, weights, bias }: TechnologyModel): (read: TermsRead) => Float64Array {
  const start = new Int32Array(terms.length + 1);
  const [technology, value]: [number[], number[]] = [[], []];
  for (let term = 0; term < terms.length; term += 1) {
    weights.forEach((own, at) => {
      const weight = own[term] as number;
      if (weight === 0) return;
      technology.push(at);
      value.push(weight);
    });
    start[term + 1] = technology.length;
  }
  return ({ columns, values }) => {
    const sums = Float64Array.from(bias);
    columns.forEach((column, at) => {
      const own = values[at] as number;
      for (let cell = start[column] as number; cell < (start[column + 1] as number); cell += 1) {
        const which = technology[cell] as number;
        sums[which] = (sums[which] as number) + own * (value[cell] as number);
      }
    });
    return sums;
  };
}
