/** Writing statements: a batch asserts and retracts in one transaction, and can be undone. */
import { createHash } from "node:crypto";
import { type Assertion, type Label, contentOf, formatLabel, kind, parseLabel, problem } from "#model";
import type { Batch } from "../archive.ts";
import type { Ask, Fields } from "./driver.ts";
import { columnsOf } from "./gate.ts";
import { instant } from "./statements.ts";

export interface Writing {
  readonly title: string;
  readonly label: Label;
  readonly by: string;
  readonly at: string;
  readonly assertions: readonly Assertion[];
  /** Ids of standing statements; those of another label than the batch's are refused. */
  readonly retract: readonly string[];
  readonly undoes?: string;
  /** The table set an import replaced, and by what. */
  readonly table?: { readonly address: string; readonly before?: string; readonly after?: string };
}

/** The id of a statement: SHA-256 of content and label. */
export function statementId(assertion: Assertion, label: Label): string {
  return sha256(contentOf(assertion, formatLabel(label)));
}

/** Writes a batch; undefined when every assertion stands already and nothing is retracted. Throws `not-cleared-to-write`. */
export async function writeBatch(ask: Ask, writing: Writing): Promise<Batch | undefined> {
  const fresh = await notStanding(ask, unique(writing));
  const leaving = await standingOf(ask, writing.retract, writing.label);
  if (fresh.size === 0 && leaving.length === 0 && writing.table === undefined) return undefined;
  const id = sha256(
    JSON.stringify([
      writing.title,
      formatLabel(writing.label),
      writing.by,
      writing.at,
      [...fresh.keys()].sort(),
      [...leaving].sort(),
      writing.table ?? null,
    ]),
  );
  await insertBatch(ask, id, writing);
  await retractStatements(ask, id, writing, leaving);
  await insertStatements(ask, id, writing, fresh);
  return readBatch(ask, id);
}

/** The ids that stand at this label for a source. */
export async function standingOfSource(ask: Ask, source: string, label: Label): Promise<string[]> {
  const rows = await ask(
    "select s.id from statement s join standing t on t.statement = s.id where s.source = $1 and s.label = $2 and t.retracted_at is null",
    [source, formatLabel(label)],
  );
  return rows.map((row) => String(row["id"]));
}

/** What undoing a batch would assert and retract. Throws `nothing-under-this-name`. */
export async function inverseOf(ask: Ask, id: string): Promise<{ batch: Batch; assert: string[]; retract: string[] }> {
  const batch = await readBatch(ask, id);
  const [back, away] = [
    await ask("select statement from standing where retracted_in = $1", [batch.id]),
    await ask("select statement from standing where batch = $1 and retracted_at is null", [batch.id]),
  ];
  return { batch, assert: back.map((row) => String(row["statement"])), retract: away.map((row) => String(row["statement"])) };
}

/** Writes the undoing of a batch: statements that exist stand again under a new batch. */
export async function writeInverse(ask: Ask, writing: Writing, again: readonly string[]): Promise<Batch> {
  const leaving = await standingOf(ask, writing.retract, writing.label);
  const id = sha256(
    JSON.stringify([writing.title, writing.by, writing.at, writing.undoes ?? null, [...again].sort(), [...leaving].sort()]),
  );
  await insertBatch(ask, id, writing);
  await retractStatements(ask, id, writing, leaving);
  await stand(ask, id, writing, again);
  return readBatch(ask, id);
}

/** Batches the reader may see, newest first. */
export async function selectBatches(ask: Ask, id?: string): Promise<Batch[]> {
  const rows = await ask(
    `select b.*, (select count(*)::int from standing t where t.batch = b.id) as asserted,
            (select count(*)::int from standing t where t.retracted_in = b.id) as retracted
     from batch b ${id === undefined ? "" : "where b.id like $1 || '%'"} order by b.at desc, b.id collate "C"`,
    id === undefined ? [] : [id],
  );
  return rows.map(batchOf);
}

async function readBatch(ask: Ask, id: string): Promise<Batch> {
  const [found, other] = await selectBatches(ask, id);
  if (found === undefined || (other !== undefined && found.id !== id)) throw problem("nothing-under-this-name", { name: `batch ${id}` });
  return found;
}

