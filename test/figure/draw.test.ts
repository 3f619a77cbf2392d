import { describe as group, expect, test } from "vitest";
import { describe, drawSvg, layoutChain, type Look, optionsFor, rolesOf, themes } from "#figure";
import { Problem, shapeNames, type ShapeName, type Table } from "#model";
import { mixes, names, risks, screening, shares, tableOf, twoYears } from "./made_up.ts";

const look: Look = { language: "en", theme: "print", size: { width: 680, height: 400 }, names };

const step = { lane: "Milestone", start: null, earliest: null, latest: null, on: "2026-11-24" };

const tables: Readonly<Record<Exclude<ShapeName, "chain_tiers">, Table>> = {
  supplier_bars: shares,
  supplier_mix: mixes,
  risk_scatter: risks,
  dependency_plot: screening,
  years_side_by_side: twoYears,
  ranked_bars: tableOf(
    [
      { label: "CHN", value: 0.6 },
      { label: "USA", value: null },
    ],
    { value: "share" },
  ),
  interval_bars: tableOf(
    [
      { label: "CHN", low: 0.6, high: 0.9 },
      { label: "USA", low: 0.1, high: 0.1 },
    ],
    { low: "share", high: "share" },
  ),
  level_bands: tableOf(
    [
      { node: "metal", day: 0, low: 1, p50: 1, high: 1 },
      { node: "metal", day: 30, low: 0, p50: 0.4, high: 0.8 },
      { node: "magnet", day: 0, low: 1, p50: 1, high: 1 },
      { node: "magnet", day: 30, low: 0.2, p50: 0.5, high: 1 },
    ],
    { low: "share", p50: "share", high: "share" },
  ),
  year_lines: tableOf(
    [
      { label: "CHN", year: 2019, value: 0.3, low: 0.28, high: 0.32 },
      { label: "CHN", year: 2020, value: 0.4, low: 0.37, high: 0.43 },
      { label: "EU27", year: 2019, value: 0.2, low: null, high: null },
      { label: "EU27", year: 2020, value: null, low: null, high: null },
    ],
    { value: "share" },
  ),
  index_dots: tableOf([
    { label: "CHN", value: 0.3, low: 0.2, high: 0.4 },
    { label: "DEU", value: -0.1, low: -0.3, high: 0.1 },
    { label: "XXX", value: null, low: null, high: null },
  ]),
  technology_radar: tableOf([
    { technology: "chips", number: 1, name: "Chips", sector: "eu_1", sector_name: "Semiconductors", ring: "act", move: "in" },
    { technology: "lasers", number: 2, name: "Lasers", sector: "eu_1", sector_name: "Semiconductors", ring: "watch", move: "blocked" },
    { technology: "robots", number: 3, name: "Robots", sector: "eu_9", sector_name: "Robotics", ring: "note", move: "new" },
  ]),
  roadmap_timeline: tableOf([
    { ...step, id: "pilot", name: "Pilot line", date: "2026-06-30", standing: "unconfirmed", requires: "" },
    { ...step, id: "fab", name: "First wafers", date: "2028-12-31", start: "2026-01-01", standing: "ahead", requires: "pilot" },
    { ...step, id: "later", name: "Second fab", date: null, standing: "undated", requires: "fab" },
  ]),
};

const chain = tableOf([
  { node: "ore", name: "Ore", concentration: 0.9 },
  { node: "metal", name: "Metal", concentration: null },
  { node: "magnet", name: "Magnet", concentration: 0.3 },
]);

async function chainLook(): Promise<Look> {
  const links = [
    { id: "1", from: "ore", to: "metal" },
    { id: "2", from: "metal", to: "magnet" },
  ];
  return {
    ...look,
    layout: await layoutChain(
      ["ore", "metal", "magnet"].map((id) => ({ id })),
      links,
    ),
  };
}

async function drawing(shape: ShapeName, language: "en" | "nl" = "en", theme: Look["theme"] = "print"): Promise<string> {
  const own = shape === "chain_tiers" ? { table: chain, look: await chainLook() } : { table: tables[shape], look };
  return drawSvg(shape, own.table, { ...own.look, language, theme }, { title: "A title & more", alternative: "What it shows." });
}

/** The words that stand in a picture, in the order they are drawn. */
function wordsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? "");
}

