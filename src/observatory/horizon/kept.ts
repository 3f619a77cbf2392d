/**
 * Answers of pure kernels, kept by the content they were made of. Whoever asks must hold that content, so nothing of one reader reaches another; and an
 * answer to a signal, which changes no signal, does not cost folding and judging all of them again.
 */
import { createHash } from "node:crypto";

export interface Kept<Answer> {
  get(content: unknown): Answer | undefined;
  set(content: unknown, answer: Answer): void;
}

/** At most `most` of them; the oldest go first. */
export function keepByContent<Answer>(most: number): Kept<Answer> {
  const kept = new Map<string, Answer>();
  return {
    get: (content) => kept.get(keyOf(content)),
    set: (content, answer) => {
      if (kept.size >= most) kept.delete(kept.keys().next().value ?? "");
      kept.set(keyOf(content), answer);
    },
  };
}

function keyOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url");
}
