/** The rows of a chain against each other and against what they may refer to: the same checks for folders of content and for imported tables. */
import { nodeKinds } from "#model";
import { checkGraph, type Root } from "./chain_graph.ts";
import { checkShareSums } from "./chain_shares.ts";
import { factOf, shareOf } from "./chain_supplies.ts";
import type { ChainTable } from "./chain_columns.ts";
import { citedOf } from "./citation_columns.ts";
import { type Fact, type Link, type Node, needs, relations, type Share } from "./chain_parts.ts";
import type { Csv, CsvRow } from "./csv_file.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, type Declared, declare, filled, formed, given, inRange, once, oneOf, refers, someWords, type Known } from "./rules.ts";

export interface ChainRows {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly shares: readonly Share[];
  readonly facts: readonly Fact[];
  /** The ids rows may name. */
  readonly ids: Declared;
}

/** A table of rows and the name it has in remarks. */
export type Tables = Readonly<Record<ChainTable, Csv & { readonly file: string }>>;

/**
 * The sound rows of the four tables; a remark for every row that is not. `elsewhere` are ids of nodes that rows may name without their being in the
 * table of nodes. `rootOf` names the root once the rows are known; undefined where the graph is not to be held against one.
 */
export function checkChainRows(
  tables: Tables,
  known: Known,
  remarks: Remarks,
  { elsewhere = [], rootOf }: { elsewhere?: readonly string[]; rootOf: (ids: Declared, links: readonly Link[]) => Root | undefined },
): ChainRows {
  const soundNodes = tables.nodes.rows.flatMap((row) => nodeOf(row, known, remarks) ?? []);
  const nodes = once(soundNodes, tables.nodes.file, (node) => node.id, remarks);
  const ids = declare(tables.nodes.column("id"), elsewhere);
  const allLinks = tables.links.rows.flatMap((row) => linkOf(row, ids, tables.nodes.file, remarks) ?? []);
  const allShares = tables.shares.rows.flatMap((row) => shareOf(row, ids, tables.nodes.file, known, remarks) ?? []);
  const facts = tables.facts.rows.flatMap((row) => factOf(row, ids, tables.nodes.file, remarks) ?? []);
  const files = { nodes: tables.nodes.file, links: tables.links.file };
  const root = rootOf(ids, allLinks);
  checkGraph({ nodes, links: allLinks, leads: declare(tables.links.column("from")), files }, root, remarks);
  const links = once(allLinks, tables.links.file, linkKey, remarks);
  const shares = once(allShares, tables.shares.file, shareKey, remarks);
  checkShareSums(shares, tables.shares.file, remarks);
  return { nodes, links, shares, facts, ids };
}

function linkKey({ from, relation, to, citation }: Link): string {
  return `${from} ${relation} ${to} (${citation.publication}, ${citation.place ?? ""})`;
}

/** What makes a share one share: a second row with the same key is a repetition, not a disagreement. */
function shareKey(share: Share): string {
  const { publication, place, year } = share.citation;
  return [
    share.node,
    share.provider,
    ...(share.site === undefined ? [] : [share.site]),
    share.basis,
    year ?? "",
    publication,
    place ?? "",
  ].join(" · ");
}

function nodeOf(row: CsvRow, known: Known, remarks: Remarks): Node | undefined {
  const kind = oneOf(row, "kind", nodeKinds, remarks);
  const name = bothWords(row, "name", remarks);
  const sound = [
    filled(row, "id", remarks) && formed(row, "id", "identifier", remarks),
    formed(row, "hs6", "hs6", remarks),
    formed(row, "cn8", "cn8", remarks),
    refers(row, "material", known.materials, "technologies/", remarks),
  ].every(Boolean);
  if (kind === undefined || name === undefined || !sound) return undefined;
  const note = someWords(row, "note");
  return {
    id: row.cell("id"),
    kind,
    name,
    ...(note === undefined ? {} : { note }),
    ...given("material", row.cell("material")),
    hs6: row.items("hs6"),
    cn8: row.items("cn8"),
    line: row.line,
  };
}

function linkOf(row: CsvRow, ids: Declared, nodes: string, remarks: Remarks): Link | undefined {
  const relation = oneOf(row, "relation", relations, remarks);
  const cited = citedOf(row, remarks);
  const need = row.cell("need") === "" ? undefined : oneOf(row, "need", needs, remarks);
  const ends = (["from", "to"] as const).map((end) => filled(row, end, remarks) && refers(row, end, ids, nodes, remarks));
  const [from, to] = [row.cell("from"), row.cell("to")];
  if (from === to && from !== "") remarks(row.file, row.line, "link-to-itself", { node: from });
  const sound = [
    ...ends,
    from !== to,
    need !== undefined || row.cell("need") === "",
    onlyReplaces(row, relation, remarks),
    inRange(row, "degree", [0, 100], remarks),
    formed(row, "days_to_qualify", "days", remarks),
  ].every(Boolean);
  if (relation === undefined || cited === undefined || !sound) return undefined;
  const replaces = { ...given("degree", row.cell("degree")), ...given("daysToQualify", row.cell("days_to_qualify")) };
  return { from, relation, to, ...(need === undefined ? {} : { need }), ...replaces, ...cited };
}

/** How far and after how long something replaces is a question about replacements alone. */
function onlyReplaces(row: CsvRow, relation: string | undefined, remarks: Remarks): boolean {
  if (relation === undefined || relation === "can_replace") return true;
  const wrong = ["degree", "days_to_qualify"].filter((column) => row.cell(column) !== "");
  for (const column of wrong) remarks(row.file, row.line, "only-can-replace", { column, relation });
  return wrong.length === 0;
}
