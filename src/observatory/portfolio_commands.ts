/** The commands of measures and their portfolio, as data: options from outside, and what they do. Part of the one table in commands.ts. */
import { languages } from "#model";
import { z } from "zod";
import type { Operations } from "./operations.ts";

const texts = z.array(z.string()).readonly().optional();

export const portfolioOptions = {
  measures: z.strictObject({
    technology: z.string().optional(),
    node: z.string().optional(),
    cause: z.string().optional(),
    chain: z.string().optional(),
    bloc: z.string().optional(),
    basis: z.enum(["document", "own_proposal"]).optional(),
  }),
  portfolio: z.strictObject({
    chain: z.string().optional(),
    bloc: z.string().optional(),
    budget: texts,
    robust: z.number().int().min(0).optional(),
    alternatives: z.number().int().min(0).max(10).optional(),
    must: texts,
    without: texts,
    suppose: texts,
    file: z.strictObject({ name: z.string(), text: z.string() }).optional(),
    lang: z.enum(languages).optional(),
  }),
};

type Given<Name extends keyof typeof portfolioOptions> = z.output<(typeof portfolioOptions)[Name]>;

export const portfolioCommands = {
  measures: async (operations: Operations, query: Given<"measures">) => {
    const answer = await operations.measures(query);
    return { ...answer, table: operations.asTable.measures(answer) };
  },
  portfolio: async (operations: Operations, { lang, ...query }: Given<"portfolio">) => {
    const answer = await operations.portfolio(query, lang);
    return { ...answer, table: operations.asTable.portfolio(answer) };
  },
};
