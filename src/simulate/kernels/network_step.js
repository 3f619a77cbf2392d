/**
 * The hot part of the network kernel: one cascade after Diem et al. (2022), doi:10.1038/s41598-022-11522-z. JavaScript, so that a thread
 * runs the same file from the sources and from the build; it imports nothing of the house.
 *
 * Losses are kept, 1 − h. Losses only grow from round to round, so a firm is looked at again only when something it depends on grew. While few
 * firms are touched, those are found along the links; as soon as that would cost more than looking at everybody, everybody is looked at.
 * A round reads the state of the round before only: `felt` is fixed before any `down` is written, `upNext` written before any `up`.
 * A growth of at most 1e-14 waits until it is more.
 */

/** @typedef {import("./network_structure.ts").NetworkStructure} NetworkStructure */
/** @typedef {import("./network_structure.ts").CascadeState} CascadeState */
/** @typedef {import("./network_structure.ts").NetworkShock} NetworkShock */

const nothing = 1e-14;
const lastBit = 0x80000000;
const firmBits = 0x7fffffff;

/**
 * An empty state.
 * @param {NetworkStructure} network
 * @returns {CascadeState}
 */
export function makeState({ firms, sectors, output, sector }) {
  const sectorOutput = new Float64Array(sectors);
  const sectorRest = new Float64Array(sectors);
  for (let firm = 0; firm < firms; firm += 1) addExactly(sectorOutput, sectorRest, sectorAt(sector, firm), real(output, firm));
  return {
    down: new Float64Array(firms),
    up: new Float64Array(firms),
    upNext: new Float64Array(firms),
    felt: new Float64Array(firms),
    reachedDown: new Uint32Array(firms),
    reachedUp: new Uint32Array(firms),
    grown: new Uint32Array(firms),
    waiting: new Uint32Array(firms),
    mark: new Uint8Array(firms),
    sectorOutput,
    sectorRest,
    left: sectorOutput.slice(),
    leftRest: sectorRest.slice(),
    perLeft: new Float64Array(sectors),
    sectorsReached: new Uint32Array(sectors),
    sectorMark: new Uint8Array(sectors),
    counts: { down: 0, up: 0, grown: 0, sectors: 0 },
  };
}

/**
 * Spreads a shock until no production level changes by more than `tolerance` in a round. The state must be clear; it holds the losses
 * afterwards. Returns the rounds it took and whether it settled within `mostRounds`.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {NetworkShock} shock
 * @param {number} tolerance
 * @param {number} mostRounds
 */
export function cascade(network, state, shock, tolerance, mostRounds) {
  let largest = begin(network, state, shock);
  let rounds = 1;
  while (largest > tolerance && rounds < mostRounds) {
    const byInputs = lookDown(network, state);
    const byCustomers = lookUp(network, state, shock);
    largest = byInputs > byCustomers ? byInputs : byCustomers;
    rounds += 1;
  }
  return { rounds, settled: largest <= tolerance };
}

/**
 * Σ s^out (1 − min(h^d, h^u)) / Σ s^out of the cascade in the state; 0 in a network without sales.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 */
export function lossOf({ output, total }, { down, up, reachedDown, reachedUp, counts }) {
  let lost = 0;
  for (let place = 0; place < counts.down; place += 1) {
    const firm = index(reachedDown, place);
    lost += real(output, firm) * Math.max(real(down, firm), real(up, firm));
  }
  for (let place = 0; place < counts.up; place += 1) {
    const firm = index(reachedUp, place);
    if (real(down, firm) === 0) lost += real(output, firm) * real(up, firm);
  }
  return total > 0 ? Math.min(1, lost / total) : 0;
}

/**
 * Clears what the cascade touched.
 * @param {CascadeState} state
 */
export function clear({ down, up, felt, reachedDown, reachedUp, mark, counts, ...sectors }) {
  const { left, leftRest, sectorOutput, sectorRest, sectorsReached, sectorMark } = sectors;
  for (let place = 0; place < counts.down; place += 1) {
    const firm = index(reachedDown, place);
    down[firm] = 0;
    felt[firm] = 0;
    mark[firm] = 0;
  }
  for (let place = 0; place < counts.up; place += 1) up[index(reachedUp, place)] = 0;
  for (let place = 0; place < counts.sectors; place += 1) {
    const sector = index(sectorsReached, place);
    left[sector] = real(sectorOutput, sector);
    leftRest[sector] = real(sectorRest, sector);
    sectorMark[sector] = 0;
  }
  counts.down = 0;
  counts.up = 0;
  counts.grown = 0;
  counts.sectors = 0;
}

/**
 * First round: production falls to ψ, by inputs and by customers. Returns the largest fall.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {NetworkShock} shock
 */
