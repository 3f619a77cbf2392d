/**
 * A firm network as flat arrays, on shared memory so that all threads read the same one.
 *
 * Bytes, for F firms, L links and S sectors (at most 65 536; 2 bytes a firm more above):
 *
 *   structure  24·L (each link once with its customer, once with its supplier: number 4, share 8) + 22·F (places 12, output 8, sector 2)
 *   cascade    49·F (four numbers 32, four lists 16, mark 1) + 45·S
 *
 * With F = L / 5 that is 24 + 71 / 5 = 38.2 bytes a link, whatever the types. The names of the firms are not counted.
 */

/** Numbers per link as they were read: firms and sectors are numbered in the order of their first appearance. */
export interface NetworkColumns {
  readonly firms: readonly string[];
  readonly sectors: readonly string[];
  /** Sector of each firm. */
  readonly sectorOf: Uint32Array | Uint16Array;
  /** Per link: firm that supplies, firm that buys, how much (any unit, not negative), 0 negligible, 1 non-essential, 2 essential. */
  readonly supplier: Uint32Array;
  readonly customer: Uint32Array;
  readonly weight: Float64Array;
  readonly type: Uint8Array;
}

/** What a cascade reads; nothing writes in it after it is built. */
export interface NetworkStructure {
  readonly firms: number;
  readonly sectors: number;
  /** Per firm: all it sells, s^out. */
  readonly output: Float64Array;
  readonly sector: Uint16Array | Uint32Array;
  /** Sum of `output` over all firms. */
  readonly total: number;
  /**
   * What firm i buys stands from inStart[i] to inStart[i + 1]: essential inputs sector by sector, then the non-essential ones; from inNeeded[i] the
   * negligible ones. `inSupplier` is the supplier, with the highest bit set on the last of each sector and on the last non-essential one.
   */
  readonly inStart: Uint32Array;
  readonly inNeeded: Uint32Array;
  readonly inSupplier: Uint32Array;
  /** Λ1 of an essential link, Λ2 of a non-essential one, 0 of a negligible one. */
  readonly inShare: Float64Array;
  /** What firm j sells stands from outStart[j] to outStart[j + 1]: the customer, and which fraction of the sales goes to it. */
  readonly outStart: Uint32Array;
  readonly outCustomer: Uint32Array;
  readonly outShare: Float64Array;
}

/** What one cascade writes; cleared after each, touching only what was touched. */
export interface CascadeState {
  /** Per firm the fraction of production lost (1 − h): for want of inputs, and of customers; the latter in the making. */
  readonly down: Float64Array;
  readonly up: Float64Array;
  readonly upNext: Float64Array;
  /** Per firm σ (1 − h^d): the part of its loss that its customers feel. */
  readonly felt: Float64Array;
  /** Firms with a loss downstream, and upstream, in the order in which it reached them; firms whose upstream loss grew; firms to look at. */
  readonly reachedDown: Uint32Array;
  readonly reachedUp: Uint32Array;
  readonly grown: Uint32Array;
  readonly waiting: Uint32Array;
  /** 1 = waiting, 2 = shocked. */
  readonly mark: Uint8Array;
  /** Per sector: its output in two numbers (the second holds what rounding leaves of the first), and what is left of it, the same way. */
  readonly sectorOutput: Float64Array;
  readonly sectorRest: Float64Array;
  readonly left: Float64Array;
  readonly leftRest: Float64Array;
  /** 1 / what is left. */
  readonly perLeft: Float64Array;
  readonly sectorsReached: Uint32Array;
  readonly sectorMark: Uint8Array;
  /** How many stand in each list. */
  readonly counts: { down: number; up: number; grown: number; sectors: number };
}

/** Firms (ascending, each once) and the fraction of production each loses at once, 1 − ψ. */
export interface NetworkShock {
  readonly firms: Uint32Array;
  readonly cuts: Float64Array;
}

/** What a thread is given to fail firms in turn. */
export interface TurnsOrder {
  readonly structure: NetworkStructure;
  readonly tolerance: number;
  readonly mostRounds: number;
  /** Loss per firm, filled by all threads. */
  readonly losses: Float64Array;
  /** [next firm, firms done, 1 = stop, cascades that did not settle]. */
  readonly counters: Int32Array;
}
