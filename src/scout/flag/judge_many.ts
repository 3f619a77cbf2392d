/** Many documents, batch by batch, on all processors; the answers come in the order of the questions. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Effects } from "#model";
import type { DocumentText, Judged } from "./document.ts";
import { type Judging, prepareJudge } from "./judge.ts";

export interface JudgingMany {
  readonly judging: Judging;
  /** Batches, read as they are needed. */
  readonly batches: AsyncIterable<readonly DocumentText[]> | Iterable<readonly DocumentText[]>;
  readonly effects: Pick<Effects, "signal">;
  /** 0 = here. Absent: as many as there are processors, at most four. */
  readonly threads?: number;
}

/** A thread reads the built program only; from source all is judged here. */
const built = !import.meta.url.endsWith(".ts");

/** The same answers on any number of threads. Throws what the signal was stopped with. */
export async function* judgeMany({ judging, batches, effects, threads }: JudgingMany): AsyncGenerator<Judged[]> {
  const count = threads ?? (built ? Math.min(4, availableParallelism()) : 0);
  if (count === 0) {
    const { judge } = prepareJudge(judging);
    for await (const batch of batches) {
      effects.signal?.throwIfAborted();
      yield judge(batch);
      await new Promise((resume) => setImmediate(resume));
    }
    return;
  }
  const workers = Array.from({ length: count }, () => new Worker(new URL("./judge_worker.js", import.meta.url), { workerData: judging }));
  const waiting = new Map<number, { resolve: (judged: Judged[]) => void; reject: (error: unknown) => void }>();
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
  };
  for (const worker of workers) {
    worker.on("message", ({ batch, judged }: { batch: number; judged: Judged[] }) => waiting.get(batch)?.resolve(judged));
    worker.on("error", fail);
  }
  const stop = () => fail(effects.signal?.reason);
  effects.signal?.addEventListener("abort", stop, { once: true });
  const asked: Promise<Judged[]>[] = [];
  let batch = 0;
  try {
    for await (const documents of batches) {
      effects.signal?.throwIfAborted();
      const number = batch;
      const answer = new Promise<Judged[]>((resolve, reject) => waiting.set(number, { resolve, reject }));
      // Whoever is stopped hears of it below; until then it must not be an unhandled one.
      answer.catch(() => undefined);
      workers[number % count]?.postMessage({ batch: number, documents });
      asked.push(answer);
      batch += 1;
      // Three batches a thread are on their way; then the oldest is waited for.
      if (asked.length >= 3 * count) yield (await asked.shift()) ?? [];
    }
    for (const answer of asked) yield await answer;
  } finally {
    effects.signal?.removeEventListener("abort", stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
