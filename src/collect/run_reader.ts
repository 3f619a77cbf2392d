/** Finds and runs the `reader.ts` of a source with an odd layout. There is no list of readers: the folder has one or it has not. */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SourceFolder } from "#content";
import { Problem, problem } from "#model";
import type { Bench } from "./bench.ts";
import type { LoadedFile } from "./load_files.ts";
import type { ReaderOutput, RecordReader, SourceReader, TextFile } from "./reader.ts";
import { name } from "./sql.ts";

export interface FoundReader {
  /** Reads all files at once. */
  readonly read?: SourceReader;
  /** Reads one record after another. */
  readonly record?: RecordReader;
}

/** The reader of the source; empty when the card is enough. Throws `source-reader-failed`. */
export async function findReader({ id, reader, own }: SourceFolder): Promise<FoundReader> {
  if (reader === undefined) return {};
  try {
    const module = (await importReader(id, reader, own)) as { default?: SourceReader; record?: RecordReader };
    if (typeof module.record === "function") return { record: module.record };
    if (typeof module.default !== "function") throw new Error("it has neither a default export nor an export “record” that is a function");
    return { read: module.default };
  } catch (error) {
    throw problem("source-reader-failed", { source: id, reason: (error as Error).message }, error);
  }
}

/** A built product has its readers compiled beside it; a reader of the user's own is TypeScript and runs through tsx. */
async function importReader(id: string, reader: string, own: boolean): Promise<unknown> {
  const here = import.meta.url;
  if (here.endsWith(".ts")) return import(/* @vite-ignore */ pathToFileURL(reader).href);
  if (!own) return import(pathToFileURL(join(fileURLToPath(new URL("../../sources", here)), id, "reader.js")).href);
  const { tsImport } = await import("tsx/esm/api");
  return tsImport(pathToFileURL(reader).href, here);
}

/** Gives the loaded files to the reader. Throws `source-reader-failed`; lines it does not understand are faults on the bench. */
export async function runReader(
  bench: Bench,
  read: SourceReader,
  files: readonly LoadedFile[],
  records: readonly (TextFile & { readonly id: string })[] = [],
): Promise<ReaderOutput> {
  const given: Record<string, TextFile[]> = {};
  for (const { id, ...file } of records) given[id] = [...(given[id] ?? []), file];
  for (const file of files) {
    const { rows } = await bench.workshop.rows(`select * from ${name(file.raw)} order by source_line`);
    const asText = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === null ? "" : String(cell)])),
    );
    given[file.id] = [...(given[file.id] ?? []), { name: file.given.shown, rows: asText }];
  }
  try {
    const output = read(given);
    for (const remark of output.remarks ?? []) bench.faults.push(problem("source-row-not-understood", { ...remark }));
    for (const doubt of output.doubts ?? []) bench.remarks.push(problem("source-row-doubtful", { ...doubt }));
    return output;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw problem("source-reader-failed", { source: bench.card.id, reason: (error as Error).message }, error);
  }
}
