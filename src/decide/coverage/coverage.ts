/** Which technology at which level of readiness is paid for by which instrument, from real projects: gaps, thin places, and the same paid twice. */
import type { Scope } from "#model";
import { type Bucket, emptyBucket, type Overlap, overlapsOf, type Paying, pour } from "./cells.ts";
import { type Amount, type CoveringInstrument, type PaidProject, type Shares, sharesOf } from "./money.ts";

/**
 * `double_funded`: two or more instruments pay for it in the same years; `funded`; `part_funded`: money in fewer than half of the years that the tables
 * hold, or less than a tenth of what the middle technology gets at this level; `unfunded`: a programme in the tables that may pay for the technology works
 * at this level (`leastPresence`), and has no project for it; `unknown`: no such programme works at this level, so that no money there says nothing.
 */
export const coverageStates = ["unfunded", "part_funded", "double_funded", "funded", "unknown"] as const;
export type CoverageState = (typeof coverageStates)[number];

/**
 * The part of an instrument's projects that must stand at a level for it to work there. Most levels come from the kind of call, so that a
 * stray project at another level does not make all else at that level a gap.
 */
export const leastPresence = 0.05;

/** What makes a cell part-funded: `few_years`, `thin`. */
export type PartReason = "few_years" | "thin";

export interface CoverageQuery {
  readonly from: number | null;
  readonly to: number | null;
  /** `civil` and `defence` count what is for both too; null = all money. */
  readonly scope: Scope | null;
}

export interface CoverageCell extends Amount {
  readonly technology: string;
  /** 1–9; 0 = money of projects whose level is unknown. */
  readonly level: number;
  /** Null where the level is unknown. */
  readonly state: CoverageState | null;
  readonly reasons: readonly PartReason[];
  readonly projects: number;
  /** The largest first. */
  readonly instruments: readonly Paying[];
  readonly years: readonly { readonly year: number; readonly cents: number }[];
  readonly overlaps: readonly Overlap[];
  /** Instruments open to the cell without money here; `seen` = projects of theirs do stand in the tables, so that it is known that they paid nothing here. */
  readonly open: readonly { readonly id: string; readonly seen: boolean }[];
}

/** All money in cents, and where it went: `all` is the sum of the four below it, and `tied` the sum of the cells. */
export interface CoverageSums {
  readonly projects: number;
  readonly all: number;
  readonly tied: number;
  /** Of `tied`: the level is unknown. */
  readonly withoutLevel: number;
  /** Of `tied`: the project's own text states the level. The rest stands where such calls are usually for, and cannot show money at other levels. */
  readonly stated: number;
  readonly notTied: { readonly projects: number; readonly cents: number };
  /** No rule names its instrument. */
  readonly unmapped: { readonly projects: number; readonly cents: number };
  /** The amount is unknown: counted, not summed. */
  readonly withoutAmount: number;
  /** Left out, as a year was asked for and theirs is unknown. */
  readonly undated: { readonly projects: number; readonly cents: number };
}

export interface Payer {
  readonly id: string;
  projects: number;
  /** All its money that is known. */
  cents: number;
  /** Of it, what is tied to a technology. */
  tied: number;
  /** How many of its projects stand at a level, of whatever subject. */
  readonly levels: Map<number, number>;
}

export interface Coverage {
  readonly cells: readonly CoverageCell[];
  readonly sums: CoverageSums;
  /** The years that the money is of. */
  readonly years: readonly number[];
  /** Instruments with projects in the tables, in these years and for this use, with all they pay. */
  readonly payers: readonly Payer[];
}

/** True when money of this scope counts for what was asked. */
export const countsFor = (asked: Scope | null, scope: Scope) => asked === null || scope === asked || (scope === "dual" && asked !== "dual");

/** True when an entry that names these technologies, or areas of them, covers this one; naming none, it covers all. */
const reaches = (named: readonly string[], technology: string) =>
  named.length === 0 || named.some((one) => one === technology || technology.startsWith(`${one}_`));

/**
 * The matrix: for each technology in the order given, levels 1–9, then level 0 where there is money of unknown level. A project counts for those of its
 * technologies that are in the list. Without projects every cell is unknown. `shares` spares reckoning them again where the same projects are asked about twice.
 */
