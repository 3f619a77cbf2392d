/** Documents → what they could serve, how surely, and the sentences that say so. */
import type { LexiconTerm } from "#model";
import { compileLexicon, type Match, matchesOf, type Matcher } from "../lexicon/compile.ts";
import { type Domain, domainScores } from "../lexicon/domains.ts";
import { technologyScores } from "../lexicon/technologies.ts";
import { sigmoid } from "../learn/calibrate.ts";
import { gap, kindOf, styleStems, transparent } from "../learn/features.ts";
import { type ReadText, readText } from "../text/read_text.ts";
import { stemOf } from "../text/stem.ts";
import type { DocumentText, Judged, JudgedRemark } from "./document.ts";
import { evidenceIn } from "./evidence.ts";
import { axisOf, type FlagModel, type Head, heads } from "./model.ts";
import { type DualUseRule, stateBy } from "./rule.ts";
import { trlOf } from "./trl.ts";

export interface Judging {
  readonly model: FlagModel;
  readonly lexicons: { readonly technologies: readonly LexiconTerm[]; readonly domains: readonly LexiconTerm[] };
  readonly rule: DualUseRule;
  readonly threshold?: number;
}

export interface Judge {
  readonly judge: (documents: readonly DocumentText[]) => Judged[];
  /** From this probability a document counts as flagged. */
  readonly threshold: number;
}

/** Other languages are judged by the English words in them, and never surely. */
const mostUnread = 0.4;

/** Prepares once, judges many. Pure: the same document is judged the same whatever stands beside it. */
export function prepareJudge({ model, lexicons, rule, threshold = model.threshold }: Judging): Judge {
  const words = learnedWords(model);
  // Most files hold one language: the other is made ready when it is met.
  const ready = new Map<"en" | "nl", Matchers>();
  const matchersIn = (language: "en" | "nl"): Matchers => {
    const known = ready.get(language);
    if (known !== undefined) return known;
    const { domains, technologies } = lexicons;
    const may = (term: LexiconTerm) => language === "nl" || term.language === "en";
    const made = matchersOf(compileLexicon(domains.filter(may)), compileLexicon(technologies.filter(may)), words.stemOf);
    ready.set(language, made);
    return made;
  };
  const judgeOne = (document: DocumentText): Judged => {
    const read = readText(document);
    const matchers = matchersIn(read.language === "nl" ? "nl" : "en");
    const { domains: domainMatcher, technologies: technologyMatcher } = matchers;
    const known = read.tokens.words.map(matchers.knownOf);
    const found = matchesOf(known.map(patternsOfDomains), domainMatcher);
    const hidden = hiddenBy(found, domainMatcher, read.tokens.words.length);
    const matches = hidden === undefined ? found : found.filter((match) => !overlaps(match, hidden));
    const { points } = domainScores(matches, domainMatcher);
    const learned = words.read(known, hidden);
    const probabilityOf = (head: Head): number => {
      const { bias, linear, lexicon, slope, offset, stand } = model.heads[head];
      const axis = axisOf(head, points);
      const said = read.language === "en" ? bias + learned.sum(head) : bias + stand * axis;
      const probability = sigmoid(slope * (linear * said + lexicon * axis) + offset);
      return rounded(read.language === "other" && head !== "civil" ? Math.min(mostUnread, probability) : probability);
    };
    const technologyMatches = matchesOf(known.map(patternsOfTechnologies), technologyMatcher);
    const technologies = technologyScores(technologyMatches, technologyMatcher, read.tokens.words.length).slice(0, 5);
    const trl = trlOf(document);
    const evidence = evidenceIn(read, {
      learned: learned.perWord(),
      domains: { matches, matcher: domainMatcher },
      technologies: { matches: technologyMatches, matcher: technologyMatcher, named: new Set(technologies.map(({ id }) => id)) },
      linear: model.heads.use.linear,
      lexicon: model.heads.use.lexicon,
    });
    return {
      ref: document.ref,
      probability: probabilityOf("use"),
      ...(Object.fromEntries(heads.slice(1).map((head) => [head, probabilityOf(head)])) as Record<Domain, number>),
      trl,
      state: stateBy(trl, rule),
      technologies,
      evidence,
      language: read.language,
      remark: remarkOn(read),
    };
  };
  return { judge: (documents) => documents.map(judgeOne), threshold };
}

function rounded(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}

