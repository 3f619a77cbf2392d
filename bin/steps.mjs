/** Steps that take a while, told on standard error: what begins, that it still goes on, and how long it took. */
import { spawn } from "node:child_process";

/** What went wrong, in a sentence, and what to do about it. */
export class Trouble extends Error {
  constructor(sentence, remedy) {
    super(sentence);
    this.remedy = remedy;
  }
}

const isQuiet = () => process.argv.includes("--quiet");
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

export function say(sentence) {
  if (!isQuiet()) process.stderr.write(`${sentence}\n`);
}

/** Does the work and says how long it took; on a terminal the seconds count up, elsewhere a sign of life comes every 15 s. */
export async function step(sentence, work) {
  if (isQuiet()) return work();
  const since = Date.now();
  const onTerminal = process.stderr.isTTY;
  process.stderr.write(onTerminal ? `  ${sentence} …` : `  ${sentence} …\n`);
  const sign = onTerminal ? `\r  ${sentence} … ` : `  ${sentence}: still at it, `;
  const ticker = setInterval(() => process.stderr.write(`${sign}${seconds(since)}${onTerminal ? "" : "\n"}`), onTerminal ? 1000 : 15_000);
  const end = (mark) => {
    clearInterval(ticker);
    process.stderr.write(`${onTerminal ? "\r" : ""}${mark} ${sentence}, ${seconds(since)}${onTerminal ? "      " : ""}\n`);
  };
  try {
    const result = await work();
    end("✓");
    return result;
  } catch (error) {
    end("✗");
    throw error;
  }
}

/**
 * Runs a program to its end without input. With `show` its output goes where ours goes, else it is kept. Never throws.
 * `started` hears its process number; when we end, it ends.
 */
export function run(program, words, { show = false, started = () => {}, ...options } = {}) {
  return new Promise((done) => {
    let output = "";
    const child = spawn(program, words, { ...options, stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"] });
    const keep = (bytes) => {
      output = (output + bytes).slice(-200_000);
    };
    const stop = () => child.kill();
    const end = (code) => {
      process.off("exit", stop);
      done({ code, output });
    };
    process.once("exit", stop);
    if (child.pid !== undefined) started(child.pid);
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => {
      keep(error.message);
      end(127);
    });
    child.on("close", (code) => end(code ?? 128));
  });
}

/** Prints a trouble as sentence and remedy, anything else with its stack, and ends with code 1. */
export function giveUp(error) {
  process.stderr.write(error instanceof Trouble ? `\n${error.message}\n${error.remedy}\n` : `\n${error?.stack ?? error}\n`);
  process.exit(1);
}
