/** The emergence score of a term or technology (Porter, Carley and others, as pyGrams computes it). */

export const baseYears = 3;
export const activeYears = 7;

export interface EmergenceScore {
  /** Change of level over the active years; change over the last four; slope over the last four. */
  readonly active: number;
  readonly recent: number;
  readonly slope: number;
  /** 2·active + slope + recent. */
  readonly score: number;
}

/**
 * `term`: documents with the term in the seven active years, `all`: documents at all in each of them. Each count is weighed by the square root of
 * the documents of its year. A year without any document is the caller's to refuse: it gives null.
 */
export function emergenceScore(term: ArrayLike<number>, all: ArrayLike<number>): EmergenceScore | null {
  const t = (year: number) => term[year - 1] ?? 0;
  const root = (year: number) => Math.sqrt(all[year - 1] ?? 0);
  for (let year = 1; year <= activeYears; year += 1) if (!(root(year) > 0)) return null;
  const level = (...years: readonly number[]) =>
    years.reduce((sum, year) => sum + t(year), 0) / years.reduce((sum, year) => sum + root(year), 0);
  const active = level(5, 6, 7) - level(1, 2, 3);
  const recent = 10 * (level(6, 7) - level(4, 5));
  const slope = (10 * (level(7) - level(4))) / 3;
  return { active, recent, slope, score: 2 * active + slope + recent };
}

export interface EmergenceRules {
  /** A term in fewer documents than this is no candidate. */
  readonly leastDocuments: number;
  /** Above this share of the documents of the base years a term is established, not emerging. */
  readonly baseShareBelow: number;
  /** Documents in active years per document in base years must be above this. */
  readonly ratioAbove: number;
  /** `count`: the ratio as it is; `data`: VantagePoint's, the ratio must be at least `dataTimes` that of all documents. */
  readonly variant: "count" | "data";
  readonly dataTimes: number;
  readonly leastOrganisations: number;
  /** Emergent from this score on. */
  readonly emergentFrom: number;
}

/** As published; `leastOrganisations` and `emergentFrom` are recalled, not read. */
export const emergenceRules: EmergenceRules = {
  leastDocuments: 7,
  baseShareBelow: 0.15,
  ratioAbove: 2,
  variant: "count",
  dataTimes: 1.5,
  leastOrganisations: 2,
  emergentFrom: 1.77,
};

export const candidateTests = ["documents", "base", "established", "ratio", "organisations"] as const;
export type CandidateTest = (typeof candidateTests)[number];

/**
 * The tests a term fails, none for a candidate. `term` and `all`: ten years, three of base and seven active. `organisations`: how many stand behind
 * the term, null where the data does not say (then not tested).
 */
export function failedTests(
  term: ArrayLike<number>,
  all: ArrayLike<number>,
  organisations: number | null,
  rules: EmergenceRules = emergenceRules,
): CandidateTest[] {
  const sum = (counts: ArrayLike<number>, from: number, to: number) => {
    let total = 0;
    for (let year = from; year < to; year += 1) total += counts[year] ?? 0;
    return total;
  };
  const ten = baseYears + activeYears;
  const [base, active] = [sum(term, 0, baseYears), sum(term, baseYears, ten)];
  const [allBase, allActive] = [sum(all, 0, baseYears), sum(all, baseYears, ten)];
  const ratio = active / base;
  const needed = rules.variant === "data" ? rules.dataTimes * (allActive / allBase) : rules.ratioAbove;
  const failed: Record<CandidateTest, boolean> = {
    documents: base + active < rules.leastDocuments,
    base: base === 0,
    established: allBase > 0 && base / allBase >= rules.baseShareBelow,
    ratio: base > 0 && (rules.variant === "data" ? ratio < needed : ratio <= needed),
    organisations: organisations !== null && organisations < rules.leastOrganisations,
  };
  return candidateTests.filter((one) => failed[one]);
}
