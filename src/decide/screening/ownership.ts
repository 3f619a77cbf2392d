/**
 * Effective shares: what a holder owns of a firm directly and through others, loops counted once. With A the direct shares (holder × firm) and
 * G = (I − A)⁻¹, the share of i in j along all paths that do not come back to i is G_ij / G_ii: the matrix of integrated ownership (Brioschi, Buzzacchi and
 * Colombo 1989, with the correction for own shares of Baldone, Brioschi and Paleari 1998; both recalled). The shares of those who are owned by nobody
 * then never add up to more than 100 %.
 */
import { problem } from "#model";
import type { Holding } from "./holdings.ts";
import { inverseOf } from "./linear.ts";

export interface EffectiveShare {
  readonly holder: string;
  /** Per cent of the firm, direct and indirect: what is certain and what is possible where a share is unknown. */
  readonly low: number;
  readonly high: number;
  /** The part held directly; null = held directly, how much is unknown. */
  readonly direct: number | null;
  /** True when nobody here holds anything of this one. */
  readonly ultimate: boolean;
}

/**
 * Effective shares of everybody in `firm`, the largest first; empty where nobody holds anything. `where` makes the line of a loop for its problem.
 * Throws `deal-loop-closed` where firms own each other wholly.
 */
export function effectiveShares(
  holdings: readonly Holding[],
  firm: string,
  where: (loop: readonly string[]) => { file: string; line: number } = () => ({ file: "DEAL.yaml", line: 1 }),
): EffectiveShare[] {
  const behind = reaching(holdings, firm);
  const parties = [...behind];
  const within = holdings.filter(({ holder, of }) => behind.has(holder) && behind.has(of));
  for (const loop of loopsIn(within))
    if (isClosed(within, loop)) throw problem("deal-loop-closed", { ...where(loop), loop: loop.join(", ") });
  const low = through(within, parties, firm, () => 0);
  const anyUnknown = within.some(({ percent }) => percent === null);
  const circular = loopsIn(within).length > 0;
  const high = !anyUnknown ? low : circular ? undefined : through(within, parties, firm, (of) => restOf(within, of));
  const owned = new Set(within.map(({ of }) => of));
  const shares = parties
    .filter((party) => party !== firm)
    .map((holder): EffectiveShare => {
      const direct = within.find((one) => one.holder === holder && one.of === firm);
      const certain = percentOf(low.get(holder) ?? 0);
      return {
        holder,
        low: certain,
        high: Math.max(certain, high === undefined ? 100 : Math.min(100, percentOf(high.get(holder) ?? 0))),
        direct: direct === undefined ? 0 : direct.percent,
        ultimate: !owned.has(holder),
      };
    });
  return shares.sort((left, right) => right.low - left.low || right.high - left.high || compare(left.holder, right.holder));
}

/** Everybody from whom a path of holdings leads to the firm, and the firm. */
function reaching(holdings: readonly Holding[], firm: string): Set<string> {
  const found = new Set([firm]);
  for (const of of found) for (const one of holdings) if (one.of === of) found.add(one.holder);
  return found;
}

/** Per holder the fraction of the firm along all paths; an unknown share is what `unknown` says of it. */
function through(
  holdings: readonly Holding[],
  parties: readonly string[],
  firm: string,
  unknown: (of: string) => number,
): Map<string, number> {
  const place = new Map(parties.map((party, at) => [party, at]));
  const n = parties.length;
  const matrix = new Float64Array(n * n);
  for (let at = 0; at < n; at++) matrix[at * n + at] = 1;
  for (const { holder, of, percent } of holdings) {
    const at = (place.get(holder) ?? 0) * n + (place.get(of) ?? 0);
    matrix[at] = (matrix[at] ?? 0) - (percent === null ? unknown(of) : percent / 100);
  }
  const inverse = inverseOf(matrix, n);
  const target = place.get(firm) ?? 0;
  return new Map(parties.map((party, at) => [party, (inverse[at * n + target] ?? 0) / (inverse[at * n + at] ?? 1)]));
}

/** What the known shares of a firm leave, as a fraction. */
function restOf(holdings: readonly Holding[], firm: string): number {
  const known = holdings.reduce((sum, one) => sum + (one.of === firm ? (one.percent ?? 0) : 0), 0);
  return Math.max(0, 1 - known / 100);
}

/** Holders that own each other in a circle, each circle once, in the order of ownership from its first name; empty where there is none. */
export function loopsIn(holdings: readonly Holding[]): string[][] {
  const onward = new Map<string, string[]>();
  for (const { holder, of } of holdings) onward.set(holder, [...(onward.get(holder) ?? []), of]);
  const reach = new Map([...onward.keys()].map((party) => [party, reachableFrom(onward, party)]));
  const named = new Set<string>();
  const loops: string[][] = [];
  for (const party of [...onward.keys()].sort(compare)) {
    if (named.has(party) || reach.get(party)?.has(party) !== true) continue;
    const members = new Set([...(reach.get(party) ?? [])].filter((other) => reach.get(other)?.has(party) === true));
    for (const member of members) named.add(member);
    loops.push(walkOf(onward, members, party));
  }
  return loops;
}

function reachableFrom(onward: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const found = new Set<string>();
  const open = [...(onward.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(onward.get(next) ?? []));
  }
  return found;
}

/** The members of a circle as ownership runs from its first; those beside the walk follow by name. */
function walkOf(onward: ReadonlyMap<string, readonly string[]>, members: ReadonlySet<string>, first: string): string[] {
  const walk = [first];
  for (;;) {
    const next = (onward.get(walk.at(-1) ?? "") ?? []).filter((one) => members.has(one) && !walk.includes(one)).sort(compare)[0];
    if (next === undefined) break;
    walk.push(next);
  }
  return [...walk, ...[...members].filter((one) => !walk.includes(one)).sort(compare)];
}

/** True where every member is held wholly by members. */
function isClosed(holdings: readonly Holding[], loop: readonly string[]): boolean {
  return loop.every(
    (of) => holdings.reduce((sum, one) => sum + (one.of === of && loop.includes(one.holder) ? (one.percent ?? 0) : 0), 0) >= 100 - 1e-9,
  );
}

function percentOf(fraction: number): number {
  return Math.round(fraction * 1e10) / 1e8;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
