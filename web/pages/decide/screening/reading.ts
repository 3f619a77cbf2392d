/** What the page reads of screening. */
import type { AnswerOf } from "../../../data/ask.ts";
import type { Tone } from "../../../parts/chip.tsx";

export type Cases = AnswerOf<"/api/decide/screening">;
export type CaseRow = Cases["cases"][number];
export type Case = AnswerOf<"/api/decide/screening/:deal">;
export type Clock = Case["clocks"][number];
export type Factor = Case["factors"][number];

export const clockTones: Record<Clock["state"], Tone> = {
  missed: "critical",
  running: "accent",
  suspended: "warning",
  extended: "plain",
  answered_late: "warning",
  answered: "good",
  not_started: "unknown",
  not_in_force: "plain",
  unsound: "warning",
};

export const factorTones: Record<Factor["state"], Tone> = {
  touched: "critical",
  unknown: "unknown",
  not_touched: "good",
  not_in_force: "plain",
  elsewhere: "plain",
};

/** Per cent with the decimals it has, two at most. */
export const perCent = (value: number, language: "en" | "nl") =>
  `${value.toLocaleString(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 2 })} %`;

export const opinions = ["approve", "conditions", "prohibit", "comment"] as const;
export const opinionTones: Record<(typeof opinions)[number], Tone> = {
  approve: "good",
  conditions: "warning",
  prohibit: "critical",
  comment: "plain",
};
