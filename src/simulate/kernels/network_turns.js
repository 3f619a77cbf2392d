/**
 * Failing firms in turn. A cascade that has spread upstream to many firms takes a lane among eight that go on together: what every firm loses for want of
 * customers is then read for eight cascades in one walk over the links, which costs about twice as much as for one. Downstream each cascade
 * goes on alone, as few firms are touched there in a round.
 */
import { begin, cascade, clear, growsWide, lossOf, makeState, passDown, passUp, upOf } from "./network_step.js";

/** @typedef {import("./network_structure.ts").NetworkStructure} NetworkStructure */
/** @typedef {import("./network_structure.ts").CascadeState} CascadeState */
/** @typedef {import("./network_structure.ts").NetworkShock} NetworkShock */
/** @typedef {import("./network_structure.ts").TurnsOrder} TurnsOrder */
/** @typedef {{ readonly state: CascadeState, readonly shock: NetworkShock, firm: number, rounds: number, largest: number }} Lane */

/** Above this the lanes no longer fit into a processor's own memory. */
const mostInLanes = 32_768;
const width = 8;

/**
 * Fails firms one after the other, taking some at a time from the counter that all threads share. Yields now and then; returns when no firm is left or a
 * stop is asked.
 * @param {TurnsOrder} order
 * @returns {Generator<undefined, void>}
 */
export function* takeTurns(order) {
  const next = firmsInTurn(order);
  if (order.structure.firms <= mostInLanes) yield* inLanes(order, next);
  else yield* oneByOne(order, next);
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
      until = Math.min(firm + some, structure.firms);
      if (firm >= structure.firms) until = firm;
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
    if (firm % 16 === 0) yield;
  }
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

/**
 * @param {TurnsOrder} order
 * @param {() => number} next
 * @returns {Generator<undefined, void>}
 */
function* inLanes(order, next) {
  const { structure, tolerance, mostRounds } = order;
  let up = new Float64Array(structure.firms * width);
  let upNext = new Float64Array(structure.firms * width);
  const added = new Float64Array(width);
  /** @type {Lane[]} */
  const free = Array.from({ length: width }, () => ({
    state: makeState(structure),
    shock: { firms: new Uint32Array(1), cuts: Float64Array.of(1) },
    firm: -1,
    rounds: 0,
    largest: 0,
  }));
  /** @type {(Lane | undefined)[]} */
  const lanes = Array.from({ length: width });
  for (;;) {
    for (let lane = 0; lane < width; lane += 1) {
      if (lanes[lane] !== undefined) continue;
      const filled = fill(order, free, next);
      if (filled === undefined) break;
      lanes[lane] = filled;
      for (let firm = 0; firm < structure.firms; firm += 1) up[firm * width + lane] = upOf(filled.state, filled.shock, firm);
    }
    if (lanes.every((lane) => lane === undefined)) return;
    passUpTogether(structure, up, upNext);
    for (let lane = 0; lane < width; lane += 1) {
      const firm = lanes[lane]?.firm;
      if (firm !== undefined) upNext[firm * width + lane] = 1;
    }
    findAdded(up, upNext, added);
    for (let lane = 0; lane < width; lane += 1) {
      const one = lanes[lane];
      if (one === undefined) continue;
      one.largest = Math.max(passDown(structure, one.state), added[lane] ?? 0);
      one.rounds += 1;
      if (one.largest > tolerance && one.rounds < mostRounds) continue;
      note(order, one.firm, lossInLane(structure, one.state, upNext, lane), one.largest <= tolerance);
      clear(structure, one.state);
      free.push(one);
      lanes[lane] = undefined;
    }
    const before = up;
    up = upNext;
    upNext = before;
    yield;
  }
}

/**
 * Starts the next firm's cascade and follows it until it is wide; those that settle before are noted at once. Undefined: no firm is left.
 * @param {TurnsOrder} order
 * @param {Lane[]} free
 * @param {() => number} next
 */
