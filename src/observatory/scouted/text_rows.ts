/** The rows of a file of texts (CSV, TSV, JSON lines, also gzipped), read as they come; what is wrong with a row is told by its line. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { problem, type Words } from "#model";
import type { DocumentText } from "#scout";
import { parse } from "csv-parse";

export interface RowRemark extends Words {
  readonly line: number;
}

export interface TextRows {
  /** Batches of documents; `ref` is the id of the row. */
  readonly batches: AsyncGenerator<DocumentText[]>;
  /** Grows while the batches are read. */
  readonly remarks: RowRemark[];
}

const batchSize = 250;
/** A row longer than this is taken for a quote that was never closed. */
const longestRow = 8_000_000;
const textNames = ["text", "abstract", "objective", "description", "summary"];
const others = {
  keywords: ["keywords"],
  programme: ["programme", "program", "framework"],
  action: ["action", "funding_scheme", "type_of_action", "fundingscheme"],
} as const;

/** Throws `flags-file-not-read` where the file cannot be opened and `flags-columns-missing` where no column is named `id`, or none holds texts. */
export async function textRows(path: string): Promise<TextRows> {
  const remarks: RowRemark[] = [];
  const lines = linesOf(path, remarks);
  const first = await lines.next().catch((error: Error) => {
    throw problem("flags-file-not-read", { file: path, reason: error.message }, error);
  });
  const head = first.done ? undefined : first.value;
  if (head === undefined) throw problem("flags-columns-missing", { file: path, found: "–" });
  const rows = /^\s*[{[]/.test(head.text) ? jsonRows(head, lines, remarks) : csvRows(path, head, lines, remarks);
  // The header is read now, so that a wrong file is told before anything is written.
  const start = await rows.next();
  return { batches: inBatches(start, rows, remarks), remarks };
}

interface Line {
  readonly text: string;
  readonly line: number;
}

interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Lines of a file in UTF-8 (or UTF-16 with its mark); a line in another encoding is read as Windows-1252 and told. */
async function* linesOf(path: string, remarks: RowRemark[]): AsyncGenerator<Line> {
  const handle = await open(path);
  const start = Buffer.alloc(4);
  try {
    await handle.read(start, 0, 4, 0);
  } finally {
    await handle.close();
  }
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const bytes = start[0] === 0x1f && start[1] === 0x8b ? file.pipe(createGunzip()) : file;
  if (bytes !== file) file.on("error", (error) => bytes.destroy(error));
  const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (wide) {
    yield* wideLines(bytes, start[0] === 0xff ? "utf-16le" : "utf-16be");
    return;
  }
  const strict = new TextDecoder("utf-8", { fatal: true });
  const western = new TextDecoder("windows-1252");
  let line = 0;
  const decoded = (piece: Uint8Array): Line => {
    line += 1;
    try {
      return { text: strict.decode(piece), line };
    } catch {
      remarks.push({ line, en: "is not UTF-8; read as Windows-1252", nl: "is geen UTF-8; gelezen als Windows-1252" });
      return { text: western.decode(piece), line };
    }
  };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = all.indexOf(10, from); at >= 0; at = all.indexOf(10, from)) {
      yield decoded(all.subarray(from, at));
      from = at + 1;
    }
    rest = all.subarray(from);
  }
  if (rest.length > 0) yield decoded(rest);
}

async function* wideLines(bytes: AsyncIterable<unknown>, encoding: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder(encoding);
  let [rest, line] = ["", 0];
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) yield { text, line: (line += 1) };
  }
  if (rest !== "") yield { text: rest, line: line + 1 };
}

async function* jsonRows(head: Line, lines: AsyncGenerator<Line>, remarks: RowRemark[]): AsyncGenerator<RawRow> {
  const row = ({ text, line }: Line): RawRow | undefined => {
    // One object a line; the brackets and commas of a list over several lines are let be.
    const bare = text
      .trim()
      .replace(/^\uFEFF/, "")
      .replace(/^\[\s*(?=\{)|^,\s*(?=\{)/, "")
      .replace(/(?<=\})\s*[,\]]+$/, "");
    if (bare === "" || /^[[\],]+$/.test(bare)) return undefined;
    try {
      const value: unknown = JSON.parse(bare);
      if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        return { line, cells: Object.fromEntries(Object.entries(value).map(([name, cell]) => [name.toLowerCase(), plain(cell)])) };
      }
      remarks.push({ line, en: "is not an object with fields", nl: "is geen object met velden" });
    } catch {
      remarks.push({ line, en: "is not JSON", nl: "is geen JSON" });
    }
    return undefined;
  };
  const first = row(head);
  if (first !== undefined) yield first;
  for await (const line of lines) {
    const read = row(line);
    if (read !== undefined) yield read;
  }
}

