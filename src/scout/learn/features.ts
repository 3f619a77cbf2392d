/** Words → features: stems and pairs of stems, weighed by how often they stand in a text and how rare they are. */
import { stemOf } from "../text/stem.ts";
import { domainWords, giveawayWords, stopWords, styleWords } from "../text/words.ts";
import type { SparseRows } from "./matrix.ts";

/** No feature, and the words around it are neighbours. */
export const transparent = -1;
/** No feature, and the words around it are no neighbours: style, giveaways, masks. */
export const gap = -2;

/** Numbers for stems, growing while texts are read. */
export interface Stems {
  readonly stems: readonly string[];
  /** The number of a word's stem, `transparent` or `gap`. */
  readonly of: (word: string) => number;
}

export function countStems(): Stems {
  const stems: string[] = [];
  const numbers = new Map<string, number>();
  const remembered = new Map<string, number>();
  const of = (word: string): number => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const number = numberOf(word);
    remembered.set(word, number);
    return number;
  };
  const numberOf = (word: string): number => {
    const kind = kindOf(word);
    if (kind !== 0) return kind;
    const stem = stemOf(word);
    if (styleStems.has(stem)) return gap;
    let number = numbers.get(stem);
    if (number === undefined) {
      number = stems.length;
      stems.push(stem);
      numbers.set(stem, number);
    }
    return number;
  };
  return { stems, of };
}

/** Other forms of the words of style are style too. */
export const styleStems: ReadonlySet<string> = new Set([...styleWords].map(stemOf));

/** `transparent`, `gap`, or 0 for a word that counts. */
export function kindOf(word: string): number {
  if (word.length < 2 || stopWords.has(word) || (word.charCodeAt(0) < 58 && /^\d+$/.test(word))) return transparent;
  if (styleWords.has(word) || giveawayWords.has(word) || word.length > 40) return gap;
  return 0;
}

const domainStems = new Set([...domainWords].map(stemOf));

/** True when a feature holds a word that names a domain's programmes too. */
export function namesDomain(feature: string): boolean {
  return feature.split(" ").some((stem) => domainStems.has(stem));
}

/** A pair of stems as one number. */
export const pairOf = (first: number, second: number): number => first * 2_097_152 + second + 4_000_000_000;

/** Calls with every feature of a sequence of stems, as often as it stands there. */
export function eachFeature(sequence: ArrayLike<number>, call: (feature: number) => void): void {
  let before = gap;
  for (let at = 0; at < sequence.length; at += 1) {
    const stem = sequence[at] as number;
    if (stem === transparent) continue;
    if (stem >= 0) {
      call(stem);
      if (before >= 0) call(pairOf(before, stem));
    }
    before = stem;
  }
}

export interface Vocabulary {
  /** Column of a feature. */
  readonly columnOf: ReadonlyMap<number, number>;
  /** Name per column: `radar`, `phase array`. */
  readonly names: readonly string[];
  readonly rarity: Float64Array;
}

export interface VocabularyOrder {
  readonly sequences: readonly ArrayLike<number>[];
  /** The programme each sequence comes from, as a number. */
  readonly programmes: ArrayLike<number>;
  readonly stems: readonly string[];
  readonly leastTexts?: number;
  readonly leastProgrammes?: number;
  readonly most?: number;
}

/**
 * Features that stand in enough texts and in at least two programmes, so that the habits of one programme are none; the most frequent where there are too
 * many. Rarity is ln((1 + n) / (1 + texts)) + 1.
 */
export function learnVocabulary(order: VocabularyOrder): Vocabulary {
  const { sequences, programmes, stems, leastTexts = 4, leastProgrammes = 2, most = 120_000 } = order;
  const texts = new Map<number, number>();
  const first = new Map<number, number>();
  const shared = new Set<number>();
  const seen = new Set<number>();
  sequences.forEach((sequence, row) => {
    seen.clear();
    const programme = programmes[row] ?? 0;
    eachFeature(sequence, (feature) => {
      if (seen.has(feature)) return;
      seen.add(feature);
      texts.set(feature, (texts.get(feature) ?? 0) + 1);
      const before = first.get(feature);
      if (before === undefined) first.set(feature, programme);
      else if (before !== programme) shared.add(feature);
    });
  });
  let kept = [...texts].filter(([feature, count]) => count >= leastTexts && (leastProgrammes < 2 || shared.has(feature)));
  kept.sort(([left, more], [right, less]) => less - more || left - right);
  kept = kept.slice(0, most);
  const columnOf = new Map(kept.map(([feature], column) => [feature, column]));
  const rarity = Float64Array.from(kept, ([, count]) => Math.log((1 + sequences.length) / (1 + count)) + 1);
  return { columnOf, names: kept.map(([feature]) => nameOf(feature, stems)), rarity };
}

function nameOf(feature: number, stems: readonly string[]): string {
  if (feature < 4_000_000_000) return stems[feature] ?? "";
  const pair = feature - 4_000_000_000;
  return `${stems[Math.floor(pair / 2_097_152)] ?? ""} ${stems[pair % 2_097_152] ?? ""}`;
}

/** The vocabulary of some of its columns, in this order. */
export function pickColumns(vocabulary: Vocabulary, columns: readonly number[]): Vocabulary {
  const places = new Map(columns.map((column, place) => [column, place]));
  const columnOf = new Map<number, number>();
  for (const [feature, column] of vocabulary.columnOf) {
    const place = places.get(column);
    if (place !== undefined) columnOf.set(feature, place);
  }
  return {
    columnOf,
    names: columns.map((column) => vocabulary.names[column] ?? ""),
    rarity: Float64Array.from(columns, (column) => vocabulary.rarity[column] ?? 0),
  };
}

/** (1 + ln times) · rarity per feature, each row of length one. */
export function vectorise(sequences: readonly ArrayLike<number>[], { columnOf, names, rarity }: Vocabulary): SparseRows {
  const start = new Int32Array(sequences.length + 1);
  let column = new Int32Array(1 << 16);
  let value = new Float32Array(1 << 16);
  let cells = 0;
  const times = new Map<number, number>();
  sequences.forEach((sequence, row) => {
    times.clear();
    eachFeature(sequence, (feature) => {
      const place = columnOf.get(feature);
      if (place !== undefined) times.set(place, (times.get(place) ?? 0) + 1);
    });
    if (cells + times.size > column.length) {
      const larger = new Int32Array(2 * column.length + times.size);
      larger.set(column);
      column = larger;
      const values = new Float32Array(larger.length);
      values.set(value);
      value = values;
    }
    let squares = 0;
    const from = cells;
    for (const [place, count] of times) {
      const own = (1 + Math.log(count)) * (rarity[place] ?? 0);
      squares += own * own;
      column[cells] = place;
      value[cells] = own;
      cells += 1;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = from; at < cells; at += 1) value[at] = (value[at] as number) / length;
    start[row + 1] = cells;
  });
  return { rows: sequences.length, columns: names.length, start, column: column.slice(0, cells), value: value.slice(0, cells) };
}
