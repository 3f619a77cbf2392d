/** `octant` or `octant serve`: opens the observatory and keeps it open. */
import { createServer } from "node:net";
import { join } from "node:path";
import { problem } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { Logger } from "pino";
import type { CommandFile } from "../command.ts";
import { type Common, commonOf } from "../options.ts";
import { showProgress } from "../progress.ts";
import { type Surroundings, write } from "../surroundings.ts";
import { say } from "../words.ts";

const usualPort = 4810;

interface Options {
  readonly port?: number;
  readonly log?: "file" | "stderr";
}

export const serve: CommandFile = {
  name: "serve",
  example: "octant serve --port 4810",
  add: (program, around) =>
    program
      .command("serve", { isDefault: true })
      .description("open the observatory in the browser")
      .option("--port <number>", `the port (default ${usualPort})`, portOf)
      .addOption(new Option("--log <where>", "where the log goes (default file: <data>/log/octant.log)").choices(["file", "stderr"]))
      .action(async (options: Options, command) => open(options, commonOf(command, around), around)),
};

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError("Write a number from 0 to 65535.");
  return port;
}

async function open({ port = usualPort, log = "file" }: Options, common: Common, around: Surroundings): Promise<void> {
  // Asked before the folder is opened, so that a taken port is said at once.
  if (port !== 0) await isFree(port);
  const shown = await showProgress(around, common);
  shown.progress({ doing: "opening", step: common.data });
  const [{ openObservatory, realEffects }, { serve: listen }] = await Promise.all([import("#observatory"), import("#api")]);
  const databaseUrl = around.environment["DATABASE_URL"];
  const effects = realEffects({ progress: shown.progress });
  const observatory = await openObservatory({ data: common.data, effects, ...(databaseUrl ? { databaseUrl } : {}) });
  try {
    const served = await listen({ observatory, port, logger: await loggerTo(log, common.data) });
    shown.done();
    // What the first page asks for is on its way while the browser opens; a page that is quicker waits for the same work.
    void observatory
      .as(observatory.publicReader, undefined, realEffects())
      .overview()
      .catch(() => undefined);
    const lines = [say(common.lang, "open", { address: `${served.address}/#token=${observatory.token}` }), say(common.lang, "toStop")];
    await write(around.out, `${lines.join("\n")}\n`);
    await new Promise<void>((stop) => around.onStop(stop));
    await served.close();
  } finally {
    await observatory.close();
  }
  await write(around.out, `${say(common.lang, "closed")}\n`);
}

/** Throws `port-taken`. */
async function isFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once("error", (error) => taken(problem("port-taken", { port, next: port + 1 }, error)));
    probe.listen(port, "127.0.0.1", () => probe.close(() => free()));
  });
}

async function loggerTo(where: "file" | "stderr", data: string): Promise<Logger> {
  const { default: pino } = await import("pino");
  const to =
    where === "stderr"
      ? pino.destination({ dest: 2, sync: true })
      : pino.destination({ dest: join(data, "log", "octant.log"), mkdir: true, sync: true });
  return pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, to);
}