function fill(order, free, next) {
  const { structure, tolerance, mostRounds } = order;
  const lane = free.pop();
  if (lane === undefined) return undefined;
  const { state, shock } = lane;
  for (let firm = next(); firm >= 0; firm = next()) {
    shock.firms[0] = firm;
    lane.firm = firm;
    lane.rounds = 1;
    lane.largest = begin(structure, state, shock);
    while (lane.largest > tolerance && lane.rounds < mostRounds) {
      if (growsWide(structure, state)) return lane;
      lane.largest = Math.max(passDown(structure, state), passUp(structure, state, shock));
      lane.rounds += 1;
    }
    note(order, firm, lossOf(structure, state, shock), lane.largest <= tolerance);
    clear(structure, state);
  }
  free.push(lane);
  return undefined;
}

/**
 * What everybody loses for want of customers, for eight cascades at once. Written out, as a loop over the lanes costs more than what it does.
 * @param {NetworkStructure} network
 * @param {Float64Array} up
 * @param {Float64Array} upNext
 */
function passUpTogether({ firms, inStart, inSupplier, inShare }, up, upNext) {
  upNext.fill(0);
  for (let firm = 0; firm < firms; firm += 1) {
    const own = firm * width;
    const loss0 = real(up, own + 0);
    const loss1 = real(up, own + 1);
    const loss2 = real(up, own + 2);
    const loss3 = real(up, own + 3);
    const loss4 = real(up, own + 4);
    const loss5 = real(up, own + 5);
    const loss6 = real(up, own + 6);
    const loss7 = real(up, own + 7);
    const end = index(inStart, firm + 1);
    for (let link = index(inStart, firm); link < end; link += 1) {
      const share = real(inShare, link);
      const place = index(inSupplier, link) * width;
      upNext[place + 0] = real(upNext, place + 0) + share * loss0;
      upNext[place + 1] = real(upNext, place + 1) + share * loss1;
      upNext[place + 2] = real(upNext, place + 2) + share * loss2;
      upNext[place + 3] = real(upNext, place + 3) + share * loss3;
      upNext[place + 4] = real(upNext, place + 4) + share * loss4;
      upNext[place + 5] = real(upNext, place + 5) + share * loss5;
      upNext[place + 6] = real(upNext, place + 6) + share * loss6;
      upNext[place + 7] = real(upNext, place + 7) + share * loss7;
    }
  }
}

/**
 * The most that was added in each lane.
 * @param {Float64Array} up
 * @param {Float64Array} upNext
 * @param {Float64Array} added
 */
function findAdded(up, upNext, added) {
  let most0 = 0;
  let most1 = 0;
  let most2 = 0;
  let most3 = 0;
  let most4 = 0;
  let most5 = 0;
  let most6 = 0;
  let most7 = 0;
  for (let place = 0; place < up.length; place += width) {
    most0 = Math.max(most0, real(upNext, place + 0) - real(up, place + 0));
    most1 = Math.max(most1, real(upNext, place + 1) - real(up, place + 1));
    most2 = Math.max(most2, real(upNext, place + 2) - real(up, place + 2));
    most3 = Math.max(most3, real(upNext, place + 3) - real(up, place + 3));
    most4 = Math.max(most4, real(upNext, place + 4) - real(up, place + 4));
    most5 = Math.max(most5, real(upNext, place + 5) - real(up, place + 5));
    most6 = Math.max(most6, real(upNext, place + 6) - real(up, place + 6));
    most7 = Math.max(most7, real(upNext, place + 7) - real(up, place + 7));
  }
  added.set([most0, most1, most2, most3, most4, most5, most6, most7]);
}

/**
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {Float64Array} up
 * @param {number} lane
 */
function lossInLane({ firms, output, total }, { down }, up, lane) {
  let lost = 0;
  for (let firm = 0; firm < firms; firm += 1)
    lost += real(output, firm) * Math.max(real(down, firm), Math.min(1, real(up, firm * width + lane)));
  return total > 0 ? Math.min(1, lost / total) : 0;
}

/** @type {(numbers: Float64Array, place: number) => number} */
const real = (numbers, place) => /** @type {number} */ (numbers[place]);
/** @type {(numbers: Uint32Array, place: number) => number} */
const index = (numbers, place) => /** @type {number} */ (numbers[place]);
