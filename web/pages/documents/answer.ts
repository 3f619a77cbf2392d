import type { AnswerOf } from "../../data/ask.ts";

/** What the interface says of one document. */
export type Shown = AnswerOf<"/api/documents/:source/:id">;
