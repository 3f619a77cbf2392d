/** What the page reads of actions. */
import type { AnswerOf } from "../../../data/ask.ts";
import type { Tone } from "../../../parts/chip.tsx";

export type Actions = AnswerOf<"/api/decide/actions">;
export type Action = Actions["actions"][number];
export type Detail = AnswerOf<"/api/decide/actions/:action">;
export type Standing = Action["standing"];
export type Progress = Actions["progress"]["documents"][number];

export const standings = ["overdue", "unconfirmed", "ahead", "done", "dropped", "undated"] as const;
export const statuses = ["unknown", "open", "in_progress", "done", "dropped"] as const;

export const tones: Record<Standing, Tone> = {
  overdue: "critical",
  unconfirmed: "unknown",
  ahead: "accent",
  done: "good",
  dropped: "plain",
  undated: "plain",
};
