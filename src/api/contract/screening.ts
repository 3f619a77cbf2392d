import { citation } from "#model";
import { z } from "zod";
import { asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const words = z.object({ en: z.string(), nl: z.string() });
const range = z.tuple([z.number(), z.number()]);
const party = z.object({ name: z.string(), country: z.string().nullable() });
export const clockStates = [
  "missed",
  "running",
  "suspended",
  "extended",
  "answered_late",
  "answered",
  "not_started",
  "not_in_force",
  "unsound",
] as const;
export const factorStates = ["touched", "unknown", "not_touched", "not_in_force", "elsewhere"] as const;
const controlWords = ["sole", "joint", "influence", "none"] as const;
/** A deal in few lines, for the examples of the routes. */
const exampleDeal = `name: GlobalWafers and Siltronic
target: { name: Siltronic, country: DEU, technologies: [eu_1_1] }
acquirer: { name: GlobalWafers, country: TWN }
stake: { before: 4.53, after: 70.27 }
dates: { notified_national: 2026-01-05 }
`;
export const opinionWords = ["approve", "conditions", "prohibit", "comment"] as const;
const onQuery = asQuery.extend({ on: z.iso.date().optional() });

const control = z.object({
  kind: z.enum(["sole", "joint", "dispersed", "unknown"]),
  controllers: z.array(party),
  chain: z.array(z.object({ controller: z.string(), of: z.string(), joint: z.boolean() })),
});
const index = z.object({ before: range, after: range, delta: range });
const entry = {
  title: texts,
  text: texts,
  law: z.string(),
  article: z.string(),
  starts: z.string().nullable(),
  appliesFrom: z.string().nullable(),
  runsFor: z.string().nullable(),
  ...evidence.shape,
};
const opinion = marked.extend({
  id: z.string(),
  opinion: z.enum(opinionWords),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  batch: z.string(),
});

const screeningCaseShape = marked.extend({
  on: z.string(),
  id: z.string().nullable(),
  kept: z.enum(["not", "kept", "example"]),
  /** DEAL.yaml as it was given. */
  text: z.string(),
  batch: z.string().nullable(),
  name: texts,
  note: texts,
  target: z.object({ name: z.string(), country: z.string() }),
  acquirer: party,
  /** Per cent. */
  stake: z.object({ before: z.number(), after: z.number(), votesBefore: z.number(), votesAfter: z.number() }),
  ownership: z.object({
    /** Effective shares of the target in per cent: certain and possible. Direct null = held, nobody says how much. */
    holders: z
      .array(
        z.object({
          holder: z.string(),
          ultimate: z.boolean(),
          directBefore: z.number().nullable(),
          directAfter: z.number().nullable(),
          before: range,
          after: range,
        }),
      )
      .readonly(),
    edges: z
      .array(
        z.object({
          holder: z.string(),
          of: z.string(),
          before: z.number().nullable(),
          after: z.number().nullable(),
          known: z.boolean(),
          control: z.enum(controlWords).nullable(),
          country: z.string().nullable(),
        }),
      )
      .readonly(),
    before: control,
    after: control,
    /** Firms that own each other in a circle, counted once. */
    loops: z.array(z.array(z.string()).readonly()).readonly(),
    parties: z.array(party.extend({ state: z.boolean().nullable(), dispersed: z.boolean() })),
  }),
  /** Control goes to somebody outside the Union; null = nobody gains control, or nobody says where they sit. */
  foreign: z.boolean().nullable(),
  clocks: z.array(
    z.object({
      id: z.string(),
      state: z.enum(clockStates),
      started: z.string().nullable(),
      counted: z.string().nullable(),
      due: z.string().nullable(),
      daysLeft: z.number().int().nullable(),
      answered: z.string().nullable(),
      stopped: z.number().int(),
      ...entry,
    }),
  ),
  /** The day until which the parties have bound themselves; no clock of the law. */
  longStop: z.object({ day: z.string(), daysLeft: z.number().int() }).nullable(),
  dates: z.array(z.object({ event: z.string(), day: z.string() })),
  suspensions: z.array(
    z.object({ from: z.string(), until: z.string().nullable(), reason: z.string().nullable(), clock: z.string().nullable() }),
  ),
  factors: z.array(z.object({ id: z.string(), state: z.enum(factorStates), reasons: z.array(words), ...entry })),
  technologies: z.array(z.object({ id: z.string(), name: texts, why: words })),
  /** Nodes the target supplies; per source the index before and after by owner and by country of control, 0 to 10,000. */
  nodes: z.array(
    z.object({
      node: z.string(),
      name: texts,
      chains: z.array(z.string()),
      accounts: z.array(
        z.object({
          publication: z.string(),
          year: z.string().nullable(),
          basis: z.string(),
          confidence: z.string().nullable(),
          targetShare: z.number().nullable(),
          buyerShare: z.number().nullable(),
          byOwner: index,
          byCountry: index,
        }),
      ),
    }),
  ),
  /** Fractions of an end product that hang on the new controller and on its country, through all tiers. */
  exposures: z.array(
    z.object({
      node: z.string(),
      name: texts,
      on: z.enum(["owner", "country"]),
      party: z.string(),
      before: range.nullable(),
      after: range,
    }),
  ),
  projects: z.object({
    known: z.boolean(),
    sources: z.array(z.string()),
    organisations: z.array(z.object({ id: z.string(), name: z.string() })),
    total: z.number().int(),
    list: z.array(
      marked.extend({
        ref: z.string(),
        title: z.string(),
        programme: z.string().nullable(),
        date: z.string().nullable(),
        countries: z.array(z.string()),
        roles: z.array(z.string()),
      }),
    ),
  }),
  states: z.array(
    z.object({
      country: z.string(),
      sites: z.array(z.string()),
      subsidiaries: z.array(z.string()),
      customers: z.array(z.string()),
      subsidies: z.array(z.string()),
      projects: z.number().int(),
    }),
  ),
  scenario: z.unknown(),
  sources: z.array(citation),
  opinions: z.array(opinion),
});

export const screeningCases = route({
  method: "GET",
  path: "/api/decide/screening",
  summary: "Screening cases that were kept, with running clocks, what presses most first, and one shipped example of a real deal",
  query: onQuery,
  response: z.object({
    on: z.string(),
    cases: z.array(
      marked.extend({
        id: z.string(),
        name: texts,
        target: z.object({ name: z.string(), country: z.string() }),
        acquirer: party,
        controllers: z.array(party),
        foreign: z.boolean().nullable(),
        running: z.number().int(),
        missed: z.number().int(),
        next: z.object({ id: z.string(), title: texts, due: z.string().nullable(), daysLeft: z.number().int().nullable() }).nullable(),
        touched: z.number().int(),
        unknown: z.number().int(),
        opinions: z.number().int(),
        opinion: z.enum(opinionWords).nullable(),
        batch: z.string(),
      }),
    ),
    example: z.object({ id: z.string(), name: texts, text: z.string() }),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { on: "2026-03-15" } },
});

export const screeningCase = route({
  method: "GET",
  path: "/api/decide/screening/:deal",
  summary:
    "One case on a day: who stands behind, legal clocks, factors touched with reasons, concentration of every node the target supplies before and after, projects and Member States, opinions",
  params: z.object({ deal: z.string() }),
  query: onQuery,
  response: screeningCaseShape,
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { deal: "example" }, query: { on: "2022-01-14" } },
});

const given = { text: z.string().min(1).max(400_000), file: z.string().max(200).optional() };

export const screenDeal = route({
  method: "POST",
  path: "/api/decide/screening/try",
  summary: "Screens a deal (YAML or JSON, docs/guides/screening.md) without keeping anything",
  query: onQuery,
  body: z.object(given),
  response: screeningCaseShape,
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { body: { text: exampleDeal }, query: { on: "2022-01-14" } },
});

export const keepDeal = route({
  method: "POST",
  path: "/api/decide/screening",
  summary: "Keeps a deal under a label; keeping it again replaces it, undoing its batch takes it back",
  body: z.object({ ...given, label: z.string().optional() }),
  response: screeningCaseShape,
  example: { body: { text: exampleDeal } },
  owner: true,
});

export const sayOpinion = route({
  method: "POST",
  path: "/api/decide/screening/:deal/opinions",
  summary: "Says what one thinks of a kept deal and why; undoing its batch takes it back",
  params: z.object({ deal: z.string() }),
  body: z.object({ opinion: z.enum(opinionWords), reason: z.string().trim().min(3).max(4000), label: z.string().optional() }),
  response: screeningCaseShape,
  example: {
    params: { deal: "globalwafers_and_siltronic_e0ef6d" },
    body: { opinion: "comment", reason: "Few producers are left in Europe." },
  },
  owner: true,
});

export const screeningRoutes = { screeningCases, screeningCase, screenDeal, keepDeal, sayOpinion };
