/** What is judged, and what comes out. */
import type { Domain } from "../lexicon/domains.ts";

export interface DocumentText {
  readonly ref: string;
  readonly title: string;
  readonly text: string;
  readonly keywords?: string | null | undefined;
  readonly programme?: string | null | undefined;
  readonly action?: string | null | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly subjects?: readonly string[] | undefined;
  /** What a model of the user's own made of the text: as many numbers for every document. */
  readonly vector?: ArrayLike<number> | undefined;
}

export type TrlBasis = "stated" | "action" | "programme" | "text" | "none";

export interface Trl {
  readonly low: number;
  readonly high: number;
  readonly basis: TrlBasis;
}

export interface Evidence {
  readonly sentence: string;
  /** Places in the sentence, `[from, to)`, and the domain or technology they speak for. */
  readonly spans: readonly (readonly [number, number, string])[];
  /** Part of all that speaks for use, 0–1. */
  readonly weight: number;
}

export interface JudgedTechnology {
  readonly id: string;
  readonly score: number;
  /** Words of the lexicon, as they stand there, and after them learned words, as they stand in the text. */
  readonly words: readonly string[];
  /** Likeness to the labelled examples by the user's own vectors, less the mean over all technologies; absent where none took part. */
  readonly likeness?: number | undefined;
}

export interface Judged extends Readonly<Record<Domain, number>> {
  readonly ref: string;
  /** 0–1: defence, space or security application. */
  readonly probability: number;
  readonly trl: Trl | null;
  readonly state: "neutral" | "revealed" | "unknown";
  /** Best first, at most five. */
  readonly technologies: readonly JudgedTechnology[];
  /** At most three, in the order of the text. */
  readonly evidence: readonly Evidence[];
  readonly language: "en" | "nl" | "other";
  /** What limits the judgement, for a person; null = nothing. */
  readonly remark: JudgedRemark | null;
}

export const judgedRemarks = ["other-language", "too-short", "cut", "encoding"] as const;
export type JudgedRemark = (typeof judgedRemarks)[number];
