/** How strongly the words of a text speak for each domain of application. */
import type { Match, Matcher } from "./compile.ts";

export const domains = ["defence", "space", "security", "civil"] as const;
export type Domain = (typeof domains)[number];

export interface DomainScores {
  /** Points per domain, in the order of `domains`. */
  readonly points: readonly number[];
  /** Use against civil, from −1 (only civil) to 1; 0 when nothing was found. */
  readonly balance: number;
}

/** Points that stand for doubt: few words settle nothing. */
const doubt = 10;

/**
 * Each term counts its weight (a broad one half), a repeated one up to twice as much. Where a technology serves two domains (a word under both) the larger
 * weight speaks for use. `weightOf` gives the share of a match that counts (0 = masked).
 */
export function domainScores(matches: readonly Match[], { terms }: Matcher): DomainScores {
  const times = new Map<number, number>();
  for (const { term } of matches) times.set(term, (times.get(term) ?? 0) + 1);
  const points = [0, 0, 0, 0];
  for (const [number, count] of times) {
    const term = terms[number];
    if (term === undefined || term.kind === "giveaway" || term.kind === "not") continue;
    const domain = domains.indexOf(term.subject as Domain);
    if (domain < 0) continue;
    const weight = term.kind === "broad" ? term.weight / 2 : term.weight;
    points[domain] = (points[domain] ?? 0) + weight * (1 + 0.4 * Math.min(3, count - 1));
  }
  return { points, balance: balanceOf(points) };
}

export function balanceOf([defence = 0, space = 0, security = 0, civil = 0]: readonly number[]): number {
  const use = defence + space + security;
  return (use - civil) / (use + civil + doubt);
}
