import { actionKinds, actionStatuses, dueMeanings } from "#model";
import { z } from "zod";
import { asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const day = z.iso.date();
const named = z.object({ id: z.string(), name: texts });
export const standings = ["done", "dropped", "overdue", "unconfirmed", "ahead", "undated"] as const;
const counts = z.object({ total: z.number().int(), dated: z.number().int(), standings: z.record(z.enum(standings), z.number().int()) });
const progress = z.array(counts.extend({ key: z.string() }));

const word = marked.extend({
  id: z.string(),
  status: z.enum(actionStatuses),
  /** What it rests on. */
  evidence: z.string(),
  url: z.string().nullable(),
  date: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  /** Undo takes it back. */
  batch: z.string(),
});

const action = marked.extend({
  id: z.string(),
  document: named,
  paragraph: z.string(),
  kind: z.enum(actionKinds),
  title: texts,
  text: texts,
  owners: z.array(named),
  /** The last day of the period named; null = none named. */
  due: z.string().nullable(),
  duePrinted: z.string().nullable(),
  /** `from`: it must have begun by then. */
  dueMeans: z.enum(dueMeanings).nullable(),
  recurring: z.string().nullable(),
  status: z.enum(actionStatuses),
  /** The newest word on the status; null while it is what the register says. */
  word: word.nullable(),
  /** `unconfirmed`: its day is past and nobody says anything. */
  standing: z.enum(standings),
  /** Its day is past and nobody says it was done or dropped. */
  overdue: z.boolean(),
  technologies: z.array(named),
  /** The technologies and their areas, by id. */
  fields: z.array(z.string()),
  basis: z.string().nullable(),
  targets: z.array(named),
  instruments: z.array(named),
  ...evidence.shape,
});

const actions = route({
  method: "GET",
  path: "/api/decide/actions",
  summary:
    "Commitments of policy documents with where each stands on a day, and the progress of those that fit; as a calendar feed behind .ics. Overdue = the day is past and nobody says it was done or dropped",
  query: asQuery.extend({
    document: z.string().optional(),
    owner: z.string().optional(),
    technology: z.string().optional(),
    target: z.string().optional(),
    instrument: z.string().optional(),
    standing: z.enum(standings).optional(),
    overdue: z.enum(["yes"]).optional(),
    quarter: z
      .string()
      .regex(/^\d{4}-Q[1-4]$/)
      .optional(),
    q: z.string().optional(),
    on: day.optional(),
    lang: z.enum(["en", "nl"]).optional(),
  }),
  response: z.object({
    on: z.string(),
    actions: z.array(action),
    counts,
    overdue: z.number().int(),
    total: z.number().int(),
    progress: z.object({ documents: progress, owners: progress, quarters: progress }),
    documents: z.array(named),
    owners: z.array(named),
    technologies: z.array(named),
  }),
  formats: ["json", "csv", "xlsx", "parquet", "ics"],
  example: {},
});

const oneAction = action.extend({ on: z.string(), history: z.array(word) });

const oneActionRoute = route({
  method: "GET",
  path: "/api/decide/actions/:action",
  summary: "One commitment with everything that was said of its status",
  params: z.object({ action: z.string() }),
  query: asQuery.extend({ on: day.optional() }),
  response: oneAction,
  example: { params: { action: "C-2-16" } },
});

const sayActionStatus = route({
  method: "POST",
  path: "/api/decide/actions/:action/status",
  summary: "Says where a commitment stands and what that rests on; undoing its batch takes it back",
  params: z.object({ action: z.string() }),
  body: z.object({
    status: z.enum(actionStatuses),
    evidence: z.string().trim().min(3).max(2000),
    url: z.url({ protocol: /^https?$/ }).optional(),
    date: day.optional(),
    label: z.string().optional(),
  }),
  response: oneAction,
  example: { params: { action: "C-2-16" }, body: { status: "done", evidence: "Declared operational in the press release of the service" } },
  owner: true,
});

export const actionRoutes = { actions, action: oneActionRoute, sayActionStatus };
