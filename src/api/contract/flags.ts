import { z } from "zod";
import { age, asQuery, marked, mention, texts } from "./parts.ts";
import { route } from "./route.ts";

export const flagDecisions = ["accept", "reject", "watch", "route"] as const;
export const flagStates = ["open", "accepted", "rejected", "watched", "routed", "appealed", "sample", "all"] as const;
const domain = z.enum(["security", "space", "defence"]);

/** Fractions; `probability` = security, space or defence. Shifts by decisions are already in it. */
const scores = z.object({
  probability: z.number(),
  security: z.number(),
  space: z.number(),
  defence: z.number(),
  civil: z.number(),
});

const trl = z
  .object({ low: z.number().int(), high: z.number().int(), basis: z.enum(["stated", "action", "programme", "text", "none"]) })
  .nullable();
const tie = z.object({
  id: z.string(),
  name: texts,
  score: z.number(),
  words: z.array(z.string()).readonly(),
  /** To the labelled examples by the user's own vectors, less the mean over all technologies. */
  likeness: z.number().optional(),
});
/** `spans`: from, to (characters of the sentence) and the domain or technology the words speak for. */
const evidenceSentence = z.object({
  sentence: z.string(),
  spans: z.array(z.tuple([z.number().int(), z.number().int(), z.string()]).readonly()).readonly(),
});

const decision = marked.extend({
  id: z.string(),
  decision: z.enum(flagDecisions),
  service: mention.nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  /** To undo it. */
  batch: z.string(),
  /** The probability it was taken at. */
  probability: z.number().nullable(),
  /** What the person says it is about, `[]` for none of the list; null where nothing is said of it. */
  technologies: z.array(z.string()).readonly().nullable(),
});
const appeal = marked.extend({
  id: z.string(),
  against: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  batch: z.string(),
});

const flag = marked.extend({
  ref: z.string(),
  source: z.string(),
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  programme: z.string().nullable(),
  action: z.string().nullable(),
  amount: z.string().nullable(),
  ...scores.shape,
  /** What the model alone says. */
  unshifted: z.number(),
  trl,
  /** Rule of COM(2022) 61, footnote 13, a heuristic: `neutral`, `revealed` or `unknown`. */
  rule: z.enum(["neutral", "revealed", "unknown"]),
  technologies: z.array(tie),
  evidence: z.array(evidenceSentence),
  language: z.string(),
  remark: z.enum(["other-language", "too-short", "cut", "encoding"]).nullable(),
  state: z.enum(flagStates),
  decision: decision.nullable(),
  declared: z.boolean(),
});

export const flags = route({
  method: "GET",
  path: "/api/scout/flags",
  summary: "Documents that could serve security, space or defence, with the sentences that say so, for a person to decide upon",
  query: asQuery.extend({
    state: z.enum(flagStates).optional(),
    domain: domain.optional(),
    technology: z.string().optional(),
    source: z.string().optional(),
    programme: z.string().optional(),
    /** `true`: also what a programme pays for that serves defence, space or security by its own account. */
    declared: z.stringbool().optional(),
    q: z.string().max(500).optional(),
    /** From which probability a document is flagged; default that of the model's card. */
    threshold: z.coerce.number().min(0).max(1).optional(),
    sort: z.enum(["probability", "date", "amount"]).optional(),
    offset: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(500).optional(),
  }),
  response: z.object({
    threshold: z.number(),
    flags: z.array(flag),
    /** How many there are under the filters, and of each state without the filter on states. */
    total: z.number().int(),
    counts: z.record(z.enum(flagStates), z.number().int()),
    documents: z.number().int(),
    programmes: z.array(z.object({ id: z.string(), count: z.number().int() })),
    technologies: z.array(z.object({ id: z.string(), name: texts, count: z.number().int() })),
    sources: z.array(z.object({ id: z.string(), name: texts, count: z.number().int() })),
    age,
  }),
  formats: ["json", "csv", "xlsx", "parquet", "ndjson"],
  example: {},
});

const step = z.object({
  id: z.string(),
  name: texts,
  kind: z.enum(["instrument", "call"]),
  fits: z.string(),
  why: texts,
  deadline: z.string().nullable(),
  budget: z.string().nullable(),
  url: z.string().nullable(),
});

export const oneFlag = route({
  method: "GET",
  path: "/api/scout/flags/:source/:id",
  summary:
    "One document: its text with the words that count marked, the services to tell, the next funding step, what was decided and appealed",
  params: z.object({ source: z.string(), id: z.string() }),
  query: asQuery,
  response: z.object({
    flag,
    text: z.string(),
    keywords: z.string().nullable(),
    /** In the text: from, to, domain or technology. */
    marks: z.array(z.tuple([z.number().int(), z.number().int(), z.string()])),
    services: z.array(z.object({ id: z.string(), name: texts, why: texts, url: z.string().nullable() })),
    next: z.array(step),
    /** Why there is no next step, or what it does not know. */
    nextRemark: texts.nullable(),
    decisions: z.array(decision),
    appeals: z.array(appeal),
    age,
  }),
  example: { params: { source: "cordis", id: "101000000" } },
});

export const decideFlag = route({
  method: "POST",
  path: "/api/scout/decisions",
  summary: "Decides upon a flag: accept, reject, watch, or route to a service. The newest decision stands; undoing its batch takes it back",
  body: z.object({
    document: z.string(),
    decision: z.enum(flagDecisions),
    service: z.string().optional(),
    reason: z.string().max(2000).optional(),
    label: z.string().optional(),
    /** What the document is about, `[]` for none: teaches the mapping when it is trained next. */
    technologies: z.array(z.string()).max(20).optional(),
  }),
  response: decision,
  example: { body: { document: "cordis/101000000", decision: "watch" } },
  owner: true,
});

export const appealFlag = route({
  method: "POST",
  path: "/api/scout/appeals",
  summary: "Appeals against what was decided or flagged, with a reason; the document comes back to the queue until somebody decides anew",
  body: z.object({ document: z.string(), reason: z.string().min(1).max(4000), label: z.string().optional() }),
  response: appeal,
  example: { body: { document: "cordis/101000000", reason: "The work is on crops." } },
  owner: true,
});

const rate = z.object({
  of: z.number().int(),
  count: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const flagQuality = route({
  method: "GET",
  path: "/api/scout/quality",
  summary:
    "How far the flags can be trusted: what the model was trained on and how it did, and how often people rejected a flag or found one missing",
  query: asQuery,
  response: z.object({
    threshold: z.number(),
    model: z.object({
      id: z.string(),
      name: texts,
      trainedOn: texts,
      date: z.string(),
      figures: z.array(
        z.object({
          name: texts,
          value: z.number(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          baseline: z.number().nullable(),
          bar: z.number().nullable(),
        }),
      ),
    }),
    falsePositives: rate,
    perTechnology: z.array(
      z.object({ technology: z.string(), name: texts, accepted: z.number().int(), rejected: z.number().int(), shift: z.number() }),
    ),
    missed: z.object({
      checked: z.number().int(),
      found: z.number().int(),
      estimate: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
    documents: z.number().int(),
    flagged: z.number().int(),
  }),
  example: {},
});
