/** Delimited text files as they really come: gzip, byte-order mark, CRLF, semicolons, Latin-1 and Windows-1252. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { isUtf8 } from "node:buffer";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { problem } from "#model";
import type { Reject } from "../archive.ts";
import { tableOf } from "./cells.ts";
import { literal, quoted } from "./literals.ts";
import { placeLines } from "./text_lines.ts";

export interface Look {
  readonly gzip: boolean;
  /** Not UTF-8 is taken for Windows-1252, of which Latin-1 is a part. */
  readonly encoding: "utf-8" | "windows-1252";
  readonly delimiter: string;
  readonly header: readonly string[];
}

export interface LoadedText {
  readonly columns: string[];
  readonly rows: number;
  readonly rejects: Reject[];
  /** Lines of the file that are Windows-1252 among lines in UTF-8; absent when all are of one kind. */
  readonly recoded?: readonly number[];
}

/** Loads a text file; `source_line` counts lines of the file from 1 (the header). Throws `file-not-text`, `file-empty`. */
export async function loadTextFile(
  connection: DuckDBConnection,
  table: string,
  path: string,
  shown: string,
  most = 200,
): Promise<LoadedText> {
  const seen = await look(path, shown);
  if (seen.encoding !== "utf-8") return loadDecoded(connection, table, path, seen, most);
  const loaded = await loadAs(connection, table, path, seen, most);
  const wrongGuess = loaded.rejects.some((reject) => reject.reason === "invalid encoding");
  return wrongGuess ? loadDecoded(connection, table, path, seen, most) : loaded;
}

/** Loads a copy in UTF-8: the engine knows Latin-1 in its strict form only, which has no dashes and no curly quotes. */
async function loadDecoded(connection: DuckDBConnection, table: string, path: string, seen: Look, most: number): Promise<LoadedText> {
  const copy = `${path}.utf8`;
  try {
    const recoded: number[] = [];
    const decoded = decoding(recoded);
    await pipeline([createReadStream(path), ...(seen.gzip ? [createGunzip()] : []), decoded.transform, createWriteStream(copy)]);
    const loaded = await loadAs(connection, table, copy, { ...seen, gzip: false }, most);
    // A file that is Windows-1252 throughout is nothing to speak of; lines of it among lines in UTF-8 are.
    return decoded.mixed() ? { ...loaded, recoded } : loaded;
  } finally {
    await rm(copy, { force: true });
  }
}

/** Decodes line by line: one that is not UTF-8 is taken for Windows-1252, and its number is kept. */
function decoding(recoded: number[]): { transform: Transform; mixed: () => boolean } {
  let rest = Buffer.alloc(0);
  let line = 0;
  let others = false;
  const one = (bytes: Buffer): string => {
    line++;
    if (bytes.every((byte) => byte < 0x80)) return bytes.toString("latin1");
    if (isUtf8(bytes)) {
      others = true;
      return bytes.toString("utf8");
    }
    recoded.push(line);
    return decode(bytes);
  };
  const transform = new Transform({
    transform(bytes: Buffer, _encoding, next) {
      const whole = Buffer.concat([rest, bytes]);
      let text = "";
      let start = 0;
      for (let end = whole.indexOf(0x0a); end >= 0; end = whole.indexOf(0x0a, start)) {
        text += one(whole.subarray(start, end + 1));
        start = end + 1;
      }
      rest = whole.subarray(start);
      next(null, text);
    },
    flush(next) {
      next(null, rest.length === 0 ? "" : one(rest));
    },
  });
  return { transform, mixed: () => others && recoded.length > 0 };
}

/** What Windows-1252 has from 0x80 to 0x9F; the five bytes it leaves open stay the control characters they are in Latin-1. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Node's own decoder of this encoding leaves 0x80 to 0x9F as they are. */
function decode(bytes: Buffer): string {
  return bytes.toString("latin1").replaceAll(/[\u0080-\u009F]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
}

async function loadAs(connection: DuckDBConnection, table: string, path: string, seen: Look, most: number): Promise<LoadedText> {
  const lines = quoted(`${table}_lines`);
  await connection.run("drop table if exists reject_errors; drop table if exists reject_scans");
  await connection.run(`create or replace table ${lines} as select * from read_csv(${literal(path)}, ${optionsOf(seen, most).join(", ")})`);
  await connection.run(`create or replace view ${quoted(table)} as select *, rowid + 2 as source_line from ${lines}`);
  const counted = await tableOf(connection, `select cast(count(*) as integer) as rows from ${lines}`);
  const rejected = await tableOf(
    connection,
    "select distinct on (line) cast(line as integer) as line, column_name, error_type, csv_line from reject_errors order by line, column_idx" +
      (most > 0 ? ` limit ${most}` : ""),
  );
  const unread = rejected.rows.map((row) => Number(row["line"]));
  // Where every bad row is named, by the line it really stands in.
  const places = most === 0 ? await placeLines(connection, table, seen.header, unread) : unread;
  return {
    columns: [...seen.header],
    rows: Number(counted.rows[0]?.["rows"] ?? 0),
    rejects: rejected.rows.map((row, index) => ({
      line: places[index] ?? Number(row["line"]),
      ...(row["column_name"] === null ? {} : { column: String(row["column_name"]) }),
      value: String(row["csv_line"] ?? "").slice(0, most === 0 ? undefined : 120),
      reason: String(row["error_type"]).toLowerCase(),
    })),
  };
}

function optionsOf({ gzip, delimiter, header }: Look, most: number): string[] {
  return [
    "auto_detect = false",
    "header = true",
    `delim = ${literal(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `compression = ${gzip ? "'gzip'" : "'none'"}`,
    `columns = {${header.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ")}}`,
    "store_rejects = true",
    `rejects_limit = ${most}`,
    "max_line_size = 8000000",
  ];
}

/** What kind of text this is, from its beginning. Throws `file-not-text`, `file-empty`. */
export async function look(path: string, shown: string): Promise<Look> {
  const gzip = (await start(path, 2)).equals(Buffer.from([0x1f, 0x8b]));
  const bytes = await start(path, 256 * 1024, gzip).catch((error: unknown) => {
    throw problem("file-not-text", { file: shown, found: "a damaged gzip file" }, error);
  });
  if (bytes.length === 0) throw problem("file-empty", { file: shown });
  if (bytes.includes(0)) throw problem("file-not-text", { file: shown, found: "binary data" });
  const encoding = beginsUtf8(bytes) ? "utf-8" : "windows-1252";
  const text = encoding === "utf-8" ? new TextDecoder().decode(bytes) : decode(bytes);
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

function beginsUtf8(bytes: Buffer): boolean {
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
