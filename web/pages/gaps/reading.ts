/** What the page reads of gaps. */
import type { AnswerOf } from "../../data/ask.ts";
import type { Tone } from "../../parts/chip.tsx";

export type Gaps = AnswerOf<"/api/scout/gaps">;
export type Need = Gaps["needs"][number];
export type Measured = Need["gap"]["trl"];
export type Detail = AnswerOf<"/api/scout/gaps/:need">;
export type Step = Detail["funding"]["steps"][number];
export type State = Need["gap"]["state"];

export const states = ["existing", "predictable", "possible", "closing", "met", "unknown"] as const;
export const domains = ["land", "sea", "air", "space", "cyber", "joint"] as const;

export const tones: Record<State, Tone> = {
  existing: "critical",
  predictable: "warning",
  possible: "warning",
  closing: "accent",
  met: "good",
  unknown: "unknown",
};

/** A scale of levels, or of per cent. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly digits: number;
}
export const levels: Scale = { from: 1, to: 9, digits: 1 };
export const shares: Scale = { from: 0, to: 100, digits: 0 };

/** `4.0–6.0`, one number where both ends are alike; null when unknown. */
export function rangeOf(bounds: Measured["today"], number: (value: number) => string): string | null {
  if (bounds === null) return null;
  const [low, high] = [number(bounds[0]), number(bounds[1])];
  return low === high ? low : `${low}–${high}`;
}
