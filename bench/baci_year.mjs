/** A year of trade in the layout of BACI, made up: real country codes, 5,000 products, few countries trading most. Always the same rows. */
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { timed } from "./clock.mjs";

const year = 2024;
const products = 5000;

/** Writes the year's CSV and the product codes into a folder. Returns folder, file, year, number of rows and bytes. */
export async function makeYear({ folder, rows }) {
  const from = join(folder, "baci");
  mkdirSync(from);
  const file = join(from, `BACI_HS17_Y${year}_V202601.csv`);
  const { seconds, result } = await timed(() => writeYear(from, file, rows));
  process.stderr.write(`  made ${result} flows in ${seconds.toFixed(1)} s\n`);
  return { from, file, year, rows: result, bytes: statSync(file).size };
}

async function writeYear(from, file, rows) {
  const codes = parse(readFileSync(new URL("../countries/countries.csv", import.meta.url)), { columns: true })
    .map(({ baci_codes }) => baci_codes.split(";")[0].trim())
    .filter((code) => code !== "");
  const duck = await (await DuckDBInstance.create()).connect();
  await duck.run(`
    create table country as select unnest([${codes.join(",")}]) as code;
    -- The largest trades a hundred times as much as the middle one; who is large follows from the code.
    create table size as select code, 1 / power(row_number() over (order by hash(code)), 0.9) as weight from country;
    create table product as select range as place, lpad(cast(10000 + 190 * range as varchar), 6, '0') as code from range(${products});
    create table pair as
      select row_number() over (order by i.code, j.code) as place, i.code as i, j.code as j, i.weight * j.weight as weight from size i join size j on i.code <> j.code;
  `);
  await duck.run(
    `copy (select code, 'Product ' || code as description from product) to '${join(from, "product_codes_HS17_V202601.csv")}' (header)`,
  );
  const chance = `least(1, ${await scaleFor(duck, rows / products)} * weight)`;
  await duck.run(`
    copy (
      select ${year} as t, i, j, p.code as k,
        round(power(10, 6 * (hash(dice) % 1000000) / 1000000.0 - 2), 3) as v,
        case when hash(dice) % 20 = 0 then 'NA' else cast(round(power(10, 5 * (hash(dice + 1) % 1000000) / 1000000.0 - 2), 3) as varchar) end as q
      from (select *, hash(pair.place * ${products} + p.place) % 1000000000 as dice from product p cross join pair) as p
      where dice < 1e9 * ${chance}
      order by k, i, j
    ) to '${file}' (header, quote '')
  `);
  const counted = await duck.runAndReadAll(`select count(*) from read_csv('${file}', all_varchar = true)`);
  return Number(counted.getRows()[0][0]);
}

/** The factor that makes the chances of all pairs add up to the flows a product shall have; found by halving. */
async function scaleFor(duck, flows) {
  const sum = async (scale) => (await duck.runAndReadAll(`select sum(least(1, ${scale} * weight)) from pair`)).getRows()[0][0];
  let [low, high] = [0, 1e9];
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2;
    if ((await sum(middle)) < flows) low = middle;
    else high = middle;
  }
  return high;
}
