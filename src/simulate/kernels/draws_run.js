/** Drawing and summing up, in pieces that any thread may take. JavaScript, so that the threads can load it as it is. */
import { real, single, whole } from "./cells.js";
import { makeRun, runDraw } from "./cascade_run.js";

/** @typedef {import("./prepared.ts").DrawTable} DrawTable */
/** @typedef {import("./prepared.ts").RunState} RunState */

/** Draws taken at once: a multiple of 16, so that what is written down fills whole lines of memory. */
export const drawsPerTurn = 32;
export const perNode = 11;

/**
 * @typedef {object} Room
 * @property {RunState} run
 * @property {Float32Array} numbers
 * @property {Float32Array} turn Lost, lowest, direct, impact of each drawn node for the draws of one turn.
 */

/**
 * @param {DrawTable} table
 * @returns {Room}
 */
export function makeRoom(table) {
  const cells = table.prepared.drawn.length * drawsPerTurn;
  return { run: makeRun(table.prepared), numbers: new Float32Array(table.runs), turn: new Float32Array(4 * cells) };
}

/**
 * Takes the next draws; false when none is left or everything has been told to stop.
 * @param {DrawTable} table
 * @param {Room} room
 */
export function drawSome(table, room) {
  if (Atomics.load(table.turn, 2) !== 0) return false;
  const first = Atomics.add(table.turn, 0, drawsPerTurn);
  const last = Math.min(table.runs, first + drawsPerTurn);
  for (let draw = first; draw < last; draw += 1) {
    runDraw(table.prepared, room.run, table.seed, draw);
    noteDown(table, room, draw - first);
    if (draw < table.kept) keepLevels(table, room.run, draw);
  }
  if (first < last) writeDown(table, room, first, last);
  return last < table.runs;
}

/**
 * @param {DrawTable} table
 * @param {Room} room
 * @param {number} place
 */
function noteDown({ prepared: { drawn } }, { run, turn }, place) {
  for (let i = 0; i < drawn.length; i += 1) {
    const n = whole(drawn, i);
    const cell = 4 * i * drawsPerTurn + place;
    turn[cell] = real(run.missed, n);
    turn[cell + drawsPerTurn] = real(run.lowest, n);
    turn[cell + 2 * drawsPerTurn] = real(run.direct, n);
    turn[cell + 3 * drawsPerTurn] = real(run.impact, n);
  }
}

/**
 * @param {DrawTable} table
 * @param {Room} room
 * @param {number} first
 * @param {number} last
 */
function writeDown({ prepared: { drawn }, runs, lost, lowest, direct, impact }, { turn }, first, last) {
  for (let i = 0; i < drawn.length; i += 1) {
    const from = 4 * i * drawsPerTurn;
    const to = i * runs + first;
    for (let at = 0; at < last - first; at += 1) {
      lost[to + at] = single(turn, from + at);
      lowest[to + at] = single(turn, from + drawsPerTurn + at);
      direct[to + at] = single(turn, from + 2 * drawsPerTurn + at);
      impact[to + at] = single(turn, from + 3 * drawsPerTurn + at);
    }
  }
}

/**
 * @param {DrawTable} table
 * @param {RunState} run
 * @param {number} draw
 */
function keepLevels({ prepared: { drawn, steps }, kept, levels }, run, draw) {
  for (let i = 0; i < drawn.length; i += 1) {
    const n = whole(drawn, i);
    for (let k = 0; k < steps; k += 1) {
      const inside = k >= whole(run.levelFrom, n) && k < whole(run.levelTo, n);
      levels[(i * steps + k) * kept + draw] = inside ? real(run.level, n * steps + k) : 1;
    }
  }
}

/**
 * Sums up the next node; false when none is left.
 * @param {DrawTable} table
 * @param {Room} room
 */
export function sumUpOne(table, { numbers }) {
  if (Atomics.load(table.turn, 2) !== 0) return false;
  const { prepared, runs, kept, summary, bands } = table;
  const i = Atomics.add(table.turn, 1, 1);
  if (i >= prepared.drawn.length) return false;
  const own = summary.subarray(i * perNode, (i + 1) * perNode);
  let place = 0;
  for (const of of [table.lost, table.lowest, table.direct]) {
    numbers.set(of.subarray(i * runs, (i + 1) * runs));
    for (const percent of [5, 50, 95]) own[place++] = percentile(numbers, runs, percent);
  }
  numbers.set(table.impact.subarray(i * runs, (i + 1) * runs));
  let reached = 0;
  for (let draw = 0; draw < runs; draw += 1) if (single(numbers, draw) < Number.POSITIVE_INFINITY) reached += 1;
  own[9] = percentile(numbers, runs, 50);
  own[10] = reached / runs;
  for (let k = 0; k < prepared.steps; k += 1) {
    const from = (i * prepared.steps + k) * kept;
    numbers.set(table.levels.subarray(from, from + kept));
    for (const [which, percent] of [5, 50, 95].entries()) bands[(i * 3 + which) * prepared.steps + k] = percentile(numbers, kept, percent);
  }
  return true;
}

/**
 * The smallest number that at least `percent` of the first `count` do not exceed (nearest rank). Moves the numbers about (Hoare's selection).
 * @param {Float32Array} numbers
 * @param {number} count
 * @param {number} percent
 */
export function percentile(numbers, count, percent) {
  if (allAlike(numbers, count)) return single(numbers, 0);
  const rank = Math.max(0, Math.ceil((percent * count) / 100) - 1);
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = single(numbers, (low + high) >> 1);
    let i = low;
    let j = high;
    while (i <= j) {
      while (single(numbers, i) < pivot) i += 1;
      while (single(numbers, j) > pivot) j -= 1;
      if (i <= j) {
        const held = single(numbers, i);
        numbers[i] = single(numbers, j);
        numbers[j] = held;
        i += 1;
        j -= 1;
      }
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return single(numbers, rank);
}

/**
 * @param {Float32Array} numbers
 * @param {number} count
 */
function allAlike(numbers, count) {
  const first = single(numbers, 0);
  for (let at = 1; at < count; at += 1) if (single(numbers, at) !== first) return false;
  return true;
}
