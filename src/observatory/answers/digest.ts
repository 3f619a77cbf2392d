/** What came in during a week, for one watchlist or for all: as data, Markdown, HTML, mail, Atom and JSON Feed. */
import { join, type Language, marking, valueOf } from "#model";
import { asAtom, asHtml, asJsonFeed, asMarkdown, type Digest, type DigestItem, digestOf, type WatchMatch } from "#scout";
import { marked } from "../audience.ts";
import { agesInWords, sourceAges, sourceName } from "../horizon/ages.ts";
import { itemsOf } from "../horizon/items.ts";
import { type Addressed, asMail } from "../horizon/mail.ts";
import { storiesOf, type Story } from "../horizon/stories.ts";
import { catalogueOf } from "../horizon/technologies.ts";
import type { Sight } from "../sight.ts";
import { nameIn, type Texts } from "./pieces.ts";
import { type Watched, watchedBy, watchlistOf } from "./watchlists.ts";

export interface DigestQuery {
  readonly watchlist?: string | undefined;
  /** Last day, ISO 8601; absent = today. */
  readonly on?: string | undefined;
  readonly days?: number | undefined;
  readonly lang?: Language | undefined;
}

/** The same day and the same archive give the same digest. Throws `watchlist-unknown`. */
export async function digest(sight: Sight, { watchlist: id, on, days, lang = "en" }: DigestQuery = {}) {
  const list = id === undefined ? null : await watchlistOf(sight, id);
  const found: readonly Watched[] = list ? await watchedBy(sight, list) : (await storiesOf(sight)).map((story) => ({ story, why: [] }));
  const [items, words] = await Promise.all([itemsOf(sight), wordsFor(sight, lang)]);
  const order = {
    on: on ?? sight.effects.now().toISOString().slice(0, 10),
    ...(days === undefined ? {} : { days }),
    watchlist: list && { id: list.id, name: list.name },
    items: found.map(({ story, why }) => itemOf(sight, story, why, words, lang)),
    marking: "",
    language: lang,
    ages: agesInWords(await sourceAges(sight, items), lang),
  };
  const draft = digestOf(order);
  const shown = new Set(draft.items.map((one) => one.ref));
  const label = join([
    ...(list ? [list.label] : []),
    ...found.filter(({ story }) => shown.has(story.item.ref)).flatMap(({ story }) => labelsIn(story)),
  ]);
  return { ...marked(label), digest: open({ ...draft, marking: marking(label) }) };
}

/** The same, in lists of its own. */
function open(given: Digest) {
  const items = given.items.map((one) => ({
    ...one,
    why: [...one.why],
    technologies: one.technologies.map((tie) => ({ ...tie, words: [...tie.words] })),
  }));
  return { ...given, items, ages: [...given.ages] };
}

export type Digested = Awaited<ReturnType<typeof digest>>;

function labelsIn({ item, others, triage }: Story) {
  return [item.label, ...others.map((one) => one.item.label), ...triage.map((one) => one.label)];
}

interface Names {
  readonly technology: (id: string) => string;
  readonly country: (code: string) => string;
}

async function wordsFor(sight: Sight, language: Language): Promise<Names> {
  const [{ names }, countries] = await Promise.all([catalogueOf(sight), sight.view.entities({ kind: "country" })]);
  const called = new Map(countries.map((one) => [nameIn(one.subject), valueOf(one, "name", language)]));
  const text = (texts: Texts | undefined, id: string) => texts?.[language] ?? texts?.en ?? id;
  return { technology: (id) => text(names.get(id), id), country: (code) => called.get(code) ?? code };
}

