/** The commands of causes and applications, as data. Part of the one table in commands.ts. */
import { needDomains, needSectors } from "#model";
import { z } from "zod";
import type { Operations } from "./operations.ts";

export const causesOptions = {
  causes: z.strictObject({
    chain: z.string().optional(),
    technology: z.string().optional(),
    type: z.string().optional(),
    node: z.string().optional(),
    least: z.number().min(0).max(1).optional(),
  }),
  applications: z.strictObject({
    technology: z.string().optional(),
    need: z.string().optional(),
    application: z.string().optional(),
    sector: z.enum(needSectors).optional(),
    domain: z.enum(needDomains).optional(),
  }),
};

type Given<Name extends keyof typeof causesOptions> = z.output<(typeof causesOptions)[Name]>;

export const causesCommands = {
  causes: async (operations: Operations, query: Given<"causes">) => {
    const answer = await operations.causes(query);
    return { ...answer, table: operations.asTable.causes(answer) };
  },
  applications: async (operations: Operations, query: Given<"applications">) => {
    const answer = await operations.applications(query);
    return { ...answer, table: operations.asTable.applications(answer) };
  },
};
