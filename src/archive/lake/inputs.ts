/** Turns the inputs a query names into tables of its session, and says exactly what they were. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Column, type Label, type Made, type Manifest, type Row, join, problem } from "#model";
import type { Input } from "../archive.ts";
import { engineType } from "./cells.ts";
import type { LabelFolder } from "./folders.ts";
import { hashOf } from "./hash.ts";
import { literal, quoted } from "./literals.ts";
import { currentManifests, filesOf, findManifest } from "./manifests.ts";

/** A table of the registry as the reader sees it. */
export interface RegistryTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly label: Label;
}

export interface Sources {
  readonly lake: string;
  readonly folders: readonly LabelFolder[];
  /** `country`, `material.hs6` … */
  readonly registry: (name: string) => Promise<RegistryTable>;
}

/** What an input turned out to be. */
export interface Resolved {
  readonly name: string;
  readonly made: readonly Made[];
  readonly manifests: readonly Manifest[];
  /** Puts it into a session. */
  readonly create: (connection: DuckDBConnection, temporary?: boolean) => Promise<void>;
}

/** Finds an input. Throws `nothing-under-this-name` when there is no such table and no columns to be empty with. */
export async function resolveInput(sources: Sources, name: string, input: Input, columns?: readonly Column[]): Promise<Resolved> {
  if (typeof input !== "string") {
    const manifest = await findManifest(sources.folders, input.manifest);
    return fromManifests(sources, name, `${manifest.stage}/${manifest.name}/${input.table}`, input.table, [manifest], columns);
  }
  const [stage, owner = "", table = ""] = input.split("/");
  if (stage === "registry") return fromRegistry(name, input, await sources.registry(owner));
  const manifests = stage === "clean" ? await currentManifests(sources.folders, { name: owner }) : [];
  const holding = manifests.filter((manifest) => manifest.parts.some((part) => part.table === table));
  return fromManifests(sources, name, input, table, holding, columns);
}

function fromManifests(
  sources: Sources,
  name: string,
  address: string,
  table: string,
  manifests: readonly Manifest[],
  columns?: readonly Column[],
): Resolved {
  if (manifests.length === 0 && columns === undefined) throw problem("nothing-under-this-name", { name: address });
  const made = manifests.map((manifest) => ({ address, hash: manifest.hash, label: manifest.label }));
  const select = manifests.length === 0 ? emptyTable(columns ?? []) : overlay(sources.lake, manifests, table);
  return {
    name,
    made: manifests.length === 0 ? [{ address, hash: hashOf(select), label: join([]) }] : made,
    manifests,
    create: async (connection) => void (await connection.run(`create or replace temp view ${quoted(name)} as ${select}`)),
  };
}

function fromRegistry(name: string, address: string, { columns, rows, label }: RegistryTable): Resolved {
  return {
    name,
    made: [{ address, hash: hashOf(JSON.stringify([columns, rows])), label }],
    manifests: [],
    create: (connection) => createTable(connection, name, columns, rows),
  };
}

/** One label: its files. Several: the row of the higher label where the key is the same. */
function overlay(lake: string, manifests: readonly Manifest[], table: string): string {
  const selects = manifests.map((manifest) => `select * from ${parquet(filesOf(lake, manifest, table))}`);
  const [only] = selects;
  if (selects.length === 1 && only !== undefined) return only;
  const key = manifests.at(-1)?.keys[table] ?? [];
  const layers = selects.map((select, layer) => `select *, ${layer} as octant_layer from (${select})`).join(" union all by name ");
  if (key.length === 0) return `select * exclude (octant_layer) from (${layers})`;
  const place = `row_number() over (partition by ${key.map(quoted).join(", ")} order by octant_layer desc)`;
  return `select * exclude (octant_layer, octant_place) from (select *, ${place} as octant_place from (${layers})) where octant_place = 1`;
}

function parquet(files: readonly string[]): string {
  return `read_parquet([${files.map(literal).join(", ")}], union_by_name = true)`;
}

function emptyTable(columns: readonly Column[]): string {
  return `select ${columns.map((column) => `cast(null as ${engineType(column)}) as ${quoted(column.name)}`).join(", ")} where false`;
}

/** Makes a temporary table of rows. */
export async function createTable(
  connection: DuckDBConnection,
  name: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  await connection.run(`create or replace temp table ${quoted(name)} (${declared(columns)})`);
  await insertRows(connection, name, columns, rows);
}

/** Adds rows to a table that is made on the first call and lies on disk, so that a file of any length passes through. */
export async function addRows(
  connection: DuckDBConnection,
  name: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  await connection.run(`create table if not exists ${quoted(name)} (${declared(columns)})`);
  await insertRows(connection, name, columns, rows);
}

function declared(columns: readonly Column[]): string {
  return columns.map((column) => `${quoted(column.name)} ${engineType(column)}`).join(", ");
}

async function insertRows(
  connection: DuckDBConnection,
  name: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const shape = JSON.stringify([Object.fromEntries(columns.map((column) => [column.name, engineType(column)]))]);
  const size = 5000;
  for (let from = 0; from < rows.length; from += size) {
    const some = rows.slice(from, from + size).map((row) => Object.fromEntries(columns.map(({ name: key }) => [key, row[key] ?? null])));
    const list = columns.map(({ name: key }) => `r.${quoted(key)}`).join(", ");
    const text = JSON.stringify(some);
    await connection.run(`insert into ${quoted(name)} select ${list} from (select unnest(from_json($1::json, ${literal(shape)})) as r)`, [
      text,
    ]);
  }
}
