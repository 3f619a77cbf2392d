/** One work for all who ask for it at once: each hears how far it is, and it is stopped when the last of those who wait goes away. */
import type { Effects, Progress } from "#model";
import type { Sight } from "./sight.ts";

interface Work {
  readonly stop: AbortController;
  readonly followers: Set<Effects["progress"]>;
  /** How many wait for it; who brings no signal waits to the end. */
  waiting: number;
  last: Progress | undefined;
}

const works = new WeakMap<Promise<unknown>, Work>();

/**
 * The remembered answer under this key for this reader, else what `load` gives with the effects it is handed: its progress reaches all who wait, its
 * signal is stopped when they all went away. Rejects with the reason of the reader's own signal, and with what `load` throws.
 */
export async function followed<Answer>(sight: Sight, key: string, load: (effects: Effects) => Promise<Answer>): Promise<Answer> {
  const { memory, reader, effects } = sight;
  for (;;) {
    effects.signal?.throwIfAborted();
    const answer = memory.recall(reader.clearance, key, () => begin(sight, load));
    const work = works.get(answer);
    if (work === undefined) return answer;
    if (!work.stop.signal.aborted) return joined(answer, work, effects);
    // Stopped by others just now: it is begun anew.
    await answer.catch(() => undefined);
    await new Promise(setImmediate);
  }
}

function begin<Answer>({ effects }: Sight, load: (effects: Effects) => Promise<Answer>): Promise<Answer> {
  const work: Work = { stop: new AbortController(), followers: new Set(), waiting: 0, last: undefined };
  const progress = (told: Progress) => {
    work.last = told;
    for (const follow of work.followers) follow(told);
  };
  const answer = load({ ...effects, progress, signal: work.stop.signal }).finally(() => works.delete(answer));
  works.set(answer, work);
  return answer;
}

function joined<Answer>(answer: Promise<Answer>, work: Work, { progress, signal }: Effects): Promise<Answer> {
  work.waiting += 1;
  work.followers.add(progress);
  if (work.last !== undefined) progress(work.last);
  const leave = () => {
    work.followers.delete(progress);
    work.waiting -= 1;
  };
  if (signal === undefined) return answer.finally(leave);
  return new Promise((resolve, reject) => {
    const away = () => {
      leave();
      if (work.waiting === 0) work.stop.abort(signal.reason);
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", away, { once: true });
    answer.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", away);
      if (!signal.aborted) leave();
    });
  });
}
