/** Chance that is the same for the same seed. */

/** Numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same numbers in another order (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** Which of `folds` each row is in, as even as can be. */
export function foldsOf(rows: number, folds: number, seed: number): Int8Array {
  const fold = new Int8Array(rows);
  shuffled(
    Array.from({ length: rows }, (_, row) => row),
    randomFrom(seed),
  ).forEach((row, place) => {
    fold[row] = place % folds;
  });
  return fold;
}
