/**
 * Feedback reports from the field, from tables and lines of one's own. Headers may be English or Dutch. Nobody is asked who wrote a report: a field
 * that is not in the layout is named and not taken over.
 */
import { createHash } from "node:crypto";
import type { DraftRow, ReaderRemark, SourceReader, TextFile } from "#collect";
import { plainText } from "#model";

/** Column of the table → its names in a file. */
const names: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "nummer", "number"],
  title: ["title", "titel"],
  text: ["text", "tekst"],
  date: ["date", "datum"],
  theatre: ["theatre", "theater", "gebied"],
  equipment: ["equipment", "uitrusting", "materieel"],
  reliability: ["reliability", "betrouwbaarheid"],
  credibility: ["credibility", "geloofwaardigheid"],
  rating: ["rating", "beoordeling"],
  language: ["language", "taal"],
};
const columnOf = new Map(Object.entries(names).flatMap(([column, some]) => some.map((name) => [name, column] as const)));

const read: SourceReader = (files) => {
  const doubts: ReaderRemark[] = [];
  const reports = [
    ...(files["tables"] ?? []).flatMap((file) => file.rows.map((row) => reportOf(file, row["source_line"] ?? "", row))),
    ...(files["lines"] ?? []).flatMap((file) => linesOf(file, doubts)),
  ];
  return { tables: { reports }, doubts };
};
export default read;

function linesOf(file: TextFile, doubts: ReaderRemark[]): DraftRow[] {
  const strange = new Map<string, number>();
  const rows = (file.records ?? []).map(({ line, value }) => {
    const fields = typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
    for (const key of Object.keys(fields))
      if (!columnOf.has(key.trim().toLowerCase())) strange.set(key, Math.min(line, strange.get(key) ?? line));
    return reportOf(file, String(line), fields);
  });
  for (const [key, line] of strange)
    doubts.push({ file: file.name, line, what: `the field “${key.slice(0, 60)}” is not in the layout and is not taken over` });
  return rows;
}

function reportOf(file: TextFile, line: string, fields: Readonly<Record<string, unknown>>): DraftRow {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(fields)) {
    const column = columnOf.get(key.trim().toLowerCase());
    const text = listed(value).trim();
    if (column !== undefined && text !== "" && !cells.has(column)) cells.set(column, text);
  }
  const cell = (column: string) => cells.get(column) ?? "";
  // One code such as B2 for both, in a column of its own or in one of the two.
  const code = [cell("rating"), cell("reliability"), cell("credibility")]
    .map((one) => /^([A-F])\s*-?\s*([1-6])$/i.exec(one))
    .find((one) => one !== null);
  const text = plainText(cell("text"));
  const date = dayOf(cell("date"));
  return {
    id:
      cell("id") ||
      (text === ""
        ? null
        : `r_${createHash("sha256")
            .update(`${cell("title")}\n${date}\n${text}`)
            .digest("hex")
            .slice(0, 16)}`),
    title: plainText(cell("title")) || null,
    text: text || null,
    date: date || null,
    theatre: plainText(cell("theatre")) || null,
    equipment: plainText(cell("equipment")) || null,
    reliability: (code?.[1] ?? cell("reliability")).toUpperCase() || null,
    credibility: (code?.[2] ?? cell("credibility")) || null,
    language: languageOf(cell("language")) || null,
    source_file: file.name,
    source_line: line,
  };
}

/** Several values of a field, as lines in JSON may have them, are joined by `;`. */
function listed(value: unknown): string {
  if (Array.isArray(value)) return value.map(listed).join(";");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** `24-11-2025` and `24/11/2025` begin with the day, as in Europe; anything else stays as written, for the check to name. */
function dayOf(printed: string): string {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(printed)?.[1];
  if (iso !== undefined) return iso;
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(printed) ?? [];
  return year === "" ? printed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function languageOf(printed: string): string {
  const text = printed.toLowerCase();
  const known: Readonly<Record<string, string>> = {
    english: "en",
    engels: "en",
    dutch: "nl",
    nederlands: "nl",
    ukrainian: "uk",
    oekraïens: "uk",
  };
  return known[text] ?? (/^[a-z]{2}([-_].*)?$/.test(text) ? text.slice(0, 2) : text);
}
