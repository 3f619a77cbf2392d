import { openTo, scopes } from "#model";
import { z } from "zod";
import { age, asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

export const coverageStates = ["unfunded", "part_funded", "double_funded", "funded", "unknown"] as const;
export const growthStages = ["idea", "prototype", "market", "growth"] as const;
export const moneyForms = ["grant", "equity", "debt", "procurement", "support"] as const;
const valleys = z.enum(["first", "second"]);

const named = z.object({ id: z.string(), name: texts });
const year = z.coerce.number().int().min(1980).max(2100);
const pile = z.object({ projects: z.number().int(), amount: z.string() });
/** Euro: certain, by the rule of spreading, and at most. */
const amount = z.object({ low: z.string(), spread: z.string(), high: z.string() });
const cell = z.object({
  technology: z.string(),
  /** Null = money of projects whose level is unknown. */
  trl: z.number().int().nullable(),
  /** Null where the level is. */
  state: z.enum(coverageStates).nullable(),
  /** Why it is part-funded. */
  reasons: z.array(z.enum(["few_years", "thin"])),
  /** Null = no money seen. */
  amount: amount.nullable(),
  projects: z.number().int(),
  instruments: z.array(z.object({ id: z.string(), amount: z.string(), projects: z.number().int() })),
  /** Years in which two or more instruments that name their subject began to pay. */
  twice: z.array(z.number().int()),
  /** Instruments open to it without money seen here, and how many of them have no projects in the tables at all. */
  open: z.number().int(),
  openUnseen: z.number().int(),
});
const asked = z.object({ from: z.number().int().nullable(), to: z.number().int().nullable(), scope: z.enum(scopes).nullable() });
const years = { from: z.union([z.literal("all"), year]).optional(), to: year.optional(), scope: z.enum(scopes).optional() };

const coverage = route({
  method: "GET",
  path: "/api/decide/coverage",
  summary:
    "Coverage: technology × level of readiness × instrument with the money of real projects, each divided equally over its technologies and levels, with the range that leaves open. The sums say what is tied and what is not; unknown is not unfunded",
  query: asQuery.extend({
    ...years,
    technology: z.string().optional(),
    state: z.enum(coverageStates).optional(),
    instrument: z.string().optional(),
  }),
  response: marked.extend({
    ...asked.shape,
    technologies: z.array(
      named.extend({
        area: z.string(),
        areaName: texts,
        /** Capability needs that name it or its area. */
        needs: z.number().int(),
        /** Criteria of criticality met; null = nobody judged it. */
        met: z.number().int().nullable(),
      }),
    ),
    cells: z.array(cell),
    /** Over all cells of the technologies asked for, whatever state or instrument was. */
    counts: z.record(z.enum(coverageStates), z.number().int()),
    /** Instruments with projects in the tables. */
    instruments: z.array(named.extend({ projects: z.number().int(), amount: z.string(), tied: z.string() })),
    /** Instruments that are open and of which no project stands in the tables. */
    unseen: z.array(named),
    /** `all` = `tied` + `notTied` + `unmapped`, of all technologies. */
    sums: z.object({
      projects: z.number().int(),
      all: z.string(),
      tied: z.string(),
      withoutLevel: z.string(),
      /** Of `tied`: the project states its level itself; all else stands at the levels its kind of call is for. */
      stated: z.string(),
      notTied: pile,
      unmapped: pile,
      withoutAmount: z.number().int(),
      undated: pile,
    }),
    years: z.array(z.number().int()),
    urgent: z.array(
      z.object({
        technology: named,
        needs: z.number().int(),
        met: z.number().int().nullable(),
        unfunded: z.array(z.number().int()),
        partFunded: z.array(z.number().int()),
      }),
    ),
    age,
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

const coverageCell = route({
  method: "GET",
  path: "/api/decide/coverage/:technology/:trl",
  summary:
    "One cell: its money by instrument and year, where two instruments pay for the same, what else is open, and the projects. TRL 0 is money of unknown level",
  params: z.object({ technology: z.string(), trl: z.coerce.number().int().min(0).max(9) }),
  query: asQuery.extend({ ...years, limit: z.coerce.number().int().min(1).max(2000).optional() }),
  response: marked.extend({
    ...asked.shape,
    technology: named,
    cell,
    payers: z.array(named.extend({ ...amount.shape, projects: z.number().int() })),
    years: z.array(z.object({ year: z.number().int(), amount: z.string() })),
    overlaps: z.array(
      z.object({ year: z.number().int(), instruments: z.array(named.extend({ amount: z.string(), projects: z.number().int() })) }),
    ),
    open: z.array(named.extend({ seen: z.boolean() })),
    projects: z.array(
      z.object({
        ref: z.string(),
        title: z.string(),
        instrument: z.string(),
        instrumentName: texts,
        year: z.number().int().nullable(),
        amount: z.string(),
        /** What the rule of spreading puts in this cell. */
        share: z.string(),
        technologies: z.number().int(),
        trl: z.object({ low: z.number(), high: z.number(), basis: z.string() }).nullable(),
        /** It shows that the cell is paid twice in its year. */
        twice: z.boolean(),
      }),
    ),
    total: z.number().int(),
    age,
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { technology: "eu_1_3", trl: "4" } },
});

const pathInstrument = named.extend({
  kind: z.string(),
  scope: z.enum(scopes),
  trl: z.object({ low: z.number(), high: z.number() }).nullable(),
  eligible: texts,
  budget: z.string().nullable(),
  url: z.string().nullable(),
});

const fundingPath = route({
  method: "GET",
  path: "/api/decide/funding",
  summary:
    "The funding path from the first level to the market: which instruments exist for each step, in which form, what is missing in the two valleys of death, and the money of projects seen there",
  query: asQuery.extend({
    technology: z.string().optional(),
    trl: z.coerce.number().int().min(1).max(9).optional(),
    stage: z.enum(growthStages).optional(),
    applicant: z.enum(openTo).optional(),
    scope: z.enum(scopes).optional(),
    country: z.string().length(3).optional(),
  }),
  response: z.object({
    technology: named.nullable(),
    trl: z.number().int().nullable(),
    stage: z.enum(growthStages).nullable(),
    applicant: z.enum(openTo).nullable(),
    scope: z.enum(scopes).nullable(),
    country: z.string().nullable(),
    steps: z.array(
      z.object({
        /** 9 = the market itself. */
        from: z.number().int(),
        stage: z.enum(growthStages),
        valley: valleys.nullable(),
        forms: z.array(z.object({ form: z.enum(moneyForms), instruments: z.array(pathInstrument) })),
        coming: z.array(pathInstrument),
        missing: z.array(z.enum(moneyForms)),
        /** Given only by instruments that name no level: unknown for this step. */
        perhaps: z.array(z.enum(moneyForms)),
        /** Of projects at this level since `from`; null = unknown. */
        money: pile.nullable(),
      }),
    ),
    valleys: z.array(
      z.object({
        valley: valleys,
        levels: z.array(z.number().int()),
        missing: z.array(z.object({ from: z.number().int(), forms: z.array(z.enum(moneyForms)) })),
        thinnest: z.object({ from: z.number().int(), instruments: z.number().int() }),
        coming: z.array(pathInstrument),
      }),
    ),
    /** Open instruments that pay and name no level. */
    unlevelled: z.array(pathInstrument),
    from: z.number().int().nullable(),
    /** Of all money tied to technologies, and what of it stands at a level that the project states. */
    tied: z.string(),
    stated: z.string(),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { technology: "eu_1_3" } },
});

const levers = route({
  method: "GET",
  path: "/api/decide/levers",
  summary:
    "Policy levers beyond and beside research money: which kinds of cause each can act on, the instruments and actions that carry it, and the causes and measures in the registers",
  query: asQuery.extend({ causeType: z.string().optional(), instrument: z.string().optional(), lever: z.string().optional() }),
  response: z.object({
    levers: z.array(
      marked.extend({
        id: z.string(),
        name: texts,
        text: texts,
        causeTypes: z.array(named),
        instruments: z.array(named),
        actions: z.array(named),
        causes: z.array(named),
        measures: z.array(named),
        ...evidence.shape,
      }),
    ),
    total: z.number().int(),
    causeTypes: z.array(named.extend({ levers: z.number().int(), causes: z.number().int() })),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

export const coverageRoutes = { coverage, coverageCell, fundingPath, levers } as const;
