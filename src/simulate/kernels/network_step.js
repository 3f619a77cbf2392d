/**
 * The hot part of the network kernel: one cascade after Diem et al. (2022), doi:10.1038/s41598-022-11522-z. JavaScript, so that a thread
 * runs the same file from the sources and from the build; it imports nothing of the house.
 *
 * Losses are kept, 1 − h. They only grow from round to round, so what grew is passed on along the links instead of summing everything anew: a firm whose
 * inputs did not change costs nothing. A round reads the state of the round before only: losses made in it stand in `round` until all is passed on.
 * What grew by at most 1e-14 waits until it is more.
 */

/** @typedef {import("./network_structure.ts").NetworkStructure} NetworkStructure */
/** @typedef {import("./network_structure.ts").CascadeState} CascadeState */
/** @typedef {import("./network_structure.ts").NetworkShock} NetworkShock */

const nothing = 1e-14;
const isWaiting = 1;
const isShocked = 2;
const isReached = 4;
const isGrown = 8;

/**
 * An empty state.
 * @param {NetworkStructure} network
 * @returns {CascadeState}
 */
export function makeState({ firms, sectors, groups, output, sector }) {
  const sectorOutput = new Float64Array(sectors);
  const sectorRest = new Float64Array(sectors);
  for (let firm = 0; firm < firms; firm += 1) addExactly(sectorOutput, sectorRest, sectorAt(sector, firm), real(output, firm));
  return {
    down: new Float64Array(firms),
    felt: new Float64Array(firms),
    up: new Float64Array(firms),
    passed: new Float64Array(firms),
    round: new Float64Array(firms),
    reached: new Uint32Array(firms),
    grown: new Uint32Array(firms + 1),
    waiting: new Uint32Array(firms),
    mark: new Uint8Array(firms),
    sum: new Float64Array(groups),
    sectorOutput,
    sectorRest,
    left: sectorOutput.slice(),
    leftRest: sectorRest.slice(),
    perLeft: new Float64Array(sectors),
    sectorsReached: new Uint32Array(sectors),
    sectorMark: new Uint8Array(sectors),
    counts: { reached: 0, grown: 0, sectors: 0 },
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
  let isWide = false;
  while (largest > tolerance && rounds < mostRounds) {
    const byInputs = passDown(network, state);
    isWide ||= growsWide(network, state, 16);
    largest = Math.max(byInputs, isWide ? passUpWide(network, state, shock) : passUp(network, state, shock));
    rounds += 1;
  }
  return { rounds, settled: largest <= tolerance };
}

/**
 * Σ s^out (1 − min(h^d, h^u)) / Σ s^out of the cascade in the state; 0 in a network without sales.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {NetworkShock} shock
 */
export function lossOf({ firms, output, total }, state, shock) {
  const { down, reached, counts } = state;
  const isWide = counts.reached > firms >> 3;
  const known = isWide ? firms : counts.reached;
  let lost = 0;
  for (let place = 0; place < known; place += 1) {
    const firm = isWide ? place : index(reached, place);
    lost += real(output, firm) * Math.max(real(down, firm), upOf(state, shock, firm));
  }
  return total > 0 ? Math.min(1, lost / total) : 0;
}

/**
 * 1 − h^u: what customers do not buy, or the shock where it is larger.
 * @param {CascadeState} state
 * @param {NetworkShock} shock
 * @param {number} firm
 */
export function upOf({ up, mark }, shock, firm) {
  const loss = Math.min(1, real(up, firm));
  return (byte(mark, firm) & isShocked) === 0 ? loss : Math.max(loss, cutOf(shock, firm));
}

/**
 * Clears what the cascade touched.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 */
export function clear(network, state) {
  const { down, felt, up, passed, reached, mark, sum, counts } = state;
  const { left, leftRest, sectorOutput, sectorRest, sectorsReached, sectorMark } = state;
  if (counts.reached > network.firms >> 3) for (const all of [down, felt, up, passed, mark, sum]) all.fill(0);
  else {
    for (let place = 0; place < counts.reached; place += 1) {
      const firm = index(reached, place);
      if (real(felt, firm) > 0) clearGroups(network, sum, firm);
      down[firm] = 0;
      felt[firm] = 0;
      up[firm] = 0;
      passed[firm] = 0;
      mark[firm] = 0;
    }
  }
  for (let place = 0; place < counts.sectors; place += 1) {
    const sector = index(sectorsReached, place);
    left[sector] = real(sectorOutput, sector);
    leftRest[sector] = real(sectorRest, sector);
    sectorMark[sector] = 0;
  }
  counts.reached = 0;
  counts.grown = 0;
  counts.sectors = 0;
}

/**
 * @param {NetworkStructure} network
 * @param {Float64Array} sum
 * @param {number} firm
 */
function clearGroups({ outStart, outTarget }, sum, firm) {
  const end = index(outStart, firm + 1);
  for (let link = index(outStart, firm); link < end; link += 1) {
    const customer = target(outTarget, link);
    if (customer < 0) sum[~customer] = 0;
  }
}

/**
 * First round: production falls to ψ, by inputs and by customers. Returns the largest fall.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {NetworkShock} shock
 */
export function begin(network, state, { firms, cuts }) {
  const { down, reached, grown, mark, counts } = state;
  let largest = 0;
  for (let place = 0; place < firms.length; place += 1) {
    const firm = index(firms, place);
    const cut = real(cuts, place);
    down[firm] = cut;
    mark[firm] = isShocked | isReached | isGrown;
    reached[place] = firm;
    grown[place] = firm;
    takeFromSector(network, state, firm, 0, cut);
    if (cut > largest) largest = cut;
  }
  counts.reached = firms.length;
  counts.grown = firms.length;
  return largest;
}

/**
 * Customers lose what their suppliers do not deliver and others in the supplier's sector cannot take over: by the scarcest sector of essential inputs, or
 * by all non-essential ones together. Returns the largest loss added.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 */
export function passDown(network, state) {
  const { firms, output, sector, outStart, outTarget, outShare, groupFirm } = network;
  const { down, felt, round, reached, waiting, mark, sum, perLeft, counts } = state;
  findPerLeft(state);
  // Everybody in order is sooner read than many in disorder.
  const isWide = counts.reached > firms >> 3;
  const known = isWide ? firms : counts.reached;
  let last = 0;
  for (let place = 0; place < known; place += 1) {
    const firm = isWide ? place : index(reached, place);
    const loss = real(down, firm);
    const own = real(output, firm);
    if (loss <= nothing || own === 0) continue;
    const replaceability = own * real(perLeft, sectorAt(sector, firm));
    const now = replaceability < 1 ? loss * replaceability : loss;
    const more = now - real(felt, firm);
    if (more <= nothing) continue;
    felt[firm] = now;
    const end = index(outStart, firm + 1);
    for (let link = index(outStart, firm); link < end; link += 1) {
      let customer = target(outTarget, link);
      let lost = 0;
      if (customer < 0) {
        const group = ~customer;
        lost = real(sum, group) + real(outShare, link) * more;
        sum[group] = lost;
        customer = index(groupFirm, group);
      } else lost = real(outShare, link) * now;
      if (lost <= real(down, customer)) continue;
      if ((byte(mark, customer) & isWaiting) === 0) {
        mark[customer] = byte(mark, customer) | isWaiting;
        waiting[last] = customer;
        last += 1;
        round[customer] = lost;
      } else if (lost > real(round, customer)) round[customer] = lost;
    }
  }
  return takeOver(network, state, last);
}

/**
 * The losses made in the round become those of the firms.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {number} last
 */
function takeOver(network, state, last) {
  const { down, round, waiting, mark } = state;
  let largest = 0;
  for (let place = 0; place < last; place += 1) {
    const firm = index(waiting, place);
    const before = real(down, firm);
    const now = Math.min(1, real(round, firm));
    mark[firm] = byte(mark, firm) & ~isWaiting;
    if (now <= before) continue;
    down[firm] = now;
    takeFromSector(network, state, firm, before, now);
    reach(state, firm);
    if (now - before > largest) largest = now - before;
  }
  return largest;
}

/**
 * @param {CascadeState} state
 * @param {number} firm
 */
function reach({ reached, mark, counts }, firm) {
  if ((byte(mark, firm) & isReached) !== 0) return;
  mark[firm] = byte(mark, firm) | isReached;
  reached[counts.reached] = firm;
  counts.reached += 1;
}

/** @param {CascadeState} state */
function findPerLeft({ left, leftRest, perLeft, sectorsReached, counts }) {
  for (let place = 0; place < counts.sectors; place += 1) {
    const of = index(sectorsReached, place);
    perLeft[of] = 1 / Math.max(Number.MIN_VALUE, real(left, of) + real(leftRest, of));
  }
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
export function passUp({ inStart, inSupplier, inShare }, state, shock) {
  const { up, passed, round, grown, waiting, mark, counts } = state;
  let last = 0;
  for (let place = 0; place < counts.grown; place += 1) {
    const firm = index(grown, place);
    mark[firm] = byte(mark, firm) & ~isGrown;
    const loss = upOf(state, shock, firm);
    const more = loss - real(passed, firm);
    if (more <= nothing) continue;
    round[firm] = more;
    passed[firm] = loss;
    waiting[last] = firm;
    last += 1;
  }
  let count = 0;
  for (let place = 0; place < last; place += 1) {
    const firm = index(waiting, place);
    const more = real(round, firm);
    const end = index(inStart, firm + 1);
    for (let link = index(inStart, firm); link < end; link += 1) {
      const supplier = index(inSupplier, link);
      up[supplier] = real(up, supplier) + real(inShare, link) * more;
      // Listed always, and kept when it was not listed before: whether it was cannot be foreseen, and a wrong guess costs more than a write.
      const marked = byte(mark, supplier);
      grown[count] = supplier;
      count += ((marked & isGrown) >> 3) ^ 1;
      mark[supplier] = marked | isGrown;
    }
  }
  counts.grown = count;
  let largest = 0;
  for (let place = 0; place < counts.grown; place += 1) {
    const firm = index(grown, place);
    reach(state, firm);
    const more = upOf(state, shock, firm) - real(passed, firm);
    if (more > largest) largest = more;
  }
  return largest;
}

/**
 * The same for everybody, without asking who grew; from the first such round on everybody counts as reached.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {NetworkShock} shock
 */
function passUpWide({ firms, inStart, inSupplier, inShare }, state, shock) {
  const { up, passed, round, reached, mark, counts } = state;
  if (counts.reached < firms) {
    for (let firm = 0; firm < firms; firm += 1) {
      reached[firm] = firm;
      mark[firm] = byte(mark, firm) | isReached;
    }
    counts.reached = firms;
  }
  counts.grown = 0;
  for (let firm = 0; firm < firms; firm += 1) {
    const before = real(passed, firm);
    const loss = Math.min(1, real(up, firm));
    round[firm] = loss - before;
    passed[firm] = loss;
  }
  for (let place = 0; place < shock.firms.length; place += 1) {
    const firm = index(shock.firms, place);
    const before = real(passed, firm) - real(round, firm);
    passed[firm] = upOf(state, shock, firm);
    round[firm] = real(passed, firm) - before;
  }
  for (let firm = 0; firm < firms; firm += 1) {
    const more = real(round, firm);
    if (more <= 0) continue;
    const end = index(inStart, firm + 1);
    for (let link = index(inStart, firm); link < end; link += 1) {
      const supplier = index(inSupplier, link);
      up[supplier] = real(up, supplier) + real(inShare, link) * more;
    }
  }
  // Where a firm is shocked, what its customers buy less shows only above the shock.
  for (let place = 0; place < shock.firms.length; place += 1) {
    const firm = index(shock.firms, place);
    round[firm] = upOf(state, shock, firm) - real(passed, firm);
  }
  let largest = 0;
  for (let firm = 0; firm < firms; firm += 1) {
    const more = (byte(mark, firm) & isShocked) === 0 ? real(up, firm) - real(passed, firm) : real(round, firm);
    if (more > largest) largest = more;
  }
  return largest;
}

/**
 * Whether what grew in the last round has so many suppliers (more than one in `part` of all links) that it is shorter to look at everybody.
 * @param {NetworkStructure} network
 * @param {CascadeState} state
 * @param {number} part
 */
export function growsWide({ inStart, inSupplier }, { grown, counts }, part) {
  let links = 0;
  for (let place = 0; place < counts.grown; place += 1) {
    const firm = index(grown, place);
    links += index(inStart, firm + 1) - index(inStart, firm);
  }
  return links * part > inSupplier.length;
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
/** @type {(numbers: Int32Array, place: number) => number} */
const target = (numbers, place) => /** @type {number} */ (numbers[place]);
/** @type {(numbers: Uint8Array, place: number) => number} */
const byte = (numbers, place) => /** @type {number} */ (numbers[place]);
/** @type {(numbers: Uint16Array | Uint32Array, place: number) => number} */
const sectorAt = (numbers, place) => /** @type {number} */ (numbers[place]);
