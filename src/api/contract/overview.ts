import { z } from "zod";
import { about, placeQuery, sourceMention, texts } from "./parts.ts";
import { route } from "./route.ts";

/** One product seen from one bloc in one year, as the method `eu_dependency` gives it. */
export const dependency = z.object({
  product: z.string(),
  name: texts,
  basket: z.boolean(),
  imports_extra: z.string().nullable(),
  cdi1: z.number().nullable(),
  cdi2: z.number().nullable(),
  cdi3: z.number().nullable(),
  top_supplier: z.string().nullable(),
  top_share: z.number().nullable(),
  dependent: z.boolean().nullable(),
});

export const overview = route({
  method: "GET",
  path: "/api/overview",
  summary: "The answers of the first page for a bloc and a year",
  query: placeQuery,
  response: z.object({
    bloc: z.string(),
    year: z.number().int(),
    /** All screened products, largest single supplier first; figure ids by `about.prefix/bloc/year/product/column`. */
    dependencies: z.object({
      about,
      rows: z.array(dependency),
      thresholds: z.record(z.string(), z.number()),
      /** The same count one edition (year) earlier. */
      earlier: z.object({ year: z.number().int(), screened: z.number().int(), dependent: z.number().int() }).nullable(),
    }),
    /** Every member and the bloc itself: how many of the screened products it depends on. */
    members: z.array(z.object({ bloc: z.string(), screened: z.number().int(), dependent: z.number().int() })),
    /** Candidate raw materials of the newest assessment; figure ids by `about.prefix/…key/column`. */
    materials: z
      .object({
        about,
        year: z.number().int(),
        assessed: z.number().int(),
        above: z.number().int(),
        supplyRiskThreshold: z.number(),
        economicImportanceThreshold: z.number(),
        top: z.array(z.object({ id: z.string(), name: texts, supplyRisk: z.number(), economicImportance: z.number(), figure: z.string() })),
      })
      .nullable(),
    /** Codes of the screen that hold several materials, and which: what HS6 hides. */
    baskets: z.array(z.object({ product: z.string(), name: texts, materials: z.array(z.object({ id: z.string(), name: texts })) })),
    chains: z.array(
      z.object({ id: z.string(), name: texts, nodes: z.number().int(), withShares: z.number().int(), withoutShares: z.number().int() }),
    ),
    sources: z.array(sourceMention),
  }),
  example: { query: { bloc: "EU27", year: "2024" } },
});
