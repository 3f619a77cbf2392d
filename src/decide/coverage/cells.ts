/** What stands in each cell of technology × level: money by instrument and year, and which projects pay twice for the same. */
import type { PaidProject } from "./money.ts";

/** The smaller payer must give at least this part of the directed money of a year for the cell to count as paid twice, with at least `leastProjects`. */
export const leastShare = 0.2;
export const leastProjects = 2;

export interface Paying {
  readonly id: string;
  low: number;
  spread: number;
  high: number;
  projects: number;
}

export interface Overlap {
  readonly year: number;
  /** Two or more, the largest first. */
  readonly instruments: readonly { readonly id: string; readonly cents: number; readonly projects: number }[];
}

export interface Bucket {
  low: number;
  spread: number;
  high: number;
  projects: number;
  readonly instruments: Map<string, Paying>;
  readonly years: Map<number, number>;
  /** Year → instrument → directed money. */
  readonly directed: Map<number, Map<string, { cents: number; projects: number }>>;
}

export const emptyBucket = (): Bucket => ({
  low: 0,
  spread: 0,
  high: 0,
  projects: 0,
  instruments: new Map(),
  years: new Map(),
  directed: new Map(),
});

/** Adds one project's share; `whole` when the cell is the only one it can be in. */
export function pour(
  bucket: Bucket,
  { year, directed }: PaidProject,
  instrument: string,
  cents: number,
  share: number,
  whole: boolean,
): void {
  let paying = bucket.instruments.get(instrument);
  if (paying === undefined) bucket.instruments.set(instrument, (paying = { id: instrument, low: 0, spread: 0, high: 0, projects: 0 }));
  add(bucket, cents, share, whole);
  add(paying, cents, share, whole);
  if (year === null) return;
  bucket.years.set(year, (bucket.years.get(year) ?? 0) + share);
  if (!directed) return;
  let by = bucket.directed.get(year);
  if (by === undefined) bucket.directed.set(year, (by = new Map()));
  const own = by.get(instrument);
  if (own === undefined) by.set(instrument, { cents: share, projects: 1 });
  else {
    own.cents += share;
    own.projects += 1;
  }
}

function add(sum: { low: number; spread: number; high: number; projects: number }, cents: number, share: number, whole: boolean): void {
  if (whole) sum.low += cents;
  sum.spread += share;
  sum.high += cents;
  sum.projects += 1;
}

/**
 * Years in which two or more instruments whose calls name their subject began to pay for the cell, each a fair part of it. That is where to look for
 * duplication, not proof of it: the projects may well differ.
 */
export function overlapsOf({ directed }: Bucket): Overlap[] {
  return [...directed]
    .flatMap(([year, by]): Overlap[] => {
      const all = [...by.values()].reduce((sum, { cents }) => sum + cents, 0);
      const instruments = [...by]
        .map(([id, own]) => ({ id, ...own }))
        .filter(({ cents, projects }) => projects >= leastProjects && cents >= leastShare * all)
        .sort((left, right) => right.cents - left.cents || (left.id < right.id ? -1 : 1));
      return instruments.length < 2 ? [] : [{ year, instruments }];
    })
    .sort((left, right) => left.year - right.year);
}
