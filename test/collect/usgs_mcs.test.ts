/** World production as USGS prints it: every cell a number, a word we know, or a problem with its line. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf, writeReference } from "#collect";
import { count, type Desk, noShared, openDesk, refusal, shared } from "./desk.ts";

const wideName = "MCS2025_World_Data.csv";
const wide = (...lines: string[]) => ({
  [wideName]: [
    "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES",
    ...lines,
    "",
  ].join("\n"),
});
const longName = "MCS2026_Commodities_Data.csv";
const longHeader =
  "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes";
const long = (...lines: string[]) => ({ [longName]: [longHeader, ...lines, ""].join("\n") });
const section = "World Mine Production and Reserves";
const lithium = (place: string, value: string, note = "") =>
  `LITHIUM,${section},Lithium,${place},Production,Mine production${place === "World total" ? ": rounded" : ""},metric tons,2025,${value},${note},Yes,`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

async function rows(columns: string, where = "true") {
  const read = {
    name: "production",
    sql: `select ${columns} from t where ${where} order by all`,
    inputs: { t: "clean/usgs_mcs/production" },
  };
  return (await desk.view.read(read)).rows.map((row) => Object.values(row).map((cell) => cell));
}

async function refused(files: Readonly<Record<string, string | Uint8Array>>) {
  const before = await desk.view.manifests();
  const problem = await refusal(desk.collect("usgs_mcs", { from: await desk.give(files) }));
  expect(await desk.view.manifests()).toEqual(before);
  return problem;
}

describe("a cell of the layout of 2026", () => {
  const cells: [string, string | null, string | null, boolean][] = [
    ['"10,000"', "10000.000", null, false],
    ["—", "0.000", null, false],
    ["\uFFFD", "0.000", null, false],
    ["W", null, "W", true],
    ["NA", null, "NA", false],
    ['">1,300"', null, ">1,300", false],
    ["Large", null, "Large", false],
    ["10 - 15", null, "10 - 15", false],
    ["0.5", "0.500", null, false],
  ];
  it.each(cells)("%s is read as the value %s, printed %s", async (cell, value, printed, withheld) => {
    await desk.collect("usgs_mcs", { from: await desk.give(long(lithium("Chile", cell))) });
    expect(await rows("value, printed, withheld")).toEqual([[value, printed, withheld]]);
  });

  it("that is less than half a unit is a bound, and a note of its own is none", async () => {
    await desk.collect("usgs_mcs", {
      from: await desk.give(long(lithium("Chile", "s", "Estimated. -- Less than ½ unit."), lithium("Peru", "s", "Included elsewhere."))),
    });
    expect(await rows("country, value, printed, estimated")).toEqual([
      ["CHL", null, "<0.5", true],
      ["PER", null, "note", false],
    ]);
  });

  it("that says nothing we know is refused with its line", async () => {
    expect(await refused(long(lithium("Chile", "1"), lithium("Peru", "plenty")))).toMatchObject({
      code: "source-value-wrong",
      details: { file: longName, line: 3, value: "plenty", column: "value" },
    });
  });
});

describe("the rows of both layouts", () => {
  it("carry country, others and world apart, and the dashes of Windows-1252", async () => {
    const text = long(
      `BORON,${section},Boron,Côte d’Ivoire,Production,Production—ulexite,metric tons,2025,—,,No,`,
      `BORON,${section},Boron,Other countries,Production,Production—All forms,metric tons,2025,4,,No,`,
      `BORON,${section},Boron,World total,Production,Production—All forms,metric tons,2025,XX,,No,`,
    )[longName];
    const signs: Record<string, number> = { "—": 0x97, "’": 0x92, ô: 0xf4 };
    const bytes = Buffer.from(Array.from(text ?? "", (sign) => signs[sign] ?? sign.charCodeAt(0)));
    await desk.collect("usgs_mcs", { from: await desk.give({ [longName]: bytes }) });
    expect(await rows("area, country, place, substance, series, value, printed")).toEqual([
      ["country", "CIV", "Côte d’Ivoire", "boron", "Production—All forms", "0.000", null],
      ["other", null, "Other countries", "boron", "Production—All forms", "4.000", null],
      ["world", null, "World total", "boron", "Production—All forms", null, "XX"],
    ]);
  });

  it("of 2025 give two years, capacity where there is any, and reserves in the unit of their note", async () => {
    const type = '"Mine production, usable ore"';
    await desk.collect("usgs_mcs", {
      from: await desk.give(
        wide(
          `MCS2025,Iron Ore  ,Chile,${type},thousand metric tons,5,6,estimated 2023,,,,7,"Crude Ore, million metric tons"`,
          `MCS2025,Lithium ,United States,"Mine production, lithium content",metric tons,,,W for 23-24,,,,,NA`,
          `MCS2025,Clays,Brazil (beneficiated),"Mine poduction, Kaolin",thousand metric tons,3,4,reported,,,,,`,
        ),
      ),
    });
    expect(await rows("substance, statistic, year, country, value, unit, printed, estimated", "edition = '2025'")).toEqual([
      ["iron_ore_usable", "production", 2023, "CHL", "5.000", "thousand t", null, true],
      ["iron_ore_usable", "production", 2024, "CHL", "6.000", "thousand t", null, true],
      ["iron_ore_usable", "reserves", 2024, "CHL", "7.000", "million t", null, false],
      ["kaolin", "production", 2023, "BRA", "3.000", "thousand t", null, false],
      ["kaolin", "production", 2024, "BRA", "4.000", "thousand t", null, false],
      ["lithium", "production", 2023, "USA", null, "t", "W", false],
      ["lithium", "production", 2024, "USA", null, "t", "W", true],
      ["lithium", "reserves", 2024, "USA", null, "t", "NA", false],
    ]);
    expect(await count(desk.view, "clean/usgs_mcs/production", "edition = '2026'")).toBeGreaterThan(0);
  });

  it("tell when they do not add up to the printed total, and are taken over", async () => {
    const files = long(lithium("Chile", "70"), lithium("Peru", "50"), lithium("World total", "100"));
    const collected = await desk.collect("usgs_mcs", { from: await desk.give(files) });
    expect(collected.remarks.map((remark) => remark.sentence())).toEqual([
      `${longName}, line 4: Lithium, Mine production, 2025: the lines add up to 120, the printed total is 100.`,
    ]);
    const withheld = long(lithium("Chile", "70"), lithium("Peru", "W"), lithium("World total", "100"));
    expect((await desk.collect("usgs_mcs", { from: await desk.give(withheld) })).remarks).toEqual([]);
  });

  it("leave the tables of the United States alone, and refuse a section, a statistic, a series and a country nobody has looked at", async () => {
    const other = `LITHIUM,Salient Statistics—United States,Lithium,United States,Price,Price,dollars,2025,9,,Yes,`;
    const collected = await desk.collect("usgs_mcs", { from: await desk.give(long(other, lithium("Chile", "1"))) });
    expect(collected.rows).toEqual({ production: 1 });
    const strange = long(
      lithium("Chile", "1"),
      `LITHIUM,Outlook,Lithium,Chile,Production,Mine production,metric tons,2030,9,,Yes,`,
      `LITHIUM,${section},Lithium,Chile,Stock,Mine production,metric tons,2025,9,,Yes,`,
    );
    expect(faultsOf(await refused(strange)).map((fault) => [fault.code, fault.details["line"]])).toEqual([
      ["source-row-not-understood", 3],
      ["source-row-not-understood", 4],
    ]);
    const unknown = long(lithium("Atlantis", "1"), lithium("Chile", "1").replace("Mine production", "Brine output"));
    expect(
      faultsOf(await refused(unknown))
        .filter((fault) => fault.code === "source-code-unknown")
        .map((fault) => [fault.details["column"], fault.details["line"]]),
    ).toEqual(
      expect.arrayContaining([
        ["country", 2],
        ["substance", 3],
      ]),
    );
  });
});

describe("a file that is not the published one", () => {
  it("is refused for other columns, shifted or cut rows, no rows, a page", async () => {
    expect(await refused({ [longName]: `${longHeader.replace("Country", "Nation")}\n${lithium("Chile", "1")}\n` })).toMatchObject({
      code: "source-columns-wrong",
      details: { missing: "Country", unknown: "Nation" },
    });
    expect((await refused(long(lithium("Chile", "1"), "LITHIUM,World Mine"))).code).toBe("source-row-unreadable");
    // A cell lost: the year stands where the unit belongs.
    expect((await refused(long(`${lithium("Chile", "1").replace("metric tons,", "")},`))).code).toBe("source-value-absurd");
    expect((await refused({ [longName]: `${longHeader}\n` })).code).toBe("source-rows-off");
    expect((await refused({ [longName]: "<html><body>Not found</body></html>" })).code).toBe("file-not-text");
  });

  it("again changes nothing, and can be taken back", async () => {
    const from = await desk.give(long(lithium("Chile", "41")));
    const { batch } = await desk.collect("usgs_mcs", { from });
    expect((await desk.collect("usgs_mcs", { from })).changed).toBe(false);
    await desk.view.undo(batch?.id ?? "");
    expect(await count(desk.view, "clean/usgs_mcs/production", "value = 41")).toBe(0);
  });
});

describe.skipIf(noShared)(`the files of USGS${noShared ? ` (skipped: ${noShared})` : ""}`, () => {
  it("are read whole: both editions, every substance, and every correction finds its error", async () => {
    const collected = await desk.collect("usgs_mcs", { from: join(shared, "materials") });
    expect(collected.rows).toEqual({ production: 6602 });
    expect(collected.remarks.map((remark) => [remark.code, remark.details["line"]])).toEqual([
      ["source-row-doubtful", 264],
      ["source-row-doubtful", 4630],
    ]);
    expect((await desk.collect("usgs_mcs", { from: join(shared, "materials") })).changed).toBe(false);
    expect(await count(desk.view, "clean/usgs_mcs/production", "withheld")).toBe(58);
  });

  it("agree on the unit of every total that both editions print", async () => {
    const pairs = `(select substance, stage, year, min(unit) as unit, max(value) as value from t where area = 'world' and edition = 'E' group by all)`;
    const sql = `select a.substance from ${pairs.replace("E'", "2025'")} a join ${pairs.replace("E'", "2026'")} b using (substance, stage, year)
      where a.unit <> b.unit or a.value / nullif(b.value, 0) not between 0.5 and 2`;
    const { rows: off } = await desk.view.read({ name: "units", sql, inputs: { t: "clean/usgs_mcs/production" } });
    // Mercury: USGS revised what China mines from a thousand tonnes to two hundred.
    expect(off).toEqual([{ substance: "mercury" }]);
  });

  it("give the built-in figures, byte for byte", async () => {
    const folder = join(desk.folder, "reference-usgs_mcs");
    expect(await writeReference({ view: desk.view, source: desk.source("usgs_mcs"), folder })).toEqual(["world_production.csv"]);
    const [made, shipped] = await Promise.all(
      [folder, join(desk.source("usgs_mcs").folder, "reference")].map((place) => readFile(join(place, "world_production.csv"), "utf8")),
    );
    expect(made).toBe(shipped);
  });
});

it("has a sample in both layouts and built-in figures of 2025 for sixty materials of our list", async () => {
  const sample = await desk.collect("usgs_mcs", { edition: "sample", label: "restricted" });
  expect(sample.rows["production"]).toBeGreaterThan(20);
  const apart = await openDesk();
  try {
    const builtIn = await apart.collect("usgs_mcs", { edition: "reference" });
    expect(builtIn.rows).toEqual({ production: 770 });
    expect(builtIn.remarks).toEqual([]);
    const sql = "select cast(count(distinct material) as integer) as materials, min(year) as year from t";
    const { rows: found } = await apart.view.read({ name: "materials", sql, inputs: { t: "clean/usgs_mcs/production" } });
    expect(found).toEqual([{ materials: 60, year: 2025 }]);
  } finally {
    await apart.finish();
  }
});
