import { instrumentStatuses, needDomains, openTo, scopes } from "#model";
import { z } from "zod";
import { age, asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const words = z.object({ en: z.string(), nl: z.string() });
const bounds = z.tuple([z.number(), z.number()]).nullable();
const named = z.object({ id: z.string(), name: texts });
const day = z.iso.date();
/** `2030`, `2030-06` or `2030-06-30`. */
const moment = z.string().regex(/^\d{4}(-\d\d){0,2}$/);
const verdict = z.enum(["gap", "possible", "none", "unknown"]);
export const gapStates = ["existing", "predictable", "possible", "closing", "met", "unknown"] as const;

/** Levels 1–9 or per cent 0–100, low and high; null = unknown. */
const measured = z.object({
  required: z.number().nullable(),
  today: bounds,
  byDate: bounds,
  missingToday: bounds,
  missingByDate: bounds,
  verdictToday: verdict,
  verdictByDate: verdict,
  state: z.enum(gapStates),
  /** The technology or chain node that holds the whole back. */
  weakest: z.string().nullable(),
  parts: z.array(z.object({ id: z.string(), name: texts, today: bounds, byDate: bounds, why: texts, refused: texts.nullable() })),
});

const need = marked.extend({
  id: z.string(),
  name: texts,
  text: texts,
  domain: z.string(),
  sector: z.string(),
  byDate: z.string().nullable(),
  technologies: z.array(named),
  nodes: z.array(named),
  /** `own_judgement` or `document`: who tied the technologies to it. */
  basis: z.string().nullable(),
  /** What an analyst requires, with the reason; undo its batch to take it back. */
  requirement: marked
    .extend({
      trl: z.string().nullable(),
      share: z.string().nullable(),
      by: z.string().nullable(),
      reason: z.string(),
      author: z.string(),
      at: z.string(),
      batch: z.string(),
    })
    .nullable(),
  gap: z.object({
    state: z.enum(gapStates),
    year: z.number().int().nullable(),
    overdue: z.boolean(),
    trl: measured,
    share: measured,
    reasons: z.array(words),
    /** What would have to be known. */
    wanted: z.array(words),
  }),
  ...evidence.shape,
});

export const gaps = route({
  method: "GET",
  path: "/api/scout/gaps",
  summary:
    "Capability needs against today and tomorrow: existing and predictable gaps as intervals, with the reason and what would have to be known",
  query: asQuery.extend({
    need: z.string().optional(),
    state: z.enum(gapStates).optional(),
    domain: z.enum(needDomains).optional(),
    on: day.optional(),
  }),
  response: z.object({
    on: z.string(),
    needs: z.array(need),
    counts: z.record(z.enum(gapStates), z.number().int()),
    documents: z.number().int(),
    age,
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

const step = z.object({
  id: z.string(),
  name: texts,
  kind: z.enum(["instrument", "call"]),
  /** Kind of instrument, or the type of action of a call. */
  sort: z.string(),
  /** `perhaps`: what stands in `unsure` has to be found out or changed first. */
  fit: z.enum(["fits", "perhaps"]),
  why: z.array(words),
  unsure: z.array(words),
  trl: z.array(z.number()).nullable(),
  deadline: z.string().nullable(),
  /** Million euro of an instrument, euro of one grant of a call. */
  budget: z.string().nullable(),
  url: z.string().nullable(),
});

export const gap = route({
  method: "GET",
  path: "/api/scout/gaps/:need",
  summary:
    "One need: its gap, the documents that serve its technologies, and the instruments and open calls that could pay for the next step",
  params: z.object({ need: z.string() }),
  query: asQuery.extend({ on: day.optional() }),
  response: marked.extend({
    on: z.string(),
    need,
    documents: z.array(
      z.object({
        ref: z.string(),
        source: z.string(),
        id: z.string(),
        kind: z.string(),
        title: z.string(),
        date: z.string().nullable(),
        programme: z.string().nullable(),
        technology: z.string(),
        score: z.number(),
        trl: z.object({ low: z.number(), high: z.number() }).nullable(),
      }),
    ),
    /** How many serve it in all. */
    served: z.number().int(),
    /** Refused without a level: then both sides of the valley are told. */
    funding: z.object({ refused: words.nullable(), steps: z.array(step), before: z.array(step), after: z.array(step) }),
    age,
    callAge: age,
  }),
  example: { params: { need: "wp_drones" } },
});

export const requireOfNeed = route({
  method: "POST",
  path: "/api/scout/gaps/:need/requirement",
  summary:
    "Enters the level, European share or date a need requires, with the reason; entering again replaces it, undoing its batch takes it back",
  params: z.object({ need: z.string() }),
  body: z.object({
    trl: z.number().int().min(1).max(9).optional(),
    share: z
      .string()
      .regex(/^\d{1,3}(\.\d+)?$/)
      .refine((value) => Number(value) <= 100)
      .optional(),
    by: moment.optional(),
    reason: z.string().trim().min(3).max(2000),
    label: z.string().optional(),
  }),
  response: need,
  example: { params: { need: "wp_drones" }, body: { trl: 8, reason: "Units must be able to use it in the field" } },
  owner: true,
});

const cited = marked.extend({
  id: z.string(),
  name: texts,
  text: texts,
  owner: z.string(),
  country: z.string().nullable(),
  technologies: z.array(named),
  basis: z.string().nullable(),
  ...evidence.shape,
});

export const instruments = route({
  method: "GET",
  path: "/api/instruments",
  summary:
    "The register of instruments: what pays, helps or rules, for which levels and uses; and the passes between levels for which nothing active pays",
  query: asQuery,
  response: z.object({
    instruments: z.array(
      cited.extend({
        kind: z.string(),
        scope: z.enum(scopes),
        status: z.enum(instrumentStatuses),
        period: z.string().nullable(),
        /** Indicative. */
        trlMin: z.number().int().nullable(),
        trlMax: z.number().int().nullable(),
        /** Million euro, exact. Never added up: instruments overlap. */
        budget: z.string().nullable(),
        eligible: texts,
        openTo: z.array(z.enum(openTo)),
        pays: z.boolean(),
        legalBasis: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
    valleys: z.array(
      z.object({
        scope: z.enum(scopes),
        /** The pass from this level to the next. */
        from: z.number().int(),
        valley: z.enum(["first", "second"]).nullable(),
        instruments: z.array(z.string()),
        coming: z.array(z.string()),
      }),
    ),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

export const services = route({
  method: "GET",
  path: "/api/services",
  summary: "The register of services that should hear of research which could serve their domain, with their contact page",
  query: asQuery,
  response: z.object({
    services: z.array(cited.extend({ level: z.string(), domains: z.array(z.string()), contact: z.string().nullable() })),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});
