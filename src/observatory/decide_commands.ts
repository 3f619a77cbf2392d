/** The commands of the desk of actions and targets, as data: options from outside, and what they do. Part of the one table in commands.ts. */
import { actionStatuses, languages } from "#model";
import { standings, targetStates } from "#decide";
import { z } from "zod";
import type { Operations } from "./operations.ts";

const day = z.iso.date();

export const decideOptions = {
  actions: z.strictObject({
    document: z.string().optional(),
    owner: z.string().optional(),
    technology: z.string().optional(),
    standing: z.enum(standings).optional(),
    overdue: z.boolean().optional(),
    quarter: z.string().optional(),
    q: z.string().optional(),
    on: day.optional(),
    lang: z.enum(languages).optional(),
  }),
  sayActionStatus: z.strictObject({
    action: z.string(),
    status: z.enum(actionStatuses),
    evidence: z.string().trim().min(3).max(2000),
    url: z.url({ protocol: /^https?$/ }).optional(),
    date: day.optional(),
    label: z.string().optional(),
  }),
  targets: z.strictObject({
    target: z.string().optional(),
    owner: z.string().optional(),
    state: z.enum(targetStates).optional(),
    on: day.optional(),
  }),
};

type Given<Name extends keyof typeof decideOptions> = z.output<(typeof decideOptions)[Name]>;

export const decideCommands = {
  actions: async (operations: Operations, { lang = "en", ...query }: Given<"actions">) => {
    const answer = await operations.actions(query);
    return { ...answer, table: operations.asTable.actionsInShort(answer, lang), calendar: operations.calendarOf(answer, lang) };
  },
  sayActionStatus: (operations: Operations, given: Given<"sayActionStatus">) => operations.sayActionStatus(given),
  targets: async (operations: Operations, query: Given<"targets">) => {
    const answer = await operations.targets(query);
    return { ...answer, table: operations.asTable.targets(answer) };
  },
};
