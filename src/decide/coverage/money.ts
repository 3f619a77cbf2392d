/** What the kernel of the coverage reads: projects with their money, and the instruments that could pay. Money is whole cents, exact up to 90 trillion euro. */
import type { Scope } from "#model";

export interface PaidProject {
  readonly ref: string;
  /** Id of the instrument whose money it is; null = no rule of the register of programmes fits. */
  readonly instrument: string | null;
  /** Null where the instrument is. */
  readonly scope: Scope | null;
  /** Its call names what it pays for. */
  readonly directed: boolean;
  /** Of its call; null = unknown. */
  readonly year: number | null;
  /** Null = unknown. */
  readonly cents: number | null;
  /** Ids; empty = tied to none. */
  readonly technologies: readonly string[];
  /** Null = nothing says how ready it is. */
  readonly trl: readonly [low: number, high: number] | null;
  /** Its own text states the level; else it is that of its kind of call, or of its words. */
  readonly stated: boolean;
}

export interface CoveringInstrument {
  readonly id: string;
  readonly scope: Scope;
  readonly trl: readonly [low: number, high: number] | null;
  /** Ids of technologies or areas; empty = nothing limits it to some. */
  readonly technologies: readonly string[];
  /** It pays or buys, and is open today. */
  readonly open: boolean;
  /** A rule ties projects of a source in the tables to it, so that none of it somewhere is known to be none. */
  readonly ruled: boolean;
}

/** Money in one place, in cents: what is there for certain, by the rule, and at most. */
export interface Amount {
  readonly low: number;
  readonly spread: number;
  readonly high: number;
}

export interface Share {
  /** Place in the list of technologies. */
  readonly technology: number;
  /** 1–9; 0 = the level is unknown. */
  readonly level: number;
  readonly cents: number;
}

/**
 * The rule of spreading: a project's money is divided equally over every pair of its technologies and levels, to the cent; the cents that are left go to the
 * first pairs. Nobody prints how a project divides its money, so equal shares are ours, and the range around them says how wrong they can be: at least
 * nothing (all of it where there is one pair only), at most everything.
 */
export function spread(cents: number, technologies: readonly number[], trl: readonly [number, number] | null): Share[] {
  const levels = trl === null ? [0] : Array.from({ length: trl[1] - trl[0] + 1 }, (_, step) => trl[0] + step);
  const pairs = technologies.flatMap((technology) => levels.map((level) => ({ technology, level })));
  const each = Math.floor(cents / pairs.length);
  const left = cents - each * pairs.length;
  return pairs.map((pair, at) => ({ ...pair, cents: each + (at < left ? 1 : 0) }));
}

/** The shares of all projects in a row, those of project `i` from `from[i]` up to `from[i + 1]`: what a matrix adds up, whatever years and use it is asked for. */
export interface Shares {
  readonly from: Int32Array;
  readonly technology: Uint16Array;
  readonly level: Uint8Array;
  readonly cents: Float64Array;
}

/** A project of unknown size, or tied to none of the technologies, has none. */
export function sharesOf(projects: readonly PaidProject[], technologies: readonly string[]): Shares {
  const place = new Map(technologies.map((id, at) => [id, at]));
  const from = new Int32Array(projects.length + 1);
  const all: Share[] = [];
  for (const [at, { cents, technologies: named, trl }] of projects.entries()) {
    const own = cents === null ? [] : named.flatMap((id) => place.get(id) ?? []);
    if (cents !== null && own.length > 0) for (const share of spread(cents, own, trl)) all.push(share);
    from[at + 1] = all.length;
  }
  return {
    from,
    technology: Uint16Array.from(all, (one) => one.technology),
    level: Uint8Array.from(all, (one) => one.level),
    cents: Float64Array.from(all, (one) => one.cents),
  };
}
