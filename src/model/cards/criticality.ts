/** The rule of criticality, and what a person gives: a verdict, a dissent, an edition. */
import { z } from "zod";
import { citation, words } from "../citation.ts";
import { confidences, verdicts } from "../judgement_kinds.ts";

const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/);
const share = z.number().min(0).max(1);

export const indicatorUnits = ["share", "count"] as const;

const criterion = z.strictObject({ id: identifier, name: words, asks: words, counts: words });
const indicator = z
  .strictObject({
    id: identifier,
    name: words,
    means: words,
    unit: z.enum(indicatorUnits),
    /** The value that says nothing of criticality, and the one that says all. */
    from: z.number(),
    to: z.number(),
    weight: z.number().min(0),
    /** Least and most of its weight as a share of 1, where weights are drawn within what is declared. */
    bounds: z.tuple([share, share]).refine(([low, high]) => low <= high, "the least is above the most"),
  })
  .refine(({ from, to }) => from !== to, { path: ["to"], message: "the scale has no length" });

/** `policy/criticality/rule.yaml`. */
export const criticalityRule = z
  .strictObject({
    id: identifier,
    version: z.coerce.string().min(1),
    name: words,
    description: words,
    citation,
    criteria: z.array(criterion).min(1),
    thresholds: z.strictObject({
      eu_share_at_most: z.number().min(0).max(100),
      low_levels: z.array(z.string()).min(1),
      needs_at_least: z.int().min(1),
      uses_at_least: z.int().min(2),
      units: z.array(z.string()).default([]),
    }),
    indicators: z.array(indicator).min(1),
    fits: z.array(z.enum(["close", "part", "wide"])).min(1),
    acceptability: citation,
  })
  .refine(({ indicators }) => indicators.some(({ weight }) => weight > 0), { path: ["indicators"], message: "every weight is 0" })
  .refine(({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length, {
    path: ["criteria"],
    message: "two criteria have one id",
  })
  .refine(({ indicators }) => new Set(indicators.map(({ id }) => id)).size === indicators.length, {
    path: ["indicators"],
    message: "two indicators have one id",
  });
export type CriticalityRule = z.output<typeof criticalityRule>;

const label = z.string().max(200).optional();
const reason = z.string().trim().min(3).max(4000);
const about = { technology: identifier, criterion: identifier };

/** A person's verdict in place of the rule's; `verdict` null takes it back. */
export const verdictGiven = z
  .strictObject({
    ...about,
    verdict: z.enum(verdicts).nullable(),
    confidence: z.enum(confidences).optional(),
    reason: z.string().trim().max(4000).default(""),
    /** Subjects (`supply:…`, `need:…`) or ids of figures. */
    evidence: z.array(z.string().trim().min(3).max(300)).max(40).default([]),
    /** Who judged, where that is not who types. */
    reviewer: z.string().trim().min(1).max(200).optional(),
    label,
  })
  .refine((one) => one.verdict === null || one.reason.length >= 3, { path: ["reason"], message: "say why" });
export type VerdictGiven = z.input<typeof verdictGiven>;

/** Somebody else sees it otherwise, and says why; `verdict` null takes it back. */
export const dissentGiven = z
  .strictObject({
    ...about,
    verdict: z.enum(verdicts).nullable(),
    reason: reason.optional(),
    reviewer: z.string().trim().min(1).max(200),
    label,
  })
  .refine((one) => one.verdict === null || one.reason !== undefined, { path: ["reason"], message: "say why" });
export type DissentGiven = z.input<typeof dissentGiven>;

/** Freezes the board under this name; without an id it is made of the name. */
export const criticalityEditionGiven = z.strictObject({
  name: z.string().trim().min(1).max(100),
  id: identifier.max(60).optional(),
  label,
});
export type CriticalityEditionGiven = z.output<typeof criticalityEditionGiven>;
