/** What a person typed into a search, read as words, "phrases", -without, prefix* and OR. Pure. */

export interface Term {
  readonly as: "word" | "phrase" | "prefix";
  readonly text: string;
  /** True for what must not stand there. */
  readonly without: boolean;
  /** The text as it was typed, for saying that it was left out. */
  readonly typed: string;
}

export interface Question {
  /** Any of these groups, all terms of a group. */
  readonly groups: readonly (readonly Term[])[];
  /** True when something was cut off: more than a thousand characters or thirty-two terms. */
  readonly shortened: boolean;
}

const mostCharacters = 1000;
const mostTerms = 32;
const shortestPrefix = 2;

/** Reads a question of any length and content; no groups when it holds no word. With `open` the last word may go on. */
export function readQuestion(text: string, open = false): Question {
  const clean = foldAccents(readable(text.slice(0, mostCharacters)));
  const groups: Term[][] = [[]];
  let terms = 0;
  let shortened = text.length > mostCharacters;
  for (const token of clean.match(/-?"[^"]*"?|[^\s"]+/gu) ?? []) {
    if (token === "OR" || token === "OF") {
      groups.push([]);
      continue;
    }
    const term = termOf(token);
    if (term === undefined) continue;
    if (terms === mostTerms) {
      shortened = true;
      break;
    }
    terms += 1;
    groups.at(-1)?.push(term);
  }
  if (open && !/\s$/u.test(clean)) letGoOn(groups);
  return { groups: groups.filter((group) => group.some((term) => !term.without)), shortened };
}

/** Text without signs that nobody reads (control signs, halves of signs), each accent in one sign with its letter. */
export function readable(text: string): string {
  return text.normalize("NFC").replaceAll(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, " ");
}

function termOf(token: string): Term | undefined {
  const without = /^-["\p{L}\p{N}]/u.test(token);
  const typed = without ? token.slice(1) : token;
  const text = typed.replaceAll(/["*]/g, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (typed.startsWith('"')) return { as: "phrase", text, without, typed };
  const prefix = /^[\p{L}\p{N}][\p{L}\p{N}-]*\*$/u.test(typed) && text.length >= shortestPrefix;
  return { as: prefix ? "prefix" : "word", text, without, typed };
}

function letGoOn(groups: Term[][]): void {
  const group = groups.at(-1);
  const last = group?.at(-1);
  if (group === undefined || last?.as !== "word" || last.without || last.text.length < shortestPrefix) return;
  group[group.length - 1] = { ...last, as: "prefix" };
}

/** Signs that no decomposition takes apart. */
const plain: Readonly<Record<string, string>> = { ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i" };

/** The same text without accents, as long as before, so that a place in one is the place in the other. */
export function foldAccents(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text;
  return text.replaceAll(/\P{ASCII}/gu, (sign) => {
    const base = plain[sign] ?? sign.normalize("NFKD").replaceAll(/\p{M}/gu, "");
    return base.length === sign.length ? base : sign;
  });
}
