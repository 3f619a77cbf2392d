/** What rises: terms and technologies by year, scored, with growth and bursts, or the sentence why it cannot be said. */
import { type Burst, burstsOf, type BurstRules, burstRules } from "./burst.ts";
import { type Growth, growthAlone, growthOf } from "./growth.ts";
import {
  activeYears,
  baseYears,
  type CandidateTest,
  type EmergenceRules,
  emergenceRules,
  type EmergenceScore,
  emergenceScore,
  failedTests,
} from "./score.ts";

export interface YearCounts {
  readonly id: string;
  /** Documents per year of `years`. */
  readonly counts: ArrayLike<number>;
  /** Different organisations behind it; null where the data does not say. */
  readonly organisations: number | null;
}

export interface Counted {
  /** Ascending, without a gap, the incomplete last year not among them. */
  readonly years: readonly number[];
  /** Documents of each year. */
  readonly all: ArrayLike<number>;
  readonly items: readonly YearCounts[];
}

export interface Words {
  readonly en: string;
  readonly nl: string;
}

export interface Emerging {
  readonly id: string;
  readonly documents: number;
  readonly organisations: number | null;
  /** Null where it cannot be scored (`refused` says why) or where it is no candidate (`failed` says which tests). */
  readonly score: EmergenceScore | null;
  readonly emergent: boolean | null;
  readonly failed: readonly CandidateTest[];
  readonly growth: Growth | null;
  /** As years. */
  readonly bursts: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
}

export interface Emergence {
  /** The ten years of the score; null when refused. */
  readonly window: { readonly base: readonly [number, number]; readonly active: readonly [number, number] } | null;
  /** Why nothing is scored. */
  readonly refused: Words | null;
  /** Items with a document in these years, and how many of them count as emergent. */
  readonly total: number;
  readonly emergent: number;
  readonly rows: readonly Emerging[];
}

/**
 * Scores every item over the last ten years. With fewer years, or a year without documents, no score is given: `refused` says so, and growth stands all
 * the same for the years there are. Growth is of the last ten years too, bursts are of all. `most`: so many rows come back; `total` and
 * `emergent` count all. Rows come by score, those without one after them by growth.
 */
export function emergenceOf(
  { years, all, items }: Counted,
  rules: EmergenceRules = emergenceRules,
  burst: BurstRules = burstRules,
  most = Number.POSITIVE_INFINITY,
): Emergence {
  const ten = baseYears + activeYears;
  const refused = whyNot(years, all);
  const start = Math.max(0, years.length - ten);
  const cut = (counts: ArrayLike<number>) => Array.from(counts).slice(start);
  const allTen = cut(all);
  const judged = items.map((item) => {
    const counts = Array.from(item.counts);
    const failed = refused ? [] : failedTests(cut(counts), allTen, item.organisations, rules);
    const score = refused || failed.length > 0 ? null : emergenceScore(cut(counts).slice(baseYears), allTen.slice(baseYears));
    const documents = counts.reduce((sum, one) => sum + one, 0);
    return { item, counts, failed, score, documents, growing: growthAlone(cut(counts), allTen) ?? -9 };
  });
  const shown = judged
    .filter((one) => one.documents > 0)
    .sort(
      (left, right) =>
        (right.score?.score ?? Number.NEGATIVE_INFINITY) - (left.score?.score ?? Number.NEGATIVE_INFINITY) ||
        right.growing - left.growing ||
        (left.item.id < right.item.id ? -1 : 1),
    );
  const isEmergent = (score: EmergenceScore | null) => score !== null && score.score >= rules.emergentFrom;
  const rows = shown.slice(0, most).map(
    ({ item, counts, failed, score, documents }): Emerging => ({
      id: item.id,
      documents,
      organisations: item.organisations,
      score,
      emergent: refused ? null : isEmergent(score),
      failed,
      growth: growthOf(cut(counts), allTen),
      bursts: burstsOf(counts, all, burst).map((one) => asYears(one, years)),
    }),
  );
  const at = (place: number) => years[start + place] ?? 0;
  return {
    window: refused ? null : { base: [at(0), at(baseYears - 1)], active: [at(baseYears), at(ten - 1)] },
    refused,
    total: shown.length,
    emergent: shown.filter((one) => isEmergent(one.score)).length,
    rows,
  };
}

function asYears({ from, to, weight }: Burst, years: readonly number[]) {
  return { from: years[from] ?? 0, to: years[to] ?? 0, weight };
}

function whyNot(years: readonly number[], all: ArrayLike<number>): Words | null {
  const ten = baseYears + activeYears;
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) {
    return {
      en: "No document carries a year, so nothing can be said about what rises.",
      nl: "Geen document draagt een jaar; over wat opkomt is niets te zeggen.",
    };
  }
  if (years.length < ten) {
    return {
      en: `The emergence score needs ten whole years; there are ${years.length} (${first}–${last}). Growth and bursts below are of these years.`,
      nl: `De opkomstscore vraagt tien hele jaren; er zijn er ${years.length} (${first}–${last}). Groei en uitschieters hieronder gaan over deze jaren.`,
    };
  }
  const empty = years.slice(-ten).find((_, place) => !((all[years.length - ten + place] ?? 0) > 0));
  if (empty === undefined) return null;
  return {
    en: `There is no document of ${empty}, so the ten years of the emergence score are not whole. Growth and bursts below leave the score out.`,
    nl: `Van ${empty} is er geen document; de tien jaren van de opkomstscore zijn niet heel. Groei en uitschieters hieronder gaan zonder de score.`,
  };
}
