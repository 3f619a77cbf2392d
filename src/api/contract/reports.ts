import { languages } from "#model";
import { z } from "zod";
import { asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

/** `set`: what a report is asked about, such as `roadmap=advanced_semiconductors`. */
const edition = asQuery.extend({ lang: z.enum(languages).optional(), set: z.union([z.string(), z.array(z.string())]).optional() });

export const reports = route({
  method: "GET",
  path: "/api/reports",
  summary: "The reports and cases that can be published",
  query: asQuery,
  response: z.object({
    reports: z.array(
      z.object({
        kind: z.enum(["report", "case"]),
        id: z.string(),
        version: z.number().int(),
        title: texts,
        question: texts,
        audience: z.string(),
        figures: z.number().int(),
      }),
    ),
  }),
  example: {},
});

export const preview = route({
  method: "GET",
  path: "/api/reports/:id/preview",
  summary: "The pages of a report as SVG, for this reader or a lower audience",
  params: z.object({ id: z.string() }),
  query: edition,
  response: marked.extend({
    title: z.string(),
    /** All pages under each other in one picture, so that glyphs come once; the `viewBox` of a page cuts it out. */
    svg: z.string(),
    pages: z.array(z.object({ viewBox: z.string(), width: z.number(), height: z.number() })),
    snapshot: z.string(),
    fileName: z.string(),
  }),
  example: { params: { id: "dependency_brief" }, query: { lang: "en" } },
});

export const report = route({
  method: "GET",
  path: "/api/reports/:id.pdf",
  summary: "The report as a tagged PDF; its label stands in the file name",
  params: z.object({ id: z.string() }),
  query: edition,
  response: z.unknown(),
  formats: ["pdf"],
  example: { params: { id: "dependency_brief" }, query: { lang: "en" } },
});
