/**
 * Every page of the desk by the answers it asks for, over HTTP, once it has been asked before: on the built-in edition and, where ../shared has them, with the
 * projects of CORDIS and the Defence Fund collected.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, spread, timed } from "./clock.mjs";
import { octant, serve } from "./octant.mjs";

const shared = fileURLToPath(new URL("../../shared/data/", import.meta.url));
const collected = [
  { source: "cordis", from: join(shared, "projects") },
  { source: "edf", from: join(shared, "edf") },
];
const asked = [
  ["the board of criticality", "/api/decide/criticality"],
  ["the map of causes", "/api/decide/causes"],
  ["applications and needs", "/api/decide/applications"],
  ["coverage", "/api/decide/coverage"],
  ["measures", "/api/decide/measures"],
  ["roadmaps", "/api/decide/roadmaps"],
  ["actions", "/api/decide/actions"],
  ["targets", "/api/decide/targets"],
  ["cases of screening", "/api/decide/screening"],
  ["why is this here, from an action", "/api/decide/why?subject=action:C-2-16"],
];
const times = 60;

export async function benchDesk({ folder }) {
  const data = join(folder, "desk");
  const there = collected.filter(({ from }) => existsSync(from));
  for (const { source, from } of there) await octant(["collect", source, "--from", from, "--data", data]);
  const house = await serve(data);
  try {
    const ask = async (path) => {
      const answer = await fetch(house.address + path);
      const { byteLength } = await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return byteLength;
    };
    const empty = await several(() => ask("/api/session"));
    const results = [];
    for (const [what, path] of asked) {
      const { seconds: first } = await timed(() => ask(path));
      const seconds = await several(() => ask(path));
      const slow = seconds[Math.floor(seconds.length * 0.95)];
      results.push({
        what: `Desk: ${what}${there.length === 0 ? "" : ", with the projects of CORDIS and EDF"}`,
        value: `p95 ${Math.round(slow * 1000)} ms (asked for the first time ${Math.round(first * 1000)} ms)`,
        median: median(seconds),
        spread: spread(seconds),
        ratios: [{ to: "an empty answer of the same server", times: median(seconds) / median(empty) }],
      });
      process.stderr.write(`  ${what}: first ${Math.round(first * 1000)} ms, then ${Math.round(median(seconds) * 1000)} ms\n`);
    }
    return results;
  } finally {
    await house.stop();
  }
}

async function several(work) {
  const seconds = [];
  for (let run = 0; run < times; run += 1) seconds.push((await timed(work)).seconds);
  return seconds.sort((left, right) => left - right);
}
