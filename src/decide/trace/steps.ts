/** The steps of the trace, in the order in which one leads to the next, and the kinds that stand on each. */
import type { Words } from "#model";

interface StepDeclared {
  readonly name: Words;
  /** In their own order: of two kinds on one step the first leads to the second. */
  readonly kinds: readonly string[];
}

/** `document` is a project, paper, patent, notice or report by its reference; `figure` a measured number by its figure id. Both stand in the lake. */
const declared = {
  signal: { name: { en: "Signal", nl: "Signaal" }, kinds: ["document", "signal"] },
  technology: { name: { en: "Technology", nl: "Technologie" }, kinds: ["technology", "criticality_verdict"] },
  use: { name: { en: "Application and need", nl: "Toepassing en behoefte" }, kinds: ["need", "application"] },
  chain: { name: { en: "Chain", nl: "Keten" }, kinds: ["chain"] },
  node: { name: { en: "Chain node", nl: "Schakel" }, kinds: ["node", "material"] },
  dependency: { name: { en: "Dependency", nl: "Afhankelijkheid" }, kinds: ["figure", "supply", "fact", "export_control", "deal"] },
  cause: { name: { en: "Root cause", nl: "Grondoorzaak" }, kinds: ["cause", "cause_type"] },
  measure: { name: { en: "Measure", nl: "Maatregel" }, kinds: ["measure"] },
  means: {
    name: { en: "Lever and instrument", nl: "Hefboom en instrument" },
    kinds: ["lever", "programme", "instrument", "screening_factor"],
  },
  milestone: { name: { en: "Roadmap milestone", nl: "Mijlpaal" }, kinds: ["roadmap", "milestone"] },
  action: { name: { en: "Action and target", nl: "Actie en doel" }, kinds: ["action", "target"] },
  outcome: { name: { en: "Recorded outcome", nl: "Vastgelegde uitkomst" }, kinds: ["action_status", "target_measure"] },
} as const satisfies Record<string, StepDeclared>;

export type TraceStep = keyof typeof declared;
export const traceSteps = Object.keys(declared) as TraceStep[];
export const stepNames: Readonly<Record<TraceStep, Words>> = Object.fromEntries(
  Object.entries(declared).map(([step, { name }]) => [step, name]),
) as Record<TraceStep, Words>;

interface Place {
  readonly step: TraceStep;
  readonly at: number;
  readonly place: number;
}

const places: ReadonlyMap<string, Place> = new Map<string, Place>(
  Object.entries(declared).flatMap(([step, { kinds }], at) =>
    kinds.map((kind, place): [string, Place] => [kind, { step: step as TraceStep, at, place }]),
  ),
);

/** Every kind that has a place in the trace. */
export const tracedKinds = [...places.keys()];

/** The step a kind stands on; undefined for what is no part of the trace (a country, an owner). */
export function stepOf(kind: string): TraceStep | undefined {
  return places.get(kind)?.step;
}

/** From signal (0) to outcome (11); -1 outside. */
export function placeOfStep(kind: string): number {
  return places.get(kind)?.at ?? -1;
}

/** Orders kinds from signal to outcome: negative when the first leads to the second, 0 for the same kind, undefined when one is no part of the trace. */
export function kindsInOrder(one: string, other: string): number | undefined {
  const [left, right] = [places.get(one), places.get(other)];
  return left === undefined || right === undefined ? undefined : left.at - right.at || left.place - right.place;
}

/**
 * Kinds that many unrelated things share. A walk that arrives at one ends there: what else a fund pays is no consequence of this measure. A walk that
 * begins at one goes on.
 */
export const crossroads: ReadonlySet<string> = new Set([
  "cause_type",
  "lever",
  "programme",
  "instrument",
  "screening_factor",
  "target",
  "export_control",
]);

export function kindOfSubject(subject: string): string {
  return subject.slice(0, Math.max(0, subject.indexOf(":")));
}
