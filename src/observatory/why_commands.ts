/** The command that walks the trace, as data. Part of the one table in commands.ts. */
import { z } from "zod";
import type { Operations } from "./operations.ts";

export const whyOptions = {
  why: z.strictObject({ subject: z.string(), most: z.number().int().min(1).max(500).optional() }),
};

export const whyCommands = {
  why: async (operations: Operations, query: z.output<(typeof whyOptions)["why"]>) => {
    const answer = await operations.why(query);
    return { ...answer, table: operations.asTable.why(answer) };
  },
};
