/** What the page reads of coverage, the funding path and levers. */
import type { AnswerOf } from "../../../data/ask.ts";
import type { Tone } from "../../../parts/chip.tsx";

export type Coverage = AnswerOf<"/api/decide/coverage">;
export type Cell = Coverage["cells"][number];
export type State = NonNullable<Cell["state"]>;
export type CellDetail = AnswerOf<"/api/decide/coverage/:technology/:trl">;
export type Path = AnswerOf<"/api/decide/funding">;
export type Step = Path["steps"][number];
export type Form = Step["forms"][number]["form"];
export type Levers = AnswerOf<"/api/decide/levers">;
export type Lever = Levers["levers"][number];

export const states = ["unfunded", "part_funded", "funded", "double_funded", "unknown"] as const;
export const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export const forms = ["grant", "equity", "debt", "procurement", "support"] as const;

export const tones: Record<State, Tone> = {
  unfunded: "critical",
  part_funded: "warning",
  funded: "good",
  double_funded: "accent",
  unknown: "unknown",
};

/** A sign for each state, so that it can be told without colour. */
export const signs: Record<State, string> = { unfunded: "○", part_funded: "◐", funded: "", double_funded: "2×", unknown: "" };

/** From which amount in million euro each of the six steps of the ramp begins. */
export const rampFrom = [0, 2, 10, 40, 100, 200] as const;

/** The step of the ramp, 1–6, of an amount in euro. */
export function stepOf(euro: string): number {
  const millions = Number(euro) / 1e6;
  return rampFrom.filter((from) => millions >= from).length;
}

/** Million euro in as few signs as a cell holds. */
export function inCell(euro: string, language: "en" | "nl"): string {
  const millions = Number(euro) / 1e6;
  if (millions > 0 && millions < 0.05) return "<0.1".replace(".", language === "nl" ? "," : ".");
  const digits = millions < 10 ? 1 : 0;
  return millions.toLocaleString(language === "nl" ? "nl-NL" : "en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `1, 2, 3, 7` as `1–3, 7`. */
export function rangesOf(list: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const one of list) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === one - 1) last[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
