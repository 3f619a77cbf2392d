/** Words that speak for a technology or a domain of application: `technologies/<folder>/lexicon.csv`. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Language, type LexiconTerm, type LexiconTermKind, lexiconTermKinds, type Remark } from "#model";
import type { Root } from "./content.ts";
import type { Lexicons } from "./vocabulary.ts";
import { type CsvRow, readRows } from "./csv_file.ts";
import { foldersOf, placeIn } from "./folders.ts";
import { readList } from "./lists.ts";
import { collectRemarks, type Remarks, remarksOf } from "./remarks.ts";
import { declare, type Declared, filled, once, oneOf, refers } from "./rules.ts";
import { readText, shownFile } from "./text_file.ts";

/** The folder under `technologies/` whose lexicon speaks for domains; every other one's speaks for technologies. */
const domainFolder = "applications";
const domains = ["defence", "space", "security", "civil"] as const;
const kindsOfTechnologies = ["core", "broad", "not"] as const satisfies readonly LexiconTermKind[];
const weights = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
const longest = 5;

/**
 * The lexicons alone, without the rest of the content, with what is wrong in them. Both empty where nobody wrote one; never throws for what an analyst
 * wrote.
 */
export async function readLexicons(
  roots: readonly Root[],
  language: Language = "en",
): Promise<Lexicons & { readonly remarks: readonly Remark[] }> {
  const [remarks, ofLists] = [collectRemarks(language), collectRemarks(language)];
  const places = await foldersOf("technologies", roots, isWordsOnly);
  const lists = await Promise.all(places.map((place) => readList(place, ofLists)));
  const technologies = lists.filter(({ list }) => list === undefined || list.card.kind === "technology").map(({ ids }) => ids);
  const lexicons = await readLexiconsOf(roots, declare(...technologies), remarks);
  return { ...lexicons, remarks: remarksOf(remarks) };
}

/** A folder that holds a lexicon and no list: words only. */
export async function isWordsOnly(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.includes("lexicon.csv") && !names.includes("list.yaml") && !names.includes("entries.csv");
}

/**
 * All lexicons of all roots, in the order of folders and rows. A row of a later root stands in place of the earlier one about the same term, also where
 * its folder replaces the list. Both empty where nobody wrote one.
 */
export async function readLexiconsOf(roots: readonly Root[], technologies: Declared, remarks: Remarks): Promise<Lexicons> {
  const found: Record<keyof Lexicons, Map<string, LexiconTerm>> = { technologies: new Map(), domains: new Map() };
  for (const [index, root] of roots.entries()) {
    const entries = await readdir(join(root.folder, "technologies"), { withFileTypes: true }).catch(() => []);
    const names = entries.filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name)).map(({ name }) => name);
    for (const name of names.sort()) {
      const place = placeIn(root, `technologies/${name}`, index > 0);
      const speaksFor = name === domainFolder ? "domain" : "technology";
      const file = await readText(place, "lexicon.csv", remarks, true);
      const { rows } = readRows(file, { required: [speaksFor, "language", "term", "weight", "kind"], optional: ["note"] }, remarks);
      const sound = rows.flatMap((row) => termOf(row, speaksFor, technologies, remarks) ?? []);
      const into = found[speaksFor === "domain" ? "domains" : "technologies"];
      for (const { line: _, ...term } of once(sound, shownFile(place, "lexicon.csv"), keyOf, remarks)) into.set(keyOf(term), term);
    }
  }
  return { technologies: [...found.technologies.values()], domains: [...found.domains.values()] };
}

const keyOf = ({ subject, language, term }: LexiconTerm) => `${subject} ${language} ${term}`;

function termOf(
  row: CsvRow,
  speaksFor: "domain" | "technology",
  technologies: Declared,
  remarks: Remarks,
): (LexiconTerm & { readonly line: number }) | undefined {
  const ofDomain = speaksFor === "domain";
  const known = ofDomain
    ? oneOf(row, "domain", domains, remarks) !== undefined
    : filled(row, "technology", remarks) && refers(row, "technology", technologies, "entries.csv", remarks);
  const language = oneOf(row, "language", ["en", "nl"], remarks);
  const weight = oneOf(row, "weight", weights, remarks);
  const kind = oneOf(row, "kind", ofDomain ? lexiconTermKinds : kindsOfTechnologies, remarks);
  const written = filled(row, "term", remarks) && termFits(row, remarks);
  if (!known || !written || language === undefined || weight === undefined || kind === undefined) return undefined;
  return { subject: row.cell(speaksFor), language, term: row.cell("term"), weight: Number(weight), kind, line: row.line };
}

/** Whether a text could ever hold this term; a remark for the first reason why not. */
function termFits(row: CsvRow, remarks: Remarks): boolean {
  const term = row.cell("term");
  const words = term.split(" ");
  const column = "term";
  if (words.some((word) => /\*./.test(word) || /^.?\*$/.test(word))) remarks(row.file, row.line, "lexicon-wildcard", { term, column });
  else if (!words.every((word) => /^[\p{L}\p{N}]+\*?$/u.test(word)) || term !== term.toLowerCase())
    remarks(row.file, row.line, "lexicon-letters", { term, column });
  else if (words.length > longest) remarks(row.file, row.line, "lexicon-long", { term, words: words.length, longest, column });
  else return true;
  return false;
}
