/** Lists the publisher gave earlier, so that a file without its code list is still checked. */
import type { Manifest } from "#model";
import type { Bench } from "./bench.ts";
import { name } from "./sql.ts";
import { builtIn } from "./write_parts.ts";

/**
 * `checked_<table>` for every table that others look up or that a `select` of the card joins, before its rows of this run are there: as it stands, or empty. So a
 * SELECT finds what a file does not say of itself.
 */
export async function emptyLists({ card, workshop }: Bench, standing: Manifest | undefined): Promise<void> {
  const asked = Object.values(card.tables).flatMap((table) =>
    Object.values(table.columns).flatMap((column) => (column.in === undefined ? [] : [column.in.split(".")[0] ?? ""])),
  );
  const selects = Object.values(card.files).flatMap((file) => [
    file.select ?? "",
    ...Object.values(file.tables).map((one) => one.select ?? ""),
  ]);
  const joined = Object.keys(card.tables).filter((table) => selects.some((select) => new RegExp(`\\bchecked_${table}\\b`).test(select)));
  for (const table of new Set([...asked, ...joined])) {
    const there = standing?.parts.some((part) => part.table === table) ?? false;
    const columns = Object.keys(card.tables[table]?.columns ?? {}).map((column) => `cast(null as varchar) as ${name(column)}`);
    if (standing && there) await workshop.loadInput(`before_${table}`, { manifest: standing.hash, table });
    await workshop.run(
      `create or replace view ${name(`checked_${table}`)} as ${there ? `select * from ${name(`before_${table}`)}` : `select ${columns.join(", ")} where false`}`,
    );
  }
}

/** Tables of this source that stand from the publisher's own files and that others look up, loaded as `standing_<table>`. */
export async function standingLists({ card, workshop }: Bench, standing: Manifest | undefined): Promise<Map<string, string>> {
  const lists = new Map<string, string>();
  const asked = Object.values(card.tables).flatMap((table) =>
    Object.values(table.columns).flatMap((column) => (column.in === undefined ? [] : [column.in.split(".")[0] ?? ""])),
  );
  for (const table of new Set(asked)) {
    const parts = standing?.parts.filter((part) => part.table === table) ?? [];
    // The built-in list names a few codes only; checked against it every full file would fail.
    if (standing === undefined || parts.length === 0 || parts.some((part) => builtIn(part.state))) continue;
    await workshop.loadInput(`standing_${table}`, { manifest: standing.hash, table });
    lists.set(table, `standing_${table}`);
  }
  return lists;
}
