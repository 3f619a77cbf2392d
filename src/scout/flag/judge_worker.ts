/** A thread of the built program that judges the batches it is sent. It imports nothing of the house but the kernel. */
import { parentPort, workerData } from "node:worker_threads";
import type { DocumentText } from "./document.ts";
import { type Judging, prepareJudge } from "./judge.ts";

const { judge } = prepareJudge(workerData as Judging);

parentPort?.on("message", ({ batch, documents }: { batch: number; documents: DocumentText[] }) => {
  parentPort?.postMessage({ batch, judged: judge(documents) });
});
