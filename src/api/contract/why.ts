import { z } from "zod";
import { asQuery, evidence, marked, mention, texts } from "./parts.ts";
import { route } from "./route.ts";

export const traceSteps = [
  "signal",
  "technology",
  "use",
  "chain",
  "node",
  "dependency",
  "cause",
  "measure",
  "means",
  "milestone",
  "action",
  "outcome",
] as const;
const step = z.enum(traceSteps);
const way = z.enum(["up", "here", "down"]);

const item = marked.extend({
  subject: z.string(),
  kind: z.string(),
  kindName: texts,
  name: texts,
  about: texts.nullable(),
  /** Whether the subject stands on it (`up`) or leads to it (`down`). */
  way,
  /** In ties; 0 = the subject. */
  distance: z.number().int(),
  /** On the line that passes most steps. */
  onLine: z.boolean(),
});

const saying = marked.extend({
  /** `cause.node`, or `judged`: no person said it. */
  tie: z.string(),
  name: texts,
  /** Words that tie, or the decision with its reason. */
  note: texts.nullable(),
  ...evidence.shape,
  by: z.string().nullable(),
  at: z.string().nullable(),
  batch: z.string().nullable(),
});

const broken = z.object({
  code: z.string(),
  way: z.enum(["up", "down"]),
  /** The step that stays empty. */
  step,
  count: z.number().int(),
  of: z.number().int(),
  /** The first of those that lack it. */
  subjects: z.array(mention),
  sentence: texts,
  remedy: texts,
  command: z.string(),
  /** Address of the page that fills it. */
  page: z.string(),
  /** A new entry of this kind with this id in this column mends it. */
  enter: z.object({ kind: z.string(), column: z.string(), id: z.string() }).nullable(),
});

export const why = route({
  method: "GET",
  path: "/api/decide/why",
  summary:
    "Why something is here: the trace of one subject both ways over twelve steps, from signal to recorded outcome, with who says each tie and where the trace breaks. A tie whose statement the reader does not see does not exist",
  query: asQuery.extend({ subject: z.string(), most: z.coerce.number().int().min(1).max(500).optional() }),
  response: marked.extend({
    subject: z.string(),
    name: texts,
    kind: z.string(),
    kindName: texts,
    about: texts.nullable(),
    steps: z.array(z.object({ step, name: texts, total: z.number().int(), items: z.array(item) })),
    edges: z.array(z.object({ from: z.string(), to: z.string(), says: z.array(saying) })),
    line: z.array(z.string()),
    breaks: z.array(broken),
    command: z.string(),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { subject: "action:C-2-16" } },
});
