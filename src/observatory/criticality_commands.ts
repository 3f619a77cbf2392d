/** The commands of the criticality board, as data: options from outside, and what they do. Part of the one table in commands.ts. */
import { criticalityEditionGiven, dissentGiven, verdictGiven } from "#model";
import { z } from "zod";
import { weightSpaces } from "./criticality/ranked.ts";
import type { Operations } from "./operations.ts";

export const criticalityOptions = {
  criticality: z.strictObject({
    technology: z.string().optional(),
    edition: z.string().optional(),
    on: z.iso.date().optional(),
    weights: z.array(z.string().max(200)).max(200).optional(),
    top: z.int().min(1).max(100).optional(),
    draws: z.int().min(1).max(1_000_000).optional(),
    seed: z.int().min(0).max(4_294_967_295).optional(),
    space: z.enum(weightSpaces).optional(),
  }),
  criticalityOf: z.strictObject({ technology: z.string(), on: z.iso.date().optional(), weights: z.array(z.string()).optional() }),
  sayVerdict: verdictGiven,
  sayDissent: dissentGiven,
  freezeCriticality: criticalityEditionGiven,
  criticalityChanges: z.strictObject({ from: z.string(), to: z.string().optional() }),
};

type Given<Name extends keyof typeof criticalityOptions> = z.output<(typeof criticalityOptions)[Name]>;

export const criticalityCommands = {
  criticality: async (operations: Operations, query: Given<"criticality">) => {
    const answer = await operations.criticality(query);
    return { ...answer, table: operations.asTable.criticality(answer) };
  },
  criticalityOf: (operations: Operations, { technology, ...query }: Given<"criticalityOf">) => operations.criticalityOf(technology, query),
  sayVerdict: (operations: Operations, given: Given<"sayVerdict">) => operations.sayVerdict(given),
  sayDissent: (operations: Operations, given: Given<"sayDissent">) => operations.sayDissent(given),
  freezeCriticality: (operations: Operations, given: Given<"freezeCriticality">) => operations.freezeCriticality(given),
  criticalityChanges: async (operations: Operations, query: Given<"criticalityChanges">) => {
    const answer = await operations.criticalityChanges(query);
    return { ...answer, table: operations.asTable.criticalityChanges(answer) };
  },
};
