import { milestoneKinds, milestoneStatuses } from "#model";
import { z } from "zod";
import { asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const day = z.iso.date();
const named = z.object({ id: z.string(), name: texts });
export const stepStandings = ["missed", "late", "unconfirmed", "impossible", "at_risk", "ahead", "undated", "reached", "dropped"] as const;
export const faultKinds = ["loop", "before_required", "ends_before_start", "requires_dropped", "requires_unknown", "trl_falls"] as const;
const counts = z.record(z.enum(stepStandings), z.number().int());
/** Not before `low`; `high` null = nobody knows how late. */
const span = z.object({ low: z.string(), high: z.string().nullable() });

const summary = marked.extend({
  id: z.string(),
  name: texts,
  text: texts,
  technologies: z.array(named),
  chains: z.array(named),
  needs: z.array(named),
  ...evidence.shape,
});

const roadmaps = route({
  method: "GET",
  path: "/api/decide/roadmaps",
  summary: "Technology roadmaps with where their milestones stand on a day, what comes next, and how early the last can be reached",
  query: asQuery.extend({ on: day.optional() }),
  response: z.object({
    on: z.string(),
    roadmaps: z.array(
      summary.extend({
        total: z.number().int(),
        /** Past their day, whatever is said of them. */
        past: z.number().int(),
        counts,
        faults: z.number().int(),
        next: named.extend({ date: z.string().nullable() }).nullable(),
        last: span.nullable(),
      }),
    ),
    total: z.number().int(),
    past: z.number().int(),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

const milestone = marked.extend({
  id: z.string(),
  roadmap: named,
  kind: z.enum(milestoneKinds),
  name: texts,
  text: texts,
  start: z.string().nullable(),
  /** The last day of the period named; null = nobody named one. */
  date: z.string().nullable(),
  datePrinted: z.string().nullable(),
  /** The day of the register where a person says another one. */
  movedFrom: z.string().nullable(),
  moved: z.boolean(),
  trl: z.number().nullable(),
  technologies: z.array(named),
  measures: z.array(
    named.extend({
      monthsLow: z.number().nullable(),
      monthsHigh: z.number().nullable(),
      /** Million EUR in all; null = nobody says. */
      costLow: z.number().nullable(),
      costHigh: z.number().nullable(),
    }),
  ),
  requires: z.array(named),
  requiredBy: z.array(named),
  owners: z.array(named),
  instruments: z.array(named),
  actions: z.array(named),
  targets: z.array(named),
  status: z.enum(milestoneStatuses).nullable(),
  statusBy: z.enum(["milestone", "action"]).nullable(),
  basis: z.enum(["document", "own_proposal"]),
  /** Undo takes back what a person said last. */
  batch: z.string().nullable(),
  enteredBy: z.string().nullable(),
  standing: z.enum(stepStandings),
  lateDays: z.number().int(),
  earliest: span.extend({ because: z.string().nullable() }).nullable(),
  /** On the way that decides the last day. */
  critical: z.boolean(),
  ...evidence.shape,
});

const roadmap = route({
  method: "GET",
  path: "/api/decide/roadmaps/:roadmap",
  summary:
    "One roadmap, or all: milestones in the order in which each follows what it requires, as a calendar behind .ics; where each stands, its earliest days by how long measures take, what cannot be, levels and money",
  params: z.object({ roadmap: z.string() }),
  query: asQuery.extend({ on: day.optional(), technology: z.string().optional(), lang: z.enum(["en", "nl"]).optional() }),
  response: z.object({
    on: z.string(),
    roadmap: summary.nullable(),
    roadmaps: z.array(named),
    milestones: z.array(milestone),
    counts,
    past: z.number().int(),
    faults: z.array(z.object({ kind: z.enum(faultKinds), steps: z.array(named), values: z.array(z.string()) })),
    /** The way that decides the last day, from its first step. */
    path: z.array(named),
    last: span.nullable(),
    ladders: z.array(z.object({ technology: named, rungs: z.array(named.extend({ trl: z.number(), date: z.string().nullable() })) })),
    /** Million EUR; never divided over instruments or years. */
    spending: z.array(
      z.object({
        instruments: z.array(named),
        from: z.number().int().nullable(),
        to: z.number().int().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        measures: z.array(named),
      }),
    ),
  }),
  formats: ["json", "csv", "xlsx", "parquet", "ics"],
  example: { params: { roadmap: "advanced_semiconductors" } },
});

const sayMilestone = route({
  method: "POST",
  path: "/api/decide/milestones/:milestone",
  summary: "Moves a milestone or says where it stands; undoing its batch takes it back. A day before what it requires is refused",
  params: z.object({ milestone: z.string() }),
  body: z.object({
    date: day.nullable().optional(),
    start: day.nullable().optional(),
    status: z.enum(milestoneStatuses).nullable().optional(),
    requires: z.array(z.string()).max(100).optional(),
    label: z.string().optional(),
  }),
  response: z.object({
    milestone,
    before: z.object({ date: z.string().nullable(), status: z.enum(milestoneStatuses).nullable() }),
    batch: z.string(),
    /** Milestones that now stand before what they require. */
    outOfOrder: z.array(named.extend({ date: z.string().nullable() })),
  }),
  example: { params: { milestone: "sc_high_na" }, body: { date: "2026-06-30", status: "under_way" } },
  owner: true,
});

export const roadmapRoutes = { roadmaps, roadmap, sayMilestone };
