/** The firm network: memory a link, one cascade on a million links, and every firm in turn against the same algorithm in NumPy and SciPy. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, repeated, spread, timed } from "./clock.mjs";
import { makeNetwork } from "./made_up_network.mjs";

const tolerance = 0.01;

/** Expects the built program. `python` (PYTHON, or python3) is asked for NumPy and SciPy; without them that comparison is left out and said so. */
export async function benchNetwork({ folder, runs }) {
  const kernel = await import("../dist/src/simulate/kernels/network.js");
  return [...oneCascade(kernel), ...(await everyFirm(kernel, folder, runs))];
}

function oneCascade({ buildNetwork, failFirms, stateOf }) {
  const columns = makeNetwork({ firms: 200_000, links: 1_000_000, sectors: 600, seed: 1 });
  const network = buildNetwork(columns);
  const state = stateOf(network);
  const bytes = [network, state].flatMap((part) => Object.values(part)).reduce((sum, value) => sum + (value.byteLength ?? 0), 0);
  const milliseconds = (cuts) => {
    const since = performance.now();
    failFirms(network, cuts, { state, tolerance });
    return performance.now() - since;
  };
  const sample = Array.from({ length: 3000 }, (_, turn) => (turn * 7919) % 200_000);
  for (const firm of sample.slice(0, 1000)) milliseconds([[firm, 1]]);
  const single = sample.slice(1000).map((firm) => milliseconds([[firm, 1]]) / 1000);
  const largest = network.output.indexOf(network.output.reduce((most, output) => Math.max(most, output), 0));
  const hub = Array.from({ length: 5 }, () => milliseconds([[largest, 1]]) / 1000);
  const whole = [...columns.sectorOf.keys()].filter((firm) => columns.sectorOf[firm] === columns.sectorOf[largest]);
  const sector = Array.from({ length: 5 }, () => milliseconds(whole.map((firm) => [firm, 1])) / 1000);
  const about = "200 000 firms, 1 000 000 links";
  return [
    { what: `Memory of the network and one cascade (${about})`, value: `${(bytes / 1_000_000).toFixed(1)} bytes a link`, ratios: [] },
    { what: `One cascade, a firm fails (${about})`, median: median(single), spread: spread(single), ratios: [] },
    { what: "The same, the largest firm fails", median: median(hub), spread: spread(hub), ratios: [] },
    { what: `The same, a whole sector fails (${whole.length} firms)`, median: median(sector), spread: spread(sector), ratios: [] },
  ];
}

async function everyFirm({ buildNetwork, failEachFirm }, folder, runs) {
  const columns = makeNetwork({ firms: 10_000, links: 100_000, sectors: 100, seed: 7 });
  const network = buildNetwork(columns);
  let losses;
  const ours = await repeated("every firm in turn", Math.min(runs, 3), async () => {
    ({ losses } = await failEachFirm(network, { tolerance }, { progress: () => undefined }));
  });
  const alone = (await timed(() => failEachFirm(network, { tolerance, threads: 1 }, { progress: () => undefined }))).seconds;
  const theirs = withNumpy(columns, join(folder, "links"), losses);
  const seconds = median(ours);
  const ratios = [{ to: "the same in one thread", times: seconds / alone }];
  if (theirs !== undefined) ratios.unshift({ to: `NumPy and SciPy, ${theirs.way}`, times: seconds / theirs.seconds });
  return [{ what: "Every firm in turn (10 000 firms, 100 000 links)", median: seconds, spread: spread(ours), ratios }];
}

/** Seconds for all firms, reckoned from every fortieth, by the faster way; undefined without NumPy. Throws when a loss differs. */
function withNumpy(columns, folder, losses) {
  mkdirSync(folder, { recursive: true });
  const { firms, sectors, supplier, customer, sectorOf, weight, type } = columns;
  writeFileSync(join(folder, "links.json"), JSON.stringify({ firms: firms.length, sectors: sectors.length }));
  const files = { supplier, customer, sector: sectorOf, weight, type };
  for (const [name, numbers] of Object.entries(files)) writeFileSync(join(folder, `${name}.bin`), numbers);
  // Settings of OpenBLAS for another processor would slow it down.
  const env = { ...process.env };
  delete env.OPENBLAS_CORETYPE;
  delete env.OPENBLAS_L2_SIZE;
  const script = fileURLToPath(new URL("numpy_esri.py", import.meta.url));
  const sample = Math.round(firms.length / 40);
  const ran = spawnSync(process.env.PYTHON ?? "python3", [script, folder, String(sample), String(tolerance)], { env, encoding: "utf8" });
  if (ran.status !== 0) {
    process.stderr.write(`  NumPy and SciPy are not there (${(ran.stderr ?? "").trim().split("\n").at(-1)}): not compared.\n`);
    return undefined;
  }
  const said = JSON.parse(ran.stdout);
  const off = Math.max(...said.firms.map((firm, place) => Math.abs(losses[firm] - said.losses[place])));
  if (!(off < 1e-9)) throw new Error(`a loss differs from NumPy by ${off}`);
  const [way, seconds] = Object.entries(said.seconds).sort(([, left], [, right]) => left - right)[0];
  process.stderr.write(`  NumPy ${said.numpy}, ${sample} firms: ${JSON.stringify(said.seconds)}\n`);
  return { way, seconds: (seconds / sample) * firms.length };
}
