/** Inputs before what they go into. */
import type { ModelLink, ModelNode } from "./chain_model.ts";

/**
 * Numbers of the nodes in an order in which no `goes_into` points back, and the links that close a circle, which the order leaves out.
 * Walks from the nodes that nothing goes into, so that the link left out is the last one of the walk. The same links give the same order.
 */
export function orderNodes(nodes: readonly ModelNode[], links: readonly ModelLink[]): { order: number[]; left: ModelLink[] } {
  const onward: ModelLink[][] = nodes.map(() => []);
  const fed = new Uint8Array(nodes.length);
  for (const link of links) {
    if (link.relation !== "goes_into") continue;
    onward[link.from]?.push(link);
    fed[link.to] = 1;
  }
  const numbers = nodes.map((_, at) => at);
  const starts = [...numbers.filter((at) => fed[at] === 0), ...numbers.filter((at) => fed[at] === 1)];
  const left: ModelLink[] = [];
  const finished: number[] = [];
  const state = new Uint8Array(nodes.length);
  const tried = new Uint32Array(nodes.length);
  for (const start of starts) {
    const walk = state[start] === 0 ? [start] : [];
    state[start] ||= 1;
    for (let at = walk.at(-1); at !== undefined; at = walk.at(-1)) {
      const link = onward[at]?.[tried[at] ?? 0];
      tried[at] = (tried[at] ?? 0) + 1;
      if (link === undefined) {
        state[at] = 2;
        finished.push(at);
        walk.pop();
      } else if (state[link.to] === 1) left.push(link);
      else if (state[link.to] === 0) {
        state[link.to] = 1;
        walk.push(link.to);
      }
    }
  }
  return { order: finished.reverse(), left };
}
