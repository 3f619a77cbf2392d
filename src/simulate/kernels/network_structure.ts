/**
 * A firm network as flat arrays, on shared memory so that all threads read the same one.
 *
 * Bytes, for F firms, L links (D of them essential or non-essential), G groups of two links or more and S sectors (at most 65 536; 2 bytes a firm more
 * above):
 *
 *   structure  12·D (target 4, share 8) + 12·L (supplier 4, share 8) + 4·G (firm) + 18·F (places 8, output 8, sector 2)
 *   cascade    53·F (five numbers 40, three lists 12, mark 1) + 8·G (sum) + 45·S
 *
 * With F = L / 5 and all links essential that is 24 + 14.2 = 38.2 bytes a link and 12·G. Firms with five suppliers drawn from twenty sectors have 0.09
 * groups a link: 39.3 bytes; with a third of the links negligible 35. The names of the firms are not counted.
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
  readonly groups: number;
  /** Per firm: all it sells, s^out. */
  readonly output: Float64Array;
  readonly sector: Uint16Array | Uint32Array;
  /** Sum of `output` over all firms. */
  readonly total: number;
  /** Links a loss goes down by: those of firm j stand from outStart[j] to outStart[j + 1]. */
  readonly outStart: Uint32Array;
  /** The customer; or, all bits turned over (~), the group of the customer's suppliers in which this one is summed. */
  readonly outTarget: Int32Array;
  /** Λ1 of an essential link, Λ2 of a non-essential one. */
  readonly outShare: Float64Array;
  /** Links a loss goes up by: those of firm i stand from inStart[i] to inStart[i + 1]. */
  readonly inStart: Uint32Array;
  readonly inSupplier: Uint32Array;
  /** Fraction of the supplier's sales that goes to firm i. */
  readonly inShare: Float64Array;
  /** Per group: the customer it belongs to. */
  readonly groupFirm: Uint32Array;
}

/** What one cascade writes; cleared after each, touching only what was touched. */
export interface CascadeState {
  /** Per firm the fraction of production lost for want of inputs, 1 − h^d, and σ times it as passed on to customers. */
  readonly down: Float64Array;
  readonly felt: Float64Array;
  /** Per firm what customers do not buy, and the loss as passed on to suppliers. */
  readonly up: Float64Array;
  readonly passed: Float64Array;
  /** Per firm, within a round: its loss after the round, then what it passes on. */
  readonly round: Float64Array;
  /** Firms with any loss in the order in which it reached them; firms whose upstream loss grew; firms at hand. */
  readonly reached: Uint32Array;
  readonly grown: Uint32Array;
  readonly waiting: Uint32Array;
  /** Bits: 1 stands in `waiting`, 2 shocked, 4 stands in `reached`, 8 stands in `grown`. */
  readonly mark: Uint8Array;
  /** Per group: Σ σ Λ (1 − h) so far. */
  readonly sum: Float64Array;
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
  readonly counts: { reached: number; grown: number; sectors: number };
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
