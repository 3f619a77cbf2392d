/** HiGHS in a thread of its own: it computes without a pause, and whoever waits can stop it. */
import { Worker } from "node:worker_threads";
import type { Programme } from "./programme.ts";

export interface Task {
  readonly programme: Programme;
  /** Relative gap at which a whole-numbered search may stop. */
  readonly gap: number;
  /** Fractions of measures allowed: bounds and marginal values. */
  readonly relaxed: boolean;
  /** Where nothing fits, rows that conflict and none of which can be left out (fractions allowed). */
  readonly conflict: boolean;
  /** After so many seconds the best found so far is what comes back. */
  readonly seconds: number;
}

export type Solved =
  | {
      /** `late`: time was up, it may be short of the best by `gap`. */
      readonly status: "optimal" | "late";
      readonly values: Float64Array;
      /** Of a relaxed one: what one more unit of each row's bound brings. */
      readonly duals?: Float64Array;
      readonly gap: number;
    }
  | { readonly status: "infeasible"; readonly rows?: readonly number[] }
  | { readonly status: "stopped" };

export interface Solver {
  readonly solve: (programme: Programme, wish?: Partial<Omit<Task, "programme">>) => Promise<Solved>;
  readonly close: () => void;
}

type Heard = { readonly kind: "gap"; readonly gap: number | null } | { readonly kind: "solved"; readonly solved: Solved };

/** Open until closed. `told` hears how far the best found may be from the best there is. Throws what the signal was stopped with. */
export function openSolver(signal?: AbortSignal, told: (gap: number) => void = () => undefined): Solver {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("./solver_worker.js", import.meta.url));
  // One after the other: a thread answers in the order in which it was asked.
  let before: Promise<unknown> = Promise.resolve();
  let broken: Error | undefined;
  worker.once("error", (error) => (broken = error));
  const ask = (task: Task) =>
    new Promise<Solved>((resolve, reject) => {
      const forget = () => {
        worker.off("message", heard);
        worker.off("error", failed);
        signal?.removeEventListener("abort", stop);
      };
      const stop = () => {
        forget();
        void worker.terminate();
        reject(signal?.reason as Error);
      };
      const heard = (answer: Heard) => {
        if (answer.kind === "gap") return void (answer.gap !== null && Number.isFinite(answer.gap) && told(answer.gap));
        forget();
        resolve(answer.solved);
      };
      const failed = (error: Error) => {
        forget();
        reject(error);
      };
      if (broken !== undefined) return reject(broken);
      if (signal?.aborted) return stop();
      signal?.addEventListener("abort", stop, { once: true });
      worker.on("message", heard);
      worker.once("error", failed);
      worker.postMessage(task);
    });
  return {
    solve: (programme, { gap = 0.005, relaxed = false, conflict = false, seconds = 60 } = {}) => {
      // HiGHS does not solve what has no columns.
      if (programme.cost.length === 0) return Promise.resolve({ status: "optimal", values: new Float64Array(0), gap: 0 });
      const next = before.then(() => ask({ programme, gap, relaxed, conflict, seconds }));
      before = next.catch(() => undefined);
      return next;
    },
    close: () => void worker.terminate(),
  };
}
