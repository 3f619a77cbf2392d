import type { ProblemTable } from "./table.ts";

export const apiProblems = {} as const satisfies ProblemTable;
