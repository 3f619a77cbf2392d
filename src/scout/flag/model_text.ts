/** A model as the two files of `models/dual_use/`. */
import { type FlagModel, heads } from "./model.ts";

export interface ModelText {
  /** What `model.yaml` holds, beside what is said about it. */
  readonly card: Readonly<Record<string, unknown>>;
  /** `weights.csv`. */
  readonly weights: string;
}

/** Weights of three digits; a term whose weights are all nought is left out. */
export function textOfModel(model: FlagModel): ModelText {
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  const lines = model.terms.flatMap((term, at) => {
    const weights = heads.map((head) => round(model.weights[head][at] ?? 0, 2));
    if (weights.every((weight) => weight === 0)) return [];
    return [[term, round(model.rarity[at] ?? 0, 2), ...weights].join(",")];
  });
  const figures = heads.map((head) => {
    const { bias, linear, lexicon, slope, offset, stand } = model.heads[head];
    const all = { bias, linear, lexicon, slope, offset, stand };
    return [head, Object.fromEntries(Object.entries(all).map(([name, value]) => [name, round(value, 5)]))];
  });
  return {
    card: { id: model.id, threshold: model.threshold, trained_on: model.trainedOn, heads: Object.fromEntries(figures) as unknown },
    weights: `${["term", "rarity", ...heads].join(",")}\n${lines.join("\n")}\n`,
  };
}
