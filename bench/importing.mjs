/** Import of a year: the whole command, against DuckDB's own CSV → Parquet and against what one would write otherwise. */
import { createReadStream, existsSync, mkdirSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse";
import { median, repeated, spread } from "./clock.mjs";
import { octant } from "./octant.mjs";

/** Leaves the imported year in `<folder>/data` for the next measurement. */
export async function benchImport({ folder, runs, year }) {
  const data = join(folder, "data");
  const peaks = [];
  const ours = [];
  // The folder is opened once before, so that making it is not counted (see cold start).
  await octant(["measure", "eu_dependency", "--bloc", "EU27", "--data", data, "--format", "csv"]);
  const opened = join(folder, "opened");
  copy(data, opened);
  for (let run = 1; run <= Math.min(runs, 3); run += 1) {
    rmSync(data, { recursive: true, force: true });
    copy(opened, data);
    ours.push(
      ...(await repeated(`import (${run})`, 1, async () => {
        const { peak } = await octant(["collect", "baci", "--from", year.from, "--data", data]);
        peaks.push(peak);
      })),
    );
  }
  const again = await repeated("the same import again", 3, () => octant(["collect", "baci", "--from", year.from, "--data", data]));
  const limit = await repeated("DuckDB alone", runs, () => byDuckdb(folder, year));
  const other = hasPandas() ? "pandas" : "a loop over csv-parse in Node";
  const usual = await repeated(other, hasPandas() ? 3 : 1, () => (hasPandas() ? byPandas(folder, year) : byLoop(year)));
  const seconds = median(ours);
  const size = `${(year.rows / 1e6).toFixed(1)} million flows, ${Math.round(year.bytes / 1e6)} MB`;
  return [
    {
      what: `Import of a BACI year (${size})`,
      value: `${Math.round(year.rows / seconds / 1000)} 000 rows/s`,
      median: seconds,
      spread: spread(ours),
      ratios: [
        { to: "DuckDB CSV → Parquet, nothing checked", times: seconds / median(limit) },
        { to: `${other}, nothing checked`, times: seconds / median(usual) },
      ],
    },
    {
      what: "The same import again (changes nothing)",
      median: median(again),
      spread: spread(again),
      ratios: [{ to: "the first import", times: median(again) / seconds }],
    },
    memory("Peak memory of the import", peaks, year.bytes),
  ];
}

function memory(what, peaks, bytes) {
  const known = peaks.filter((peak) => peak !== null);
  if (known.length === 0) return { what, value: "not told by this system", ratios: [] };
  return { what, value: `${Math.round(median(known))} MB`, ratios: [{ to: "size of the CSV", times: median(known) / (bytes / 1e6) }] };
}

async function byDuckdb(folder, { file }) {
  const instance = await DuckDBInstance.create();
  const duck = await instance.connect();
  const types = "{t: 'INTEGER', i: 'INTEGER', j: 'INTEGER', k: 'VARCHAR', v: 'DECIMAL(18,3)', q: 'DECIMAL(18,3)'}";
  const source = `read_csv('${file}', header = true, nullstr = 'NA', columns = ${types})`;
  await duck.run(`copy (select * from ${source}) to '${join(folder, "limit.parquet")}' (format parquet, compression zstd)`);
  instance.closeSync();
}

function byPandas(folder, { file }) {
  const program = `import pandas as p; p.read_csv(${JSON.stringify(file)}, dtype={"k": str}).to_pickle(${JSON.stringify(join(folder, "limit.pickle"))})`;
  const { status, stderr } = spawnSync("python3", ["-c", program]);
  if (status !== 0) throw new Error(String(stderr));
}

async function byLoop({ file }) {
  const totals = new Map();
  for await (const { i, k, v } of createReadStream(file).pipe(parse({ columns: true }))) {
    const key = `${i} ${k}`;
    totals.set(key, (totals.get(key) ?? 0) + Number(v));
  }
  return totals.size;
}

let pandas;
function hasPandas() {
  pandas ??= spawnSync("python3", ["-c", "import pandas"]).status === 0;
  return pandas;
}

function copy(from, to) {
  if (!existsSync(from)) throw new Error(`octant made no data folder in ${from}`);
  mkdirSync(to, { recursive: true });
  const { status, stderr } = spawnSync("cp", ["-r", `${from}/.`, to]);
  if (status !== 0) throw new Error(String(stderr));
}
