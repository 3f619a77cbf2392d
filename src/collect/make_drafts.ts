/** Loads the matched files and makes drafts of them, one by one: a year of a large source does not wait in memory for the others. */
import type { Assertion, SourceTable } from "#model";
import type { Bench } from "./bench.ts";
import { type Draft, draftFromFiles, draftFromRows } from "./drafts.ts";
import { type LoadedFile, loadFile } from "./load_files.ts";
import { allRecords, loadRecords, selected } from "./load_records.ts";
import type { MatchedFile } from "./match_files.ts";
import type { CollectOrder } from "./order.ts";
import type { RecordReader } from "./reader.ts";
import { findReader, runReader } from "./run_reader.ts";
import { name } from "./sql.ts";

/** Drafts in an order in which a table comes after the lists it is checked against. What a reader says is added to `said`. */
export async function* makeDrafts(
  bench: Bench,
  { source, edition }: CollectOrder,
  matched: readonly MatchedFile[],
  said: Omit<Assertion, "source">[],
): AsyncGenerator<Draft> {
  const { read, record } = edition === "reference" ? {} : await findReader(source);
  const [lines, records] = [matched.filter((one) => !one.shape.format), matched.filter((one) => one.shape.format)];
  if (read) {
    const files = await loadAll(bench, lines, "raw");
    const found = await allRecords(bench, records);
    // Half the files would make half a world: a reader sees all of them or none.
    if (bench.faults.length > 0) return;
    const given = records.map(({ id, given: { shown } }) => ({ id, name: shown, rows: [], records: found.get(shown) ?? [] }));
    const output = await runReader(bench, read, files, given);
    said.push(...(output.statements ?? []));
    for (const [table, spec] of listsFirst(bench)) {
      const rows = output.tables[table];
      if (rows) yield draftFromRows(bench, table, spec, rows, files, `draft_${table}`);
    }
    return;
  }
  const ofRecords = await loadAllRecords(bench, records, record);
  for (const [table, spec] of listsFirst(bench)) {
    const mine = lines.filter((file) => (file.shape.table ?? file.id) === table);
    const rows: LoadedFile[] = [];
    for (const one of ofRecords.flatMap((tables) => tables.get(table) ?? [])) rows.push(await selected(bench, one, table));
    for (const [index, group] of groups(mine, spec, rows.length > 0).entries()) {
      const files = inOrder(bench, [...(await loadAll(bench, group, `raw_${table}_${index}`)), ...rows]);
      if (files.length === 0) continue;
      yield draftFromFiles(bench, table, spec, files, `draft_${table}_${index}`);
      if (spec.part !== undefined)
        for (const file of files.filter((one) => one.origins === undefined))
          await bench.workshop.run(
            `drop view if exists ${name(`draft_${table}_${index}`)}; drop view if exists ${name(file.raw)}; drop table if exists ${name(`${file.raw}_lines`)}`,
          );
    }
  }
}

/** Files that are each a part of their own, or all files of the table together. */
function groups(files: readonly MatchedFile[], spec: SourceTable, besideRecords: boolean): MatchedFile[][] {
  if (besideRecords) return [[...files]];
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

/** Files of records, one pass for each id of the card, as rows by table. */
async function loadAllRecords(
  bench: Bench,
  files: readonly MatchedFile[],
  read: RecordReader | undefined,
): Promise<Map<string, LoadedFile>[]> {
  const loaded: Map<string, LoadedFile>[] = [];
  for (const id of new Set(files.map((file) => file.id))) {
    loaded.push(
      await loadRecords(
        bench,
        files.filter((file) => file.id === id),
        read,
      ),
    );
  }
  return loaded;
}

/** As the card lists them: where two files say the same, the first one leads. */
function inOrder({ files: listed }: Bench, files: readonly LoadedFile[]): LoadedFile[] {
  const ids = Object.keys(listed);
  return [...files].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Tables that others look up come first. */
function listsFirst({ card }: Bench): [string, SourceTable][] {
  const looksUp = ([, spec]: [string, SourceTable]) => Object.values(spec.columns).some((column) => column.in !== undefined);
  const tables = Object.entries(card.tables);
  return [...tables.filter((one) => !looksUp(one)), ...tables.filter(looksUp)];
}
