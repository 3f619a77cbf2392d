/** The commands of roadmaps, as data: options from outside, and what they do. Part of the one table in commands.ts. */
import { languages, milestoneStatuses } from "#model";
import { z } from "zod";
import type { Operations } from "./operations.ts";

const day = z.iso.date();

export const roadmapOptions = {
  roadmaps: z.strictObject({ on: day.optional() }),
  roadmap: z.strictObject({
    roadmap: z.string(),
    on: day.optional(),
    technology: z.string().optional(),
    lang: z.enum(languages).optional(),
  }),
  sayMilestone: z.strictObject({
    milestone: z.string(),
    date: day.nullable().optional(),
    status: z.enum(milestoneStatuses).nullable().optional(),
    label: z.string().optional(),
  }),
};

type Given<Name extends keyof typeof roadmapOptions> = z.output<(typeof roadmapOptions)[Name]>;

export const roadmapCommands = {
  roadmaps: async (operations: Operations, query: Given<"roadmaps">) => {
    const answer = await operations.roadmaps(query);
    return { ...answer, table: operations.asTable.roadmaps(answer) };
  },
  roadmap: async (operations: Operations, { roadmap, lang = "en", ...query }: Given<"roadmap">) => {
    const answer = await operations.roadmap(roadmap, query);
    return { ...answer, table: operations.asTable.roadmap(answer), calendar: operations.roadmapCalendar(answer, lang) };
  },
  sayMilestone: (operations: Operations, given: Given<"sayMilestone">) => operations.sayMilestone(given),
};
