/**
 * Everything that can go wrong in words: a code, an HTTP status, a sentence and a remedy, in one typed table.
 * Each room keeps its own page of it under `problems/`; a test keeps the table and docs/problems.md equal.
 */
import { apiProblems } from "./problems/api.ts";
import { archiveProblems } from "./problems/archive.ts";
import { contentProblems } from "./problems/content.ts";
import { criticalityProblems } from "./problems/criticality.ts";
import { decideProblems } from "./problems/decide.ts";
import { deskProblems } from "./problems/desk.ts";
import { portfolioProblems } from "./problems/portfolio.ts";
import { horizonProblems } from "./problems/horizon.ts";
import { importProblems } from "./problems/imports.ts";
import { measureProblems } from "./problems/measure.ts";
import { observatoryProblems } from "./problems/observatory.ts";
import { publishProblems } from "./problems/publish.ts";
import { registerProblems } from "./problems/registers.ts";
import { rejectProblems } from "./problems/rejects.ts";
import { roadmapProblems } from "./problems/roadmap.ts";
import { scoutProblems } from "./problems/scout.ts";
import { screeningProblems } from "./problems/screening.ts";
import { simulateProblems } from "./problems/simulate.ts";
import { sourceFetchProblems } from "./problems/source_fetch.ts";
import { sourceFileProblems } from "./problems/source_files.ts";
import { sourceRowProblems } from "./problems/source_rows.ts";
import type { Language } from "./citation.ts";

export const problems = {
  ...archiveProblems,
  ...contentProblems,
  ...importProblems,
  ...rejectProblems,
  ...sourceFetchProblems,
  ...sourceFileProblems,
  ...sourceRowProblems,
  ...criticalityProblems,
  ...decideProblems,
  ...deskProblems,
  ...portfolioProblems,
  ...horizonProblems,
  ...measureProblems,
  ...publishProblems,
  ...simulateProblems,
  ...registerProblems,
  ...roadmapProblems,
  ...scoutProblems,
  ...screeningProblems,
  ...observatoryProblems,
  ...apiProblems,
} as const;

export type ProblemCode = keyof typeof problems;

type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;
type Said<Code extends ProblemCode> = (typeof problems)[Code];
/** The details a problem needs: the `{holes}` of its English sentence and remedy. */
export type Details<Code extends ProblemCode> = Record<
  Holes<Said<Code>["sentence"]["en"]> | Holes<Said<Code>["remedy"]["en"]>,
  string | number
>;

/** A problem with a code; the sentence says what happened and what is safe, the remedy what to do. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, details: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(fill(problems[code].sentence.en, details), cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problems[this.code].status;
  }

  sentence(language: Language = "en"): string {
    return fill(problems[this.code].sentence[language], this.details, language);
  }

  remedy(language: Language = "en"): string {
    return fill(problems[this.code].remedy[language], this.details, language);
  }
}

/** Makes a problem to throw: `throw problem("folder-locked", { folder, pid })`. */
export function problem<Code extends ProblemCode>(code: Code, details: Details<Code>, cause?: unknown): Problem {
  return new Problem(code, details, cause);
}

/** A detail said in words of its own has them in Dutch under its name and `_nl`. */
function fill(text: string, details: Readonly<Record<string, string | number>>, language: Language = "en"): string {
  return text.replace(/\{(\w+)\}/g, (hole, key: string) => String(details[`${key}_${language}`] ?? details[key] ?? hole));
}

/** A remark about content: where it stands, what is wrong and what to do. Reading content collects all of them. */
export interface Remark {
  readonly file: string;
  readonly line?: number;
  readonly sentence: string;
  readonly remedy: string;
}
