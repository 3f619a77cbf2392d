/**
 * At what height rows stand: each as near as it can to the middle of what it is linked with, in its order and without overlap. Within a
 * tier that is an isotonic regression, solved exactly by pooling adjacent violators (Barlow and others, 1972).
 */
import type { Neighbours, Wiring } from "./wiring.ts";
import type { TierRow } from "./fold.ts";

const rounds = 12;

/** The middle of each node, between 0 and `height`; `high` are heights of rows with their gap, by tier. */
export function settleRows(wiring: Wiring, tiers: readonly (readonly TierRow[])[], high: readonly (readonly number[])[], height: number) {
  const middle = new Float64Array(wiring.count);
  const setRows = (tier: number, tops: readonly number[]) =>
    tiers[tier]?.forEach((row, place) => row.forEach((node) => (middle[node] = (tops[place] ?? 0) + (high[tier]?.[place] ?? 0) / 2)));
  tiers.forEach((rows, tier) => {
    const sum = (high[tier] ?? []).reduce((one, other) => one + other, 0);
    let top = (height - sum) / 2;
    setRows(
      tier,
      rows.map((_, place) => (top += high[tier]?.[place] ?? 0) - (high[tier]?.[place] ?? 0)),
    );
  });
  for (let round = 0; round < rounds; round += 1) {
    const inTurn = round % 2 === 0 ? [...tiers.keys()].toReversed() : [...tiers.keys()];
    for (const tier of inTurn) {
      const wanted = (tiers[tier] ?? []).map((row, place) => wantedOf(row, wiring, middle) - (high[tier]?.[place] ?? 0) / 2);
      setRows(tier, pool(wanted, high[tier] ?? [], height));
    }
  }
  return middle;
}

function wantedOf(row: TierRow, { inputs, outputs }: Wiring, middle: Float64Array): number {
  let sum = 0;
  let count = 0;
  const add = ({ at, list }: Neighbours, node: number) => {
    for (let link = at[node] ?? 0; link < (at[node + 1] ?? 0); link += 1) {
      sum += middle[list[link] ?? 0] ?? 0;
      count += 1;
    }
  };
  for (const node of row) {
    add(inputs, node);
    add(outputs, node);
  }
  return count === 0 ? (middle[row[0] ?? 0] ?? 0) : sum / count;
}

/** Tops nearest to `wanted` in the least-squares sense, each at least its predecessor's top and height, all between 0 and `height`. */
function pool(wanted: readonly number[], high: readonly number[], height: number): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const one of high) {
    offsets.push(offset);
    offset += one;
  }
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((one, place) => {
    let last = { sum: one - (offsets[place] ?? 0), count: 1 };
    for (let before = pools.at(-1); before && before.sum / before.count > last.sum / last.count; before = pools.at(-1)) {
      pools.pop();
      last = { sum: before.sum + last.sum, count: before.count + last.count };
    }
    pools.push(last);
  });
  const least = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  const most = Math.max(0, height - offset);
  return least.map((one, place) => Math.min(most, Math.max(0, one)) + (offsets[place] ?? 0));
}
