/** Documents → what they could serve, how surely, and the sentences that say so. */
import type { LexiconTerm } from "#model";
import { compileLexicon, type Match, matchesOf, type Matcher } from "../lexicon/compile.ts";
import { type Domain, domainScores } from "../lexicon/domains.ts";
import { namedByPoints, technologyPoints } from "../lexicon/technologies.ts";
import { sigmoid } from "../learn/calibrate.ts";
import { termReader } from "../learn/term_reader.ts";
import type { TechnologyModel } from "../mapping/model.ts";
import { type NamedTechnology, prepareNaming } from "../mapping/name.ts";
import { type ReadText, readText } from "../text/read_text.ts";
import type { DocumentText, Judged, JudgedRemark, JudgedTechnology } from "./document.ts";
import { evidenceIn } from "./evidence.ts";
import { axisOf, type FlagModel, type Head, heads } from "./model.ts";
import { type DualUseRule, stateBy } from "./rule.ts";
import { trlOf } from "./trl.ts";

export interface Judging {
  readonly model: FlagModel;
  readonly lexicons: { readonly technologies: readonly LexiconTerm[]; readonly domains: readonly LexiconTerm[] };
  readonly rule: DualUseRule;
  /** What was learned about technologies; the lexicon alone names them where it is absent. */
  readonly technologies?: TechnologyModel | undefined;
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
export function prepareJudge({ model, lexicons, rule, technologies: mapping, threshold = model.threshold }: Judging): Judge {
  const words = termReader(model.terms, model.rarity);
  const mapped = mapping && { words: termReader(mapping.terms, mapping.rarity), name: prepareNaming(mapping), model: mapping };
  // Most files hold one language: the other is made ready when it is met.
  const ready = new Map<"en" | "nl", Matchers>();
  const matchersIn = (language: "en" | "nl"): Matchers => {
    const known = ready.get(language);
    if (known !== undefined) return known;
    const { domains, technologies } = lexicons;
    const may = (term: LexiconTerm) => language === "nl" || term.language === "en";
    const made = matchersOf(
      compileLexicon(domains.filter(may)),
      compileLexicon(technologies.filter(may)),
      words.stemOf,
      mapped?.words.stemOf,
    );
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
    const learned = words.read(numbersOf(known, stemOfWord), hidden);
    const probabilityOf = (head: Head): number => {
      const { bias, linear, lexicon, slope, offset, stand } = model.heads[head];
      const axis = axisOf(head, points);
      const said = read.language === "en" ? bias + learned.sum(model.weights[head]) : bias + stand * axis;
      const probability = sigmoid(slope * (linear * said + lexicon * axis) + offset);
      return rounded(read.language === "other" && head !== "civil" ? Math.min(mostUnread, probability) : probability);
    };
    const technologyMatches = matchesOf(known.map(patternsOfTechnologies), technologyMatcher);
    const said = technologyPoints(technologyMatches, technologyMatcher, read.tokens.words.length);
    const technologies = ((): JudgedTechnology[] => {
      // Words were learned from English texts: another language is mapped by the lexicon.
      if (mapped === undefined || read.language !== "en") return namedByPoints(said).slice(0, 5);
      const terms = mapped.words.read(numbersOf(known, technologyStemOfWord));
      return mapped.name(said, terms, document.vector).map((one) => {
        const weights = one.learned < 0 ? undefined : mapped.model.weights[one.learned];
        return technologyOf(one, weights ? heaviest(terms.perWord(weights), read.tokens.words) : []);
      });
    })();
    const trl = trlOf(document);
    const evidence = evidenceIn(read, {
      learned: learned.perWord(model.weights.use),
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

const mostWords = 5;

/** Its words of the lexicon, and learned ones that none of those holds. */
function technologyOf({ id, score, words, likeness }: NamedTechnology, learned: readonly string[]): JudgedTechnology {
  const known = words.slice(0, mostWords - 1);
  const held = known.join(" ").toLowerCase();
  const others = learned.filter((word) => !held.includes(word.slice(0, 5)));
  return { id, score, words: [...known, ...others].slice(0, mostWords), ...(likeness === null ? {} : { likeness }) };
}

/** The words that say most, at most three, those that say much less than the first left out. */
function heaviest(said: Float64Array, words: readonly string[]): string[] {
  const sums = new Map<string, number>();
  said.forEach((own, at) => {
    if (own > 0) sums.set(words[at] as string, (sums.get(words[at] as string) ?? 0) + own);
  });
  const order = [...sums].sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1)).slice(0, 3);
  return order.filter(([, own]) => own >= 0.3 * (order[0]?.[1] ?? 0)).map(([word]) => word);
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

/** What is known of a word in itself: looked up once, however often it stands in texts. */
interface KnownWord {
  readonly stem: number;
  readonly technologyStem: number;
  readonly domains: readonly number[];
  readonly technologies: readonly number[];
}

interface Matchers {
  readonly domains: Matcher;
  readonly technologies: Matcher;
  readonly knownOf: (word: string) => KnownWord;
}

/** A loop, for `Int32Array.from` walks an iterator. */
function numbersOf(words: readonly KnownWord[], number: (word: KnownWord) => number): Int32Array {
  const numbers = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) numbers[at] = number(words[at] as KnownWord);
  return numbers;
}

const stemOfWord = (word: KnownWord) => word.stem;
const technologyStemOfWord = (word: KnownWord) => word.technologyStem;
const patternsOfDomains = (word: KnownWord) => word.domains;
const patternsOfTechnologies = (word: KnownWord) => word.technologies;
/** Words remembered before memory is given back: hostile texts hold nothing but new ones. */
const mostRemembered = 400_000;

function matchersOf(
  domains: Matcher,
  technologies: Matcher,
  stem: (word: string) => number,
  technologyStem: (word: string) => number = () => -1,
): Matchers {
  const remembered = new Map<string, KnownWord>();
  const knownOf = (word: string): KnownWord => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const known = {
      stem: stem(word),
      technologyStem: technologyStem(word),
      domains: domains.patternsOf(word),
      technologies: technologies.patternsOf(word),
    };
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, known);
    return known;
  };
  return { domains, technologies, knownOf };
}
