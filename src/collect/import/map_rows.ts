/** Rows of somebody's tables as rows of a chain: each cell under the field the mapping gives it, in the form content asks. */
import type { ChainTable, CsvRow } from "#content";
import type { ChainMapping, MappedTable } from "#model";
import { type CellForm, cellForm } from "./cells.ts";
import type { ImportRemarks } from "./collect_remarks.ts";
import type { KnownThings } from "./known.ts";
import { type NodeNames, nodeNames, slugOf } from "./node_names.ts";
import type { ReadTable } from "./import_order.ts";

type Mapped = ChainMapping["tables"][number] & { readonly from: ReadTable };

export interface MappedRows {
  readonly rows: Readonly<Record<ChainTable, readonly CsvRow[]>>;
  readonly names: NodeNames;
  readonly count: number;
}

/** Every mapped row; what the mapping names that is not there is a remark. */
export function mapRows(tables: readonly ReadTable[], mapping: ChainMapping, known: KnownThings, remarks: ImportRemarks): MappedRows {
  const mapped = mapping.tables.flatMap((one) => foundTable(one, tables, remarks) ?? []);
  const form = cellForm(mapping, known, remarks);
  const names = nodeNames(known.nodes, remarks);
  const rows: Record<ChainTable, CsvRow[]> = { nodes: [], links: [], shares: [], facts: [] };
  const said = new Set<string>();
  const read = mapped.map((table) => ({ table, given: table.from.rows.map((row) => given(table, row, form)) }));
  // Nodes first: the other tables may call them by name.
  for (const { table, given } of read) if (table.as === "nodes") rows.nodes.push(...given.map((row) => nodeRow(row, names)));
  for (const { table, given } of read) {
    if (table.as === "nodes") continue;
    for (const row of given) addRow(table.as, row, { names, places: known.places, said }, rows);
  }
  rows.nodes.push(...addedNodes(names, read));
  return { rows, names, count: read.reduce((sum, one) => sum + one.given.length, 0) };
}

