/** Which works count: the most cited tenth, within the year of publication. */

export interface CitedWork {
  readonly id: string;
  readonly year: number;
  /** Citations; null = unknown, such a work cannot be ranked and is left out. */
  readonly citedBy: number | null;
}

/**
 * The ids of the most cited `share` of each year. The cut is the citation count of the work at place ⌈share · n⌉; every work with as many is in, so
 * that ties do not depend on order. A year with fewer than `least` works is left out, for a tenth of a handful says nothing; works without
 * citations are never in.
 */
export function topCited(works: readonly CitedWork[], share = 0.1, least = 10): Set<string> {
  const years = new Map<number, CitedWork[]>();
  for (const work of works) {
    if (work.citedBy === null) continue;
    const year = years.get(work.year);
    if (year === undefined) years.set(work.year, [work]);
    else year.push(work);
  }
  const found = new Set<string>();
  for (const year of years.values()) {
    if (year.length < least) continue;
    const ranked = year.map((work) => work.citedBy ?? 0).sort((left, right) => right - left);
    const cut = Math.max(1, ranked[Math.max(1, Math.ceil(share * year.length)) - 1] ?? 0);
    for (const work of year) if ((work.citedBy ?? 0) >= cut) found.add(work.id);
  }
  return found;
}
