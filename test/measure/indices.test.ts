/** What must hold for every trade table, however odd. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inputColumns, worked } from "#measure";
import type { Cell, Row } from "#model";
import { citizen, openDesk } from "../archive/desk.ts";
import { content, methodCalled } from "./trade.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

interface Flow {
  readonly exporter: string;
  readonly importer: string;
  /** In thousandths of a thousand USD. */
  readonly value: number;
}

const members = ["DEU", "FRA", "ITA"];
const countries = [...members, "CHN", "USA", "TUR", "BRA"];
const flow = fc
  .record({
    exporter: fc.constantFrom(...countries),
    importer: fc.constantFrom(...countries),
    value: fc.integer({ min: 1, max: 2_000_000_000 }),
  })
  .filter(({ exporter, importer }) => exporter !== importer);
const trade = fc.uniqueArray(flow, { minLength: 1, maxLength: 25, selector: ({ exporter, importer }) => exporter + importer });

function columns(address: string) {
  return inputColumns(address, content) ?? [];
}

/** `eu_dependency` over these flows, all of one product and year. */
async function dependency(flows: readonly Flow[]): Promise<readonly Row[]> {
  const rows = flows.map(({ exporter, importer, value }) => ({
    year: "2024",
    product: "850511",
    exporter,
    importer,
    value: (value / 1000).toFixed(3),
  }));
  const inputs = {
    flows: { columns: columns("clean/baci/flows"), rows },
    memberships: { columns: columns("registry/membership"), rows: members.map((member) => ({ bloc: "EU27", member })) },
  };
  return (await worked(desk.archive.as(citizen), methodCalled("eu_dependency"), inputs)).rows;
}

/** Within bounds, or not defined at all. */
function between(cell: Cell, low: number, high: number): boolean {
  return cell === null || (Number(cell) >= low - 1e-12 && Number(cell) <= high + 1e-12);
}

const runs = { numRuns: 25 };
const indicators = ["cdi1", "cdi2", "cdi3", "cdi3_extra", "top_share"] as const;

describe("the indicators", () => {
  it("stay within their bounds: an HHI above 0 and at most 1, a share from 0 to 1", async () => {
    await fc.assert(
      fc.asyncProperty(trade, async (flows) => {
        const outside = flows.filter((one) => !members.includes(one.exporter) && members.includes(one.importer));
        const suppliers = new Set(outside.map((one) => one.exporter)).size;
        for (const row of await dependency(flows)) {
          const cdi1 = row["cdi1"] ?? null;
          expect(between(cdi1, 1 / suppliers, 1)).toBe(true);
          expect(between(row["cdi2"] ?? null, 0, 1)).toBe(true);
          // No share can be smaller than the index it is the largest part of.
          expect(between(row["top_share"] ?? null, Number(cdi1), 1)).toBe(true);
          expect(row["cdi1"] === null).toBe(Number(row["imports_extra"]) === 0);
          expect(row["cdi3"] === null).toBe(Number(row["exports_total"]) === 0);
        }
      }),
      runs,
    );
  });

  it("do not depend on the unit of value", async () => {
    await fc.assert(
      fc.asyncProperty(trade, fc.integer({ min: 2, max: 1000 }), async (flows, factor) => {
        const [left, right] = [await dependency(flows), await dependency(flows.map((one) => ({ ...one, value: one.value * factor })))];
        for (const [index, row] of left.entries()) {
          for (const name of indicators) {
            const [one, other] = [row[name] ?? null, right[index]?.[name] ?? null];
            expect(other === null).toBe(one === null);
            expect(Math.abs(Number(other) - Number(one))).toBeLessThanOrEqual(1e-12 * Number(one));
          }
          expect(right[index]?.["top_supplier"]).toBe(row["top_supplier"]);
        }
      }),
      runs,
    );
  });

  it("do not depend on the order of the rows, to the last bit", async () => {
    const shuffled = trade.chain((flows) => fc.tuple(fc.constant(flows), fc.shuffledSubarray(flows, { minLength: flows.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([flows, others]) => {
        expect(await dependency(others)).toEqual(await dependency(flows));
      }),
      runs,
    );
  });

  it("add up: what the members buy outside is what the Union buys outside", async () => {
    await fc.assert(
      fc.asyncProperty(trade, async (flows) => {
        const rows = await dependency(flows);
        for (const column of ["imports_extra", "imports_intra", "exports_total", "exports_extra"]) {
          const thousandths = (row: Row) => Math.round(Number(row[column]) * 1000);
          const whole = rows.filter((row) => row["bloc"] === "EU27").map(thousandths);
          const parts = rows.filter((row) => row["bloc"] !== "EU27").map(thousandths);
          expect([parts.reduce((sum, part) => sum + part, 0)]).toEqual(whole);
        }
      }),
      runs,
    );
  });
});
