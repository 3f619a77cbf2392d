/** What was learned about technologies: how much each word says for each, and how that joins with the lexicon. */

/** What the joint judgement looks at, for one text and one technology. */
export const mixFeatures = ["root", "score", "best", "linear", "behind", "likeness"] as const;
export type MixFeature = (typeof mixFeatures)[number];

export interface TechnologyModel {
  readonly id: string;
  readonly terms: readonly string[];
  readonly rarity: Float64Array;
  /** Ids, in the order of `weights`, `bias`, `used` and `centres`. */
  readonly technologies: readonly string[];
  /** Per technology one weight per term. */
  readonly weights: readonly Float64Array[];
  readonly bias: Float64Array;
  /** Whether the joint judgement did no worse than the lexicon on rows it had not learned; else the lexicon alone names the technology. */
  readonly used: readonly boolean[];
  /** Probability = 1 / (1 + e^−(bias + Σ factor · feature)), the same factors for every technology. */
  readonly mix: Readonly<Record<MixFeature | "bias", number>>;
  /** From this probability a technology is named. */
  readonly threshold: number;
  /** The middle of the labelled examples of each technology, where the user's own model gave vectors; undefined otherwise. */
  readonly centres?: readonly (Float64Array | null)[] | undefined;
  readonly trainedOn: Readonly<Record<string, number>>;
}

export interface TextFeatures {
  /** Points of the lexicon per technology, 0 where no word speaks for it. */
  readonly points: Float64Array;
  /** Sum of the weights of the words and the bias. */
  readonly linear: Float64Array;
  /** Likeness to the examples of each, less the mean of all; 0 where there are no vectors. */
  readonly likeness: Float64Array;
}

/** No technology is thought of that neither a word of the lexicon nor the learned words bring up. */
export function isCandidate({ points, linear, likeness }: TextFeatures, at: number): boolean {
  return (points[at] as number) > 0 || (linear[at] as number) > -10 || (likeness[at] as number) > 0.15;
}

/** One row of `mixFeatures`, written into `into` from `from` on. */
export function writeFeatures(text: TextFeatures, at: number, tops: Tops, into: Float64Array | Float32Array, from: number): void {
  const points = Math.max(0, text.points[at] as number);
  const linear = text.linear[at] as number;
  into[from] = Math.sqrt(points) / 3;
  into[from + 1] = 1 - Math.exp(-points / 13);
  into[from + 2] = tops.points > 0 ? points / tops.points : 0;
  into[from + 3] = linear / 6;
  into[from + 4] = (linear - tops.linear) / 6;
  into[from + 5] = 5 * (text.likeness[at] as number);
}

export interface Tops {
  readonly points: number;
  readonly linear: number;
}

export function topsOf({ points, linear }: TextFeatures): Tops {
  return { points: Math.max(...points), linear: Math.max(...linear) };
}

/** Cosine to each centre less the mean of all cosines; zeros without a vector, without centres, and for a vector of another length. */
export function likenessTo(centres: TechnologyModel["centres"], vector: ArrayLike<number> | undefined, count: number): Float64Array {
  const likeness = new Float64Array(count);
  if (centres === undefined || vector === undefined) return likeness;
  let [sum, known] = [0, 0];
  centres.forEach((centre, at) => {
    if (centre === null || centre.length !== vector.length) return;
    const own = cosine(centre, vector);
    likeness[at] = own;
    sum += own;
    known += 1;
  });
  centres.forEach((centre, at) => {
    likeness[at] = centre === null || known === 0 ? 0 : (likeness[at] as number) - sum / known;
  });
  return likeness;
}

function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let [both, left, right] = [0, 0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] as number, other[at] as number];
    both += a * b;
    left += a * a;
    right += b * b;
  }
  return left === 0 || right === 0 ? 0 : both / Math.sqrt(left * right);
}
