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
  /** By pattern, the step it leads to from the beginning; undefined for a word that begins no term. */
  readonly first: readonly (Step | undefined)[];
  /** Per term, a number of its subject. */
  readonly subjects: Int32Array;
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
  const first = Array.from({ length: count + 1 }, (_, pattern) => root.next.get(pattern));
  const numbers = new Map([...new Set(terms.map(({ subject }) => subject))].map((subject, at) => [subject, at]));
  const subjects = Int32Array.from(terms, ({ subject }) => numbers.get(subject) ?? 0);
  return { terms, first, subjects, patternsOf };
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
export function matchesOf(patterns: readonly (readonly number[])[], matcher: Matcher): Match[] {
  const { first } = matcher;
  const found: Match[] = [];
  const reach = (step: Step, from: number, to: number): void => {
    for (const term of step.ends) found.push({ term, from, to });
    if (step.next.size === 0 || to === patterns.length) return;
    for (const pattern of patterns[to] as readonly number[]) {
      const next = step.next.get(pattern);
      if (next !== undefined) reach(next, from, to + 1);
    }
  };
  for (let at = 0; at < patterns.length; at += 1) {
    for (const pattern of patterns[at] as readonly number[]) {
      const step = first[pattern];
      if (step !== undefined) reach(step, at, at + 1);
    }
  }
  return found.length < 2 ? found : longestPerSubject(found, matcher);
}

function longestPerSubject(found: readonly Match[], { terms, subjects }: Matcher): Match[] {
  const rank = (term: number) => (terms[term] as LexiconTerm).weight;
  const ordered = [...found].sort(
    (left, right) =>
      right.to - right.from - (left.to - left.from) ||
      (left.term === right.term ? 0 : rank(right.term) - rank(left.term)) ||
      left.from - right.from ||
      left.term - right.term,
  );
  const kept: Match[] = [];
  for (const match of ordered) {
    const subject = subjects[match.term];
    if (!kept.some((one) => one.from < match.to && match.from < one.to && subjects[one.term] === subject)) kept.push(match);
  }
  return kept.sort((left, right) => left.from - right.from || left.to - right.to || left.term - right.term);
}
