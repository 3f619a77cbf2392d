/** The commands of coverage, levers and the funding path, as data. Part of the one table in commands.ts. */
import { openTo, scopes } from "#model";
import { coverageStates, type GrowthStage, growthStages } from "#decide";
import { z } from "zod";
import type { Operations } from "./operations.ts";

const year = z.number().int().min(1980).max(2100);
const years = { from: z.union([z.literal("all"), year]).optional(), to: year.optional(), scope: z.enum(scopes).optional() };

export const coverageOptions = {
  coverage: z.strictObject({
    ...years,
    technology: z.string().optional(),
    state: z.enum(coverageStates).optional(),
    instrument: z.string().optional(),
  }),
  coverageCell: z.strictObject({ ...years, technology: z.string(), trl: z.number().int().min(0).max(9) }),
  levers: z.strictObject({ causeType: z.string().optional(), instrument: z.string().optional(), lever: z.string().optional() }),
  fundingPath: z.strictObject({
    technology: z.string().optional(),
    trl: z.number().int().min(1).max(9).optional(),
    stage: z.enum(Object.keys(growthStages) as [GrowthStage, ...GrowthStage[]]).optional(),
    applicant: z.enum(openTo).optional(),
    scope: z.enum(scopes).optional(),
    country: z.string().length(3).optional(),
  }),
};

type Given<Name extends keyof typeof coverageOptions> = z.output<(typeof coverageOptions)[Name]>;

export const coverageCommands = {
  coverage: async (operations: Operations, query: Given<"coverage">) => {
    const answer = await operations.coverage(query);
    return { ...answer, table: operations.asTable.coverage(answer) };
  },
  coverageCell: async (operations: Operations, { technology, trl, ...query }: Given<"coverageCell">) => {
    const answer = await operations.coverageCell(technology, trl, query);
    return { ...answer, table: operations.asTable.coverageCell(answer) };
  },
  levers: async (operations: Operations, query: Given<"levers">) => {
    const answer = await operations.levers(query);
    return { ...answer, table: operations.asTable.levers(answer) };
  },
  fundingPath: async (operations: Operations, query: Given<"fundingPath">) => {
    const answer = await operations.fundingPath(query);
    return { ...answer, table: operations.asTable.fundingPath(answer) };
  },
};
