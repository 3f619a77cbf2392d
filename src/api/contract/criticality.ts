import { citation, confidences, criticalityEditionGiven, dissentGiven, verdictGiven, verdicts, words } from "#model";
import { z } from "zod";
import { asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

export const outcomes = ["critical", "not_critical", "undetermined"] as const;
const outcome = z.enum(outcomes);
const verdict = z.enum(verdicts);
const confidence = z.enum(confidences).nullable();
const share = z.number();
const pair = z.tuple([z.number(), z.number()]);
const nullable = z.string().nullable();
const edition = marked.extend({ id: z.string(), name: z.string(), date: z.string(), batch: z.string(), rule: z.string() });
const score = z.object({ low: share, mid: share, high: share, known: share });
const weights = z.string().max(2000).optional();
const ranks = {
  /** Share of the draws among the top. */
  inTop: share,
  meanRank: z.number(),
  /** Share of the draws by rank, from the first. */
  ranks: z.array(share),
  /** The typical weights under which it is among the top; null where it never is. */
  central: z.array(share).nullable(),
  /** How often it is among the top under those weights, over the evidence alone. */
  confidence: share.nullable(),
};

const criticality = route({
  method: "GET",
  path: "/api/decide/criticality",
  summary:
    "The criticality board: five verdicts on each technology, a weighted score with its bounds, and how often it ranks among the top over all weights and what the evidence leaves open",
  query: asQuery.extend({
    technology: z.string().optional(),
    /** A frozen edition; absent = what stands now. */
    edition: z.string().optional(),
    on: z.iso.date().optional(),
    /** `exposure=3,needs=0`: in place of the declared weights. */
    weights,
    top: z.coerce.number().int().min(1).max(100).optional(),
    draws: z.coerce.number().int().min(1).max(100_000).optional(),
    seed: z.coerce.number().int().min(0).max(4_294_967_295).optional(),
    /** Over which weights ranks are drawn: all there are, or within the bounds the rule declares. */
    space: z.enum(["all", "declared"]).optional(),
  }),
  response: marked.extend({
    edition: edition.nullable(),
    editions: z.array(edition),
    on: z.string(),
    rule: z.object({
      id: z.string(),
      version: z.string(),
      name: words,
      description: words,
      citation,
      criteria: z.array(z.object({ id: z.string(), name: words, asks: words, counts: words })),
      indicators: z.array(
        z.object({
          id: z.string(),
          name: words,
          means: words,
          unit: z.enum(["share", "count"]),
          from: z.number(),
          to: z.number(),
          weight: z.number(),
          bounds: z.array(share),
          /** The weight in force as a share of all. */
          share,
        }),
      ),
    }),
    ranking: z.object({
      top: z.number().int(),
      draws: z.number().int(),
      seed: z.number().int(),
      space: z.enum(["all", "declared"]),
      citation,
    }),
    areas: z.array(z.object({ id: z.string(), code: z.string(), name: texts })),
    counts: z.record(outcome, z.number().int()),
    rows: z.array(
      marked.extend({
        technology: z.string(),
        code: z.string(),
        name: texts,
        area: z.string(),
        outcome,
        verdicts: z.array(
          z.object({
            criterion: z.string(),
            verdict,
            byRule: verdict,
            confidence,
            /** Who said so; null = the rule. */
            by: nullable,
            why: texts,
            dissents: z.number().int(),
          }),
        ),
        values: z.array(z.object({ id: z.string(), value: pair.nullable(), scaled: pair })),
        score,
        ...ranks,
      }),
    ),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

const ground = z.object({ subject: z.string(), says: words });

const criticalityOf = route({
  method: "GET",
  path: "/api/decide/criticality/:technology",
  summary: "One technology on the board: each verdict with its evidence, what is missing, who sees it otherwise, and earlier editions",
  params: z.object({ technology: z.string() }),
  query: asQuery.extend({ on: z.iso.date().optional(), weights }),
  response: marked.extend({
    on: z.string(),
    technology: z.string(),
    code: z.string(),
    name: texts,
    outcome,
    score,
    rank: z.object({ ...ranks, top: z.number().int() }),
    verdicts: z.array(
      z.object({
        criterion: z.string(),
        verdict,
        confidence,
        by: nullable,
        why: texts,
        proposed: z.object({
          verdict,
          confidence,
          why: words,
          missing: z.array(words),
          grounds: z.array(ground),
          groundsInAll: z.number().int(),
        }),
        said: z.array(
          marked.extend({
            id: z.string(),
            verdict,
            confidence,
            text: texts,
            evidence: z.array(z.object({ about: z.string(), name: texts.nullable() })),
            reviewer: nullable,
            rule: nullable,
            saidAt: nullable,
            by: z.string(),
            batch: z.string(),
            onDesk: z.boolean(),
            source: z.string(),
            citation: citation.nullable(),
          }),
        ),
        dissents: z.array(
          marked.extend({ id: z.string(), verdict, reason: z.string(), reviewer: z.string(), saidAt: nullable, batch: z.string() }),
        ),
      }),
    ),
    indicators: z.array(
      z.object({
        id: z.string(),
        value: pair.nullable(),
        scaled: pair,
        basis: z.array(z.object({ subject: nullable, figure: nullable, says: words })),
      }),
    ),
    history: z.array(
      z.object({
        edition: z.string(),
        name: z.string(),
        date: z.string(),
        outcome,
        score: pair,
        inTop: share,
        verdicts: z.array(z.object({ criterion: z.string(), verdict })),
      }),
    ),
    rule: z.string(),
  }),
  example: { params: { technology: "eu_1_3" } },
});

const about = marked.extend({ technology: z.string(), criterion: z.string(), batch: nullable });

const sayVerdict = route({
  method: "POST",
  path: "/api/decide/criticality/verdicts",
  summary: "A person's verdict on a criterion in place of the rule's, with the reason; null gives the rule its say again",
  body: verdictGiven,
  response: about,
  example: {
    body: {
      technology: "eu_1_3",
      criterion: "clear_function",
      verdict: "met",
      reason: "Output power and band are asked for in every radar programme.",
    },
  },
  owner: true,
});

const sayDissent = route({
  method: "POST",
  path: "/api/decide/criticality/dissents",
  summary: "A reviewer sees a verdict otherwise and says why: both stand; null takes it back",
  body: dissentGiven,
  response: about,
  example: {
    body: {
      technology: "eu_1_3",
      criterion: "clear_function",
      verdict: "unknown",
      reason: "The bands asked for differ by programme.",
      reviewer: "second reader",
    },
  },
  owner: true,
});

const freezeCriticality = route({
  method: "POST",
  path: "/api/decide/criticality/editions",
  summary: "Freezes the board as it stands, under the join of the labels of all it rests on",
  body: criticalityEditionGiven,
  response: marked.extend({ id: z.string(), name: z.string(), date: z.string(), technologies: z.number().int(), batch: nullable }),
  example: { body: { name: "Example edition", id: "example" } },
  owner: true,
});

const criticalityChanges = route({
  method: "GET",
  path: "/api/decide/criticality/changes",
  summary: "What changed on the board from one edition to another, or to now, and whether a person, the rule or the evidence did it",
  query: asQuery.extend({ from: z.string(), to: z.string().optional() }),
  response: marked.extend({
    from: edition,
    to: edition.nullable(),
    on: z.string(),
    rule: z.object({ from: z.string(), to: z.string() }),
    changes: z.array(
      z.object({
        technology: z.string(),
        code: z.string(),
        name: texts,
        outcome: z.object({ from: outcome.nullable(), to: outcome.nullable() }),
        verdicts: z.array(
          z.object({
            criterion: z.string(),
            from: verdict.nullable(),
            to: verdict.nullable(),
            cause: z.enum(["person", "rule", "evidence"]),
            before: texts.nullable(),
            after: texts.nullable(),
            /** Dissents there are more (or, below 0, fewer) than before. */
            dissents: z.number().int(),
          }),
        ),
        score: z.object({ from: z.array(share).nullable(), to: z.array(share).nullable() }),
        inBest: z.object({ from: share.nullable(), to: share.nullable() }),
      }),
    ),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { from: "example" } },
});

/** In this order, so that what an example writes is there for the next one. */
export const criticalityRoutes = { freezeCriticality, sayVerdict, sayDissent, criticality, criticalityChanges, criticalityOf } as const;
