/**
 * One run of the cascade over all days, without allocating. JavaScript, so that the threads that draw can load it as it is.
 * Node by node, inputs first, each over the steps in which anything is missing and no others: see docs/kernels.md for the rules.
 */
import { flag, real, whole } from "./cells.js";
import { fillProfile, loseOwn } from "./own_loss.js";

/** @typedef {import("./prepared.ts").Prepared} Prepared */
/** @typedef {import("./prepared.ts").RunState} RunState */
/** @typedef {-1 | 0 | 1} End 1 = worst, −1 = best, 0 = drawn */

/**
 * @param {Prepared} p
 * @param {boolean} explain
 * @returns {RunState}
 */
export function makeRun(p, explain = false) {
  return {
    explain,
    level: new Float64Array(p.nodes * p.steps),
    levelFrom: new Int32Array(p.nodes),
    levelTo: new Int32Array(p.nodes),
    arrives: new Float64Array(p.nodes * p.steps),
    arriveFrom: new Int32Array(p.nodes),
    arriveTo: new Int32Array(p.nodes),
    missed: new Float64Array(p.nodes),
    lowest: new Float64Array(p.nodes).fill(1),
    impact: new Float64Array(p.nodes).fill(Number.POSITIVE_INFINITY),
    direct: new Float64Array(p.nodes),
    cause: new Int32Array(p.nodes).fill(-1),
    stock: new Float64Array(p.nodes),
    recover: new Float64Array(p.nodes),
    minimum: new Float64Array(p.nodes),
    degree: new Float64Array(p.substituteFrom.length),
    qualify: new Float64Array(p.substituteFrom.length),
    account: new Float64Array(p.nodes),
    split: new Float64Array(p.nodes),
    lost: new Float64Array(p.steps),
    profile: new Float64Array(p.steps),
    scratch: new Float64Array(p.steps),
    window: new Int32Array(2),
  };
}

/**
 * The worst and the best the sources allow.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {"worst" | "best"} end
 */
export function runBound(p, s, end) {
  const more = end === "worst" ? 1 : 0;
  const less = 1 - more;
  for (let i = 0; i < p.reached.length; i += 1) {
    const n = whole(p.reached, i);
    s.stock[n] = real(p.stock, 2 * n + less);
    s.recover[n] = real(p.recover, 2 * n + more);
    s.minimum[n] = real(p.minimum, 2 * n + more);
    for (let e = whole(p.substituteStart, n); e < whole(p.substituteStart, n + 1); e += 1) {
      s.degree[e] = real(p.degree, 2 * e + less);
      s.qualify[e] = real(p.qualify, 2 * e + more);
    }
  }
  walk(p, s, p.reachedWalk, end === "worst" ? 1 : -1);
}

/**
 * One draw. Every node has a stream of its own from seed, draw and place, so that neither the order of the draws nor what else is cut changes it.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} seed
 * @param {number} draw
 */
export function runDraw(p, s, seed, draw) {
  const start = mix(seed ^ mix((draw + golden) | 0));
  for (let i = 0; i < p.drawn.length; i += 1) {
    const n = whole(p.drawn, i);
    choose(p, s, n, mix((start + Math.imul(n + 1, 0x85ebca6b)) | 0));
  }
  walk(p, s, p.drawnWalk, 0);
}

/**
 * Everything in its middle: what is shown where nothing is drawn.
 * @param {Prepared} p
 * @param {RunState} s
 */
export function runMiddle(p, s) {
  for (let i = 0; i < p.drawn.length; i += 1) choose(p, s, whole(p.drawn, i), undefined);
  walk(p, s, p.drawnWalk, 0);
}

const golden = 0x9e3779b9;

/**
 * What a run reckons with at a node: the numbers of its stream, or the middle of everything.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 * @param {number | undefined} stream
 */
function choose(p, s, n, stream) {
  s.account[n] = fraction(stream, 1);
  s.split[n] = fraction(stream, 2);
  s.stock[n] = between(p.stock, n, stream, 3);
  s.recover[n] = between(p.recover, n, stream, 4);
  s.minimum[n] = between(p.minimum, n, stream, 5);
  let turn = 6;
  for (let e = whole(p.substituteStart, n); e < whole(p.substituteStart, n + 1); e += 1) {
    s.degree[e] = between(p.degree, e, stream, turn);
    s.qualify[e] = between(p.qualify, e, stream, turn + 1);
    turn += 2;
  }
}

/**
 * @param {number | undefined} stream
 * @param {number} turn
 */
function fraction(stream, turn) {
  return stream === undefined ? 0.5 : mix((stream + Math.imul(turn, golden)) | 0) / 4294967296;
}

/**
 * @param {Float64Array} pairs
 * @param {number} at
 * @param {number | undefined} stream
 * @param {number} turn
 */
