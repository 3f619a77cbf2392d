/** The commands of the desk, as data: options from outside, and what they do. Part of the one table in commands.ts. */
import { languages } from "#model";
import { z } from "zod";
import type { Operations } from "./operations.ts";

export const deskOptions = {
  enterEntries: z.strictObject({
    kind: z.string(),
    file: z.strictObject({ name: z.string(), text: z.string() }),
    label: z.string().optional(),
    dryRun: z.boolean().optional(),
    lang: z.enum(languages).optional(),
  }),
  dropEntry: z.strictObject({ kind: z.string(), id: z.string() }),
  register: z.strictObject({ kind: z.string() }),
};

type Given<Name extends keyof typeof deskOptions> = z.output<(typeof deskOptions)[Name]>;

export const deskCommands = {
  enterEntries: (operations: Operations, { lang, ...given }: Given<"enterEntries">) => operations.sayEntries(given, lang),
  dropEntry: (operations: Operations, given: Given<"dropEntry">) => operations.dropEntry(given),
  register: async (operations: Operations, { kind }: Given<"register">) => {
    const answer = await operations.register(kind);
    return { ...answer, table: operations.asTable.register(answer) };
  },
};
