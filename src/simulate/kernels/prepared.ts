/** A chain and a scenario made ready for the cascade: numbers only, so that it can be handed to another thread. */

/** What lists of lists look like: the items of `i` stand from `start[i]` to `start[i + 1]`. */
export interface Prepared {
  readonly nodes: number;
  /** Steps of `dt` days; a level is the mean over its step. */
  readonly steps: number;
  readonly dt: number;
  /** Nodes that may lose anything at all, inputs first. */
  readonly reached: Int32Array;
  /** Of these the ones that a draw can touch: a source names who is cut, there or at what goes in. */
  readonly drawn: Int32Array;
  /** The same as a walk: n = make it, ~n = deliver it where something can replace it. */
  readonly reachedWalk: Int32Array;
  readonly drawnWalk: Int32Array;
  readonly inputStart: Int32Array;
  readonly inputFrom: Int32Array;
  /** 1 = essential, 0 = in part. */
  readonly inputEssential: Uint8Array;
  /** Part that one input is of all inputs of a node. */
  readonly inputPart: Float64Array;
  readonly substituteStart: Int32Array;
  readonly substituteFrom: Int32Array;
  /** Pairs of low and high: of substitute `i` at 2i and 2i + 1. */
  readonly degree: Float64Array;
  readonly qualify: Float64Array;
  /** Pairs per node. */
  readonly stock: Float64Array;
  readonly recover: Float64Array;
  readonly minimum: Float64Array;
  readonly accountStart: Int32Array;
  readonly termStart: Int32Array;
  /** Which set of shocks takes this part away. */
  readonly termSet: Int32Array;
  /** For certain, at most where named, at most. */
  readonly termLow: Float64Array;
  readonly termNamed: Float64Array;
  readonly termHigh: Float64Array;
  /** Shocks on the node itself, whoever supplies it; −1 = none. */
  readonly wholeSet: Int32Array;
  readonly setStart: Int32Array;
  readonly setShock: Int32Array;
  /** First day of any of them, last day of any of them. */
  readonly setFrom: Float64Array;
  readonly setUntil: Float64Array;
  readonly shockBy: Float64Array;
  readonly shockFrom: Float64Array;
  readonly shockUntil: Float64Array;
  /** Others may raise their output by this fraction. */
  readonly spare: number;
  readonly measureStart: Int32Array;
  /** 1 = delivers the product itself; 0 = more capacity, which needs the inputs too. */
  readonly measureOutput: Uint8Array;
  readonly measureShare: Float64Array;
  readonly measureFrom: Float64Array;
  /** Shocks on the country where the measure stands; −1 = none. */
  readonly measureSet: Int32Array;
}

/** Room for one run, used again for the next. A node's level is 1 outside its steps from `levelFrom` to `levelTo`; the same for what arrives. */
export interface RunState {
  /** Whether to write down `cause`. */
  readonly explain: boolean;
  /** `steps` numbers per node. */
  readonly level: Float64Array;
  readonly levelFrom: Int32Array;
  readonly levelTo: Int32Array;
  readonly arrives: Float64Array;
  readonly arriveFrom: Int32Array;
  readonly arriveTo: Int32Array;
  /** Per node: days of full output missed, lowest level, first day below 99 % (Infinity = never), most lost of its own supply, through which input. */
  readonly missed: Float64Array;
  readonly lowest: Float64Array;
  readonly impact: Float64Array;
  readonly direct: Float64Array;
  readonly cause: Int32Array;
  /** What this run reckons with. */
  readonly stock: Float64Array;
  readonly recover: Float64Array;
  readonly minimum: Float64Array;
  readonly degree: Float64Array;
  readonly qualify: Float64Array;
  /** Which account holds, and where between certain and named. */
  readonly account: Float64Array;
  readonly split: Float64Array;
  /** One node at a time. */
  readonly lost: Float64Array;
  readonly profile: Float64Array;
  readonly scratch: Float64Array;
  readonly window: Int32Array;
}

/** Everything the threads share while drawing. Draws stand side by side per node: of node `i` in `drawn` from i × runs. */
export interface DrawTable {
  readonly prepared: Prepared;
  readonly runs: number;
  readonly seed: number;
  /** Draws of which the levels are kept, the first ones. */
  readonly kept: number;
  readonly lost: Float32Array;
  readonly lowest: Float32Array;
  readonly direct: Float32Array;
  /** Infinity = never. */
  readonly impact: Float32Array;
  /** Levels of the kept draws: draws side by side per step and drawn node. */
  readonly levels: Float32Array;
  /** Per drawn node 11: p05, p50, p95 of lost, of lowest and of direct; p50 of impact; fraction with impact. */
  readonly summary: Float64Array;
  /** 3 × steps per drawn node: p05, p50, p95. */
  readonly bands: Float32Array;
  /** Next draw, next node to sum up, stop. */
  readonly turn: Int32Array;
}
