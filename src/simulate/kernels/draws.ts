/** Many draws of everything uncertain, on all processors, the same numbers on any number of them. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Effects, problem } from "#model";
import { drawSome, makeRoom, perNode, sumUpOne } from "./draws_run.js";
import type { DrawTable, Prepared } from "./prepared.ts";

export interface DrawOrder {
  readonly prepared: Prepared;
  readonly runs: number;
  readonly seed: number;
  readonly effects: Pick<Effects, "progress" | "signal">;
  /** Threads; 0 = here, in pieces that let others work too. Absent: as many as pay off. */
  readonly threads?: number;
}

/** Percentiles of one node over all draws, as nearest rank: each is a value that was drawn. */
export interface DrawnNode {
  readonly lostDays: Percentiles;
  readonly lowest: Percentiles;
  readonly direct: Percentiles;
  /** First day below 99 % in the median draw; null = in the median draw never. `share` = fraction of draws with any. */
  readonly impact: { readonly p50: number | null; readonly share: number };
  /** Level per step, over the first draws: as many as `kept`. */
  readonly levels: { readonly p05: Float32Array; readonly p50: Float32Array; readonly p95: Float32Array };
}
export interface Percentiles {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

const mostCells = 25_000_000;
const mostLevels = 12_000_000;
/** Percentiles of a level need no more draws than this. */
const mostKept = 400;
/** Below this many node-days it takes longer to start a thread than to draw. */
const worthThreads = 20_000_000;

/**
 * Draws `runs` times which account holds, how the unknown part splits, stocks, recovery, minima and days to qualify: even over what sources and assumptions
 * leave open. Per node number of the model those a draw can touch; empty without draws. Throws `simulation-too-large`, and what the signal was stopped with.
 */
export async function drawMany(order: DrawOrder): Promise<Map<number, DrawnNode>> {
  const { prepared, runs, effects } = order;
  effects.signal?.throwIfAborted();
  const count = prepared.drawn.length;
  if (runs === 0 || count === 0) return new Map();
  if (runs * count > mostCells) {
    throw problem("simulation-too-large", { runs, nodes: count, most: Math.floor(mostCells / count) });
  }
  const table = makeTable(order);
  const work = runs * count * prepared.steps;
  const threads = order.threads ?? (work < worthThreads ? 0 : Math.min(availableParallelism(), Math.ceil(runs / 100)));
  await (threads === 0 ? drawHere(table, effects) : drawInThreads(table, threads, effects));
  effects.progress({ doing: "computing", step: "draws", done: runs, of: runs });
  return new Map(Array.from(prepared.drawn, (node, at) => [node, drawnNode(table, at)]));
}

function makeTable({ prepared, runs, seed }: DrawOrder): DrawTable {
  const count = prepared.drawn.length;
  const kept = Math.min(runs, mostKept, Math.max(51, Math.floor(mostLevels / (count * prepared.steps))));
  const singles = (length: number) => new Float32Array(new SharedArrayBuffer(4 * length));
  return {
    prepared,
    runs,
    seed,
    kept,
    lost: singles(count * runs),
    lowest: singles(count * runs),
    direct: singles(count * runs),
    impact: singles(count * runs),
    levels: singles(count * prepared.steps * kept),
    summary: new Float64Array(new SharedArrayBuffer(8 * count * perNode)),
    bands: singles(3 * count * prepared.steps),
    turn: new Int32Array(new SharedArrayBuffer(12)),
  };
}

async function drawHere(table: DrawTable, effects: DrawOrder["effects"]): Promise<void> {
  const room = makeRoom(table);
  for (const next of [() => drawSome(table, room), () => sumUpOne(table, room)]) {
    let [more, told] = [true, performance.now()];
    while (more) {
      const since = performance.now();
      while (more && performance.now() - since < 20) more = next();
      await new Promise((resume) => setImmediate(resume));
      effects.signal?.throwIfAborted();
      if (performance.now() - told < 100) continue;
      told = performance.now();
      tell(table, effects);
    }
  }
}

function tell({ turn, runs }: DrawTable, { progress }: DrawOrder["effects"]): void {
  progress({ doing: "computing", step: "draws", done: Math.min(runs, Atomics.load(turn, 0)), of: runs });
}

async function drawInThreads(table: DrawTable, threads: number, effects: DrawOrder["effects"]): Promise<void> {
  const workers = Array.from({ length: threads }, () => new Worker(new URL("./draws_worker.js", import.meta.url), { workerData: table }));
  const clock = setInterval(() => tell(table, effects), 100);
  const { signal } = effects;
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      Atomics.store(table.turn, 2, 1);
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", stop, { once: true });
  });
  const work = async () => {
    await Promise.all(workers.map(answered));
    const finished = workers.map(answered);
    for (const worker of workers) worker.postMessage("sum up");
    await Promise.all(finished);
  };
  try {
    await Promise.race([work(), stopped]);
  } finally {
    clearInterval(clock);
    signal?.removeEventListener("abort", stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function answered(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
  });
}

function drawnNode({ prepared: { steps }, summary, bands }: DrawTable, at: number): DrawnNode {
  const of = (place: number) => summary[at * perNode + place] ?? 0;
  const three = (place: number): Percentiles => ({ p05: of(place), p50: of(place + 1), p95: of(place + 2) });
  const band = (which: number) => bands.slice((at * 3 + which) * steps, (at * 3 + which + 1) * steps);
  return {
    lostDays: three(0),
    lowest: three(3),
    direct: three(6),
    impact: { p50: Number.isFinite(of(9)) ? of(9) : null, share: of(10) },
    levels: { p05: band(0), p50: band(1), p95: band(2) },
  };
}
