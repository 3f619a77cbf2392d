/** How far commitments are, by whatever they are grouped by. */
import { type Dated, quarterOf, type Standing, standingOf, standings } from "./standing.ts";

export interface Progress {
  readonly key: string;
  readonly total: number;
  readonly dated: number;
  readonly standings: Readonly<Record<Standing, number>>;
}

/** Counts by key, the keys in text order; one commitment counts under each of its keys. Empty without commitments. */
export function progressBy<Item extends Dated>(items: readonly Item[], on: string, keysOf: (item: Item) => readonly string[]): Progress[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, group]) => ({ key, ...countsOf(group, on) }));
}

/** Counts of all of them. */
export function countsOf(items: readonly Dated[], on: string): Omit<Progress, "key"> {
  const counts = Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>;
  for (const item of items) counts[standingOf(item, on)] += 1;
  return { total: items.length, dated: items.filter(({ due }) => due !== null).length, standings: counts };
}

/** By the quarter they are due in; those without a day stand in none. */
export function progressByQuarter<Item extends Dated>(items: readonly Item[], on: string): Progress[] {
  return progressBy(items, on, ({ due }) => (due === null ? [] : [quarterOf(due)]));
}
