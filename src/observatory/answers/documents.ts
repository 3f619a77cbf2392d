/** Documents in full text, and one document with everything the reader may see of it. */
import type { DocumentFound, DocumentSearch, DocumentsFound } from "#archive";
import { type DocumentKind, documentKinds, join, type Manifest, problem, type Row } from "#model";
import { marked } from "../audience.ts";
import { fillIndex, indexedFor } from "../indexed.ts";
import { documentOf, participationsIn } from "../scouted/documents.ts";
import type { Sight } from "../sight.ts";
import { ageOf } from "./age.ts";
import { documentRemarks } from "./document_remarks.ts";
import type { Texts } from "./pieces.ts";

export interface DocumentsQuery {
  readonly q: string;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  readonly year?: string | undefined;
  readonly language?: string | undefined;
  readonly programme?: string | undefined;
  readonly sort?: "best" | "newest" | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly size?: number | undefined;
  /** True while somebody is typing: the last word may go on. */
  readonly open?: boolean | undefined;
}

/** From this size on no passages are cut: it is a list to take along. */
const mostPassages = 100;

/** Best first, with counts by source, kind, year, language and programme over what the reader may see. */
export async function documents(sight: Sight, query: DocumentsQuery) {
  const { keys, making } = await indexedFor(sight);
  const { page = 1, size = 20 } = query;
  const found = await sight.view.searchDocuments({
    ...conditionsOf(query),
    keys,
    limit: size,
    offset: (page - 1) * size,
    passages: size <= mostPassages,
    facets: true,
  });
  const name = namesOf(sight);
  return {
    ...marked(join(found.found.map((one) => one.label))),
    q: query.q,
    found: found.found.map((one) => hitOf(one, name)),
    total: found.total,
    more: found.more,
    examined: found.examined,
    page,
    size,
    facets: facetsOf(found, name),
    remarks: documentRemarks(query.q, found, making),
    making,
  };
}

/** The few best documents for a list that holds other things as well. */
export async function someDocuments(sight: Sight, q: string, limit: number) {
  const { keys, making } = await indexedFor(sight);
  const found = await sight.view.searchDocuments({ text: q, keys, limit, open: true });
  const name = namesOf(sight);
  return { found: found.found.map((one) => hitOf(one, name)), total: found.total, more: found.more, making };
}

/** Waits until everything the reader may see can be found. */
export async function allIndexed(sight: Sight): Promise<void> {
  const { making } = await indexedFor(sight);
  if (making !== null) await fillIndex(sight);
}

function conditionsOf({ q, kind, source, year, language, programme, sort, open }: DocumentsQuery): Omit<DocumentSearch, "keys" | "limit"> {
  const list = (text: string | undefined) => text?.split(",").filter((one) => one !== "");
  const [sources, years, languages] = [list(source), list(year), list(language)];
  const kinds = list(kind)?.filter((one): one is DocumentKind => documentKinds.some((known) => known === one));
  return {
    text: q,
    newest: sort === "newest",
    ...(open ? { open } : {}),
    ...(kinds?.length ? { kinds } : {}),
    ...(sources?.length ? { sources } : {}),
    ...(years?.length ? { years } : {}),
    ...(languages?.length ? { languages } : {}),
    ...(programme === undefined || programme === "" ? {} : { programmes: [programme] }),
  };
}

type NameOf = (source: string) => Texts;

function namesOf({ content }: Sight): NameOf {
  return (source) => content.sources.find((one) => one.id === source)?.card.name ?? { en: source };
}

function hitOf({ label, source, id, title, passage, ...found }: DocumentFound, name: NameOf) {
  return {
    ...marked(label),
    ref: `${source}/${id}`,
    source,
    sourceName: name(source),
    id,
    title: [...title],
    passage: [...passage],
    ...found,
  };
}

function facetsOf({ facets }: DocumentsFound, name: NameOf) {
  const of = (facet: keyof DocumentsFound["facets"]) => [...facets[facet]];
  return {
    source: of("source").map((one) => ({ ...one, name: one.value === null ? null : name(one.value) })),
    kind: of("kind"),
    year: of("year"),
    language: of("language"),
    programme: of("programme"),
  };
}

