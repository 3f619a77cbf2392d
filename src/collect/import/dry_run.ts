/** What an import would write, and everything that stands against it. Pure: the same tables, mapping and registry give the same. */
import { type ChainRows, checkChainRows, type CsvRow, declare, rowStatements, type Tables } from "#content";
import type { Assertion, ChainMapping, Language } from "#model";
import { type Collected, collectImportRemarks, hasErrors, saidOf } from "./collect_remarks.ts";
import { sayDisagreements } from "./disagree.ts";
import type { DryRun, ImportRemark, ReadTable } from "./import_order.ts";
import type { KnownThings } from "./known.ts";
import { type MappedRows, mapRows } from "./map_rows.ts";
import { findRoot } from "./root.ts";

interface Given {
  readonly tables: readonly ReadTable[];
  readonly mapping: ChainMapping;
  readonly known: KnownThings;
  readonly language: Language;
  /** What reading the files had to say. */
  readonly collected?: Collected;
}

export function dryRun({ tables, mapping, known, language, collected = collectImportRemarks(language) }: Given): DryRun {
  const { remarks, ofContent } = collected;
  const { id } = mapping.chain;
  const source = sourceOf(id);
  const isNew = !known.chains.has(id);
  // Of a file that could not be read nothing more is said than that.
  if (hasErrors(collected)) return nothing(id, saidOf(collected, tables));
  const place = mapping.tables[0]?.table ?? id;
  const mapped = mapRows(tables, mapping, known, remarks);
  const existing = known.nodes.map((node) => node.id);
  let root: string | undefined;
  const rows = checkChainRows(asTables(mapped, mapping), knownOf(known), ofContent, {
    elsewhere: existing,
    rootOf: (ids, links) => {
      root = findRoot({ mapping, ids, links, nodes: mapped.rows.nodes, names: mapped.names, isNew }, remarks);
      return root === undefined ? undefined : { id: root, file: place, line: undefined };
    },
  });
  if (isNew && mapping.chain.name === undefined) remarks(place, undefined, "chain-has-no-name", { chain: id });
  if (known.before) remarks(place, undefined, "import-replaces", { chain: id });
  if (!isNew) remarks(place, undefined, "chain-joins", { chain: id });
  const { mine, joined } = apart(rows, mapped, known);
  sayJoined(mapped.rows.nodes, known, collected);
  sayDisagreements(rows.shares, mapped.rows.shares, known.shares, remarks);
  const said = saidOf(collected, tables, headers(mapping));
  const errors = said.filter((remark) => remark.kind === "error").length;
  const assertions = errors > 0 ? [] : assertionsOf({ ...rows, nodes: mine }, { mapping, source, joined, root, isNew });
  return {
    chain: id,
    source,
    counts: {
      rows: mapped.count,
      nodes: mine.length + joined.length,
      joined: joined.length,
      links: rows.links.length,
      shares: rows.shares.length,
      facts: rows.facts.length,
    },
    newNodes: mine.map((node) => node.id),
    joinedNodes: joined,
    errors,
    notices: said.length - errors,
    remarks: said,
    assertions,
  };
}

function nothing(chain: string, remarks: readonly ImportRemark[]): DryRun {
  const errors = remarks.filter((remark) => remark.kind === "error").length;
  const counts = { rows: 0, nodes: 0, joined: 0, links: 0, shares: 0, facts: 0 };
  const none = { newNodes: [], joinedNodes: [], assertions: [] };
  return { chain, source: sourceOf(chain), counts, ...none, errors, notices: remarks.length - errors, remarks };
}

/** The source of everything an import says: what it said before is replaced, what others say is not. */
export function sourceOf(chain: string): string {
  return `imports/${chain}`;
}

function asTables({ rows }: MappedRows, mapping: ChainMapping): Tables {
  const table = (name: keyof typeof rows, also: string) => {
    const of = rows[name];
    const file = of[0]?.file ?? mapping.tables.find(({ as }) => as === name || as === also)?.table ?? mapping.tables[0]?.table ?? name;
    return { rows: of, column: (column: string) => of.map((row) => row.cell(column)), file };
  };
  return {
    nodes: table("nodes", "edges"),
    links: table("links", "edges"),
    shares: table("shares", "edges"),
    facts: table("facts", "facts"),
  };
}

function knownOf(known: KnownThings) {
  const codes = new Set(known.places.values());
  return { technologies: declare([]), materials: known.materials, places: codes };
}

/** Nodes of the tables that are new, and the ids of all that exist already: listed, or named by a link. */
function apart(rows: ChainRows, mapped: MappedRows, known: KnownThings): { mine: ChainRows["nodes"]; joined: string[] } {
  const there = new Set(known.nodes.map((node) => node.id));
  const named = [...rows.nodes.map((node) => node.id), ...rows.links.flatMap((link) => [link.from, link.to])];
  const about = [...rows.shares, ...rows.facts].map((row) => row.node);
  const joined = [...new Set([...named, ...about])].filter((id) => there.has(id)).sort();
  return { mine: rows.nodes.filter((node) => !there.has(node.id)), joined };
}

function sayJoined(nodes: readonly CsvRow[], known: KnownThings, { remarks }: Collected): void {
  const there = new Map(known.nodes.map((node) => [node.id, node.names[0] ?? node.id]));
  for (const row of nodes) {
    const name = there.get(row.cell("id"));
    if (name !== undefined) remarks(row.file, row.line, "node-joins", { node: row.cell("id"), there: name });
  }
}

/** The header a field came from, for remarks that name a field. */
function headers(mapping: ChainMapping) {
  return (table: string, field: string): string | undefined => {
    const fields = mapping.tables.find((one) => one.table === table)?.fields ?? {};
    const origin = fields[field] ?? fields[field.replace(/_(en|nl)$/, "")] ?? (field === "headquarters" ? fields["country"] : undefined);
    return origin !== undefined && "column" in origin ? origin.column : undefined;
  };
}

interface Saying {
  readonly mapping: ChainMapping;
  readonly source: string;
  readonly joined: readonly string[];
  readonly root: string | undefined;
  readonly isNew: boolean;
}

/** The card of a new chain, its rows, and that nodes which exist stand on this chain too. */
function assertionsOf(rows: Omit<ChainRows, "ids">, { mapping, source, joined, root, isNew }: Saying): Assertion[] {
  const { id, name } = mapping.chain;
  const chain = { kind: "chain", subject: `chain:${id}`, source } as const;
  const card: Assertion[] =
    isNew && name !== undefined
      ? [
          { ...chain, property: "name", value: name.en, language: "en" },
          { ...chain, property: "name", value: name.nl, language: "nl" },
          ...(root === undefined ? [] : [{ ...chain, property: "root", value: `node:${root}` }]),
        ]
      : [];
  const standing = joined.map(
    (node): Assertion => ({ kind: "node", subject: `node:${node}`, source, property: "chain", value: chain.subject }),
  );
  return [...card, ...standing, ...rowStatements({ id, ...rows }, source)];
}

/** The first error, for whoever refuses. */
export function firstError({ remarks }: DryRun): ImportRemark | undefined {
  return remarks.find((remark) => remark.kind === "error");
}
