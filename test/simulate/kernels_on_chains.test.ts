/** The other kernels on a chain: who orders from whom, how long it lasts, what it costs. */
import { type NodeOutcome, simulate } from "#simulate";
import { expect, it } from "vitest";
import { pricesFor } from "../../src/simulate/kernels/leontief.ts";
import { madeModel, quiet, scenarioOf } from "./made_up_chain.ts";

const chain = madeModel({
  nodes: {
    oxide: { supplies: [["CHN 100"]], stock: 20, recover: 10 },
    alloy: { supplies: [["DEU 100"]], stock: 10 },
    magnet: { supplies: [["DEU 100"]] },
  },
  links: ["oxide > alloy", "alloy > magnet"],
});

it("time to survive is what the stocks on the way last; time to recover and loss follow from it", async () => {
  const scenario = scenarioOf({ kernel: "ttr", days: 100, shocks: [{ country: "CHN", for_days: 50 }] });
  const { timeToRecover, assumed } = await simulate({ model: chain, scenario, effects: quiet });
  // 20 days of oxide and 10 of alloy; 50 days of cut and 10 to come back: 60 − 30 = 30 days of magnets lost.
  expect(timeToRecover).toEqual([{ source: "CHN · oxide", lost: 30, riskExposure: 1, timeToSurvive: 30, recover: 60 }]);
  expect(assumed.at(-1)?.en).toContain("one unit a day");
});

it("a disruption that the stocks outlast costs nothing", async () => {
  const scenario = scenarioOf({
    kernel: "ttr",
    days: 100,
    shocks: [{ country: "CHN", for_days: 15 }],
    measures: [{ kind: "stockpile", node: "oxide", stock_days: 40 }],
  });
  const { timeToRecover } = await simulate({ model: chain, scenario, effects: quiet });
  expect(timeToRecover?.[0]).toMatchObject({ lost: 0, riskExposure: 0, timeToSurvive: 70 });
});

it("one source is more exposed than another, and each node of a country is a source too", async () => {
  const two = madeModel({
    nodes: {
      ore: { supplies: [["CHN 80", "AUS 20"]], stock: 0 },
      gas: { supplies: [["CHN 50", "USA 50"]], stock: 5 },
      chip: { supplies: [["TWN 100"]] },
    },
    links: ["ore > chip", "gas > chip"],
  });
  const { timeToRecover } = await simulate({
    model: two,
    scenario: scenarioOf({ kernel: "ttr", days: 10, shocks: [{ country: "CHN" }] }),
    effects: quiet,
  });
  expect(timeToRecover).toEqual([
    { source: "CHN", lost: 8, riskExposure: 1, timeToSurvive: 0, recover: 10 },
    { source: "CHN · ore", lost: 8, riskExposure: 1, timeToSurvive: 0, recover: 10 },
    { source: "CHN · gas", lost: 0, riskExposure: 0, timeToSurvive: 10, recover: 10 },
  ]);
});

it("a rise of price is passed on by the equations of Leontief", async () => {
  const model = madeModel({
    nodes: {
      gas: { supplies: [["QAT 100"]] },
      ore: { supplies: [["CHN 60", "AUS 40"]] },
      chip: { supplies: [["TWN 100"]] },
      phone: { supplies: [["CHN 100"]] },
    },
    links: ["ore > chip", "gas > chip", "chip > phone"],
  });
  const shocks = [
    { kind: "price" as const, country: "CHN", nodes: ["ore"], by: 50 },
    { kind: "price" as const, country: "QAT", by: 20 },
  ];
  const { prices } = await simulate({
    model,
    scenario: scenarioOf({ kernel: "leontief", shocks, assume: { input_cost_share: 40 } }),
    effects: quiet,
  });
  const order = ["chip", "gas", "ore", "phone"];
  const coefficients = [
    [0, 0, 0, 0.4],
    [0.2, 0, 0, 0],
    [0.2, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  const expected = pricesFor(coefficients, [0, 0.2, 0.3, 0]);
  expect(prices?.map(({ node }) => node)).toEqual(order);
  for (const [at, one] of (prices ?? []).entries()) {
    expect(one.rise.p50).toBeCloseTo(expected[at] ?? 0, 5);
    expect([one.rise.low, one.rise.high]).toEqual([one.rise.p50, one.rise.p50]);
  }
});

it("a price of which only part is known is an interval", async () => {
  const model = madeModel({
    nodes: {
      ore: {
        supplies: [
          ["CHN ?", "AUS 40"],
          ["CHN 50", "AUS 50"],
        ],
      },
    },
    links: [],
  });
  const shocks = [{ kind: "price" as const, country: "CHN", by: 100 }];
  const { prices } = await simulate({ model, scenario: scenarioOf({ kernel: "leontief", shocks, runs: 400 }), effects: quiet });
  expect(prices?.[0]?.rise).toMatchObject({ low: 0.5, high: 0.5 });
  const unknown = madeModel({ nodes: { ore: { supplies: [["CHN ?", "AUS 40"]] } }, links: [] });
  const { prices: open } = await simulate({
    model: unknown,
    scenario: scenarioOf({ kernel: "leontief", shocks, runs: 400 }),
    effects: quiet,
  });
  expect(open?.[0]?.rise).toMatchObject({ low: 0, high: 0.6 });
  expect(open?.[0]?.rise.p50).toBeCloseTo(0.3, 1);
});

it("firms with stocks run dry one after the other, tier by tier, and nothing happens without a shock", async () => {
  const of = (by: number) =>
    simulate({
      model: chain,
      scenario: scenarioOf({ kernel: "inventory", days: 60, runs: 5, shocks: [{ country: "CHN", by }] }),
      effects: quiet,
    });
  const impact = (nodes: readonly NodeOutcome[]) => Object.fromEntries(nodes.map((one) => [one.node, one.impact.p50]));
  const hit = await of(100);
  const felt = impact(hit.nodes);
  expect(felt["oxide"]).toBe(0);
  expect(felt["alloy"]).toBeGreaterThan(10);
  expect(felt["magnet"]).toBeGreaterThan(felt["alloy"] ?? 0);
  expect(hit.nodes.find((one) => one.node === "magnet")?.levels?.p50).toHaveLength(61);
  expect(hit.days).toHaveLength(61);
  const calm = await of(0);
  expect(calm.nodes.every(({ lostDays }) => lostDays.high === 0)).toBe(true);
});
