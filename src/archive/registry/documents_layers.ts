/** The shelves a search looks on, lowest label first, and which documents of them stand under a higher label as well. */
import type { DocumentKind } from "#model";
import type { DocumentSearch } from "../documents.ts";
import type { Ask, Value } from "./driver.ts";

/** A shelf the reader sees, and those of the same table under higher labels, whose documents stand before its own. */
export interface Layer {
  readonly number: number;
  /** What it is made from; with `complete` it says exactly what stands on it. */
  readonly key: string;
  readonly complete: boolean;
  readonly higher: readonly Omit<Layer, "higher">[];
}

/** The shelves with these keys. */
export async function layersOf(ask: Ask, { keys, kinds, sources }: Pick<DocumentSearch, "keys" | "kinds" | "sources">): Promise<Layer[]> {
  const rows = await ask(
    `select number, key, complete, source, held, kind from document_shelf
     where key = any($1::text[]) and key <> '' order by level, label collate "C"`,
    [keys],
  );
  const shelf = (row: (typeof rows)[number]) => ({
    number: Number(row["number"]),
    key: String(row["key"]),
    complete: Boolean(row["complete"]),
  });
  const wanted = rows.filter(
    ({ kind, source }) => (!kinds || kinds.includes(kind as DocumentKind)) && (!sources || sources.includes(String(source))),
  );
  return wanted.map((row) => ({
    ...shelf(row),
    higher: rows
      .slice(rows.indexOf(row) + 1)
      .filter((one) => one["source"] === row["source"] && one["held"] === row["held"])
      .map(shelf),
  }));
}

/** A condition on `document_words w` that leaves out what stands under a higher label as well. */
export interface Shadow {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Documents in the shadow of others, by the shelves they are found on; what complete shelves of one key hold never changes. */
export type Shadows = Map<string, readonly string[]>;

const mostListed = 20_000;
const mostKept = 50;

/** Nothing where no table stands under two labels. */
export async function shadowOf(ask: Ask, layers: readonly Layer[], shadows: Shadows): Promise<Shadow> {
  const pairs = layers.flatMap((low) => low.higher.map((high) => ({ low, high })));
  if (pairs.length === 0) return { sql: "", values: [] };
  const values = [pairs.map(({ low }) => String(low.number)), pairs.map(({ high }) => String(high.number))];
  const fixed = pairs.every(({ low, high }) => low.complete && high.complete);
  if (fixed) {
    const name = JSON.stringify(pairs.map(({ low, high }) => [low.number, low.key, high.number, high.key]));
    const listed = shadows.get(name) ?? (await listShadow(ask, values));
    if (shadows.size >= mostKept) shadows.clear();
    shadows.set(name, listed);
    if (listed.length === 0) return { sql: "", values: [] };
    if (listed.length <= mostListed) return { sql: "where w.number <> all($1::int[])", values: [listed] };
  }
  return {
    sql: `where not exists (select from unnest($1::int[], $2::int[]) as pair (low, high)
            join document other on other.shelf = pair.high and other.id = w.id where pair.low = w.shelf)`,
    values,
  };
}

async function listShadow(ask: Ask, values: readonly Value[]): Promise<string[]> {
  const rows = await ask(
    `select distinct low.number from unnest($1::int[], $2::int[]) as pair (low, high)
     join document high on high.shelf = pair.high join document low on low.shelf = pair.low and low.id = high.id
     limit ${mostListed + 1}`,
    values,
  );
  return rows.map((row) => String(row["number"]));
}
