import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figureAt, figures, type FiguresOrder, measure } from "#measure";
import { Problem } from "#model";
import { citizen, openDesk } from "../archive/desk.ts";
import { content, methodCalled, writeFlows, writeMemberships } from "./trade.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

function asked(id: string, more: Partial<FiguresOrder> = {}): FiguresOrder {
  return { view: desk.archive.as(citizen), method: methodCalled(id), methods: content.methods, effects: desk.effects, ...more };
}

async function refusal(order: FiguresOrder): Promise<Problem> {
  const error: unknown = await figures(order).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Problem) return error;
  throw new Error(`expected a problem, got ${String(error)}`);
}

/** What the command line promises. */
const contract = [
  "bloc,year,product,imports_extra,imports_intra,exports_total,exports_extra",
  "cdi1,cdi2,cdi3,cdi3_extra,top_supplier,top_share,dependent",
].flatMap((part) => part.split(","));

const rows = [
  { year: 2022, exporter: "CHN", importer: "DEU", product: "850511", value: "60.000" },
  { year: 2022, exporter: "USA", importer: "DEU", product: "850511", value: "60.000" },
  { year: 2024, exporter: "CHN", importer: "DEU", product: "850511", value: "90.000" },
  { year: 2024, exporter: "USA", importer: "FRA", product: "850511", value: "10.000" },
  { year: 2024, exporter: "DEU", importer: "FRA", product: "850511", value: "20.000" },
  { year: 2024, exporter: "DEU", importer: "USA", product: "850511", value: "25.000" },
];

it("says what to collect while there are no data", async () => {
  expect((await refusal(asked("eu_dependency"))).remedy()).toContain("octant collect");
});

describe("figures", () => {
  beforeAll(async () => {
    const view = desk.archive.as(citizen);
    await writeFlows(view, rows);
    await writeMemberships(view, [
      ["EU27", "DEU"],
      ["EU27", "FRA"],
      ["G7", "DEU"],
      ["G7", "USA"],
    ]);
  });

  it("come in the columns of the card, with exact values as text and indicators as numbers", async () => {
    const { table, manifest, parameters } = await figures(asked("eu_dependency", { where: { bloc: "EU27", year: [2024] } }));
    expect(table.columns.map((column) => column.name)).toEqual(contract);
    expect(table.columns[3]).toEqual({ name: "imports_extra", type: "decimal", unit: "thousand USD" });
    expect(table.rows).toEqual([
      {
        bloc: "EU27",
        year: 2024,
        product: "850511",
        imports_extra: "100.000",
        imports_intra: "20.000",
        exports_total: "45.000",
        exports_extra: "25.000",
        cdi1: 0.82,
        cdi2: 100 / 120,
        cdi3: 100 / 45,
        cdi3_extra: 4,
        top_supplier: "CHN",
        top_share: 0.9,
        dependent: true,
      },
    ]);
    expect(manifest.lineage.madeOf.map((made) => made.address)).toEqual(["clean/baci/flows", "registry/membership"]);
    expect(manifest.lineage.parameters).toEqual(parameters);
    expect(manifest.parts[0]?.observed).toBe("2022–2024");
  });

  it("cover the Union and each member, and no bloc with a member outside", async () => {
    const { table } = await figures(asked("eu_dependency"));
    expect([...new Set(table.rows.map((row) => row["bloc"]))]).toEqual(["DEU", "EU27", "FRA"]);
  });

  it("follow the threshold, the denominator and the floor", async () => {
    const where = { bloc: "EU27", year: 2024 };
    const dependent = async (parameters: Record<string, unknown>) =>
      (await figures(asked("eu_dependency", { where, parameters }))).table.rows[0]?.["dependent"];
    expect(await dependent({ concentration_above: 0.9 })).toBe(false);
    expect(await dependent({ substitutability_above: 3 })).toBe(false);
    expect(await dependent({ substitutability_above: 3, cdi3_denominator: "extra" })).toBe(true);
    expect(await dependent({ value_at_least: 100.001 })).toBe(null);
  });

  it("are found computed when nothing changed, and computed anew for other parameters", async () => {
    const first = await measure(asked("eu_dependency"));
    expect((await measure(asked("eu_dependency", { parameters: { scarcity_above: "0.5" } }))).manifest.hash).toBe(first.manifest.hash);
    expect((await measure(asked("eu_dependency", { parameters: { scarcity_above: 0.6 } }))).manifest.hash).not.toBe(first.manifest.hash);
  });

  it("are chosen by any column and put in the order asked for", async () => {
    const chosen = await figures(asked("eu_dependency", { where: { dependent: "yes" }, order: ["cdi1 desc"], limit: 2 }));
    expect(chosen.table.rows.map((row) => [row["bloc"], row["year"], row["cdi1"]])).toEqual([
      ["DEU", 2024, 1],
      ["EU27", 2024, 0.82],
    ]);
    expect((await figures(asked("eu_dependency", { where: { top_supplier: "KAZ" } }))).table.rows).toEqual([]);
  });

  it("of a year, bloc or product that is not there are a problem that says what is", async () => {
    const problem = await refusal(asked("eu_dependency", { where: { year: [2019, 2024] } }));
    expect(problem.sentence()).toBe("There is no year 2019 in eu_dependency.");
    expect(problem.remedy()).toContain("2022, 2024");
    expect((await refusal(asked("eu_dependency", { where: { bloc: "G7" } }))).remedy()).toContain("DEU, EU27, FRA");
    expect((await refusal(asked("eu_dependency", { where: { product: "' or 1=1 --" } }))).code).toBe("filter-finds-nothing");
  });

  it("refuse a column, an order or a limit that makes no sense", async () => {
    expect((await refusal(asked("eu_dependency", { where: { country: "DEU" } }))).code).toBe("filter-unknown");
    expect((await refusal(asked("eu_dependency", { order: ["cdi1; drop"] }))).code).toBe("order-not-understood");
    expect((await refusal(asked("eu_dependency", { limit: 0 }))).code).toBe("limit-not-understood");
  });

  it("of a method made from another hand its parameters on and name it in the lineage", async () => {
    const where = { bloc: "EU27", year: 2024 };
    const { table, manifest } = await figures(asked("eu_dependency_persistence", { where, parameters: { concentration_above: 0.45 } }));
    expect(table.rows[0]).toMatchObject({ dependent_now: true, years_known: 2, years_dependent: 2, persistent: true });
    const [made] = manifest.lineage.madeOf;
    const below = await measure(asked("eu_dependency", { parameters: { concentration_above: 0.45 } }));
    expect(made).toMatchObject({ address: "measured/eu_dependency/result", hash: below.manifest.hash });
    const strict = await figures(asked("eu_dependency_persistence", { where, parameters: { concentration_above: 0.6 } }));
    expect(strict.table.rows[0]).toMatchObject({ years_dependent: 1, persistent: null });
  });

  it("are read one by one for a trace, and nothing is read for a key that is not there", async () => {
    const { card, manifest } = await measure(asked("eu_dependency"));
    const view = desk.archive.as(citizen);
    expect(await figureAt(view, card, manifest, ["EU27", "2024", "850511"])).toMatchObject({ top_supplier: "CHN" });
    expect(await figureAt(view, card, manifest, ["EU27", "2023", "850511"])).toBeUndefined();
    expect(await figureAt(view, card, manifest, ["EU27"])).toBeUndefined();
  });
});
