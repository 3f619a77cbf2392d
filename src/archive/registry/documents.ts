/** Filling the index of documents: a shelf per source, table and label, brought to what stands in the lake. */
import { formatLabel, parseLabel } from "#model";
import type { DocumentShelf, ShelfFilling, ShelfOrder, ShelvedDocument } from "../documents.ts";
import type { Ask, Fields } from "./driver.ts";
import { foldAccents, readable } from "./documents_question.ts";
import { columnsOf } from "./gate.ts";

/** Runs one transaction as the reader. */
export type Asked = <Result>(work: (ask: Ask) => Promise<Result>) => Promise<Result>;

/** A transaction of the embedded registry stops all others: so many documents cost it about a tenth of a second. */
const putAtOnce = 200;
const takeAtOnce = 1000;
/** Characters of a text that are searched. */
const longestText = 20_000;

/** The shelves the reader sees, by source, table and label. */
export async function selectShelves(ask: Ask): Promise<DocumentShelf[]> {
  const rows = await ask(
    `select s.*, case when complete then documents else (select count(*)::int from document d where d.shelf = s.number) end as done
     from document_shelf s order by source collate "C", held collate "C", level, label collate "C"`,
  );
  return rows.map(shelfOf);
}

/**
 * Brings a shelf to what is wanted. What is not wanted any more goes first, and until it is gone the shelf has no key, so that nobody finds it;
 * then the shelf counts, and what is put is found at once. Stopped anywhere, the same order again goes on from there.
 */
export async function fillShelf(asked: Asked, order: ShelfOrder): Promise<ShelfFilling> {
  const { source, held, kind, label, key, wanted } = order;
  const ids = wanted.map((one) => one.id);
  const contents = wanted.map((one) => one.content);
  const shelf = await asked(async (ask) => {
    await ask(
      `insert into document_shelf (source, held, kind, key, documents, complete, label, level, releasable, handling)
       values ($1, $2, $3, '', $4, false, $5, $6::int, $7::text[], $8::text[])
       on conflict (source, held, label) do update set kind = excluded.kind, documents = excluded.documents, complete = false,
         key = case when document_shelf.key = $9 then document_shelf.key else '' end`,
      [source, held, kind, wanted.length, ...columnsOf(label), key],
    );
    const [row] = await ask("select number from document_shelf where source = $1 and held = $2 and label = $3", [
      source,
      held,
      formatLabel(label),
    ]);
    return Number(row?.["number"]);
  });
  const standing = await asked((ask) => ask("select number, id, content from document where shelf = $1", [String(shelf)]));
  const known = new Map(wanted.map((one) => [one.id, one.content]));
  const leaving = standing.filter((row) => known.get(String(row["id"])) !== row["content"]).map((row) => String(row["number"]));
  await takeOut(asked, leaving);
  await asked((ask) => ask("update document_shelf set key = $1 where number = $2", [key, String(shelf)]));
  const kept = new Set(standing.map((row) => `${String(row["content"])} ${String(row["id"])}`));
  return {
    missing: ids.filter((id, index) => !kept.has(`${contents[index]} ${id}`)),
    async put(documents) {
      for (let from = 0; from < documents.length; from += putAtOnce) {
        await asked((ask) => insertDocuments(ask, shelf, order, documents.slice(from, from + putAtOnce)));
      }
    },
    finish: async () =>
      void (await asked((ask) => ask("update document_shelf set complete = true where number = $1 and key = $2", [String(shelf), key]))),
  };
}

/** Takes a shelf out with everything on it. */
export async function removeShelf(asked: Asked, { source, held, label }: DocumentShelf): Promise<void> {
  const numbers = await asked(async (ask) => {
    await ask("update document_shelf set key = '', complete = false where source = $1 and held = $2 and label = $3", [
      source,
      held,
      formatLabel(label),
    ]);
    return ask(
      "select d.number from document d join document_shelf s on s.number = d.shelf where s.source = $1 and s.held = $2 and s.label = $3",
      [source, held, formatLabel(label)],
    );
  });
  await takeOut(
    asked,
    numbers.map((row) => String(row["number"])),
  );
  await asked((ask) =>
    ask("delete from document_shelf where source = $1 and held = $2 and label = $3", [source, held, formatLabel(label)]),
  );
}

