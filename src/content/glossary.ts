/** Terms of the field with their meaning, shown on hover. */
import type { Root } from "./content.ts";
import type { Term } from "./vocabulary.ts";
import { readRows } from "./csv_file.ts";
import { placeOfFile } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, filled, once } from "./rules.ts";
import { readText } from "./text_file.ts";

const columns = { required: ["term", "name_en", "name_nl", "meaning_en", "meaning_nl"] };

/** `technologies/glossary.csv`; empty when nobody wrote one. */
export async function readGlossary(roots: readonly Root[], remarks: Remarks): Promise<Term[]> {
  const file = await readText(await placeOfFile("technologies", "glossary.csv", roots), "glossary.csv", remarks, true);
  if (file === undefined) return [];
  const terms = readRows(file, columns, remarks).rows.flatMap((row) => {
    const [name, meaning] = [bothWords(row, "name", remarks), bothWords(row, "meaning", remarks)];
    if (!filled(row, "term", remarks) || name === undefined || meaning === undefined) return [];
    return [{ term: row.cell("term"), name, meaning, line: row.line }];
  });
  return once(terms, file.shown, (term) => term.term, remarks).map(({ line: _, ...term }) => term);
}
