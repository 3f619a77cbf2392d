/** The card of a model of technologies, and what is read with it. */
import { type Remark, words } from "#model";
import { z } from "zod";

export const technologyModelCard = z.looseObject({
  id: z.string(),
  name: words.optional(),
  trained: z.string().optional(),
  threshold: z.number().min(0).max(1),
  trained_on: z.record(z.string(), z.number()),
  mix: z.strictObject({
    bias: z.number(),
    root: z.number(),
    score: z.number(),
    best: z.number(),
    linear: z.number(),
    behind: z.number(),
    likeness: z.number(),
  }),
  technologies: z.record(z.string(), z.strictObject({ bias: z.number(), used: z.boolean() })),
});

export interface TechnologyModelRead {
  readonly model:
    | {
        readonly id: string;
        readonly terms: readonly string[];
        readonly rarity: Float64Array;
        readonly technologies: readonly string[];
        readonly weights: readonly Float64Array[];
        readonly bias: Float64Array;
        readonly used: readonly boolean[];
        readonly mix: z.infer<typeof technologyModelCard>["mix"];
        readonly threshold: number;
        readonly centres: readonly (Float64Array | null)[] | undefined;
        readonly trainedOn: Record<string, number>;
      }
    | undefined;
  /** What people said documents are about: `source/id` and technologies, `[]` for none. Those of all roots, a later root's row in place of an earlier one's. */
  readonly examples: readonly { readonly ref: string; readonly technologies: readonly string[] }[];
  readonly remarks: readonly Remark[];
}
