/** Chance that is the same for the same seed: numbers in [0, 1), many at a time (sfc32 of PractRand, Doty-Humphrey). */
export interface Chance {
  /** Fills the first `count` places. */
  fill(into: Float64Array, count: number): void;
  next(): number;
}

export function chanceFrom(seed: number): Chance {
  let [a, b, c, counter] = [0x9e3779b9, seed | 0, (seed / 2 ** 32) | 0, 1];
  const step = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show the seed.
  for (let turn = 0; turn < 15; turn += 1) step();
  return {
    next: step,
    fill: (into, count) => {
      for (let at = 0; at < count; at += 1) into[at] = step();
    },
  };
}
