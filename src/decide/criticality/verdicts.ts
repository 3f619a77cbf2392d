/** The five verdicts on a technology: what the rule proposes, what people say, and what follows from them. */
import type { Verdict, Words } from "#model";
import { integrationLevel, strategicDependency } from "./dependency.ts";
import { type Held, type Proposed, type Thresholds, unknown } from "./held.ts";
import { clearFunction, essential, multiUse } from "./use.ts";

const proposers: Readonly<Record<string, (held: Held, thresholds: Thresholds) => Proposed>> = {
  strategic_dependency: strategicDependency,
  essential,
  multi_use: multiUse,
  integration_level: integrationLevel,
  clear_function: clearFunction,
};

const noRule: Words = { en: "No rule proposes a verdict on this criterion.", nl: "Geen regel stelt een oordeel over dit criterium voor." };
const aPerson: Words = { en: "the verdict of a person", nl: "het oordeel van een mens" };

/** What the rule proposes on one criterion; on a criterion of somebody's own: unknown. Without evidence always unknown. */
export function propose(criterion: string, held: Held, thresholds: Thresholds): Proposed {
  return proposers[criterion]?.(held, thresholds) ?? unknown(noRule, [aPerson]);
}

export const outcomes = ["critical", "not_critical", "undetermined"] as const;
export type Outcome = (typeof outcomes)[number];

/** All met: critical. One not met: not critical, whatever is unknown. Else nobody can say yet. */
export function outcomeOf(verdicts: readonly Verdict[]): Outcome {
  if (verdicts.includes("not_met")) return "not_critical";
  return verdicts.length > 0 && verdicts.every((one) => one === "met") ? "critical" : "undetermined";
}
