import { documentKinds } from "#model";
import { z } from "zod";
import { age, asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

/** A piece of text as it stands in its document, and whether it is a word that was asked for. */
const piece = z.object({ text: z.string(), hit: z.boolean() });

export const documentHit = marked.extend({
  ref: z.string(),
  source: z.string(),
  sourceName: texts,
  kind: z.enum(documentKinds),
  id: z.string(),
  title: z.array(piece),
  /** The stretch with most of the words; empty when the document has no text. */
  passage: z.array(piece),
  date: z.string().nullable(),
  language: z.string().nullable(),
  programme: z.string().nullable(),
});

/** `value` null: the source does not say. */
const count = z.object({ value: z.string().nullable(), documents: z.number().int() });

/** How far the index is; null when everything can be found. */
export const making = z.object({ done: z.number().int(), of: z.number().int() }).nullable();

const listed = asQuery.extend({
  q: z.string(),
  /** Several by comma, as of the others. */
  kind: z.string().optional(),
  source: z.string().optional(),
  year: z.string().optional(),
  language: z.string().optional(),
  programme: z.string().optional(),
  sort: z.enum(["best", "newest"]).optional(),
  page: z.coerce.number().int().min(1).max(1000).optional(),
  size: z.coerce.number().int().min(1).max(1000).optional(),
});

export const documents = route({
  method: "GET",
  path: "/api/documents",
  summary:
    'Full-text search over projects, papers, patents, notices, signals and reports: words, "phrases", -without, prefix*, OR; English and Dutch, accents do not matter',
  query: listed,
  response: marked.extend({
    q: z.string(),
    found: z.array(documentHit),
    /** How many fit; with `more`, at least so many. */
    total: z.number().int(),
    more: z.boolean(),
    /** How many of them were ordered and counted: the newest, where more fit than are counted. */
    examined: z.number().int(),
    page: z.number().int(),
    size: z.number().int(),
    facets: z.object({
      source: z.array(count.extend({ name: texts.nullable() })),
      kind: z.array(count),
      year: z.array(count),
      language: z.array(count),
      programme: z.array(count),
    }),
    /** What the search has to say about itself: words left out, a question too long, an index still being made. */
    remarks: z.array(texts),
    making,
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { q: "gallium radar" } },
});

export const document = route({
  method: "GET",
  path: "/api/documents/:source/:id",
  summary: "One document: what its source says, who takes part, what came out of it, documents like it, and where it stands",
  params: z.object({ source: z.string(), id: z.string() }),
  query: asQuery,
  response: marked.extend({
    ref: z.string(),
    source: z.string(),
    sourceName: texts,
    publisher: z.string(),
    licence: z.object({ name: z.string(), url: z.string().nullable() }),
    kind: z.enum(documentKinds),
    id: z.string(),
    title: z.string(),
    text: z.string(),
    date: z.string().nullable(),
    end: z.string().nullable(),
    language: z.string().nullable(),
    programme: z.string().nullable(),
    action: z.string().nullable(),
    topics: z.array(z.object({ code: z.string(), title: z.string().nullable() })),
    subjects: z.array(z.string()),
    domains: z.array(z.string()),
    /** Euro, exact decimal. */
    amount: z.string().nullable(),
    keywords: z.string().nullable(),
    url: z.string().nullable(),
    organisations: z.array(
      z.object({
        organisation: z.string().nullable(),
        scheme: z.string().nullable(),
        name: z.string(),
        country: z.string().nullable(),
        role: z.string().nullable(),
        amount: z.string().nullable(),
        kind: z.string().nullable(),
      }),
    ),
    results: z.array(z.object({ id: z.string(), kind: z.string().nullable(), title: z.string(), description: z.string().nullable() })),
    /** Documents that share its rarest words. */
    related: z.array(documentHit),
    /** Who said it: the clean table, its hash and the files it was read from. */
    said: marked
      .extend({
        ...age.shape,
        address: z.string(),
        hash: z.string(),
        files: z.array(z.object({ file: z.string(), sha256: z.string(), bytes: z.number().int(), address: z.string().nullable() })),
      })
      .nullable(),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { source: "cordis", id: "1" } },
});
