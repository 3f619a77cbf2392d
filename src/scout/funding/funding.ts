/** What the kernel of the next funding step reads: instruments, open calls, and somebody with results who seeks the next step. */
import type { InstrumentStatus, OpenTo, Scope, Words } from "#model";

export interface FundingInstrument {
  readonly id: string;
  readonly name: Words;
  readonly kind: string;
  readonly scope: Scope;
  /** Levels 1–9 it pays for, indicative; null = it names none. */
  readonly trl: readonly [low: number, high: number] | null;
  readonly status: InstrumentStatus;
  readonly period: string | null;
  /** Empty = not about taking part. */
  readonly openTo: readonly OpenTo[];
  /** ISO3 of the one country whose parties it pays; null = the EU and who is associated. */
  readonly country: string | null;
  readonly eligible: Words;
  /** Ids of technologies or areas; empty = nothing limits it to some. */
  readonly technologies: readonly string[];
  /** Million euro, decimal as text. */
  readonly budget: string | null;
  readonly url: string | null;
}

export interface OpenCall {
  readonly id: string;
  readonly title: string;
  readonly programme: string;
  /** Type of action. */
  readonly action: string;
  readonly deadline: string | null;
  readonly status: string;
  /** Euro, decimal as text; of one grant. */
  readonly budget: readonly [low: string | null, high: string | null];
  readonly text: string;
  readonly url: string | null;
}

/** `unknown` = nobody has said what the results serve. */
export type Use = Scope | "unknown";

export interface Party {
  /** ISO3; null = unknown. */
  readonly country: string | null;
  readonly kind: "firm" | "research" | "authority" | "other" | null;
  /** Small or medium-sized; null = unknown. */
  readonly small: boolean | null;
}

/** Somebody with results. */
export interface Seeking {
  /** Where the results stand; null = unknown. */
  readonly trl: readonly [low: number, high: number] | null;
  readonly use: Use;
  /** Ids; empty = unknown. */
  readonly technologies: readonly string[];
  /** Who has the results; null = unknown; `anyone` where nobody in particular is meant, so that who may take part is told and not asked. */
  readonly parties: readonly Party[] | "anyone" | null;
  /** The day it is about, ISO 8601. */
  readonly on: string;
}

export type StepFit = "fits" | "perhaps";

export interface FundingStep {
  readonly id: string;
  readonly name: Words;
  readonly kind: "instrument" | "call";
  /** Kind of instrument, or the type of action of a call. */
  readonly sort: string;
  /** `perhaps`: what stands in `unsure` has to be found out or changed first. */
  readonly fit: StepFit;
  readonly why: readonly Words[];
  readonly unsure: readonly Words[];
  readonly trl: readonly [low: number, high: number] | null;
  readonly deadline: string | null;
  /** As printed: million euro of an instrument, euro of one grant of a call. */
  readonly budget: string | null;
  readonly url: string | null;
}

export interface NextFunding {
  readonly steps: readonly FundingStep[];
  /** Why no step is told; the two sides of the valley stand in `before` and `after` then. */
  readonly refused: Words | null;
  readonly before: readonly FundingStep[];
  readonly after: readonly FundingStep[];
}

/** `1–4` where results are still neutral, `6–8` where they want a user (COM(2022) 61, footnote 13, puts the turn at 5–6). */
export const sidesOfTheValley = { before: [1, 4], after: [6, 8] } as const;

/** True when an entry that names these technologies, or areas of them, covers this one. */
export function covers(named: readonly string[], technology: string): boolean {
  return named.some((one) => one === technology || technology.startsWith(`${one}_`));
}
