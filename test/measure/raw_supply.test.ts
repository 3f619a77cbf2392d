/** Figures about raw materials computed elsewhere from USGS and Comext, found again from the files themselves and those of USGS also from the built-in edition. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figures } from "#measure";
import type { Row } from "#model";
import { type Desk, noShared, openDesk, shared } from "../collect/desk.ts";
import { content, methodCalled } from "./trade.ts";

/** CDI1, CDI2, largest supplier and its share in whole per cents; EU27, 2024. */
const suppliers: Record<string, readonly [number, number, string, number]> = {
  "81129289": [0.503, 0.789, "CHN", 68],
  "28053029": [0.83, 0.822, "CHN", 91],
  "81129240": [0.714, 0.812, "BRA", 83],
  "75011000": [0.998, 0.852, "RUS", 100],
  "25309040": [0.998, 0.606, "AUS", 100],
};

/** Largest producer of 2024 by the edition of 2025, its share in whole per cents, and the HHI; both of what the lines add up to, not of the printed total. */
const producers: Record<string, readonly [string, number, number]> = {
  gallium: ["CHN", 98, 0.969],
  niobium: ["BRA", 92, 0.854],
  magnesium: ["CHN", 91, 0.828],
  silicon_metal: ["CHN", 85, 0.722],
  tungsten: ["CHN", 82, 0.681],
  bismuth: ["CHN", 82, 0.678],
  natural_graphite: ["CHN", 78, 0.614],
  cobalt: ["COD", 76, 0.595],
  platinum: ["ZAF", 71, 0.531],
  vanadium: ["CHN", 68, 0.508],
  titanium_sponge: ["CHN", 68, 0.497],
  rare_earths: ["CHN", 69, 0.492],
  fluorspar: ["CHN", 62, 0.423],
  antimony: ["CHN", 58, 0.379],
  nickel: ["IDN", 60, 0.38],
  lithium: ["AUS", 37, 0.23],
  copper: ["CHL", 23, 0.107],
};

const open: Desk[] = [];
afterAll(async () => {
  for (const desk of open) await desk.finish();
});

async function desk(): Promise<Desk> {
  const made = await openDesk();
  open.push(made);
  return made;
}

async function measured({ view, effects }: Desk, id: string, where: object, parameters: object = {}): Promise<readonly Row[]> {
  const order = { view, method: methodCalled(id), methods: content.methods, effects, where: { ...where }, parameters: { ...parameters } };
  return (await figures(order)).table.rows;
}

async function checkSuppliers(at: Desk): Promise<readonly Row[]> {
  const rows = await measured(at, "cn8_suppliers", { bloc: "EU27", year: 2024, product: Object.keys(suppliers), place: 1 });
  for (const row of rows) {
    const [cdi1, cdi2, partner, share] = suppliers[String(row["product"])] ?? [];
    expect([row["partner"], Math.round(Number(row["share"]) * 100)]).toEqual([partner, share]);
    expect([Number(row["cdi1"]).toFixed(3), Number(row["cdi2"]).toFixed(3)]).toEqual([cdi1?.toFixed(3), cdi2?.toFixed(3)]);
    expect(row["months"]).toBe(12);
  }
  return rows;
}

describe("the suppliers of five eight-digit codes in 2024", () => {
  it.skipIf(noShared)(`are found again from the extract${noShared ? ` (skipped: ${noShared})` : ""}`, async () => {
    const at = await desk();
    await at.collect("comext", { from: join(shared, "trade/comext_crm66_cn8_imports_2022_2024.parquet") });
    expect(await checkSuppliers(at)).toHaveLength(5);
    const noisy = { product: "28053029", bloc: "EU27", year: 2024, place: 1 };
    expect(await measured(at, "cn8_suppliers", noisy, { value_at_least: 1_000_000 })).toMatchObject([
      { cdi1: null, cdi2: null, partner: "CHN" },
    ]);
  });
});

describe.skipIf(noShared)(`the producers of the world${noShared ? ` (skipped: ${noShared})` : ""}`, () => {
  let at: Desk;
  beforeAll(async () => {
    at = await desk();
    await at.collect("usgs_mcs", { from: join(shared, "materials") });
  });

  it("of 2024 are those computed elsewhere from the edition of 2025", async () => {
    const wanted = { edition: "2025", year: 2024, place: 1, substance: Object.keys(producers), stage: ["extraction", "processing"] };
    const rows = await measured(at, "world_production", wanted, { all_editions: true });
    const sql = `select substance, cast(sum(value) as double) as lines from t
      where edition = '2025' and year = 2024 and stage in ('extraction', 'processing') and (substance <> 'copper' or stage = 'extraction')
        and area <> 'world' group by substance`;
    const sums = (await at.view.read({ name: "lines", sql, inputs: { t: "clean/usgs_mcs/production" } })).rows;
    for (const [substance, [country, share, hhi]] of Object.entries(producers)) {
      const row = rows.find((one) => one["substance"] === substance && one["country"] === country) ?? {};
      const world = Number(row["value"]) / Number(row["share"]);
      const larger = world / Number(sums.find((one) => one["substance"] === substance)?.["lines"]);
      expect(Math.round(Number(row["share"]) * larger * 100), substance).toBe(share);
      // The cobalt of the United States stands under another name in the file and was missed elsewhere.
      expect(Math.abs(Number(row["hhi"]) * larger ** 2 - hhi), substance).toBeLessThan(substance === "cobalt" ? 0.0015 : 0.00051);
      // The printed total is rounded, and what the lines leave of it belongs to nobody named.
      expect(larger).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(larger).toBeLessThan(1.03);
    }
  });

  it("leave what is withheld and what others make unknown, and never add up to more than the world", async () => {
    const rows = await measured(at, "world_production", {});
    const accounts = new Map<string, number>();
    for (const row of rows) {
      const key = [row["substance"], row["stage"], row["year"]].join();
      accounts.set(key, (accounts.get(key) ?? 0) + Number(row["share"] ?? 0));
      if (row["withheld"] === true) expect([row["value"], row["share"]]).toEqual([null, null]);
    }
    expect([...accounts.values()].filter((sum) => sum > 1 + 1e-9)).toEqual([]);
    expect(await measured(at, "world_production", { substance: "lithium", stage: "extraction", year: 2025, country: "USA" })).toMatchObject(
      [{ withheld: true, withheld_countries: 1, share: null }],
    );
    // Boron is printed in forms that cannot be added up.
    expect(await measured(at, "world_production", { substance: "boron", stage: "extraction", year: 2025, country: "TUR" })).toMatchObject([
      { value: "1500.000", share: null, hhi: null },
    ]);
  });

  it("of 2025 are the same by the built-in figures, to half a per cent", async () => {
    const whole = await measured(at, "world_production", { year: 2025, place: [1, 2, 3], stage: ["extraction", "processing"] });
    const builtIn = await desk();
    await builtIn.collect("usgs_mcs", { edition: "reference" });
    const rows = await measured(builtIn, "world_production", { place: [1, 2, 3] });
    expect(rows.length).toBeGreaterThan(150);
    for (const row of rows) {
      const same = whole.find((one) => ["substance", "stage", "country"].every((key) => one[key] === row[key]));
      expect(Math.abs(Number(row["share"]) - Number(same?.["share"])), String(row["substance"])).toBeLessThan(0.005);
    }
  });
});
