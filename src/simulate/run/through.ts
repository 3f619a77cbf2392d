/** Through what the loss of a node comes. */
import type { RunState } from "../kernels/prepared.ts";
import type { ChainModel } from "../model/chain_model.ts";

/**
 * Per node the id of the input that holds it lowest when it is lowest, null where its own supply does or nothing is lost.
 * Read from the middle of what is drawn; where that loses nothing, from the worst.
 */
export function throughOf(model: ChainModel, middle: RunState, worst: RunState): (at: number) => string | null {
  return (at) => model.nodes[((middle.lowest[at] ?? 1) < 1 ? middle : worst).cause[at] ?? -1]?.id ?? null;
}
