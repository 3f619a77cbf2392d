import { measureEffects, scopes } from "#model";
import { z } from "zod";
import { asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const named = z.object({ id: z.string(), name: texts });
const range = z.object({ low: z.number().nullable(), high: z.number().nullable() });
const loss = { low: z.number(), mid: z.number(), high: z.number() };
/** Per cent of expected exposure. */
export const cut = z.object(loss);
export const unweighedReasons = [
  "faulty",
  "no_effect_said",
  "trl_only",
  "not_on_these_chains",
  "share_unknown",
  "stock_unknown",
  "cost_unknown",
  "no_outside_supplier",
] as const;

/** Expected exposure without measures: per cent of a year's output that end products lose, over one stop per node. */
export const baseline = z.object({
  stops: z.number().int(),
  days: z.number().int(),
  ...loss,
  ends: z.array(z.object({ node: z.string(), name: texts, stops: z.number().int(), ...loss })),
});

export const measure = marked.extend({
  id: z.string(),
  name: texts,
  text: texts,
  causes: z.array(named),
  lever: named.nullable(),
  node: named.nullable(),
  technologies: z.array(named),
  effect: z.enum(measureEffects).nullable(),
  country: z.string().nullable(),
  /** Per cent of the node's supply. */
  share: range,
  stockDays: z.number().nullable(),
  trl: range,
  /** Public money, EUR million. */
  cost: range,
  months: range,
  start: z.string().nullable(),
  owners: z.array(named),
  instruments: z.array(named),
  scope: z.enum(scopes).nullable(),
  requires: z.array(z.string()),
  excludes: z.array(z.string()),
  actions: z.array(z.string()),
  basis: z.enum(["document", "own_proposal"]),
  /** Entered by a person in place of the register's row, or beside it. */
  onDesk: z.boolean(),
  /** Simulated, alone; null where it cannot be. */
  cut: cut.nullable(),
  gap: z.string().nullable(),
  /** Per cent it could cut at the very most, where nobody says its share. */
  ceiling: z.number().nullable(),
  /** Why it cannot be weighed against money; empty when it can. */
  unweighed: z.array(z.enum(unweighedReasons)),
  faults: z.array(texts),
  caveat: z.string().nullable(),
  ...evidence.shape,
});

export const measures = route({
  method: "GET",
  path: "/api/decide/measures",
  summary:
    "What could be done, measure by measure: what it would change on the chains, simulated with and without it, what it costs, and why it cannot be weighed where something is unknown",
  query: asQuery.extend({
    technology: z.string().optional(),
    node: z.string().optional(),
    cause: z.string().optional(),
    chain: z.string().optional(),
    bloc: z.string().optional(),
    basis: z.enum(["document", "own_proposal"]).optional(),
  }),
  response: marked.extend({
    chain: z.string(),
    bloc: z.string(),
    baseline,
    measures: z.array(measure),
    /** How many can be weighed against money. */
    weighed: z.number().int(),
    /** Measures that wait for one another, the first again at the end. */
    circle: z.array(z.string()).nullable(),
    assumed: z.array(texts),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});
