/** A measured table as text: for a machine in full, for reading rounded. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CommandAnswer } from "#observatory";
import { type Cell, type Column, type Language, problem, type Row } from "#model";
import { type Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import { type Surroundings, write } from "./surroundings.ts";
import { say } from "./words.ts";

type Measured = CommandAnswer<"measure">;

/** What is printed as one table. */
export interface Printed {
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly Row[];
}

interface PrintedColumn extends Pick<Column, "name" | "type"> {
  readonly digits?: number | null;
}

/** Numbers in the shortest text that reads back as the same number, decimals exact, flags true and false, unknown empty. */
export function asCsv({ columns, rows }: Printed): string {
  const lines = rows.map((row) => columns.map(({ name }) => inFull(row[name] ?? null)));
  return stringify([columns.map(({ name }) => name), ...lines]);
}

function inFull(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

/** A table in line, and below it what it stands on. */
export function asText({ columns, rows, about }: Measured, language: Language): string {
  const sources = about.sources.map(
    (source) => `${source.name[language] ?? source.id} (${source.state.replace("_", "-")}, ${source.observed ?? "–"})`,
  );
  const foot = [say(language, "rows", { count: rows.length }), about.marking, about.prefix, ...sources].join(" · ");
  return [...linesOf({ columns, rows }, language), "", foot].join("\n");
}

/** Columns in line, numbers to the right and rounded as the column says (else three digits), unknown as a dash. */
export function linesOf({ columns, rows }: Printed, language: Language): string[] {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const forReading = (cell: Cell, column: PrintedColumn): string => {
    if (cell === null || cell === "") return "–";
    if (column.name === "year" || !numeric.has(column.type)) return String(cell);
    const digits = column.digits ?? (column.type === "integer" ? 0 : 3);
    return Number(cell).toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  };
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map((column) => forReading(row[column.name] ?? null, column))),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, at) => aligned(cell, widths[at] ?? 0, numeric.has(columns[at]?.type ?? "text")))
      .join("  ")
      .trimEnd(),
  );
}

const numeric = new Set(["integer", "decimal", "number"]);

function aligned(text: string, width: number, right: boolean): string {
  return right ? text.padStart(width) : text.padEnd(width);
}

export interface Output {
  readonly format?: "table" | "csv" | "json";
  readonly out?: string;
}

/** Prints an answer, or writes it to a file and says so. Throws `file-not-written`. */
export async function put(text: string, { out }: Output, { lang }: { readonly lang: Language }, around: Surroundings): Promise<void> {
  if (out === undefined) return write(around.out, text);
  const file = resolve(around.folder, out);
  await writeFile(file, text).catch((error: NodeJS.ErrnoException) => {
    throw problem("file-not-written", { file, reason: error.message }, error);
  });
  await write(around.out, `${say(lang, "written", { file })}\n`);
}

/** `--format table|csv|json` and `--out FILE`. */
export function withOutput(command: Command): Command {
  return command
    .addOption(new Option("--format <format>", "form of the answer (default table)").choices(["table", "csv", "json"]))
    .option("--out <file>", "write to a file instead of the terminal");
}
