/** Lists the publisher gave earlier, so that a file without its code list is still checked. */
import type { Manifest } from "#model";
import type { Bench } from "./bench.ts";
import { builtIn } from "./write_parts.ts";

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