export function coverageOf(
  projects: readonly PaidProject[],
  technologies: readonly string[],
  instruments: readonly CoveringInstrument[],
  query: CoverageQuery,
  shares: Shares = sharesOf(projects, technologies),
): Coverage {
  const buckets = Array.from({ length: technologies.length * 10 }, (): Bucket | undefined => undefined);
  const sums = { projects: 0, all: 0, tied: 0, withoutLevel: 0, stated: 0, withoutAmount: 0 };
  const [notTied, unmapped, undated] = [none(), none(), none()];
  const years = new Set<number>();
  const payers = new Map<string, Payer>();
  const dated = query.from !== null || query.to !== null;
  for (const [at, project] of projects.entries()) {
    const { cents, year, instrument, scope } = project;
    if (scope !== null && !countsFor(query.scope, scope)) continue;
    if (year === null && dated) {
      count(undated, cents);
      continue;
    }
    if (year !== null && (year < (query.from ?? -Infinity) || year > (query.to ?? Infinity))) continue;
    sums.projects += 1;
    if (cents === null) {
      sums.withoutAmount += 1;
      continue;
    }
    sums.all += cents;
    if (instrument === null) {
      count(unmapped, cents);
      continue;
    }
    if (year !== null) years.add(year);
    const payer = payers.get(instrument) ?? {
      id: instrument,
      projects: 0,
      cents: 0,
      tied: 0,
      levels: new Map<number, number>(),
    };
    payers.set(instrument, payer);
    payer.projects += 1;
    payer.cents += cents;
    if (project.trl !== null) countLevels(payer, project.trl);
    const [first, after] = [shares.from[at] ?? 0, shares.from[at + 1] ?? 0];
    if (first === after) {
      count(notTied, cents);
      continue;
    }
    sums.tied += cents;
    if (project.stated) sums.stated += cents;
    payer.tied += cents;
    for (let share = first; share < after; share += 1) {
      const [level, part] = [shares.level[share] ?? 0, shares.cents[share] ?? 0];
      const cell = (shares.technology[share] ?? 0) * 10 + level;
      pour((buckets[cell] ??= emptyBucket()), project, instrument, cents, part, after - first === 1);
      if (level === 0) sums.withoutLevel += part;
    }
  }
  const middle = Array.from({ length: 10 }, (_, level) =>
    middleOf(technologies.flatMap((_one, at) => buckets[at * 10 + level]?.spread ?? [])),
  );
  const cells = technologies.flatMap((technology, at) => {
    const reaching = instruments.filter((one) => reaches(one.technologies, technology));
    return Array.from({ length: 10 }, (_, level): CoverageCell[] => {
      const bucket = buckets[at * 10 + level];
      if (level === 0) return bucket === undefined ? [] : [{ ...cellOf(technology, level, bucket), state: null, reasons: [], open: [] }];
      const seen = reaching.some((one) => worksAt(payers.get(one.id), level));
      const cell = cellOf(technology, level, bucket ?? emptyBucket());
      const reasons = reasonsOf(cell, years.size, middle[level] ?? 0);
      const open = reaching
        .filter((one) => one.open && isAt(one, level) && countsFor(query.scope, one.scope) && !bucket?.instruments.has(one.id))
        .map((one) => ({ id: one.id, seen: one.ruled || payers.has(one.id) }));
      return [{ ...cell, reasons, open, state: stateOf(cell, reasons, seen) }];
    }).flat();
  });
  return {
    cells,
    sums: { ...sums, notTied, unmapped, undated },
    years: [...years].sort((left, right) => left - right),
    payers: [...payers.values()].sort((left, right) => right.cents - left.cents || (left.id < right.id ? -1 : 1)),
  };
}

function stateOf(
  { projects, overlaps }: Pick<CoverageCell, "projects" | "overlaps">,
  reasons: readonly PartReason[],
  seen: boolean,
): CoverageState {
  if (projects === 0) return seen ? "unfunded" : "unknown";
  if (overlaps.length > 0) return "double_funded";
  return reasons.length > 0 ? "part_funded" : "funded";
}

function reasonsOf(cell: Pick<CoverageCell, "projects" | "years" | "spread">, held: number, middle: number): PartReason[] {
  if (cell.projects === 0) return [];
  return [...(cell.years.length * 2 < held ? (["few_years"] as const) : []), ...(cell.spread * 10 < middle ? (["thin"] as const) : [])];
}

function cellOf(technology: string, level: number, bucket: Bucket): Omit<CoverageCell, "state" | "reasons" | "open"> {
  return {
    technology,
    level,
    low: bucket.low,
    spread: bucket.spread,
    high: bucket.high,
    projects: bucket.projects,
    instruments: [...bucket.instruments.values()].sort((left, right) => right.spread - left.spread || (left.id < right.id ? -1 : 1)),
    years: [...bucket.years].map(([year, cents]) => ({ year, cents })).sort((left, right) => left.year - right.year),
    overlaps: overlapsOf(bucket),
  };
}

function countLevels(payer: Payer, [low, high]: readonly [number, number]): void {
  for (let level = low; level <= high; level += 1) payer.levels.set(level, (payer.levels.get(level) ?? 0) + 1);
}

function worksAt(payer: Payer | undefined, level: number): boolean {
  const count = payer?.levels.get(level) ?? 0;
  return payer !== undefined && count > 0 && count >= leastPresence * payer.projects;
}

const isAt = ({ trl }: CoveringInstrument, level: number) => trl !== null && trl[0] <= level && trl[1] >= level;
const none = () => ({ projects: 0, cents: 0 });

function count(pile: { projects: number; cents: number }, cents: number | null): void {
  pile.projects += 1;
  pile.cents += cents ?? 0;
}

/** The middle of what is there; 0 when nothing is. */
function middleOf(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
