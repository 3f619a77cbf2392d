/** HiGHS in a thread of its own: it computes without a pause, and whoever waits can stop it. */
import { Worker } from "node:worker_threads";

/** A linear programme; rows of coefficients one after the other (compressed by row). */
export interface Programme {
  readonly sense: "minimize" | "maximize";
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  readonly starts: readonly number[];
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

export type Solved =
  | { readonly status: "optimal"; readonly objective: number; readonly values: Float64Array }
  | { readonly status: "infeasible" | "unbounded" | "stopped" };

export interface Solver {
  readonly solve: (programme: Programme) => Promise<Solved>;
  readonly close: () => void;
}

export function openSolver(signal?: AbortSignal): Solver {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("./solver_worker.js", import.meta.url));
  return {
    solve: (programme) =>
      new Promise<Solved>((resolve, reject) => {
        const stop = () => reject(signal?.reason as Error);
        const forget = () => {
          worker.off("message", answered);
          worker.off("error", failed);
          signal?.removeEventListener("abort", stop);
        };
        const answered = (answer: Solved) => {
          forget();
          resolve(answer);
        };
        const failed = (error: Error) => {
          forget();
          reject(error);
        };
        if (signal?.aborted) return stop();
        signal?.addEventListener("abort", stop, { once: true });
        worker.once("message", answered);
        worker.once("error", failed);
        worker.postMessage(programme);
      }),
    close: () => void worker.terminate(),
  };
}
