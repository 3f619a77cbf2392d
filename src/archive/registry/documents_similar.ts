/** Documents like one: those that share its rarest words, rare among what the reader may see. */
import type { DocumentFound, Similarity } from "../documents.ts";
import type { Ask } from "./driver.ts";
import { type Layer, layersOf, shadowOf, type Shadows } from "./documents_layers.ts";
import { type Hit, placeOf, setQuestion, shown } from "./documents_search.ts";
import { quotedLexeme } from "./documents_words.ts";

/** Words of a document that are tried, how many of them count in the end, and what is rare. */
const tried = 16;
const counting = 8;
const rare = 500;

/** Most alike first; ties by date, source and id. */
export async function similarDocuments(ask: Ask, { source, id, keys, limit }: Similarity, shadows: Shadows): Promise<DocumentFound[]> {
  const layers = await layersOf(ask, { keys });
  const own = await standing(ask, layers, source, id);
  if (own === undefined) return [];
  const place = placeOf(layers);
  const words = await rareWords(ask, own, place);
  if (words.length < 2) return [];
  const any = words.map(quotedLexeme).join(" | ");
  await setQuestion(ask, `(${any})${place}`);
  const shadow = await shadowOf(ask, layers, shadows);
  const at = shadow.values.length;
  const rows = await ask(
    `select number, source, kind, id, day, language, programme, label from (
       select w.*, round(ts_rank('{0.1, 0.3, 0.6, 1}', w.words, $${at + 1}::tsquery, 1)::numeric, 4) as weight
       from document_words w ${shadow.sql}
     ) w where ref <> $${at + 2} order by weight desc, day desc nulls last, ref limit ${limit}`,
    [...shadow.values, any, `${source}/${id}`],
  );
  return shown(ask, rows as unknown as Hit[], { positive: any }, false);
}

/** The row of the document under the highest label the reader sees. */
async function standing(ask: Ask, layers: readonly Layer[], source: string, id: string): Promise<number | undefined> {
  const rows = await ask(
    `select d.number, d.shelf from document d join document_shelf s on s.number = d.shelf
     where d.shelf = any($1::int[]) and d.id = $2 and s.source = $3 order by s.level desc, s.label collate "C" desc limit 1`,
    [layers.map(({ number }) => String(number)), id, source],
  );
  return rows[0] === undefined ? undefined : Number(rows[0]["number"]);
}

/** The rarest words of a document, rarest first. A word only it holds tells nothing and is left out. */
async function rareWords(ask: Ask, number: number, place: string): Promise<string[]> {
  await setQuestion(ask, place.replace(/^ & /u, ""));
  const rows = await ask(
    `select u.lexeme from document_words w cross join lateral unnest(w.words) u
     where w.number = $1 and length(u.lexeme) > 3 and u.lexeme !~ '^[~0-9]' and not 'D' = any(u.weights)
     order by 'A' = any(u.weights) desc, cardinality(u.positions) desc, u.lexeme collate "C" limit ${tried}`,
    [String(number)],
  );
  const found: { lexeme: string; documents: number }[] = [];
  for (const row of rows) {
    const lexeme = String(row["lexeme"]);
    await setQuestion(ask, `${quotedLexeme(lexeme)}${place}`);
    const [counted] = await ask(`select count(*)::int as documents from (select from document_words limit ${rare + 1}) few`);
    found.push({ lexeme, documents: Number(counted?.["documents"]) });
  }
  return found
    .filter(({ documents }) => documents > 1 && documents <= rare)
    .sort((left, right) => left.documents - right.documents || (left.lexeme < right.lexeme ? -1 : 1))
    .slice(0, counting)
    .map(({ lexeme }) => lexeme);
}
