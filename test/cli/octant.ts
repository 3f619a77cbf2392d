/** Runs `octant`: as a process of its own, or in this process with streams one can read. */
import { type ChildProcess, spawn } from "node:child_process";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { main, type Surroundings } from "#cli";

const entry = fileURLToPath(new URL("./entry.ts", import.meta.url));
const flags = ["--conditions=octant-source", "--import", import.meta.resolve("tsx")];

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts it; `ended` tells what it said, `until` waits for a text on standard output. */
export function start(
  words: readonly string[],
  folder: string,
): { child: ChildProcess; ended: Promise<Ended>; until: (text: RegExp) => Promise<string> } {
  const child = spawn(process.execPath, [...flags, entry, ...words], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told = { out: "", err: "" };
  child.stdout.on("data", (text: Buffer) => (told.out += text.toString("utf8")));
  child.stderr.on("data", (text: Buffer) => (told.err += text.toString("utf8")));
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, ...told })));
  const until = (text: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = text.exec(told.out);
        if (found) resolve(found[1] ?? found[0]);
      };
      child.stdout.on("data", look);
      void ended.then(() => reject(new Error(`ended before ${text}: ${told.err}`)));
      look();
    });
  return { child, ended, until };
}

export function octant(words: readonly string[], folder: string): Promise<Ended> {
  return start(words, folder).ended;
}

/** Types a command in this process; `stopped` presses Ctrl-C at once. */
export async function typed(words: readonly string[], folder: string, { stopped = false } = {}): Promise<Ended> {
  const told = { out: "", err: "" };
  const stream = (name: "out" | "err") => new PassThrough().on("data", (text: Buffer) => (told[name] += text.toString("utf8")));
  const onStop: Surroundings["onStop"] = (stop) => {
    if (stopped) stop();
    return () => undefined;
  };
  const code = await main(words, { out: stream("out"), err: stream("err"), person: false, redraw: false, folder, environment: {}, onStop });
  await new Promise(setImmediate);
  return { code, ...told };
}
