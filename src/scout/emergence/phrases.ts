/** Terms of documents: runs of two and three words, counted by the documents they stand in. */

export interface PhraseDocument {
  readonly year: number;
  readonly text: string;
  readonly organisations: readonly string[];
}

export interface PhraseRules {
  /** A phrase in fewer documents than this is dropped. */
  readonly least: number;
  /** At most so many phrases come back, those of most documents in the later half of the years first. */
  readonly most: number;
  /** True keeps the phrases of two words that a longer one covers. */
  readonly parts?: boolean;
}

export const phraseRules: PhraseRules = { least: 7, most: 4000 };

export interface Phrase {
  readonly phrase: string;
  /** Documents per year. */
  readonly counts: Int32Array;
  readonly organisations: number | null;
}

/** Words that join others and name nothing, and those every proposal uses. */
const idle = new Set(
  (
    "a about above across after against all allow allows also among an and any are as at available based be because been being best between both but by can " +
    "could de den der des die dit do does due during each een eg else en enable enabled enables enabling et etc even every ex few first for from full further " +
    "given has have having he her here het high higher his how however i ie if in including into is it its itself la large le level low main make makes " +
    "many may more moreover most much must needs new next no non nor not novel number of off on one only onto or other others our out over own part per " +
    "project projects proposal propose proposed proposes provide provides recent same second several she should show since so some state still such support " +
    "than that the their them then there these they third this those three through thus to together toward towards two under understand understanding " +
    "up upon us use used using van various very via voor was way ways we well were what when where whether which while who whose will wide with within " +
    "without would yet you your aim aims aimed address addressing approach approaches art develop developed developing development different objective " +
    "objectives result results research researchers goal goals work works work-package wp europe european eu horizon proof concept grant erc msca action phase study studies towards"
  ).split(" "),
);

/**
 * The phrases of documents by year, `years` ascending without a gap; documents of other years are left out. A phrase breaks at punctuation and at idle
 * words, counts once per document, and is dropped where a longer one stands in nearly the same documents.
 */
export function phrasesByYear(documents: readonly PhraseDocument[], years: readonly number[], rules: PhraseRules = phraseRules): Phrase[] {
  const words = new Map<string, number>();
  // Number 0 is no word: a phrase of two ends with it.
  const names: string[] = [""];
  const numberOf = (word: string) => {
    const known = words.get(word);
    if (known !== undefined || names.length >= wide) return known ?? 0;
    words.set(word, names.length);
    names.push(word);
    return names.length - 1;
  };
  const texts = documents.map(({ text }) => runsIn(text, numberOf));
  const totals = new Map<number, number>();
  for (const runs of texts) for (const key of keysIn(runs)) totals.set(key, (totals.get(key) ?? 0) + 1);
  const first = years[0] ?? 0;
  const kept = new Map<number, { counts: Int32Array; organisations: Set<string> }>();
  documents.forEach(({ year, organisations }, at) => {
    const place = year - first;
    if (place < 0 || place >= years.length) return;
    for (const key of keysIn(texts[at] ?? [])) {
      if ((totals.get(key) ?? 0) < rules.least) continue;
      const one = kept.get(key) ?? { counts: new Int32Array(years.length), organisations: new Set() };
      one.counts[place] = (one.counts[place] ?? 0) + 1;
      for (const organisation of organisations) one.organisations.add(organisation);
      kept.set(key, one);
    }
  });
  const known = documents.some((one) => one.organisations.length > 0);
  const later = (counts: Int32Array) => counts.subarray(Math.floor(counts.length / 2)).reduce((sum, one) => sum + one, 0);
  const found = [...kept]
    .map(([key, { counts, organisations }]) => ({ phrase: written(key, names), counts, organisations: known ? organisations.size : null }))
    .sort((left, right) => later(right.counts) - later(left.counts) || (left.phrase < right.phrase ? -1 : 1));
  return (rules.parts ? found : withoutParts(found)).slice(0, rules.most);
}

/** Runs of words between punctuation and idle words, as numbers. */
function runsIn(text: string, numberOf: (word: string) => number): number[][] {
  const runs: number[][] = [];
  for (const piece of text.toLowerCase().split(/[^\p{L}\p{N}\-\s/]+|[\s-]-+[\s-]|\//u)) {
    let run: number[] = [];
    for (const word of piece.split(/\s+/)) {
      const number = word.length < 2 || idle.has(word) || /^[\d-]+$/.test(word) ? 0 : numberOf(word);
      if (number === 0) {
        if (run.length > 1) runs.push(run);
        run = [];
      } else run.push(number);
    }
    if (run.length > 1) runs.push(run);
  }
  return runs;
}

/** Three words fit into the 51 bits of a whole number; words beyond the first 131,071 different ones break a run. */
const wide = 2 ** 17;

/** Every two and three words in a row as one number, each once. */
function keysIn(runs: readonly (readonly number[])[]): Set<number> {
  const keys = new Set<number>();
  for (const run of runs) {
    for (let at = 0; at + 1 < run.length; at += 1) {
      const [one = 0, two = 0, three] = [run[at], run[at + 1], run[at + 2]];
      const pair = (one * wide + two) * wide;
      keys.add(pair);
      if (three !== undefined) keys.add(pair + three);
    }
  }
  return keys;
}

function written(key: number, names: readonly string[]): string {
  const parts = [Math.floor(key / wide / wide), Math.floor(key / wide) % wide, key % wide];
  return parts.flatMap((one) => (one === 0 ? [] : (names[one] ?? ""))).join(" ");
}

/** Leaves out a phrase of two words where one of three that holds it stands in at least nine tenths of its documents. */
function withoutParts<Found extends { readonly phrase: string; readonly counts: Int32Array }>(found: readonly Found[]): Found[] {
  const total = (counts: Int32Array) => counts.reduce((sum, one) => sum + one, 0);
  const longest = new Map<string, number>();
  for (const { phrase, counts } of found) {
    const [one, two, three] = phrase.split(" ");
    if (three === undefined) continue;
    for (const part of [`${one} ${two}`, `${two} ${three}`]) longest.set(part, Math.max(longest.get(part) ?? 0, total(counts)));
  }
  return found.filter(({ phrase, counts }) => (longest.get(phrase) ?? 0) < 0.9 * total(counts));
}
