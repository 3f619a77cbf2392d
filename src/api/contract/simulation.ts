import { simulationKernels } from "#model";
import { z } from "zod";
import { asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const words = z.object({ en: z.string(), nl: z.string() });
/** Bounds of what the unknown allows, and where the draws fall. */
const spread = z.object({ low: z.number(), p05: z.number(), p50: z.number(), p95: z.number(), high: z.number() });
const interval = z.tuple([z.number(), z.number()]);

const levels = z.array(z.number()).readonly();

const nodeOutcome = z.object({
  node: z.string(),
  chains: z.array(z.string()).readonly(),
  /** 0 = nothing goes into it. */
  tier: z.number().int(),
  /** Something was cut at this node itself; it is an end product. */
  hit: z.boolean(),
  end: z.boolean(),
  /** Fraction of its own supply lost; lowest level of output, 1 = as before; output lost in days of full output. */
  direct: spread,
  lowest: spread,
  lostDays: spread,
  /** First day below 99 %; null = never. `share`: fraction of the draws in which it falls. */
  impact: z.object({ earliest: z.number().nullable(), p50: z.number().nullable(), latest: z.number().nullable(), share: z.number() }),
  /** At each of the outcome's `days`: worst case, median, best case. Absent when never touched. */
  levels: z.object({ low: levels, p05: levels.optional(), p50: levels, p95: levels.optional(), high: levels }).optional(),
  /** The input through which the worst comes; null = the shock itself or nothing. */
  through: z.string().nullable(),
});

export const simulate = route({
  method: "POST",
  path: "/api/simulate",
  summary:
    "Runs a scenario on the chains the reader sees. The same scenario on the same statements has the same id and the same numbers. As ndjson: progress, then the result; a caller who goes away stops it",
  body: z.object({ scenario: z.unknown() }),
  query: asQuery,
  response: marked.extend({
    id: z.string(),
    kernel: z.enum(simulationKernels),
    /** As checked, with every default filled in. */
    scenario: z.unknown(),
    modelHash: z.string(),
    days: levels,
    nodes: z.array(nodeOutcome).readonly(),
    /** The same without the scenario's measures. */
    without: z.array(nodeOutcome).readonly().optional(),
    assumed: z.array(words).readonly(),
    remarks: z.array(words),
    timeToRecover: z
      .array(
        z.object({
          source: z.string(),
          lost: z.number(),
          riskExposure: z.number(),
          timeToSurvive: z.number().nullable(),
          recover: z.number(),
        }),
      )
      .readonly()
      .optional(),
    prices: z
      .array(z.object({ node: z.string(), rise: spread }))
      .readonly()
      .optional(),
    /** Names of the nodes in the answer. */
    names: z.record(z.string(), texts),
  }),
  formats: ["json", "csv", "xlsx", "parquet", "ndjson"],
  example: {
    body: {
      scenario: {
        name: "China delivers no gallium",
        chains: ["semiconductors"],
        shocks: [{ kind: "stop", country: "CHN", nodes: ["gallium_primary"] }],
        runs: 20,
      },
    },
  },
});

const scenario = marked.extend({
  id: z.string(),
  name: texts,
  question: texts,
  /** `built_in`: a folder of the product or the user's own; `saved`: kept in the registry. */
  kept: z.enum(["built_in", "own", "saved"]),
  /** The scenario as `simulate` takes it. */
  scenario: z.unknown(),
  /** Batch to undo for a saved one. */
  batch: z.string().nullable(),
});

export const scenarios = route({
  method: "GET",
  path: "/api/scenarios",
  summary: "Scenarios: ready-made ones and those that were saved",
  query: asQuery,
  response: z.object({ scenarios: z.array(scenario) }),
  example: {},
});

export const saveScenario = route({
  method: "POST",
  path: "/api/scenarios",
  summary: "Saves a scenario under its id (or one made from its name); saving again replaces it, undoing its batch takes it back",
  body: z.object({ scenario: z.unknown(), label: z.string().optional() }),
  response: scenario,
  example: { body: { scenario: { name: "China delivers no gallium", shocks: [{ country: "CHN", nodes: ["gallium_primary"] }] } } },
  owner: true,
});

export const run = route({
  method: "GET",
  path: "/api/runs/:id",
  summary: "The scenario and the moment of a recorded run, so that it can be run again to the same numbers",
  params: z.object({ id: z.string() }),
  query: asQuery,
  response: marked.extend({ id: z.string(), scenario: z.unknown(), modelHash: z.string(), asOf: z.string() }),
  example: { params: { id: "run-000000000000" } },
});

const exposureRow = z.object({
  node: z.string(),
  name: texts,
  chains: z.array(z.string()),
  tier: z.number().int(),
  end: z.boolean(),
  /** ISO3, or the name of an organisation or owner. */
  on: z.string(),
  /** Fractions: what stops for certain and what may stop, if they deliver nothing; of its own suppliers, and through all tiers. */
  direct: interval,
  total: interval,
  /** The input through which the certain part is largest; null = the node itself. */
  through: z.string().nullable(),
});

export const exposure = route({
  method: "GET",
  path: "/api/exposure/:chain",
  summary:
    "On whom each node of a chain (`all`: of all, joined) depends through all tiers; single points of failure, hidden common suppliers, and where a bloc is the bottleneck for others",
  params: z.object({ chain: z.string() }),
  query: asQuery.extend({
    on: z.enum(["country", "organisation", "owner"]).optional(),
    node: z.string().optional(),
    /** Rows whose possible part is at least this fraction; default 0.05. */
    least: z.coerce.number().min(0).max(1).optional(),
    /** From which certain fraction of an end product a source is a single point of failure; default 0.5. */
    threshold: z.coerce.number().min(0).max(1).optional(),
    bloc: z.string().optional(),
  }),
  response: marked.extend({
    chain: z.string(),
    on: z.enum(["country", "organisation", "owner"]),
    bloc: z.string(),
    threshold: z.number(),
    rows: z.array(exposureRow),
    singlePoints: z.array(z.object({ on: z.string(), node: z.string(), name: texts, end: z.string(), share: interval })),
    commonSuppliers: z.array(z.object({ on: z.string(), end: z.string(), nodes: z.array(z.object({ id: z.string(), name: texts })) })),
    bottlenecks: z.array(z.object({ node: z.string(), name: texts, share: interval, reaches: z.number().int() })),
    remarks: z.array(words),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { chain: "semiconductors" }, query: { on: "country" } },
});

export const technologyExposure = route({
  method: "GET",
  path: "/api/exposure",
  summary:
    "Technology × country: how much of the end product of a technology's chain depends on each country through all tiers, as an interval",
  query: asQuery,
  response: z.object({
    countries: z.array(z.string()),
    rows: z.array(
      z.object({
        technology: z.string(),
        name: texts,
        chain: z.string(),
        end: z.string(),
        /** Per country: certain and possible fraction; a country that is not there is named by no source as a supplier, or at most 5 %. */
        on: z.array(z.object({ country: z.string(), total: interval, through: z.string().nullable() })),
      }),
    ),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

export const controls = route({
  method: "GET",
  path: "/api/controls",
  summary: "The register of export controls: who restricts what, against whom, since when",
  query: asQuery,
  response: z.object({
    controls: z.array(
      marked.extend({
        id: z.string(),
        imposedBy: z.string(),
        against: z.array(z.string()),
        materials: z.array(z.object({ id: z.string(), name: texts })),
        nodes: z.array(z.object({ id: z.string(), name: texts })),
        hs6: z.array(z.string()),
        measure: z.string(),
        announced: z.string().nullable(),
        effective: z.string().nullable(),
        until: z.string().nullable(),
        status: texts,
        text: texts,
        ...evidence.shape,
      }),
    ),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});
