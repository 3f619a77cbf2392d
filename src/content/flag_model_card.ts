/** What `models/dual_use/model.yaml` and `policy/dual_use/rule.yaml` hold, and what is read from them. */
import { type Remark, words } from "#model";
import { z } from "zod";

export const figures = z.strictObject({
  bias: z.number(),
  linear: z.number(),
  lexicon: z.number(),
  slope: z.number(),
  offset: z.number(),
  stand: z.number(),
});
export const flagHeads = ["use", "security", "space", "defence", "civil"] as const;
export type Each<Value> = Record<(typeof flagHeads)[number], Value>;

/** A measured figure: with its interval, what a plain baseline gives, and what was asked. */
const quality = z.strictObject({
  name: words,
  value: z.number(),
  low: z.number().nullable().default(null),
  high: z.number().nullable().default(null),
  baseline: z.number().nullable().default(null),
  asked: z.number().nullable().default(null),
});

export const modelCard = z.looseObject({
  id: z.string(),
  name: words.optional(),
  trained: z.string().optional(),
  quality: z.array(quality).default([]),
  threshold: z.number().min(0).max(1),
  trained_on: z.record(z.string(), z.number()),
  heads: z.strictObject({ use: figures, security: figures, space: figures, defence: figures, civil: figures }),
});

export interface FlagModelRead {
  readonly model:
    | {
        readonly id: string;
        readonly terms: readonly string[];
        readonly rarity: Float64Array;
        readonly weights: Each<Float64Array>;
        readonly heads: Each<z.infer<typeof figures>>;
        readonly threshold: number;
        readonly trainedOn: Record<string, number>;
        readonly name: z.infer<typeof words> | undefined;
        readonly trained: string | undefined;
        readonly quality: readonly z.infer<typeof quality>[];
      }
    | undefined;
  /** Which part of a subject defence, space and security offices would pay for: what training reads. */
  readonly subjects: readonly { readonly subject: string; readonly share: number }[];
  /** From which maturity a use shows; undefined where `policy/dual_use/rule.yaml` is not there. */
  readonly rule: { readonly neutralUpTo: number; readonly revealedFrom: number } | undefined;
  /** Programmes that serve defence, space or security by their own account: what they pay for needs no flag. */
  readonly declared: Declared;
  readonly remarks: readonly Remark[];
}

interface Declared {
  readonly sources: readonly string[];
  /** Topic codes, `*` for any letters. */
  readonly topics: readonly string[];
}

export const ruleCard = z.looseObject({
  id: z.string(),
  neutral_up_to: z.int().min(1).max(9),
  revealed_from: z.int().min(1).max(9),
  declared: z.strictObject({ sources: z.array(z.string()), topics: z.array(z.string()) }).default({ sources: [], topics: [] }),
});