function plain(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return Array.isArray(cell) ? cell.map(plain).filter(Boolean).join("; ") : "";
}

async function* csvRows(path: string, head: Line, lines: AsyncGenerator<Line>, remarks: RowRemark[]): AsyncGenerator<RawRow> {
  let before = 0;
  const parser = parse({
    delimiter: delimiterOf(head.text),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRow,
    on_skip: (error) => {
      if (error === undefined) return;
      const to = Number(error.lines ?? before + 1);
      remarks.push({
        line: before + 1,
        en: `cannot be read as CSV, perhaps a quote that is not closed; left out up to line ${to}`,
        nl: `is niet als CSV te lezen, misschien een aanhalingsteken dat niet wordt gesloten; weggelaten tot en met regel ${to}`,
      });
    },
  });
  let resume: () => void = () => undefined;
  parser.on("drain", () => resume()).on("close", () => resume());
  const feeding = (async () => {
    parser.write(`${head.text}\n`);
    for await (const { text } of lines) {
      if (parser.destroyed) return;
      if (!parser.write(`${text}\n`)) await new Promise<void>((done) => (resume = done));
    }
    parser.end();
  })();
  feeding.catch((error: Error) => parser.destroy(error));
  let names: string[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = before + 1;
      before = info.lines;
      if (names === undefined) {
        names = record.map((name) => name.trim().toLowerCase());
        const texts = ["title", ...textNames];
        if (!names.includes("id") || !texts.some((name) => names?.includes(name)))
          throw problem("flags-columns-missing", { file: path, found: record.join(", ").slice(0, 300) });
        continue;
      }
      if (record.length !== names.length)
        remarks.push({
          line,
          en: `has ${record.length} cells instead of ${names.length}`,
          nl: `heeft ${record.length} cellen in plaats van ${names.length}`,
        });
      yield { line, cells: Object.fromEntries(names.map((name, at) => [name, record[at] ?? ""])) };
    }
  } finally {
    parser.destroy();
  }
}

function delimiterOf(header: string): string {
  const count = (letter: string) => header.split(letter).length;
  return ["\t", ";", ","].sort((left, right) => count(right) - count(left))[0] ?? ",";
}

async function* inBatches(
  start: IteratorResult<RawRow, unknown>,
  rows: AsyncGenerator<RawRow>,
  remarks: RowRemark[],
): AsyncGenerator<DocumentText[]> {
  const seen = new Map<string, { line: number; mark: number }>();
  let batch: DocumentText[] = [];
  const add = (row: RawRow): void => {
    const document = documentIn(row, remarks);
    if (document === undefined) return;
    const mark = markOf(`${document.title}\n${document.text}`);
    const before = seen.get(document.ref);
    if (before !== undefined) {
      const same = before.mark === mark;
      remarks.push({
        line: row.line,
        en: `has the id ${document.ref} of line ${before.line} and ${same ? "the same text" : "another text"}; left out`,
        nl: `heeft het id ${document.ref} van regel ${before.line} en ${same ? "dezelfde tekst" : "een andere tekst"}; weggelaten`,
      });
      return;
    }
    seen.set(document.ref, { line: row.line, mark });
    batch.push(document);
  };
  if (!start.done) add(start.value);
  for await (const row of rows) {
    add(row);
    if (batch.length >= batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function documentIn({ line, cells }: RawRow, remarks: RowRemark[]): DocumentText | undefined {
  const of = (names: readonly string[]) => names.map((name) => cells[name] ?? "").find((cell) => cell.trim() !== "") ?? "";
  const ref = of(["id"]).trim();
  if (ref === "") {
    remarks.push({ line, en: "has no id; left out", nl: "heeft geen id; weggelaten" });
    return undefined;
  }
  const [title, text] = [of(["title"]), of(textNames)];
  if (title.trim() === "" && text.trim() === "")
    remarks.push({
      line,
      en: "has no title and no text; judged as an empty text",
      nl: "heeft geen titel en geen tekst; beoordeeld als een lege tekst",
    });
  return {
    ref,
    title,
    text,
    keywords: of(others.keywords) || null,
    programme: of(others.programme) || null,
    action: of(others.action) || null,
    topics: listIn(of(["topics", "topic"])),
    subjects: listIn(of(["subjects", "euroscivoc"])),
  };
}

function listIn(cell: string): string[] {
  return cell.split(";").flatMap((one) => one.trim() || []);
}

/** A number that tells two texts apart well enough to say whether they are the same (FNV-1a). */
function markOf(text: string): number {
  let mark = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 16_777_619);
  return mark;
}
