/** What was learned: how much each word says for use, security, space, defence and civil, and how that becomes a probability. */

/** `use` = defence, space or security, whichever. */
export const heads = ["use", "security", "space", "defence", "civil"] as const;
export type Head = (typeof heads)[number];

/** Score = `linear` · (sum of word weights + bias) + `lexicon` · balance of the lexicon; probability = 1 / (1 + e^−(slope · score + offset)). */
export interface HeadModel {
  readonly bias: number;
  readonly linear: number;
  readonly lexicon: number;
  readonly slope: number;
  readonly offset: number;
  /** What the words add on average per unit of the lexicon's balance: stands in for them in a language they were not learned in. */
  readonly stand: number;
}

export interface FlagModel {
  readonly id: string;
  readonly terms: readonly string[];
  readonly rarity: Float64Array;
  /** Per head one weight per term. */
  readonly weights: Readonly<Record<Head, Float64Array>>;
  readonly heads: Readonly<Record<Head, HeadModel>>;
  /** From this probability a document counts as flagged. */
  readonly threshold: number;
  /** What it was trained on: rows per programme. */
  readonly trainedOn: Readonly<Record<string, number>>;
}

/** The heads' share of the lexicon's points: what stands for the head against what stands against it, −1 to 1. */
export function axisOf(head: Head, [defence = 0, space = 0, security = 0, civil = 0]: readonly number[]): number {
  const all = defence + space + security + civil + 10;
  if (head === "use") return (defence + space + security - civil) / all;
  if (head === "civil") return (civil - defence - space - security) / all;
  const own = head === "defence" ? defence : head === "space" ? space : security;
  return (2 * own - (defence + space + security + civil)) / all;
}
