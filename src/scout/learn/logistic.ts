/** Logistic regression with soft targets and weights, L2, by L-BFGS. */
import type { SparseRows } from "./matrix.ts";

export interface LogisticOrder {
  readonly matrix: SparseRows;
  /** 0–1 per row: how much of the row is positive. */
  readonly target: Float64Array;
  /** Weight per row; 0 leaves it out. */
  readonly weight: Float64Array;
  /** Inverse strength of the penalty, as in liblinear. */
  readonly c: number;
  readonly iterations?: number;
  /** Stops when no slope is steeper than this part of the steepest at the start. */
  readonly tolerance?: number;
  readonly from?: Logistic | undefined;
}

export interface Logistic {
  readonly weights: Float64Array;
  readonly bias: number;
}

const memory = 8;

/**
 * Minimises ½|w|² + c · Σ weight · cross-entropy; the bias is not penalised. L-BFGS with backtracking (Liu & Nocedal 1989). Deterministic. Without a row of
 * weight the answer is all zero.
 */
export function fitLogistic(order: LogisticOrder): Logistic {
  const { matrix, iterations = 60, tolerance = 3e-3 } = order;
  const size = matrix.columns + 1;
  const point = new Float64Array(size);
  if (order.from) {
    point.set(order.from.weights.subarray(0, matrix.columns));
    point[matrix.columns] = order.from.bias;
  } else point[matrix.columns] = baseRate(order);
  const slope = new Float64Array(size);
  let cost = costOf(order, point, slope);
  const steepest = largest(slope);
  const past: { move: Float64Array; turn: Float64Array; scale: number }[] = [];
  for (let round = 0; round < iterations && largest(slope) > tolerance * steepest; round += 1) {
    const direction = directionFrom(slope, past);
    const descent = dot(direction, slope);
    if (!(descent < 0)) break;
    const next = new Float64Array(size);
    const nextSlope = new Float64Array(size);
    let length = past.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
    let reached = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 12; attempt += 1) {
      for (let at = 0; at < size; at += 1) next[at] = (point[at] ?? 0) + length * (direction[at] ?? 0);
      reached = costOf(order, next, nextSlope);
      if (reached <= cost + 1e-4 * length * descent) break;
      length /= 2;
    }
    if (!(reached < cost)) break;
    const [move, turn] = [new Float64Array(size), new Float64Array(size)];
    for (let at = 0; at < size; at += 1) {
      move[at] = (next[at] ?? 0) - (point[at] ?? 0);
      turn[at] = (nextSlope[at] ?? 0) - (slope[at] ?? 0);
    }
    const curve = dot(move, turn);
    if (curve > 1e-12) {
      past.push({ move, turn, scale: 1 / curve });
      if (past.length > memory) past.shift();
    }
    point.set(next);
    slope.set(nextSlope);
    cost = reached;
  }
  return { weights: point.slice(0, matrix.columns), bias: point[matrix.columns] ?? 0 };
}

function costOf({ matrix, target, weight, c }: LogisticOrder, point: Float64Array, slope: Float64Array): number {
  const { columns, rows, start, column, value } = matrix;
  const bias = point[columns] ?? 0;
  let cost = 0;
  for (let at = 0; at < columns; at += 1) {
    const own = point[at] ?? 0;
    cost += own * own;
    slope[at] = own;
  }
  cost /= 2;
  let biasSlope = 0;
  for (let row = 0; row < rows; row += 1) {
    const own = weight[row] ?? 0;
    if (own === 0) continue;
    const [from, to] = [start[row] ?? 0, start[row + 1] ?? 0];
    let score = bias;
    for (let at = from; at < to; at += 1) score += (value[at] as number) * (point[column[at] as number] as number);
    const goal = target[row] ?? 0;
    // log(1 + e^s) − goal · s, without overflow.
    cost += c * own * (Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - goal * score);
    const off = c * own * (1 / (1 + Math.exp(-score)) - goal);
    biasSlope += off;
    for (let at = from; at < to; at += 1)
      slope[column[at] as number] = (slope[column[at] as number] as number) + off * (value[at] as number);
  }
  slope[columns] = biasSlope;
  return cost;
}

/** The two-loop recursion. */
function directionFrom(slope: Float64Array, past: readonly { move: Float64Array; turn: Float64Array; scale: number }[]): Float64Array {
  const direction = slope.map((own) => -own);
  const shares: number[] = [];
  for (let at = past.length - 1; at >= 0; at -= 1) {
    const { move, turn, scale } = past[at] as (typeof past)[number];
    const share = scale * dot(move, direction);
    shares[at] = share;
    addTo(direction, turn, -share);
  }
  const last = past.at(-1);
  if (last) {
    const stretch = 1 / (last.scale * dot(last.turn, last.turn));
    for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * stretch;
  }
  past.forEach(({ move, turn, scale }, at) => addTo(direction, move, (shares[at] ?? 0) - scale * dot(turn, direction)));
  return direction;
}

function baseRate({ target, weight }: LogisticOrder): number {
  let [sum, all] = [0, 0];
  target.forEach((goal, row) => {
    sum += goal * (weight[row] ?? 0);
    all += weight[row] ?? 0;
  });
  const rate = all === 0 ? 0.5 : Math.min(0.999, Math.max(0.001, sum / all));
  return Math.log(rate / (1 - rate));
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] as number) * (right[at] as number);
  return sum;
}

function addTo(into: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] as number) + times * (other[at] as number);
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}
