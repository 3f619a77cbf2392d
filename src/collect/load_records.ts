/** Loads files of records: one pass over each, its records become rows of one or more tables of the session, and what cannot be read is named. */
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { type Column, type Origin, Problem, problem, type SourceFile } from "#model";
import { type Bench, stopIfAsked } from "./bench.ts";
import type { GivenFile } from "./find_files.ts";
import type { LoadedFile } from "./load_files.ts";
import type { MatchedFile } from "./match_files.ts";
import type { DraftRow, RecordReader, SourceRecord } from "./reader.ts";
import { jsonLines } from "./records/json_lines.ts";
import { jsonList } from "./records/json_list.ts";
import type { Found } from "./records/record.ts";
import { type RowMaker, rowMaker } from "./records/rows.ts";
import { xmlRecords } from "./records/xml.ts";
import { name } from "./sql.ts";
import { streamOf, streamsInZip, whileUnpacking } from "./unpack.ts";

/** Rows are handed on when their cells hold this many signs. */
const batch = 4_000_000;

/** The rows of all files of one id of the card, by table. A file without a record is a fault. */
export async function loadRecords(
  bench: Bench,
  files: readonly MatchedFile[],
  read: RecordReader | undefined,
): Promise<Map<string, LoadedFile>> {
  const [first] = files;
  if (first === undefined) return new Map();
  const { id, shape } = first;
  const make = rowMaker(bench.card, id, shape, read);
  const sink = sinkFor(bench, id);
  const origins = await keepAll(bench, files);
  const seen = new Map<string, number>();
  await eachRecord(bench, files, async (found, given) => {
    if (await take(bench, id, shape, make, sink, found, given)) seen.set(given.path, (seen.get(given.path) ?? 0) + 1);
  });
  await sink.flush();
  for (const path of new Set(files.map(({ given }) => given.path))) {
    const shown = files.find(({ given }) => given.path === path)?.given.shown ?? path;
    const wanted = [...shape.record].join(" | ") || shape.format || "";
    if (!seen.has(path)) bench.faults.push(problem("source-records-none", { file: shown.split(" › ")[0] ?? shown, wanted }));
  }
  const loaded = new Map<string, LoadedFile>();
  for (const [table, count] of sink.rows) {
    const spec = bench.card.tables[table];
    if (spec === undefined) continue;
    const raw = rawName(id, table);
    const headers = (await bench.workshop.rows(`select * from ${name(raw)} limit 0`)).columns.map((column) => column.name);
    const columns = Object.fromEntries(Object.keys(spec.columns).map((column) => [column, { to: column, unknown: [], optional: true }]));
    loaded.set(table, { ...first, shape: { ...shape, columns }, raw, headers, rows: count, origin: origins[0] as Origin, origins });
  }
  return loaded;
}

/** All records of files, for a reader that wants them at once. */
export async function allRecords(bench: Bench, files: readonly MatchedFile[]): Promise<Map<string, SourceRecord[]>> {
  await keepAll(bench, files);
  const records = new Map<string, SourceRecord[]>(files.map(({ given }) => [given.shown, []]));
  await eachRecord(bench, files, async (found, given, id) => {
    if ("reason" in found) await unreadable(bench, bench.files[id] as SourceFile, found, given);
    else records.get(given.shown)?.push(recordOf(bench, id, found, given));
  });
  return records;
}

/** Gives a record's rows to the sink; false when there was none to be read. */
async function take(
  bench: Bench,
  id: string,
  shape: SourceFile,
  make: RowMaker,
  sink: Sink,
  found: Found,
  given: GivenFile,
): Promise<boolean> {
  if ("reason" in found) {
    await unreadable(bench, shape, found, given);
    return false;
  }
  const place = { file: given.shown, line: found.line };
  const table = Object.keys(shape.tables)[0] ?? id;
  const aside = (code: "reject-not-understood" | "reject-doubt", what: string) =>
    bench.rejects.add({
      ...place,
      table,
      code,
      details: { ...place, what },
      text: JSON.stringify(found.value).slice(0, 100_000),
      kept: code === "reject-doubt",
    });
  if (found.recoded)
    await bench.rejects.add({
      ...place,
      table,
      code: "reject-encoding",
      details: place,
      text: JSON.stringify(found.value).slice(0, 500),
      kept: true,
    });
  try {
    const made = make(recordOf(bench, id, found, given));
    if (made.refused !== undefined) await aside("reject-not-understood", made.refused);
    for (const what of made.doubts ?? []) await aside("reject-doubt", what);
    if (made.refused === undefined)
      for (const [to, rows] of Object.entries(made.tables))
        for (const row of [rows].flat()) await sink.add(to, { ...row, source_file: given.shown, source_line: String(found.line) });
  } catch (error) {
    if (error instanceof Problem) throw error;
    await aside("reject-not-understood", (error as Error).message);
  }
  return true;
}

function recordOf({ effects }: Bench, id: string, found: Extract<Found, { readonly value: unknown }>, { shown }: GivenFile): SourceRecord {
  const today = effects.now().toISOString().slice(0, 10);
  return { file: id, name: shown, line: found.line, today, above: found.above ?? {}, value: found.value };
}

