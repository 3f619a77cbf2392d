/**
 * Failing firms in turn. Each cascade begins alone, along the links; one that has become wide goes on in one of eight lanes, together with seven others.
 */
import { goOn, lossInLane, makeLanes, takeLane, width } from "./network_lanes.js";
import { begin, cascade, clear, growsWide, lossOf, makeState, passDown, passUp } from "./network_step.js";

/** @typedef {import("./network_structure.ts").CascadeState} CascadeState */
/** @typedef {import("./network_structure.ts").NetworkShock} NetworkShock */
/** @typedef {import("./network_structure.ts").TurnsOrder} TurnsOrder */

/** Above this the lanes no longer fit into a processor's own memory. */
const mostInLanes = 32_768;

/**
 * Fails firms one after the other, taking some at a time from the counter that all threads share. Yields now and then; returns when no firm is left or a
 * stop is asked.
 * @param {TurnsOrder} order
 * @returns {Generator<undefined, void>}
 */
export function takeTurns(order) {
  const next = firmsInTurn(order);
  return order.structure.firms <= mostInLanes ? inLanes(order, next) : oneByOne(order, next);
}

/**
 * The next firm, or −1.
 * @param {TurnsOrder} order
 */
function firmsInTurn({ structure, counters }) {
  const some = 16;
  let firm = 0;
  let until = 0;
  return () => {
    if (Atomics.load(counters, 2) === 1) return -1;
    if (firm === until) {
      firm = Atomics.add(counters, 0, some);
      until = Math.max(firm, Math.min(firm + some, structure.firms));
    }
    if (firm === until) return -1;
    firm += 1;
    return firm - 1;
  };
}

/**
 * @param {TurnsOrder} order
 * @param {() => number} next
 * @returns {Generator<undefined, void>}
 */
function* oneByOne(order, next) {
  const { structure, tolerance, mostRounds } = order;
  const state = makeState(structure);
  const shock = { firms: new Uint32Array(1), cuts: Float64Array.of(1) };
  for (let firm = next(); firm >= 0; firm = next()) {
    shock.firms[0] = firm;
    const { settled } = cascade(structure, state, shock, tolerance, mostRounds);
    note(order, firm, lossOf(structure, state, shock), settled);
    clear(structure, state);
    yield;
  }
}

/**
 * @param {TurnsOrder} order
 * @param {() => number} next
 * @returns {Generator<undefined, void>}
 */
function* inLanes(order, next) {
  const { structure, tolerance, mostRounds } = order;
  const lanes = makeLanes(structure);
  const state = makeState(structure);
  const firms = Array.from({ length: width }, () => -1);
  const rounds = new Uint32Array(width);
  for (;;) {
    for (const [lane, failing] of firms.entries()) {
      if (failing >= 0) continue;
      const wide = nextWide(order, state, next);
      firms[lane] = wide.firm;
      rounds[lane] = wide.rounds;
      if (wide.firm < 0) break;
      takeLane(lanes, lane, state.down, state.up);
      lanes.up[wide.firm * width + lane] = 1;
      clear(structure, state);
      yield;
    }
    if (firms.every((firm) => firm < 0)) return;
    goOn(structure, lanes, firms);
    for (const [lane, firm] of firms.entries()) {
      const largest = lanes.added[lane] ?? 0;
      rounds[lane] = (rounds[lane] ?? 0) + 1;
      if (firm < 0 || (largest > tolerance && (rounds[lane] ?? 0) < mostRounds)) continue;
      note(order, firm, lossInLane(structure, lanes, lane), largest <= tolerance);
      firms[lane] = -1;
    }
    yield;
  }
}

/**
 * Starts the next firm's cascade and follows it until it is wide; those that settle before are noted at once. Firm −1: none is left.
 * @param {TurnsOrder} order
 * @param {CascadeState} state
 * @param {() => number} next
 */
function nextWide(order, state, next) {
  const { structure, tolerance, mostRounds } = order;
  const shock = { firms: new Uint32Array(1), cuts: Float64Array.of(1) };
  for (let firm = next(); firm >= 0; firm = next()) {
    shock.firms[0] = firm;
    let rounds = 1;
    let largest = begin(structure, state, shock);
    while (largest > tolerance && rounds < mostRounds) {
      if (growsWide(structure, state, 32)) return { firm, rounds };
      largest = Math.max(passDown(structure, state), passUp(structure, state, shock));
      rounds += 1;
    }
    note(order, firm, lossOf(structure, state, shock), largest <= tolerance);
    clear(structure, state);
  }
  return { firm: -1, rounds: 0 };
}

/**
 * @param {TurnsOrder} order
 * @param {number} firm
 * @param {number} loss
 * @param {boolean} settled
 */
function note({ losses, counters }, firm, loss, settled) {
  losses[firm] = loss;
  if (!settled) Atomics.add(counters, 3, 1);
  Atomics.add(counters, 1, 1);
}
