/** Delimited text files as they really come: gzip, byte-order mark, CRLF, semicolons, Latin-1. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { problem } from "#model";
import type { Reject } from "../archive.ts";
import { tableOf } from "./cells.ts";
import { literal, quoted } from "./literals.ts";

interface Look {
  readonly gzip: boolean;
  readonly encoding: "utf-8" | "latin-1";
  readonly delimiter: string;
  readonly header: readonly string[];
}

export interface LoadedText {
  readonly columns: string[];
  readonly rows: number;
  readonly rejects: Reject[];
}

/** Loads a text file; `source_line` counts lines of the file from 1 (the header). Throws `file-not-text`, `file-empty`. */
export async function loadTextFile(connection: DuckDBConnection, table: string, path: string, shown: string): Promise<LoadedText> {
  const seen = await look(path, shown);
  const loaded = await loadAs(connection, table, path, seen);
  const wrongGuess = seen.encoding === "utf-8" && loaded.rejects.some((reject) => reject.reason === "invalid encoding");
  return wrongGuess ? loadAs(connection, table, path, { ...seen, encoding: "latin-1" }) : loaded;
}

async function loadAs(connection: DuckDBConnection, table: string, path: string, seen: Look): Promise<LoadedText> {
  const lines = quoted(`${table}_lines`);
  await connection.run("drop table if exists reject_errors; drop table if exists reject_scans");
  await connection.run(`create or replace table ${lines} as select * from read_csv(${literal(path)}, ${optionsOf(seen).join(", ")})`);
  await connection.run(`create or replace view ${quoted(table)} as select *, rowid + 2 as source_line from ${lines}`);
  const counted = await tableOf(connection, `select cast(count(*) as integer) as rows from ${lines}`);
  const rejected = await tableOf(
    connection,
    "select distinct on (line) cast(line as integer) as line, column_name, error_type, csv_line from reject_errors order by line, column_idx limit 200",
  );
  return {
    columns: [...seen.header],
    rows: Number(counted.rows[0]?.["rows"] ?? 0),
    rejects: rejected.rows.map((row) => ({
      line: Number(row["line"]),
      ...(row["column_name"] === null ? {} : { column: String(row["column_name"]) }),
      value: String(row["csv_line"] ?? "").slice(0, 120),
      reason: String(row["error_type"]).toLowerCase(),
    })),
  };
}

function optionsOf({ gzip, encoding, delimiter, header }: Look): string[] {
  return [
    "auto_detect = false",
    "header = true",
    `delim = ${literal(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `encoding = ${literal(encoding)}`,
    `compression = ${gzip ? "'gzip'" : "'none'"}`,
    `columns = {${header.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ")}}`,
    "store_rejects = true",
    "rejects_limit = 200",
    "max_line_size = 8000000",
  ];
}

async function look(path: string, shown: string): Promise<Look> {
  const gzip = (await start(path, 2)).equals(Buffer.from([0x1f, 0x8b]));
  const bytes = await start(path, 256 * 1024, gzip).catch((error: unknown) => {
    throw problem("file-not-text", { file: shown, found: "a damaged gzip file" }, error);
  });
  if (bytes.length === 0) throw problem("file-empty", { file: shown });
  if (bytes.includes(0)) throw problem("file-not-text", { file: shown, found: "binary data" });
  const encoding = isUtf8(bytes) ? "utf-8" : "latin-1";
  const text = new TextDecoder(encoding === "utf-8" ? "utf-8" : "latin1").decode(bytes);
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw problem("file-not-text", { file: shown, found: "a web page" });
  const first = text.slice(0, text.search(/\r|\n|$/));
  const delimiter =
    [",", ";", "\t", "|"].map((sign) => ({ sign, times: first.split(sign).length })).sort((a, b) => b.times - a.times)[0]?.sign ?? ",";
  const headers: string[][] = parse(text.replace(/^\uFEFF/, ""), { delimiter, to_line: 1, relax_quotes: true, relax_column_count: true });
  return { gzip, encoding, delimiter, header: named(headers[0] ?? []) };
}

/** Columns without a name or with one that stands already get one of their own. */
function named(header: readonly string[]): string[] {
  const seen = new Set<string>();
  return header.map((raw, index) => {
    const name = raw.trim() === "" || seen.has(raw.trim()) ? `column_${index + 1}` : raw.trim();
    seen.add(name);
    return name;
  });
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function start(path: string, most: number, gzip = false): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const file = createReadStream(path, gzip ? {} : { end: most - 1 });
  const stream = gzip ? file.pipe(createGunzip()) : file;
  const broken = new Promise<never>((_, reject) => file.once("error", reject));
  broken.catch(() => undefined);
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= most) break;
  }
  file.destroy();
  return Buffer.concat(chunks).subarray(0, most);
}
