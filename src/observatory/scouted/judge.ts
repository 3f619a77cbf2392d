/** The judge as the content gives it: model, lexicons and rule, and the hash of all three, so that what was judged by another is judged again. */
import { createHash } from "node:crypto";
import type { Content } from "#content";
import { type DocumentText, type Judged, judgeMany, type Judging, usualRule } from "#scout";
import { problem } from "#model";
import type { Sight } from "../sight.ts";

/** Raised when the kernel judges otherwise than before, or when the table of judgements has other columns. */
const kernelVersion = 3;

export interface JudgeHere {
  readonly judging: Judging;
  readonly version: number;
  readonly hash: string;
  /** From which probability a document is flagged. */
  readonly threshold: number;
}

const known = new WeakMap<Content, JudgeHere>();

/** Throws `flags-model-missing` when neither the product nor the user's own root holds a model. */
export function judgingOf({ content }: Pick<Sight, "content">): JudgeHere {
  const before = known.get(content);
  if (before) return before;
  const { model, rule = usualRule } = content.judging;
  if (model === undefined) throw problem("flags-model-missing", { reason: "models/dual_use" });
  const technologies = content.mapping.model;
  const judging: Judging = { model, lexicons: content.lexicons, rule, technologies };
  const weights = Object.values(model.weights).map((one) => [...one]);
  const mapped = technologies && {
    ...technologies,
    rarity: [...technologies.rarity],
    bias: [...technologies.bias],
    weights: technologies.weights.map((one) => [...one]),
    centres: technologies.centres?.map((one) => one && [...one]),
  };
  const made = [kernelVersion, model.id, model.terms, [...model.rarity], weights, model.heads, content.lexicons, rule, mapped];
  const hash = createHash("sha256").update(JSON.stringify(made)).digest("hex");
  const here = { judging, version: kernelVersion, hash, threshold: model.threshold };
  known.set(content, here);
  return here;
}

/** Judgements in the order of the documents, on all processors, with how far it is. */
export async function judgeFor(sight: Sight, documents: readonly DocumentText[]): Promise<Judged[]> {
  const { effects } = sight;
  const { judging } = judgingOf(sight);
  const size = 250;
  const batches = Array.from({ length: Math.ceil(documents.length / size) }, (_, at) => documents.slice(at * size, (at + 1) * size));
  const judged: Judged[] = [];
  // What is judged is kept for everybody: whoever goes away does not stop it for those who wait for the same.
  for await (const batch of judgeMany({ judging, batches, effects: {} })) {
    judged.push(...batch);
    effects.progress({ doing: "computing", step: "scout_flags", done: judged.length, of: documents.length });
  }
  return judged;
}
