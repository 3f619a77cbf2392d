/** Which of the documents that were not flagged a person should check, so that misses can be reckoned: the same for everybody who sees the same. */

export type Band = "near" | "far";

/** `near`: within half the threshold of being flagged; `far`: the rest. */
export function bandOf(probability: number, threshold: number): Band {
  return probability >= threshold / 2 ? "near" : "far";
}

/** The order in which documents are offered for checking: by a hash of `seed` and reference (32-bit FNV-1a), ties by reference. */
export function sampleOf<Item extends { readonly ref: string }>(items: readonly Item[], seed: string, most: number): Item[] {
  return items
    .map((item) => ({ item, place: hash(`${seed} ${item.ref}`) }))
    .sort((a, b) => a.place - b.place || (a.item.ref < b.item.ref ? -1 : 1))
    .slice(0, most)
    .map(({ item }) => item);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  // Neighbouring references differ in their last characters only: spread them.
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
