/** A measured table as text: for a machine in full, for reading rounded. */
import type { CommandAnswer } from "#observatory";
import type { Cell, Language } from "#model";
import { stringify } from "csv-stringify/sync";
import { say } from "./words.ts";

type Measured = CommandAnswer<"measure">;

/** Numbers in the shortest text that reads back as the same number, decimals exact, flags true and false, unknown empty. */
export function asCsv({ columns, rows }: Measured): string {
  const lines = rows.map((row) => columns.map(({ name }) => inFull(row[name] ?? null)));
  return stringify([columns.map(({ name }) => name), ...lines]);
}

function inFull(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

/** Columns in line, numbers to the right and rounded as the card says; below it what the table stands on. */
export function asText({ columns, rows, about }: Measured, language: Language): string {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const forReading = (cell: Cell, column: Measured["columns"][number]): string => {
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
  const drawn = lines.map((line) =>
    line
      .map((cell, at) => aligned(cell, widths[at] ?? 0, numeric.has(columns[at]?.type ?? "text")))
      .join("  ")
      .trimEnd(),
  );
  const sources = about.sources.map(
    (source) => `${source.name[language] ?? source.id} (${source.state.replace("_", "-")}, ${source.observed ?? "–"})`,
  );
  const foot = [say(language, "rows", { count: rows.length }), about.marking, about.prefix, ...sources].join(" · ");
  return [...drawn, "", foot].join("\n");
}

const numeric = new Set(["integer", "decimal", "number"]);

function aligned(text: string, width: number, right: boolean): string {
  return right ? text.padStart(width) : text.padEnd(width);
}
