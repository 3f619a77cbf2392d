/** Documents of every source that has some, as the reader sees them. */
import {
  type Column,
  type Document,
  type DocumentKind,
  type Label,
  join,
  type Manifest,
  type Participation,
  type Row,
  type SourceDocuments,
} from "#model";
import type { Sight } from "../sight.ts";

export interface DocumentQuery {
  readonly kinds?: readonly DocumentKind[];
  readonly sources?: readonly string[];
  /** False leaves `text` and `keywords` empty, for who needs only what a document is. */
  readonly texts?: boolean;
}

/** A table of documents that the reader sees: which source, which columns, and the manifests it stands in. */
export interface Shelf {
  readonly source: string;
  readonly documents: SourceDocuments;
  readonly manifests: readonly Manifest[];
  /** The join of the labels of the manifests. */
  readonly label: Label;
}

/** Where documents stand for this reader; empty before anything is collected. */
export async function shelvesOf(
  { view, content }: Sight,
  { kinds, sources }: Pick<DocumentQuery, "kinds" | "sources"> = {},
): Promise<Shelf[]> {
  const manifests = await view.manifests();
  return content.sources.flatMap(({ card }) =>
    card.documents.flatMap((documents): Shelf[] => {
      if ((kinds && !kinds.includes(documents.kind)) || (sources && !sources.includes(card.id))) return [];
      const standing = manifests.filter((one) => one.name === card.id && one.parts.some((part) => part.table === documents.table));
      if (standing.length === 0) return [];
      return [{ source: card.id, documents, manifests: standing, label: join(standing.map((one) => one.label)) }];
    }),
  );
}

/** All documents, ordered by source and id. Remembered for the reader. */
export async function documentsOf(sight: Sight, query: DocumentQuery = {}): Promise<Document[]> {
  const { memory, reader } = sight;
  return memory.recall(
    reader.clearance,
    `documents ${JSON.stringify(query)}`,
    async () => {
      const shelves = await shelvesOf(sight, query);
      const without = query.texts === false ? ["text", "keywords"] : [];
      const lists = await Promise.all(shelves.map((shelf) => readShelf(sight, shelf, { without })));
      return lists.flat();
    },
    "tables",
  );
}

/** One document by source and id; undefined when the reader sees none. */
export async function documentOf(sight: Sight, source: string, id: string): Promise<Document | undefined> {
  for (const shelf of await shelvesOf(sight, { sources: [source] })) {
    const [found] = await readShelf(sight, shelf, { id });
    if (found) return found;
  }
  return undefined;
}

const fields = [
  "id",
  "title",
  "text",
  "date",
  "end",
  "language",
  "programme",
  "action",
  "topics",
  "subjects",
  "domains",
  "amount",
  "keywords",
  "url",
] as const;

interface Reading {
  readonly id?: string;
  /** Fields that stay empty. */
  readonly without?: readonly string[];
}

async function readShelf({ view }: Sight, { source, documents }: Shelf, { id, without = [] }: Reading): Promise<Document[]> {
  const columns = documents.columns;
  const held = (field: (typeof fields)[number]) => (without.includes(field) ? undefined : columns[field]);
  const selected = fields.map((field) => {
    const column = held(field);
    return `${column === undefined ? "null" : `cast(documents."${column}" as varchar)`} as "${field}"`;
  });
  const { rows } = await view.read({
    name: `documents of ${source}`,
    // The folder of a label names it in a column of that name.
    sql: `select ${selected.join(", ")}, label from documents ${id === undefined ? "" : `where cast(documents."${columns.id}" as varchar) = :id`} order by 1`,
    inputs: { documents: `clean/${source}/${documents.table}` },
    ...(id === undefined ? {} : { values: { id } }),
  });
  return rows.map((row) => documentFrom(source, documents.kind, row));
}

function documentFrom(source: string, kind: DocumentKind, row: Row): Document {
  const id = String(row["id"]);
  return {
    ref: `${source}/${id}`,
    source,
    kind,
    id,
    title: textIn(row["title"]) ?? id,
    text: textIn(row["text"]) ?? "",
    date: textIn(row["date"]),
    end: textIn(row["end"]),
    language: textIn(row["language"]),
    programme: textIn(row["programme"]),
    action: textIn(row["action"]),
    topics: severalIn(row["topics"]),
    subjects: severalIn(row["subjects"]),
    domains: severalIn(row["domains"]),
    amount: textIn(row["amount"]),
    keywords: textIn(row["keywords"]),
    url: textIn(row["url"]),
    label: String(row["label"]),
  };
}

function textIn(cell: unknown): string | null {
  return typeof cell === "string" && cell !== "" ? cell : null;
}

function severalIn(cell: unknown): string[] {
  return typeof cell === "string" ? cell.split(";").flatMap((one) => one.trim() || []) : [];
}

/** Who takes part in which document, ordered by document. Remembered for the reader. */
export async function participationsOf(sight: Sight, query: DocumentQuery = {}): Promise<Participation[]> {
  const { memory, reader } = sight;
  return memory.recall(
    reader.clearance,
    `participations ${JSON.stringify(query)}`,
    async () => {
      const shelves = await shelvesOf(sight, query);
      const lists = await Promise.all(shelves.map((shelf) => readParticipations(sight, shelf)));
      return lists.flat();
    },
    "tables",
  );
}

/** Those of one document. */
export async function participationsIn(sight: Sight, source: string, id: string): Promise<Participation[]> {
  const shelves = await shelvesOf(sight, { sources: [source] });
  const lists = await Promise.all(shelves.map((shelf) => readParticipations(sight, shelf, id)));
  return lists.flat();
}

const taking = ["document", "organisation", "name", "country", "role", "amount", "kind"] as const;

async function readParticipations({ view }: Sight, { source, documents }: Shelf, id?: string): Promise<Participation[]> {
  const { organisations } = documents;
  if (organisations === undefined) return [];
  const columns = organisations.columns;
  const selected = taking.map((field) => `${columns[field] ? `cast(parts."${columns[field]}" as varchar)` : "null"} as "${field}"`);
  const known = [...new Set(Object.values(columns))].flatMap((name): Column[] => (name === undefined ? [] : [{ name, type: "text" }]));
  const { rows } = await view.read({
    name: `participations of ${source}`,
    sql: `select ${selected.join(", ")} from parts ${id === undefined ? "" : `where cast(parts."${columns.document}" as varchar) = :id`} order by 1, 3, 2`,
    inputs: { parts: `clean/${source}/${organisations.table}` },
    columns: { parts: known },
    ...(id === undefined ? {} : { values: { id } }),
  });
  return rows.map((row) => ({
    document: `${source}/${String(row["document"])}`,
    organisation: textIn(row["organisation"]),
    scheme: organisations.scheme ?? null,
    name: textIn(row["name"]) ?? "",
    country: textIn(row["country"]),
    role: textIn(row["role"]),
    amount: textIn(row["amount"]),
    kind: textIn(row["kind"]),
  }));
}
