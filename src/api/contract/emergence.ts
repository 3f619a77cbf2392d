import { z } from "zod";
import { age, asQuery, marked, sourceMention, texts } from "./parts.ts";
import { route } from "./route.ts";

const words = z.object({ en: z.string(), nl: z.string() });
const interval = z.tuple([z.number(), z.number()]).nullable();
const triple = z.tuple([z.number(), z.number(), z.number()]).nullable();
const several = z.union([z.string(), z.array(z.string())]).optional();
const what = z.enum(["technologies", "terms"]);
const yes = z.enum(["yes", "no"]).optional();

export const emergence = route({
  method: "GET",
  path: "/api/emergence",
  summary:
    "Technologies or terms of one source by year: emergence score, growth with its interval, bursts. Where ten whole years are missing, the sentence that says so",
  query: asQuery.extend({
    source: z.string().optional(),
    terms: yes,
    technology: z.string().optional(),
    top: z.coerce.number().int().min(1).max(500).optional(),
    /** `documents=7`, `base=0.15`, `ratio=2`, `variant=data`, `data=1.5`, `organisations=2`, `emergent=1.77`. */
    set: several,
  }),
  response: marked.extend({
    source: z.string().nullable(),
    /** Sources one can ask for. */
    known: z.array(z.object({ id: z.string(), name: texts })),
    kinds: z.array(z.string()),
    what,
    technology: z.string().nullable(),
    years: z.array(z.number().int()),
    /** The last whole year. */
    last: z.number().int().nullable(),
    undated: z.number().int(),
    /** Documents of each year. */
    all: z.array(z.number().int()),
    window: z.object({ base: z.array(z.number().int()), active: z.array(z.number().int()) }).nullable(),
    refused: words.nullable(),
    rules: z.object({
      leastDocuments: z.number(),
      baseShareBelow: z.number(),
      ratioAbove: z.number(),
      variant: z.enum(["count", "data"]),
      dataTimes: z.number(),
      leastOrganisations: z.number(),
      emergentFrom: z.number(),
    }),
    /** Rows there are, and how many of them count as emergent. */
    total: z.number().int(),
    emergent: z.number().int(),
    rows: z.array(
      z.object({
        id: z.string(),
        name: texts,
        documents: z.number().int(),
        organisations: z.number().int().nullable(),
        emergent: z.boolean().nullable(),
        /** Tests of a candidate that it fails. */
        failed: z.array(z.enum(["documents", "base", "established", "ratio", "organisations"])),
        /** Documents per year of `years`. */
        counts: z.array(z.number().int()),
        score: z.object({ active: z.number(), recent: z.number(), slope: z.number(), score: z.number() }).nullable(),
        growth: z.object({ yearly: z.number(), interval, ofShare: z.number().nullable(), ofShareInterval: interval }).nullable(),
        bursts: z.array(z.object({ from: z.number().int(), to: z.number().int(), weight: z.number() })),
      }),
    ),
    age,
    sources: z.array(sourceMention),
    remarks: z.array(words),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { top: "20" } },
});

export const projection = route({
  method: "GET",
  path: "/api/projection/:subject",
  summary:
    "How far a technology's or term's growth goes: documents by year with their interval, S-curve with its band, readiness by year; each with the sentence why it cannot be told where it cannot",
  params: z.object({ subject: z.string() }),
  query: asQuery.extend({ source: z.string().optional(), terms: yes }),
  response: marked.extend({
    subject: z.string(),
    what,
    source: z.string().nullable(),
    name: texts,
    last: z.number().int().nullable(),
    years: z.array(z.object({ year: z.number().int(), documents: z.number().int(), interval, whole: z.boolean() })),
    growth: z.object({
      curve: z.object({ name: z.enum(["logistic", "gompertz"]), ceiling: z.number(), span: z.number(), middle: z.number() }).nullable(),
      /** Low, fitted, high. */
      ceiling: triple,
      middle: triple,
      span: triple,
      reached: z.number().nullable(),
      straightness: z.number().nullable(),
      points: z.array(z.object({ year: z.number().int(), seen: z.number().nullable(), curve: triple })),
      refused: words.nullable(),
    }),
    readiness: z.object({
      years: z.array(z.object({ year: z.number().int(), documents: z.number().int(), level: triple })),
      slope: triple,
      ahead: z.array(z.object({ year: z.number().int(), level: triple })),
      reaches: z.array(
        z.object({
          level: z.number().int(),
          earliest: z.number().nullable(),
          middle: z.number().nullable(),
          latest: z.number().nullable(),
        }),
      ),
      refused: words.nullable(),
    }),
    documents: z.array(
      z.object({
        ref: z.string(),
        title: z.string(),
        kind: z.string(),
        date: z.string().nullable(),
        programme: z.string().nullable(),
      }),
    ),
    age,
    sources: z.array(sourceMention),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { subject: "eu_3_1" } },
});
