/**
 * Which node of a tier stands above which: sweeps from the end products to the inputs and back put each node at the middle of its
 * neighbours (Sugiyama, Tagawa and Toda, 1981), and the order with the shortest links is kept.
 */
import type { Neighbours, Wiring } from "./wiring.ts";

const sweeps = 10;

/** `tiers` are nodes by number, leftmost first; `groups` keeps nodes of one group together in their tier. Returns the same in a better order. */
export function orderTiers(wiring: Wiring, tiers: readonly Int32Array[], groups: Int32Array | undefined): Int32Array[] {
  const place = new Float64Array(wiring.count);
  let order = tiers.map((tier) => tier.slice());
  order.forEach((tier) => settle(tier, place));
  let best = order.map((tier) => tier.slice());
  let least = Number.POSITIVE_INFINITY;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const toInputs = sweep % 2 === 0;
    const inTurn = toInputs ? order.toReversed() : order;
    const sides = sweep >= sweeps - 2 ? [wiring.inputs, wiring.outputs] : [toInputs ? wiring.outputs : wiring.inputs];
    for (const tier of inTurn) {
      sortTier(tier, sides, place, groups);
      settle(tier, place);
    }
    order = toInputs ? inTurn.toReversed() : inTurn;
    const length = lengthOf(wiring, place);
    if (length < least - 1e-9) {
      least = length;
      best = order.map((tier) => tier.slice());
    }
  }
  return best;
}

function settle(tier: Int32Array, place: Float64Array): void {
  for (let rank = 0; rank < tier.length; rank += 1) place[tier[rank] ?? 0] = (rank + 0.5) / tier.length;
}

function sortTier(tier: Int32Array, sides: readonly Neighbours[], place: Float64Array, groups: Int32Array | undefined): void {
  const middles = new Map<number, number>();
  for (const node of tier) middles.set(node, middleOf(node, sides, place));
  const middle = (node: number) => middles.get(node) ?? 0;
  const ofGroup = new Map<number, number>();
  if (groups) {
    const sums = new Map<number, [number, number]>();
    for (const node of tier) {
      const [sum, count] = sums.get(groups[node] ?? 0) ?? [0, 0];
      sums.set(groups[node] ?? 0, [sum + middle(node), count + 1]);
    }
    for (const [group, [sum, count]] of sums) ofGroup.set(group, sum / count);
  }
  const group = (node: number) => groups?.[node] ?? 0;
  tier.sort(
    (a, b) =>
      (ofGroup.get(group(a)) ?? 0) - (ofGroup.get(group(b)) ?? 0) ||
      group(a) - group(b) ||
      middle(a) - middle(b) ||
      (place[a] ?? 0) - (place[b] ?? 0) ||
      a - b,
  );
}

/** The mean place of the neighbours; without any, its own. */
function middleOf(node: number, sides: readonly Neighbours[], place: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const { at, list } of sides) {
    for (let link = at[node] ?? 0; link < (at[node + 1] ?? 0); link += 1) {
      sum += place[list[link] ?? 0] ?? 0;
      count += 1;
    }
  }
  return count === 0 ? (place[node] ?? 0) : sum / count;
}

function lengthOf({ from, to }: Wiring, place: Float64Array): number {
  let length = 0;
  for (let link = 0; link < from.length; link += 1) length += Math.abs((place[from[link] ?? 0] ?? 0) - (place[to[link] ?? 0] ?? 0));
  return length;
}
