/** Work in turns on this thread, so that others get theirs. */
import type { Effects } from "#model";

/** Does turns 0 to `count` − 1; tells how far it is about every 100 ms and stops on the signal. */
export async function inTurns(
  count: number,
  step: string,
  { progress, signal }: Pick<Effects, "progress" | "signal">,
  work: (turn: number) => void,
): Promise<void> {
  signal?.throwIfAborted();
  let [told, rested] = [performance.now(), performance.now()];
  for (let turn = 0; turn < count; turn += 1) {
    work(turn);
    const now = performance.now();
    if (now - rested < 20) continue;
    await new Promise((resume) => setImmediate(resume));
    signal?.throwIfAborted();
    rested = performance.now();
    if (now - told < 100) continue;
    told = now;
    progress({ doing: "computing", step, done: turn + 1, of: count });
  }
  progress({ doing: "computing", step, done: count, of: count });
}
