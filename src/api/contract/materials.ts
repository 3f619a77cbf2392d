import { z } from "zod";
import { about, placeQuery, texts } from "./parts.ts";
import { route } from "./route.ts";

const assessment = z.object({
  year: z.number().int(),
  /** E extraction, P processing, as the Commission prints them. */
  stage: z.string(),
  scope: z.string().nullable(),
  supply_risk: z.number().nullable(),
  published: z.number().nullable(),
  economic_importance: z.number().nullable(),
  /** Figure ids; null where there is no figure. */
  supplyRiskFigure: z.string().nullable(),
  economicImportanceFigure: z.string().nullable(),
});

export const materials = route({
  method: "GET",
  path: "/api/materials",
  summary: "Raw materials with supply risk, economic importance, lists, and the dependency of the products that carry them",
  query: placeQuery.extend({ assessment: z.coerce.number().int().optional() }),
  response: z.object({
    bloc: z.string(),
    /** The year of the trade figures. */
    year: z.number().int(),
    assessment: z.number().int(),
    assessments: z.array(z.number().int()),
    supplyRiskThreshold: z.number(),
    economicImportanceThreshold: z.number(),
    supplyRisk: about.nullable(),
    economicImportance: about.nullable(),
    dependencies: about.nullable(),
    materials: z.array(
      z.object({
        /** Our id, or null when the Commission names it and our list does not. */
        id: z.string().nullable(),
        /** As the Commission prints it. */
        crmName: z.string(),
        name: texts,
        /** The material it is counted under: dysprosium under the heavy rare earths; null when it counts by itself. */
        group: z.string().nullable(),
        critical: z.boolean(),
        strategic: z.boolean(),
        /** The stage with the higher supply risk in the chosen assessment; null when only other years have one. */
        current: assessment.nullable(),
        /** All years and stages, ascending. */
        history: z.array(assessment),
        /** Largest suppliers of the chosen assessment, global (GS) and to the EU, per stage. */
        suppliers: z.array(z.object({ stage: z.string(), mix: z.string(), country: z.string(), share: z.number().nullable() })),
        products: z.array(
          z.object({
            code: z.string(),
            basket: z.boolean(),
            dependent: z.boolean().nullable(),
            cdi1: z.number().nullable(),
            top_supplier: z.string().nullable(),
            top_share: z.number().nullable(),
          }),
        ),
      }),
    ),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { assessment: "2023", bloc: "EU27", year: "2024" } },
});
