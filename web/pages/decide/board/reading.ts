import type { AnswerOf } from "../../../data/ask.ts";

export type Board = AnswerOf<"/api/decide/board">;
