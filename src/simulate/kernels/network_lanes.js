/**
 * Eight cascades that go on together, everybody looked at in each round. Their numbers lie side by side (firm · 8 + lane), so that a link is read once for
 * all of them: a round then costs each a fraction of what it costs alone.
 */
import { laneCode } from "./network_lanes_code.js";

/** @typedef {import("./network_structure.ts").NetworkStructure} NetworkStructure */

export const width = 8;

/** @typedef {ReturnType<typeof makeLanes>} Lanes */

/**
 * Empty lanes, in a memory of their own with a copy of the links.
 * @param {NetworkStructure} network
 */
export function makeLanes(network) {
  const { firms, sectors, inStart, inSupplier, inShare } = network;
  const { start, supplier, share } = inputsOf(network);
  const lane = 8 * width * firms;
  const sizes = [
    64,
    lane,
    lane,
    lane,
    lane,
    ...[share, inShare, start, supplier, inStart, inSupplier].map(({ byteLength }) => byteLength + 8),
  ];
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const { code, buffer } = laneCode(all);
  let next = 0;
  const numbers = (/** @type {number} */ length) => {
    const array = new Float64Array(buffer, next, length);
    next += array.byteLength;
    return array;
  };
  const whole = (/** @type {Uint32Array | Int32Array} */ values) => {
    new Int32Array(buffer, next, values.length).set(values);
    next += values.byteLength;
    return next - values.byteLength;
  };
  const copied = (/** @type {Float64Array} */ values) => {
    const array = numbers(values.length);
    array.set(values);
    return array.byteOffset;
  };
  // Numbers of eight bytes first, so that all of them stand at whole multiples of eight.
  const own = { added: numbers(width), down: numbers(width * firms), felt: numbers(width * firms) };
  const ups = { up: numbers(width * firms), upNext: numbers(width * firms) };
  const shares = { needs: copied(share), buys: copied(inShare) };
  return {
    code,
    /** `added`: per lane the largest loss added in the last round. */
    ...own,
    ...ups,
    /** Per sector and lane what is left of its output, then one divided by it. */
    left: new Float64Array(width * sectors),
    /** Addresses of what a firm needs, and of what it buys. */
    needs: { share: shares.needs, start: whole(start), supplier: whole(supplier) },
    buys: { share: shares.buys, start: whole(inStart), supplier: whole(inSupplier) },
  };
}

/**
 * What a firm needs, group by group: inputs of firm i stand from start[i] to start[i + 1]; the supplier, all bits turned over (~) on the last of a group.
 * @param {NetworkStructure} network
 */
function inputsOf({ firms, groups, outStart, outTarget, outShare, groupFirm }) {
  const members = new Uint32Array(groups);
  const start = new Uint32Array(firms + 1);
  for (const target of outTarget) {
    if (target < 0) members[~target] = index(members, ~target) + 1;
    const customer = target < 0 ? index(groupFirm, ~target) : target;
    start[customer + 1] = index(start, customer + 1) + 1;
  }
  for (let firm = 0; firm < firms; firm += 1) start[firm + 1] = index(start, firm + 1) + index(start, firm);
  const fill = start.slice();
  const groupFill = new Uint32Array(groups);
  for (let group = 0; group < groups; group += 1) {
    const firm = index(groupFirm, group);
    groupFill[group] = index(fill, firm);
    fill[firm] = index(fill, firm) + index(members, group);
    members[group] = index(fill, firm);
  }
  const supplier = new Int32Array(outTarget.length);
  const share = new Float64Array(outTarget.length);
  for (let firm = 0; firm < firms; firm += 1) {
    for (let link = index(outStart, firm); link < index(outStart, firm + 1); link += 1) {
      const target = signed(outTarget, link);
      const filling = target < 0 ? groupFill : fill;
      const place = index(filling, target < 0 ? ~target : target);
      filling[target < 0 ? ~target : target] = place + 1;
      supplier[place] = target >= 0 || place + 1 === index(members, ~target) ? ~firm : firm;
      share[place] = real(outShare, link);
    }
  }
  return { start, supplier, share };
}

/**
 * One round of all lanes. A lane whose firm is below 0 is empty; what stands in it does not matter.
 * @param {NetworkStructure} network
 * @param {Lanes} lanes
 * @param {readonly number[]} failing the firm that fails in each lane
 */
