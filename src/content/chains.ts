/** One supply-chain map: card, nodes, links, shares and facts, each row with its source. */
import { chainCard, nodeKinds } from "#model";
import { checkGraph } from "./chain_graph.ts";
import { checkShareSums } from "./chain_shares.ts";
import { citationColumns, citedOf, hasYear } from "./citation_columns.ts";
import { type ChainFolder, type Fact, factKinds, type Link, type Node, providerKinds, relations, type Share } from "./content.ts";
import { type CsvRow, readRows } from "./csv_file.ts";
import { nameOf } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, type Declared, declare, filled, formed, given, once, oneOf, someWords } from "./rules.ts";
import { hashOf, type Place, readText, shownFile } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

const columns = {
  nodes: { required: ["id", "kind", "name_en", "name_nl", "note_en", "note_nl", "material", "hs6", "cn8"] },
  links: { required: ["from", "relation", "to", ...citationColumns] },
  shares: { required: ["node", "provider", "provider_kind", "headquarters", "basis", "value", ...citationColumns] },
  facts: { required: ["node", "kind", "subject", "value", "unit", "text_en", "text_nl", ...citationColumns] },
};

/** What the lists and countries offer to refer to. */
export interface Known {
  readonly technologies: Declared;
  readonly materials: Declared;
  readonly places: Declared;
}

/** The chain in this folder; undefined, with remarks, without a sound card. */
export async function readChain(place: Place, known: Known, remarks: Remarks): Promise<ChainFolder | undefined> {
  const cardFile = await readText(place, "chain.yaml", remarks);
  const files = {
    nodes: await readText(place, "nodes.csv", remarks),
    links: await readText(place, "links.csv", remarks),
    shares: await readText(place, "shares.csv", remarks, true),
    facts: await readText(place, "facts.csv", remarks, true),
  };
  const rows = (name: keyof typeof files) => readRows(files[name], columns[name], remarks);
  const read = cardFile && readCard(cardFile, chainCard, remarks);
  const [nodeCsv, linkCsv] = [rows("nodes"), rows("links")];
  const soundNodes = nodeCsv.rows.flatMap((row) => nodeOf(row, known, remarks) ?? []);
  const nodes = once(soundNodes, shownFile(place, "nodes.csv"), (node) => node.id, remarks);
  const ids = declare(nodeCsv.column("id"));
  const links = linkCsv.rows.flatMap((row) => linkOf(row, ids, remarks) ?? []);
  const shares = rows("shares").rows.flatMap((row) => shareOf(row, ids, known, remarks) ?? []);
  const facts = rows("facts").rows.flatMap((row) => factOf(row, ids, remarks) ?? []);
  if (read === undefined) return undefined;
  const { card, lineOf } = read;
  const file = shownFile(place, "chain.yaml");
  if (card.id !== nameOf(place)) remarks(file, lineOf(["id"]), "id-is-not-folder", { id: card.id, folder: nameOf(place) });
  for (const [index, technology] of card.technologies.entries()) {
    if (known.technologies.has(technology)) continue;
    const details = { column: "technologies", value: technology, where: "technologies/" };
    remarks(file, lineOf(["technologies", index]), "reference-unknown", details);
  }
  if (!ids.has(card.root)) remarks(file, lineOf(["root"]), "reference-unknown", { column: "root", value: card.root, where: "nodes.csv" });
  else
    checkGraph(
      { root: card.root, rootLine: lineOf(["root"]), nodes, links, leads: declare(linkCsv.column("from")), files: filesOf(place) },
      remarks,
    );
  const distinct = {
    links: once(
      links,
      shownFile(place, "links.csv"),
      (link) => `${link.from} ${link.relation} ${link.to} (${link.citation.publication}, ${link.citation.place ?? ""})`,
      remarks,
    ),
    shares: once(shares, shownFile(place, "shares.csv"), shareKey, remarks),
  };
  checkShareSums(distinct.shares, shownFile(place, "shares.csv"), remarks);
  const hash = hashOf([cardFile, files.nodes, files.links, files.shares, files.facts]);
  return { id: card.id, folder: place.folder, own: place.own, hash, card, nodes, ...distinct, facts };
}

