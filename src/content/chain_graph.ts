/** The shape of a chain: `goes_into` has no circle, and everything ends in one root. */
import type { Link, Node } from "./chain_parts.ts";
import type { Remarks } from "./remarks.ts";
import type { Declared } from "./rules.ts";

export interface Graph {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  /** Nodes a link of any kind starts from; a variant (`is_a`) or a substitute may end in what it stands for. */
  readonly leads: Declared;
  readonly files: { readonly nodes: string; readonly links: string };
}

/** The node everything ends in, and where it was named. */
export interface Root {
  readonly id: string;
  readonly file: string;
  readonly line: number | undefined;
}

/** A remark for each circle of `goes_into` and each node beside the root that leads nowhere. */
export function checkGraph(graph: Graph, root: Root | undefined, remarks: Remarks): void {
  const onward = onwardOf(graph.links);
  if (root !== undefined) {
    if (onward.has(root.id)) remarks(root.file, root.line, "root-goes-on", { root: root.id });
    for (const node of graph.nodes) {
      if (node.id === root.id || graph.leads.has(node.id)) continue;
      remarks(graph.files.nodes, node.line, "chain-root", { node: node.id, root: root.id });
    }
  }
  for (const circle of circlesOf(onward)) {
    const path = [...circle.map((link) => link.from), circle[0]?.from ?? ""].join(" → ");
    remarks(graph.files.links, circle.at(-1)?.line, "chain-circle", { path });
  }
}

function onwardOf(links: readonly Link[]): Map<string, Link[]> {
  const onward = new Map<string, Link[]>();
  for (const link of links) {
    if (link.relation !== "goes_into") continue;
    const known = onward.get(link.from);
    if (known === undefined) onward.set(link.from, [link]);
    else known.push(link);
  }
  return onward;
}

/** Every circle met on a walk in depth, as its links; each circle once. Without recursion: a chain may be tens of thousands of links long. */
function circlesOf(onward: ReadonlyMap<string, readonly Link[]>): Link[][] {
  const done = new Set<string>();
  const found: Link[][] = [];
  for (const start of onward.keys()) {
    if (done.has(start)) continue;
    const trail: { node: string; next: number }[] = [{ node: start, next: 0 }];
    const path: Link[] = [];
    const placeOf = new Map([[start, 0]]);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const link = onward.get(step.node)?.[step.next++];
      if (link === undefined) {
        done.add(step.node);
        placeOf.delete(step.node);
        trail.pop();
        path.pop();
        continue;
      }
      const place = placeOf.get(link.to);
      if (place !== undefined) found.push([...path.slice(place), link]);
      else if (!done.has(link.to)) {
        placeOf.set(link.to, trail.length);
        trail.push({ node: link.to, next: 0 });
        path.push(link);
      }
    }
  }
  return found;
}