function between(pairs, at, stream, turn) {
  const low = real(pairs, 2 * at);
  const high = real(pairs, 2 * at + 1);
  return low === high ? low : low + (high - low) * fraction(stream, turn);
}

/**
 * The finishing step of splitmix32: 32 bits in, 32 bits out, unsigned.
 * @param {number} bits
 */
export function mix(bits) {
  let t = bits ^ (bits >>> 16);
  t = Math.imul(t, 0x21f0aaad);
  t ^= t >>> 15;
  t = Math.imul(t, 0x735a2d97);
  return (t ^ (t >>> 15)) >>> 0;
}

/**
 * @param {Prepared} p
 * @param {RunState} s
 * @param {Int32Array} codes
 * @param {End} end
 */
function walk(p, s, codes, end) {
  for (let i = 0; i < codes.length; i += 1) {
    const code = whole(codes, i);
    if (code < 0) deliver(p, s, ~code);
    else {
      make(p, s, code, end);
      if (whole(p.substituteStart, code) === whole(p.substituteStart, code + 1)) deliver(p, s, code);
    }
  }
}

/**
 * What a node makes: its level over the steps in which anything is missing, and what that adds up to.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 * @param {End} end
 */
function make(p, s, n, end) {
  const { steps } = p;
  const { level, lost, arrives, arriveFrom, arriveTo } = s;
  const at = n * steps;
  loseOwn(p, s, n, end);
  const ownFrom = whole(s.window, 0);
  const ownTo = whole(s.window, 1);
  const first = whole(p.inputStart, n);
  const last = whole(p.inputStart, n + 1);
  let from = ownFrom < ownTo ? ownFrom : steps;
  let to = ownFrom < ownTo ? ownTo : 0;
  for (let e = first; e < last; e += 1) {
    const input = whole(p.inputFrom, e);
    const begin = whole(arriveFrom, input);
    const stop = whole(arriveTo, input);
    if (begin >= stop) continue;
    if (begin < from) from = begin;
    if (stop > to) to = stop;
  }
  s.levelFrom[n] = from;
  s.levelTo[n] = to;
  let direct = 0;
  if (from < to) {
    for (let k = from; k < to; k += 1) level[at + k] = 1;
    const raise = 1 + p.spare;
    for (let k = ownFrom; k < ownTo; k += 1) {
      const gone = real(lost, k);
      if (gone > direct) direct = gone;
      const own = (1 - gone) * raise;
      if (own < 1) level[at + k] = own;
    }
    for (let m = whole(p.measureStart, n); m < whole(p.measureStart, n + 1); m += 1) if (flag(p.measureOutput, m) === 0) help(p, s, n, m);
    let partly = false;
    for (let e = first; e < last; e += 1) {
      if (flag(p.inputEssential, e) === 0) {
        partly = true;
        continue;
      }
      const input = whole(p.inputFrom, e);
      const there = input * steps;
      const stop = whole(arriveTo, input);
      for (let k = whole(arriveFrom, input); k < stop; k += 1) {
        const arriving = real(arrives, there + k);
        if (arriving < real(level, at + k)) level[at + k] = arriving;
      }
    }
    if (partly) missParts(p, s, n);
    const least = real(s.minimum, n);
    if (least > 0) for (let k = from; k < to; k += 1) if (real(level, at + k) < least) level[at + k] = 0;
    for (let m = whole(p.measureStart, n); m < whole(p.measureStart, n + 1); m += 1) if (flag(p.measureOutput, m) === 1) help(p, s, n, m);
  }
  s.direct[n] = direct;
  addUp(p, s, n);
  if (s.explain) s.cause[n] = causeOf(p, s, n, ownFrom, ownTo);
}

/**
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 */
function addUp(p, s, n) {
  const from = whole(s.levelFrom, n);
  const to = whole(s.levelTo, n);
  const at = n * p.steps;
  let missed = 0;
  let lowest = 1;
  let impact = -1;
  for (let k = from; k < to; k += 1) {
    const now = real(s.level, at + k);
    missed += 1 - now;
    if (now < lowest) lowest = now;
    if (impact < 0 && now < 0.99) impact = k;
  }
  s.missed[n] = missed * p.dt;
  s.lowest[n] = lowest;
  s.impact[n] = impact < 0 ? Number.POSITIVE_INFINITY : impact * p.dt;
  if (lowest === 1) s.levelTo[n] = from;
}

/**
 * What reaches the users: what is made, what can replace it, and their stock while it lasts.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 */
