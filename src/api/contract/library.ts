import { z } from "zod";
import { documentHit, making } from "./documents.ts";
import { age, asQuery, marked, mention, row, state, texts } from "./parts.ts";
import { route } from "./route.ts";

export const sources = route({
  method: "GET",
  path: "/api/sources",
  summary: "The data sources: publisher, licence, age, what is in the archive and how to collect more",
  query: asQuery,
  response: z.object({
    sources: z.array(
      z.object({
        id: z.string(),
        name: texts,
        description: texts,
        publisher: z.string(),
        licence: z.object({ name: z.string(), url: z.string().nullable(), redistribution: z.enum(["allowed", "not_allowed"]) }),
        homepage: z.string(),
        cadence: texts,
        consent: z.boolean(),
        label: z.string(),
        /** Null when nothing has been collected. */
        age: age.nullable(),
        tables: z.array(
          z.object({
            id: z.string(),
            name: texts,
            label: z.string(),
            hash: z.string(),
            rows: z.number().int(),
            parts: z.array(age.extend({ part: z.string(), rows: z.number().int() })),
          }),
        ),
        /** The line that fills it: `octant collect baci --year 2024`. */
        command: z.string(),
        corrections: z.array(z.object({ id: z.string(), reason: texts, status: z.string() })),
        caveats: z.array(texts),
      }),
    ),
  }),
  example: {},
});

export const glossary = route({
  method: "GET",
  path: "/api/glossary",
  summary: "The terms of the field with their meaning",
  query: asQuery,
  response: z.object({ terms: z.array(z.object({ term: z.string(), name: texts, meaning: texts })) }),
  example: {},
});

/** A figure and everything it was made of, as a flat list; `madeOf` points down, the root comes first. */
const step = z.object({
  id: z.string(),
  kind: z.enum(["figure", "table", "method", "input", "statements", "file"]),
  title: texts,
  /** `measured/eu_dependency/result`, `clean/baci/flows`, a file name. */
  address: z.string().nullable(),
  hash: z.string().nullable(),
  label: z.string().nullable(),
  state: state.nullable(),
  observed: z.string().nullable(),
  fetchedAt: z.string().nullable(),
  publisher: z.string().nullable(),
  licence: z.string().nullable(),
  url: z.string().nullable(),
  /** What else is worth saying: formula, parameters, rows, bytes, line. */
  details: z.array(z.object({ name: texts, value: z.string() })),
  /** The very rows of an input the figure was made from, the largest first, at most forty; null for what has no rows. */
  rows: z.array(row).nullable(),
  madeOf: z.array(z.string()),
});

export const trace = route({
  method: "GET",
  path: "/api/trace/*",
  summary: "The way home of a figure: figure → table → inputs → files. The figure id stands in the path as it is, slashes included",
  params: z.object({ "*": z.string() }),
  query: asQuery,
  response: marked.extend({
    figure: z.string(),
    title: texts,
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
    unit: z.string().nullable(),
    /** The key of the row: bloc EU27, year 2024, product 850511. */
    key: z.array(z.object({ name: texts, column: z.string(), value: z.string() })),
    /** True when the table is not the current one any more. */
    superseded: z.boolean(),
    steps: z.array(step),
    /** The command that does the same. */
    command: z.string(),
  }),
  example: { params: { "*": "eu_dependency/EU27/2024/850511/cdi1" } },
});

export const search = route({
  method: "GET",
  path: "/api/search",
  summary: "Full-text search over everything the reader may see, best first",
  query: asQuery.extend({ q: z.string(), limit: z.coerce.number().int().min(1).max(50).optional() }),
  response: z.object({
    found: z.array(mention.extend({ property: z.string(), text: z.string(), chain: z.string().nullable() })),
    /** The few best projects, papers, patents, notices, signals and reports; all stand at /api/documents. */
    documents: z.object({ found: z.array(documentHit), total: z.number().int(), more: z.boolean(), making }),
  }),
  example: { query: { q: "gallium" } },
});
