/** A watchlist is a question that stays: which items answer it, and by which of their words. */
import { wordsOf } from "./shingles.ts";

export interface WatchQuery {
  /** Ids of technologies or of areas (`eu_1` stands for all below it). */
  readonly technologies: readonly string[];
  /** Words or phrases; `*` at the end of a word stands for any ending. */
  readonly words: readonly string[];
  /** ISO3. */
  readonly countries: readonly string[];
  readonly organisations: readonly string[];
  /** Ids of sources; `typed` for what was typed by hand. */
  readonly sources: readonly string[];
  /** The least probability of a use for defence, space or security; null asks nothing. */
  readonly least: number | null;
}

export const emptyWatch: WatchQuery = { technologies: [], words: [], countries: [], organisations: [], sources: [], least: null };

export interface Watchable {
  readonly source: string;
  readonly title: string;
  readonly text: string;
  readonly technologies: readonly { readonly id: string; readonly words: readonly string[] }[];
  /** ISO3 of those who take part. */
  readonly countries: readonly string[];
  readonly organisations: readonly string[];
  readonly probability: number | null;
}

export interface Match {
  readonly by: "technology" | "word" | "country" | "organisation" | "source" | "probability";
  /** What of the watchlist it answers. */
  readonly asked: string;
  /** The words of the item that answer it; empty where the fact itself does. */
  readonly words: readonly string[];
}

/**
 * Why an item belongs to a watchlist: at least one answer to everything it asks (technologies, words, countries, organisations, sources, probability).
 * Undefined when one question stays without an answer, and for a watchlist that asks nothing. `countryNames`: ISO3 → names to look for in the text.
 */
export function matchOf(
  item: Watchable,
  query: WatchQuery,
  countryNames: ReadonlyMap<string, readonly string[]> = new Map(),
): Match[] | undefined {
  const text = ` ${wordsOf(`${item.title} ${item.text}`).join(" ")} `;
  const questions: Match[][] = [];
  const ask = (asked: readonly string[], answer: (one: string) => Match | undefined) => {
    if (asked.length > 0) questions.push(asked.flatMap((one) => answer(one) ?? []));
  };
  ask(query.technologies, (id) => {
    const found = item.technologies.filter((one) => one.id === id || one.id.startsWith(`${id}_`));
    const words = [...new Set(found.flatMap((one) => one.words))];
    return found.length === 0 ? undefined : { by: "technology", asked: id, words };
  });
  ask(query.words, (phrase) => {
    const found = occurrence(text, phrase);
    return found === undefined ? undefined : { by: "word", asked: phrase, words: [found] };
  });
  ask(query.countries, (code) => {
    if (item.countries.includes(code)) return { by: "country", asked: code, words: [] };
    const found = (countryNames.get(code) ?? []).flatMap((name) => occurrence(text, name) ?? []);
    return found.length === 0 ? undefined : { by: "country", asked: code, words: found.slice(0, 1) };
  });
  ask(query.organisations, (name) => {
    const among = item.organisations.find((one) => occurrence(` ${wordsOf(one).join(" ")} `, name) !== undefined);
    if (among !== undefined) return { by: "organisation", asked: name, words: [] };
    const found = occurrence(text, name);
    return found === undefined ? undefined : { by: "organisation", asked: name, words: [found] };
  });
  ask(query.sources, (id) => (item.source === id ? { by: "source", asked: id, words: [] } : undefined));
  if (query.least !== null) {
    const enough = item.probability !== null && item.probability >= query.least;
    questions.push(enough ? [{ by: "probability", asked: String(query.least), words: [] }] : []);
  }
  return questions.length === 0 || questions.some((answers) => answers.length === 0) ? undefined : questions.flat();
}

/** The words as they stand in the text; undefined when they do not. */
function occurrence(text: string, phrase: string): string | undefined {
  const words = phrase
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => {
      const open = word.endsWith("*");
      const parts = wordsOf(word);
      return parts.map((part, at) => (open && at === parts.length - 1 ? `${part}[\\p{L}\\p{N}]*` : part));
    });
  if (words.length === 0) return undefined;
  return new RegExp(` (${words.join(" ")}) `, "u").exec(text)?.[1];
}
