/** The outside world as it really is. */
import type { Effects, Progress } from "#model";

/** Real clock and network; progress goes where the caller says, else nowhere. */
export function realEffects(options: { progress?: (progress: Progress) => void; signal?: AbortSignal } = {}): Effects {
  const { progress = () => {}, signal } = options;
  return { now: () => new Date(), fetch: globalThis.fetch, progress, ...(signal === undefined ? {} : { signal }) };
}
