/** Wraps what an engine or a disk says into a problem, once. */
import { Problem, problem } from "#model";

/** Runs `work`; a full disk becomes `disk-full`, anything else that is not yet a problem what `otherwise` makes of it. */
export async function troubled<Result>(
  what: string,
  work: () => Promise<Result>,
  otherwise: (reason: string, cause: unknown) => Problem,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { message, code } = error as { message?: string; code?: string };
    const said = message ?? String(error);
    if (code === "ENOSPC" || code === "53100" || /no space left on device|disk quota|could not extend file/i.test(said))
      throw problem("disk-full", { what }, error);
    throw otherwise(said.split("\n").slice(0, 3).join(" "), error);
  }
}

export function registryTrouble(reason: string, cause: unknown): Problem {
  return problem("registry-failed", { reason }, cause);
}

export function queryTrouble(name: string): (reason: string, cause: unknown) => Problem {
  return (reason, cause) => problem("query-failed", { name, reason }, cause);
}
