/** Loads the matched files and makes drafts of them, one by one: a year of a large source does not wait in memory for the others. */
import type { Assertion, SourceTable } from "#model";
import type { Bench } from "./bench.ts";
import { type Draft, draftFromFiles, draftFromRows } from "./drafts.ts";
import { type LoadedFile, loadFile } from "./load_files.ts";
import type { MatchedFile } from "./match_files.ts";
import type { CollectOrder } from "./order.ts";
import { findReader, runReader } from "./run_reader.ts";
import { name } from "./sql.ts";

/** Drafts in an order in which a table comes after the lists it is checked against. What a reader says is added to `said`. */
export async function* makeDrafts(
  bench: Bench,
  { source, edition }: CollectOrder,
  matched: readonly MatchedFile[],
  said: Omit<Assertion, "source">[],
): AsyncGenerator<Draft> {
  const read = edition === "reference" ? undefined : await findReader(source);
  if (read) {
    const files = await loadAll(bench, matched, "raw");
    // Half the files would make half a world: a reader sees all of them or none.
    if (bench.faults.length > 0) return;
    const output = await runReader(bench, read, files);
    said.push(...(output.statements ?? []));
    for (const [table, spec] of listsFirst(bench)) {
      const rows = output.tables[table];
      if (rows) yield draftFromRows(bench, table, spec, rows, files, `draft_${table}`);
    }
    return;
  }
  for (const [table, spec] of listsFirst(bench)) {
    const mine = matched.filter((file) => (file.shape.table ?? file.id) === table);
    for (const [index, group] of groups(mine, spec).entries()) {
      const files = await loadAll(bench, group, `raw_${table}_${index}`);
      if (files.length === 0) continue;
      yield draftFromFiles(bench, table, spec, files, `draft_${table}_${index}`);
      if (spec.part !== undefined)
        for (const file of files)
          await bench.workshop.run(
            `drop view if exists ${name(`draft_${table}_${index}`)}; drop view if exists ${name(file.raw)}; drop table if exists ${name(`${file.raw}_lines`)}`,
          );
    }
  }
}

/** Files that are each a part of their own, or all files of the table together. */
function groups(files: readonly MatchedFile[], spec: SourceTable): MatchedFile[][] {
  if (spec.part !== undefined && files.every((file) => file.year !== undefined)) return files.map((file) => [file]);
  return files.length === 0 ? [] : [[...files]];
}

async function loadAll(bench: Bench, files: readonly MatchedFile[], raw: string): Promise<LoadedFile[]> {
  const loaded: LoadedFile[] = [];
  for (const [index, file] of files.entries()) {
    const one = await loadFile(bench, file, `${raw}_${index}`);
    if (one) loaded.push(one);
  }
  return loaded;
}

/** Tables that others look up come first. */
function listsFirst({ card }: Bench): [string, SourceTable][] {
  const looksUp = ([, spec]: [string, SourceTable]) => Object.values(spec.columns).some((column) => column.in !== undefined);
  const tables = Object.entries(card.tables);
  return [...tables.filter((one) => !looksUp(one)), ...tables.filter(looksUp)];
}
