import { z } from "zod";
import { baseline, cut, measure } from "./measures.ts";
import { asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

export const measureStandings = ["chosen", "required", "worthless", "unpaid", "shut", "beaten"] as const;
export const budgetBarriers = [
  "ended",
  "not_named",
  "scope",
  "country",
  "trl",
  "technology",
  "period",
  "before_start",
  "after_end",
] as const;

const several = z.union([z.string(), z.array(z.string())]).optional();

export const portfolio = route({
  method: "GET",
  path: "/api/decide/portfolio",
  summary:
    "The set of measures that cuts expected exposure most under budgets per instrument and year: chosen, simulated as a whole, why each is in or out, the next best sets, and what more money would bring. Effects are in per cent of expected exposure, money in EUR million. As ndjson: progress, then the result; a caller who goes away stops the solver, unless others wait for the same",
  query: asQuery.extend({
    chain: z.string().optional(),
    bloc: z.string().optional(),
    /** `crma=200`, `edip=80@2027`, `any=500`; several. */
    budget: several,
    /** How many chosen measures may turn out at their low end; money then counts at its high end. */
    robust: z.coerce.number().int().min(0).max(1000).optional(),
    alternatives: z.coerce.number().int().min(0).max(10).optional(),
    must: several,
    without: several,
    /** `la_rochelle_oxides:cost=40-120`, `…:share=…`, `…:stock=…`; several. */
    suppose: several,
  }),
  response: marked.extend({
    chain: z.string(),
    bloc: z.string(),
    /** Null = expected. */
    robust: z.number().nullable(),
    baseline,
    chosen: z.array(z.string()),
    cost: z.number(),
    /** The cuts of the chosen one by one, added up. */
    sum: z.number(),
    /** What the programme reckons: overlaps and, when robust, shortfalls taken off. */
    value: z.number(),
    /** The chosen set simulated as a whole. */
    together: cut,
    /** How far the set may be from the best there is, as a fraction. */
    gap: z.number(),
    payments: z.array(z.object({ measure: z.string(), line: z.string(), amount: z.number() })),
    lines: z.array(
      z.object({
        id: z.string(),
        instrument: z.string(),
        name: texts,
        year: z.number().int().nullable(),
        amount: z.number(),
        spent: z.number(),
        /** `perMillion`: dual value of the relaxed programme. `gain`: by solving again with `more` on this line. */
        worth: z.object({ perMillion: z.number(), more: z.number(), gain: z.number() }),
      }),
    ),
    measures: z.array(
      measure.extend({
        chosen: z.boolean(),
        standing: z.enum(measureStandings).nullable(),
        /** In: what the best set without it lacks. Out: how much more it would have to cut to come in. */
        margin: z.number().nullable(),
        /** Out: EUR million missing to add it, and what it needs, on top. */
        missing: z.number().nullable(),
        against: z.array(z.string()),
        payers: z.array(z.string()),
        barred: z.array(z.object({ line: z.string(), barrier: z.enum(budgetBarriers) })),
      }),
    ),
    alternatives: z.array(
      z.object({
        chosen: z.array(z.string()),
        cost: z.number(),
        value: z.number(),
        together: cut,
        more: z.array(z.string()),
        less: z.array(z.string()),
      }),
    ),
    /** The same with every line at parts of itself. */
    frontier: z.array(
      z.object({
        factor: z.number(),
        budget: z.number(),
        cost: z.number(),
        value: z.number(),
        together: z.number(),
        chosen: z.array(z.string()),
      }),
    ),
    assumed: z.array(texts),
  }),
  formats: ["json", "csv", "xlsx", "parquet", "ndjson"],
  example: { query: { budget: "any=200" } },
});
