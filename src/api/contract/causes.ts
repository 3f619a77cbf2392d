import { causeWeights } from "#model";
import { z } from "zod";
import { asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const named = z.object({ id: z.string(), name: texts });
export const surenessWords = ["firm", "one_source", "thin"] as const;
const sum = z.object({
  type: z.string(),
  /** Causes, by id. */
  causes: z.array(z.string()),
  nodes: z.number().int(),
  points: z.number().int(),
  firm: z.number().int(),
  thin: z.number().int(),
});

export const causes = route({
  method: "GET",
  path: "/api/decide/causes",
  summary:
    "Root causes of dependence with the statements they rest on, the patterns they make across chains and cases, and nodes that one country outside the bloc holds without a cause named. The weight is a judgement, and its points are printed beside every sum",
  query: asQuery.extend({
    chain: z.string().optional(),
    technology: z.string().optional(),
    type: z.string().optional(),
    node: z.string().optional(),
    least: z.coerce.number().min(0).max(1).optional(),
  }),
  response: z.object({
    causes: z.array(
      marked.extend({
        id: z.string(),
        name: texts,
        text: texts,
        type: named,
        weight: z.enum(causeWeights),
        nodes: z.array(named),
        chains: z.array(named),
        technologies: z.array(named),
        evidence: z.array(z.object({ subject: z.string(), kind: z.string(), text: texts, node: z.string().nullable(), ...evidence.shape })),
        /** Statements it names that the reader does not find. */
        vanished: z.array(z.string()),
        sure: z.enum(surenessWords),
        basis: z.string().nullable(),
        caveat: z.string().nullable(),
        ...evidence.shape,
      }),
    ),
    types: z.array(marked.extend({ id: z.string(), name: texts, text: texts, ...evidence.shape })),
    chains: z.array(named.extend({ cases: z.array(z.object({ id: z.string(), title: texts })), nodes: z.number().int() })),
    patterns: z.array(sum.extend({ chains: z.array(z.string()), recurs: z.boolean() })),
    cells: z.array(sum.extend({ chain: z.string() })),
    /** Kinds that meet at the same nodes. */
    meetings: z.array(z.object({ types: z.array(z.string()), nodes: z.array(named), chains: z.array(z.string()) })),
    unexplained: z.array(
      named.extend({ chains: z.array(z.string()), held: z.array(z.object({ on: z.string(), low: z.number(), high: z.number() })) }),
    ),
    least: z.number(),
    looked: z.object({ nodes: z.number().int(), held: z.number().int() }),
    points: z.record(z.enum(causeWeights), z.number().int()),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { chain: "permanent_magnets" } },
});
