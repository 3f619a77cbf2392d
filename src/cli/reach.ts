/** Sends an order to whoever owns the data folder: the process that serves it, else ourselves. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CommandAnswer, CommandName, CommandOptions } from "#observatory";
import { type Effects, problem, type Progress } from "#model";
import type { Common } from "./options.ts";
import { ToldProblem } from "./problems.ts";
import { showProgress } from "./progress.ts";
import type { Surroundings } from "./surroundings.ts";

/** Runs a command where the folder is; Ctrl-C stops it there. Throws its problem, or `stopped`. */
export async function order<Name extends CommandName>(
  name: Name,
  options: CommandOptions<Name>,
  common: Common,
  around: Surroundings,
): Promise<CommandAnswer<Name>> {
  const stop = new AbortController();
  const leave = around.onStop(() => stop.abort());
  const shown = await showProgress(around, common);
  const told: Told = { common, around, progress: shown.progress, signal: stop.signal };
  try {
    const server = await serverOf(common.data);
    return server === undefined ? await here(name, options, told) : await there(server, name, options, told);
  } catch (error) {
    throw stop.signal.aborted ? problem("stopped", {}, error) : error;
  } finally {
    leave();
    shown.done();
  }
}

interface Told {
  readonly common: Common;
  readonly around: Surroundings;
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

async function here<Name extends CommandName>(
  name: Name,
  options: CommandOptions<Name>,
  { common, around, progress, signal }: Told,
): Promise<CommandAnswer<Name>> {
  progress({ doing: "opening", step: common.data });
  const { openObservatory, realEffects, runCommand } = await import("#observatory");
  const databaseUrl = around.environment["DATABASE_URL"];
  const effects: Effects = realEffects({ progress, signal });
  const observatory = await openObservatory({
    data: common.data,
    effects: realEffects({ progress }),
    ...(databaseUrl ? { databaseUrl } : {}),
  });
  try {
    signal.throwIfAborted();
    return await runCommand(observatory.as(observatory.owner, common.as, effects), name, options);
  } finally {
    await observatory.close();
  }
}

interface Server {
  readonly address: string;
  readonly token: string;
}

/** The process that serves this folder; undefined when there is none that answers with the name it wrote down. */
async function serverOf(data: string): Promise<Server | undefined> {
  try {
    const { port, instance } = JSON.parse(await readFile(join(data, "server.json"), "utf8")) as { port: number; instance: string };
    const address = `http://127.0.0.1:${port}`;
    const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(3000) });
    const alive = (await answer.json()) as { instance?: string };
    // Another program may have taken the port since: it must not get the token.
    if (alive.instance !== instance) return undefined;
    return { address, token: (await readFile(join(data, "token"), "utf8")).trim() };
  } catch {
    return undefined;
  }
}

async function there<Name extends CommandName>(
  { address, token }: Server,
  name: Name,
  options: CommandOptions<Name>,
  { common, progress, signal }: Told,
): Promise<CommandAnswer<Name>> {
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "accept-language": common.lang,
    ...(common.as === undefined ? {} : { "octant-as": common.as }),
  };
  const answer = await fetch(`${address}/api/commands/${name}`, { method: "POST", headers, body: JSON.stringify({ options }), signal });
  if (!answer.ok || answer.body === null) throw new ToldProblem((await answer.json()) as ToldBody);
  for await (const line of linesOf(answer.body)) {
    if (line.progress !== undefined) progress(line.progress);
    if (line.problem !== undefined) throw new ToldProblem(line.problem);
    if ("result" in line) return line.result as CommandAnswer<Name>;
  }
  throw problem("server-went-away", { address });
}

interface ToldBody {
  code: string;
  detail: string;
  remedy: string;
}

interface Line {
  readonly progress?: Progress;
  readonly problem?: ToldBody;
  readonly result?: unknown;
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  let rest = "";
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") yield JSON.parse(line) as Line;
  }
}
