/** Loads matched files into the workshop, refuses what is no table of the card, and keeps the bytes. */
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type Origin, Problem, problem, type SourceFile } from "#model";
import { type Bench, stopIfAsked } from "./bench.ts";
import { unpacked } from "./find_files.ts";
import type { MatchedFile } from "./match_files.ts";

export interface LoadedFile extends MatchedFile {
  /** The table of the session that holds its lines as text. */
  readonly raw: string;
  readonly headers: readonly string[];
  readonly rows: number;
  readonly origin: Origin;
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
    const path = await unpacked(given, join(bench.scratch, `${raw}.csv`), bench.limits);
    if (!(await endsWithLineEnd(path))) bench.remarks.push(problem("source-last-line-open", { file: given.shown }));
    const { columns, rows, rejects } = await workshop.loadText(raw, path);
    const wrong = wrongHeaders(columns, shape);
    if (wrong) {
      faults.push(problem("source-columns-wrong", { file: given.shown, source: card.id, ...wrong }));
      return undefined;
    }
    const [first] = rejects;
    if (first)
      faults.push(problem("source-row-unreadable", { file: given.shown, line: first.line, reason: first.reason, count: rejects.length }));
    return { ...file, raw, headers: columns, rows, origin };
  } catch (error) {
    if (!(error instanceof Problem) || !perFile.has(error.code)) throw error;
    faults.push(new Problem(error.code, { ...error.details, file: given.shown }, error));
    return undefined;
  }
}

/** What is wrong with one file only: the other files are still read, so that everything is said at once. */
const perFile = new Set(["file-not-text", "file-empty", "source-archive-damaged", "source-archive-bomb"]);

function wrongHeaders(headers: readonly string[], shape: SourceFile): { missing: string; unknown: string } | undefined {
  const needed = [
    ...Object.entries(shape.columns).filter(([, column]) => !column.optional),
    ...shape.headers.map((header) => [header] as const),
  ].map(([header]) => header);
  const known = new Set([...Object.keys(shape.columns), ...shape.headers, ...shape.ignore]);
  const missing = needed.filter((header) => !headers.includes(header));
  const unknown = headers.filter((header) => !known.has(header));
  if (missing.length === 0 && unknown.length === 0) return undefined;
  return { missing: missing.join(", ") || "–", unknown: unknown.join(", ") || "–" };
}

async function endsWithLineEnd(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) return true;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] === 0x0a || buffer[0] === 0x0d;
  } finally {
    await file.close();
  }
}
