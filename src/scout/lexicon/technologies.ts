/** Which technologies a text is about by its words alone, how surely, and the words that say so. */
import type { Match, Matcher } from "./compile.ts";

export interface TechnologyScore {
  readonly id: string;
  /** 0–1; a single word of weight 10 gives 0.5 to 0.6. */
  readonly score: number;
  /** As they stand in the lexicon, the heaviest first, at most five. */
  readonly words: readonly string[];
}

export interface TechnologyPoints {
  /** What speaks for it less what speaks against; may be below 0. */
  readonly points: number;
  /** Whether a core word stands there, or three broad ones. */
  readonly stands: boolean;
  readonly words: readonly string[];
}

export const leastScore = 0.45;
/** What is far weaker than the best is named no more. */
const leastOfBest = 0.35;

/**
 * Points per technology that some word speaks for or against. Saturating as in BM25: a word that is repeated says less each time, long texts need more words
 * (Robertson & Zaragoza 2009, k1 = 1.2, b = 0.5 against 150 words); heavy words count more than their weight says (its square). Broad words count half; words
 * that speak against take away.
 */
export function technologyPoints(matches: readonly Match[], { terms }: Matcher, words: number): Map<string, TechnologyPoints> {
  const counted = new Map<string, Map<number, number>>();
  for (const { term } of matches) {
    const subject = terms[term]?.subject ?? "";
    const times = counted.get(subject) ?? new Map<number, number>();
    counted.set(subject, times.set(term, (times.get(term) ?? 0) + 1));
  }
  const length = 1.2 * (0.5 + 0.5 * Math.min(3, words / 150));
  const found = new Map<string, TechnologyPoints>();
  for (const [id, times] of counted) {
    let [core, broad, against, broads] = [0, 0, 0, 0];
    const said: { word: string; points: number }[] = [];
    for (const [number, count] of times) {
      const term = terms[number];
      if (term === undefined) continue;
      const points = ((term.weight ** 2 / 10) * (count * 2.2)) / (count + length);
      if (term.kind === "core") core += points;
      else if (term.kind === "not") against += points;
      else {
        broad += points / 2;
        broads += 1;
      }
      if (term.kind !== "not") said.push({ word: term.term, points: term.kind === "core" ? points : points / 2 });
    }
    said.sort((left, right) => right.points - left.points || (left.word < right.word ? -1 : 1));
    found.set(id, {
      points: core + broad - against,
      stands: core !== 0 || broads >= 3,
      words: said.slice(0, 5).map(({ word }) => word),
    });
  }
  return found;
}

/** Points → 0–1. */
export function scoreOf(points: number): number {
  return 1 - Math.exp(-Math.max(0, points) / 13);
}

/** Technologies with a score of at least `least` by the lexicon alone, best first; only where a core word stands or three broad ones. Empty when nothing speaks for any. */
export function technologyScores(matches: readonly Match[], matcher: Matcher, words: number, least = leastScore): TechnologyScore[] {
  return namedByPoints(technologyPoints(matches, matcher, words), least);
}

/** The same from points. */
export function namedByPoints(points: ReadonlyMap<string, TechnologyPoints>, least = leastScore): TechnologyScore[] {
  const scores: TechnologyScore[] = [];
  for (const [id, own] of points) {
    const score = scoreOf(own.points);
    if (own.stands && score >= least) scores.push({ id, score: Math.round(score * 1000) / 1000, words: own.words });
  }
  scores.sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
  const best = -Math.log(1 - Math.min(0.999, scores[0]?.score ?? 0));
  return withoutAreas(scores.filter(({ score }) => -Math.log(1 - Math.min(0.999, score)) >= leastOfBest * best));
}

/** A whole area says nothing more beside one of its own technologies. */
export function withoutAreas<Named extends { readonly id: string }>(named: readonly Named[]): Named[] {
  return named.filter(({ id }) => !named.some((other) => other.id.startsWith(`${id}_`)));
}
