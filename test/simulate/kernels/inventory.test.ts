/** Production with stocks: the published toy to its last printed digit, and what must hold on any network. */
import { cell } from "../../../src/simulate/kernels/cell.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ration } from "../../../src/simulate/kernels/inventory_ration.ts";
import { type InventoryNetwork, type Rationing, recovering, runInventory } from "../../../src/simulate/kernels/inventory.ts";

const toy: InventoryNetwork = { sectorOf: [0, 1], consumption: [100, 100], supplier: [0, 1], customer: [1, 0], flow: [100, 100] };
const printed = (amounts: Float64Array) => [...amounts].map((amount) => Number(amount.toFixed(4)));

test("two firms that supply each other, one at nine tenths: the printed sums", () => {
  const run = runInventory(toy, { steps: 15, lost: (firm) => (firm === 0 ? 0.1 : 0) });
  expect(printed(run.production)).toEqual([
    400, 380, 343.3333, 303.7649, 251.7485, 231.0194, 200, 200, 200, 200, 200, 200, 200, 204.0538, 227.4769, 282.8442,
  ]);
  expect(printed(run.consumption).slice(0, 5)).toEqual([200, 190, 189.2562, 200, 200]);
});

/** Firms in a ring and some links more; every firm sells something to consumers. */
const someNetwork = fc
  .record({
    firms: fc.integer({ min: 2, max: 8 }),
    sectors: fc.integer({ min: 1, max: 3 }),
    more: fc.array(fc.record({ from: fc.nat(), step: fc.nat(), flow: fc.integer({ min: 1, max: 100 }) }), { maxLength: 12 }),
  })
  .map(({ firms, sectors, more }): InventoryNetwork => {
    const ring = Array.from({ length: firms }, (_, firm) => ({ from: firm, step: 0, flow: 10 + firm }));
    const links = [...ring, ...more];
    return {
      sectorOf: Array.from({ length: firms }, (_, firm) => firm % sectors),
      consumption: Array.from({ length: firms }, (_, firm) => 5 * (firm % 4)),
      supplier: links.map(({ from }) => from % firms),
      customer: links.map(({ from, step }) => ((from % firms) + 1 + (step % (firms - 1))) % firms),
      flow: links.map(({ flow }) => flow),
    };
  });
const someRationing = fc.constantFrom<Rationing>(0, 1, 2, 3);

test("without a shock nothing changes, whatever the rationing", () => {
  fc.assert(
    fc.property(someNetwork, someRationing, (network, rationing) => {
      const { production, consumption } = runInventory(network, { steps: 30, lost: () => 0, rationing });
      for (const amount of production) expect(amount).toBeCloseTo(cell(production, 0), 8);
      for (const amount of consumption) expect(amount).toBeCloseTo(cell(consumption, 0), 8);
    }),
  );
});

test("nobody makes more than the plant can, and final consumers get no more than they buy", () => {
  fc.assert(
    fc.property(someNetwork, someRationing, fc.double({ min: 0, max: 1, noNaN: true }), (network, rationing, cut) => {
      const firms = network.sectorOf.length;
      const run = runInventory(network, { steps: 25, lost: (firm) => (firm === 0 ? cut : 0), rationing });
      for (const [place, amount] of run.byFirm.entries()) {
        const firm = place % firms;
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(cell(run.before, firm) * (firm === 0 ? 1 - cut : 1) + 1e-9);
      }
      for (const amount of run.consumption) expect(amount).toBeLessThanOrEqual(cell(run.consumption, 0) + 1e-9);
    }),
  );
});

test("in the first step a larger cut never leaves more production", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(someNetwork, someRationing, share, share, (network, rationing, one, other) => {
      const first = (cut: number) =>
        cell(runInventory(network, { steps: 1, lost: (firm) => (firm === 0 ? cut : 0), rationing }).production, 1);
      expect(first(Math.max(one, other))).toBeLessThanOrEqual(first(Math.min(one, other)) + 1e-9);
    }),
  );
});

test("firms before consumers: consumers bear the whole cut of the first step", () => {
  const run = (rationing: Rationing) => runInventory(toy, { steps: 1, lost: (firm) => (firm === 0 ? 0.1 : 0), rationing });
  expect(run(0).consumption[1]).toBe(190);
  expect(run(1).consumption[1]).toBe(180);
  expect(run(3).consumption[1]).toBe(180);
});

test("who asks little for its size is served first", () => {
  // Two firms that each bought 100 ask 10 and 100, consumers 100; there are 150.
  const customers = { firms: 3, supplier: [0, 0], flow: [100, 100], final: Float64Array.of(100, 0, 0) };
  const divided = (option: Rationing) => {
    const got = new Float64Array(2);
    const consumed = new Float64Array(3);
    ration(option, customers)(Float64Array.of(150, 0, 0), Float64Array.of(10, 100), got, consumed);
    return [...got, cell(consumed, 0)].map((amount) => Number(amount.toFixed(6)));
  };
  expect(divided(0)).toEqual([7.142857, 71.428571, 71.428571]);
  expect(divided(1)).toEqual([10, 100, 40]);
  expect(divided(2)).toEqual([10, 70, 70]);
  expect(divided(3)).toEqual([10, 100, 40]);
});

test("a firm that comes back brings the others back where stocks lasted", () => {
  const lost = recovering(0.5, 3, 1);
  const run = runInventory(toy, { steps: 60, lost: (firm, step) => (firm === 0 ? lost(step) : 0) });
  expect(Math.min(...run.production)).toBeLessThan(400);
  expect(recovering(0.5, 3, 0.25)(4)).toBeCloseTo(0.5 * 0.75 ** 2, 14);
  expect(recovering(0.5, 3, 0)(1000)).toBe(0.5);
});

test("the same input gives the same numbers, and no steps give the state before", () => {
  const options = { steps: 20, lost: (firm: number) => (firm === 0 ? 0.3 : 0), rationing: 2 as const };
  expect(runInventory(toy, options)).toEqual(runInventory(toy, options));
  expect([...runInventory(toy, { ...options, steps: 0 }).production]).toEqual([400]);
});

test("a number out of bounds is named", () => {
  expect(() => runInventory({ ...toy, flow: [100, -1] }, { steps: 1, lost: () => 0 })).toThrow("flow[1] is -1");
  expect(() => runInventory({ ...toy, consumption: [100, Number.NaN] }, { steps: 1, lost: () => 0 })).toThrow("consumption[1] is NaN");
  expect(() => runInventory(toy, { steps: 1, lost: () => 1.5 })).toThrow("lost(0, 0) is 1.5");
  expect(() => runInventory(toy, { steps: 1, lost: () => 0, adjustment: 0 })).toThrow("adjustment is 0");
});
