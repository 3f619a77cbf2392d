import { z } from "zod";
import { standings } from "./actions.ts";
import { gapStates } from "./gaps.ts";
import { cut } from "./measures.ts";
import { asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";
import { targetStates } from "./targets.ts";
import { traceSteps } from "./why.ts";

const day = z.iso.date();
const named = z.object({ id: z.string(), name: texts });
const number = z.number().int();
const standing = z.record(z.enum(standings), number);
const step = z.enum(traceSteps);

const actions = z.object({
  total: number,
  overdue: number,
  /** Overdue on the day it is compared with; so in every tile. */
  before: number,
  counts: z.object({ total: number, dated: number, standings: standing }),
  documents: z.array(z.object({ key: z.string(), name: texts, total: number, standings: standing })),
  longest: z.array(marked.extend({ id: z.string(), title: texts, due: z.string().nullable(), owners: z.array(named) })),
});

const targets = z.object({
  total: number,
  measured: number,
  /** Missed, behind the straight line, or short where no line can be drawn. */
  short: number,
  before: number,
  counts: z.record(z.enum(targetStates), number),
  worst: z.array(
    marked.extend({
      id: z.string(),
      name: texts,
      value: z.string().nullable(),
      unit: texts,
      direction: z.string(),
      state: z.enum(targetStates),
      latest: z.object({ year: number, value: z.number() }).nullable(),
    }),
  ),
});

const gaps = z.object({
  total: number,
  /** Existing or predictable. */
  open: number,
  before: number,
  counts: z.record(z.enum(gapStates), number),
  nearest: z.array(marked.extend({ id: z.string(), name: texts, byDate: z.string().nullable(), state: z.enum(gapStates) })),
});

const criticality = marked.extend({
  total: number,
  /** All criteria met. */
  critical: number,
  before: number,
  undetermined: number,
  /** Verdicts a reviewer gave, of all. */
  reviewed: number,
  verdicts: number,
  nearest: z.array(z.object({ id: z.string(), name: texts, outcome: z.string(), met: number, criteria: number })),
});

const coverage = marked.extend({
  counts: z.record(z.string(), number),
  /** Needed or critical technologies, with the levels for which nothing or too little pays. */
  urgent: z.array(z.object({ id: z.string(), name: texts, unfunded: z.array(number), partFunded: z.array(number) })),
});

const roadmaps = z.object({
  total: number,
  /** Milestones past their day. */
  past: number,
  before: number,
  roadmaps: z.array(
    z.object({
      id: z.string(),
      name: texts,
      total: number,
      past: number,
      next: z.object({ id: z.string(), name: texts, date: z.string().nullable() }).nullable(),
    }),
  ),
});

const screening = z.object({
  total: number,
  running: number,
  cases: z.array(
    marked.extend({
      id: z.string(),
      name: texts,
      missed: number,
      next: z.object({ due: z.string().nullable(), daysLeft: z.number().nullable() }).nullable(),
    }),
  ),
});

const portfolio = marked.extend({
  total: number,
  /** Measures that can be weighed against money. */
  weighed: number,
  /** EUR million supposed. */
  budget: z.number(),
  /** Null where it cannot be solved as the register stands; `why` says so. */
  chosen: number.nullable(),
  cost: z.number().nullable(),
  /** Per cent of expected exposure, the set simulated as a whole. */
  cut: cut.nullable(),
  first: z.array(
    z.object({
      id: z.string(),
      name: texts,
      cut: cut.nullable(),
      cost: z.object({ low: z.number().nullable(), high: z.number().nullable() }),
    }),
  ),
  why: texts.nullable(),
});

/** A frozen edition of criticality. */
const edition = z.object({ id: z.string(), name: z.string(), date: z.string() });

const trace = z.object({
  steps: z.array(z.object({ step, name: texts, total: number })),
  breaks: z.array(
    z.object({
      code: z.string(),
      way: z.enum(["up", "down"]),
      step,
      count: number,
      of: number,
      first: z.string(),
      sentence: texts,
      remedy: texts,
      command: z.string(),
      page: z.string(),
      enter: z.object({ kind: z.string(), column: z.string(), id: z.string() }).nullable(),
    }),
  ),
});

export const board = route({
  method: "GET",
  path: "/api/decide/board",
  summary:
    "The board of the desk: what is past its day, which targets are missed, which needs are unmet, and where the trace breaks, beside the first day of the quarter, another day or a frozen edition of criticality. As ndjson: progress, then the result",
  query: asQuery.extend({ on: day.optional(), since: day.optional(), edition: z.string().optional() }),
  response: marked.extend({
    on: z.string(),
    since: z.string(),
    edition: edition.nullable(),
    editions: z.array(edition),
    actions,
    targets,
    gaps,
    criticality,
    coverage,
    roadmaps,
    screening,
    portfolio,
    trace,
  }),
  formats: ["json", "ndjson"],
  example: {},
});
