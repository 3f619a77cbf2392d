/** The terms of a model in a text: which stand there, how much each counts, and which word each is. */
import { stemOf } from "../text/stem.ts";
import { gap, kindOf, styleStems, transparent } from "./features.ts";

export interface TermReader {
  /** Number of a word's stem in the model, `transparent` or `gap`. */
  readonly stemOf: (word: string) => number;
  /** The stem of each word of a text → what stands there. `hidden` words (1) are gaps. */
  readonly read: (stems: ArrayLike<number>, hidden?: Uint8Array) => TermsRead;
}

export interface TermsRead {
  /** Columns of the model that stand in the text, in the order in which they are met. */
  readonly columns: readonly number[];
  /** (1 + ln times) · rarity of each, the whole of length one. */
  readonly values: Float64Array;
  readonly sum: (weights: Float64Array) => number;
  /** What each word adds to the sum; a pair counts for its second word. */
  readonly perWord: (weights: Float64Array) => Float64Array;
}

/** Terms are stems and pairs of stems, as `learnVocabulary` names them. Not safe for two texts at once: it reads one after the other. */
export function termReader(terms: readonly string[], rarity: Float64Array): TermReader {
  const stems = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const known = stems.get(stem);
    if (known !== undefined) return known;
    stems.set(stem, stems.size);
    return stems.size - 1;
  };
  const single: number[] = [];
  const pairs = new Map<number, number>();
  terms.forEach((term, column) => {
    const [first = "", second] = term.split(" ");
    if (second === undefined) single[numberOf(first)] = column;
    else pairs.set(numberOf(first) * 65_536 + numberOf(second), column);
  });
  const stemNumber = (word: string): number => {
    const kind = kindOf(word);
    if (kind !== 0) return kind;
    const stem = stemOf(word);
    // A stem the model does not know still parts its neighbours.
    return styleStems.has(stem) ? gap : (stems.get(stem) ?? gap);
  };
  const [times, share] = [new Float64Array(terms.length), new Float64Array(terms.length)];
  const read = (words: ArrayLike<number>, hidden?: Uint8Array): TermsRead => {
    const count = words.length;
    const ofWord = new Int32Array(count).fill(-1);
    const ofPair = new Int32Array(count).fill(-1);
    const seen: number[] = [];
    const add = (column: number): void => {
      if (times[column] === 0) seen.push(column);
      times[column] = (times[column] ?? 0) + 1;
    };
    let before = gap;
    for (let at = 0; at < count; at += 1) {
      const stem = hidden?.[at] ? gap : (words[at] as number);
      if (stem === transparent) continue;
      if (stem >= 0) {
        const own = single[stem];
        if (own !== undefined) {
          ofWord[at] = own;
          add(own);
        }
        if (before >= 0) {
          const pair = pairs.get(before * 65_536 + stem);
          if (pair !== undefined) {
            ofPair[at] = pair;
            add(pair);
          }
        }
      }
      before = stem;
    }
    const size = seen.length;
    const [values, counts] = [new Float64Array(size), new Float64Array(size)];
    let squares = 0;
    for (let at = 0; at < size; at += 1) {
      const column = seen[at] as number;
      const own = (1 + Math.log(times[column] as number)) * (rarity[column] as number);
      values[at] = own;
      counts[at] = times[column] as number;
      times[column] = 0;
      squares += own * own;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = 0; at < size; at += 1) values[at] = (values[at] as number) / length;
    const sum = (weights: Float64Array): number => {
      let total = 0;
      for (let at = 0; at < size; at += 1) total += (values[at] as number) * (weights[seen[at] as number] as number);
      return total;
    };
    const perWord = (weights: Float64Array): Float64Array => {
      for (let at = 0; at < size; at += 1) {
        const column = seen[at] as number;
        share[column] = ((values[at] as number) * (weights[column] as number)) / (counts[at] as number);
      }
      const each = new Float64Array(count);
      for (let at = 0; at < count; at += 1) {
        const [own, pair] = [ofWord[at] as number, ofPair[at] as number];
        each[at] = (own < 0 ? 0 : (share[own] as number)) + (pair < 0 ? 0 : (share[pair] as number));
      }
      return each;
    };
    return { columns: seen, values, sum, perWord };
  };
  return { stemOf: stemNumber, read };
}
