import { citation } from "#model";
import { z } from "zod";
import { about, asQuery, column, row, texts } from "./parts.ts";
import { route } from "./route.ts";

const card = z.object({ id: z.string(), version: z.number().int(), name: texts, question: texts });

const parameter = z.object({
  id: z.string(),
  type: z.enum(["number", "integer", "text", "flag", "list"]),
  default: z.unknown(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  choices: z.array(z.string()),
  name: texts,
  meaning: texts,
  citation: citation.nullable(),
});

export const methods = route({
  method: "GET",
  path: "/api/methods",
  summary: "The published methods",
  query: asQuery,
  response: z.object({ methods: z.array(card) }),
  example: {},
});

const exampleTable = z.object({ name: z.string(), columns: z.array(z.string()), rows: z.array(row) });

export const method = route({
  method: "GET",
  path: "/api/methods/:id",
  summary: "One method: card, formula, SELECT, citations, worked example",
  params: z.object({ id: z.string() }),
  query: asQuery,
  response: card.extend({
    formula: z.string(),
    sql: z.string(),
    unit: texts.nullable(),
    key: z.array(z.string()),
    columns: z.array(column),
    inputs: z.array(z.object({ name: z.string(), address: z.string() })),
    parameters: z.array(parameter),
    citations: z.array(citation),
    caveats: z.array(texts),
    /** Input tables (at most 20 rows each) and what must come out. */
    workedExample: z.object({ inputs: z.array(exampleTable), expected: exampleTable }).nullable(),
  }),
  example: { params: { id: "eu_dependency" } },
});

const several = z.union([z.string(), z.array(z.string())]).optional();

export const measured = route({
  method: "GET",
  path: "/api/measured/:method",
  summary: "The table of a method: columns, rows, and what they were made of. Filters choose rows; `set=name=value` changes a parameter",
  params: z.object({ method: z.string() }),
  query: asQuery.extend({ bloc: several, year: several, product: several, material: several, set: several }),
  response: z.object({
    about,
    columns: z.array(column),
    /** Columns whose values, joined by `/`, name a row in a figure id. */
    key: z.array(z.string()),
    rows: z.array(row),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { method: "eu_dependency" }, query: { bloc: "EU27", year: "2024" } },
});

export const suppliers = route({
  method: "GET",
  path: "/api/suppliers",
  summary: "Who supplies a product to a bloc from outside, in all years: value and share of extra-bloc imports, largest first",
  query: asQuery.extend({ bloc: z.string(), product: z.string() }),
  response: z.object({
    bloc: z.string(),
    product: z.string(),
    about: about.nullable(),
    rows: z.array(
      z.object({
        year: z.number().int(),
        supplier: z.string(),
        /** Thousand USD, FOB. */
        value: z.string().nullable(),
        share: z.number().nullable(),
        figure: z.string().nullable(),
      }),
    ),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { bloc: "EU27", product: "850511" } },
});
