import type { AnswerOf } from "../../data/ask.ts";

export type Overview = AnswerOf<"/api/overview">;
