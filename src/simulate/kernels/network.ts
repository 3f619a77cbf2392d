/**
 * The economic systemic risk index (ESRI) of firms in a supply network, after Diem, Borsos, Reisch, Kertész and Thurner (2022),
 * doi:10.1038/s41598-022-11522-z. Production of a firm falls with its essential inputs (the scarcest sector decides), with its
 * non-essential inputs (in proportion) and with the purchases of its customers; what the supplier's sector can take over is spared.
 */
import { cell } from "./cell.ts";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Effects } from "#model";
import { cascade, clear, lossOf, makeState, upOf } from "./network_step.js";
import type { CascadeState, NetworkShock, NetworkStructure, TurnsOrder } from "./network_structure.ts";
import { takeTurns } from "./network_turns.js";

export { buildNetwork } from "./network_build.ts";
export type { CascadeState, NetworkColumns, NetworkStructure } from "./network_structure.ts";

export interface CascadeOptions {
  /** A round that changes no level by more ends the cascade; 0.01 as published. Part of the result. */
  readonly tolerance?: number;
  /** 10 000 when not said. */
  readonly mostRounds?: number;
  /** To be used again for the next cascade on the same network; made when not given. */
  readonly state?: CascadeState;
}

export interface NetworkLoss {
  /** Fraction of all sales lost, 0–1. */
  readonly loss: number;
  /** Firms with any loss and what is left of their production, by inputs (h^d) and by customers (h^u). */
  readonly firms: Uint32Array;
  readonly byInputs: Float64Array;
  readonly byCustomers: Float64Array;
  readonly rounds: number;
  /** False when `mostRounds` ended it. */
  readonly settled: boolean;
}

const published = { tolerance: 0.01, mostRounds: 10_000 };

/**
 * What the network loses when firms lose a fraction of their production at once (1 = the firm fails). A firm named twice loses the larger
 * fraction; no firm named, no loss. The same input gives the same numbers on every machine.
 */
export function failFirms(
  network: NetworkStructure,
  cuts: ReadonlyMap<number, number> | readonly (readonly [firm: number, cut: number])[],
  options: CascadeOptions = {},
): NetworkLoss {
  const { tolerance, mostRounds } = { ...published, ...options };
  const state = options.state ?? makeState(network);
  const shock = shockOf(cuts);
  const { rounds, settled } = cascade(network, state, shock, tolerance, mostRounds);
  const touched = touchedBy(state, shock);
  const loss = lossOf(network, state, shock);
  clear(network, state);
  return { loss, ...touched, rounds, settled };
}

function touchedBy(state: CascadeState, shock: NetworkShock): Pick<NetworkLoss, "firms" | "byInputs" | "byCustomers"> {
  const { down, reached, counts } = state;
  const firms = new Uint32Array(counts.reached);
  const byInputs = new Float64Array(counts.reached);
  const byCustomers = new Float64Array(counts.reached);
  let last = 0;
  for (let place = 0; place < counts.reached; place += 1) {
    const firm = cell(reached, place);
    const lostDown = cell(down, firm);
    const lostUp = upOf(state, shock, firm);
    if (lostDown === 0 && lostUp === 0) continue;
    firms[last] = firm;
    byInputs[last] = 1 - lostDown;
    byCustomers[last] = 1 - lostUp;
    last += 1;
  }
  return { firms: firms.subarray(0, last), byInputs: byInputs.subarray(0, last), byCustomers: byCustomers.subarray(0, last) };
}

function shockOf(cuts: Iterable<readonly [number, number]>): NetworkShock {
  const largest = new Map<number, number>();
  for (const [firm, cut] of cuts) if (cut > 0) largest.set(firm, Math.min(1, Math.max(cut, largest.get(firm) ?? 0)));
  const firms = Uint32Array.from(largest.keys()).sort();
  return { firms, cuts: Float64Array.from(firms, (firm) => largest.get(firm) ?? 0) };
}

/** A state to be used for many cascades on one network. */
export function stateOf(network: NetworkStructure): CascadeState {
  return makeState(network);
}

export interface Turns {
  /** Per firm the loss of the whole network when it alone fails. */
  readonly losses: Float64Array;
  /** Cascades that `mostRounds` ended. */
  readonly unsettled: number;
}

/**
 * The loss of every firm's failure in turn, on all processors; small networks are done at once in this thread. The numbers do not depend
 * on the number of threads. Progress about every 100 ms; throws the signal's reason when it is asked to stop.
 */
export async function failEachFirm(
  structure: NetworkStructure,
  options: Omit<CascadeOptions, "state"> & { readonly threads?: number },
  { progress, signal }: Pick<Effects, "progress" | "signal">,
): Promise<Turns> {
  signal?.throwIfAborted();
  const shared = new SharedArrayBuffer(8 * structure.firms);
  const counters = new Int32Array(new SharedArrayBuffer(16));
  const order: TurnsOrder = { structure, ...published, ...options, losses: new Float64Array(shared), counters };
  const say = () => progress({ doing: "computing", step: "network", done: counters[1] ?? 0, of: structure.firms });
  // Below some ten million steps a thread takes longer to start than to compute.
  const isSmall = structure.firms * structure.inSupplier.length < 10_000_000;
  if (isSmall && options.threads === undefined) await inTurns(order, say, signal);
  else await inThreads(order, options.threads ?? availableParallelism(), say, signal);
  say();
  return { losses: order.losses, unsettled: counters[3] ?? 0 };
}

async function inTurns(order: TurnsOrder, say: () => void, signal: AbortSignal | undefined): Promise<void> {
  let said = performance.now();
  for (const _ of takeTurns(order)) {
    if (performance.now() - said < 100) continue;
    said = performance.now();
    say();
    await new Promise(setImmediate);
    signal?.throwIfAborted();
  }
}

async function inThreads(order: TurnsOrder, threads: number, say: () => void, signal: AbortSignal | undefined): Promise<void> {
  const stop = () => void Atomics.store(order.counters, 2, 1);
  signal?.addEventListener("abort", stop, { once: true });
  const ticker = setInterval(say, 100);
  try {
    await Promise.all(Array.from({ length: threads }, () => inThread(order)));
  } finally {
    stop();
    clearInterval(ticker);
    signal?.removeEventListener("abort", stop);
  }
  signal?.throwIfAborted();
}

function inThread(order: TurnsOrder): Promise<void> {
  const worker = new Worker(new URL("./network_worker.js", import.meta.url), { workerData: order });
  return new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
  }).finally(() => void worker.terminate());
}
