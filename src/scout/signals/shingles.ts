/** Texts as sets of shingles, and how alike two sets are. */

/** Lower-case words of a text, marks and tags left out, in their order. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/&(?:#\d+|#x[\da-f]+|[a-z]+);/gi, " ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Runs of three words as 32-bit numbers, each once, in rising order; a text of one or two words is one run. Of nothing: empty. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const runs = words.length < 3 ? [words.join(" ")] : words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
  return Uint32Array.from(new Set(runs.map(hashOf))).sort();
}

/** FNV-1a, then mixed so that the low bits count too. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Jaccard: what both have of what either has, 0–1; of two empty sets 0. Both in rising order. */
export function likenessOf(left: Uint32Array, right: Uint32Array): number {
  let [one, other, both] = [0, 0, 0];
  while (one < left.length && other < right.length) {
    const [a, b] = [left[one] ?? 0, right[other] ?? 0];
    if (a === b) both += 1;
    if (a <= b) one += 1;
    if (b <= a) other += 1;
  }
  const either = left.length + right.length - both;
  return either === 0 ? 0 : both / either;
}

const hashes = 96;
const rows = 3;
/** Odd factors and offsets of the hash family, from a fixed seed: the same on every machine. */
const family = familyOf(hashes);

function familyOf(count: number): { factor: Uint32Array; offset: Uint32Array } {
  const [factor, offset] = [new Uint32Array(count), new Uint32Array(count)];
  let state = 0x9e3779b9;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  for (let at = 0; at < count; at += 1) {
    factor[at] = next() | 1;
    offset[at] = next();
  }
  return { factor, offset };
}

/**
 * Keys of 32 bands of three MinHash values (Broder 1997): two sets with a Jaccard of 0.6 share a band with a chance of 0.9996, of 0.3 of 0.58, of 0.1
 * of 0.03. An empty set has none.
 */
export function bandsOf(shingles: Uint32Array): string[] {
  if (shingles.length === 0) return [];
  const least = new Uint32Array(hashes).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < hashes; at += 1) {
      const value = (Math.imul(shingle, family.factor[at] ?? 1) + (family.offset[at] ?? 0)) >>> 0;
      const mixed = (value ^ (value >>> 16)) >>> 0;
      if (mixed < (least[at] ?? 0)) least[at] = mixed;
    }
  }
  return Array.from({ length: hashes / rows }, (_, band) => `${band}:${least.subarray(band * rows, band * rows + rows).join(",")}`);
}
