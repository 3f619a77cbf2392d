/** The commands of investment screening, as data: options from outside, and what they do. Part of the one table in commands.ts. */
import { z } from "zod";
import { opinionWords } from "./answers/screening.ts";
import type { Operations } from "./operations.ts";

const on = z.iso.date().optional();

export const screeningOptions = {
  screenDeal: z.strictObject({
    text: z.string(),
    file: z.string().optional(),
    on,
    keep: z.boolean().optional(),
    label: z.string().optional(),
  }),
  screeningCase: z.strictObject({ deal: z.string(), on }),
  screeningCases: z.strictObject({ on }),
  sayOpinion: z.strictObject({
    deal: z.string(),
    opinion: z.enum(opinionWords),
    reason: z.string().trim().min(3).max(4000),
    label: z.string().optional(),
  }),
};

type Given<Name extends keyof typeof screeningOptions> = z.output<(typeof screeningOptions)[Name]>;

export const screeningCommands = {
  screenDeal: async (operations: Operations, { keep, label, ...given }: Given<"screenDeal">) => {
    const answer = keep === true ? await operations.keepDeal({ ...given, label }) : await operations.screenDeal(given);
    return { ...answer, table: operations.asTable.screeningCase(answer) };
  },
  screeningCase: async (operations: Operations, { deal, on }: Given<"screeningCase">) => {
    const answer = await operations.screeningCase(deal, { on });
    return { ...answer, table: operations.asTable.screeningCase(answer) };
  },
  screeningCases: async (operations: Operations, query: Given<"screeningCases">) => {
    const answer = await operations.screeningCases(query);
    return { ...answer, table: operations.asTable.screeningCases(answer) };
  },
  sayOpinion: (operations: Operations, given: Given<"sayOpinion">) => operations.sayOpinion(given),
};