function deliver(p, s, n) {
  const { dt } = p;
  const { level, arrives } = s;
  const at = n * p.steps;
  const from = whole(s.levelFrom, n);
  const to = whole(s.levelTo, n);
  let left = real(s.stock, n);
  if (from < to && whole(p.substituteStart, n) !== whole(p.substituteStart, n + 1)) {
    for (let k = from; k < to; k += 1) arrives[at + k] = real(level, at + k);
    for (let e = whole(p.substituteStart, n); e < whole(p.substituteStart, n + 1); e += 1) substitute(p, s, n, e);
    let k = from;
    for (; k < to; k += 1) {
      const gap = (1 - real(arrives, at + k)) * dt;
      if (gap > left) break;
      left -= gap;
    }
    if (k < to) arrives[at + k] = Math.min(1, real(arrives, at + k) + left / dt);
    s.arriveFrom[n] = k;
    s.arriveTo[n] = to;
    return;
  }
  let k = from;
  for (; k < to; k += 1) {
    const gap = (1 - real(level, at + k)) * dt;
    if (gap > left) break;
    left -= gap;
  }
  s.arriveFrom[n] = k;
  s.arriveTo[n] = to;
  if (k >= to) return;
  arrives[at + k] = Math.min(1, real(level, at + k) + left / dt);
  for (k += 1; k < to; k += 1) arrives[at + k] = real(level, at + k);
}

/**
 * Inputs that are not essential: each missing part takes its part.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 */
function missParts(p, s, n) {
  const { steps } = p;
  const at = n * steps;
  const { scratch, level } = s;
  const from = whole(s.levelFrom, n);
  const to = whole(s.levelTo, n);
  for (let k = from; k < to; k += 1) scratch[k] = 0;
  for (let e = whole(p.inputStart, n); e < whole(p.inputStart, n + 1); e += 1) {
    if (flag(p.inputEssential, e) === 1) continue;
    const input = whole(p.inputFrom, e);
    const there = input * steps;
    const stop = whole(s.arriveTo, input);
    for (let k = whole(s.arriveFrom, input); k < stop; k += 1) scratch[k] = real(scratch, k) + 1 - real(s.arrives, there + k);
  }
  const part = real(p.inputPart, n);
  for (let k = from; k < to; k += 1) {
    const left = Math.max(0, 1 - part * real(scratch, k));
    if (left < real(level, at + k)) level[at + k] = left;
  }
}

/**
 * A measure adds its share from its day on, as far as its country is not cut.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 * @param {number} m
 */
function help(p, s, n, m) {
  const { steps, dt } = p;
  const at = n * steps;
  const set = whole(p.measureSet, m);
  if (set >= 0) fillProfile(p, s, n, set);
  const to = whole(s.levelTo, n);
  for (let k = whole(s.levelFrom, n); k < to; k += 1) {
    const on = Math.min(1, Math.max(0, ((k + 1) * dt - real(p.measureFrom, m)) / dt));
    const cut = set >= 0 && k >= whole(s.window, 0) && k < whole(s.window, 1) ? real(s.profile, k) : 0;
    const helped = real(s.level, at + k) + real(p.measureShare, m) * on * (1 - cut);
    s.level[at + k] = helped < 1 ? helped : 1;
  }
}

/**
 * Another product stands in once qualified, as far as it is itself made.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 * @param {number} e
 */
function substitute(p, s, n, e) {
  const { steps, dt } = p;
  const at = n * steps;
  const other = whole(p.substituteFrom, e);
  const there = other * steps;
  const to = whole(s.levelTo, n);
  for (let k = whole(s.levelFrom, n); k < to; k += 1) {
    const on = Math.min(1, Math.max(0, ((k + 1) * dt - real(s.qualify, e)) / dt));
    const made = k >= whole(s.levelFrom, other) && k < whole(s.levelTo, other) ? real(s.level, there + k) : 1;
    const arriving = real(s.arrives, at + k) + real(s.degree, e) * on * made;
    s.arrives[at + k] = arriving < 1 ? arriving : 1;
  }
}

/**
 * The input that holds a node lowest when it is lowest; −1 = its own supply, or nothing is missing.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 * @param {number} ownFrom
 * @param {number} ownTo
 */
function causeOf(p, s, n, ownFrom, ownTo) {
  const lowest = real(s.lowest, n);
  if (lowest === 1) return -1;
  let step = whole(s.levelFrom, n);
  while (real(s.level, n * p.steps + step) > lowest) step += 1;
  let scarcest = -1;
  let arriving = step >= ownFrom && step < ownTo ? 1 - real(s.lost, step) : 1;
  let missing = 0;
  let most = 0;
  let partly = -1;
  for (let e = whole(p.inputStart, n); e < whole(p.inputStart, n + 1); e += 1) {
    const input = whole(p.inputFrom, e);
    const reached = step >= whole(s.arriveFrom, input) && step < whole(s.arriveTo, input);
    const arrives = reached ? real(s.arrives, input * p.steps + step) : 1;
    if (flag(p.inputEssential, e) === 1) {
      if (arrives < arriving) {
        scarcest = input;
        arriving = arrives;
      }
    } else {
      missing += 1 - arrives;
      if (1 - arrives > most) {
        most = 1 - arrives;
        partly = input;
      }
    }
  }
  return partly !== -1 && 1 - missing * real(p.inputPart, n) < arriving ? partly : scarcest;
}
