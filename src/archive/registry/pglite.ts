/** The embedded registry: PGlite in a worker, one transaction at a time. */
import { Worker } from "node:worker_threads";
import type { Ask, Driver, Fields, Value } from "./driver.ts";

interface Answer {
  readonly id: number;
  readonly rows?: Fields[];
  readonly error?: { readonly message: string; readonly code?: string };
}

/** Opens (or makes) a PGlite folder. Rejects when the folder cannot be opened; the caller holds the lock. */
export async function openPglite(folder: string): Promise<Driver> {
  const worker = new Worker(new URL("./pglite_worker.js", import.meta.url), { workerData: { folder } });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (reason: Error) => void }>();
  let last = 0;
  const expect = (id: number) => new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
  const fail = (reason: Error) => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on("message", (answer: Answer) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`the registry's thread ended (${code})`)));
  await expect(0);

  const send = async (sql: string, values?: readonly Value[]): Promise<Fields[]> => {
    const id = ++last;
    const answered = expect(id);
    worker.postMessage(values === undefined ? { id, sql } : { id, sql, values });
    const { error, rows } = await answered;
    if (error) throw Object.assign(new Error(error.message), { code: error.code });
    return rows ?? [];
  };
  const ask: Ask = send;

  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    name: "pglite",
    transaction: (opening, work) =>
      inTurn(async () => {
        try {
          await send(`begin; ${opening}`);
          const result = await work(ask);
          await send("commit");
          return result;
        } catch (error) {
          await send("rollback").catch(() => undefined);
          throw error;
        }
      }),
    run: (sql) => inTurn(async () => void (await send(sql))),
    close: () =>
      inTurn(async () => {
        const closed = expect(-1);
        worker.postMessage("close");
        await closed;
        await worker.terminate();
      }),
  };
}
