/** Folds duplicates: the same page, nearly the same text, or nearly the same title in the same days. Each fold says why; nothing is dropped. */
import { pageOf } from "./links.ts";
import { bandsOf, likenessOf, shinglesOf, wordsOf } from "./shingles.ts";

export interface Foldable {
  readonly ref: string;
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

const likenessKinds = ["link", "text", "title"] as const;

export interface Likeness {
  readonly kind: (typeof likenessKinds)[number];
  /** 1 for the same page; else the Jaccard likeness of shingles (text) or of words (title). */
  readonly score: number;
  /** The longest words of the titles that both have, at most eight, in alphabetical order. */
  readonly shared: readonly string[];
}

export interface Fold {
  /** The earliest of them. */
  readonly head: string;
  readonly others: readonly { readonly ref: string; readonly like: Likeness }[];
}

export interface FoldRule {
  /** From which likeness of text two are the same; default 0.6. */
  readonly text?: number;
  /** From which likeness of title, default 0.8; both titles have at least five words and the same numbers. */
  readonly title?: number;
  /** How many days apart two with the same title may be; default 14. */
  readonly days?: number;
}

interface Read {
  readonly item: Foldable;
  readonly page: string | null;
  readonly body: Uint32Array;
  readonly title: Uint32Array;
  readonly words: readonly string[];
  readonly day: number | null;
}

/**
 * One fold per story, in the order of their heads (date, then ref; without a date last). An item joins the earliest head it is like, by the strongest
 * reason, and is compared with heads only, so that likeness does not creep from one to the next. Of nothing: empty.
 */
export function foldSignals(items: readonly Foldable[], rule: FoldRule = {}): Fold[] {
  const { text = 0.6, title = 0.8, days = 14 } = rule;
  const heads: { read: Read; others: { ref: string; like: Likeness }[] }[] = [];
  const pages = new Map<string, number>();
  const buckets = new Map<string, number[]>();
  for (const read of [...items].sort(byDate).map(readItem)) {
    const keys = [...bandsOf(read.body).map((key) => `b${key}`), ...bandsOf(read.title).map((key) => `t${key}`)];
    const found = bestHead(read, keys);
    if (found !== undefined) {
      heads[found.at]?.others.push({ ref: read.item.ref, like: found.like });
      if (read.page !== null && !pages.has(read.page)) pages.set(read.page, found.at);
      continue;
    }
    const at = heads.push({ read, others: [] }) - 1;
    if (read.page !== null && !pages.has(read.page)) pages.set(read.page, at);
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [at]);
      else bucket.push(at);
    }
  }
  return heads.map(({ read, others }) => ({ head: read.item.ref, others }));

  function bestHead(read: Read, keys: readonly string[]): { at: number; like: Likeness } | undefined {
    const same = read.page === null ? undefined : pages.get(read.page);
    const head = same === undefined ? undefined : heads[same];
    if (same !== undefined && head !== undefined) return { at: same, like: { kind: "link", score: 1, shared: shared(read, head.read) } };
    const near = new Set(keys.flatMap((key) => buckets.get(key) ?? []));
    let best: { at: number; like: Likeness } | undefined;
    for (const at of [...near].sort((left, right) => left - right)) {
      const other = heads[at]?.read;
      const like = other && likeness(read, other);
      if (like !== undefined && (best === undefined || like.score > best.like.score)) best = { at, like };
    }
    return best;
  }

  function likeness(read: Read, other: Read): Likeness | undefined {
    const body = likenessOf(read.body, other.body);
    if (body >= text) return { kind: "text", score: body, shared: shared(read, other) };
    const far = read.day === null || other.day === null || Math.abs(read.day - other.day) > days;
    if (far || Math.min(read.title.length, other.title.length) < 5 || numbersOf(read) !== numbersOf(other)) return undefined;
    const titles = likenessOf(read.title, other.title);
    return titles >= title ? { kind: "title", score: titles, shared: shared(read, other) } : undefined;
  }
}

function byDate(left: Foldable, right: Foldable): number {
  const [one, other] = [left.date ?? "9999", right.date ?? "9999"];
  if (one !== other) return one < other ? -1 : 1;
  return left.ref < right.ref ? -1 : left.ref > right.ref ? 1 : 0;
}

function readItem(item: Foldable): Read {
  const words = wordsOf(item.title);
  const time = item.date === null ? Number.NaN : Date.parse(item.date.slice(0, 10));
  return {
    item,
    page: pageOf(item.link),
    body: shinglesOf([...words, ...wordsOf(item.text)]),
    title: Uint32Array.from(new Set(words.map((word) => shinglesOf([word])[0] ?? 0))).sort(),
    words,
    day: Number.isNaN(time) ? null : time / 86_400_000,
  };
}

/** Issue 3 and issue 4 of a bulletin are two items, however alike. */
function numbersOf({ words }: Read): string {
  return words.filter((word) => /\d/.test(word)).join(" ");
}

function shared(read: Read, other: Read): string[] {
  const theirs = new Set(other.words);
  const both = [...new Set(read.words)].filter((word) => word.length > 3 && theirs.has(word));
  return both
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1))
    .slice(0, 8)
    .sort();
}
