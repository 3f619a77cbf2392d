/** What the shocks take of a node's own supply, step by step. JavaScript, so that the threads that draw can load it as it is. */
import { real, whole } from "./cells.js";

/** @typedef {import("./prepared.ts").Prepared} Prepared */
/** @typedef {import("./prepared.ts").RunState} RunState */
/** @typedef {-1 | 0 | 1} End 1 = worst, −1 = best, 0 = drawn */

/**
 * Fills `lost` with what the shocks take of a node's own supply, and `window` with the steps it stands in.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 * @param {End} end
 */
export function loseOwn(p, s, n, end) {
  const { steps } = p;
  const { lost, scratch, window } = s;
  const first = whole(p.accountStart, n);
  const count = whole(p.accountStart, n + 1) - first;
  const set = whole(p.wholeSet, n);
  window[0] = 0;
  window[1] = 0;
  if (end === 0 && set < 0) {
    if (count > 0) loseBy(p, s, n, first + Math.min(count - 1, Math.floor(real(s.account, n) * count)), end, lost);
    return;
  }
  if (count === 0 && set < 0) return;
  lost.fill(0);
  // The hull over the accounts, day by day; drawn: the one that holds.
  const drawn = end === 0 && count > 0 ? first + Math.min(count - 1, Math.floor(real(s.account, n) * count)) : first;
  for (let account = drawn; account < (end === 0 && count > 0 ? drawn + 1 : first + count); account += 1) {
    scratch.fill(0);
    window[0] = 0;
    window[1] = 0;
    loseBy(p, s, n, account, end, scratch);
    const [from, to] = [whole(window, 0), whole(window, 1)];
    for (let k = 0; k < steps; k += 1) {
      const gone = k >= from && k < to ? real(scratch, k) : 0;
      if (account === drawn || (end === 1 ? gone > real(lost, k) : gone < real(lost, k))) lost[k] = gone;
    }
  }
  if (set >= 0) {
    fillProfile(p, s, n, set);
    for (let k = whole(window, 0); k < whole(window, 1); k += 1) if (real(s.profile, k) > real(lost, k)) lost[k] = real(s.profile, k);
  }
  window[0] = 0;
  window[1] = steps;
}

/**
 * What one account loses, into `out`, and the steps it stands in.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 * @param {number} account
 * @param {End} end
 * @param {Float64Array} out
 */
function loseBy(p, s, n, account, end, out) {
  const { profile, window } = s;
  const split = real(s.split, n);
  let begin = p.steps;
  let stop = 0;
  for (let t = whole(p.termStart, account); t < whole(p.termStart, account + 1); t += 1) {
    const low = real(p.termLow, t);
    const weight = end === 1 ? real(p.termHigh, t) : end === -1 ? low : low + (real(p.termNamed, t) - low) * split;
    if (weight <= 0) continue;
    fillProfile(p, s, n, whole(p.termSet, t));
    const from = whole(window, 0);
    const to = whole(window, 1);
    if (from >= to) continue;
    if (begin >= stop) {
      for (let k = from; k < to; k += 1) out[k] = weight * real(profile, k);
      begin = from;
      stop = to;
      continue;
    }
    // Both stand in the larger window; what only one reaches is the other's nothing.
    for (; begin > from; ) out[(begin -= 1)] = 0;
    for (; stop < to; stop += 1) out[stop] = 0;
    for (let k = from; k < to; k += 1) {
      const sum = real(out, k) + weight * real(profile, k);
      out[k] = sum < 1 ? sum : 1;
    }
  }
  window[0] = begin;
  window[1] = stop;
}

/**
 * How much of what a set of shocks hits is gone, step by step: the largest of them. After a shock ends the supplier comes back evenly within the node's
 * time to recover.
 * @param {Prepared} p
 * @param {RunState} s
 * @param {number} n
 * @param {number} set
 */
export function fillProfile(p, s, n, set) {
  const { steps, dt } = p;
  const { profile, window } = s;
  const ramp = real(s.recover, n);
  const first = whole(p.setStart, set);
  const last = whole(p.setStart, set + 1);
  const begin = Math.floor(real(p.setFrom, set) / dt);
  const end = Math.min(steps, Math.ceil((real(p.setUntil, set) + ramp) / dt));
  window[0] = begin;
  window[1] = end;
  if (last - first > 1) for (let k = begin; k < end; k += 1) profile[k] = 0;
  for (let i = first; i < last; i += 1) {
    const shock = whole(p.setShock, i);
    const by = real(p.shockBy, shock);
    const from = real(p.shockFrom, shock);
    const until = real(p.shockUntil, shock);
    for (let k = begin; k < end; k += 1) {
      const left = k * dt;
      const right = left + dt;
      let mean = by;
      if (left < from || right > until) mean = (by * (gone(right, from, until, ramp) - gone(left, from, until, ramp))) / dt;
      if (last - first === 1 || mean > real(profile, k)) profile[k] = mean < 1 ? mean : 1;
    }
  }
}

/**
 * Days lost up to a day, of a shock that takes everything.
 * @param {number} day
 * @param {number} from
 * @param {number} until
 * @param {number} ramp
 */
function gone(day, from, until, ramp) {
  if (day <= from) return 0;
  if (day <= until) return day - from;
  if (ramp <= 0) return until - from;
  const after = day - until < ramp ? day - until : ramp;
  return until - from + after - (after * after) / (2 * ramp);
}
