/** How whole the trace is over everything the reader sees: how much stands on each step, and where it breaks most. */
import { breakInWords, breaksOverall, stepNames, stepOf, traceSteps } from "#decide";
import type { Sight } from "../sight.ts";
import { kindIn } from "./pieces.ts";
import { whyWorldOf } from "./why_world.ts";

/** Documents count where a person or the model flagged them. */
export async function traceState(sight: Sight) {
  const { graph, documents } = await whyWorldOf(sight);
  const quiet = new Set(
    [...documents].flatMap(([subject, { state }]) => (state === null || state === "sample" || state === "rejected" ? [subject] : [])),
  );
  const subjects = [...graph.weights.keys()].filter((one) => !quiet.has(one));
  const totals = new Map<string, number>();
  for (const subject of subjects) {
    const step = stepOf(kindIn(subject));
    if (step !== undefined) totals.set(step, (totals.get(step) ?? 0) + 1);
  }
  return {
    steps: traceSteps.map((step) => ({ step, name: stepNames[step], total: totals.get(step) ?? 0 })),
    breaks: breaksOverall(graph, subjects).map((one) => ({
      code: one.code,
      way: one.way,
      step: one.step,
      count: one.count,
      of: one.of,
      first: one.subjects[0] ?? "",
      ...breakInWords(one),
    })),
  };
}
