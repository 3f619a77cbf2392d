/** Flags of what the reader has collected, most probable first. */
import { asCsv, linesOf, type Output, put } from "../../formats.ts";
import type { Common } from "../../options.ts";
import { order } from "../../reach.ts";
import type { Surroundings } from "../../surroundings.ts";
import { say } from "../../words.ts";

/** The columns of a file of one's own, and no more. */
const shown = ["id", "probability", "security", "space", "defence", "civil", "trl", "technologies", "evidence"];

export async function flagsCollected(
  options: Output & { readonly threshold?: number },
  common: Common,
  around: Surroundings,
): Promise<void> {
  const { threshold } = options;
  const { table, ...answer } = await order("flags", threshold === undefined ? {} : { threshold }, common, around);
  const columns = table.columns.filter(({ name }) => shown.includes(name));
  const format = options.format ?? "table";
  if (format === "csv") return put(asCsv({ columns, rows: table.rows }), options, common, around);
  if (format === "json") return put(`${JSON.stringify({ ...answer, flags: table.rows }, undefined, 2)}\n`, options, common, around);
  const rows = table.rows.slice(0, 20).map((row) => ({ ...row, evidence: String(row["title"] ?? "").slice(0, 80) }));
  const read = columns.map((column) => (column.name === "evidence" ? { ...column, name: "title" } : { ...column, digits: 2 }));
  const lines = rows.map(({ evidence, ...row }) => ({ ...row, title: evidence }));
  const foot = say(common.lang, "flaggedRows", { shown: lines.length, count: table.rows.length });
  await put(
    `${[...linesOf({ columns: read, rows: lines }, common.lang), "", `${foot} · ${answer.marking}`].join("\n")}\n`,
    options,
    common,
    around,
  );
}
