/** Where a command runs: its streams, its folder, its environment, and the person who may stop it. */
import { once } from "node:events";

export interface Surroundings {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
  /** True when a person sits at the terminal. */
  readonly person: boolean;
  /** True when progress may be redrawn in place. */
  readonly redraw: boolean;
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Called once for Ctrl-C or a request to end; the result stops listening. */
  readonly onStop: (stop: () => void) => () => void;
}

export function realSurroundings(): Surroundings {
  const { stdin, stdout, stderr } = process;
  return {
    out: stdout,
    err: stderr,
    person: stdin.isTTY && stderr.isTTY,
    redraw: stderr.isTTY,
    folder: process.cwd(),
    environment: process.env,
    onStop: (stop) => {
      // The second Ctrl-C ends the process at once: the listener is gone by then.
      const signals = ["SIGINT", "SIGTERM"] as const;
      const leave = () => signals.forEach((signal) => process.removeListener(signal, heard));
      const heard = () => {
        leave();
        stop();
      };
      signals.forEach((signal) => process.on(signal, heard));
      return leave;
    },
  };
}

/** Writes all of a text, however slowly it is read; a reader who has gone (`| head`) is no problem. */
export async function write(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  const gone = (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  };
  stream.once("error", gone);
  if (!stream.write(text)) await Promise.race([once(stream, "drain"), once(stream, "close")]);
  stream.removeListener("error", gone);
}