/** Everything about one document. Throws `nothing-under-this-name` when the reader sees none. */
export async function document(sight: Sight, source: string, id: string) {
  const found = await documentOf(sight, source, id);
  const card = sight.content.sources.find((one) => one.id === source)?.card;
  if (found === undefined || card === undefined) throw problem("nothing-under-this-name", { name: `${source}/${id}` });
  const [organisations, standing, results, titles] = await Promise.all([
    participationsIn(sight, source, id),
    standingIn(sight, source, id),
    resultsOf(sight, source, id),
    topicTitles(sight, source, found.topics),
  ]);
  const { keys } = await indexedFor(sight);
  const alike = await sight.view.similarDocuments({ source, id, keys, limit: 6 });
  const name = namesOf(sight);
  const { topics, subjects, domains, ...said } = found;
  const top = standing.at(-1);
  return {
    ...marked(join(standing.map((one) => one.manifest.label))),
    ...said,
    sourceName: card.name,
    publisher: card.publisher,
    licence: { name: card.licence.name, url: card.licence.url ?? null },
    topics: topics.map((code) => ({ code, title: titles.get(code) ?? null })),
    subjects: [...subjects],
    domains: [...domains],
    organisations: organisations.map(({ document: _, ...one }) => one),
    results,
    related: alike.map((one) => hitOf(one, name)),
    said: top === undefined ? null : saidOf(source, top),
  };
}

interface Standing {
  readonly manifest: Manifest;
  readonly table: string;
}

/** The manifests that say something about the document, lowest label first: the row itself, or who takes part. */
async function standingIn({ view, content }: Sight, source: string, id: string): Promise<Standing[]> {
  const card = content.sources.find((one) => one.id === source)?.card;
  const manifests = await view.manifests({ name: source });
  const places = (card?.documents ?? []).flatMap(({ table, columns, organisations }) => [
    { table, column: columns.id },
    ...(organisations ? [{ table: organisations.table, column: organisations.columns.document }] : []),
  ]);
  const found = await Promise.all(
    manifests.flatMap((manifest) =>
      places
        .filter(({ table }) => manifest.parts.some((part) => part.table === table))
        .map(async ({ table, column }) => {
          const { rows } = await view.read({
            name: `where ${source}/${id} stands`,
            sql: `select count(*) as found from held where cast(held."${column}" as varchar) = :id`,
            inputs: { held: { manifest: manifest.hash, table } },
            values: { id },
          });
          return Number(rows[0]?.["found"]) > 0 ? [{ manifest, table }] : [];
        }),
    ),
  );
  const documentTables = new Set((card?.documents ?? []).map((one) => one.table));
  // Those with the row itself last, so that the highest of them is the one shown.
  return found.flat().sort((left, right) => Number(documentTables.has(left.table)) - Number(documentTables.has(right.table)));
}

/** Who said it: the table, its hash and the files it came from. */
function saidOf(source: string, { manifest, table }: Standing) {
  const parts = manifest.parts.filter((part) => part.table === table);
  const files = new Map(parts.flatMap((part) => part.origins.map((origin) => [origin.sha256, origin])));
  return {
    ...marked(manifest.label),
    ...ageOf(parts),
    address: `clean/${source}/${table}`,
    hash: manifest.hash,
    files: [...files.values()].slice(0, 20).map(({ file, sha256, bytes, address }) => ({ file, sha256, bytes, address: address ?? null })),
  };
}

const resultColumns = ["id", "project", "kind", "title", "description"] as const;

/** What came out of a project, where its source has a table of results. */
async function resultsOf(sight: Sight, source: string, id: string) {
  const rows = await rowsIn(sight, source, "results", resultColumns, "project", [id]);
  return rows.map((row) => ({
    id: String(row["id"]),
    kind: textIn(row["kind"]),
    title: textIn(row["title"]) ?? String(row["id"]),
    description: textIn(row["description"]),
  }));
}

async function topicTitles(sight: Sight, source: string, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = codes.length === 0 ? [] : await rowsIn(sight, source, "topics", ["code", "title"], "code", codes);
  return new Map(rows.map((row) => [String(row["code"]), textIn(row["title"]) ?? String(row["code"])]));
}

/** Rows of a table of the source by one of its columns; none where the source has no such table or nothing was collected. */
async function rowsIn(
  { view, content }: Sight,
  source: string,
  table: string,
  columns: readonly string[],
  by: string,
  values: readonly string[],
): Promise<readonly Row[]> {
  const declared = content.sources.find((one) => one.id === source)?.card.tables[table]?.columns;
  if (declared === undefined || declared[by] === undefined) return [];
  const there = columns.filter((column) => declared[column] !== undefined);
  const { rows } = await view.read({
    name: `${table} of ${source}`,
    sql: `select ${there.map((column) => `cast(held."${column}" as varchar) as "${column}"`).join(", ")} from held
      where cast(held."${by}" as varchar) in :values order by all limit 200`,
    inputs: { held: `clean/${source}/${table}` },
    columns: { held: Object.keys(declared).map((column) => ({ name: column, type: "text" as const })) },
    values: { values },
  });
  return rows;
}

function textIn(cell: unknown): string | null {
  return typeof cell === "string" && cell !== "" ? cell : null;
}
