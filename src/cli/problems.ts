/** A problem on standard error: the sentence, then what to do. */
import { type Language, Problem } from "#model";
import type { Surroundings } from "./surroundings.ts";
import { say } from "./words.ts";

/** A problem told by the process that owns the folder, in the language it was asked for. */
export class ToldProblem extends Error {
  override readonly name = "ToldProblem";
  readonly code: string;
  readonly remedy: string;

  constructor({ code, detail, remedy }: { code: string; detail: string; remedy: string }) {
    super(detail);
    this.code = code;
    this.remedy = remedy;
  }
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Problem || error instanceof ToldProblem ? error.code : undefined;
}

export function sayProblem(error: unknown, language: Language, { err, environment }: Surroundings): void {
  const [sentence, remedy] = inWords(error, language);
  err.write(`${sentence}\n${say(language, "remedy")}: ${remedy}\n`);
  if (environment["OCTANT_DEBUG"] && error instanceof Error) err.write(`${error.stack}\n`);
}

function inWords(error: unknown, language: Language): [string, string] {
  if (error instanceof Problem) return [error.sentence(language), error.remedy(language)];
  if (error instanceof ToldProblem) return [error.message, error.remedy];
  const reason = error instanceof Error ? error.message : String(error);
  const broke = {
    en: [
      `Something broke inside Octant: ${reason}`,
      "Set OCTANT_DEBUG=1 and repeat the command to see where; what stood before is unchanged.",
    ],
    nl: [
      `Er ging iets stuk in Octant: ${reason}`,
      "Zet OCTANT_DEBUG=1 en herhaal de opdracht om te zien waar; wat er stond is ongewijzigd.",
    ],
  } as const;
  const [sentence, remedy] = broke[language];
  return [sentence, remedy];
}
