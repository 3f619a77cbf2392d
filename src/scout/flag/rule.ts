/** From which maturity a dual use shows: a heuristic that can be changed (`policy/dual_use/rule.yaml`). */
import type { Trl } from "./document.ts";

export interface DualUseRule {
  /** Up to this level research is neutral. */
  readonly neutralUpTo: number;
  /** From this level its use shows. */
  readonly revealedFrom: number;
}

/** Neutral at TRL 1–4, revealed at 5–6: footnote 13 of the report on the Observatory. */
export const usualRule: DualUseRule = { neutralUpTo: 4, revealedFrom: 5 };

/** A stated level counts by the one it reaches, an estimate by its middle; between the two bounds, and without a level, it is unknown. */
export function stateBy(trl: Trl | null, { neutralUpTo, revealedFrom }: DualUseRule): "neutral" | "revealed" | "unknown" {
  if (trl === null) return "unknown";
  const level = trl.basis === "stated" ? trl.high : (trl.low + trl.high) / 2;
  if (level <= neutralUpTo) return "neutral";
  return level >= revealedFrom ? "revealed" : "unknown";
}
