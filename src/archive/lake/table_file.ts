/** A table in a file that somebody names, read column by column: CSV with any separator, plain or gzip, or Parquet. */
import { constants } from "node:fs";
import { access, open, realpath } from "node:fs/promises";
import type { DuckDBConnection, DuckDBVector } from "@duckdb/node-api";
import { problem } from "#model";
import { troubled } from "../trouble.ts";
import { literal, quoted } from "./literals.ts";
import { lockedInstance } from "./session.ts";
import { look } from "./text.ts";

/** A wanted column. Columns of one `list` are numbered together: `supplier` and `customer` are both firms. */
export type TableFileColumn =
  | { readonly name: string; readonly kind: "number" }
  | { readonly name: string; readonly kind: "text"; readonly list?: string };

export interface TableFile {
  readonly rows: number;
  /** All columns of the file, and which of the wanted ones it does not have. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  /** Per text column and row: the place in its list plus one; 0 = empty. */
  readonly texts: Readonly<Record<string, Uint32Array>>;
  /** Per list (the column's name when it names none): its texts in the order of their first appearance, row by row. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Per number column and row; NaN = empty or not a number. */
  readonly numbers: Readonly<Record<string, Float64Array>>;
  /** What stands in number columns and is no number, by row; at most the first 1000. */
  readonly unread: Readonly<Record<string, ReadonlyMap<number, string>>>;
  /** Lines that do not fit the header; they are no rows. */
  readonly rejects: readonly { readonly line: number; readonly reason: string }[];
  /** Line of a row in the file, the header being line 1; in Parquet the number of the row from 1. Off where a line break stands in quotes. */
  readonly lineOf: (row: number) => number;
}

/**
 * Reads the wanted columns in a session that can open this file and nothing else. A file without rows gives columns of length 0; missing columns are
 * named and left out. Throws `table-file-missing`, `table-file-unreadable`, `file-not-text`, `file-empty`, and the reason of the signal.
 */
export async function readTableFile(
  path: string,
  columns: readonly TableFileColumn[],
  { signal }: { signal?: AbortSignal } = {},
): Promise<TableFile> {
  signal?.throwIfAborted();
  const file = await realpath(path).catch((error: unknown) => {
    throw problem("table-file-missing", { file: path }, error);
  });
  const unreadable = (reason: string, cause: unknown) => problem("table-file-unreadable", { file: path, reason }, cause);
  return troubled(
    path,
    async () => {
      const { source, isText } = await sourceOf(file, path);
      const instance = await lockedInstance([], undefined, [file]);
      const connection = await instance.connect();
      const stop = () => connection.interrupt();
      signal?.addEventListener("abort", stop, { once: true });
      try {
        return await readColumns(connection, source, columns, isText, signal);
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener("abort", stop);
        connection.closeSync();
        instance.closeSync();
      }
    },
    (reason, cause) => (signal?.aborted ? (signal.reason as never) : unreadable(reason.replace(/[.\s]+$/, ""), cause)),
  );
}

async function sourceOf(file: string, shown: string): Promise<{ source: string; isText: boolean }> {
  await access(file, constants.R_OK).catch((error: unknown) => {
    throw problem("table-file-missing", { file: shown }, error);
  });
  const handle = await open(file);
  const buffer = Buffer.alloc(4);
  try {
    await handle.read({ buffer, position: 0 });
  } finally {
    await handle.close();
  }
  if (buffer.toString("latin1") === "PAR1") return { source: `read_parquet(${literal(file)})`, isText: false };
  const { gzip, encoding, delimiter, header } = await look(file, shown);
  const options = [
    "auto_detect = false, header = true, store_rejects = true, rejects_limit = 200, max_line_size = 8000000",
    `delim = ${literal(delimiter)}, quote = '"', escape = '"'`,
    `encoding = ${encoding === "utf-8" ? "'utf-8'" : "'latin-1'"}, compression = ${gzip ? "'gzip'" : "'none'"}`,
    `columns = {${header.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ")}}`,
  ];
  return { source: `read_csv(${literal(file)}, ${options.join(", ")})`, isText: true };
}

