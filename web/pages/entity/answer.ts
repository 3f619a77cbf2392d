import type { AnswerOf } from "../../data/ask.ts";

export type Entity = AnswerOf<"/api/entities/:kind/:name">;
