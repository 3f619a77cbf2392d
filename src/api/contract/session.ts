import { languages } from "#model";
import { z } from "zod";
import { age, asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

/**
 * Who is looking. The page gets the owner's token from the address that `octant serve` prints (`…/#token=…`), keeps it for the
 * session of the tab and sends it as `authorization: Bearer`. Without a token the reader is the public one.
 */
export const session = route({
  method: "GET",
  path: "/api/session",
  summary: "The reader, what he may see, and the product's version",
  query: asQuery,
  response: marked.extend({
    reader: z.string(),
    owner: z.boolean(),
    /** The audience in force when it is lower than the reader's own. */
    viewingAs: z.string().nullable(),
    viewAs: z.array(marked),
    version: z.string(),
    registry: z.enum(["pglite", "postgres"]),
    languages: z.array(z.enum(languages)),
    /** Problems that are true of the whole instance, such as an edition that is only built in; already sentences. */
    notices: z.array(texts),
  }),
  example: {},
});

export const state = route({
  method: "GET",
  path: "/api/state",
  summary: "What there is to see: blocs, years, countries, editions of the sources",
  query: asQuery,
  response: z.object({
    blocs: z.array(z.object({ id: z.string(), name: texts, members: z.array(z.string()), country: z.boolean() })),
    /** Years with trade flows, ascending. */
    years: z.array(z.number().int()),
    countries: z.array(z.object({ iso3: z.string(), iso2: z.string().nullable(), name: texts })),
    editions: z.array(age.extend({ source: z.string(), name: texts, hash: z.string(), label: z.string(), rows: z.number().int() })),
    counts: z.record(z.string(), z.number().int()),
  }),
  example: {},
});

export const products = route({
  method: "GET",
  path: "/api/products",
  summary: "The screened products: code, name, whether it is a basket, and which raw materials it holds",
  query: asQuery,
  response: z.object({
    products: z.array(
      z.object({
        code: z.string(),
        name: texts,
        basket: z.boolean(),
        materials: z.array(z.object({ id: z.string(), name: texts, critical: z.boolean(), strategic: z.boolean() })),
        chains: z.array(z.object({ id: z.string(), name: texts, node: z.string() })),
      }),
    ),
  }),
  example: {},
});
