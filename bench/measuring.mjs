/** `eu_dependency` for the EU-27 and its members on a whole year, against a plain scan of the same table and a query per bloc. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { median, repeated, spread, timed } from "./clock.mjs";
import { octant } from "./octant.mjs";

/** Expects the imported year in `<folder>/data`. */
export async function benchMeasure({ folder, runs, year }) {
  const data = join(folder, "data");
  // No --bloc: the EU-27 and every member. A threshold of its own makes each run a computation; the same again finds it made.
  const words = (run) => [
    "measure",
    "eu_dependency",
    "--year",
    String(year.year),
    "--set",
    `concentration_above=0.40${run}`,
    "--data",
    data,
    "--format",
    "csv",
  ];
  const computing = [];
  const finding = [];
  const peaks = [];
  let blocs = 0;
  for (let run = 1; run <= runs; run += 1) {
    const first = await timed(() => octant(words(run)));
    const second = await timed(() => octant(words(run)));
    peaks.push(first.result.peak);
    computing.push(Math.max(first.seconds - second.seconds, 0.001));
    finding.push(second.seconds);
    blocs =
      new Set(
        first.result.out
          .split("\n")
          .slice(1)
          .map((line) => line.split(",")[0]),
      ).size - 1;
    process.stderr.write(`  eu_dependency ${run}/${runs}: ${first.seconds.toFixed(2)} s, found again ${second.seconds.toFixed(2)} s\n`);
  }
  const { scan, perBloc } = await compared(data, runs);
  const seconds = median(computing);
  return [
    {
      what: `eu_dependency for ${blocs} blocs, computed`,
      median: seconds,
      spread: spread(computing),
      ratios: [
        { to: "a scan that sums the same table", times: seconds / median(scan) },
        { to: "a query per bloc", times: seconds / median(perBloc) },
      ],
    },
    { what: "eu_dependency, found as computed before (whole command, CSV)", median: median(finding), spread: spread(finding), ratios: [] },
    { what: "Peak memory of eu_dependency", value: `${Math.round(median(peaks.filter((peak) => peak !== null)))} MB`, ratios: [] },
  ];
}

/** The same Parquet file, read by DuckDB alone: the scan that nothing can be faster than, and the indicators one bloc at a time. */
async function compared(data, runs) {
  const file = largest(join(data, "lake"));
  const instance = await DuckDBInstance.create();
  const duck = await instance.connect();
  await duck.run(`create view flows as select * from '${file}'`);
  const scan = await repeated("scan", runs, () =>
    duck.runAndReadAll("select sum(value), count(distinct product), max(exporter), max(importer), max(year) from flows"),
  );
  const members = "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE".split(" ");
  const union = members.map((member) => `'${member}'`).join(", ");
  const perBloc = await repeated("a query per bloc", Math.min(runs, 3), async () => {
    for (const bloc of [union, ...members.map((member) => `'${member}'`)]) await duck.runAndReadAll(indicators(bloc, union));
  });
  instance.closeSync();
  return { scan, perBloc };
}

/** The three indicators of one bloc, as one would write them down for it alone. */
function indicators(bloc, union) {
  return `
    with supplier as (
      select year, product, exporter, sum(value) as value, exporter in (${union}) as inside
      from flows where importer in (${bloc}) and exporter <> importer group by all
    ), bought as (
      select year, product, sum(value) filter (not inside) as extra, sum(value) filter (inside) as intra,
        sum(cast(value as double) * cast(value as double)) filter (not inside) as squares, arg_max(exporter, value) filter (not inside) as top
      from supplier group by all
    ), sold as (
      select year, product, sum(value) as total from flows where exporter in (${bloc}) and exporter <> importer group by all
    )
    select b.*, squares / nullif(cast(extra as double) * cast(extra as double), 0) as cdi1,
      cast(extra as double) / nullif(cast(extra + coalesce(intra, 0) as double), 0) as cdi2,
      cast(extra as double) / nullif(cast(total as double), 0) as cdi3
    from bought b left join sold s using (year, product)`;
}

function largest(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(".parquet"));
  return files.sort((left, right) => statSync(right).size - statSync(left).size)[0];
}
