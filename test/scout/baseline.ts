/** What one would use otherwise: TF-IDF of words and pairs of words with logistic regression, on whole texts with hard labels. */
import { type DocumentText, fitLogistic, type Logistic, learnVocabulary, scoresOf, type SparseRows, vectorise } from "#scout";

const small = new Set(
  "the of and to in is for that with are be this as by will from which on an a can at it not or we our these their have has its".split(" "),
);

export interface Baseline {
  readonly matrix: SparseRows;
  readonly read: (texts: readonly string[]) => SparseRows;
}

/** Words as they stand, no mask, no stems. */
export function baselineOf(texts: readonly string[]): Baseline {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const sequence = (text: string, grow: boolean): Int32Array =>
    Int32Array.from(
      (text.toLowerCase().match(/\b\p{L}[\p{L}\p{N}]+\b/gu) ?? []).map((word) => {
        if (small.has(word)) return -1;
        const known = numbers.get(word);
        if (known !== undefined || !grow) return known ?? -2;
        numbers.set(word, names.length);
        names.push(word);
        return names.length - 1;
      }),
    );
  const sequences = texts.map((text) => sequence(text, true));
  const vocabulary = learnVocabulary({
    sequences,
    programmes: sequences.map((_, at) => at),
    stems: names,
    leastTexts: 2,
    leastProgrammes: 1,
    most: 60_000,
  });
  return {
    matrix: vectorise(sequences, vocabulary),
    read: (others) =>
      vectorise(
        others.map((text) => sequence(text, false)),
        vocabulary,
      ),
  };
}

export function fitBaseline(matrix: SparseRows, labels: readonly boolean[], from?: Logistic): Logistic {
  const yes = labels.filter(Boolean).length;
  const weight = Float64Array.from(labels, (label) => labels.length / 2 / (label ? yes : labels.length - yes || 1));
  return fitLogistic({ matrix, target: Float64Array.from(labels, Number), weight, c: 4, iterations: 30, from });
}

export const baselineScores = (matrix: SparseRows, { weights, bias }: Logistic) => scoresOf(matrix, weights, bias);
export const whole = ({ title, text }: DocumentText) => `${title}. ${text}`;
