/**
 * Keeps the answers of the desk ready: when a server starts, and again when something was written, they are reckoned for those who read there before
 * anybody waits for them. Only through the memory of each reader's own clearance.
 */
import { formatLabel, type Reader } from "#model";
import { audienceOf } from "./audience.ts";
import type { Memory } from "./memory.ts";
import type { Operations } from "./operations.ts";

export interface Warming {
  /** Remembers who reads, so that it is for them that answers stand ready. */
  readonly read: (reader: Reader) => void;
  /** Begins; before that nothing is reckoned that nobody asked for. */
  readonly start: () => void;
  /** Ends, and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Most readers of different clearance for whom answers stand ready. */
const most = 2;
/** Milliseconds without another write: the page that wrote asks first. */
const quiet = 700;

/** What the rooms of the desk ask first; one after the other, so that who asks for something else comes in between. */
const rooms: readonly ((operations: Operations) => Promise<unknown>)[] = [
  (operations) => operations.board(),
  (operations) => operations.criticality(),
  (operations) => operations.applications(),
  (operations) => operations.causes(),
  (operations) => operations.measures(),
  (operations) => operations.roadmaps(),
  (operations) => operations.levers(),
  (operations) => operations.overview(),
  (operations) => operations.screeningCase("example"),
];

/** `lasting` false where answers are remembered for seconds only: then nothing is kept ready. */
export function makeWarming(memory: Memory, lasting: boolean, as: (reader: Reader) => Operations): Warming {
  const readers = new Map<string, Reader>();
  let turn = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let deaf: (() => void) | undefined;
  const warm = async (own: number) => {
    for (const reader of [...readers.values()].reverse())
      for (const room of rooms) {
        if (own !== turn) return;
        // What cannot be answered is told to who asks for it.
        await room(as(reader)).catch(() => undefined);
        await new Promise(setImmediate);
      }
  };
  const soon = (after: number) => {
    turn += 1;
    const own = turn;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => warm(own));
    }, after);
    timer.unref();
  };
  return {
    read(reader) {
      const key = formatLabel(audienceOf(reader.clearance));
      readers.delete(key);
      readers.set(key, reader);
      if (readers.size > most) readers.delete(readers.keys().next().value ?? "");
    },
    start() {
      if (!lasting || deaf !== undefined) return;
      deaf = memory.onForget(() => soon(quiet));
      soon(0);
    },
    async stop() {
      deaf?.();
      turn += 1;
      clearTimeout(timer);
      await running;
    },
  };
}
