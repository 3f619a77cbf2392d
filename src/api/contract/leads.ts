import { z } from "zod";
import { age, asQuery, marked, sourceMention, texts } from "./parts.ts";
import { route } from "./route.ts";

const words = z.object({ en: z.string(), nl: z.string() });
const interval = z.tuple([z.number(), z.number()]).nullable();
const risk = z.enum(["low", "medium", "high"]);
const basis = z.enum(["patents", "cited", "articles", "works", "projects", "money"]);
const field = z.object({ scheme: z.string(), field: z.string(), fit: z.enum(["close", "part", "wide"]) });
const several = z.union([z.string(), z.array(z.string())]).optional();

const leadsQuery = asQuery.extend({
  /** On what the lead is counted; default the most cited articles. */
  basis: basis.optional(),
  /** Default: patents by technology, articles by field. */
  by: z.enum(["technology", "field"]).optional(),
  /** The bloc that stands as one; `none` for every country by itself; default EU27. */
  bloc: z.string().optional(),
  from: z.coerce.number().int().optional(),
  to: z.coerce.number().int().optional(),
  /** `high=3`, `high_institutions=8`, `medium=2`, `medium_institutions=5`. */
  set: several,
});

const leadYear = z.object({
  year: z.number().int(),
  /** What the shares are of. */
  whole: z.number(),
  leader: z.string().nullable(),
  share: z.number().nullable(),
  interval,
  second: z.string().nullable(),
  secondShare: z.number().nullable(),
  ratio: z.number().nullable(),
  ratioInterval: interval,
  /** How many of the ten first institutions stand in the leading country; null = the data names none. */
  institutions: z.number().int().nullable(),
  concentration: z.number().nullable(),
  /** Monopoly risk: the least and the most that is possible; equal where institutions are known. Null where nothing is said about the world. */
  least: risk.nullable(),
  most: risk.nullable(),
  blocPlace: z.number().int().nullable(),
  /** One per country of `countries`. */
  shares: z.array(z.number().nullable()),
});

export const leads = route({
  method: "GET",
  path: "/api/leads",
  summary:
    "Who leads in each technology or field by year: shares of patent families, most cited articles, works, projects or money, lead ratio and monopoly risk, with a bloc as one. A technology counted through fields of a statistic is an approximation and names them",
  query: leadsQuery.extend({ subject: z.string().optional() }),
  response: marked.extend({
    basis,
    by: z.enum(["technology", "field"]),
    bloc: z.string().nullable(),
    /** False: only what Europe pays for, which is capacity and no lead. */
    worldwide: z.boolean(),
    counted: z.boolean(),
    unit: words,
    years: z.array(z.number().int()),
    /** The year that is still filling. */
    incomplete: z.number().int().nullable(),
    rules: z.object({
      high: z.object({ institutions: z.number(), times: z.number() }),
      medium: z.object({ institutions: z.number(), times: z.number() }),
    }),
    countries: z.array(z.string()),
    rows: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(["technology", "field"]),
        name: texts,
        area: z.string().nullable(),
        fields: z.array(field),
        years: z.array(leadYear),
      }),
    ),
    age,
    sources: z.array(sourceMention),
    caveats: z.array(words),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { basis: "patents", bloc: "EU27", from: "2010", to: "2020" } },
});

export const lead = route({
  method: "GET",
  path: "/api/leads/:subject",
  summary:
    "One technology (eu_1_1) or field (wipo35/semiconductors): shares by country over time with their interval, specialisation, institutions; fractional and whole counting beside each other where both can be told",
  params: z.object({ subject: z.string() }),
  query: leadsQuery.omit({ by: true }).extend({ year: z.coerce.number().int().optional() }),
  response: marked.extend({
    basis,
    bloc: z.string().nullable(),
    worldwide: z.boolean(),
    counted: z.boolean(),
    unit: words,
    subject: z.string(),
    kind: z.enum(["technology", "field"]),
    name: texts,
    year: z.number().int().nullable(),
    incomplete: z.number().int().nullable(),
    fields: z.array(field),
    series: z.array(
      z.object({
        country: z.string(),
        points: z.array(z.object({ year: z.number().int(), count: z.number().nullable(), share: z.number().nullable(), interval })),
      }),
    ),
    standings: z.array(
      z.object({ country: z.string(), count: z.number(), share: z.number(), interval, wholeCount: z.number().nullable() }),
    ),
    specialisation: z.array(
      z.object({
        country: z.string(),
        count: z.number(),
        rca: z.number(),
        rcaInterval: interval,
        symmetric: z.number(),
        symmetricInterval: interval,
        rpa: z.number(),
      }),
    ),
    institutions: z.array(z.object({ institution: z.string(), name: z.string(), country: z.string(), count: z.number() })),
    concentration: z.number().nullable(),
    age,
    sources: z.array(sourceMention),
    caveats: z.array(words),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { subject: "eu_1_1" }, query: { basis: "patents" } },
});

export const collaboration = route({
  method: "GET",
  path: "/api/collaboration",
  summary: "Which countries work together in a technology, by the projects and works they share and the organisations behind them",
  query: asQuery.extend({
    technology: z.string().optional(),
    /** Default project. */
    kind: z.enum(["project", "publication", "patent"]).optional(),
    source: z.string().optional(),
    from: z.coerce.number().int().optional(),
    to: z.coerce.number().int().optional(),
  }),
  response: marked.extend({
    technology: z.string().nullable(),
    kind: z.enum(["project", "publication", "patent"]),
    documents: z.number().int(),
    countries: z.array(
      z.object({ country: z.string(), documents: z.number().int(), organisations: z.number().int(), shared: z.number().int() }),
    ),
    links: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        documents: z.number().int(),
        pairs: z.number().int(),
        /** Between 0 and 1: together over what their sizes would allow. */
        strength: z.number(),
      }),
    ),
    /** Links that are not shown. */
    more: z.number().int(),
    unplaced: z.number().int(),
    age,
    sources: z.array(sourceMention),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { technology: "eu_3_1" } },
});
