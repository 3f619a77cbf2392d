/** How sure a count is. */

export type Interval = readonly [low: number, high: number];

/** Two-sided 95 %. */
const z = 1.959963984540054;
const tail = 0.025;

/**
 * The 95 % interval of the mean behind a Poisson count (Garwood, 1936): exact to 100 by halving on the distribution, above it by Wilson and
 * Hilferty's cube (error below a thousandth). A fractional count is read as a count of that size. Of 0: [0, 3.69].
 */
export function poissonInterval(count: number): Interval {
  if (!(count > 0)) return [0, -Math.log(tail)];
  if (count > 100 || !Number.isInteger(count)) return [cube(count, -z), cube(count + 1, z)];
  const low = halve((mean) => 1 - atMost(count - 1, mean), tail, 0, count);
  const high = halve((mean) => 1 - atMost(count, mean), 1 - tail, count, count * 3 + 10);
  return [low, high];
}

function cube(count: number, deviate: number): number {
  return Math.max(0, count * (1 - 1 / (9 * count) + deviate / (3 * Math.sqrt(count))) ** 3);
}

/** Probability of at most `count` when `mean` is expected. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let one = 1; one <= count; one += 1) {
    term *= mean / one;
    sum += term;
  }
  return sum;
}

function halve(rising: (mean: number) => number, wanted: number, low: number, high: number): number {
  let [floor, top] = [low, high];
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (floor + top) / 2;
    if (rising(middle) < wanted) floor = middle;
    else top = middle;
  }
  return (floor + top) / 2;
}

/** The 95 % interval of a share, part of whole (Wilson, 1927). Null without a whole. */
export function shareInterval(part: number, whole: number): Interval | null {
  if (!(whole > 0)) return null;
  const share = Math.min(1, Math.max(0, part / whole));
  const shrink = 1 + z ** 2 / whole;
  const middle = (share + z ** 2 / (2 * whole)) / shrink;
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
