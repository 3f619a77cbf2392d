import type { AnswerOf } from "../../../data/ask.ts";

export type Board = AnswerOf<"/api/decide/board">;

/** What the board says it is at, in the order in which it is reckoned. */
export const tilesInTurn = [
  "actions",
  "targets",
  "gaps",
  "criticality",
  "coverage",
  "roadmaps",
  "screening",
  "portfolio",
  "trace",
] as const;
