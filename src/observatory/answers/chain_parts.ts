/** Chains as the statements visible to the reader draw them. */
import { type Entity, valueOf, valuesOf } from "#model";
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

/** All chains the reader sees, by id. */
export async function allChains({ view }: Sight): Promise<ChainParts[]> {
  const [chains, nodes, links, supplies, facts] = await Promise.all([
    view.entities({ kind: "chain" }),
    view.entities({ kind: "node" }),
    view.entities({ kind: "link" }),
    view.entities({ kind: "supply" }),
    view.entities({ kind: "fact" }),
  ]);
  const by = {
    nodes: groupBy(nodes, "chain"),
    links: groupBy(links, "chain"),
    supplies: groupBy(supplies, "chain"),
    facts: groupBy(facts, "chain"),
  };
  return chains.map((chain) => partsOf(chain, by));
}

function partsOf(chain: Entity, by: Record<"nodes" | "links" | "supplies" | "facts", ReadonlyMap<string, Entity[]>>): ChainParts {
  const { subject } = chain;
  const nodes = by.nodes.get(subject) ?? [];
  const known = new Set(nodes.map((node) => node.subject));
  const links = (by.links.get(subject) ?? []).filter(
    (link) => known.has(valueOf(link, "from") ?? "") && known.has(valueOf(link, "to") ?? ""),
  );
  const about = (entity: Entity) => known.has(valueOf(entity, "node") ?? "");
  return {
    chain,
    nodes,
    links,
    supplies: (by.supplies.get(subject) ?? []).filter(about),
    facts: (by.facts.get(subject) ?? []).filter((fact) => valueOf(fact, "node") === undefined || about(fact)),
  };
}

/** Nodes for which somebody prints a share. */
export function nodesWithShares(parts: ChainParts): Set<string> {
  const known = parts.supplies.filter((supply) => valueOf(supply, "share") !== undefined);
  return new Set(known.flatMap((supply) => valuesOf(supply, "node")));
}

/** The number of columns from the deepest input to the end product: the longest walk along `goes_into`, plus one. */
export function tiersOf(parts: ChainParts): number {
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
