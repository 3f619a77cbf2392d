/**
 * Brings the index of documents to what stands in the lake: after a source was collected or taken back, and at opening, where it goes on with
 * what was interrupted. One filling at a time per archive; whoever asks meanwhile waits for the same one.
 */
import type { Archive, DocumentShelf, ShelvedDocument } from "#archive";
import { createHash } from "node:crypto";
import { type Effects, formatLabel, type Manifest, type Row, type SourceDocuments } from "#model";
import type { Sight } from "./sight.ts";

/** A table of documents under one label, as it should stand in the index. */
interface Wanted {
  readonly source: string;
  readonly documents: SourceDocuments;
  readonly manifest: Manifest;
  readonly key: string;
}

/** Documents read from the lake at once. */
const page = 5000;
/** Changes when other things of a document are searched than before. */
const version = 1;

/** The keys of the shelves this reader should find, and how many documents of how many stand there already. */
export interface Indexed {
  readonly keys: readonly string[];
  /** Null when everything stands. */
  readonly making: { readonly done: number; readonly of: number } | null;
}

/** What the reader can search now. Starts the filling of what is missing and does not wait for it. */
export async function indexedFor(sight: Sight): Promise<Indexed> {
  const wanted = await wantedBy(sight);
  if (wanted.length === 0) return { keys: [], making: null };
  const shelves = await sight.view.documentShelves();
  const missing = wanted.filter(({ key }) => !shelves.some((shelf) => shelf.key === key && shelf.complete));
  if (missing.length > 0 && !running.has(sight.archive)) void fillIndex(sight).catch(() => undefined);
  const count = (one: Wanted) => shelves.find((shelf) => shelf.key === one.key);
  return {
    keys: wanted.map(({ key }) => key),
    making:
      missing.length === 0
        ? null
        : {
            done: missing.reduce((sum, one) => sum + (count(one)?.done ?? 0), 0),
            of: missing.reduce((sum, one) => sum + rowsOf(one), 0),
          },
  };
}

const running = new WeakMap<Archive, { filling: Promise<void>; stop: AbortController }>();

/** Brings the index to what this reader may see of the lake. Nothing happens when it stands. Rejects with what reading or writing throws. */
export async function fillIndex(sight: Sight): Promise<void> {
  for (let current = running.get(sight.archive); current !== undefined; current = running.get(sight.archive)) {
    if (current.stop.signal.aborted) return;
    await current.filling.catch(() => undefined);
  }
  const stop = new AbortController();
  const filling = fill(sight, stop.signal).finally(() => running.delete(sight.archive));
  running.set(sight.archive, { filling, stop });
  await filling;
}

/** Stops a filling before the archive closes; what was put stays, and the next opening goes on. */
export async function stopFilling(archive: Archive): Promise<void> {
  const current = running.get(archive);
  current?.stop.abort();
  await current?.filling.catch(() => undefined);
}

async function fill(sight: Sight, stopped: AbortSignal): Promise<void> {
  const { view, effects } = sight;
  const wanted = await wantedBy(sight);
  const shelves = await view.documentShelves();
  const places = new Set(wanted.map(placeOf));
  for (const shelf of shelves.filter((one) => !places.has(placeOfShelf(one)))) {
    if (stopped.aborted) return;
    await view.removeShelf(shelf);
  }
  for (const one of wanted) {
    if (stopped.aborted) return;
    if (shelves.some((shelf) => shelf.key === one.key && shelf.complete)) continue;
    await fillOne(sight, one, stopped, effects);
  }
}

async function fillOne({ view }: Sight, wanted: Wanted, stopped: AbortSignal, effects: Effects): Promise<void> {
  const { source, documents, manifest, key } = wanted;
  const step = `${source}/${documents.table}`;
  const all = await view.read({ name: `documents of ${source}`, sql: listing(wanted), inputs: inputsOf(wanted) });
  const filling = await view.fillShelf({
    source,
    held: documents.table,
    kind: documents.kind,
    label: manifest.label,
    key,
    wanted: all.rows.map((row) => ({ id: String(row["id"]), content: String(row["content"]) })),
  });
  const { missing } = filling;
  for (let from = 0; from < missing.length; from += page) {
    const ids = missing.slice(from, from + page);
    const some = await view.read({ name: `documents of ${source}`, sql: reading(wanted), inputs: inputsOf(wanted), values: { ids } });
    const rows = some.rows.map(shelved);
    for (let at = 0; at < rows.length; at += 200) {
      if (stopped.aborted || effects.signal?.aborted) return;
      effects.progress({ doing: "indexing", step, done: from + at, of: missing.length });
      await filling.put(rows.slice(at, at + 200));
    }
  }
  await filling.finish();
}