async function takeOut(asked: Asked, numbers: readonly string[]): Promise<void> {
  for (let from = 0; from < numbers.length; from += takeAtOnce) {
    await asked((ask) => ask("delete from document where number = any($1::int[])", [numbers.slice(from, from + takeAtOnce)]));
  }
}

/** Dutch and English by their stems, any other language by its words as they stand. */
const configurations: Readonly<Record<string, string>> = { en: "english", eng: "english", nl: "dutch", nld: "dutch", dut: "dutch" };

async function insertDocuments(ask: Ask, shelf: number, order: ShelfOrder, documents: readonly ShelvedDocument[]): Promise<void> {
  const rows = documents.map((one) => rowOf(one, order.source));
  await ask(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as r (id text, content text, title text, body text, said text, told text, also text, who text,
         day text, year text, language text, programme text, config text)
     ), placed as (
       insert into document (shelf, id, content, title, body, label, level, releasable, handling)
       select $2::int, id, content, title, body, $5, $6::int, $7::text[], $8::text[] from given
       on conflict (shelf, id) do nothing returning number, id
     )
     insert into document_words (number, shelf, source, kind, id, ref, day, year, language, programme, title_words, words, label, level, releasable, handling)
     select p.number, $2::int, $3, $4, g.id, $3 || '/' || g.id, g.day, g.year, g.language, g.programme, t.title,
            setweight(t.title, 'A') || setweight(to_tsvector('simple', g.id), 'A') || setweight(to_tsvector(g.config::regconfig, g.also), 'B')
            || setweight(to_tsvector(g.config::regconfig, g.told), 'C') || setweight(to_tsvector('simple', g.who), 'D')
            || array_to_tsvector(array_remove(array['~s' || $2, '~y' || g.year, '~l' || g.language, '~p' || g.programme], null)),
            $5, $6::int, $7::text[], $8::text[]
     from placed p join given g on g.id = p.id cross join lateral (select to_tsvector(g.config::regconfig, g.said) as title) t`,
    [JSON.stringify(rows), String(shelf), order.source, order.kind, ...columnsOf(order.label)],
  );
}

/** `said`, `told`, `also` and `who` are what is searched: title, text, keywords and organisations, without accents. */
function rowOf({ id, content, title, text, keywords, organisations, date, language, programme }: ShelvedDocument, source: string) {
  const [heading, body] = [readable(title), readable(text.slice(0, longestText))];
  return {
    id,
    content,
    title: heading === "" ? `${source}/${id}` : heading,
    body,
    said: foldAccents(heading),
    told: foldAccents(body),
    also: foldAccents(readable(keywords?.slice(0, longestText) ?? "")),
    who: foldAccents(readable(organisations?.slice(0, longestText) ?? "")),
    day: date,
    year: /^\d{4}/.exec(date ?? "")?.[0] ?? null,
    language: short(language),
    programme: short(programme),
    config: configurations[language?.toLowerCase() ?? "en"] ?? "simple",
  };
}

/** A word of the index holds two thousand bytes. */
function short(text: string | null): string | null {
  return text === null ? null : readable(text).slice(0, 200);
}

function shelfOf(row: Fields): DocumentShelf {
  return {
    source: String(row["source"]),
    held: String(row["held"]),
    kind: row["kind"] as DocumentShelf["kind"],
    label: parseLabel(String(row["label"])),
    key: String(row["key"]),
    documents: Number(row["documents"]),
    done: Number(row["done"]),
    complete: Boolean(row["complete"]),
  };
}
