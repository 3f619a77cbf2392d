/** How long tiers are folded into several columns, so that the whole has the shape of a screen. */

export interface Room {
  /** Width over height wanted. */
  readonly aspect: number;
  /** Pixels of a node with the gap below it, of a node with the gap beside it in its tier, and what a tier adds to that. */
  readonly row: number;
  readonly column: number;
  readonly tier: number;
}

/** One row of a tier: nodes side by side in its columns. */
export type TierRow = readonly number[];

/** Rows of each tier, of which the largest drawing fits a screen of that shape. Blocks of one group begin a row of their own. */
export function foldTiers(tiers: readonly Int32Array[], groups: Int32Array | undefined, room: Room): TierRow[][] {
  const blocks = tiers.map((tier) => blocksOf(tier, groups));
  const sizes = blocks.map((some) => some.map((block) => block.length));
  const longest = Math.max(...tiers.map((tier) => tier.length));
  let best = { most: longest, size: Number.POSITIVE_INFINITY };
  for (let most = 1; most <= longest; most = Math.max(most + 1, Math.floor(most * 1.02))) {
    const columns = sizes.map((some) => columnsFor(some, most));
    const width = columns.reduce((sum, one) => sum + one * room.column + room.tier, 0);
    const height = Math.max(...sizes.map((some, tier) => rowsFor(some, columns[tier] ?? 1))) * room.row;
    const size = Math.max(width / room.aspect, height);
    if (size < best.size) best = { most, size };
  }
  return blocks.map((some, tier) => {
    const columns = columnsFor(sizes[tier] ?? [], best.most);
    return some.flatMap((block) => rowsOf(block, columns));
  });
}

function blocksOf(tier: Int32Array, groups: Int32Array | undefined): number[][] {
  const blocks: number[][] = [];
  let last: number | undefined;
  for (const node of tier) {
    const group = groups?.[node] ?? 0;
    if (group !== last) blocks.push([]);
    blocks.at(-1)?.push(node);
    last = group;
  }
  return blocks;
}

function rowsFor(blocks: readonly number[], columns: number): number {
  return blocks.reduce((sum, block) => sum + Math.ceil(block / columns), 0);
}

function columnsFor(blocks: readonly number[], most: number): number {
  const longest = Math.max(...blocks);
  const all = blocks.reduce((sum, block) => sum + block, 0);
  let columns = Math.max(1, Math.ceil(all / most));
  while (columns < longest && rowsFor(blocks, columns) > most) columns += 1;
  return columns;
}

/** Evenly filled: of seven in three columns no row holds one alone where two rows could share. */
function rowsOf(block: readonly number[], columns: number): number[][] {
  const rows = Math.ceil(block.length / columns);
  return Array.from({ length: rows }, (_, row) =>
    block.slice(Math.floor((row * block.length) / rows), Math.floor(((row + 1) * block.length) / rows)),
  );
}
