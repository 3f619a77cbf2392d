/** Measuring: seconds of a piece of work, repeated, as median and spread. */

export async function timed(work) {
  const since = performance.now();
  const result = await work();
  return { seconds: (performance.now() - since) / 1000, result };
}

/** Seconds of each of `runs` repetitions; says on standard error which one it is at. */
export async function repeated(what, runs, work) {
  const seconds = [];
  for (let run = 1; run <= runs; run += 1) {
    const time = (await timed(() => work(run))).seconds;
    seconds.push(time);
    process.stderr.write(`  ${what} ${run}/${runs}: ${time.toFixed(3)} s\n`);
  }
  return seconds;
}

export function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function spread(numbers) {
  return [Math.min(...numbers), Math.max(...numbers)];
}