async function readColumns(
  connection: DuckDBConnection,
  source: string,
  columns: readonly TableFileColumn[],
  isText: boolean,
  signal: AbortSignal | undefined,
): Promise<TableFile> {
  const described = await connection.runAndReadAll(`select column_name from (describe select * from ${source})`);
  const found = described.getRows().map(([name]) => String(name));
  const wanted = columns.filter(({ name }) => found.includes(name));
  const missing = columns.filter(({ name }) => !found.includes(name)).map(({ name }) => name);
  const dictionaries = new Map<string, Map<string, number>>();
  const collected = wanted.map((column) => collector(column, dictionaries));
  let rows = 0;
  if (collected.length > 0) {
    const select = collected.flatMap(({ expressions }) => expressions).join(", ");
    const result = await connection.stream(`select ${select} from ${source}`);
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      signal?.throwIfAborted();
      let place = 0;
      const takes = collected.map(({ expressions, take }) => {
        const vectors = expressions.map((_, offset) => chunk?.getColumnVector(place + offset));
        place += expressions.length;
        return take(vectors);
      });
      // Row by row across the columns, so that a list is in the order of reading.
      for (let row = 0; row < chunk.rowCount; row += 1) for (const takeRow of takes) takeRow(row, rows + row);
      rows += chunk.rowCount;
    }
  }
  const rejects = isText && rows >= 0 && collected.length > 0 ? await rejectsOf(connection) : [];
  const ofKind = <Value>(pick: (one: (typeof collected)[number]) => Value | undefined) =>
    Object.fromEntries(collected.flatMap((one) => (pick(one) === undefined ? [] : [[one.name, pick(one) as Value]])));
  return {
    rows,
    found,
    missing,
    texts: ofKind(({ codes }) => codes?.(rows)),
    lists: Object.fromEntries([...dictionaries].map(([name, known]) => [name, [...known.keys()]])),
    numbers: ofKind(({ amounts }) => amounts?.(rows)),
    unread: ofKind(({ unread }) => unread),
    rejects,
    lineOf: (row) => (isText ? rejects.reduce((line, reject) => (reject.line <= line ? line + 1 : line), row + 2) : row + 1),
  };
}

interface Collector {
  readonly name: string;
  readonly expressions: readonly string[];
  /** Given a chunk's vectors: what takes one of its rows, with the row of the whole table. */
  readonly take: (vectors: readonly (DuckDBVector | undefined)[]) => (row: number, total: number) => void;
  readonly codes?: (rows: number) => Uint32Array;
  readonly amounts?: (rows: number) => Float64Array;
  readonly unread?: ReadonlyMap<number, string>;
}

function collector(column: TableFileColumn, dictionaries: Map<string, Map<string, number>>): Collector {
  const name = quoted(column.name);
  const text = `nullif(trim(cast(${name} as varchar)), '')`;
  if (column.kind === "text") {
    const list = column.list ?? column.name;
    const known = dictionaries.get(list) ?? new Map<string, number>();
    dictionaries.set(list, known);
    let codes = new Uint32Array(4096);
    return {
      name: column.name,
      expressions: [text],
      take:
        ([vector]) =>
        (row, total) => {
          if (total >= codes.length) codes = grown(codes, new Uint32Array(2 * codes.length));
          const value = vector?.getItem(row) as string | null;
          if (value === null) return;
          let code = known.get(value);
          if (code === undefined) known.set(value, (code = known.size + 1));
          codes[total] = code;
        },
      codes: (rows) => codes.slice(0, rows),
    };
  }
  let amounts = new Float64Array(4096);
  const unread = new Map<number, string>();
  const number = `try_cast(${text} as double)`;
  return {
    name: column.name,
    expressions: [number, `case when ${number} is null then ${text} end`],
    take:
      ([vector, raw]) =>
      (row, total) => {
        if (total >= amounts.length) amounts = grown(amounts, new Float64Array(2 * amounts.length));
        const value = vector?.getItem(row) as number | null;
        amounts[total] = value ?? Number.NaN;
        if (value !== null || unread.size >= 1000) return;
        const written = raw?.getItem(row) as string | null;
        if (written !== null) unread.set(total, written);
      },
    amounts: (rows) => amounts.slice(0, rows),
    unread,
  };
}

function grown<Numbers extends Uint32Array | Float64Array>(before: Numbers, larger: Numbers): Numbers {
  larger.set(before);
  return larger;
}

async function rejectsOf(connection: DuckDBConnection): Promise<{ line: number; reason: string }[]> {
  const sql = "select distinct on (line) cast(line as integer), cast(error_type as varchar) from reject_errors order by line limit 200";
  const read = await connection.runAndReadAll(sql);
  return read.getRows().map(([line, reason]) => ({ line: Number(line), reason: String(reason).toLowerCase() }));
}
