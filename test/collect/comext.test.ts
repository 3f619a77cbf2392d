/** Trade of the Member States in each layout of Comext: partners that are no country, totals of blocs, units, procedures, years and months. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { faultsOf } from "#collect";
import { count, type Desk, noShared, openDesk, refusal, shared } from "./desk.ts";

const sdmxName = "estat_ds-045409_filtered_en.csv";
const sdmx = (...lines: string[]) => ({
  [sdmxName]: [
    "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE",
    ...lines.map((line) => `ESTAT:DS-045409(1.0),01/02/26 11:00:00,A,${line}`),
    "",
  ].join("\n"),
});
const bulkName = "full_202403.dat";
const bulkHeader =
  "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT";
const bulkLine = (reporter: string, partner: string, product: string, procedure: string, period: string, value: string, kg: string) =>
  `${reporter},${partner},E,${product},68999,2445,2445,220,211210,15,1,${procedure},NO_SU,${period},${value},${value},${kg},0`;
const bulk = (...lines: string[]) => ({ [bulkName]: [bulkHeader, ...lines, ""].join("\n") });
const extract = join(shared, "trade/comext_crm66_cn8_imports_2022_2024.parquet");

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

async function flows(columns: string, where = "true") {
  const sql = `select ${columns} from t where ${where} order by all`;
  const { rows } = await desk.view.read({ name: "flows", sql, inputs: { t: "clean/comext/flows" } });
  return rows.map((row) => Object.values(row));
}

async function refused(files: Readonly<Record<string, string | Uint8Array>>) {
  const before = await desk.view.manifests();
  const problem = await refusal(desk.collect("comext", { from: await desk.give(files) }));
  expect(await desk.view.manifests()).toEqual(before);
  return problem;
}

describe("the answer of the interface", () => {
  it("becomes one row per flow, with hundreds of kilograms as kilograms and without totals of blocs", async () => {
    const files = sdmx(
      "DE,CN,81129289,1,VALUE_IN_EUROS,2024,7000",
      "DE,CN,81129289,1,QUANTITY_IN_100KG,2024,1.25",
      "DE,CN,81129289,1,SUPPLEMENTARY_QUANTITY,2024,9",
      "DE,WORLD,81129289,1,VALUE_IN_EUROS,2024,7000",
      "DE,EXT_EU27_2020,81129289,1,VALUE_IN_EUROS,2024,7000",
      "DE,INT_EU27_2020,81129289,1,VALUE_IN_EUROS,2024,0",
      "EU27_2020,CN,81129289,1,VALUE_IN_EUROS,2024,7000",
      "FR,US,81129289,2,QUANTITY_IN_100KG,2024,3",
    );
    expect((await desk.collect("comext", { from: await desk.give(files) })).rows).toEqual({ flows: 2 });
    expect(await flows("period, month, reporter, partner, flow, value, quantity")).toEqual([
      ["2024", null, "DEU", "CHN", "import", "7000.00", "125.000"],
      ["2024", null, "FRA", "USA", "export", null, "300.000"],
    ]);
  });

  it("knows the codes of Comext that are not of ISO, Namibia among them, and keeps partners without a name", async () => {
    const partners = ["GR", "EL", "XS", "XK", "XC", "NA", "QZ", "QY", "QU"];
    const lines = partners.map((partner, index) => `DE,${partner},81129289,1,VALUE_IN_EUROS,2024,${index + 1}`);
    await desk.collect("comext", { from: await desk.give(sdmx(...lines, "EL,CN,81129289,1,VALUE_IN_EUROS,2024,20")) });
    expect(await flows("value, reporter, partner, partner_code, unspecified")).toEqual([
      ["1.00", "DEU", "GRC", "GR", null],
      ["2.00", "DEU", "GRC", "EL", null],
      ["3.00", "DEU", "SRB", "XS", null],
      ["4.00", "DEU", "XKX", "XK", null],
      ["5.00", "DEU", "ESP", "XC", null],
      ["6.00", "DEU", "NAM", "NA", null],
      ["7.00", "DEU", null, "QZ", "outside"],
      ["8.00", "DEU", null, "QY", "inside"],
      ["9.00", "DEU", null, "QU", "unknown"],
      ["20.00", "GRC", "CHN", "CN", null],
    ]);
  });

  it("counts the parts of the United Kingdom only where the whole does not stand beside them", async () => {
    const parts = ["DE,XI,81129289,1,VALUE_IN_EUROS,2024,3", "DE,XU,81129289,1,VALUE_IN_EUROS,2024,4"];
    await desk.collect("comext", { from: await desk.give(sdmx(...parts, "DE,GB,81129289,1,VALUE_IN_EUROS,2024,7")) });
    expect(await flows("partner, value")).toEqual([["GBR", "7.00"]]);
    await desk.collect("comext", { from: await desk.give(sdmx(...parts)) });
    expect(await flows("partner, sum(value)", "true group by 1")).toEqual([["GBR", "7.00"]]);
  });

  it("is refused for an indicator, a flow, a partner, a product or a period we do not know, and for a value twice", async () => {
    const good = "DE,CN,81129289,1,VALUE_IN_EUROS,2024,1";
    const wrong = async (line: string) => {
      const [fault] = faultsOf(await refused(sdmx(good, line)));
      return [fault?.code, fault?.details["value"] ?? fault?.details["key"], fault?.details["line"]];
    };
    expect(await wrong("DE,US,81129289,1,VALUE_IN_YEN,2024,1")).toEqual(["source-value-wrong", "VALUE_IN_YEN", 3]);
    expect(await wrong("DE,US,81129289,3,VALUE_IN_EUROS,2024,1")).toEqual(["source-value-wrong", "3", 3]);
    expect(await wrong("DE,ZZ,81129289,1,VALUE_IN_EUROS,2024,1")).toEqual(["source-code-unknown", "ZZ", 3]);
    expect(await wrong("DE,US,8112,1,VALUE_IN_EUROS,2024,1")).toEqual(["source-value-wrong", "8112", 3]);
    expect(await wrong("DE,US,81129289,1,VALUE_IN_EUROS,2024-Q1,1")).toEqual(["source-value-wrong", "2024-Q1", 3]);
    expect(await wrong("DE,US,81129289,1,VALUE_IN_EUROS,2024,many")).toEqual(["source-value-wrong", "many", 3]);
    expect(await wrong("DE,US,81129289,1,QUANTITY_IN_100KG,2024,many")).toEqual(["source-value-wrong", "many", 3]);
    expect(await wrong("DE,US,81129289,1,VALUE_IN_EUROS,2024,9e14")).toEqual(["source-value-absurd", "9e14", 3]);
    expect(await wrong(good)).toEqual(["source-key-twice", "2024 / DEU / CN / 81129289 / import", 3]);
  });
});

describe("a bulk file", () => {
  it("adds up the procedures of a flow, and keeps months and years apart", async () => {
    await desk.collect("comext", {
      from: await desk.give({
        ...bulk(
          bulkLine("NL", "BR", "81129240", "1", "202403", "900", "30"),
          bulkLine("NL", "BR", "81129240", "2", "202403", "100", "5"),
          bulkLine("NL", "QZ", "99SSSSSS", "1", "202403", "40", "1"),
        ),
        "full_202352.dat": `${bulkHeader}\n${bulkLine("NL", "BR", "81129240", "1", "202352", "5000", "90")}\n`,
        "full202252.dat": `DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA2002,PRODUCT_CPA2008,PRODUCT_CPA2_1,PRODUCT_BEC,PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY\n003,NL,0508,BR,E,81129240,1,2,3,4,5,15,2,1,,202252,700,8,\n`,
      }),
    });
    expect(await flows("period, year, month, partner, product, flow, value, quantity", "reporter = 'NLD'")).toEqual([
      ["2022", 2022, null, "BRA", "81129240", "export", "700.00", "8.000"],
      ["2023", 2023, null, "BRA", "81129240", "import", "5000.00", "90.000"],
      ["2024-03", 2024, 3, "BRA", "81129240", "import", "1000.00", "35.000"],
      ["2024-03", 2024, 3, null, "99SSSSSS", "import", "40.00", "1.000"],
    ]);
  });

  it("is refused for a procedure that might be a total, a month that is none, other columns, a row cut off, no rows", async () => {
    expect(await refused(bulk(bulkLine("NL", "BR", "81129240", "4", "202403", "1", "1")))).toMatchObject({
      code: "source-value-wrong",
      details: { value: "procedure 4", line: 2 },
    });
    expect((await refused(bulk(bulkLine("NL", "BR", "81129240", "1", "202413", "1", "1")))).details["value"]).toBe("2024-13");
    expect((await refused(bulk(bulkLine("NL", "BR", "81129240", "1", "202403", "x", "1")))).details["value"]).toBe("x");
    expect(await refused({ [bulkName]: `${bulkHeader.replace("VALUE_EUR", "VALUE_USD")}\n` })).toMatchObject({
      code: "source-columns-wrong",
      details: { missing: "VALUE_EUR", unknown: "VALUE_USD" },
    });
    expect((await refused(bulk(bulkLine("NL", "BR", "81129240", "1", "202403", "1", "1"), "NL,BR,E,8112"))).code).toBe(
      "source-row-unreadable",
    );
    expect((await refused({ [bulkName]: `${bulkHeader}\n` })).code).toBe("source-rows-off");
  });

  it("is read from gzip and with Windows line ends", async () => {
    const text = Object.values(bulk(bulkLine("NL", "BR", "81129240", "1", "202405", "12", "1")))[0] ?? "";
    await desk.collect("comext", { from: await desk.give({ "full_202405.dat.gz": gzipSync(text.replaceAll("\n", "\r\n")) }) });
    expect(await flows("value", "period = '2024-05'")).toEqual([["12.00"]]);
  });
});

describe("an import", () => {
  it("of the same file again changes nothing, and can be taken back", async () => {
    const from = await desk.give(sdmx("DE,CN,81129289,1,VALUE_IN_EUROS,2019,77"));
    const { batch } = await desk.collect("comext", { from });
    expect((await desk.collect("comext", { from })).changed).toBe(false);
    expect(await count(desk.view, "clean/comext/flows", "year = 2019")).toBe(1);
    await desk.view.undo(batch?.id ?? "");
    expect(await count(desk.view, "clean/comext/flows", "year = 2019")).toBe(0);
  });

  it("of a cut-off Parquet file is refused", async () => {
    const sample = await readFile(join(desk.source("comext").folder, "sample/comext_sample.parquet"));
    const problem = await refused({ "comext_2024.parquet": sample.subarray(0, sample.length - 40) });
    expect(problem).toMatchObject({ code: "file-not-text", details: { file: "comext_2024.parquet", found: "a damaged Parquet file" } });
  });

  it("of the sample reads every layout", async () => {
    const sample = await desk.collect("comext", { edition: "sample", label: "restricted" });
    expect(sample.rows).toEqual({ flows: 9 });
  });
});

describe.skipIf(noShared)(`an extract in Parquet${noShared ? ` (skipped: ${noShared})` : ""}`, () => {
  it("of sixty-six codes is read whole, and a second time changes nothing", async () => {
    const collected = await desk.collect("comext", { from: extract });
    expect(collected.rows).toEqual({ flows: 26_538 });
    expect(collected.remarks).toEqual([]);
    expect(await count(desk.view, "clean/comext/flows", "year in (2022, 2023) and partner = 'NAM'")).toBeGreaterThan(0);
    expect((await desk.collect("comext", { from: extract })).changed).toBe(false);
  });
});
