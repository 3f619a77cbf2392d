/** From the words typed to an exit code. */
import { CommanderError } from "commander";
import type { Outcome } from "./command.ts";
import { sayProblem } from "./problems.ts";
import { buildProgram } from "./program.ts";
import { realSurroundings, type Surroundings, write } from "./surroundings.ts";

/** Runs one command line (without `node` and the script). Never throws; says on standard error what went wrong. */
export async function main(words: readonly string[], around: Surroundings = realSurroundings()): Promise<number> {
  const outcome: Outcome = { code: 0 };
  try {
    if (words[0] === "--version" || words[0] === "-V") return await sayVersion(around);
    await buildProgram(around, outcome).parseAsync([...words], { from: "user" });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    sayProblem(error, languageIn(words), around);
    return 1;
  }
}

async function sayVersion(around: Surroundings): Promise<number> {
  const { packageVersion } = await import("#observatory");
  await write(around.out, `${packageVersion}\n`);
  return 0;
}

/** The language of a problem is known even when the rest was not understood. */
function languageIn(words: readonly string[]): "en" | "nl" {
  return words.some((word, at) => word === "--lang=nl" || (word === "nl" && words[at - 1] === "--lang")) ? "nl" : "en";
}
