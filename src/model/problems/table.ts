import type { Words } from "../citation.ts";

/** One page of the problem table. `{holes}` are filled with the details of the case; the same holes in both languages. */
export type ProblemTable = Readonly<Record<string, { readonly status: number; readonly sentence: Words; readonly remedy: Words }>>;
