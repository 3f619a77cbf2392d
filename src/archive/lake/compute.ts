/** Measured tables: found by the hash of exactly what they are made from, else computed once. */
import { join as joinPath } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import {
  type Clearance,
  type Effects,
  type Label,
  type Made,
  type Manifest,
  type Part,
  dominates,
  formatLabel,
  join,
  problem,
} from "#model";
import type { Computation, Derivation } from "../archive.ts";
import { folderOf, type LabelFolder, moveInto, namesIn, shelf } from "./folders.ts";
import { hashOf } from "./hash.ts";
import { createTable, resolveInput, type Resolved, type Sources } from "./inputs.ts";
import { readManifest, writeManifest } from "./manifests.ts";
import { tableOf } from "./cells.ts";
import { quoted } from "./literals.ts";
import { writeParquet, type Written } from "./parquet.ts";
import { resolveInputs, runQuery } from "./query.ts";
import { lockedInstance } from "./session.ts";
import { openStaging } from "./staging.ts";

/** Raised when the way tables are computed or written changes, so that older ones are not taken for new. */
export const codeVersion = "1";

/** The manifest of the computed table. Its label is the join of its inputs' labels. Throws `not-cleared-to-write`, `query-failed`. */
export async function computeTable(sources: Sources, clearance: Clearance, order: Computation, effects: Effects): Promise<Manifest> {
  const inputs = await resolveInputs(sources, order);
  const place = placeOf(sources, clearance, order, inputs, [order.sql, order.values ?? {}]);
  return kept(sources, place, order, inputs, effects, (connection, staging) =>
    runQuery(connection, inputs, order, sources.lake, async (sql) => {
      await connection.run(`create temp table octant_result as ${sql}`);
      const written = await writeParquet(connection, `select * from octant_result order by ${ordered(order.order)}`, staging);
      return { written, observed: await period(order, connection) };
    }),
  );
}

/**
 * The manifest of a table that a kernel makes: the same rules, with rows in place of a SELECT. `make` is handed the newest table this card made before
 * under the same parameters, if the reader may see one, to take over what has not changed; the outcome must be the same without it.
 */
export async function deriveTable(
  sources: Sources,
  clearance: Clearance,
  order: Derivation,
  make: (earlier: Manifest | undefined) => Promise<readonly Readonly<Record<string, unknown>>[]>,
  effects: Effects,
): Promise<Manifest> {
  const inputs = await Promise.all(Object.entries(order.inputs).map(([name, input]) => resolveInput(sources, name, input, [])));
  const place = placeOf(sources, clearance, order, inputs, [order.parameters, order.result]);
  return kept(sources, place, order, inputs, effects, async (connection, staging) => {
    const rows = await make(await earlierOf(place.folder, order));
    await createTable(connection, "octant_result", order.result, rows);
    const written = await writeParquet(connection, `select * from octant_result order by ${ordered(order.order)}`, staging);
    return { written, observed: undefined };
  });
}

type Kept = Pick<Computation, "card" | "order" | "parameters">;

interface Place {
  readonly folder: LabelFolder;
  readonly label: Label;
  readonly madeOf: readonly Made[];
  readonly hash: string;
}

/** Where the table of exactly these inputs stands, whether or not it is there yet. */
function placeOf(sources: Sources, clearance: Clearance, order: Kept, inputs: readonly Resolved[], how: readonly unknown[]): Place {
  const madeOf = inputs.flatMap((input) => input.made).sort((a, b) => (a.address + a.hash < b.address + b.hash ? -1 : 1));
  const label = join(madeOf.map((made) => made.label));
  if (!dominates(clearance, label)) throw problem("not-cleared-to-write", { label: formatLabel(label) });
  const named = inputs.map((input) => [input.name, input.made.map((made) => [made.address, made.hash])]);
  const hash = hashOf(JSON.stringify([order.card, ...how, order.order, named, formatLabel(label), codeVersion]));
  return { folder: folderOf(sources.lake, label), label, madeOf, hash };
}

async function kept(
  sources: Sources,
  { folder, label, madeOf, hash }: Place,
  order: Kept,
  inputs: readonly Resolved[],
  effects: Effects,
  write: (connection: DuckDBConnection, staging: string) => Promise<{ written: Written; observed: string | undefined }>,
): Promise<Manifest> {
  const known = await readManifest(folder, "measured", order.card.id, hash);
  if (known) return known;
  const staging = await openStaging(sources.lake);
  const instance = await lockedInstance([...sources.folders.map((one) => one.path), staging.path], staging.path);
  const connection = await instance.connect();
  try {
    const { written, observed } = await write(connection, staging.path);
    const part = partOf(written, inputs, observed);
    await moveInto(written.path, joinPath(shelf(folder, "measured", order.card.id), `${part.sha256}.parquet`));
    const manifest: Manifest = {
      hash,
      stage: "measured",
      name: order.card.id,
      label,
      parts: [part],
      keys: { result: order.order },
      lineage: {
        madeOf,
        madeBy: { card: order.card.id, version: order.card.version, cardHash: order.card.hash, code: codeVersion },
        parameters: order.parameters,
        audience: formatLabel(label),
        at: effects.now().toISOString(),
      },
    };
    await writeManifest(folder, manifest);
    return manifest;
  } finally {
    connection.closeSync();
    instance.closeSync();
    await staging.sweep();
  }
}

/** The newest table of this card and these parameters under the same label. */
async function earlierOf(folder: LabelFolder, order: Kept): Promise<Manifest | undefined> {
  const names = await namesIn(shelf(folder, "measured", order.card.id));
  const hashes = names.flatMap((name) => (name.endsWith(".manifest.json") ? name.slice(0, 64) : []));
  const manifests = await Promise.all(hashes.map((hash) => readManifest(folder, "measured", order.card.id, hash)));
  const parameters = JSON.stringify(order.parameters);
  return manifests
    .flatMap((one) => one ?? [])
    .filter((one) => one.lineage.madeBy.cardHash === order.card.hash && JSON.stringify(one.lineage.parameters) === parameters)
    .sort((a, b) => (a.lineage.at < b.lineage.at ? 1 : -1))[0];
}

function ordered(columns: readonly string[]): string {
  return columns.map(quoted).join(", ");
}

async function period(order: Computation, connection: Parameters<typeof tableOf>[0]): Promise<string | undefined> {
  if (order.year === undefined) return undefined;
  const year = quoted(order.year);
  const { rows } = await tableOf(
    connection,
    `select cast(min(${year}) as varchar) as first, cast(max(${year}) as varchar) as last from octant_result`,
  );
  const { first, last } = rows[0] ?? {};
  return first === null || first === undefined ? undefined : first === last ? String(first) : `${first}–${last}`;
}

/** A measured part is as live as the least live part it is made from. */
function partOf(written: { sha256: string; rows: number }, inputs: readonly Resolved[], observed: string | undefined): Part {
  const parts = inputs.flatMap((input) => input.manifests.flatMap((manifest) => manifest.parts));
  const states = new Set(parts.map((part) => part.state));
  const state = (["unknown", "sample", "built_in", "cached", "live"] as const).find((one) => states.has(one)) ?? "built_in";
  const fetched = parts.flatMap((part) => part.fetchedAt ?? []).sort()[0];
  return {
    table: "result",
    part: "all",
    sha256: written.sha256,
    rows: written.rows,
    state,
    ...(observed === undefined ? {} : { observed }),
    ...(fetched === undefined ? {} : { fetchedAt: fetched }),
    origins: [],
  };
}