function batchOf(row: Fields): Batch {
  const undoes = row["undoes"] as string | null;
  const address = row["address"] as string | null;
  return {
    id: String(row["id"]),
    title: String(row["title"]),
    label: parseLabel(String(row["label"])),
    by: String(row["author"]),
    at: instant(row["at"]) ?? "",
    asserted: Number(row["asserted"]),
    retracted: Number(row["retracted"]),
    ...(undoes === null ? {} : { undoes }),
    ...(address === null
      ? {}
      : { table: { address, before: row["manifest_before"] as string | null, after: row["manifest_after"] as string | null } }),
  };
}

function unique({ assertions, label }: Writing): Map<string, Assertion> {
  const byId = new Map<string, Assertion>();
  for (const assertion of assertions) {
    const { property } = assertion;
    if (kind(assertion.kind).properties[property] === undefined) throw problem("property-not-declared", { kind: assertion.kind, property });
    byId.set(statementId(assertion, label), assertion);
  }
  return byId;
}

async function notStanding(ask: Ask, wanted: Map<string, Assertion>): Promise<Map<string, Assertion>> {
  if (wanted.size === 0) return wanted;
  const rows = await ask("select statement from standing where retracted_at is null and statement = any($1::text[])", [[...wanted.keys()]]);
  const standing = new Set(rows.map((row) => String(row["statement"])));
  return new Map([...wanted].filter(([id]) => !standing.has(id)));
}

async function standingOf(ask: Ask, ids: readonly string[], label: Label): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ask("select statement from standing where retracted_at is null and label = $2 and statement = any($1::text[])", [
    ids,
    formatLabel(label),
  ]);
  return rows.map((row) => String(row["statement"]));
}

async function insertBatch(ask: Ask, id: string, { title, by, at, undoes, label, table }: Writing): Promise<void> {
  await ask(
    `insert into batch (id, title, author, at, undoes, address, manifest_before, manifest_after, label, level, releasable, handling)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, title, by, at, undoes ?? null, table?.address ?? null, table?.before ?? null, table?.after ?? null, ...columnsOf(label)],
  );
}

async function retractStatements(ask: Ask, batch: string, { at }: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ask("update standing set retracted_at = $1, retracted_in = $2 where retracted_at is null and statement = any($3::text[])", [
    at,
    batch,
    ids,
  ]);
}

const chunk = 2000;

async function insertStatements(ask: Ask, batch: string, writing: Writing, fresh: ReadonlyMap<string, Assertion>): Promise<void> {
  const rows = [...fresh].map(([id, one]) => ({
    id,
    kind: one.kind,
    subject: one.subject,
    property: one.property,
    value: one.value,
    unit: one.unit,
    language: one.language,
    valid_from: one.validFrom,
    valid_to: one.validTo,
    source: one.source,
    citation: one.citation,
    confidence: one.confidence,
  }));
  for (let from = 0; from < rows.length; from += chunk) {
    await ask(
      `insert into statement (id, kind, subject, property, value, unit, language, valid_from, valid_to, source, citation, confidence, label, level, releasable, handling)
       select r.*, $2, $3::int, $4::text[], $5::text[]
       from jsonb_to_recordset($1::jsonb) as r (id text, kind text, subject text, property text, value text, unit text, language text,
                                                valid_from text, valid_to text, source text, citation jsonb, confidence text)
       on conflict (id) do nothing`,
      [JSON.stringify(rows.slice(from, from + chunk)), ...columnsOf(writing.label)],
    );
  }
  await stand(ask, batch, writing, [...fresh.keys()]);
}

async function stand(ask: Ask, batch: string, { by, at, label }: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ask(
    `insert into standing (statement, batch, asserted_by, asserted_at, label, level, releasable, handling)
     select i, $2, $3, $4::timestamptz, $5, $6::int, $7::text[], $8::text[] from unnest($1::text[]) as i
     where not exists (select from standing t where t.statement = i and t.retracted_at is null)`,
    [ids, batch, by, at, ...columnsOf(label)],
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
