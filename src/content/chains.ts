/** One supply-chain map: card, nodes, links, shares and facts, each row with its source. */
import { chainCard } from "#model";
import { chainColumns, type ChainTable } from "./chain_columns.ts";
import { checkChainRows } from "./chain_rows.ts";
import type { Known } from "./rules.ts";
import type { ChainFolder, Node } from "./chain_parts.ts";
import { type Csv, readRows } from "./csv_file.ts";
import { nameOf } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { hashOf, type Place, readText, shownFile } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

export interface ChainRead {
  /** Undefined, with remarks, without a sound card. */
  readonly chain: ChainFolder | undefined;
  readonly written: Written;
}

/** The rows as they stand in the files, sound or not: what is wrong with one is said there, and not again where something names it. */
export interface Written {
  readonly nodes: Csv;
  readonly links: Csv;
  readonly shares: Csv;
  readonly facts: Csv;
}

const mayMiss: ReadonlySet<ChainTable> = new Set(["shares", "facts"]);
const nothing: Csv = { rows: [], column: () => [] };

/** The chain in this folder. */
export async function readChain(place: Place, known: Known, remarks: Remarks): Promise<ChainRead> {
  const cardFile = await readText(place, "chain.yaml", remarks);
  const files = {
    nodes: await readText(place, "nodes.csv", remarks),
    links: await readText(place, "links.csv", remarks),
    shares: await readText(place, "shares.csv", remarks, true),
    facts: await readText(place, "facts.csv", remarks, true),
  };
  const table = (name: ChainTable) => ({
    ...(files[name] === undefined && mayMiss.has(name) ? nothing : readRows(files[name], chainColumns[name], remarks)),
    file: shownFile(place, `${name}.csv`),
  });
  const read = cardFile && readCard(cardFile, chainCard, remarks);
  const tables = { nodes: table("nodes"), links: table("links"), shares: table("shares"), facts: table("facts") };
  const file = shownFile(place, "chain.yaml");
  const { ids, ...rows } = checkChainRows(tables, known, remarks, {
    rootOf: (there) => (read && there.has(read.card.root) ? { id: read.card.root, file, line: read.lineOf(["root"]) } : undefined),
  });
  if (read === undefined) return { chain: undefined, written: tables };
  const { card, lineOf } = read;
  if (card.id !== nameOf(place)) remarks(file, lineOf(["id"]), "id-is-not-folder", { id: card.id, folder: nameOf(place) });
  for (const [index, technology] of card.technologies.entries()) {
    if (known.technologies.has(technology)) continue;
    const details = { column: "technologies", value: technology, where: "technologies/" };
    remarks(file, lineOf(["technologies", index]), "reference-unknown", details);
  }
  if (!ids.has(card.root)) remarks(file, lineOf(["root"]), "reference-unknown", { column: "root", value: card.root, where: "nodes.csv" });
  const hash = hashOf([cardFile, files.nodes, files.links, files.shares, files.facts]);
  return { chain: { id: card.id, folder: place.folder, own: place.own, hash, card, ...rows }, written: tables };
}

/** A node on several chains is one node: it has one kind and one name. */
export function checkSharedNodes(chains: readonly ChainFolder[], shownOf: (chain: ChainFolder) => string, remarks: Remarks): void {
  const first = new Map<string, { node: Node; chain: string }>();
  for (const chain of chains) {
    for (const node of chain.nodes) {
      const other = first.get(node.id);
      if (other === undefined) {
        first.set(node.id, { node, chain: chain.id });
        continue;
      }
      const differs = (column: string, here: string, there: string) => {
        if (here === there) return;
        const details = { node: node.id, column, here, there, other: `chains/${other.chain}` };
        remarks(`${shownOf(chain)}/nodes.csv`, node.line, "node-in-two-chains", details);
      };
      differs("kind", node.kind, other.node.kind);
      differs("name_en", node.name.en, other.node.name.en);
      differs("name_nl", node.name.nl, other.node.name.nl);
    }
  }
}
