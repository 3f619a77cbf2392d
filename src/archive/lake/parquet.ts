/** Parquet files named by their bytes. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { hashOfFile } from "./hash.ts";
import { literal } from "./literals.ts";

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
