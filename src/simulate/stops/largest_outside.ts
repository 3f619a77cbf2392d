/** Who outside holds most of each node. */
import { heldBy, hullOf, leading } from "../kernels/shares.ts";
import type { ChainModel, ModelNode } from "../model/chain_model.ts";

export interface Stop {
  readonly node: string;
  /** ISO3 */
  readonly country: string;
  /** Fraction of the node's supply: for certain, and at most. */
  readonly share: readonly [low: number, high: number];
}

/** One stop per node that a source says somebody outside supplies: the largest for certain, then the largest at most, then by name. */
export function largestOutside({ nodes }: ChainModel, inside: ReadonlySet<string>): Stop[] {
  return nodes.flatMap((node) => {
    const held = outsideOf(node, inside).map((country) => ({
      node: node.id,
      country,
      share: hullOf(heldBy(node, { kind: "country", name: country })),
    }));
    held.sort((left, right) => right.share[0] - left.share[0] || right.share[1] - left.share[1] || (left.country < right.country ? -1 : 1));
    return held.slice(0, 1);
  });
}

function outsideOf(node: ModelNode, inside: ReadonlySet<string>): string[] {
  const rows = leading(node).flatMap((account) => account.shares);
  const named = rows.flatMap(({ country, kind, share }) => (country === undefined || kind === "group" || share === 0 ? [] : [country]));
  return [...new Set(named)].filter((country) => !inside.has(country));
}