function filesOf(place: Place): { card: string; nodes: string; links: string } {
  return { card: shownFile(place, "chain.yaml"), nodes: shownFile(place, "nodes.csv"), links: shownFile(place, "links.csv") };
}

/** What makes a share one share: a second row with the same key is a repetition, not a disagreement. */
export function shareKey(share: Share): string {
  const { publication, place, year } = share.citation;
  return [share.node, share.provider, share.basis, year ?? "", publication, place ?? ""].join(" · ");
}

function nodeOf(row: CsvRow, known: Known, remarks: Remarks): (Node & { line: number }) | undefined {
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
  const material = given("material", row.cell("material"));
  return {
    id: row.cell("id"),
    kind,
    name,
    ...(note === undefined ? {} : { note }),
    ...material,
    hs6: row.items("hs6"),
    cn8: row.items("cn8"),
    line: row.line,
  };
}

/** True when the cell is empty or names something known. */
function refers(row: CsvRow, column: string, known: Declared, where: string, remarks: Remarks): boolean {
  const value = row.cell(column);
  if (value === "" || known.has(value)) return true;
  remarks(row.file, row.line, "reference-unknown", { column, value, where });
  return false;
}

function linkOf(row: CsvRow, ids: Declared, remarks: Remarks): Link | undefined {
  const relation = oneOf(row, "relation", relations, remarks);
  const cited = citedOf(row, remarks);
  const ends = (["from", "to"] as const).map((end) => filled(row, end, remarks) && refers(row, end, ids, "nodes.csv", remarks));
  const [from, to] = [row.cell("from"), row.cell("to")];
  if (from === to && from !== "") remarks(row.file, row.line, "link-to-itself", { node: from });
  if (relation === undefined || cited === undefined || !ends.every(Boolean) || from === to) return undefined;
  return { from, relation, to, ...cited };
}

function shareOf(row: CsvRow, ids: Declared, known: Known, remarks: Remarks): Share | undefined {
  const providerKind = oneOf(row, "provider_kind", providerKinds, remarks);
  const cited = citedOf(row, remarks);
  const value = row.cell("value");
  const sound = [
    filled(row, "node", remarks) && refers(row, "node", ids, "nodes.csv", remarks),
    filled(row, "provider", remarks),
    filled(row, "basis", remarks),
    isPlace(row, "headquarters", known, remarks),
    providerKind !== "country" || isPlace(row, "provider", known, remarks),
    value === "" || (hasYear(row, `${row.cell("provider")} ${value} %`, remarks) && isShare(row, value, remarks)),
  ].every(Boolean);
  if (providerKind === undefined || cited === undefined || !sound) return undefined;
  const [node, provider, basis] = [row.cell("node"), row.cell("provider"), row.cell("basis")];
  return {
    node,
    provider,
    providerKind,
    ...given("headquarters", row.cell("headquarters")),
    basis,
    value: value === "" ? null : value,
    ...cited,
  };
}

function isShare(row: CsvRow, value: string, remarks: Remarks): boolean {
  if (!formed(row, "value", "decimal", remarks)) return false;
  if (Number(value) >= 0 && Number(value) <= 100) return true;
  remarks(row.file, row.line, "share-out-of-range", { value });
  return false;
}

function isPlace(row: CsvRow, column: string, known: Known, remarks: Remarks): boolean {
  const value = row.cell(column);
  if (value === "" || known.places.has(value)) return true;
  remarks(row.file, row.line, "country-code", { value });
  return false;
}

function factOf(row: CsvRow, ids: Declared, remarks: Remarks): Fact | undefined {
  const kind = oneOf(row, "kind", factKinds, remarks);
  const text = bothWords(row, "text", remarks);
  const cited = citedOf(row, remarks);
  const value = row.cell("value");
  const sound = [
    filled(row, "node", remarks) && refers(row, "node", ids, "nodes.csv", remarks),
    formed(row, "value", "decimal", remarks),
    (kind === "note" && value === "") || hasYear(row, [row.cell("subject"), value].join(" ").trim() || row.cell("node"), remarks),
  ].every(Boolean);
  if (kind === undefined || text === undefined || cited === undefined || !sound) return undefined;
  const subject = { ...given("subject", row.cell("subject")), ...given("value", value), ...given("unit", row.cell("unit")) };
  return { node: row.cell("node"), kind, ...subject, text, ...cited };
}
