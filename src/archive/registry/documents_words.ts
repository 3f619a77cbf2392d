/** A question as PostgreSQL understands it: each word in the stem of English, of Dutch and as it stands. */
import type { Ask } from "./driver.ts";
import type { Question, Term } from "./documents_question.ts";

export interface Asked {
  /** The question as a tsquery; empty when nothing is left to look for. */
  readonly words: string;
  /** The same with the words of phrases in any order, to count first; equal to `words` without a phrase. */
  readonly loose: string;
  /** What must stand there, for the order and the passages. */
  readonly positive: string;
  readonly ignored: readonly string[];
}

interface Stems {
  readonly exact: string;
  readonly loose: string;
  readonly everywhere: boolean;
}

/** Words that stand everywhere in English or Dutch are left out, except in phrases, where the languages know how to skip them. */
export async function wordsOf(ask: Ask, { groups }: Question): Promise<Asked> {
  const terms = groups.flat();
  const stems = new Map<Term, Stems>();
  if (terms.length > 0) {
    const rows = await ask(
      `select n, c.config, (case when u.phrase then phraseto_tsquery(c.config::regconfig, u.term) else plainto_tsquery(c.config::regconfig, u.term) end)::text as exact,
              plainto_tsquery(c.config::regconfig, u.term)::text as loose
       from unnest($1::text[], $2::bool[]) with ordinality as u (term, phrase, n)
       cross join (values (1, 'english'), (2, 'dutch'), (3, 'simple')) as c (place, config) order by n, c.place`,
      [terms.map((term) => term.text), terms.map((term) => String(term.as === "phrase"))],
    );
    for (const [index, term] of terms.entries()) {
      const own = rows.slice(index * 3, index * 3 + 3).map((row) => ({ exact: String(row["exact"]), loose: String(row["loose"]) }));
      stems.set(term, stemsOf(term, own));
    }
  }
  const ignored = terms.filter((term) => stems.get(term)?.everywhere);
  const written = (how: "exact" | "loose", only: (term: Term) => boolean) =>
    groups
      .map((group) => group.filter((term) => !stems.get(term)?.everywhere))
      .filter((group) => group.some((term) => !term.without))
      .map((group) =>
        group
          .filter(only)
          .map((term) => `${term.without ? "!" : ""}(${stems.get(term)?.[how] ?? ""})`)
          .join(" & "),
      )
      .map((group) => `(${group})`)
      .join(" | ");
  return {
    words: written("exact", () => true),
    // What must not stand there stays out: without the order of a phrase it would shut out too much.
    loose: written("loose", (term) => !(term.without && term.as === "phrase")),
    positive: written("exact", (term) => !term.without),
    ignored: [...new Set(ignored.map((term) => term.typed))],
  };
}

function stemsOf(term: Term, found: readonly { exact: string; loose: string }[]): Stems {
  const any = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ""))].map((text) => `(${text})`).join(" | ");
  const exact = any(found.map((one) => one.exact));
  const loose = any(found.map((one) => one.loose));
  if (term.as === "prefix") {
    const open = [...new Set(lexemesIn(exact))].map((lexeme) => `${quotedLexeme(lexeme)}:*`).join(" | ");
    const first = [...new Set(found.map((one) => openEnd(one.exact)))].filter((text) => text !== "").map((text) => `(${text})`);
    const text = term.text.includes("-") ? first.join(" | ") : open;
    return { exact: text, loose: text, everywhere: text === "" };
  }
  const everywhere = term.as === "word" ? found.slice(0, 2).some((one) => one.exact === "") : exact === "";
  return { exact, loose, everywhere };
}

/** `'dual' & 'us'` → the last part may go on. */
function openEnd(text: string): string {
  return text.replace(/'((?:[^']|'')*)'$/u, (lexeme) => `${lexeme}:*`);
}

/** The words in a tsquery as PostgreSQL writes it. */
export function lexemesIn(query: string): string[] {
  return [...query.matchAll(/'((?:[^']|'')*)'/gu)].map(([, lexeme = ""]) => lexeme.replaceAll("''", "'"));
}

export function quotedLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
