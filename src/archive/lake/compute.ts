/** Measured tables: found by the hash of exactly what they are made from, else computed once. */
import { join as joinPath } from "node:path";
import { type Clearance, type Effects, type Manifest, type Part, dominates, formatLabel, join, problem } from "#model";
import type { Computation } from "../archive.ts";
import { folderOf, moveInto, shelf } from "./folders.ts";
import { hashOf } from "./hash.ts";
import type { Resolved, Sources } from "./inputs.ts";
import { readManifest, writeManifest } from "./manifests.ts";
import { tableOf } from "./cells.ts";
import { quoted } from "./literals.ts";
import { writeParquet } from "./parquet.ts";
import { resolveInputs, runQuery } from "./query.ts";
import { lockedInstance } from "./session.ts";
import { openStaging } from "./staging.ts";

/** Raised when the way tables are computed or written changes, so that older ones are not taken for new. */
export const codeVersion = "1";

/** The manifest of the computed table. Its label is the join of its inputs' labels. Throws `not-cleared-to-write`, `query-failed`. */
export async function computeTable(sources: Sources, clearance: Clearance, order: Computation, effects: Effects): Promise<Manifest> {
  const inputs = await resolveInputs(sources, order);
  const madeOf = inputs.flatMap((input) => input.made).sort((a, b) => (a.address + a.hash < b.address + b.hash ? -1 : 1));
  const label = join(madeOf.map((made) => made.label));
  if (!dominates(clearance, label)) throw problem("not-cleared-to-write", { label: formatLabel(label) });
  const named = inputs.map((input) => [input.name, input.made.map((made) => [made.address, made.hash])]);
  const hash = hashOf(JSON.stringify([order.card, order.sql, order.values ?? {}, order.order, named, formatLabel(label), codeVersion]));
  const folder = folderOf(sources.lake, label);
  const known = await readManifest(folder, "measured", order.card.id, hash);
  if (known) return known;

  const staging = await openStaging(sources.lake);
  const instance = await lockedInstance([...sources.folders.map((one) => one.path), staging.path], staging.path);
  const connection = await instance.connect();
  try {
    const { part, path } = await runQuery(connection, inputs, order, sources.lake, async (sql) => {
      await connection.run(`create temp table octant_result as ${sql}`);
      const written = await writeParquet(
        connection,
        `select * from octant_result order by ${order.order.map(quoted).join(", ")}`,
        staging.path,
      );
      return { part: partOf(written, inputs, await period(order, connection)), path: written.path };
    });
    await moveInto(path, joinPath(shelf(folder, "measured", order.card.id), `${part.sha256}.parquet`));
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
