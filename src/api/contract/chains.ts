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
  /** The chains it stands on. */
  chains: z.array(z.string()),
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
  /** essential, non_essential or negligible; null: no source says, reckoned as essential. */
  need: z.string().nullable(),
  /** `can_replace`: per cent of `to` it can cover, and days until it is qualified. */
  degree: z.string().nullable(),
  daysToQualify: z.string().nullable(),
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
  headquarters: z.string().nullable(),
  /** Where it is produced, kept apart from headquarters and owner. */
  site: z.string().nullable(),
  owner: z.string().nullable(),
  ownerCountry: z.string().nullable(),
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
  /** A range as printed. */
  low: z.string().nullable(),
  high: z.string().nullable(),
  unit: z.string().nullable(),
  year: z.string().nullable(),
  text: texts,
  ...evidence.shape,
  caveat: z.string().nullable(),
});

export const chain = route({
  method: "GET",
  path: "/api/chains/:id",
  summary:
    "One supply-chain map (`all`: every chain, joined where they share a node) with layout, shares, facts and the dependency of its products",
  params: z.object({ id: z.string() }),
  query: placeQuery,
  response: summary.extend({
    /** The end products. */
    roots: z.array(z.string()),
    /** Size of a node's card and of the whole canvas. */
    layout: z.object({ width: z.number(), height: z.number(), nodeWidth: z.number(), nodeHeight: z.number() }),
    nodeList: z.array(node),
    linkList: z.array(link),
    supplyList: z.array(supply),
    factList: z.array(fact),
    /** Figures that hang on a node by its codes: world production, suppliers of a CN8 code, the Commission's supply risk. */
    attached: z.array(
      z.object({
        id: z.string(),
        node: z.string(),
        kind: z.enum(["production", "suppliers", "supply_risk"]),
        of: z.string(),
        year: z.number().int(),
        country: z.string().nullable(),
        value: z.number().nullable(),
        title: texts,
      }),
    ),
    dependencies: z.object({ bloc: z.string(), year: z.number().int(), about, rows: z.array(dependency) }).nullable(),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { id: "semiconductors" }, query: { bloc: "EU27", year: "2024" } },
});
