/** A text → its words with their place: letters and digits, hyphens part words. */

export interface Tokens {
  readonly words: readonly string[];
  /** Offsets of the n-th word in the text, `[from, to)`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Lower-case words of a text in their order. Empty for a text without letters. */
export function tokensIn(text: string): Tokens {
  const words: string[] = [];
  const places: number[] = [];
  const lower = text.toLowerCase();
  // A few letters (İ) change length in lower case: then offsets are those of the same text, letter by letter.
  const read = lower.length === text.length ? lower : text;
  let start = -1;
  for (let at = 0; at <= read.length; at += 1) {
    if (at < read.length && isLetter(read.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(read === lower ? read.slice(start, at) : read.slice(start, at).toLowerCase());
      places.push(start, at);
      start = -1;
    }
  }
  const from = new Int32Array(words.length);
  const to = new Int32Array(words.length);
  for (let word = 0; word < words.length; word += 1) {
    from[word] = places[2 * word] ?? 0;
    to[word] = places[2 * word + 1] ?? 0;
  }
  return { words, from, to };
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}
