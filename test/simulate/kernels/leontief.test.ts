/** Input–output look-through: the textbook table of two sectors with all printed digits, identities, and tables that are refused. */
import { cell } from "../../../src/simulate/kernels/cell.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkedTable,
  inoperability,
  inputCoefficients,
  outputCoefficients,
  outputFor,
  outputFrom,
  outputMultipliers,
  pricesFor,
  throughAllTiers,
} from "../../../src/simulate/kernels/leontief.ts";

const table = {
  flows: [
    [150, 500],
    [200, 100],
  ],
  output: [1000, 2000],
  demand: [350, 1700],
  valueAdded: [650, 1400],
};

const digits = (count: number, amounts: readonly (readonly number[])[]) =>
  amounts.map((row) => row.map((cell) => Number(cell.toFixed(count))));

test("Leontief: coefficients, inverse, output, multipliers", () => {
  const a = inputCoefficients(checkedTable(table));
  expect(digits(6, a)).toEqual([
    [0.15, 0.25],
    [0.2, 0.05],
  ]);
  expect(digits(6, throughAllTiers(a))).toEqual([
    [1.254125, 0.330033],
    [0.264026, 1.122112],
  ]);
  expect(digits(6, [outputFor(table, table.demand)])).toEqual([table.output]);
  expect(digits(6, [outputMultipliers(table)])).toEqual([[1.518152, 1.452145]]);
  expect(digits(3, [outputFor(table, [600, 1500])])).toEqual([[1247.525, 1841.584]]);
});

test("Ghosh: coefficients, inverse, output", () => {
  const b = outputCoefficients(table);
  expect(digits(6, b)).toEqual([
    [0.15, 0.5],
    [0.1, 0.05],
  ]);
  expect(digits(6, throughAllTiers(b))).toEqual([
    [1.254125, 0.660066],
    [0.132013, 1.122112],
  ]);
  expect(digits(6, [outputFrom(table, table.valueAdded)])).toEqual([table.output]);
});

test("inoperability", () => {
  expect(digits(6, [inoperability(table, [0.1, 0])])).toEqual([[0.125413, 0.013201]]);
});

test("prices are 1 where primary costs are those of the table, and rise by what all tiers pass on", () => {
  const a = inputCoefficients(table);
  const costs = [0.65, 0.7];
  expect(digits(12, [pricesFor(a, costs)])).toEqual([[1, 1]]);
  // A cost of a tenth more per unit of sector 0: row 0 of L, a tenth of it.
  expect(digits(7, [pricesFor(a, [0.1, 0])])).toEqual([[0.1254125, 0.0330033]]);
});

const someTable = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc
    .record({
      flows: fc.array(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
      demand: fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: size, maxLength: size }),
    })
    .map(({ flows, demand }) => ({
      flows,
      demand,
      output: flows.map((row, at) => row.reduce((sum, flow) => sum + flow, cell(demand, at))),
    })),
);

test("on any table final demand gives back the output, more demand never less, and Leontief and Ghosh are one table read two ways", () => {
  fc.assert(
    fc.property(someTable, fc.nat(5), (made, which) => {
      const close = (found: number, wanted: number) => expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-7 * Math.max(1, wanted));
      for (const [at, amount] of outputFor(made, made.demand).entries()) close(amount, cell(made.output, at));
      const raised = made.demand.map((amount, at) => amount + (at === which % made.demand.length ? 10 : 0));
      for (const [at, amount] of outputFor(made, raised).entries()) expect(amount).toBeGreaterThanOrEqual(cell(made.output, at) - 1e-6);
      // G = x̂⁻¹ L x̂
      const l = throughAllTiers(inputCoefficients(made));
      const g = throughAllTiers(outputCoefficients(made));
      for (const [i, row] of g.entries())
        for (const [j, found] of row.entries()) close(found, (cell(cell(l, i), j) * cell(made.output, j)) / cell(made.output, i));
      expect(
        outputFor(
          made,
          made.demand.map(() => 0),
        ),
      ).toEqual(made.demand.map(() => 0));
    }),
  );
});

test("tables that cannot be used are refused with the cell, the sum or the reason", () => {
  const wrong = (change: object) => () => checkedTable({ ...table, sectors: ["farms", "mills"], ...change });
  expect(
    wrong({
      flows: [
        [150, -5],
        [200, 100],
      ],
    }),
  ).toThrow("has -5 in the cell from farms to mills");
  expect(
    wrong({
      flows: [
        [150, 500],
        [200, Number.NaN],
      ],
    }),
  ).toThrow("has NaN in the cell from mills to mills");
  expect(wrong({ flows: [[150, 500], [200]] })).toThrow("has undefined in the cell from mills to mills");
  expect(wrong({ demand: [350, 1800] })).toThrow("for mills Σ Z + f is 2100, and the output is 2000");
  expect(wrong({ valueAdded: [600, 1400] })).toThrow("for farms Σ Z + v is 950, and the output is 1000");
  expect(wrong({ output: [0, 2000] })).toThrow("output farms is 0");
  expect(() =>
    throughAllTiers([
      [0.5, 0.5],
      [0.5, 0.5],
    ]),
  ).toThrow("no solution");
  expect(() =>
    throughAllTiers([
      [0, 2],
      [2, 0],
    ]),
  ).toThrow("no solution");
});
