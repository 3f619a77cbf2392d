/** Where rows of a text file really stand: the engine counts a row over several lines as one, and leaves rows it could not read out of its count. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { tableOf } from "./cells.ts";
import { literal, quoted } from "./literals.ts";

/**
 * Gives the rows of `<table>_lines` the line they begin in as `source_line`, in place. `unread` are the numbers the engine gives to rows it could not
 * read, in order; the lines these really stand in come back. For files whose rows are named one by one; a copy of the table is what it costs.
 */
export async function placeLines(
  connection: DuckDBConnection,
  table: string,
  columns: readonly string[],
  unread: readonly number[],
): Promise<number[]> {
  const [lines, placed] = [quoted(`${table}_lines`), quoted(`${table}_placed`)];
  // The place each unread row would have among the rows that were read.
  const among = unread.map((row, before) => row - before);
  const shift = among.length === 0 ? "0" : `len(list_filter([${among.join(", ")}], unread -> unread <= rowid + 2))`;
  const inside = columns.map((column) => `coalesce(len(${quoted(column)}) - len(replace(${quoted(column)}, chr(10), '')), 0)`).join(" + ");
  const before = `coalesce(sum(${inside}) over (order by rowid rows between unbounded preceding and 1 preceding), 0)`;
  await connection.run(
    `create or replace table ${placed} as select *, cast(rowid + 2 + ${shift} + ${before} as bigint) as source_line from ${lines} order by rowid`,
  );
  await connection.run(`drop view if exists ${quoted(table)}`);
  await connection.run(`drop table ${lines}`);
  await connection.run(`alter table ${placed} rename to ${lines}`);
  await connection.run(`create or replace view ${quoted(table)} as select * from ${lines}`);
  const found: number[] = [];
  for (const [index, row] of unread.entries()) {
    const { rows } = await tableOf(
      connection,
      `select cast(coalesce(sum(${inside}), 0) as integer) as extra from ${lines} where rowid + 2 < ${literal(String(row - index))}::bigint`,
    );
    found.push(row + Number(rows[0]?.["extra"] ?? 0));
  }
  return found;
}