export function begin(network, state, { firms, cuts }) {
  const { down, up, reachedDown, reachedUp, grown, mark, counts } = state;
  let largest = 0;
  for (let place = 0; place < firms.length; place += 1) {
    const firm = index(firms, place);
    const cut = real(cuts, place);
    down[firm] = cut;
    up[firm] = cut;
    mark[firm] = 2;
    reachedDown[place] = firm;
    reachedUp[place] = firm;
    grown[place] = firm;
    takeFromSector(network, state, firm, 0, cut);
    if (cut > largest) largest = cut;
  }
  counts.down = firms.length;
  counts.up = firms.length;
  counts.grown = firms.length;
  return largest;
}

/**
 * Customers lose what their suppliers do not deliver and others in the supplier's sector cannot take over. Returns the largest loss added.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 */
export function lookDown(network, state) {
  const { firms, outStart, outCustomer } = network;
  const { waiting, mark } = state;
  const changed = feel(network, state);
  if (changed < 0) {
    let largest = 0;
    for (let firm = 0; firm < firms; firm += 1) largest = Math.max(largest, lose(network, state, firm));
    return largest;
  }
  // `waiting` holds the suppliers whose loss is felt more; their customers are gathered behind them, in the rest of the same list.
  let last = changed;
  for (let place = 0; place < changed; place += 1) {
    const firm = index(waiting, place);
    const end = index(outStart, firm + 1);
    for (let link = index(outStart, firm); link < end; link += 1) {
      const customer = index(outCustomer, link);
      if ((byte(mark, customer) & 1) === 1) continue;
      mark[customer] = byte(mark, customer) | 1;
      waiting[last] = customer;
      last += 1;
    }
  }
  let largest = 0;
  for (let place = changed; place < last; place += 1) {
    const firm = index(waiting, place);
    mark[firm] = byte(mark, firm) & 2;
    largest = Math.max(largest, lose(network, state, firm));
  }
  return largest;
}

/**
 * Fixes what is felt of each loss. Returns how many firms' losses are felt more than before, listed in `waiting`; −1 when they and their
 * customers are so many that everybody is to be looked at.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 */
function feel({ output, sector, outStart, outCustomer, firms }, { down, felt, reachedDown, waiting, counts, ...sectors }) {
  const { left, leftRest, perLeft, sectorsReached } = sectors;
  for (let place = 0; place < counts.sectors; place += 1) {
    const of = index(sectorsReached, place);
    perLeft[of] = 1 / Math.max(0, real(left, of) + real(leftRest, of));
  }
  const most = Math.min(outCustomer.length >> 3, firms >> 1);
  let changed = 0;
  let links = 0;
  for (let place = 0; place < counts.down; place += 1) {
    const firm = index(reachedDown, place);
    const own = real(output, firm);
    if (own === 0) continue;
    const replaceability = own * real(perLeft, sectorAt(sector, firm));
    const now = replaceability < 1 ? real(down, firm) * replaceability : real(down, firm);
    if (now - real(felt, firm) <= nothing) continue;
    felt[firm] = now;
    links += index(outStart, firm + 1) - index(outStart, firm);
    if (changed < firms) waiting[changed] = firm;
    changed += 1;
  }
  return changed + links > most ? -1 : changed;
}

/**
 * What a firm loses for want of inputs: the scarcest sector of essential ones, or all non-essential ones together. Sums only grow within a sector,
 * so the largest of all partial sums is the largest sum. Returns what was added.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {number} firm
 */
function lose(network, state, firm) {
  const { inStart, inNeeded, inSupplier, inShare } = network;
  const { down, felt, reachedDown, counts } = state;
  const end = index(inNeeded, firm);
  let worst = 0;
  let sum = 0;
  for (let link = index(inStart, firm); link < end; link += 1) {
    const supplier = index(inSupplier, link);
    sum += real(inShare, link) * real(felt, supplier & firmBits);
    if (supplier >= lastBit) {
      if (sum > worst) worst = sum;
      sum = 0;
    }
  }
  if (worst > 1) worst = 1;
  const before = real(down, firm);
  if (worst <= before) return 0;
  down[firm] = worst;
  if (before === 0) {
    reachedDown[counts.down] = firm;
    counts.down += 1;
  }
  takeFromSector(network, state, firm, before, worst);
  return worst - before;
}

/**
 * Keeps what is left of the output of a sector, Σ s^out h^d, without rounding: where nearly all of it fails, the little that is left decides whether it
 * can be replaced.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {number} firm
 * @param {number} before
 * @param {number} now
 */
function takeFromSector({ output, sector }, { left, leftRest, sectorsReached, sectorMark, counts }, firm, before, now) {
  const of = sectorAt(sector, firm);
  if (byte(sectorMark, of) === 0) {
    sectorMark[of] = 1;
    sectorsReached[counts.sectors] = of;
    counts.sectors += 1;
  }
  const own = real(output, firm);
  if (before > 0) addProduct(left, leftRest, of, own, before);
  addProduct(left, leftRest, of, -own, now);
}

/**
 * Suppliers lose what their customers do not buy. Returns the largest loss added.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {NetworkShock} shock
 */
