/** What the headers of somebody's tables suggest; a person looks at it before it is used. */
import { chainMapping, type ChainMapping, type MappedTable, mappedFields } from "#model";
import { headerWords } from "./header_words.ts";
import { slugOf } from "./node_names.ts";
import type { ReadTable } from "./import_order.ts";

type Fields = Record<string, { column: string } | { constant: string }>;

/** Undefined where no table looks like a part of a chain. */
export function suggestMapping(tables: readonly ReadTable[]): ChainMapping | undefined {
  const suggested = tables.flatMap((table) => suggestTable(table) ?? []);
  const [first] = suggested;
  if (first === undefined) return undefined;
  const stem = (first.from.sheet === undefined ? first.from.file : first.from.file).replace(/\.[^.]+$/, "");
  const values = suggested.flatMap(({ from, fields }) => cellsOf(from, fields["value"]));
  const written = {
    chain: { id: slugOf(stem).slice(0, 100), name: stem.slice(0, 200) },
    tables: suggested.slice(0, 20).map(({ from, as, fields }) => ({ table: from.table, as, fields })),
    decimal: values.some((value) => /^\d+,\d+\s*%?$/.test(value)) ? "," : ".",
    shares: looksLikeFractions(values) ? "fraction" : "percent",
    unknown: [...new Set(values.filter((value) => /^(n\/?a|unknown|onbekend|nb|n\.b\.|\?|-+|–|\.\.+)$/i.test(value)))].slice(0, 20),
  };
  const checked = chainMapping.safeParse(written);
  return checked.success ? checked.data : undefined;
}

function suggestTable(from: ReadTable): { from: ReadTable; as: MappedTable; fields: Fields } | undefined {
  const meant = (as: MappedTable): Fields => {
    const fields: Fields = {};
    for (const column of from.columns) {
      const field = mappedFields[as].find((one) => !(one in fields) && headerWords[one]?.includes(plain(column)));
      if (field !== undefined) fields[field] = { column };
    }
    return fields;
  };
  const as = kindOf(meant);
  if (as === undefined) return undefined;
  const fields = meant(as);
  const cites = as !== "nodes";
  if (cites && !("publication" in fields)) fields["publication"] = { constant: from.file.slice(0, 200) };
  if ("value" in fields && (as === "shares" || as === "edges") && !("basis" in fields))
    fields["basis"] = { constant: `as given in ${from.file}`.slice(0, 200) };
  return { from, as, fields };
}

/** A table of edges has both ends and a supplier; links have ends alone; the rest is told by what only it has. */
function kindOf(meant: (as: MappedTable) => Fields): MappedTable | undefined {
  const has = (as: MappedTable, ...fields: string[]) => {
    const there = meant(as);
    return fields.every((field) => field in there);
  };
  if (has("edges", "from", "to"))
    return ["provider", "country", "value"].some((field) => has("edges", field)) ? "edges" : linksOrEdges(has);
  if (has("facts", "node", "kind") && ["text", "text_en", "text_nl"].some((field) => has("facts", field))) return "facts";
  if (has("shares", "node") && ["provider", "country"].some((field) => has("shares", field))) return "shares";
  const named = ["id", "name", "name_en"].some((field) => has("nodes", field));
  return named ? "nodes" : undefined;
}

/** Two columns of ends alone are an edge list: there is no table of nodes that one could rely on. */
function linksOrEdges(has: (as: MappedTable, ...fields: string[]) => boolean): MappedTable {
  return has("links", "relation") ? "links" : "edges";
}

/** `Supplier name (EN)` → `supplier name en`. */
function plain(header: string): string {
  return header
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

function cellsOf(table: ReadTable, origin: Fields[string] | undefined): string[] {
  if (origin === undefined || !("column" in origin)) return [];
  const index = table.columns.indexOf(origin.column);
  return table.rows.slice(0, 5_000).flatMap((row) => row.cells[index] || []);
}

/** All between 0 and 1, and at least one between them. */
function looksLikeFractions(values: readonly string[]): boolean {
  const numbers = values.map((value) => Number(value.replace(",", "."))).filter((value) => !Number.isNaN(value));
  return numbers.length > 0 && numbers.every((value) => value >= 0 && value <= 1) && numbers.some((value) => value > 0 && value < 1);
}