group("every shape", () => {
  test.each(shapeNames)("%s gives the same bytes each time, and no id of the machinery", async (shape) => {
    const first = await drawing(shape);
    expect(await drawing(shape)).toBe(first);
    expect(first).not.toMatch(/zr\d|ecmeta/);
  });

  test.each(shapeNames)("%s carries a title and a description with what it shows", async (shape) => {
    const svg = await drawing(shape);
    expect(svg).toContain(">A title &amp; more</title>");
    expect(svg).toMatch(/<desc id="[^"]+">What it shows\. [^<]{20,}<\/desc>/);
    expect(svg).toMatch(/^<svg role="img" lang="en" aria-labelledby="(\S+)-t \1-d"/);
  });

  test.each(shapeNames)("%s draws in Inter, in both languages and in the dark", async (shape) => {
    expect(await drawing(shape, "nl", "dark")).toContain("Inter");
  });

  test.each(shapeNames)("%s refuses an empty table by the name of the figure", (shape) => {
    const columns = Object.values(rolesOf(shape)).map((name) => ({ name, type: "text" as const }));
    expect(() => optionsFor(shape, { columns, rows: [] }, { ...look, figure: "magnets" })).toThrowError(
      "The figure magnets has no data to show.",
    );
  });
});

test("a picture without alternative text is refused", async () => {
  const drawn = drawSvg("supplier_bars", shares, { ...look, figure: "magnets" }, { title: "T", alternative: "  " });
  await expect(drawn).rejects.toThrowError("The figure magnets has no alternative text in en.");
});

test("a column that is not there is named with those that are", () => {
  const draw = () => optionsFor("ranked_bars", shares, { ...look, columns: { label: "partner", value: "weight" } });
  expect(draw).toThrowError(Problem);
  expect(draw).toThrowError(/draws the column weight/);
});

test("supplier bars show eight partners and gather the rest, home drawn hollow and named as inside", async () => {
  const words = wordsIn(await drawing("supplier_bars"));
  expect(words).toContain("China");
  expect(words).toContain("56\u00a0%");
  expect(words).toContain("4 others");
  expect(words).toContain("Germany (inside the EU-27)");
  const [series] = optionsFor("supplier_bars", shares, look)["series"] as unknown as {
    data: { name: string; itemStyle: { color: string; borderColor?: string } }[];
  }[];
  expect(series?.data).toHaveLength(9);
  expect(series?.data.find((bar) => bar.name === "Germany")?.itemStyle).toMatchObject({
    color: themes.print.ground,
    borderColor: themes.print.softInk,
  });
});

test("a country keeps its colour from one picture to the next", async () => {
  for (const shape of ["supplier_bars", "supplier_mix"] as const) expect(await drawing(shape)).toContain("#D55E00");
});

test("the supplier mix has one bar per product, the most concentrated first where they are equal by code", async () => {
  const words = wordsIn(await drawing("supplier_mix"));
  expect(words.filter((word) => ["Permanent magnets", "Magnesium", "Borates"].includes(word))).toEqual([
    "Borates",
    "Magnesium",
    "Permanent magnets",
  ]);
});

test("the risk scatter takes the riskier stage, leaves out what has no value, and marks both thresholds and the critical zone", async () => {
  const said = describe("risk_scatter", risks, look);
  expect(said).toBe(
    "Scatter of 3 materials; 2 lie on or above both thresholds (supply risk 1.0, economic importance 2.8). Highest supply risk: Gallium (4.0), Magnesium (3.0), Sand (0.2).",
  );
  const words = wordsIn(await drawing("risk_scatter"));
  expect(words).toEqual(expect.arrayContaining(["2.8", "1.0", "critical", "Gallium", "Magnesium"]));
});

test("strategic materials have a shape of their own", () => {
  const options = optionsFor("risk_scatter", risks, { ...look, marks: { strategic: ["Gallium"] } });
  const series = options["series"] as unknown as { symbol: string; data: { name: string }[] }[];
  expect(series.find((one) => one.symbol === "diamond")?.data.map((point) => point.name)).toEqual(["Gallium"]);
});

test("the dependency plot counts what is dependent and follows other thresholds", () => {
  expect(describe("dependency_plot", screening, look)).toMatch(/^Scatter of 12 products; 4 are dependent/);
  const options = JSON.stringify(optionsFor("dependency_plot", screening, { ...look, thresholds: { x: 0.33 } }));
  expect(options).toContain('"xAxis":0.33');
});

test("years side by side say which rose and which fell, in the language", () => {
  expect(describe("years_side_by_side", twoYears, look)).toContain("Largest rise: A (0.30 → 0.40); largest fall: C (0.70 → 0.60).");
  expect(describe("years_side_by_side", twoYears, { ...look, language: "nl" })).toContain("Sterkste stijging: A (0,30 → 0,40)");
});

test("an unknown amount is hatched and says so, never zero", async () => {
  const svg = await drawing("ranked_bars");
  expect(wordsIn(svg)).toContain("unknown");
  expect(svg).toContain("<pattern");
  expect(await drawing("chain_tiers")).toContain("<pattern");
});
