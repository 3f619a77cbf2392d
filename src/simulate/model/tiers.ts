/** How far a node stands from the first inputs. */
import type { ChainModel } from "./chain_model.ts";

/** Per node of the model the longest walk of `goes_into` from any input; 0 = nothing goes into it. */
export function tiersOf({ nodes, links, order }: Pick<ChainModel, "nodes" | "links" | "order">): number[] {
  const onward: number[][] = nodes.map(() => []);
  for (const { from, to, relation } of links) if (relation === "goes_into") onward[from]?.push(to);
  const tiers = nodes.map(() => 0);
  for (const at of order) for (const to of onward[at] ?? []) tiers[to] = Math.max(tiers[to] ?? 0, (tiers[at] ?? 0) + 1);
  return tiers;
}