function lookUp(network, state, shock) {
  if (!growsWide(network, state)) return lookUpAlong(network, state, shock);
  for (let firm = 0; firm < network.firms; firm += 1) state.upNext[firm] = notBought(network, state, shock, firm);
  state.counts.grown = 0;
  let largest = 0;
  for (let firm = 0; firm < network.firms; firm += 1) largest = Math.max(largest, raise(state, firm));
  return largest;
}

/**
 * Whether what grew in the last round has so many suppliers that everybody is to be looked at.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 */
export function growsWide({ inStart, inSupplier }, { grown, counts }) {
  let links = 0;
  for (let place = 0; place < counts.grown; place += 1) {
    const firm = index(grown, place);
    links += index(inStart, firm + 1) - index(inStart, firm);
  }
  return links > inSupplier.length >> 3;
}

/**
 * The same for the suppliers of what grew only.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {NetworkShock} shock
 */
export function lookUpAlong(network, state, shock) {
  const { inStart, inSupplier } = network;
  const { waiting, grown, mark, counts } = state;
  let last = 0;
  for (let place = 0; place < counts.grown; place += 1) {
    const firm = index(grown, place);
    const end = index(inStart, firm + 1);
    for (let link = index(inStart, firm); link < end; link += 1) {
      const supplier = index(inSupplier, link) & firmBits;
      if ((byte(mark, supplier) & 1) === 1) continue;
      mark[supplier] = byte(mark, supplier) | 1;
      waiting[last] = supplier;
      last += 1;
    }
  }
  for (let place = 0; place < last; place += 1) {
    const firm = index(waiting, place);
    state.upNext[firm] = notBought(network, state, shock, firm);
    mark[firm] = byte(mark, firm) & 2;
  }
  counts.grown = 0;
  let largest = 0;
  for (let place = 0; place < last; place += 1) largest = Math.max(largest, raise(state, index(waiting, place)));
  return largest;
}

/**
 * 1 − h^u of the next round.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {NetworkShock} shock
 * @param {number} firm
 */
function notBought({ outStart, outCustomer, outShare }, { up, mark }, shock, firm) {
  const end = index(outStart, firm + 1);
  let sum = 0;
  for (let link = index(outStart, firm); link < end; link += 1) sum += real(outShare, link) * real(up, index(outCustomer, link));
  if (sum > 1) sum = 1;
  return byte(mark, firm) < 2 ? sum : Math.max(sum, cutOf(shock, firm));
}

/**
 * Takes over what was made for the next round. Returns what was added.
 * @param {CascadeState} state
 * @param {number} firm
 */
function raise({ up, upNext, reachedUp, grown, counts }, firm) {
  const before = real(up, firm);
  const more = real(upNext, firm) - before;
  if (more <= nothing) return 0;
  up[firm] = real(upNext, firm);
  grown[counts.grown] = firm;
  counts.grown += 1;
  if (before === 0) {
    reachedUp[counts.up] = firm;
    counts.up += 1;
  }
  return more;
}

/**
 * @param {NetworkShock} shock
 * @param {number} firm
 */
function cutOf({ firms, cuts }, firm) {
  let low = 0;
  let high = firms.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index(firms, middle) < firm) low = middle + 1;
    else high = middle;
  }
  return real(cuts, low);
}

/**
 * Adds to a sum kept in two numbers (Neumaier).
 * @param {Float64Array} sums
 * @param {Float64Array} rests
 * @param {number} place
 * @param {number} amount
 */
function addExactly(sums, rests, place, amount) {
  const before = real(sums, place);
  const after = before + amount;
  const lost = Math.abs(before) >= Math.abs(amount) ? before - after + amount : amount - after + before;
  sums[place] = after;
  rests[place] = real(rests, place) + lost;
}

/**
 * Adds a product without rounding it (Dekker): both factors are split into halves whose products are exact.
 * @param {Float64Array} sums
 * @param {Float64Array} rests
 * @param {number} place
 * @param {number} one
 * @param {number} other
 */
function addProduct(sums, rests, place, one, other) {
  const product = one * other;
  const oneHigh = one * 134217729 - (one * 134217729 - one);
  const oneLow = one - oneHigh;
  const otherHigh = other * 134217729 - (other * 134217729 - other);
  const otherLow = other - otherHigh;
  addExactly(sums, rests, place, product);
  rests[place] = real(rests, place) + (oneLow * otherLow - (product - oneHigh * otherHigh - oneLow * otherHigh - oneHigh * otherLow));
}

/*
 * The number at a place known to exist. One function per kind of array: the engine then knows the kind and writes the access out in place.
 */

/** @type {(numbers: Float64Array, place: number) => number} */
const real = (numbers, place) => /** @type {number} */ (numbers[place]);
/** @type {(numbers: Uint32Array, place: number) => number} */
const index = (numbers, place) => /** @type {number} */ (numbers[place]);
/** @type {(numbers: Uint8Array, place: number) => number} */
const byte = (numbers, place) => /** @type {number} */ (numbers[place]);
/** @type {(numbers: Uint16Array | Uint32Array, place: number) => number} */
const sectorAt = (numbers, place) => /** @type {number} */ (numbers[place]);
