/** Articles and patents by country: names as printed become countries or regions, footnote marks go, unknown stays unknown. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "#collect";
import { count, type Desk, noShared, openDesk, refusal, shared } from "./desk.ts";

const name = "ncses_country_series.csv";
const header = "table_id,metric,field,counting,region_path,country,year,value";
const table = (...lines: string[]) => ({ [name]: [header, ...lines, ""].join("\n") });
const articles = (place: string, value: string, year = "2019") => `1,articles,physics,fractional,World,${place},${year},${value}`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

async function rows(columns: string, where = "true") {
  const sql = `select ${columns} from t where ${where} order by all`;
  const { rows: found } = await desk.view.read({ name: "series", sql, inputs: { t: "clean/ncses/series" } });
  return found.map((row) => Object.values(row));
}

async function refused(files: Readonly<Record<string, string | Uint8Array>>) {
  const before = await desk.view.manifests();
  const problem = await refusal(desk.collect("ncses", { from: await desk.give(files) }));
  expect(await desk.view.manifests()).toEqual(before);
  return faultsOf(problem).map((fault) => [fault.code, fault.details["line"], fault.details["value"] ?? fault.details["key"]]);
}

describe("a series", () => {
  it("names a country by its code whatever its spelling, and a region by its name", async () => {
    const files = table(
      articles("World", "100"),
      articles("EU-27<sup>b</sup>", "30.5"),
      articles("EU-27 and UK<sup>a</sup>", "35"),
      articles("UK", "4.5"),
      articles("C&#244;te d&#8217;Ivoire", "0.25"),
      articles("Puerto Rico", "1"),
      articles("Serbia and Montenegro<sup>d</sup>", "2"),
    );
    expect((await desk.collect("ncses", { from: await desk.give(files) })).rows).toEqual({ series: 7 });
    expect(await rows("place, country, region, value")).toEqual([
      ["Côte d’Ivoire", "CIV", null, "0.25"],
      ["EU-27", null, "EU-27", "30.50"],
      ["EU-27 and United Kingdom", null, "EU-27 and United Kingdom", "35.00"],
      ["Puerto Rico", null, "Puerto Rico", "1.00"],
      ["Serbia and Montenegro", null, "Serbia and Montenegro", "2.00"],
      ["United Kingdom", "GBR", null, "4.50"],
      ["World", null, "World", "100.00"],
    ]);
  });

  it("keeps nought, unknown and what is printed instead of a number apart", async () => {
    const share = (place: string, value: string) => `2,top1pct_share,physics,whole,World,${place},2019,${value}`;
    await desk.collect("ncses", { from: await desk.give(table(share("Chile", "0"), share("Niue", "ne"), share("Nauru", ""))) });
    expect(await rows("country, value, printed", "metric = 'top1pct_share'")).toEqual([
      ["CHL", "0.00", null],
      ["NIU", null, "ne"],
      ["NRU", null, null],
    ]);
  });

  it("says which classification its field is of", async () => {
    const files = table("3,intl_patent_families,optics,,World,Japan,2019,7", "4,uspto_patents,instruments,,World,Japan,2019,8");
    await desk.collect("ncses", { from: await desk.give(files) });
    expect(await rows("metric, field, classification, counting", "country = 'JPN'")).toEqual([
      ["intl_patent_families", "optics", "wipo35", null],
      ["uspto_patents", "instruments", "wipo5", null],
    ]);
  });

  it("is refused for a place, a field, a metric or a value nobody has looked at, and for a value twice", async () => {
    expect(await refused(table(articles("Chile", "1"), articles("Atlantis", "1")))).toContainEqual(["source-code-unknown", 3, "Atlantis"]);
    expect(await refused(table("1,articles,alchemy,whole,World,Chile,2019,1"))).toContainEqual([
      "source-code-unknown",
      2,
      "articles | alchemy",
    ]);
    expect(await refused(table("1,citations,physics,whole,World,Chile,2019,1"))).toContainEqual(["source-value-wrong", 2, "citations"]);
    expect(await refused(table(articles("Chile", "many")))).toEqual([["source-value-wrong", 2, "many"]]);
    expect(await refused(table(articles("Chile", "-3")))).toEqual([["source-value-absurd", 2, "-3"]]);
    expect(await refused(table(articles("Chile", "1", "2190")))).toEqual([["source-value-absurd", 2, "2190"]]);
    expect(await refused(table("2,top1pct_share,physics,whole,World,Chile,2019,101"))).toEqual([["source-value-wrong", 2, "share of 101"]]);
    // The same place under two spellings.
    const twice = await refused(table(articles("UK", "1"), articles("United Kingdom", "2")));
    expect(twice).toEqual([["source-key-twice", 3, "articles / physics / fractional / United Kingdom / 2019"]]);
    expect(await refused(table("1,articles,physics"))).toEqual([
      ["source-row-unreadable", 2, undefined],
      ["source-rows-off", undefined, undefined],
    ]);
    expect((await refused({ [name]: "<!doctype html><html></html>" }))[0]?.[0]).toBe("file-not-text");
  });
});

it("has a sample with a country, a bloc, a share that is not printed and an office", async () => {
  const sample = await desk.collect("ncses", { edition: "sample", label: "restricted" });
  expect(sample.rows).toEqual({ series: 10 });
  expect(sample.remarks).toEqual([]);
});

describe.skipIf(noShared)(`the series of NCSES${noShared ? ` (skipped: ${noShared})` : ""}`, () => {
  it("are read whole: every metric, every place known, counts as in the file", async () => {
    const apart = await openDesk();
    try {
      const from = join(shared, "indicators/ncses_country_series.csv.gz");
      const collected = await apart.collect("ncses", { from });
      expect(collected.rows).toEqual({ series: 327_346 });
      expect(collected.remarks).toEqual([]);
      const sql = `select metric, cast(count(*) as integer) as n, cast(count(value) as integer) as known, cast(count(printed) as integer) as printed,
        cast(count(distinct country) as integer) as countries from t group by 1 order by 1`;
      const { rows: found } = await apart.view.read({ name: "metrics", sql, inputs: { t: "clean/ncses/series" } });
      expect(found).toEqual([
        { metric: "articles", n: 134_520, known: 134_520, printed: 0, countries: 199 },
        { metric: "intl_patent_families", n: 41_400, known: 41_400, printed: 0, countries: 35 },
        { metric: "pct_applications_by_receiving_office", n: 17_871, known: 17_871, printed: 0, countries: 121 },
        { metric: "top1pct_share", n: 125_568, known: 59_078, printed: 40_268, countries: 199 },
        { metric: "uspto_patents", n: 7987, known: 7987, printed: 0, countries: 35 },
      ]);
      // The members of the Union add up to the bloc as printed, but for rounding: each country stands once and nothing is missing.
      const eu = `with m as (select member from members where bloc = 'EU27' and coalesce(valid_to, '') = ''),
        s as (select field, year, sum(value) as members from t where metric = 'articles' and counting = 'fractional' and country in (select member from m) group by all)
        select cast(max(abs(s.members - b.value)) as double) as off, cast(count(*) as integer) as n from s join t b using (field, year)
        where b.metric = 'articles' and b.counting = 'fractional' and b.region = 'EU-27'`;
      const { rows: bloc } = await apart.view.read({
        name: "eu",
        sql: eu,
        inputs: { t: "clean/ncses/series", members: "registry/membership" },
      });
      expect(Number(bloc[0]?.["off"])).toBeLessThan(0.5);
      expect(bloc[0]?.["n"]).toBe(300);
      expect((await apart.collect("ncses", { from })).changed).toBe(false);
      expect(await count(apart.view, "clean/ncses/series", "region like '%<%' or place like '%&#%'")).toBe(0);
    } finally {
      await apart.finish();
    }
  });
});