async function unreadable(bench: Bench, shape: SourceFile, found: Found & { reason: string; text: string }, given: GivenFile) {
  const place = { file: given.shown, line: found.line };
  if (setsAside(bench, shape)) {
    const table = Object.keys(shape.tables)[0] ?? "";
    const details = { ...place, reason: found.reason };
    await bench.rejects.add({ ...place, table, code: "reject-unreadable", details, text: found.text.slice(0, 1_000_000), kept: false });
  } else bench.faults.push(problem("source-row-unreadable", { ...place, reason: found.reason, count: 1 }));
}

/** Whether bad rows of a file are set aside: one of its tables says so, or, where a reader decides, one of the card. */
function setsAside({ card }: Bench, shape: SourceFile): boolean {
  const tables = Object.keys(shape.tables);
  return (tables.length > 0 ? tables : Object.keys(card.tables)).some((table) => card.tables[table]?.faults === "set_aside");
}

// ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────────

async function eachRecord(
  bench: Bench,
  files: readonly MatchedFile[],
  use: (found: Found, given: GivenFile, id: string) => Promise<void>,
): Promise<void> {
  const byPath = new Map<string, MatchedFile[]>();
  for (const file of files) byPath.set(file.given.path, [...(byPath.get(file.given.path) ?? []), file]);
  for (const [path, here] of byPath) {
    stopIfAsked(bench);
    bench.effects.progress({ doing: "loading", step: basename(path) });
    await readOne(bench, path, here, use);
  }
}

async function readOne(
  bench: Bench,
  path: string,
  files: readonly MatchedFile[],
  use: (found: Found, given: GivenFile, id: string) => Promise<void>,
): Promise<void> {
  const shown = basename(path);
  try {
    await whileUnpacking(shown, async () => {
      const [first] = files;
      if (first === undefined) return;
      if (first.given.packing !== "zip") {
        const stream = await streamOf(path, first.given.packing, bench.limits);
        for await (const found of records(stream, first.shape)) await use(found, first.given, first.id);
        return;
      }
      const byEntry = new Map(files.map((file) => [file.given.entry ?? "", file]));
      for await (const { name: entry, stream } of streamsInZip(path, new Set(byEntry.keys()), bench.limits)) {
        stopIfAsked(bench);
        const file = byEntry.get(entry);
        if (file) for await (const found of records(stream, file.shape)) await use(found, file.given, file.id);
      }
    });
  } catch (error) {
    if (!(error instanceof Problem) || !error.code.startsWith("source-archive-")) throw error;
    bench.faults.push(new Problem(error.code, { ...error.details, file: shown }, error));
  }
}

function records(stream: Readable, { format, record }: SourceFile): AsyncGenerator<Found> {
  if (format === "xml") return xmlRecords(stream, record);
  if (format === "json") return jsonList(stream, record[0] ?? "");
  return jsonLines(stream);
}

async function keepAll({ workshop }: Bench, files: readonly MatchedFile[]): Promise<Origin[]> {
  const kept = new Map<string, Origin>();
  for (const { given } of files) {
    if (kept.has(given.path)) continue;
    const about = { file: basename(given.path), ...(given.address === undefined ? {} : { address: given.address }) };
    kept.set(given.path, await workshop.keep(given.path, about));
  }
  return [...kept.values()];
}

// ── Rows ────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Sink {
  readonly rows: ReadonlyMap<string, number>;
  add(table: string, row: DraftRow): Promise<void>;
  flush(): Promise<void>;
}

const rawName = (id: string, table: string) => `records_${id}_${table}`;

function sinkFor({ workshop, card }: Bench, id: string): Sink {
  const waiting = new Map<string, DraftRow[]>();
  const rows = new Map<string, number>();
  let size = 0;
  const flush = async () => {
    for (const [table, some] of waiting) {
      const spec = card.tables[table];
      if (spec === undefined)
        throw problem("source-reader-failed", { source: card.id, reason: `it gives rows of “${table}”, which is no table of the card` });
      // A select may read columns of the record that the table does not have.
      const declared = Object.keys(card.files[id]?.tables[table]?.columns ?? {});
      const names = [...new Set([...(declared.length > 0 ? declared : Object.keys(spec.columns)), "source_file", "source_line"])];
      const columns: Column[] = names.map((column) => ({ name: column, type: column === "source_line" ? "integer" : "text" }));
      await workshop.addRows(rawName(id, table), columns, some);
    }
    waiting.clear();
    size = 0;
  };
  return {
    rows,
    flush,
    async add(table, row) {
      const some = waiting.get(table);
      if (some) some.push(row);
      else waiting.set(table, [row]);
      rows.set(table, (rows.get(table) ?? 0) + 1);
      for (const cell of Object.values(row)) size += cell?.length ?? 0;
      if (size > batch) await flush();
    },
  };
}

/** The rows as the card's SELECT makes them, when it has one; done late, so that it may look into the tables before it. */
export async function selected({ workshop }: Bench, file: LoadedFile, table: string): Promise<LoadedFile> {
  const select = file.shape.tables[table]?.select;
  if (select === undefined) return file;
  const raw = `${file.raw}_selected`;
  await workshop.run(
    `create or replace table ${name(raw)} as with lines as (select * from ${name(file.raw)}) select * from (${select}) as made`,
  );
  const { columns } = await workshop.rows(`select * from ${name(raw)} limit 0`);
  return { ...file, raw, headers: columns.map((column) => column.name) };
}
