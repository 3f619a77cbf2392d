/** What a person hands in while scanning the horizon: signals, triage, watchlists, places on the radar, questions and forecasts. */
import { z } from "zod";
import { languages } from "../citation.ts";

const day = z.iso.date();
const label = z.string().max(200).optional();
const some = z.string().trim().min(1);
const names = z.array(some.max(200)).max(200);
/** Words of lower case, digits and underscores. */
export const horizonId = z.string().regex(/^[a-z0-9][a-z0-9_]{0,63}$/, "lower-case letters, digits and underscores");
const technologyId = z.string().regex(/^[a-z0-9_]{1,60}$/, "the id of a technology, such as eu_1_1");

export const signalAnswers = ["new", "kept", "watched", "dismissed", "linked"] as const;
export type SignalAnswer = (typeof signalAnswers)[number];

export const reliability = z.enum(["A", "B", "C", "D", "E", "F"]);
export const credibility = z.enum(["1", "2", "3", "4", "5", "6"]);

/** A signal somebody saw and types in. */
export const signalGiven = z.strictObject({
  /** Absent: made of the content, so that the same signal is the same id. */
  id: horizonId.optional(),
  title: some.max(500),
  text: z.string().max(20_000).default(""),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  date: day.optional(),
  /** Where it was seen. */
  origin: z.string().trim().max(300).optional(),
  reliability: reliability.optional(),
  credibility: credibility.optional(),
  language: z.enum(languages).default("en"),
  label,
});
export type SignalGiven = z.output<typeof signalGiven>;

/** What one thinks of signals; what is left out stays as it was. */
export const triageGiven = z.strictObject({
  refs: z.array(some.max(500)).min(1).max(200),
  answer: z.enum(signalAnswers).optional(),
  reason: z.string().max(2000).optional(),
  reliability: reliability.optional(),
  credibility: credibility.optional(),
  /** The ref of another signal or of a document. */
  linkedTo: z.string().max(500).optional(),
  /** Technologies tied by hand. */
  technologies: z.array(technologyId).max(20).optional(),
  label,
});
export type TriageGiven = z.output<typeof triageGiven>;

export const watchQueryGiven = z.strictObject({
  technologies: z.array(technologyId).max(60).default([]),
  words: names.default([]),
  countries: z
    .array(z.string().regex(/^[A-Z]{3}$/, "a country as three capitals, such as CHN"))
    .max(60)
    .default([]),
  organisations: names.default([]),
  sources: z.array(horizonId).max(20).default([]),
  least: z.number().min(0).max(1).nullable().default(null),
});

export const watchlistGiven = z.strictObject({
  id: horizonId.optional(),
  name: some.max(200),
  query: watchQueryGiven,
  label,
});
export type WatchlistGiven = z.output<typeof watchlistGiven>;

export const radarRings = ["act", "prepare", "watch", "note"] as const;

/** Where a person puts a technology, with the reason; `ring` null takes the person's word back. */
export const placementGiven = z
  .strictObject({
    technology: technologyId,
    ring: z.enum(radarRings).nullable().default(null),
    /** What stands in the way; absent = nothing. */
    blocked: z.string().trim().max(1000).optional(),
    reason: z.string().trim().max(2000).default(""),
    label,
  })
  .refine((one) => one.ring === null || one.reason !== "", { path: ["reason"], message: "say why" });
export type PlacementGiven = z.output<typeof placementGiven>;

export const editionGiven = z.strictObject({ id: horizonId, name: z.string().trim().max(200).optional(), on: day.optional(), label });
export type EditionGiven = z.output<typeof editionGiven>;

export const questionGiven = z.strictObject({
  id: horizonId.optional(),
  question: some.max(500),
  /** How it is decided. */
  criteria: some.max(4000),
  resolves: day,
  technology: technologyId.optional(),
  figure: z.string().max(300).optional(),
  label,
});
export type QuestionGiven = z.output<typeof questionGiven>;

export const forecastGiven = z.strictObject({
  question: horizonId,
  probability: z.number().min(0).max(1),
  /** A pseudonym; never a name. */
  forecaster: z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u, "one word, a pseudonym"),
  reason: z.string().max(2000).optional(),
  label,
});
export type ForecastGiven = z.output<typeof forecastGiven>;

export const forecastOutcomes = ["yes", "no", "void"] as const;
export const outcomeGiven = z.strictObject({
  question: horizonId,
  outcome: z.enum(forecastOutcomes),
  /** Where the answer was printed. */
  origin: some.max(500),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** The day the answer was known; absent = today. */
  on: day.optional(),
  label,
});
export type OutcomeGiven = z.output<typeof outcomeGiven>;
