/**
 * What decisions teach at once, without training anew: for each technology, how much more or less often people accepted its flags than the model
 * expected. The shift is the log-odds of Beta-weighted counts less those of the expectation, so that few decisions move little.
 */

export interface Decided {
  readonly technology: string | null;
  /** As the model gave it, before any shift; 0–1. */
  readonly probability: number;
  readonly accepted: boolean;
}

export interface Lesson {
  readonly technology: string;
  readonly accepted: number;
  readonly rejected: number;
  /** Accepted if the model were right. */
  readonly expected: number;
  /** Added to the log-odds of every flag whose best technology this is. */
  readonly shift: number;
}

/** Decisions that the prior counts for: as sure of itself as after this many. */
const prior = 4;

/** One lesson per technology that was decided upon, by technology. Nothing when nothing was decided. */
export function lessonsFrom(decided: readonly Decided[]): Lesson[] {
  const technologies = [...new Set(decided.flatMap((one) => one.technology ?? []))].sort();
  return technologies.map((technology) => {
    const own = decided.filter((one) => one.technology === technology);
    const accepted = own.filter((one) => one.accepted).length;
    const rejected = own.length - accepted;
    const expected = own.reduce((sum, one) => sum + one.probability, 0);
    const mean = Math.min(0.99, Math.max(0.01, expected / own.length));
    const shift = Math.log((accepted + prior * mean) / (rejected + prior * (1 - mean))) - Math.log(mean / (1 - mean));
    return { technology, accepted, rejected, expected, shift };
  });
}

/** The probability with the lesson of its best technology; the same when there is none. */
export function withLesson(probability: number, technology: string | null, lessons: ReadonlyMap<string, Lesson>): number {
  const lesson = technology === null ? undefined : lessons.get(technology);
  if (lesson === undefined || probability <= 0 || probability >= 1) return probability;
  return 1 / (1 + Math.exp(-(Math.log(probability / (1 - probability)) + lesson.shift)));
}
