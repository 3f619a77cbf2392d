/** Chains as the statements visible to the reader draw them. */
import { type Entity, valueOf, valuesOf } from "#model";
import type { ChainEntities } from "#simulate";
import type { Sight } from "../sight.ts";
import { groupBy } from "./pieces.ts";

/** One chain with what stands on it. */
export interface ChainParts {
  readonly chain: Entity;
  readonly nodes: readonly Entity[];
  readonly links: readonly Entity[];
  readonly supplies: readonly Entity[];
  readonly facts: readonly Entity[];
}

/** `asOf`: the archive as it stood then (ISO 8601). */
export async function chainEntities({ view }: Sight, asOf?: string): Promise<ChainEntities> {
  const of = (kind: "chain" | "node" | "link" | "supply" | "fact") => view.entities(asOf === undefined ? { kind } : { kind, asOf });
  const [chains, nodes, links, supplies, facts] = await Promise.all([of("chain"), of("node"), of("link"), of("supply"), of("fact")]);
  return { chains, nodes, links, supplies, facts };
}

/** All chains the reader sees, by id. Read once as long as nothing is written. */
export async function allChains(sight: Sight): Promise<ChainParts[]> {
  return sight.memory.recall(sight.reader.clearance, "all chains", async () => {
    const { chains, nodes, links, supplies, facts } = await chainEntities(sight);
    const by = {
      nodes: groupBy(nodes, "chain"),
      links: groupBy(links, "chain"),
      supplies: groupBy(supplies, "node"),
      facts: groupBy(facts, "node"),
      unplaced: groupBy(
        facts.filter((fact) => valueOf(fact, "node") === undefined),
        "chain",
      ),
    };
    return chains.map((chain) => partsOf(chain, by));
  });
}

/** Chains meet at the nodes they share: what is said about a node counts in each of them, whichever chain's folder says it. */
function partsOf(
  chain: Entity,
  by: Record<"nodes" | "links" | "supplies" | "facts" | "unplaced", ReadonlyMap<string, readonly Entity[]>>,
): ChainParts {
  const { subject } = chain;
  const nodes = by.nodes.get(subject) ?? [];
  const known = new Set(nodes.map((node) => node.subject));
  const links = (by.links.get(subject) ?? []).filter(
    (link) => known.has(valueOf(link, "from") ?? "") && known.has(valueOf(link, "to") ?? ""),
  );
  const about = (entities: ReadonlyMap<string, readonly Entity[]>) => nodes.flatMap((node) => entities.get(node.subject) ?? []);
  return {
    chain,
    nodes,
    links,
    supplies: about(by.supplies),
    facts: [...about(by.facts), ...(by.unplaced.get(subject) ?? [])],
  };
}

/** Every chain the reader sees as one map, joined where they share a node. */
export function joined(chains: readonly ChainParts[]): Omit<ChainParts, "chain"> {
  const once = (read: (parts: ChainParts) => readonly Entity[]) => [
    ...new Map(chains.flatMap(read).map((entity) => [entity.subject, entity])).values(),
  ];
  return {
    nodes: once((one) => one.nodes),
    links: once((one) => one.links),
    supplies: once((one) => one.supplies),
    facts: once((one) => one.facts),
  };
}

/** Nodes for which somebody prints a share. */
export function nodesWithShares(parts: Omit<ChainParts, "chain">): Set<string> {
  const known = parts.supplies.filter((supply) => valueOf(supply, "share") !== undefined);
  return new Set(known.flatMap((supply) => valuesOf(supply, "node")));
}

/** The number of columns from the deepest input to the end product: the longest walk along `goes_into`, plus one. */
export function tiersOf(parts: Omit<ChainParts, "chain">): number {
  const onward = new Map<string, string[]>();
  for (const link of parts.links) {
    if (valueOf(link, "relation") !== "goes_into") continue;
    const [from = "", to = ""] = [valueOf(link, "from"), valueOf(link, "to")];
    onward.set(from, [...(onward.get(from) ?? []), to]);
  }
  const depths = new Map<string, number>();
  const depth = (node: string): number => {
    const known = depths.get(node);
    if (known !== undefined) return known;
    // Restricted and public links together could close a circle that no file holds; a node under way counts as an end.
    depths.set(node, 1);
    const deepest = 1 + Math.max(0, ...(onward.get(node) ?? []).map(depth));
    depths.set(node, deepest);
    return deepest;
  };
  return Math.max(0, ...parts.nodes.map((node) => depth(node.subject)));
}
