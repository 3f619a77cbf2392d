/** The passage of a text in which the words stand, cut into pieces: no markup is made and none of the text is believed. */
import type { Piece } from "../documents.ts";
import type { Ask } from "./driver.ts";
import { foldAccents } from "./documents_question.ts";
import { lexemesIn } from "./documents_words.ts";

const longest = 260;
const mostWords = 2000;
/** Hits of one text that are looked at: a text that says one word a thousand times is no better for it. */
const mostHits = 300;

/** What to mark: words in full, and beginnings of words. */
export interface Marks {
  readonly lexemes: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  /** Word as it stands (lower case, no accents) → its stems. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
}

/** Finds the stems of the words of these texts that could be meant: those that begin as one of the words asked for does. */
export async function marksFor(ask: Ask, positive: string, texts: readonly string[]): Promise<Marks> {
  const beginnings = [...positive.matchAll(/'((?:[^']|'')*)':\*/gu)].map(([, lexeme = ""]) => lexeme.replaceAll("''", "'"));
  const lexemes = new Set(lexemesIn(positive));
  const starts = new Set([...lexemes].map((lexeme) => lexeme.slice(0, 2)));
  const candidates = new Set<string>();
  for (const text of texts) {
    for (const { word } of tokensOf(text)) if (starts.has(word.slice(0, 2))) candidates.add(word);
  }
  const words = [...candidates].slice(0, mostWords);
  const rows =
    words.length === 0
      ? []
      : await ask(`select w, ts_lexize('english_stem', w) as en, ts_lexize('dutch_stem', w) as nl from unnest($1::text[]) as w`, [words]);
  const stems = new Map(
    rows.map((row) => [String(row["w"]), [String(row["w"]), ...((row["en"] as string[]) ?? []), ...((row["nl"] as string[]) ?? [])]]),
  );
  return { lexemes, beginnings, stems };
}

/** The whole text with its hits. */
export function marked(text: string, marks: Marks): Piece[] {
  return cut(text, 0, text.length, hitsIn(text, marks));
}

/**
 * The stretch with most different words asked for, the first of several, and one more where other words stand elsewhere; the beginning when none
 * stands there.
 */
export function passageOf(text: string, marks: Marks): Piece[] {
  const hits = hitsIn(text, marks).slice(0, mostHits);
  const first = stretch(text, hits, longest);
  const there = new Set(inside(hits, first).map((hit) => hit.lexeme));
  const others = hits.filter((hit) => !there.has(hit.lexeme) && (hit.to <= first.from || hit.from >= first.to));
  const stretches =
    others.length === 0 ? [first] : [first, stretch(text, others, longest / 2)].sort((left, right) => left.from - right.from);
  const pieces: Piece[] = [];
  let before = 0;
  for (const [index, given] of stretches.entries()) {
    const { from, to } = { from: Math.max(given.from, before), to: given.to };
    if (from > before) pieces.push({ text: index === 0 ? "… " : " … ", hit: false });
    pieces.push(...cut(text, from, to, inside(hits, { from, to })));
    before = Math.max(before, to);
  }
  return before < text.length ? [...pieces, { text: " …", hit: false }] : pieces;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function inside(hits: readonly Hit[], { from, to }: Stretch): Hit[] {
  return hits.filter((hit) => hit.from >= from && hit.to <= to);
}

function stretch(text: string, hits: readonly Hit[], length: number): Stretch {
  let best = { from: 0, different: 0 };
  for (const { from } of hits) {
    const start = startOfWord(text, from - 60);
    const different = new Set(inside(hits, { from: start, to: start + length }).map((hit) => hit.lexeme)).size;
    if (different > best.different) best = { from: start, different };
  }
  const to = best.from + length >= text.length ? text.length : endOfWord(text, best.from + length);
  return { from: best.from, to };
}

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly lexeme: string;
}

function hitsIn(text: string, { lexemes, beginnings, stems }: Marks): Hit[] {
  return tokensOf(text).flatMap(({ word, from }): Hit[] => {
    const lexeme =
      (stems.get(word) ?? [word]).find((stem) => lexemes.has(stem)) ?? beginnings.find((beginning) => word.startsWith(beginning));
    return lexeme === undefined ? [] : [{ from, to: from + word.length, lexeme }];
  });
}

/** Words in lower case without accents, each as long as it stands in the text. */
function tokensOf(text: string): { word: string; from: number }[] {
  return [...foldAccents(text).matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) => {
    const word = match[0].toLowerCase();
    return word.length === match[0].length ? [{ word, from: match.index }] : [];
  });
}

function cut(text: string, from: number, to: number, hits: readonly Hit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const hit of hits) {
    if (hit.from > at) pieces.push({ text: text.slice(at, hit.from), hit: false });
    pieces.push({ text: text.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  if (to > at) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}

function startOfWord(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space === -1 || space > at + 40 ? at : space + 1;
}

function endOfWord(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space === -1 || space < at - 40 ? at : space;
}
