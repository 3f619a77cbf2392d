/** Documents as learning sees them: whole and in pieces of one to three sentences, so that short texts are judged like long ones. */
import type { LexiconTerm } from "#model";
import { compileLexicon, matchesIn } from "../lexicon/compile.ts";
import { domainScores } from "../lexicon/domains.ts";
import { countStems, gap, type Stems } from "../learn/features.ts";
import { randomFrom } from "../learn/random.ts";
import { type ReadText, readText } from "../text/read_text.ts";
import type { DocumentText } from "./document.ts";

export interface Pieces {
  readonly stems: Stems;
  readonly sequences: Int32Array[];
  /** Which document each piece is of, and whether it is the whole of it. */
  readonly of: number[];
  readonly whole: boolean[];
  /** Points of the lexicon per domain: of the piece, and of the document. */
  readonly points: (readonly number[])[];
  readonly ofWhole: (readonly number[])[];
}

export interface PiecesOrder {
  readonly documents: readonly DocumentText[];
  readonly lexicon: readonly LexiconTerm[];
  /** Pieces beside each whole text. */
  readonly pieces: number;
  readonly seed: number;
  /** Whether phrases of the lexicon that betray who wrote a text are gaps. */
  readonly masked: boolean;
}

/** English documents only: words of another language are learned from the lexicon. */
export function piecesOf({ documents, lexicon, pieces, seed, masked }: PiecesOrder): Pieces {
  const matcher = compileLexicon(lexicon.filter((term) => term.language === "en"));
  const random = randomFrom(seed);
  const made: Pieces = { stems: countStems(), sequences: [], of: [], whole: [], points: [], ofWhole: [] };
  documents.forEach((document, number) => {
    const read = readText(document);
    if (read.language !== "en") return;
    const matches = matchesIn(read.tokens.words, matcher);
    const hidden = new Uint8Array(read.tokens.words.length);
    if (masked) for (const match of matches) if (matcher.terms[match.term]?.kind === "giveaway") hidden.fill(1, match.from, match.to);
    const stems = Int32Array.from(read.tokens.words, (word, at) => (hidden[at] ? gap : made.stems.of(word)));
    const add = (from: number, to: number, ofWhole?: readonly number[]): readonly number[] => {
      const within = from === 0 && to === stems.length ? matches : matches.filter((match) => match.from >= from && match.to <= to);
      const { points } = domainScores(within, matcher);
      made.sequences.push(stems.subarray(from, to));
      made.of.push(number);
      made.whole.push(ofWhole === undefined);
      made.points.push(points);
      made.ofWhole.push(ofWhole ?? points);
      return points;
    };
    const all = add(0, stems.length);
    const { sentences } = read;
    for (let piece = 0; piece < pieces && sentences.length > 2; piece += 1) {
      const first = Math.floor(random() * sentences.length);
      const last = Math.min(sentences.length - 1, first + Math.floor(random() * 3));
      const [from, to] = wordsBetween(read, sentences[first]?.[0] ?? 0, sentences[last]?.[1] ?? 0);
      if (to - from >= 6) add(from, to, all);
    }
  });
  return made;
}

/** The words that begin between two offsets: first, and the one after the last. */
export function wordsBetween({ tokens }: ReadText, from: number, to: number): [number, number] {
  return [firstAtLeast(tokens.from, from), firstAtLeast(tokens.from, to)];
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
