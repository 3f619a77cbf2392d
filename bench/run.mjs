/**
 * `npm run bench`: how fast Octant is on this machine, as ratios to what could be reached and to what one would use otherwise.
 * Words after `--`: `--rows N` (flows of the made-up year), `--runs N`, `--only import,measure,network,start,page,canvas,chains,search,organisations,scout,portfolio,coverage,desk`, `--write` (docs/bench.md).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeYear } from "./baci_year.mjs";
import { benchCanvas } from "./canvas.mjs";
import { benchChains } from "./chains.mjs";
import { benchCoverage } from "./coverage.mjs";
import { benchDesk } from "./desk.mjs";
import { benchImport } from "./importing.mjs";
import { benchMeasure } from "./measuring.mjs";
import { benchNetwork } from "./network.mjs";
import { benchOrganisations } from "./organisations.mjs";
import { benchPage } from "./page.mjs";
import { machine, print, write } from "./report.mjs";
import { benchScout } from "./scout.mjs";
import { benchPortfolio } from "./portfolio.mjs";
import { benchSearch } from "./search.mjs";
import { benchStart } from "./starting.mjs";

const { values: said } = parseArgs({
  options: {
    rows: { type: "string", default: "11000000" },
    runs: { type: "string", default: "5" },
    only: { type: "string", default: "import,measure,network,start,page,canvas,chains,search,organisations,scout,portfolio,coverage,desk" },
    write: { type: "boolean", default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), "octant-bench-"));
const order = { folder, rows: Number(said.rows), runs: Number(said.runs) };
const wanted = said.only.split(",");
const results = [];

try {
  if (wanted.includes("import") || wanted.includes("measure")) {
    const year = await makeYear(order);
    results.push(...(await benchImport({ ...order, year })));
    if (wanted.includes("measure")) results.push(...(await benchMeasure({ ...order, year })));
  }
  if (wanted.includes("network")) results.push(...(await benchNetwork(order)));
  if (wanted.includes("start")) results.push(...(await benchStart(order)));
  if (wanted.includes("page")) results.push(...(await benchPage(order)));
  if (wanted.includes("canvas")) results.push(...(await benchCanvas(order)));
  if (wanted.includes("chains")) results.push(...(await benchChains(order)));
  if (wanted.includes("search")) results.push(...(await benchSearch(order)));
  if (wanted.includes("organisations")) results.push(...(await benchOrganisations(order)));
  if (wanted.includes("scout")) results.push(...(await benchScout(order)));
  if (wanted.includes("portfolio")) results.push(...(await benchPortfolio(order)));
  if (wanted.includes("coverage")) results.push(...(await benchCoverage(order)));
  if (wanted.includes("desk")) results.push(...(await benchDesk(order)));
  const about = await machine(order);
  print(results, about);
  if (said.write) write(results, about);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
