/** Loads matched files into the workshop, refuses what is no table of the card, and keeps the bytes. */
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Reject } from "#archive";
import { type Origin, Problem, problem, type SourceFile } from "#model";
import { type Bench, stopIfAsked } from "./bench.ts";
import { unpacked } from "./find_files.ts";
import type { MatchedFile } from "./match_files.ts";
import { sheetAsText } from "./sheets.ts";
import { name, text } from "./sql.ts";

export interface LoadedFile extends MatchedFile {
  /** The table of the session that holds its lines as text. */
  readonly raw: string;
  readonly headers: readonly string[];
  readonly rows: number;
  readonly origin: Origin;
  /** Of several files read as one, all of them. */
  readonly origins?: readonly Origin[];
}

/** The file as a table of the session; undefined, with faults on the bench, when it is not what the card says. */
export async function loadFile(bench: Bench, file: MatchedFile, raw: string): Promise<LoadedFile | undefined> {
  const { workshop, faults, effects, card } = bench;
  const { given, shape } = file;
  stopIfAsked(bench);
  effects.progress({ doing: "loading", step: given.shown });
  const about = { file: given.shown, ...(given.address === undefined ? {} : { address: given.address }) };
  try {
    const origin = await workshop.keep(given.path, about);
    const plain = await unpacked(given, join(bench.scratch, `${raw}.csv`), bench.limits);
    const path =
      shape.sheet === undefined ? plain : await sheetAsText(plain, given.shown, shape.sheet, join(bench.scratch, `${raw}_sheet.csv`));
    const parquet = await isParquet(path);
    if (!parquet && !(await endsWithLineEnd(path))) bench.remarks.push(problem("source-last-line-open", { file: given.shown }));
    const loaded = shape.select === undefined ? raw : `${raw}_file`;
    const aside = card.tables[shape.table ?? file.id]?.faults === "set_aside";
    const {
      columns,
      rows,
      rejects,
      recoded = [],
    } = await (parquet ? workshop.loadParquet(loaded, path) : workshop.loadText(loaded, path, aside ? 0 : 200));
    const wrong = wrongHeaders(columns, shape);
    if (wrong) {
      faults.push(problem("source-columns-wrong", { file: given.shown, source: card.id, ...wrong }));
      return undefined;
    }
    const [first] = rejects;
    const [odd] = recoded;
    if (aside) for (const line of recoded) await bench.rejects.add(recodedAt(line, file));
    else if (odd !== undefined) bench.remarks.push(problem("reject-encoding", { file: given.shown, line: odd }));
    if (aside) for (const reject of rejects) await bench.rejects.add(rejectOf(reject, file));
    else if (first)
      faults.push(problem("source-row-unreadable", { file: given.shown, line: first.line, reason: first.reason, count: rejects.length }));
    if (shape.select !== undefined)
      return { ...file, raw, ...(await shaped(bench, raw, loaded, { ...shape, select: shape.select }, given.shown, columns)), origin };
    return { ...file, raw, headers: columns, rows, origin };
  } catch (error) {
    if (!(error instanceof Problem) || !perFile.has(error.code)) throw error;
    faults.push(new Problem(error.code, { ...error.details, file: given.shown }, error));
    return undefined;
  }
}

function recodedAt(line: number, { id, shape, given }: MatchedFile) {
  const place = { file: given.shown, line };
  return { ...place, table: shape.table ?? id, code: "reject-encoding" as const, details: place, text: "", kept: true };
}

function rejectOf({ line, reason, value }: Reject, { id, shape, given }: MatchedFile) {
  const place = { file: given.shown, line };
  const details = { ...place, reason };
  return { ...place, table: shape.table ?? id, code: "reject-unreadable" as const, details, text: value ?? "", kept: false };
}

/** The result of the card's SELECT in place of the lines of the file, under the same names as those of a file loaded as it is. */
async function shaped(
  { workshop }: Bench,
  raw: string,
  loaded: string,
  { select, optional_headers: optional }: { readonly select: string; readonly optional_headers: readonly string[] },
  shown: string,
  headers: readonly string[],
): Promise<{ headers: string[]; rows: number }> {
  const lines = name(`${raw}_lines`);
  const absent = optional.filter((header) => !headers.includes(header)).map((header) => `, cast(null as varchar) as ${name(header)}`);
  await workshop.run(
    `create or replace table ${lines} as with lines as (select *, ${text(shown)} as source_file${absent.join("")} from ${name(loaded)}) select * from (${select}) as made`,
  );
  await workshop.run(`create or replace view ${name(raw)} as select * from ${lines}`);
  await workshop.run(`drop view ${name(loaded)}; drop table ${name(`${loaded}_lines`)}`);
  const { columns } = await workshop.rows(`select * from ${name(raw)} limit 0`);
  const { rows } = await workshop.rows(`select count(*) as rows from ${name(raw)}`);
  return { headers: columns.map((column) => column.name), rows: Number(rows[0]?.["rows"] ?? 0) };
}

/** What is wrong with one file only: the other files are still read, so that everything is said at once. */
const perFile = new Set(["file-not-text", "file-empty", "source-archive-damaged", "source-archive-bomb", "source-sheet-missing"]);

function wrongHeaders(headers: readonly string[], shape: SourceFile): { missing: string; unknown: string } | undefined {
  const columns = shape.select === undefined ? Object.entries(shape.columns) : [];
  const optional = [...columns.filter(([, column]) => column.optional).map(([header]) => header), ...shape.optional_headers];
  const needed = [...columns.map(([header]) => header), ...shape.headers].filter((header) => !optional.includes(header));
  const known = new Set([...optional, ...needed, ...shape.ignore]);
  const missing = needed.filter((header) => !headers.includes(header));
  const unknown = headers.filter((header) => !known.has(header));
  if (missing.length === 0 && unknown.length === 0) return undefined;
  return { missing: missing.join(", ") || "–", unknown: unknown.join(", ") || "–" };
}

async function isParquet(path: string): Promise<boolean> {
  return (await bytesAt(path, 0, 4)).toString("latin1") === "PAR1";
}

async function endsWithLineEnd(path: string): Promise<boolean> {
  const [last] = await bytesAt(path, -1, 1);
  return last === undefined || last === 0x0a || last === 0x0d;
}

/** Some bytes from a place in the file, counted from its end when negative; fewer when it has no more. */
async function bytesAt(path: string, place: number, count: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const from = Math.max(0, place < 0 ? size + place : place);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
