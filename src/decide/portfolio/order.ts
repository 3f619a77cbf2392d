/** What the choice of measures reads: plain data, money in EUR million, effects as cuts of expected exposure in one unit of the caller's. */

export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export interface Candidate {
  readonly id: string;
  /** What it cuts alone, simulated. */
  readonly effect: Range;
  /** Public money; 0 is known to cost nothing, unknown is no candidate. */
  readonly cost: Pick<Range, "low" | "high">;
  /** Lines that may pay for it, by id. Without any it is never chosen unless it costs nothing. */
  readonly lines: readonly string[];
  /** Only together with these. An id that is no candidate keeps it out. */
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
}

export interface Line {
  readonly id: string;
  /** Zero or more. */
  readonly amount: number;
}

/** Measures that overlap: together they cut no more than this, however many of them. */
export interface Overlap {
  readonly members: readonly string[];
  readonly together: number;
}

export interface PortfolioOrder {
  readonly candidates: readonly Candidate[];
  readonly lines: readonly Line[];
  readonly overlaps?: readonly Overlap[] | undefined;
  readonly must?: readonly string[] | undefined;
  /** How many chosen measures may turn out at their low end (Bertsimas and Sim 2004, doi:10.1287/opre.1030.0065); money then counts at its high end. Absent: expected. */
  readonly robust?: number | undefined;
  /** Relative gap at which to stop; 0.005 when left out. */
  readonly gap?: number | undefined;
}

/** What a measure costs in this order: the middle, or in a robust one the high end. */
export function costIn({ cost }: Candidate, robust: number | undefined): number {
  return robust === undefined ? (cost.low + cost.high) / 2 : cost.high;
}

/** What a set cuts: its effects less what overlaps and, in a robust order, less the largest shortfalls. The truth that the solver is held to. */
export function valueOf({ candidates, overlaps = [], robust }: PortfolioOrder, chosen: ReadonlySet<string>): number {
  const of = candidates.filter(({ id }) => chosen.has(id));
  const sum = of.reduce((total, { effect }) => total + effect.mid, 0);
  const effects = new Map(of.map(({ id, effect }) => [id, effect.mid]));
  const lost = overlaps.reduce(
    (total, { members, together }) => total + Math.max(0, members.reduce((part, id) => part + (effects.get(id) ?? 0), 0) - together),
    0,
  );
  return sum - lost - shortfallOf(of, robust);
}

/** What the `robust` largest differences between middle and low end add up to; a part of one counts in part. */
export function shortfallOf(of: readonly Candidate[], robust: number | undefined): number {
  if (robust === undefined) return 0;
  const short = of.map(({ effect }) => Math.max(0, effect.mid - effect.low)).sort((left, right) => right - left);
  return short.reduce((total, one, at) => total + one * Math.min(1, Math.max(0, robust - at)), 0);
}
