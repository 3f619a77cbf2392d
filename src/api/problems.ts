/** Problems as `application/problem+json`. */
import { type Language, Problem, problem } from "#model";

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  remedy: string;
  code: string;
}

export function problemBody(thrown: Problem, language: Language): ProblemBody {
  const { code, status } = thrown;
  return {
    type: `urn:octant:problem:${code}`,
    title: code.replaceAll("-", " "),
    status,
    detail: thrown.sentence(language),
    remedy: thrown.remedy(language),
    code,
  };
}

/** Anything thrown as a problem: ours as it is, a stop as `stopped`, the rest as `something-broke`. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Error && error.name === "AbortError") return problem("stopped", {}, error);
  return problem("something-broke", { reason: error instanceof Error ? error.message : String(error) }, error);
}

/** The language a request asks for; English unless Dutch comes first. */
export function languageOf(header: string | undefined): Language {
  return /^\s*nl\b/i.test(header ?? "") ? "nl" : "en";
}
