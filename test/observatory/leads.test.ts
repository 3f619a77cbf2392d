/** Who leads, as a reader asks it: on made-up series in the publisher's layout, and on the publisher's own where they lie beside the project. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Observatory, openObservatory } from "#observatory";
import { Problem } from "#model";
import { still, temporary } from "../api/desk.ts";
import { noShared, shared } from "../collect/desk.ts";

const file = join(shared, "indicators", "ncses_country_series.csv.gz");

interface World {
  readonly folder: string;
  readonly observatory: Observatory;
}

async function openWorld(name: string): Promise<World> {
  const folder = await temporary(name);
  return { folder, observatory: await openObservatory({ data: join(folder, "data"), effects: still }) };
}

async function closeWorld({ folder, observatory }: World): Promise<void> {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
}

const owner = ({ observatory }: World) => observatory.as(observatory.owner);

const header = "table_id,metric,field,counting,region_path,country,year,value";
const line = (metric: string, field: string, counting: string, country: string, year: number, value: number) =>
  `1,${metric},${field},${counting},World,${country},${year},${value}`;
const articles = (country: string, year: number, value: number) =>
  line("articles", "materials science", "fractional", country, year, value);
const cited = (country: string, year: number, value: number) =>
  line("top1pct_share", "materials science", "fractional", country, year, value);
const families = (field: string, country: string, value: number) => line("intl_patent_families", field, "", country, 2020, value);

const madeUp = [
  header,
  // 4 % of China's 300 articles against 2 % of Germany's 100 and 1 % of France's 100.
  articles("World", 2020, 1000),
  articles("China", 2020, 300),
  articles("Germany", 2020, 100),
  articles("France", 2020, 100),
  articles("Netherlands", 2020, 50),
  articles("EU-27", 2020, 250),
  cited("World", 2020, 1),
  cited("China", 2020, 4),
  cited("Germany", 2020, 2),
  cited("France", 2020, 1),
  cited("EU-27", 2020, 1.2),
  line("articles", "AI", "whole", "World", 2020, 100),
  line("articles", "AI", "whole", "EU-27", 2020, 30),
  line("articles", "AI", "whole", "Germany", 2020, 20),
  line("articles", "AI", "whole", "France", 2020, 15),
  line("articles", "AI", "whole", "China", 2020, 40),
  ...["optics", "semiconductors", "all"].flatMap((field) => [
    families(field, "World", 100),
    families(field, "China", 50),
    families(field, "Japan", 20),
  ]),
  families("all", "Germany", 10),
  families("semiconductors", "Germany", 10),
  "",
].join("\n");

describe("leads of made-up series", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld("leads");
    const from = join(world.folder, "in");
    await mkdir(from);
    await writeFile(join(from, "ncses_made_up_series.csv"), madeUp);
    await owner(world).collect({ source: "ncses", from });
  });
  afterAll(() => closeWorld(world));

  it("multiply articles by the share among the most cited, and take the Union as the sum of its members", async () => {
    const answer = await owner(world).leads({ basis: "cited" });
    const [row] = answer.rows;
    expect(row).toMatchObject({ id: "science/materials science", kind: "field", fields: [] });
    // Of ten articles in the first hundredth: 12 of China, 2 of Germany, 1 of France; the Netherlands' share is not printed.
    const [year] = row?.years ?? [];
    expect(year?.whole).toBe(10);
    expect(year).toMatchObject({ year: 2020, leader: "CHN", second: "EU27", blocPlace: 2, institutions: null });
    expect(year?.share).toBeCloseTo(1.2, 9);
    expect(year?.secondShare).toBeCloseTo(0.3, 9);
    expect(year?.ratio).toBeCloseTo(4, 9);
    expect(answer).toMatchObject({ age: { observed: "2020", state: "live" }, marking: "PUBLIC", worldwide: true });
  });

  it("leave open what the institutions would decide, and hold to thresholds one sets", async () => {
    const risk = async (...set: string[]) => {
      const [row] = (await owner(world).leads({ basis: "cited", set })).rows;
      return [row?.years[0]?.least, row?.years[0]?.most];
    };
    expect(await risk()).toEqual(["low", "high"]);
    expect(await risk("high=5")).toEqual(["low", "medium"]);
    expect(await risk("high=5", "medium=4.5")).toEqual(["low", "low"]);
    const refused = await owner(world)
      .leads({ set: ["highest=5"] })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject(new Problem("parameter-not-understood", { text: "highest=5" }));
  });

  it("do not sum whole counts: the Union is what the publisher prints for it, its members stand apart in another bloc", async () => {
    const topic = async (bloc: string) =>
      (await owner(world).leads({ basis: "articles", bloc })).rows.find((row) => row.id === "topic/AI")?.years[0];
    expect(await topic("EU27")).toMatchObject({ leader: "CHN", second: "EU27", secondShare: 0.3 });
    expect(await topic("none")).toMatchObject({ leader: "CHN", second: "DEU", secondShare: 0.2 });
  });

  it("count a technology through the fields that stand in for it, and name them", async () => {
    const { rows } = await owner(world).leads({ basis: "patents" });
    const photonics = rows.find((row) => row.id === "eu_1_2");
    expect(photonics).toMatchObject({ kind: "technology", area: "eu_1", fields: [{ scheme: "wipo35", field: "optics", fit: "close" }] });
    expect(photonics?.years[0]).toMatchObject({ leader: "CHN", share: 0.5, second: "JPN" });
    const one = await owner(world).lead("eu_1_1", { basis: "patents" });
    expect(one.standings.map(({ country, share }) => [country, share])).toEqual([
      ["CHN", 0.5],
      ["JPN", 0.2],
      ["EU27", 0.1],
    ]);
    // All fields hold what the field holds: nobody is specialised.
    expect(one.specialisation.map(({ symmetric }) => symmetric)).toEqual([0, 0, 0]);
  });

  it("are as many without the Union as one, and none where nobody collected anything", async () => {
    const apart = await owner(world).leads({ basis: "patents", by: "field", bloc: "none", subject: "semiconductors" });
    expect(apart.rows).toHaveLength(1);
    expect(apart.countries).toEqual(["CHN", "JPN", "DEU"]);
    expect((await owner(world).leads({ basis: "works" })).rows).toEqual([]);
    expect((await owner(world).lead("eu_1_1", { basis: "works" })).series).toEqual([]);
  });
});

describe.skipIf(noShared)(`leads of the publisher's series${noShared ? ` (skipped: ${noShared})` : ""}`, () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld("real-leads");
    await owner(world).collect({ source: "ncses", from: file });
  });
  afterAll(() => closeWorld(world));

  it("turn from the United States to China among the most cited articles, as other trackers have it", async () => {
    const answer = await owner(world).leads({ basis: "cited", bloc: "EU27" });
    const leaders = (year: number) => {
      const found = answer.rows.map((row) => row.years.find((one) => one.year === year)?.leader ?? "–");
      return Object.fromEntries([...new Set(found)].sort().map((country) => [country, found.filter((one) => one === country).length]));
    };
    expect(answer.rows).toHaveLength(14);
    expect(leaders(2003)).toEqual({ USA: 14 });
    expect(leaders(2020)).toEqual({ CHN: 8, USA: 6 });
  });

  it("sum the members of the Union to what the publisher prints for it, where it may be summed", async () => {
    const shares = async (bloc: string) => (await owner(world).lead("science/materials science", { basis: "articles", bloc })).series;
    const joined = (await shares("EU27")).find((one) => one.country === "EU27")?.points.find((one) => one.year === 2020);
    expect(joined?.count).toBeCloseTo(await printed("articles,materials science,fractional", "EU-27<sup>b</sup>", 2020), 0);
  });

  it("name no leader by patents before there are series for it, and all 35 fields where there are", async () => {
    const answer = await owner(world).leads({ basis: "patents", by: "field", from: 2020, to: 2020 });
    expect(answer.rows).toHaveLength(35);
    for (const row of answer.rows) {
      const [one] = row.years;
      const sum = (one?.shares ?? []).reduce<number>((total, share) => total + (share ?? 0), 0);
      expect(sum, row.id).toBeLessThanOrEqual(1.0001);
      expect(one?.leader).not.toBeNull();
    }
  });
});

/** A value as it stands in the publisher's file. */
async function printed(series: string, place: string, year: number): Promise<number> {
  const text = gunzipSync(await readFile(file)).toString();
  const found = text.split("\n").find((one) => one.includes(series) && one.trimEnd().includes(`,${place},${year},`));
  return Number(found?.trimEnd().split(",").at(-1));
}
