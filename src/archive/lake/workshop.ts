/** Loading and checking files before anything is replaced. */
import { DuckDBInstance } from "@duckdb/node-api";
import { join as joinPath } from "node:path";
import { type Effects, type Manifest, type Part, formatLabel } from "#model";
import type { Batch, Workshop, WorkshopOrder } from "../archive.ts";
import { queryTrouble, troubled } from "../trouble.ts";
import { tableOf } from "./cells.ts";
import { codeVersion } from "./compute.ts";
import { folderOf, moveInto, shelf } from "./folders.ts";
import { addRows, type Sources, createTable, resolveInput } from "./inputs.ts";
import { type Kept, keepFile, stageFile } from "./keep.ts";
import { literal } from "./literals.ts";
import { currentHash, hashOfManifest, makeCurrent, readManifest, writeManifest } from "./manifests.ts";
import { loadParquetFile, writeParquet } from "./parquet.ts";
import { openStaging } from "./staging.ts";
import { loadTextFile } from "./text.ts";

type RecordBatch = (table: { address: string; before?: string; after: string }) => Promise<Batch | undefined>;

/** Opens a workshop: a DuckDB file in a staging folder, so that eleven million rows need no memory of that size. */
export async function openWorkshop(sources: Sources, order: WorkshopOrder, effects: Effects, record: RecordBatch): Promise<Workshop> {
  const staging = await openStaging(sources.lake);
  const instance = await DuckDBInstance.create(joinPath(staging.path, "work.duckdb"), {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  const open = [staging.path, ...sources.folders.map((folder) => folder.path)];
  await connection.run(`set allowed_directories = [${open.map((path) => literal(`${path}/`)).join(", ")}]`);
  await connection.run("set preserve_insertion_order = true");
  await connection.run("set enable_external_access = false");
  await connection.run("set lock_configuration = true");

  const folder = folderOf(sources.lake, order.label);
  const staged = new Map<string, Kept>();
  const written: { part: Part; path: string }[] = [];
  const careful = <Result>(what: string, work: () => Promise<Result>) => troubled(what, work, queryTrouble(order.name));

  const stage = async (path: string, about: { file: string; address?: string }): Promise<Kept> => {
    const kept = staged.get(path) ?? (await careful(about.file, () => stageFile(staging.path, path, about)));
    staged.set(path, kept);
    return kept;
  };
  const seen = new Set<string>();

  return {
    async keep(path, about) {
      seen.add(path);
      return (await stage(path, about)).origin;
    },
    async loadText(table, path, most) {
      const kept = await stage(path, { file: path });
      return careful(path, () => loadTextFile(connection, table, kept.staged, path, most));
    },
    async loadParquet(table, path) {
      const kept = await stage(path, { file: path });
      return careful(path, () => loadParquetFile(connection, table, kept.staged, path));
    },
    loadRows: (table, columns, rows) => careful(table, () => createTable(connection, table, columns, rows)),
    addRows: (table, columns, rows) => careful(table, () => addRows(connection, table, columns, rows)),
    async loadInput(table, input, columns) {
      const resolved = await resolveInput(sources, table, input, columns);
      await careful(table, () => resolved.create(connection));
    },
    run: (sql) => careful(order.name, async () => void (await connection.run(sql))),
    rows: (sql) => careful(order.name, () => tableOf(connection, sql)),
    async part(table, part, select, about) {
      const { path, sha256, rows } = await careful(`${order.name}/${table}`, () => writeParquet(connection, select, staging.path));
      const made: Part = { table, part, sha256, rows, ...about };
      written.push({ part: made, path });
      return made;
    },
    commit: () => careful(order.name, commit),
    async close() {
      connection.closeSync();
      instance.closeSync();
      await staging.sweep();
    },
  };

  async function commit(): Promise<{ manifest: Manifest; changed: boolean; batch?: Batch }> {
    const before = await currentHash(folder, "clean", order.name);
    const previous = before === undefined ? undefined : await readManifest(folder, "clean", order.name, before);
    const manifest = manifestOf(previous);
    if (previous && previous.hash === manifest.hash) return { manifest: previous, changed: false };
    for (const path of seen) {
      const kept = staged.get(path);
      if (kept) await keepFile(folder, order.name, kept);
    }
    for (const { part, path } of written) await moveInto(path, joinPath(shelf(folder, "clean", order.name), `${part.sha256}.parquet`));
    await writeManifest(folder, manifest);
    await makeCurrent(folder, "clean", order.name, manifest.hash);
    const batch = await record({ address: `clean/${order.name}`, ...(before === undefined ? {} : { before }), after: manifest.hash });
    return batch === undefined ? { manifest, changed: true } : { manifest, changed: true, batch };
  }

  function manifestOf(previous: Manifest | undefined): Manifest {
    const replaced = (part: Part) => written.some((one) => one.part.table === part.table && one.part.part === part.part);
    const parts = [...(previous?.parts.filter((part) => !replaced(part)) ?? []), ...written.map((one) => one.part)];
    const content: Omit<Manifest, "hash"> = {
      stage: "clean",
      name: order.name,
      label: order.label,
      parts: parts.sort((a, b) => (`${a.table}/${a.part}` < `${b.table}/${b.part}` ? -1 : 1)),
      keys: { ...previous?.keys, ...order.keys },
      lineage: {
        madeOf: [],
        madeBy: { card: order.card.id, version: order.card.version, cardHash: order.card.hash, code: codeVersion },
        parameters: {},
        audience: formatLabel(order.label),
        at: effects.now().toISOString(),
      },
    };
    return { hash: hashOfManifest(content), ...content };
  }
}
