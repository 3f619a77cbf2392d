import { measureBases, targetDirections } from "#model";
import { z } from "zod";
import { age, asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const named = z.object({ id: z.string(), name: texts });
export const targetStates = ["met", "on_course", "behind", "short", "missed", "unconfirmed", "unknown"] as const;
const point = z.object({ year: z.number().int(), value: z.number() });

export const targets = route({
  method: "GET",
  path: "/api/decide/targets",
  summary:
    "Targets in numbers against what was measured: how far, beside a straight line from the first measured year to the due day, and which countries fall short where a source gives them. Unknown is not missed",
  query: asQuery.extend({
    target: z.string().optional(),
    owner: z.string().optional(),
    state: z.enum(targetStates).optional(),
    on: z.iso.date().optional(),
  }),
  response: z.object({
    on: z.string(),
    targets: z.array(
      marked.extend({
        id: z.string(),
        name: texts,
        /** Exact; null = a target in words. */
        value: z.string().nullable(),
        unit: texts,
        direction: z.enum(targetDirections),
        baseYear: z.string().nullable(),
        due: z.string().nullable(),
        duePrinted: z.string().nullable(),
        owners: z.array(named),
        indicator: z.string().nullable(),
        measured: z.array(marked.extend({ year: z.number().int(), value: z.string(), basis: z.enum(measureBases), ...evidence.shape })),
        standing: z.object({
          state: z.enum(targetStates),
          latest: point.nullable(),
          gap: z.number().nullable(),
          /** Where the straight line stands in the year last measured. */
          expected: z.number().nullable(),
          perYear: z.number().nullable(),
          line: z.array(point),
        }),
        countries: z.object({
          known: z.number().int(),
          short: z.array(z.object({ country: z.string(), year: z.number().int(), value: z.number(), gap: z.number(), source: z.string() })),
        }),
        /** Actions that serve it. */
        actions: z.array(named),
        ...evidence.shape,
      }),
    ),
    counts: z.record(z.enum(targetStates), z.number().int()),
    owners: z.array(named),
    /** Of the figures by country. */
    age,
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});
