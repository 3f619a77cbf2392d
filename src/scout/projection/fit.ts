/** Least squares for a curve of growth, from many starts. */
import { type Curve, type CurveName, curveAt } from "./curves.ts";

export interface Fit {
  readonly curve: Curve;
  /** Sum of squared differences, in the unit of the values squared. */
  readonly squares: number;
}

/** Ceiling over the last value × midpoint over the years × span over the years. */
const starts = { ceiling: [1.05, 1.5, 3, 8], middle: [0.3, 0.6, 0.9, 1.2], span: [0.4, 1, 2] };

/** The best of all starts, or the best from `near` alone. Null with fewer than four points or nothing in them. */
export function fitCurve(name: CurveName, times: ArrayLike<number>, values: ArrayLike<number>, near?: Curve): Fit | null {
  const last = values[values.length - 1] ?? 0;
  if (times.length < 4 || !(last > 0)) return null;
  const [first, end] = [times[0] ?? 0, times[times.length - 1] ?? 0];
  const length = end - first;
  const begun = near
    ? [near]
    : starts.ceiling.flatMap((ceiling) =>
        starts.middle.flatMap((middle) =>
          starts.span.map((span): Curve => ({ name, ceiling: last * ceiling, middle: first + length * middle, span: length * span })),
        ),
      );
  let best: Fit | null = null;
  for (const start of begun) {
    const found = descend(start, times, values);
    if (Number.isFinite(found.squares) && (best === null || found.squares < best.squares)) best = found;
  }
  return best;
}

type Three = [number, number, number];

/** Levenberg and Marquardt on (ln κ, midpoint, ln Δt): the logarithms keep ceiling and span above nothing. */
function descend(start: Curve, times: ArrayLike<number>, values: ArrayLike<number>): Fit {
  let at: Three = [Math.log(start.ceiling), start.middle, Math.log(start.span)];
  const curveOf = (point: Three): Curve => ({ name: start.name, ceiling: Math.exp(point[0]), middle: point[1], span: Math.exp(point[2]) });
  const squaresOf = (point: Three) => {
    const curve = curveOf(point);
    let sum = 0;
    for (let place = 0; place < times.length; place += 1) sum += ((values[place] ?? 0) - curveAt(curve, times[place] ?? 0)) ** 2;
    return sum;
  };
  let squares = squaresOf(at);
  let damping = 1e-3;
  for (let turn = 0; turn < 120 && damping < 1e12; turn += 1) {
    const { normal, pull } = slopesOf(at, curveOf, times, values);
    const step = solve(normal, pull, damping);
    if (step === null) break;
    const next: Three = [at[0] + step[0], at[1] + step[1], at[2] + step[2]];
    const tried = squaresOf(next);
    if (tried < squares) {
      const gained = (squares - tried) / (squares + 1e-300);
      [at, squares, damping] = [next, tried, damping / 10];
      if (gained < 1e-12) break;
    } else damping *= 10;
  }
  return { curve: curveOf(at), squares };
}

/** JᵀJ and Jᵀr with the derivatives by central differences. */
function slopesOf(at: Three, curveOf: (point: Three) => Curve, times: ArrayLike<number>, values: ArrayLike<number>) {
  const here = curveOf(at);
  const sides = [0, 1, 2].map((axis) => {
    const width = 1e-5 * Math.max(1, Math.abs(at[axis] ?? 0));
    const move = (by: number): Curve => {
      const point: Three = [...at];
      point[axis] = (point[axis] ?? 0) + by;
      return curveOf(point);
    };
    return { up: move(width), down: move(-width), width };
  });
  const normal = [new Float64Array(3), new Float64Array(3), new Float64Array(3)];
  const pull = new Float64Array(3);
  const row = new Float64Array(3);
  for (let place = 0; place < times.length; place += 1) {
    const time = times[place] ?? 0;
    const miss = (values[place] ?? 0) - curveAt(here, time);
    sides.forEach(({ up, down, width }, axis) => (row[axis] = (curveAt(up, time) - curveAt(down, time)) / (2 * width)));
    for (let i = 0; i < 3; i += 1) {
      pull[i] = (pull[i] ?? 0) + (row[i] ?? 0) * miss;
      const line = normal[i];
      if (line) for (let j = 0; j < 3; j += 1) line[j] = (line[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
    }
  }
  return { normal, pull };
}

/** (N + damping·diag N)·x = p by Cramer's rule; null when it has no one solution. */
function solve(normal: readonly Float64Array[], pull: Float64Array, damping: number): Three | null {
  const cell = (i: number, j: number) => (normal[i]?.[j] ?? 0) * (i === j ? 1 + damping : 1) + (i === j ? 1e-30 : 0);
  const matrix = [0, 1, 2].map((i) => [0, 1, 2].map((j) => cell(i, j)));
  const whole = determinant(matrix);
  if (!Number.isFinite(whole) || whole === 0) return null;
  const part = (column: number) =>
    determinant(matrix.map((line, i) => line.map((value, j) => (j === column ? (pull[i] ?? 0) : value)))) / whole;
  const step: Three = [part(0), part(1), part(2)];
  return step.every(Number.isFinite) ? step : null;
}

function determinant([a = [], b = [], c = []]: readonly (readonly number[])[]): number {
  const [a0 = 0, a1 = 0, a2 = 0] = a;
  const [b0 = 0, b1 = 0, b2 = 0] = b;
  const [c0 = 0, c1 = 0, c2 = 0] = c;
  return a0 * (b1 * c2 - b2 * c1) - a1 * (b0 * c2 - b2 * c0) + a2 * (b0 * c1 - b1 * c0);
}
