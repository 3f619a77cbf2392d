import { nodeKinds } from "#model";
import { z } from "zod";
import { about, asQuery, evidence, marked, placeQuery, texts } from "./parts.ts";
import { dependency } from "./overview.ts";
import { route } from "./route.ts";

const summary = marked.extend({
  id: z.string(),
  name: texts,
  question: texts,
  description: texts,
  limits: texts,
  technologies: z.array(z.object({ id: z.string(), name: texts })),
  nodes: z.number().int(),
  links: z.number().int(),
  tiers: z.number().int(),
  supplies: z.number().int(),
  /** Nodes for which nobody prints a share. */
  unknown: z.number().int(),
  source: z.string(),
});

export const chains = route({
  method: "GET",
  path: "/api/chains",
  summary: "The supply-chain maps",
  query: asQuery,
  response: z.object({ chains: z.array(summary) }),
  example: {},
});

const node = z.object({
  id: z.string(),
  kind: z.enum(nodeKinds),
  name: texts,
  note: texts,
  /** 0 is the leftmost column; the end product stands in the last one. x, y are the card's top left corner, in pixels of a 1:1 canvas. */
  tier: z.number().int(),
  x: z.number(),
  y: z.number(),
  material: z.string().nullable(),
  hs6: z.array(z.string()),
  cn8: z.array(z.string()),
});

const link = z.object({
  id: z.string(),
  from: z.string(),
  relation: z.enum(["goes_into", "is_a", "can_replace"]),
  to: z.string(),
  ...evidence.shape,
  caveat: z.string().nullable(),
});

/** One printed share of one node; sources that disagree are several rows. `share` null: the source names the provider, not the amount. */
const supply = marked.extend({
  id: z.string(),
  node: z.string(),
  provider: z.string(),
  providerKind: z.enum(["country", "organisation", "group"]),
  /** ISO3: the provider itself when it is a country, else its headquarters. */
  country: z.string().nullable(),
  basis: z.string().nullable(),
  /** Per cent. */
  share: z.string().nullable(),
  year: z.string().nullable(),
  ...evidence.shape,
  caveat: z.string().nullable(),
});

const fact = marked.extend({
  id: z.string(),
  node: z.string().nullable(),
  kind: z.string(),
  subject: z.string().nullable(),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  year: z.string().nullable(),
  text: texts,
  ...evidence.shape,
  caveat: z.string().nullable(),
});

export const chain = route({
  method: "GET",
  path: "/api/chains/:id",
  summary: "One supply-chain map with layout, shares, facts and the dependency of the products on it",
  params: z.object({ id: z.string() }),
  query: placeQuery,
  response: summary.extend({
    root: z.string(),
    /** Size of a node's card and of the whole canvas. */
    layout: z.object({ width: z.number(), height: z.number(), nodeWidth: z.number(), nodeHeight: z.number() }),
    nodeList: z.array(node),
    linkList: z.array(link),
    supplyList: z.array(supply),
    factList: z.array(fact),
    dependencies: z.object({ bloc: z.string(), year: z.number().int(), about, rows: z.array(dependency) }).nullable(),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { id: "semiconductors" }, query: { bloc: "EU27", year: "2024" } },
});