function remarkOn({ language, remarks, tokens }: ReadText): JudgedRemark | null {
  if (language === "other") return "other-language";
  if (tokens.words.length < 8) return "too-short";
  if (remarks.includes("cut")) return "cut";
  return remarks.includes("encoding") ? "encoding" : null;
}

/** Words that betray who wrote the text; undefined when there are none. */
function hiddenBy(matches: readonly Match[], { terms }: Matcher, words: number): Uint8Array | undefined {
  let hidden: Uint8Array | undefined;
  for (const { term, from, to } of matches) {
    if (terms[term]?.kind !== "giveaway") continue;
    hidden ??= new Uint8Array(words);
    hidden.fill(1, from, to);
  }
  return hidden;
}

function overlaps({ from, to }: Match, hidden: Uint8Array): boolean {
  for (let word = from; word < to; word += 1) if (hidden[word]) return true;
  return false;
}

interface Learned {
  /** Sum of the weights of the head. */
  readonly sum: (head: Head) => number;
  /** What each word says for use; a pair counts for its second word. */
  readonly perWord: () => Float64Array;
}

interface LearnedWords {
  /** Number of a word's stem in the model, `transparent` or `gap`. */
  readonly stemOf: (word: string) => number;
  readonly read: (words: readonly KnownWord[], hidden: Uint8Array | undefined) => Learned;
}

/** What is known of a word in itself: looked up once, however often it stands in texts. */
interface KnownWord {
  readonly stem: number;
  readonly domains: readonly number[];
  readonly technologies: readonly number[];
}

interface Matchers {
  readonly domains: Matcher;
  readonly technologies: Matcher;
  readonly knownOf: (word: string) => KnownWord;
}

const patternsOfDomains = (word: KnownWord) => word.domains;
const patternsOfTechnologies = (word: KnownWord) => word.technologies;
/** Words remembered before memory is given back: hostile texts hold nothing but new ones. */
const mostRemembered = 400_000;

function matchersOf(domains: Matcher, technologies: Matcher, stem: (word: string) => number): Matchers {
  const remembered = new Map<string, KnownWord>();
  const knownOf = (word: string): KnownWord => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const known = { stem: stem(word), domains: domains.patternsOf(word), technologies: technologies.patternsOf(word) };
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, known);
    return known;
  };
  return { domains, technologies, knownOf };
}

/** Words of the model by number, with what was learned about them. */
function learnedWords(model: FlagModel): LearnedWords {
  const stems = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const known = stems.get(stem);
    if (known !== undefined) return known;
    stems.set(stem, stems.size);
    return stems.size - 1;
  };
  const single: number[] = [];
  const pairs = new Map<number, number>();
  model.terms.forEach((term, column) => {
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
  const [times, share] = [new Float64Array(model.terms.length), new Float64Array(model.terms.length)];
  const read = (known: readonly KnownWord[], hidden: Uint8Array | undefined): Learned => {
    const count = known.length;
    const ofWord = new Int32Array(count).fill(-1);
    const ofPair = new Int32Array(count).fill(-1);
    const seen: number[] = [];
    const add = (column: number): void => {
      if (times[column] === 0) seen.push(column);
      times[column] = (times[column] ?? 0) + 1;
    };
    let before = gap;
    for (let at = 0; at < count; at += 1) {
      const stem = hidden?.[at] ? gap : (known[at] as KnownWord).stem;
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
      const own = (1 + Math.log(times[column] as number)) * (model.rarity[column] as number);
      values[at] = own;
      counts[at] = times[column] as number;
      times[column] = 0;
      squares += own * own;
    }
    const length = Math.sqrt(squares) || 1;
    const sum = (head: Head): number => {
      const weights = model.weights[head];
      let total = 0;
      for (let at = 0; at < size; at += 1) total += (values[at] as number) * (weights[seen[at] as number] as number);
      return total / length;
    };
    const perWord = (): Float64Array => {
      const weights = model.weights.use;
      for (let at = 0; at < size; at += 1) {
        const column = seen[at] as number;
        share[column] = ((values[at] as number) * (weights[column] as number)) / length / (counts[at] as number);
      }
      const each = new Float64Array(count);
      for (let at = 0; at < count; at += 1) {
        const [own, pair] = [ofWord[at] as number, ofPair[at] as number];
        each[at] = (own < 0 ? 0 : (share[own] as number)) + (pair < 0 ? 0 : (share[pair] as number));
      }
      return each;
    };
    return { sum, perWord };
  };
  return { stemOf: stemNumber, read };
}