/** What should stand in the index for this reader: every table a card calls documents, under every label the reader sees. */
async function wantedBy({ view, content }: Sight): Promise<Wanted[]> {
  const holding = content.sources.filter(({ card }) => card.documents.length > 0);
  if (holding.length === 0) return [];
  const manifests = await view.manifests();
  return holding.flatMap(({ card }) =>
    card.documents.flatMap((documents) =>
      manifests
        .filter((one) => one.name === card.id && one.parts.some((part) => part.table === documents.table))
        .map((manifest) => ({ source: card.id, documents, manifest, key: keyOf(card.id, documents, manifest) })),
    ),
  );
}

/** The same files read in the same way have the same key, whichever import brought them. */
function keyOf(source: string, documents: SourceDocuments, manifest: Manifest): string {
  const tables = [documents.table, documents.organisations?.table];
  const parts = manifest.parts.filter((part) => tables.includes(part.table)).map((part) => `${part.table} ${part.sha256}`);
  const made = [version, source, documents, formatLabel(manifest.label), [...new Set(parts)].sort()];
  return createHash("sha256").update(JSON.stringify(made)).digest("hex");
}

function rowsOf({ documents, manifest }: Wanted): number {
  return manifest.parts.filter((part) => part.table === documents.table).reduce((sum, part) => sum + part.rows, 0);
}

function placeOf({ source, documents, manifest }: Wanted): string {
  return JSON.stringify([source, documents.table, formatLabel(manifest.label)]);
}

function placeOfShelf({ source, held, label }: DocumentShelf): string {
  return JSON.stringify([source, held, formatLabel(label)]);
}

function inputsOf({ documents, manifest }: Wanted) {
  const { organisations } = documents;
  const there = organisations !== undefined && manifest.parts.some((part) => part.table === organisations.table);
  return {
    documents: { manifest: manifest.hash, table: documents.table },
    ...(there ? { organisations: { manifest: manifest.hash, table: organisations.table } } : {}),
  };
}

const fields = ["title", "text", "keywords", "date", "language", "programme"] as const;

/** The documents with what is searched of them, each id once: the first of several in the order of all their columns. */
function rows(wanted: Wanted): string {
  const { columns, organisations } = wanted.documents;
  const named = fields.map(
    (field) => `${columns[field] ? `cast(d."${columns[field]}" as varchar)` : "cast(null as varchar)"} as "${field}"`,
  );
  const id = `cast(d."${columns.id}" as varchar)`;
  const who =
    organisations !== undefined && "organisations" in inputsOf(wanted)
      ? `left join (select cast(o."${organisations.columns.document}" as varchar) as document,
           string_agg(distinct cast(o."${organisations.columns.name}" as varchar), '; ' order by cast(o."${organisations.columns.name}" as varchar)) as organisations
         from organisations o group by 1) w on w.document = ${id}`
      : "cross join (select cast(null as varchar) as organisations) w";
  return `select ${id} as id, ${named.join(", ")}, w.organisations from documents d ${who}
    where ${id} is not null
    qualify row_number() over (partition by ${id} order by ${fields.map((field) => `"${field}"`).join(", ")}) = 1`;
}

const everything = [...fields, "organisations"].map((field) => `coalesce("${field}", chr(30))`).join(" || chr(31) || ");

function listing(wanted: Wanted): string {
  return `select id, md5(${everything}) as content from (${rows(wanted)}) order by id`;
}

function reading(wanted: Wanted): string {
  return `select *, md5(${everything}) as content from (${rows(wanted)}) where id in :ids order by id`;
}

function shelved(row: Row): ShelvedDocument {
  const text = (name: string) => {
    const cell = row[name];
    return typeof cell === "string" && cell !== "" ? cell : null;
  };
  return {
    id: String(row["id"]),
    content: String(row["content"]),
    title: text("title") ?? "",
    text: text("text") ?? "",
    keywords: text("keywords"),
    organisations: text("organisations"),
    date: text("date"),
    language: text("language"),
    programme: text("programme"),
  };
}
