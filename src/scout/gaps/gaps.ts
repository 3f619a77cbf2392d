/** What the kernel of gaps reads and tells: a need against today and against what the counts say of tomorrow. */
import type { Words } from "#model";

/** Low and high, both included: levels 1–9, or per cent 0–100. */
export type Bounds = readonly [low: number, high: number];

export interface NeedToMeet {
  readonly id: string;
  /** `2030`, `2030-06` or `2030-06-30`; null = nobody says. */
  readonly byDate: string | null;
  readonly trlRequired: number | null;
  /** Per cent that must come from Europe. */
  readonly shareRequired: number | null;
  readonly technologies: readonly string[];
  readonly nodes: readonly string[];
}

/** One part of a need: a technology with its level, or a chain node with Europe's share. */
export interface PartToday {
  readonly id: string;
  readonly name: Words;
  /** Null = unknown, with the sentence why. */
  readonly today: Bounds | null;
  readonly why: Words;
  /** Year → bounds, or null with the sentence why the counts cannot tell. */
  readonly ahead: ((year: number) => Bounds | null) | null;
  readonly refused: Words | null;
}

/** `possible` = within the bounds; `unknown` = something is missing. */
export type Verdict = "gap" | "possible" | "none" | "unknown";

/**
 * `existing`: a gap today for certain that is not seen to close. `closing`: a gap today that is gone by the date. `predictable`: by the date there is one,
 * though today it is not certain. `possible`: within the bounds. `met`: none today, and none by the date as far as that can be told. `unknown`.
 */
export const gapStates = ["existing", "predictable", "possible", "closing", "met", "unknown"] as const;
export type GapState = (typeof gapStates)[number];

export interface Measured {
  readonly required: number | null;
  /** The weakest part bounds the whole. */
  readonly today: Bounds | null;
  readonly byDate: Bounds | null;
  /** What is missing: required less today, required less by the date; never below zero. */
  readonly missingToday: Bounds | null;
  readonly missingByDate: Bounds | null;
  readonly verdictToday: Verdict;
  readonly verdictByDate: Verdict;
  readonly state: GapState;
  /** The part that holds the whole back; null when no part is known. */
  readonly weakest: string | null;
  readonly parts: readonly { readonly id: string; readonly today: Bounds | null; readonly byDate: Bounds | null }[];
}

export interface Gap {
  readonly need: string;
  readonly state: GapState;
  /** The year the need is judged at; null without a date. */
  readonly year: number | null;
  /** The date lies behind the day it is about. */
  readonly overdue: boolean;
  readonly trl: Measured;
  readonly share: Measured;
  readonly reasons: readonly Words[];
  /** What would have to be known. */
  readonly wanted: readonly Words[];
}
