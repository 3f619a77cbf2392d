/** Typst, in a thread of its own, so that whoever serves pages meanwhile keeps answering. */
import { Worker } from "node:worker_threads";
import { problem } from "#model";
import { fontFolders } from "./fonts.ts";
import type { TypesetAnswer, TypesetJob } from "./typeset_job.ts";

/** Files by their path in the document, the main one among them; what to make of it. */
export type TypesetOrder = Omit<TypesetJob, "fonts">;

/** The document as PDF or SVG. Throws `report-not-typeset` with file and line when Typst cannot read it. */
export async function typeset(order: TypesetOrder, signal?: AbortSignal): Promise<Extract<TypesetAnswer, { made: true }>> {
  const answer = await inThread({ ...order, fonts: fontFolders() }, signal);
  if (answer.made) return answer;
  const { file, line, reason, hint } = answer;
  throw problem("report-not-typeset", { file, line, reason, hint });
}

function inThread(job: TypesetJob, signal: AbortSignal | undefined): Promise<TypesetAnswer> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("./typeset_worker.js", import.meta.url), { workerData: job });
  return new Promise<TypesetAnswer>((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => signal?.removeEventListener("abort", stop));
  }).finally(() => void worker.terminate());
}
