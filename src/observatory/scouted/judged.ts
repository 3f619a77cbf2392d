/** What the judge says of every document the reader sees: reckoned once, kept in the lake, and only what is new is judged again. */
import type { Archive } from "#archive";
import { readVectors, type Vectors } from "#content";
import { createHash } from "node:crypto";
import { type Column, type Document, type Label, join, type Part, type Row } from "#model";
import { type DocumentText, type Judged } from "#scout";
import type { Sight } from "../sight.ts";
import { documentsOf, type Shelf, shelvesOf } from "./documents.ts";
import { judgeFor, judgingOf } from "./judge.ts";

/** A document without its text, and what the judge says of it. */
export interface Judgement extends Omit<Judged, "state" | "evidence">, Omit<Document, "text" | "language"> {
  readonly state_of_use: Judged["state"];
}

export interface JudgedDocuments {
  readonly documents: readonly Judgement[];
  /** From which probability a document is flagged, by the card of the model. */
  readonly threshold: number;
  /** The table they stand in: the same is the same judgements. Null when there are none. */
  readonly manifest: string | null;
  readonly label: Label;
  /** The parts of the tables they were read from, for how old they are. */
  readonly parts: readonly Part[];
}

const columns: readonly Column[] = [
  { name: "ref", type: "text" },
  { name: "text_hash", type: "text" },
  { name: "judged", type: "text" },
  // Sentences are many and seldom asked for: they stand apart.
  { name: "evidence", type: "text" },
];

/**
 * All documents with their judgement, ordered by source and id; empty before anything is collected. Remembered for the reader, and beyond a write: what
 * is judged changes with the tables the reader sees and with the judge, and with nothing else.
 */
export async function judgedOf(sight: Sight): Promise<JudgedDocuments> {
  const { memory, reader } = sight;
  return memory.recall(reader.clearance, "judged documents", async () => {
    const shelves = await shelvesOf(sight, { kinds: judgedKinds });
    const made = shelves.flatMap((shelf) => shelf.manifests.map((one) => `${shelf.documents.table} ${one.hash}`));
    const { state } = await readVectors(sight.content.roots);
    const key = JSON.stringify([judgingOf(sight).hash, state, made]);
    const last = standing.get(sight.archive) ?? new Map<string, Promise<JudgedDocuments>>();
    standing.set(sight.archive, last);
    const judged = last.get(key) ?? judgeShelves(sight, shelves);
    last.delete(key);
    last.set(key, judged);
    if (last.size > most) last.delete(last.keys().next().value ?? "");
    judged.catch(() => last.delete(key));
    return judged;
  });
}

/** By what they were made of, so that readers who see the same share them. */
const standing = new WeakMap<Archive, Map<string, Promise<JudgedDocuments>>>();
const most = 3;

async function judgeShelves(sight: Sight, shelves: readonly Shelf[]): Promise<JudgedDocuments> {
  const judging = judgingOf(sight);
  const vectors = await readVectors(sight.content.roots);
  const read = (one: Document) => textOf(one, vectors);
  const inputs = Object.fromEntries(shelves.map(({ source, documents: { table } }) => [`${source}_${table}`, `clean/${source}/${table}`]));
  if (shelves.length === 0) return { documents: [], threshold: judging.threshold, manifest: null, label: join([]), parts: [] };
  const card = { id: "scout_flags", version: String(judging.version), hash: judging.hash };
  const manifest = await sight.view.derive(
    { card, inputs, parameters: vectors.state === "" ? {} : { vectors: vectors.state }, result: columns, order: ["ref"] },
    async (earlier) => {
      const documents = await documentsOf(sight, { kinds: judgedKinds });
      const kept = earlier === undefined ? new Map<string, Row>() : await rowsOf(sight, earlier.hash, "ref, text_hash, judged, evidence");
      const known = (one: Document) => kept.get(one.ref)?.["text_hash"] === hashOf(read(one));
      const fresh = documents.filter((one) => !known(one));
      const judged = new Map((await judgeFor(sight, fresh.map(read))).map((one) => [one.ref, one]));
      return documents.map((one) => {
        const said = judged.get(one.ref);
        if (said === undefined) return { ...kept.get(one.ref), ref: one.ref };
        const { evidence, ...rest } = said;
        return { ref: one.ref, text_hash: hashOf(read(one)), judged: JSON.stringify(rest), evidence: JSON.stringify(evidence) };
      });
    },
  );
  const rows = await rowsOf(sight, manifest.hash);
  const documents = await documentsOf(sight, { kinds: judgedKinds, texts: false });
  return {
    documents: documents.map((one) => judgementOf(one, rows.get(one.ref))),
    threshold: judging.threshold,
    manifest: manifest.hash,
    label: manifest.label,
    parts: shelves.flatMap((shelf) => shelf.manifests.flatMap((one) => one.parts.filter((part) => part.table === shelf.documents.table))),
  };
}

/** Calls are where money goes to, not results; they are read, not judged. */
const judgedKinds = ["project", "publication", "patent", "notice", "signal", "report"] as const;

async function rowsOf({ view }: Sight, manifest: string, columns = "ref, judged"): Promise<Map<string, Row>> {
  const inputs = { result: { manifest, table: "result" } };
  const { rows } = await view.read({ name: "scout_flags", sql: `select ${columns} from result`, inputs });
  return new Map(rows.map((row) => [String(row["ref"]), row]));
}

/** The sentences that count, by document; those of all documents when none are named. */
export async function evidenceOf(
  { view }: Sight,
  { manifest }: JudgedDocuments,
  refs?: readonly string[],
): Promise<Map<string, Judged["evidence"]>> {
  if (manifest === null) return new Map();
  const { rows } = await view.read({
    name: "scout_flags",
    sql: `select ref, evidence from result ${refs === undefined ? "" : "where ref in :refs"}`,
    inputs: { result: { manifest, table: "result" } },
    ...(refs === undefined ? {} : { values: { refs } }),
  });
  return new Map(rows.map((row) => [String(row["ref"]), JSON.parse(String(row["evidence"])) as Judged["evidence"]]));
}

function judgementOf({ text: _, language: __, ...document }: Document, row: Row | undefined): Judgement {
  const { state, ...judged } = JSON.parse(String(row?.["judged"])) as Omit<Judged, "evidence">;
  return { ...document, ...judged, state_of_use: state };
}

/** What the judge reads of a document, with its vector where the user's own model gave one. */
export function textOf({ ref, title, text, keywords, programme, action, topics, subjects }: Document, vectors?: Vectors): DocumentText {
  const vector = vectors?.of.get(ref);
  return { ref, title, text, keywords, programme, action, topics, subjects, ...(vector === undefined ? {} : { vector }) };
}

function hashOf(document: DocumentText): string {
  return createHash("sha256").update(JSON.stringify(document)).digest("hex").slice(0, 24);
}
