/**
 * Bursts: years in which a term is said markedly more than over all years together. The two-state machine for batches of Kleinberg, Bursty and
 * hierarchical structure in streams (2002), with its scale s and its cost γ of entering the upper state.
 */

export interface Burst {
  /** Places in the list of years, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** How much cheaper the upper state explains these years, in nats; greater is stronger. */
  readonly weight: number;
}

export interface BurstRules {
  /** How many times the ordinary rate a burst has. */
  readonly times: number;
  readonly cost: number;
}

export const burstRules: BurstRules = { times: 2, cost: 1 };

/** `counts` of `all` documents in each year. Without any count, or with a rate that leaves no room above it, no burst. */
export function burstsOf(counts: ArrayLike<number>, all: ArrayLike<number>, { times, cost }: BurstRules = burstRules): Burst[] {
  const years = Math.min(counts.length, all.length);
  let [seen, total] = [0, 0];
  for (let year = 0; year < years; year += 1) {
    seen += counts[year] ?? 0;
    total += all[year] ?? 0;
  }
  if (seen === 0 || total === 0 || years < 2) return [];
  const ordinary = seen / total;
  const upper = ordinary * times;
  if (upper >= 1) return [];
  const price = (rate: number, year: number) =>
    -((counts[year] ?? 0) * Math.log(rate) + ((all[year] ?? 0) - (counts[year] ?? 0)) * Math.log(1 - rate));
  const enter = cost * Math.log(years);
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  const fromHigh: { low: boolean; high: boolean }[] = [];
  for (let year = 0; year < years; year += 1) {
    const step = { low: high < low, high: high <= low + enter };
    fromHigh.push(step);
    [low, high] = [Math.min(low, high) + price(ordinary, year), Math.min(high, low + enter) + price(upper, year)];
  }
  const states = new Uint8Array(years);
  let state = high < low ? 1 : 0;
  for (let year = years - 1; year >= 0; year -= 1) {
    states[year] = state;
    const step = fromHigh[year];
    state = (state === 1 ? step?.high : step?.low) ? 1 : 0;
  }
  return runsOf(states).map(([from, to]) => {
    let weight = 0;
    for (let year = from; year <= to; year += 1) weight += price(ordinary, year) - price(upper, year);
    return { from, to, weight };
  });
}

function runsOf(states: Uint8Array): [number, number][] {
  const runs: [number, number][] = [];
  states.forEach((state, year) => {
    const last = runs.at(-1);
    if (state === 0) return;
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  });
  return runs;
}
