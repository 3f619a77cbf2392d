/** Links from real files, CSV in its forms and Parquet, to losses; and rows that are refused with their line. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { readTableFile } from "#archive";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkColumns, readLinks } from "../../../src/simulate/network/read_links.ts";
import { runNetwork } from "../../../src/simulate/network/run_network.ts";

const header = "supplier,customer,supplier_sector,customer_sector,weight,type";
const good = ["mill,baker,flour,bread,10,2", "baker,shop,bread,retail,20,1", "farm,mill,grain,flour,5.5,2", "mill2,shop,flour,retail,30,0"];
const quiet = { progress: () => undefined };
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "octant-links-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const csv = (rows: readonly string[], head = header) => `${[head, ...rows].join("\n")}\n`;
const read = async (path: string) => readLinks(await readTableFile(path, linkColumns), "links.csv");
const refused = async (rows: readonly string[]) => {
  const error: unknown = await read(file("bad.csv", csv(rows))).catch((problem: unknown) => problem);
  return (error as Error).message;
};

test("CSV with any separator, gzip, BOM and CRLF, and Parquet give the same network", async () => {
  const plain = await read(file("links.csv", csv(good)));
  expect(plain.network.firms).toEqual(["mill", "baker", "shop", "farm", "mill2"]);
  expect(plain.network.sectors).toEqual(["flour", "bread", "retail", "grain"]);
  expect([...plain.network.sectorOf]).toEqual([0, 1, 2, 3, 0]);
  expect([...plain.network.weight]).toEqual([10, 20, 5.5, 30]);
  expect(plain.remarks).toEqual([]);
  const forms = [
    file("semicolon.csv", csv(good, header).replaceAll(",", ";")),
    file("tab.tsv", `\uFEFF${csv(good).replaceAll(",", "\t").replaceAll("\n", "\r\n")}`),
    file("links.csv.gz", gzipSync(csv(good))),
  ];
  const parquet = join(folder, "links.parquet");
  const duck = await (await DuckDBInstance.create()).connect();
  await duck.run(`copy (select * from read_csv('${join(folder, "links.csv")}')) to '${parquet}' (format parquet)`);
  for (const form of [...forms, parquet]) expect(await read(form)).toEqual(plain);
});

test("a whole file, each firm in turn and two together", async () => {
  const columns = await readTableFile(file("links.csv", csv(good)), linkColumns);
  const each = await runNetwork({ columns, file: "links.csv", effects: quiet });
  expect(each.firms).toHaveLength(5);
  // farm fails: mill (its only grain) stops for 1, in full; baker by σ = 10 / 30 once mill is gone; mill's failure takes farm along.
  const farm = await runNetwork({ columns, file: "links.csv", fail: [{ firm: "farm" }], effects: quiet });
  expect(farm.losses[0]).toBe(each.losses[3]);
  expect(farm.levels?.[0]).toBe(0);
  const half = await runNetwork({
    columns,
    file: "links.csv",
    fail: [
      { firm: "farm", by: 50 },
      { firm: "shop", by: 10 },
    ],
    effects: quiet,
  });
  expect(half.losses[0]).toBeGreaterThan(0);
  await expect(runNetwork({ columns, file: "links.csv", fail: [{ firm: "nobody" }], effects: quiet })).rejects.toThrow("no firm nobody");
});

test("each kind of wrong row is named with its line and what stands there", async () => {
  expect(await refused([...good, "mill,mill,flour,flour,1,2"])).toContain("6: supplier = customer = mill");
  expect(await refused([...good, "mill,farm,flour,grain,-3,2"])).toContain("6: weight = -3");
  expect(await refused([...good, "mill,farm,flour,grain,,2"])).toContain('6: weight = ""');
  expect(await refused([...good, "mill,farm,flour,grain,NaN,2"])).toContain("6: weight = ");
  expect(await refused([...good, "mill,farm,flour,grain,much,2"])).toContain("6: weight = much");
  expect(await refused([...good, "mill,farm,flour,grain,1,3"])).toContain("6: type = 3");
  expect(await refused([...good, "mill,farm,flour,grain,1,vital"])).toContain("6: type = vital");
  expect(await refused([...good, "mill,farm,flour,fish,1,2"])).toContain("6: customer farm: customer_sector = fish ≠ grain");
  expect(await refused([...good, ",farm,flour,grain,1,2"])).toContain('6: supplier = ""');
  expect(await refused([...good, "mill,farm,flour,grain,1,2,7", "x,x,a,a,1,2"])).toMatch(/2 rows .*6: .*; 7: supplier = customer = x/);
});

test("at most twenty rows are shown and the rest is counted", async () => {
  const message = await refused(Array.from({ length: 50 }, (_, row) => `f${row},f${row},s,s,1,2`));
  expect(message).toContain("50 rows of links.csv");
  expect(message).toContain("21: supplier = customer = f19; … + 30");
});

test("rows of one pair add, and a remark says how many", async () => {
  const { network, remarks } = await read(file("again.csv", csv([...good, "mill,baker,flour,bread,5,2"])));
  expect(remarks.map(({ en }) => en)).toEqual([
    "1 rows name a pair of supplier and customer that stands in an earlier row; their weights are added.",
  ]);
  expect(network.weight).toHaveLength(5);
});

test("missing columns, no rows, no file, no table", async () => {
  await expect(read(file("few.csv", "supplier,customer,weight\na,b,1\n"))).rejects.toThrow(
    "links.csv has no column supplier_sector, customer_sector, type. It has: supplier, customer, weight.",
  );
  await expect(read(file("none.csv", `${header}\n`))).rejects.toMatchObject({ code: "network-empty" });
  await expect(read(join(folder, "absent.csv"))).rejects.toMatchObject({ code: "table-file-missing" });
  await expect(read(folder)).rejects.toMatchObject({ code: "table-file-unreadable" });
  await expect(read(file("picture.csv", Buffer.from([0x89, 0x50, 0, 1, 2])))).rejects.toMatchObject({ code: "file-not-text" });
  await expect(read(file("broken.parquet", Buffer.from("PAR1 and then nothing")))).rejects.toMatchObject({ code: "table-file-unreadable" });
  const stop = new AbortController();
  stop.abort(new Error("enough"));
  await expect(readTableFile(file("links.csv", csv(good)), linkColumns, { signal: stop.signal })).rejects.toThrow("enough");
});
