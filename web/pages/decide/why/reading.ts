import type { AnswerOf } from "../../../data/ask.ts";

export type Why = AnswerOf<"/api/decide/why">;
export type Step = Why["steps"][number];
export type Item = Step["items"][number];
export type Edge = Why["edges"][number];
export type Break = Why["breaks"][number];

/** Where one thing of the line begins: `#why-cause` jumps to a step. */
export const stepId = (step: string) => `why-${step}`;

/** How a step stands: something on the line, a break, or neither. */
export function standingOfStep(found: Why, step: Step): "known" | "broken" | "empty" {
  if (step.items.some((one) => one.onLine)) return "known";
  return found.breaks.some((one) => one.step === step.step) ? "broken" : step.items.length > 0 ? "known" : "empty";
}
