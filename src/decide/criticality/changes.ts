/** What changed between two states of the board, and why. */
import type { Verdict, Words } from "#model";
import type { Outcome } from "./verdicts.ts";

export interface BoardVerdict {
  readonly criterion: string;
  readonly verdict: Verdict;
  /** By the rule alone. */
  readonly byRule: Verdict;
  /** Who said otherwise or confirmed it; null = the rule stands. */
  readonly by: string | null;
  readonly why: Words;
  /** How many see it otherwise. */
  readonly dissents: number;
}

export interface BoardRow {
  readonly technology: string;
  readonly outcome: Outcome;
  readonly verdicts: readonly BoardVerdict[];
  /** Least and most of the weighted score. */
  readonly score: readonly [number, number];
  /** How often among the best, 0–1. */
  readonly inBest: number;
}

export interface Board {
  /** Version of the rule. */
  readonly rule: string;
  readonly rows: readonly BoardRow[];
}

/** Why a verdict changed: a person spoke or took the word back, the rule itself changed, or the evidence did. */
export const changeCauses = ["person", "rule", "evidence"] as const;
export type ChangeCause = (typeof changeCauses)[number];

export interface VerdictChange {
  readonly criterion: string;
  readonly from: Verdict | null;
  readonly to: Verdict | null;
  readonly cause: ChangeCause;
  readonly before: Words | null;
  readonly after: Words | null;
  /** Dissents there are more (or, below 0, fewer) than before. */
  readonly dissents: number;
}

export interface RowChange {
  readonly technology: string;
  readonly outcome: { readonly from: Outcome | null; readonly to: Outcome | null };
  readonly verdicts: readonly VerdictChange[];
  readonly score: { readonly from: readonly [number, number] | null; readonly to: readonly [number, number] | null };
  readonly inBest: { readonly from: number | null; readonly to: number | null };
}

/** A score or a rank that moved less than this did not move. */
const still = 0.005;

/**
 * Technologies that changed, in the order of the later board, then those that are gone: a verdict or what it rests on, the score, or how often it is among
 * the best. What came or went has null on one side. Empty when nothing changed.
 */
export function changesBetween(before: Board, after: Board): RowChange[] {
  const earlier = new Map(before.rows.map((one) => [one.technology, one]));
  const later = new Set(after.rows.map((one) => one.technology));
  const sameRule = before.rule === after.rule;
  const changes = [
    ...after.rows.map((one) => changeOf(earlier.get(one.technology) ?? null, one, sameRule)),
    ...before.rows.filter((one) => !later.has(one.technology)).map((one) => changeOf(one, null, sameRule)),
  ];
  return changes.filter(moved);
}

function changeOf(from: BoardRow | null, to: BoardRow | null, sameRule: boolean): RowChange {
  const criteria = [...new Set([...(to?.verdicts ?? []), ...(from?.verdicts ?? [])].map(({ criterion }) => criterion))];
  const of = (row: BoardRow | null, criterion: string) => row?.verdicts.find((one) => one.criterion === criterion) ?? null;
  return {
    technology: to?.technology ?? from?.technology ?? "",
    outcome: { from: from?.outcome ?? null, to: to?.outcome ?? null },
    verdicts: criteria.flatMap((criterion) => verdictChange(criterion, of(from, criterion), of(to, criterion), sameRule)),
    score: { from: from?.score ?? null, to: to?.score ?? null },
    inBest: { from: from?.inBest ?? null, to: to?.inBest ?? null },
  };
}

function verdictChange(criterion: string, from: BoardVerdict | null, to: BoardVerdict | null, sameRule: boolean): VerdictChange[] {
  const dissents = (to?.dissents ?? 0) - (from?.dissents ?? 0);
  const same = from?.verdict === to?.verdict && from?.by === to?.by && from?.why.en === to?.why.en;
  if (same && dissents === 0) return [];
  const spoken = from?.by !== to?.by || (to?.by ?? null) !== null || same;
  const cause: ChangeCause = spoken ? "person" : sameRule ? "evidence" : "rule";
  return [
    { criterion, from: from?.verdict ?? null, to: to?.verdict ?? null, cause, before: from?.why ?? null, after: to?.why ?? null, dissents },
  ];
}

function moved({ outcome, verdicts, score, inBest }: RowChange): boolean {
  const far = (one: number | null | undefined, other: number | null | undefined) => Math.abs((one ?? -1) - (other ?? -1)) > still;
  return (
    outcome.from !== outcome.to ||
    verdicts.length > 0 ||
    far(score.from?.[0], score.to?.[0]) ||
    far(score.from?.[1], score.to?.[1]) ||
    far(inBest.from, inBest.to)
  );
}
