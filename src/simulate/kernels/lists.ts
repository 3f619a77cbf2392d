/** Lists of lists as flat arrays. */

export interface Lists<Item> {
  /** The items of `i` stand from `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly items: readonly Item[];
  readonly of: (at: number) => readonly Item[];
}

export function lists<Item>(count: number, of: (at: number) => readonly Item[]): Lists<Item> {
  const start = new Int32Array(count + 1);
  const items: Item[] = [];
  for (let at = 0; at < count; at += 1) {
    for (const item of of(at)) items.push(item);
    start[at + 1] = items.length;
  }
  return { start, items, of: (at) => items.slice(start[at], start[at + 1]) };
}

/** Low and high of each, side by side. */
export function pairs<Item>(items: readonly Item[], of: (item: Item, at: number) => readonly [number, number]): Float64Array {
  return Float64Array.from(items.flatMap((item, at) => of(item, at)));
}
