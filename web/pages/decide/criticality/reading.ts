/** What the page reads of the criticality board. */
import type { AnswerOf } from "../../../data/ask.ts";
import type { Tone } from "../../../parts/chip.tsx";

export type Board = AnswerOf<"/api/decide/criticality">;
export type Row = Board["rows"][number];
export type Verdict = Row["verdicts"][number]["verdict"];
export type Outcome = Row["outcome"];
export type Detail = AnswerOf<"/api/decide/criticality/:technology">;
export type Changes = AnswerOf<"/api/decide/criticality/changes">;

export const verdicts = ["met", "not_met", "unknown"] as const satisfies readonly Verdict[];
export const outcomes = ["critical", "undetermined", "not_critical"] as const satisfies readonly Outcome[];

export const tones: Record<Outcome, Tone> = { critical: "critical", undetermined: "unknown", not_critical: "plain" };

/** Those most often among the first come first. */
export function byRank(rows: readonly Row[]): Row[] {
  return [...rows].sort((left, right) => right.inTop - left.inTop || right.score.mid - left.score.mid);
}

/** `exposure=3,needs=0` as numbers by indicator. */
export function weightsIn(text: string | undefined): Map<string, number> {
  return new Map(
    (text ?? "").split(",").flatMap((part): [string, number][] => {
      const [name = "", value = ""] = part.split("=");
      return name === "" || !Number.isFinite(Number(value)) ? [] : [[name, Number(value)]];
    }),
  );
}

export function weightsAsText(weights: ReadonlyMap<string, number>): string | undefined {
  return weights.size === 0 ? undefined : [...weights].map(([name, value]) => `${name}=${value}`).join(",");
}
