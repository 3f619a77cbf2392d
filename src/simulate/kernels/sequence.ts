/** In which order the cascade works through a chain where products can stand in for one another. */
import type { ChainModel, ModelLink } from "../model/chain_model.ts";
import type { Lists } from "./lists.ts";

/**
 * `n` = make node n, `~n` = deliver it to its users, for nodes that something can replace; all others are delivered as they are made. A substitute that needs
 * the very product it would replace cannot help and is named in `useless`.
 */
export function sequenceOf(
  model: ChainModel,
  inputs: Lists<ModelLink>,
  substitutes: Lists<ModelLink>,
): { sequence: number[]; useless: Set<ModelLink> } {
  const [made, delivered] = [new Uint8Array(model.nodes.length), new Uint8Array(model.nodes.length)];
  const useless = new Set<ModelLink>();
  const sequence: number[] = [];
  const replaceable = (at: number) => substitutes.start[at] !== substitutes.start[at + 1];
  const missing = (at: number) => substitutes.of(at).filter((link) => made[link.from] === 0 && !useless.has(link));
  const deliver = (at: number) => {
    delivered[at] = 1;
    if (replaceable(at)) sequence.push(~at);
  };
  for (let waiting: readonly number[] = model.order; waiting.length > 0; ) {
    const before = sequence.length;
    for (const at of waiting) {
      if (made[at] === 0 && inputs.of(at).every(({ from }) => delivered[from] === 1)) {
        made[at] = 1;
        sequence.push(at);
      }
      if (made[at] === 1 && delivered[at] === 0 && missing(at).length === 0) deliver(at);
    }
    // Nothing moved: what is made first waits for a substitute that waits for it.
    const stuck = sequence.length === before ? waiting.find((at) => made[at] === 1 && delivered[at] === 0) : undefined;
    if (stuck !== undefined) for (const link of missing(stuck)) useless.add(link);
    waiting = waiting.filter((at) => delivered[at] === 0);
  }
  return { sequence, useless };
}