/** A row by field; a field nobody mapped is empty. */
interface Given {
  readonly table: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

function foundTable(one: ChainMapping["tables"][number], tables: readonly ReadTable[], remarks: ImportRemarks): Mapped | undefined {
  const from = tables.find((table) => table.table === one.table);
  if (from === undefined) {
    remarks(one.table, undefined, "table-unknown", { table: one.table, known: tables.map((table) => table.table).join(", ") });
    return undefined;
  }
  for (const origin of Object.values(one.fields)) {
    if (!("column" in origin) || from.columns.includes(origin.column)) continue;
    remarks(from.table, undefined, "column-absent", { column: origin.column, table: from.table, known: from.columns.join(", ") });
  }
  return { ...one, from };
}

function given(table: Mapped, { line, cells, numbers }: ReadTable["rows"][number], form: CellForm): Given {
  const said: Record<string, string> = {};
  for (const [field, origin] of Object.entries(table.fields)) {
    const index = "column" in origin ? table.from.columns.indexOf(origin.column) : -1;
    const text = "column" in origin ? (cells[index] ?? "") : origin.constant;
    said[field] = form(table.as, field, text, { table: table.table, line, isNumber: numbers?.has(index) ?? false });
  }
  return { table: table.table, line, cells: { ...defaultsOf(table), ...said } };
}

/** What a table that says nothing about it is taken to mean. */
function defaultsOf({ as }: Mapped): Record<string, string> {
  if (as === "nodes") return { kind: "component" };
  if (as === "facts") return { evidence: "read" };
  if (as === "links") return { relation: "goes_into", evidence: "read" };
  return as === "edges" ? { relation: "goes_into", kind: "component", evidence: "read" } : { evidence: "read" };
}

function rowFrom({ table, line, cells }: Given, more: Readonly<Record<string, string>>): CsvRow {
  const all = { ...cells, ...more };
  const cell = (column: string) => all[column] ?? "";
  const items = (column: string) =>
    cell(column)
      .split(";")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  return { file: table, line, cell, items };
}

/** A text for both languages where only one is given. */
function inBoth(cells: Given["cells"], stem: string): Record<string, string> {
  const [one, en, nl] = [cells[stem] ?? "", cells[`${stem}_en`] ?? "", cells[`${stem}_nl`] ?? ""];
  return { [`${stem}_en`]: en || one || nl, [`${stem}_nl`]: nl || one || en };
}

function nodeRow(row: Given, names: NodeNames): CsvRow {
  const name = inBoth(row.cells, "name");
  const called = [name["name_en"] ?? "", name["name_nl"] ?? "", row.cells["name"] ?? ""];
  const [first = ""] = called.filter((one) => one !== "");
  // A name that a node has already is that node.
  const id = row.cells["id"] || (first === "" ? "" : (names.find(first) ?? slugOf(first)));
  const filled = first === "" ? { name_en: id, name_nl: id } : name;
  if (id !== "") names.declare(id, called);
  return rowFrom(row, { ...filled, id });
}

interface Lookup {
  readonly names: NodeNames;
  readonly places: KnownThings["places"];
  /** What a list of edges has said already: it repeats a link for each supplier, and a supplier for each customer. */
  readonly said: Set<string>;
}

function addRow(as: Exclude<MappedTable, "nodes">, row: Given, { names, places, said }: Lookup, rows: Record<ChainTable, CsvRow[]>): void {
  const named = (field: string) => names.find(row.cells[field] ?? "") ?? row.cells[field] ?? "";
  if (as === "links") rows.links.push(rowFrom(row, { from: named("from"), to: named("to") }));
  else if (as === "facts") rows.facts.push(rowFrom(row, { node: named("node"), ...inBoth(row.cells, "text") }));
  else if (as === "shares") rows.shares.push(rowFrom(row, { node: named("node"), ...providerOf(row.cells, places) }));
  else {
    const end = (field: "from" | "to") => (row.cells[field] ? names.findOrAdd(row.cells[field], row) : "");
    const [from, to] = [end("from"), end("to")];
    const link = rowFrom(row, { from, to });
    if (isNew(link, ["from", "relation", "to", "publication", "place"], said)) rows.links.push(link);
    if (from === "" || (!row.cells["provider"] && !row.cells["country"])) return;
    const share = rowFrom(row, { node: from, ...providerOf(row.cells, places) });
    if (isNew(share, ["node", "provider", "basis", "value", "year", "publication", "place"], said)) rows.shares.push(share);
  }
}

function isNew(row: CsvRow, columns: readonly string[], said: Set<string>): boolean {
  const key = JSON.stringify([columns.length, ...columns.map(row.cell)]);
  return said.size < said.add(key).size;
}

/** Without a provider the country is the provider; with one, the country is that of its headquarters unless another column says. */
function providerOf(cells: Given["cells"], places: KnownThings["places"]): Record<string, string> {
  const [provider, country, kind] = [cells["provider"] ?? "", cells["country"] ?? "", cells["provider_kind"] ?? ""];
  if (provider === "" && country !== "") return { provider: country, provider_kind: "country" };
  // Where nobody says what kind it is, a whole name of a country counts as one; a code does not: Arm is a firm and ARM Armenia.
  const place = kind === "country" || (kind === "" && provider.length > 3) ? places.get(provider.toLowerCase()) : undefined;
  if (place !== undefined) return { provider: place, provider_kind: "country" };
  return { provider_kind: kind || "organisation", headquarters: cells["headquarters"] || country };
}

function addedNodes(names: NodeNames, read: readonly { table: Mapped; given: readonly Given[] }[]): CsvRow[] {
  const kinds = new Map(
    read.flatMap(({ table, given }) => given.map((row) => [`${table.table} ${row.line}`, row.cells["kind"] ?? ""] as const)),
  );
  return [...names.added].map(([id, { name, table, line }]) =>
    rowFrom({ table, line, cells: { id, name_en: name, name_nl: name, kind: kinds.get(`${table} ${line}`) ?? "component" } }, {}),
  );
}
