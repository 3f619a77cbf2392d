/** The contract of the command line. One process serves the folder, so that each command need not open it anew. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandList } from "#cli";
import { start, typed } from "./octant.ts";

let folder = "";
let serving: ReturnType<typeof start>;
const run = (...words: string[]) => typed(words, folder);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "octant-cli-"));
  serving = start(["serve", "--port", "0"], folder);
  await serving.until(/Octant is open/);
});
afterAll(async () => {
  serving.child.kill("SIGKILL");
  await serving.ended;
  await rm(folder, { recursive: true, force: true });
});

const dependencyColumns =
  "bloc,year,product,imports_extra,imports_intra,exports_total,exports_extra,cdi1,cdi2,cdi3,cdi3_extra,top_supplier,top_share,dependent";

it("measures eu_dependency for several blocs and years as CSV with the agreed columns", async () => {
  const { code, out } = await run("measure", "eu_dependency", "--bloc", "EU27", "DEU", "--year", "2022", "2024", "--format", "csv");
  const [header, ...rows] = out.trim().split("\n");
  expect(code).toBe(0);
  expect(header).toBe(dependencyColumns);
  expect(rows).toHaveLength(2 * 2 * 30);
  const magnets = rows.find((row) => row.startsWith("EU27,2024,850511,"))?.split(",") ?? [];
  expect(magnets[7]?.replace(/^0\./, "").length).toBeGreaterThanOrEqual(9);
  expect(Number(magnets[7])).toBeCloseTo(0.787, 3);
  expect(magnets.at(-1)).toBe("true");
  for (const row of rows) for (const cell of row.split(",")) expect(cell).not.toMatch(/null|NaN|undefined/);
});

it("measures the raw materials of 2017 and 2023 with the agreed columns", async () => {
  for (const year of ["2017", "2023"]) {
    const { code, out } = await run("measure", "raw_material_supply_risk", "--year", year, "--format", "csv");
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toBe("material,stage,year,scope,supply_risk,published,economic_importance");
    expect(out).toMatch(new RegExp(`^Antimony,[EP],${year},`, "m"));
  }
});

it("writes a file, a table for reading, JSON, and other thresholds", async () => {
  const written = await run("measure", "eu_dependency", "--product", "850511", "--bloc=EU27", "--format", "csv", "--out", "out.csv");
  expect(written.code).toBe(0);
  expect(await readFile(join(folder, "out.csv"), "utf8")).toContain(dependencyColumns);
  const table = await run("measure", "eu_dependency", "--bloc", "EU27", "--product", "850511");
  expect(table.out).toMatch(/EU27\s+2024\s+850511/);
  expect(table.out).toContain("PUBLIC");
  const json = await run(
    "measure",
    "eu_dependency",
    "--bloc",
    "EU27",
    "--product",
    "850511",
    "--year",
    "2024",
    "--set",
    "concentration_above=0.9",
    "--format",
    "json",
  );
  expect(JSON.parse(json.out)).toMatchObject({ about: { parameters: { concentration_above: 0.9 } }, rows: [{ dependent: false }] });
});

it("walks a figure home as a tree", async () => {
  const { code, out } = await run("trace", "eu_dependency/EU27/2024/850511/cdi1");
  expect(code).toBe(0);
  expect(out).toMatch(/← table: measured\/eu_dependency\/result/);
  expect(out).toMatch(/← input: clean\/baci\/flows .* CEPII/);
  expect(out).toMatch(/← file: trade_2024\.csv/);
  expect(out).toMatch(/sha256 [0-9a-f]{64}/);
});

it("publishes a report for an audience", async () => {
  const { code, out } = await run("publish", "dependency_brief", "--as", "public", "--out", "brief.pdf");
  expect(code).toBe(0);
  expect(out).toContain("brief.pdf");
  expect((await readFile(join(folder, "brief.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
});

it("collects from a folder, changes nothing the second time, and takes it back", async () => {
  const from = join(folder, "baci");
  await mkdir(from);
  await writeFile(join(from, "BACI_HS17_Y2021_V202601.csv"), "t,i,j,k,v,q\r\n2021,156,276,850511,10.500,1\r\n");
  const dry = await run("collect", "baci", "--from", "baci", "--dry-run");
  expect(dry.out).toContain("nothing was written");
  const first = await run("collect", "baci", "--from", "baci");
  expect(first.code, first.err).toBe(0);
  expect((await run("collect", "baci", "--from", "baci")).out).toContain("nothing changed");
  expect(
    (await run("measure", "eu_dependency", "--year", "2021", "--bloc", "DEU", "--product", "850511", "--format", "csv")).out,
  ).toContain("DEU,2021,850511,10.500,");
  const [, batch = ""] = /octant undo ([0-9a-f]+)/.exec(first.out) ?? [];
  const undone = await run("undo", batch);
  expect(undone.code, undone.err).toBe(0);
  expect((await run("measure", "eu_dependency", "--year", "2021")).code).toBe(1);
});

it("checks the shipped content, and names file and line of what is new and unfinished", async () => {
  const shipped = await run("check");
  expect(shipped.err.replace(/^… .*$/gm, "").trim()).toBe("");
  expect(shipped).toMatchObject({ code: 0 });
  expect((await run("new", "chain", "batteries")).code).toBe(0);
  const after = await run("check");
  expect(after.code).toBe(1);
  expect(after.err).toMatch(
    /content\/chains\/batteries\/shares\.csv:2 {2}This row has no publication\.|content\/chains\/batteries\/shares\.csv:2 {2}.* still has to be filled in\./,
  );
  expect((await run("new", "chain", "batteries")).code).toBe(1);
  await rm(join(folder, "octant-data", "content"), { recursive: true });
});

describe("a problem", () => {
  const cases: [string[], RegExp][] = [
    [["measure", "nope"], /There is no method called nope\.\nWhat to do: /],
    [["measure", "eu_dependency", "--bloc", "XXX"], /XXX/],
    [["measure", "eu_dependency", "--set", "colour=red"], /colour/],
    [["measure", "eu_dependency", "--as", "nonsense"], /“nonsense” is not a label/],
    [["trace", "nope"], /nope/],
    [["publish", "nope"], /There is no report called nope/],
    [["collect", "nope"], /There is no source called nope/],
    [["collect", "baci", "--from", "nowhere"], /nowhere/],
    [["undo", "ffffffffffff"], /ffffffffffff/],
    [["measure", "nope", "--lang", "nl"], /Er is geen methode met de naam nope\.\nWat te doen: /],
  ];
  it.each(cases)("%s: sentence and remedy on standard error, exit 1", async (words, said) => {
    const { code, out, err } = await run(...words, "--quiet");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(said);
    expect(err.trim().split("\n")).toHaveLength(2);
  });
});

it.each([
  [["measure"]],
  [["measure", "eu_dependency", "--format", "xml"]],
  [["fly"]],
  [["serve", "--port", "many"]],
  [["measure", "eu_dependency", "--year", "last"]],
  [["new", "planet", "x"]],
])("%s is wrong usage: exit 2", async (words) => {
  const { code, out, err } = await run(...words);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain("octant help");
});

it("shows help and an example for each command", async () => {
  for (const { name, example } of commandList) {
    const { code, out } = await run("help", name);
    expect(code).toBe(0);
    expect(out).toContain(example);
  }
  expect((await run("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