export function goOn(network, lanes, failing) {
  const { firms } = network;
  const { code, added, down, felt, up, upNext, needs, buys } = lanes;
  added.fill(0);
  upNext.fill(0);
  findFelt(network, lanes);
  code.passDown(firms, needs.start, needs.supplier, needs.share, felt.byteOffset, down.byteOffset, added.byteOffset);
  code.passUp(firms, buys.start, buys.supplier, buys.share, up.byteOffset, upNext.byteOffset);
  for (const [lane, firm] of failing.entries()) if (firm >= 0) upNext[firm * width + lane] = 1;
  code.findAdded(firms, up.byteOffset, upNext.byteOffset, added.byteOffset);
  lanes.up = upNext;
  lanes.upNext = up;
}

/**
 * σ (1 − h^d) of everybody.
 * @param {NetworkStructure} network
 * @param {Lanes} lanes
 */
function findFelt({ firms, output, sector }, { down, felt, left }) {
  left.fill(0);
  for (let firm = 0; firm < firms; firm += 1) {
    const own = real(output, firm);
    const of = sectorAt(sector, firm) * width;
    const place = firm * width;
    left[of] = real(left, of) + own * (1 - real(down, place));
    left[of + 1] = real(left, of + 1) + own * (1 - real(down, place + 1));
    left[of + 2] = real(left, of + 2) + own * (1 - real(down, place + 2));
    left[of + 3] = real(left, of + 3) + own * (1 - real(down, place + 3));
    left[of + 4] = real(left, of + 4) + own * (1 - real(down, place + 4));
    left[of + 5] = real(left, of + 5) + own * (1 - real(down, place + 5));
    left[of + 6] = real(left, of + 6) + own * (1 - real(down, place + 6));
    left[of + 7] = real(left, of + 7) + own * (1 - real(down, place + 7));
  }
  for (let place = 0; place < left.length; place += 1) left[place] = 1 / Math.max(Number.MIN_VALUE, real(left, place));
  for (let firm = 0; firm < firms; firm += 1) {
    const own = real(output, firm);
    if (own === 0) continue;
    const of = sectorAt(sector, firm) * width;
    const place = firm * width;
    felt[place] = real(down, place) * Math.min(1, own * real(left, of));
    felt[place + 1] = real(down, place + 1) * Math.min(1, own * real(left, of + 1));
    felt[place + 2] = real(down, place + 2) * Math.min(1, own * real(left, of + 2));
    felt[place + 3] = real(down, place + 3) * Math.min(1, own * real(left, of + 3));
    felt[place + 4] = real(down, place + 4) * Math.min(1, own * real(left, of + 4));
    felt[place + 5] = real(down, place + 5) * Math.min(1, own * real(left, of + 5));
    felt[place + 6] = real(down, place + 6) * Math.min(1, own * real(left, of + 6));
    felt[place + 7] = real(down, place + 7) * Math.min(1, own * real(left, of + 7));
  }
}

/**
 * Puts what a cascade has come to into a lane.
 * @param {Lanes} lanes
 * @param {number} lane
 * @param {Float64Array} down
 * @param {Float64Array} up
 */
export function takeLane(lanes, lane, down, up) {
  for (let firm = 0; firm < down.length; firm += 1) {
    lanes.down[firm * width + lane] = real(down, firm);
    lanes.up[firm * width + lane] = real(up, firm);
  }
}

/**
 * Σ s^out (1 − min(h^d, h^u)) / Σ s^out of one lane.
 * @param {NetworkStructure} network
 * @param {Lanes} lanes
 * @param {number} lane
 */
export function lossInLane({ firms, output, total }, { down, up }, lane) {
  let lost = 0;
  for (let firm = 0; firm < firms; firm += 1)
    lost += real(output, firm) * Math.min(1, Math.max(real(down, firm * width + lane), real(up, firm * width + lane)));
  return total > 0 ? Math.min(1, lost / total) : 0;
}

/** @type {(numbers: Float64Array, place: number) => number} */
const real = (numbers, place) => /** @type {number} */ (numbers[place]);
/** @type {(numbers: Uint32Array, place: number) => number} */
const index = (numbers, place) => /** @type {number} */ (numbers[place]);
/** @type {(numbers: Int32Array, place: number) => number} */
const signed = (numbers, place) => /** @type {number} */ (numbers[place]);
/** @type {(numbers: Uint16Array | Uint32Array, place: number) => number} */
const sectorAt = (numbers, place) => /** @type {number} */ (numbers[place]);
