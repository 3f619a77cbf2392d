/** The shape of a chain: `goes_into` has no circle, and everything ends in one root. */
import type { Link, Node } from "./content.ts";
import type { Remarks } from "./remarks.ts";
import type { Declared } from "./rules.ts";

export interface Graph {
  readonly root: string;
  readonly rootLine: number;
  readonly nodes: readonly (Node & { readonly line: number })[];
  readonly links: readonly Link[];
  /** Nodes a link of any kind starts from; a variant (`is_a`) or a substitute may end in what it stands for. */
  readonly leads: Declared;
  readonly files: { readonly card: string; readonly nodes: string; readonly links: string };
}

export function checkGraph(graph: Graph, remarks: Remarks): void {
  const flows = graph.links.filter((link) => link.relation === "goes_into");
  const onward = new Map<string, Link[]>();
  for (const link of flows) onward.set(link.from, [...(onward.get(link.from) ?? []), link]);
  if (onward.has(graph.root)) remarks(graph.files.card, graph.rootLine, "root-goes-on", { root: graph.root });
  for (const node of graph.nodes) {
    if (node.id === graph.root || graph.leads.has(node.id)) continue;
    remarks(graph.files.nodes, node.line, "chain-root", { node: node.id, root: graph.root });
  }
  for (const circle of circles(onward)) {
    const path = [...circle.map((link) => link.from), circle[0]?.from ?? ""].join(" → ");
    remarks(graph.files.links, circle.at(-1)?.line, "chain-circle", { path });
  }
}

/** Every circle met on a walk in depth, as its links; each circle once. */
function circles(onward: ReadonlyMap<string, readonly Link[]>): Link[][] {
  const done = new Set<string>();
  const found: Link[][] = [];
  const walk = (node: string, path: readonly Link[]): void => {
    if (done.has(node)) return;
    for (const link of onward.get(node) ?? []) {
      const longer = [...path, link];
      const start = longer.findIndex((step) => step.from === link.to);
      if (start >= 0) found.push(longer.slice(start));
      else walk(link.to, longer);
    }
    done.add(node);
  };
  for (const node of onward.keys()) walk(node, []);
  return found;
}
