/** Parquet files: ours, named by their bytes, and those of others, read as text. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { problem } from "#model";
import { tableOf } from "./cells.ts";
import { hashOfFile } from "./hash.ts";
import { literal, quoted } from "./literals.ts";
import type { LoadedText } from "./text.ts";

export interface Written {
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
}

/** Writes the rows of a SELECT; the same ordered rows give the same bytes. */
export async function writeParquet(connection: DuckDBConnection, select: string, folder: string): Promise<Written> {
  const path = join(folder, `${randomUUID()}.parquet`);
  const reader = await connection.runAndReadAll(
    `copy (${select}) to ${literal(path)} (format parquet, compression zstd, row_group_size 122880)`,
  );
  return { path, sha256: await hashOfFile(path), rows: Number(reader.getRows()[0]?.[0] ?? 0) };
}

/** Loads somebody's Parquet file as text, so that it is checked as a text file is; `source_line` counts its rows from 1. Throws `file-not-text`. */
export async function loadParquetFile(connection: DuckDBConnection, table: string, path: string, shown: string): Promise<LoadedText> {
  const file = `read_parquet(${literal(path)})`;
  try {
    const described = await tableOf(connection, `select column_name from (describe select * from ${file})`);
    const columns = described.rows.map((row) => String(row["column_name"]));
    const cells = columns.map((column) => `cast(${quoted(column)} as varchar) as ${quoted(column)}`);
    const lines = quoted(`${table}_lines`);
    await connection.run(`create or replace table ${lines} as select ${cells.join(", ")} from ${file}`);
    await connection.run(`create or replace view ${quoted(table)} as select *, rowid + 1 as source_line from ${lines}`);
    const counted = await tableOf(connection, `select cast(count(*) as integer) as rows from ${lines}`);
    return { columns, rows: Number(counted.rows[0]?.["rows"] ?? 0), rejects: [] };
  } catch (error) {
    // A full disk is no fault of the file; anything else DuckDB says here is about what the file holds.
    if (/no space left|disk quota/i.test(String(error))) throw error;
    throw problem("file-not-text", { file: shown, found: "a damaged Parquet file" }, error);
  }
}