function itemOf(sight: Sight, story: Story, matches: readonly WatchMatch[], names: Names, language: Language): DigestItem {
  const { item, others, tied, grade, answer } = story;
  const technologies = tied.technologies.map(({ id, words }) => ({ id, name: names.technology(id), words: [...words] }));
  const source = sourceName(sight, item.source);
  return {
    ref: item.ref,
    title: item.title,
    text: item.text,
    link: item.link,
    date: item.date,
    source: [source[language] ?? item.source, item.origin].filter((one) => one !== null).join(", "),
    grade: grade.by === null ? null : `${grade.reliability ?? "F"}${grade.credibility ?? "6"}`,
    answer,
    technologies,
    why: reasons(story, matches, technologies, names, language),
    folded: others.length,
  };
}

/** Why it is there: the watchlist's questions, else what it is tied to, and what a person thought of it. Never empty. */
function reasons(
  { triage, answer }: Story,
  matches: readonly WatchMatch[],
  technologies: DigestItem["technologies"],
  names: Names,
  language: Language,
): string[] {
  const dutch = language === "nl";
  const because = (words: readonly string[]) =>
    words.length === 0 ? "" : dutch ? ` door de woorden: ${words.join(", ")}` : ` by the words: ${words.join(", ")}`;
  const ties = technologies.map(({ name, words }) => `${dutch ? "Hoort bij" : "Tied to"} ${name}${because(words)}.`);
  const asked = matches.map(({ by, asked: what, words }) => {
    const named = by === "technology" ? names.technology(what) : by === "country" ? names.country(what) : what;
    return `${(dutch ? asksDutch : asksEnglish)[by]} ${named}${by === "word" ? "" : because(words)}.`;
  });
  const [newest] = triage.filter((one) => one.answer !== null);
  const said = newest && answer !== "new" ? [answered(newest.by, newest.at.slice(0, 10), answer, newest.reason, dutch)] : [];
  const lines = [...(asked.length > 0 ? asked : ties), ...said];
  if (lines.length > 0) return lines;
  return [
    dutch
      ? "Nog door niemand beoordeeld; hoort bij geen technologie van de lijst."
      : "Not yet judged by anybody; tied to no technology of the list.",
  ];
}

const asksEnglish: Record<WatchMatch["by"], string> = {
  technology: "The watchlist asks for",
  word: "The watchlist asks for the word",
  country: "The watchlist asks for the country",
  organisation: "The watchlist asks for the organisation",
  source: "The watchlist asks for the source",
  probability: "The watchlist asks for a probability of at least",
};
const asksDutch: Record<WatchMatch["by"], string> = {
  technology: "De volglijst vraagt naar",
  word: "De volglijst vraagt naar het woord",
  country: "De volglijst vraagt naar het land",
  organisation: "De volglijst vraagt naar de organisatie",
  source: "De volglijst vraagt naar de bron",
  probability: "De volglijst vraagt naar een kans van ten minste",
};

function answered(by: string, on: string, answer: Story["answer"], reason: string | null, dutch: boolean): string {
  const word = {
    new: ["reopened", "heropend"],
    kept: ["kept", "bewaard"],
    watched: ["put under watch", "onder volgen gezet"],
    dismissed: ["dismissed", "terzijde gelegd"],
    linked: ["linked", "gekoppeld"],
  }[answer][dutch ? 1 : 0];
  const why = reason === null ? "" : `: ${reason}`;
  return dutch ? `Op ${on} ${word} door ${by}${why}.` : `${word?.charAt(0).toUpperCase()}${word?.slice(1)} by ${by} on ${on}${why}.`;
}

export const digestForms = ["md", "html", "eml", "atom", "feed"] as const;
export type DigestForm = (typeof digestForms)[number];

/** A digest as text in one of its forms. */
export async function writeDigest(given: Digest, form: DigestForm, addressed: Addressed = {}): Promise<string> {
  const writers: Record<DigestForm, () => string | Promise<string>> = {
    md: () => asMarkdown(given),
    html: () => asHtml(given),
    eml: () => asMail(given, addressed),
    atom: () => asAtom(given),
    feed: () => asJsonFeed(given),
  };
  return writers[form]();
}

export function digestFormIn(text: string): DigestForm | undefined {
  return digestForms.find((one) => one === text);
}
