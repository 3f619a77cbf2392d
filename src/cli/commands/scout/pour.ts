/** Writes a long text piece by piece, as fast as it is read. */
import { problem } from "#model";

export interface Pouring {
  /** False when nobody reads any more. */
  readonly pour: (text: string) => Promise<boolean>;
  readonly end: () => void;
}

/** `file` names what is written to, for the problem; a stream without one is a terminal or pipe, whose reader may go (`| head`). Throws `file-not-written`. */
export function pouring(stream: NodeJS.WritableStream, file?: string): Pouring {
  let [failed, isGone]: [Error | undefined, boolean] = [undefined, false];
  let resume: () => void = () => undefined;
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" && file === undefined) isGone = true;
    else failed = error;
    resume();
  };
  const onClose = () => {
    isGone = true;
    resume();
  };
  const onDrain = () => resume();
  stream.on("error", onError).on("close", onClose).on("drain", onDrain);
  return {
    pour: async (text) => {
      if (!isGone && failed === undefined && !stream.write(text)) await new Promise<void>((done) => (resume = done));
      if (failed) throw file === undefined ? failed : problem("file-not-written", { file, reason: failed.message }, failed);
      return !isGone;
    },
    end: () => void stream.off("error", onError).off("close", onClose).off("drain", onDrain),
  };
}
