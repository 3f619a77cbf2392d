/** Lexicons → one matcher that finds every term in one pass over the words of a text. */
import type { LexiconTerm } from "#model";
import { spelled } from "../text/stem.ts";
import { tokensIn } from "../text/tokens.ts";

/** A step of the tree of terms: which pattern leads where, and the terms that end here. */
interface Step {
  readonly next: Map<number, Step>;
  readonly ends: number[];
}

export interface Matcher {
  readonly terms: readonly LexiconTerm[];
  readonly root: Step;
  /** Patterns a word fits, remembered per word. */
  readonly patternsOf: (word: string) => readonly number[];
}

export interface Match {
  /** Number of the term in `matcher.terms`. */
  readonly term: number;
  /** First word and the word after the last. */
  readonly from: number;
  readonly to: number;
}

/** Words remembered before memory is given back: hostile texts hold nothing but new words. */
const mostRemembered = 400_000;

/** A matcher of these terms; a term without letters matches nothing. */
export function compileLexicon(terms: readonly LexiconTerm[]): Matcher {
  const root: Step = { next: new Map(), ends: [] };
  const exact = new Map<string, number>();
  const open = new Map<string, number>();
  let count = 0;
  const patternFor = (word: string, isOpen: boolean): number => {
    const table = isOpen ? open : exact;
    const known = table.get(word);
    if (known !== undefined) return known;
    count += 1;
    table.set(word, count);
    return count;
  };
  const plurals = new Set<number>();
  terms.forEach((term, number) => {
    const parts = term.term
      .toLowerCase()
      .split(/[\s\-/]+/)
      .flatMap((part) => {
        const isOpen = part.endsWith("*");
        const { words } = tokensIn(isOpen ? part.slice(0, -1) : part);
        return words.map((word, at) => ({ word: spelled(word), isOpen: isOpen && at === words.length - 1 }));
      });
    if (parts.length === 0) return;
    let step = root;
    for (const { word, isOpen } of parts) {
      const pattern = patternFor(word, isOpen);
      if (!isOpen && term.language === "en" && word.length > 3) plurals.add(pattern);
      let next = step.next.get(pattern);
      if (next === undefined) {
        next = { next: new Map(), ends: [] };
        step.next.set(pattern, next);
      }
      step = next;
    }
    step.ends.push(number);
  });
  // How long the beginnings are that start with the same two letters.
  const lengths = new Map<string, number[]>();
  for (const start of open.keys()) {
    const own = lengths.get(start.slice(0, 2)) ?? [];
    if (!own.includes(start.length)) own.push(start.length);
    lengths.set(start.slice(0, 2), own);
  }
  const remembered = new Map<string, readonly number[]>();
  const patternsOf = (word: string): readonly number[] => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const found = new Set<number>();
    const american = spelled(word);
    for (const form of american === word ? [word] : [word, american]) {
      const same = exact.get(form);
      if (same !== undefined) found.add(same);
      for (const single of singular(form)) {
        const pattern = exact.get(single);
        if (pattern !== undefined && plurals.has(pattern)) found.add(pattern);
      }
      for (const length of lengths.get(form.slice(0, 2)) ?? nothing) {
        const pattern = length > form.length ? undefined : open.get(form.slice(0, length));
        if (pattern !== undefined) found.add(pattern);
      }
    }
    const patterns = found.size === 0 ? nothing : [...found];
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, patterns);
    return patterns;
  };
  return { terms, root, patternsOf };
}

const nothing: readonly number[] = [];

function singular(word: string): string[] {
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (word.endsWith("es")) return [word.slice(0, -1), word.slice(0, -2)];
  return word.endsWith("s") ? [word.slice(0, -1)] : [];
}

/**
 * The terms found in these words, from left to right. At each place the longest term wins for its subject, and a word speaks once for a subject: what a longer
 * term covers (also one that speaks against) is not counted again.
 */
export function matchesIn(words: readonly string[], matcher: Matcher): Match[] {
  return matchesOf(words.map(matcher.patternsOf), matcher);
}

/** The same for words whose patterns are known already: one list per word. */
export function matchesOf(patterns: readonly (readonly number[])[], { root, terms }: Matcher): Match[] {
  const found: Match[] = [];
  const follow = (step: Step, from: number, at: number): void => {
    for (const pattern of patterns[at] ?? nothing) {
      const next = step.next.get(pattern);
      if (next === undefined) continue;
      for (const term of next.ends) found.push({ term, from, to: at + 1 });
      if (next.next.size > 0) follow(next, from, at + 1);
    }
  };
  for (let at = 0; at < patterns.length; at += 1) if (patterns[at] !== nothing) follow(root, at, at);
  return found.length < 2 ? found : longestPerSubject(found, terms);
}

function longestPerSubject(found: readonly Match[], terms: readonly LexiconTerm[]): Match[] {
  const rank = (match: Match) => terms[match.term]?.weight ?? 0;
  const ordered = [...found].sort(
    (left, right) =>
      right.to - right.from - (left.to - left.from) || rank(right) - rank(left) || left.from - right.from || left.term - right.term,
  );
  const covered = new Map<string, Set<number>>();
  const kept: Match[] = [];
  for (const match of ordered) {
    const subject = terms[match.term]?.subject ?? "";
    let words = covered.get(subject);
    if (words === undefined) {
      words = new Set();
      covered.set(subject, words);
    }
    let free = true;
    for (let word = match.from; word < match.to; word += 1) if (words.has(word)) free = false;
    if (!free) continue;
    for (let word = match.from; word < match.to; word += 1) words.add(word);
    kept.push(match);
  }
  return kept.sort((left, right) => left.from - right.from || left.to - right.to || left.term - right.term);
}
