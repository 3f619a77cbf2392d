/** The table of results, on the screen and in docs/bench.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";
import { DuckDBInstance } from "@duckdb/node-api";

/** How busy the machine was with other things when we began. */
const load = loadavg();
const page = new URL("../docs/bench.md", import.meta.url);

export async function machine({ runs }) {
  const duck = await (await DuckDBInstance.create()).connect();
  const [[duckdb]] = (await duck.runAndReadAll("select version()")).getRows();
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const processors = cpus();
  const [busy] = load;
  return [
    `Octant ${String(version)}, ${new Date().toISOString().slice(0, 10)}`,
    `${processors.length} × ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${release()} ${arch()}, Node ${process.versions.node}, DuckDB ${String(duckdb)}`,
    `median of ${runs} runs (imports: 3) and the lowest and highest; processes waiting for a processor before it began: ${busy.toFixed(1)}`,
  ];
}

export function print(results, about) {
  console.log(`\n${about.join("\n")}\n`);
  for (const result of results) {
    console.log(`${result.what}: ${amount(result)}`);
    for (const { to, times } of result.ratios) console.log(`    ${ratio(times)} ${to}`);
  }
}

export function write(results, about) {
  const rows = results.map((result) => {
    const ratios = result.ratios.map(({ to, times }) => `${ratio(times)} ${to}`).join("; ");
    return `| ${result.what} | ${amount(result)} | ${ratios} |`;
  });
  const text = [
    "# How fast it is",
    "",
    "Made by `npm run bench -- --write`. Read the ratios, not the seconds: they carry over to another machine, the seconds do not.",
    "",
    ...about.map((line) => `- ${line}`),
    "",
    "| what | how long | that is … |",
    "|---|---|---|",
    ...rows,
    "",
  ];
  writeFileSync(page, text.join("\n"));
}

function amount({ value, median, spread }) {
  const seconds = median === undefined ? undefined : `${time(median)} (${time(spread[0])} to ${time(spread[1])})`;
  return [value, seconds].filter((part) => part !== undefined).join(", ");
}

function time(seconds) {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}

function ratio(times) {
  return `${times < 10 ? times.toFixed(2) : Math.round(times)} ×`;
}
