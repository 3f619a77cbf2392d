import { z } from "zod";
import { asQuery, evidence, marked, mention, texts } from "./parts.ts";
import { route } from "./route.ts";

export const technologies = route({
  method: "GET",
  path: "/api/technologies",
  summary: "The lists of technologies, by area",
  query: asQuery,
  response: z.object({
    lists: z.array(z.object({ id: z.string(), name: texts, description: texts, citation: evidence.shape.citation })),
    areas: z.array(
      z.object({
        id: z.string(),
        list: z.string(),
        code: z.string().nullable(),
        name: texts,
        definition: texts,
        technologies: z.array(
          z.object({
            id: z.string(),
            code: z.string().nullable(),
            name: texts,
            definition: texts,
            chains: z.array(z.object({ id: z.string(), name: texts })),
            /** HS6 codes its chains reach that are in the screen. */
            products: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  example: {},
});

const statement = marked.extend({
  id: z.string(),
  property: z.string(),
  propertyName: texts,
  value: z.string().nullable(),
  /** The name of what a ref points to. */
  refers: mention.nullable(),
  unit: z.string().nullable(),
  language: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  ...evidence.shape,
  assertedBy: z.string(),
  assertedAt: z.string(),
  retractedAt: z.string().nullable(),
  batch: z.string(),
});

export const entity = route({
  method: "GET",
  path: "/api/entities/:kind/:name",
  summary: "What the statements visible to the reader say about one thing: properties, relations, figures, history",
  params: z.object({ kind: z.string(), name: z.string() }),
  query: asQuery.extend({ asOf: z.string().optional(), bloc: z.string().optional(), year: z.coerce.number().int().optional() }),
  response: marked.extend({
    subject: z.string(),
    kind: z.string(),
    kindName: texts,
    name: texts,
    definition: texts,
    code: z.string().nullable(),
    parent: mention.nullable(),
    children: z.array(mention),
    /** Standing statements by property, as the kind declares them. */
    statements: z.array(statement),
    /** The same with what was retracted, newest first. */
    history: z.array(statement),
    /** Things that point here, by the property that points: `from: supply.node`. */
    relations: z.array(z.object({ property: z.string(), propertyName: texts, to: mention })),
    chains: z.array(z.object({ id: z.string(), name: texts, node: z.string().nullable() })),
    /** HS6 codes that stand on it or on the nodes of its chains. */
    products: z.array(z.object({ code: z.string(), basket: z.boolean(), via: mention.nullable() })),
    /** Key figures with their trace; the value is a Cell, `unit` as the method's card has it. */
    figures: z.array(
      z.object({
        id: z.string(),
        title: texts,
        value: z.union([z.string(), z.number(), z.null()]),
        unit: z.string().nullable(),
        year: z.string().nullable(),
      }),
    ),
  }),
  example: { params: { kind: "material", name: "gallium" } },
});
