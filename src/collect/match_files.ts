/** Which of the given files are which of the card's, and which years they are about. */
import { problem, type Problem, type SourceCard, type SourceFile } from "#model";
import type { GivenFile } from "./find_files.ts";

export interface MatchedFile {
  /** The file's id in the card. */
  readonly id: string;
  readonly shape: SourceFile;
  readonly given: GivenFile;
  /** The year in its name, where the card says that there is one. */
  readonly year?: string;
}

export interface MatchOrder {
  readonly card: SourceCard;
  readonly files: Readonly<Record<string, SourceFile>>;
  readonly given: readonly GivenFile[];
  readonly from: string;
  readonly years: readonly string[];
}

/**
 * The files of the card among those given, in the order of the card; other files are a remark.
 * Throws `source-nothing-recognised`, `source-file-missing`, `source-file-twice`, `source-year-absent`.
 */
export function matchFiles({ card, files, given, from, years }: MatchOrder): { matched: MatchedFile[]; remarks: Problem[] } {
  const all = Object.entries(files).flatMap(([id, shape]) => given.flatMap((one) => matchOne(id, shape, one)));
  const patterns = Object.values(files).map((shape) => shape.match);
  if (all.length === 0) throw problem("source-nothing-recognised", { source: card.id, path: from, patterns: patterns.join(", ") });
  refuseTwice(all);
  const matched = all.filter((file) => file.year === undefined || years.length === 0 || years.includes(file.year));
  const dated = all.filter((file) => file.year !== undefined);
  const absent = years.filter((year) => dated.length > 0 && !dated.some((file) => file.year === year));
  const there = [...new Set(dated.map((file) => file.year))].join(", ");
  if (absent.length > 0) throw problem("source-year-absent", { source: card.id, path: from, years: absent.join(", "), there });
  for (const [id, { optional, match }] of Object.entries(files)) {
    if (!optional && !matched.some((file) => file.id === id))
      throw problem("source-file-missing", { source: card.id, pattern: match, path: from });
  }
  return { matched, remarks: leftAside(card, given, all) };
}

function matchOne(id: string, shape: SourceFile, given: GivenFile): MatchedFile[] {
  const found = expression(shape.match).exec(given.name);
  if (found === null) return [];
  const year = found.groups?.["year"];
  return [year === undefined ? { id, shape, given } : { id, shape, given, year }];
}

/** `BACI_HS*_Y{year}_V*.csv` as an expression: a star is any text, `{year}` four digits. */
function expression(pattern: string): RegExp {
  const literal = (text: string) => text.replaceAll(/[.+?^$()|[\]\\]/g, String.raw`\$&`);
  const body = pattern
    .split(/(\*|\{year\})/)
    .map((part) => (part === "*" ? ".*" : part === "{year}" ? "(?<year>[0-9]{4})" : literal(part)))
    .join("");
  return new RegExp(`^${body}$`, "i");
}

function refuseTwice(files: readonly MatchedFile[]): void {
  const seen = new Map<string, MatchedFile>();
  for (const file of files) {
    if (file.shape.several) continue;
    const sheet = file.shape.sheet === undefined ? "" : ` › ${file.shape.sheet}`;
    const what = file.year === undefined ? `${file.given.name.toLowerCase()}${sheet}` : `${file.id} ${file.year}`;
    const other = seen.get(what);
    if (other) throw problem("source-file-twice", { file: file.given.shown, other: other.given.shown, what });
    seen.set(what, file);
  }
}

function leftAside(card: SourceCard, given: readonly GivenFile[], matched: readonly MatchedFile[]): Problem[] {
  const known = new Set(matched.map((file) => file.given));
  const ignored = card.ignore_files.map(expression);
  const other = given.filter((file) => !known.has(file) && !ignored.some((pattern) => pattern.test(file.name)));
  const [first] = other;
  return first ? [problem("source-file-left-aside", { source: card.id, count: other.length, file: first.shown })] : [];
}
