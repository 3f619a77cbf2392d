/** Defence spending by country: sheets of a workbook become shares; what is not printed stays unknown, what is no number stops. */
import writeXlsx from "write-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "#collect";
import { type Desk, noShared, openDesk, refusal, shared } from "./desk.ts";

type Cell = string | number | boolean | null;
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

async function workbook(sheets: Sheets): Promise<Buffer> {
  const types = { string: String, number: Number, boolean: Boolean } as const;
  const cell = (value: Cell) => (value === null ? null : { value, type: types[typeof value as keyof typeof types] });
  const made = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) }));
  return writeXlsx(made as never).toBuffer();
}

const years = [
  "PMS",
  "Year",
  "Total Defence Expenditure",
  "Defence Equipment Procurement Expenditure",
  "Defence R&D Expenditure",
  "Defence Investment",
];
const last = ["EU MS", "Year", "Total Defence Expenditure", "Defence Investment"];
const eda = (rows: readonly Cell[][], of2023: readonly Cell[][] = [["Malta", 2023, 50, 2]], name = "Member States 2023 ") =>
  workbook({
    Billions: [
      years,
      ...rows.map(([state, year, total, investment]) => [state ?? "", year ?? "", total ?? null, null, null, investment ?? null]),
    ],
    [name]: [last, ...of2023],
  });
const nato = (...rows: Cell[][]) => workbook({ Fact_Defence: [["Country", "Year", "GDP_Share", "Estimated"], ...rows] });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

async function figures(source: string) {
  const sql = "select indicator, country, year, value from t order by all";
  const { rows } = await desk.view.read({ name: "figures", sql, inputs: { t: `clean/${source}/target_figures` } });
  return rows.map((row) => Object.values(row).map(String));
}

async function faults(source: string, name: string, bytes: Promise<Buffer>) {
  const problem = await refusal(desk.collect(source, { from: await desk.give({ [name]: await bytes }) }));
  return faultsOf(problem).map((fault) => fault.code);
}

describe("the workbook of the Agency", () => {
  const name = "eda_defence_data_2023.xlsx";

  it("gives the share of investment from two of its sheets, and keeps unknown what is a dash or empty", async () => {
    const rows: Cell[][] = [
      ["Netherlands", 2020, 1000, 200],
      ["Czech Republic", 2020, 300, 41.299999999999997],
      ["Ireland", 2020, 500, "-"],
    ];
    const bytes = await eda(rows, [
      ["France", 2023, 5000, null],
      ["Netherlands", 2023, 1200, 276],
    ]);
    expect((await desk.collect("eda_defence", { from: await desk.give({ [name]: bytes }) })).rows).toEqual({ target_figures: 5 });
    expect(await figures("eda_defence")).toEqual([
      ["equipment_rd_share", "CZE", "2020", "13.767"],
      ["equipment_rd_share", "FRA", "2023", "null"],
      ["equipment_rd_share", "IRL", "2020", "null"],
      ["equipment_rd_share", "NLD", "2020", "20.000"],
      ["equipment_rd_share", "NLD", "2023", "23.000"],
    ]);
  });

  it.each([
    ["a state nobody knows", [["Ruritania", 2020, 100, 10]], "source-code-unknown"],
    ["more investment than expenditure", [["Malta", 2020, 100, 110]], "source-value-absurd"],
    ["a word in place of an amount", [["Malta", 2020, 100, "about 10"]], "source-value-wrong"],
  ] as const)("stops at %s", async (_, rows, code) => {
    expect(await faults("eda_defence", name, eda(rows.map((row) => [...row])))).toContain(code);
  });

  it("says which sheets there are when one is missing, and refuses what is no workbook", async () => {
    const missing = await refusal(
      desk.collect("eda_defence", { from: await desk.give({ [name]: await eda([["Malta", 2020, 100, 10]], undefined, "Notes") }) }),
    );
    expect(faultsOf(missing).map((fault) => [fault.code, fault.details["there"]])).toEqual([["source-sheet-missing", "Billions, Notes"]]);
    const damaged = await refusal(desk.collect("eda_defence", { from: await desk.give({ [name]: "no workbook\n" }) }));
    expect(faultsOf(damaged).map((fault) => fault.code)).toContain("source-archive-damaged");
  });
});

describe("the workbook of NATO", () => {
  it("gives the share of each country, says which are estimates, and leaves out the Alliance as a whole", async () => {
    const bytes = await nato(["Türkiye", 2024, 2.1, false], ["Slovak Republic", 2025, 2, true], ["NATO Total", 2025, 2.7, true]);
    await desk.collect("nato_defence", { from: await desk.give({ "nato_defence_2024_2025.xlsx": bytes }) });
    expect(await figures("nato_defence")).toEqual([
      ["defence_gdp_share", "SVK", "2025", "2.00"],
      ["defence_gdp_share", "TUR", "2024", "2.10"],
    ]);
  });
});

describe.skipIf(noShared)(`the real workbooks${noShared ? ` (${noShared})` : ""}`, () => {
  it("give 27 states of 2023, of which the Agency's press and the file agree that most reach 20 per cent", async () => {
    await desk.collect("eda_defence", { from: `${shared}/spend` });
    const of2023 = (await figures("eda_defence")).filter(([, , year, value]) => year === "2023" && value !== "null");
    expect([of2023.length, of2023.filter(([, , , value]) => Number(value) >= 20).length]).toEqual([26, 19]);
  });

  it("give NATO's figures for 31 countries from 2014 to 2026", async () => {
    await desk.collect("nato_defence", { from: `${shared}/spend` });
    const found = await figures("nato_defence");
    expect(new Set(found.map(([, country]) => country)).size).toBe(31);
    expect(found.find(([, country, year]) => country === "NLD" && year === "2024")?.[3]).toBe("2.02");
  });
});
