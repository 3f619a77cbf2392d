/** Time to recover and to survive: the published toy with all its numbers, two tiers by hand, and what must hold. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Disruption, recover, type RecoverNode, singleTier } from "../../../src/simulate/kernels/recover.ts";

const quiet = { progress: () => undefined };

const toy = singleTier({
  suppliers: [
    { name: "S1", capacity: 30 },
    { name: "S2", capacity: 45 },
    { name: "S3", capacity: 60 },
  ],
  products: [
    { name: "P1", demand: 75, stock: 20, lostSale: 5000, suppliers: [0, 1, 2] },
    { name: "P2", demand: 50, stock: 25, lostSale: 6500, suppliers: [0, 1, 2] },
  ],
});

test("three suppliers, two products: lost sales, cost, risk exposure and time to survive", async () => {
  const disruptions: Disruption[] = [
    { name: "none", nodes: [], periods: 2 },
    { name: "S1", nodes: [0], periods: 2 },
    { name: "S2", nodes: [1], periods: 2 },
    { name: "S3", nodes: [2], periods: 2 },
  ];
  const found = await recover(toy, disruptions, quiet);
  const round = (amount: number | null) => (amount === null ? null : Number(amount.toFixed(4)));
  expect(
    found.map(({ name, lost, cost, riskExposure, timeToSurvive, exposed }) => [
      name,
      round(lost[3] ?? Number.NaN),
      round(lost[4] ?? Number.NaN),
      round(cost),
      round(riskExposure),
      round(timeToSurvive),
      exposed,
    ]),
  ).toEqual([
    ["none", 0, 0, 0, 0, null, false],
    ["S1", 0, 0, 0, 0, 2.25, false],
    ["S2", 25, 0, 125_000, 0.4545, 1.2857, true],
    ["S3", 55, 0, 275_000, 1, 0.9, true],
  ]);
});

test("two tiers: parts per unit, stock on the way and a second supplier count", async () => {
  // 2 cells (a or b) and 1 frame make a drone; 10 drones a day are wanted. Cell plant a makes all, b only 8 a day; 30 cells lie at a.
  const nodes: RecoverNode[] = [
    { name: "a", capacity: 40, stock: 30 },
    { name: "b", capacity: 8 },
    { name: "frame" },
    {
      name: "drone",
      capacity: 12,
      demand: 10,
      stock: 5,
      lostSale: 3,
      parts: [
        { perUnit: 2, suppliers: [0, 1] },
        { perUnit: 1, suppliers: [2] },
      ],
    },
  ];
  const [a, half, frame] = await recover(
    nodes,
    [
      { name: "a", nodes: [0], periods: 5 },
      { name: "half of a", nodes: [0], periods: 5, cut: 0.5 },
      { name: "frame", nodes: [2], periods: 5 },
    ],
    quiet,
  );
  // (30 + 5·8) / 2 = 35 drones and 5 in stock of 50; it lasts while (30 + 8t) / 2 + 5 ≥ 10t: 20/6 days.
  expect(a?.lost[3]).toBeCloseTo(10, 9);
  expect(a?.cost).toBeCloseTo(30, 9);
  expect(a?.timeToSurvive).toBeCloseTo(20 / 6, 9);
  expect(half).toMatchObject({ cost: 0, timeToSurvive: null, exposed: false });
  expect(frame?.timeToSurvive).toBeCloseTo(0.5, 9);
  expect(frame?.riskExposure).toBe(1);
});

test("longer is never cheaper, more stock never dearer, and nothing lost means it survives as long", async () => {
  const amount = fc.integer({ min: 0, max: 50 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(amount, { minLength: 3, maxLength: 3 }),
      amount,
      amount,
      fc.integer({ min: 1, max: 9 }),
      async (capacities, stock, demand, periods) => {
        const nodesWith = (more: number): RecoverNode[] => [
          ...capacities.map((capacity, place) => ({ name: `s${place}`, capacity, stock: place })),
          {
            name: "p",
            demand: demand + 1,
            stock: stock + more,
            parts: [
              { perUnit: 1, suppliers: [0, 1] },
              { perUnit: 2, suppliers: [2] },
            ],
          },
        ];
        const disruption = (length: number): Disruption => ({ name: "s0", nodes: [0], periods: length });
        const [short, long] = await recover(nodesWith(0), [disruption(periods), disruption(periods + 1)], quiet);
        const [stocked] = await recover(nodesWith(10), [disruption(periods)], quiet);
        expect(long?.cost).toBeGreaterThanOrEqual((short?.cost ?? 0) - 1e-7);
        expect(stocked?.cost).toBeLessThanOrEqual((short?.cost ?? 0) + 1e-7);
        expect((short?.timeToSurvive ?? Number.POSITIVE_INFINITY) >= periods - 1e-7).toBe((short?.cost ?? 0) < 1e-7);
      },
    ),
    { numRuns: 15 },
  );
});

test("what must be served and cannot be is said, with what to do", async () => {
  const nodes: RecoverNode[] = [
    { name: "s", capacity: 10 },
    { name: "p", demand: 10, stock: 5, mustServe: 0.9, parts: [{ perUnit: 1, suppliers: [0] }] },
  ];
  await expect(recover(nodes, [{ name: "s stops", nodes: [0], periods: 3 }], quiet)).rejects.toMatchObject({
    code: "programme-infeasible",
    message: expect.stringContaining("For the disruption s stops there is no solution (infeasible)"),
  });
});

test("no disruptions, no recoveries; wrong numbers are named; it stops when asked to", async () => {
  expect(await recover(toy, [], quiet)).toEqual([]);
  await expect(recover([{ name: "x", stock: -1 }], [], quiet)).rejects.toThrow("x: stock is -1");
  await expect(recover([{ name: "x" }], [{ name: "d", nodes: [7], periods: 1 }], quiet)).rejects.toThrow("d: node is 7");
  const stop = new AbortController();
  stop.abort(new Error("enough"));
  await expect(recover(toy, [{ name: "S1", nodes: [0], periods: 1 }], { ...quiet, signal: stop.signal })).rejects.toThrow("enough");
});
