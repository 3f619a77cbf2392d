/** What the page reads of targets. */
import type { AnswerOf } from "../../../data/ask.ts";
import type { Tone } from "../../../parts/chip.tsx";

export type Targets = AnswerOf<"/api/decide/targets">;
export type Target = Targets["targets"][number];
export type State = Target["standing"]["state"];

export const states = ["missed", "behind", "short", "unconfirmed", "on_course", "unknown", "met"] as const;

export const tones: Record<State, Tone> = {
  missed: "critical",
  behind: "critical",
  short: "warning",
  unconfirmed: "unknown",
  on_course: "accent",
  unknown: "unknown",
  met: "good",
};
