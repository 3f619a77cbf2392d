import type { AnswerOf } from "../../data/ask.ts";
import type { Tone } from "../../parts/chip.tsx";

export type Inbox = AnswerOf<"/api/scout/signals">;
export type Signal = Inbox["signals"][number];
export type SignalAnswer = Signal["answer"];
export type Watchlist = AnswerOf<"/api/scout/watchlists">["watchlists"][number];

export const answers = ["new", "kept", "watched", "dismissed", "linked"] as const satisfies readonly SignalAnswer[];

export const toneOfAnswer: Readonly<Record<SignalAnswer, Tone>> = {
  new: "accent",
  kept: "good",
  watched: "warning",
  dismissed: "plain",
  linked: "plain",
};

/** What a key answers. */
export const answerKeys: Readonly<Record<string, Exclude<SignalAnswer, "new">>> = { s: "kept", w: "watched", d: "dismissed", l: "linked" };

export function gradeText({ grade }: Pick<Signal, "grade">): string | null {
  return grade.by === null ? null : `${grade.reliability ?? "F"}${grade.credibility ?? "6"}`;
}
