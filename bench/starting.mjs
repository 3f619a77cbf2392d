/** Cold start (no data folder → the page answers) and warm start, against Node starting with nothing to do. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median, repeated, spread } from "./clock.mjs";
import { serve } from "./octant.mjs";

/** Leaves a loaded observatory in `<folder>/start-1`. */
export async function benchStart({ folder, runs }) {
  const peaks = [];
  const opened = (data) => async () => {
    const running = await serve(data);
    return running;
  };
  const start = async (what, place) =>
    repeatedAndStopped(
      what,
      runs,
      (run) => opened(join(folder, place(run))),
      (running) => peaks.push(running.peak()),
    );
  const cold = await start("cold start", (run) => `start-${run}`);
  const warm = await start("warm start", () => "start-1");
  const bare = await repeated("node alone", runs, () => spawnSync(process.execPath, ["-e", "0"]));
  const known = peaks.filter((peak) => peak !== null);
  return [
    {
      what: "Cold start: no data folder → the page answers",
      median: median(cold),
      spread: spread(cold),
      ratios: [
        { to: "warm start", times: median(cold) / median(warm) },
        { to: "node -e 0", times: median(cold) / median(bare) },
      ],
    },
    {
      what: "Warm start: data folder → the page answers",
      median: median(warm),
      spread: spread(warm),
      ratios: [{ to: "node -e 0", times: median(warm) / median(bare) }],
    },
    {
      what: "Peak memory at start (cold and warm)",
      value: known.length === 0 ? "not told by this system" : `${Math.round(Math.max(...known))} MB`,
      ratios: [],
    },
  ];
}

/** Like `repeated`, with an end to each run that is not counted. */
async function repeatedAndStopped(what, runs, begin, look) {
  const seconds = [];
  for (let run = 1; run <= runs; run += 1) {
    let running;
    seconds.push(
      ...(await repeated(`${what} ${run}`, 1, async () => {
        running = await begin(run)();
      })),
    );
    look(running);
    await running.stop();
  }
  return seconds;
}
