/** Expected exposure under one stop at a time: worked by hand, and the same numbers as the cascade of a scenario. */
import { fileURLToPath } from "node:url";
import { readContent, toStatements } from "#content";
import { openStops, readModel, simulate } from "#simulate";
import { describe, expect, it } from "vitest";
import { entitiesOf, madeModel, quiet, scenarioOf } from "./made_up_chain.ts";

const inside = new Set(["DEU", "FRA"]);
const assume = scenarioOf({ shocks: [{ country: "CHN" }] }).assume;
const sure = { ...assume, stock_days: [0, 0] as [number, number] };

const magnets = madeModel({
  nodes: {
    ore: { supplies: [["CHN 90", "AUS 10"]] },
    gas: { supplies: [["USA 40", "DEU 60"]] },
    oxide: { supplies: [["DEU 100"]] },
    magnet: { supplies: [["CHN 60", "FRA 40"]] },
  },
  links: ["ore > oxide", "oxide > magnet", "gas ~ magnet"],
});

describe("expected exposure", () => {
  const stops = openStops({ model: magnets, inside, days: 100, assume: sure });

  it("stops the largest outside supplier of each node, and nobody inside", () => {
    expect(stops.stops.map(({ node, country }) => `${node} ${country}`)).toEqual(["gas USA", "magnet CHN", "ore CHN"]);
  });

  it("is the mean of what the end product loses in each stop", () => {
    // Ore takes 90 %; magnets themselves 60 %; gas is one of two inputs and not essential: half of 40 %.
    expect(stops.expected().all[1]).toBeCloseTo((0.9 + 0.6 + 0.2) / 3, 9);
  });

  it("falls by what a measure delivers, at its node and for what is missing before it", () => {
    const after = stops.expected([{ kind: "second_source", node: "magnet", country: "FRA", share: 0.1 }]).all[1];
    expect(after).toBeCloseTo((0.8 + 0.5 + 0.1) / 3, 9);
  });

  it("counts days of stock at the users of a node", () => {
    // Thirty days of ore carry 30 / 0.9 days of the stop.
    const after = stops.expected([{ kind: "stockpile", node: "ore", stockDays: 30 }]).all[1];
    expect(after).toBeCloseTo((0.6 + 0.6 + 0.2) / 3, 2);
  });

  it("does not fall by a plant in the very country that stops", () => {
    const after = stops.expected([{ kind: "capacity", node: "magnet", country: "CHN", share: 0.5 }]).all[1];
    expect(after).toBeCloseTo((0.9 + 0.6 + 0.2) / 3, 9);
  });

  it("knows measures that do more together than one by one, and less", () => {
    const ore = { kind: "second_source", node: "ore", share: 0.9 } as const;
    const magnet = { kind: "second_source", node: "magnet", share: 0.9 } as const;
    const cut = (measures: Parameters<typeof stops.expected>[0]) => stops.expected().all[1] - stops.expected(measures).all[1];
    expect(cut([ore, magnet])).toBeLessThan(cut([ore]) + cut([magnet]));
  });

  it("of a node nobody knows changes nothing", () => {
    expect(stops.expected([{ kind: "capacity", node: "moon", share: 1 }])).toEqual(stops.expected());
  });
});

it("gives the numbers of the scenario with the same stop, on the shipped chains", async () => {
  const content = await readContent([{ folder: fileURLToPath(new URL("../../", import.meta.url)) }]);
  const { model } = readModel(entitiesOf(toStatements(content).flatMap(({ assertions }) => assertions)), ["all"]);
  const stops = openStops({ model, inside, days: 365, assume });
  expect(stops.stops.length).toBeGreaterThan(150);
  const measures = [{ kind: "second_source", node: "ndfeb_magnet_sintered", share: 20 }] as const;
  const helped = openStops({ model, inside, days: 365, assume });
  for (const stop of stops.stops.filter(({ node }) =>
    ["gallium_primary", "ndpr_oxide", "neon", "leading_edge_foundry", "osat"].includes(node),
  )) {
    const shocks = [{ kind: "stop" as const, country: stop.country, nodes: [stop.node] }];
    const scenario = scenarioOf({ chains: ["all"], days: 365, runs: 1, shocks, measures: [...measures] });
    const outcome = await simulate({ model, scenario, effects: quiet, threads: 0 });
    const [bare, with_] = [
      stops.lossesOf(stop),
      helped.lossesOf(
        stop,
        measures.map(({ share, ...one }) => ({ ...one, share: share / 100 })),
      ),
    ];
    for (const [nodes, found] of [
      [outcome.without ?? [], bare],
      [outcome.nodes, with_],
    ] as const)
      for (const { node, end, lostDays } of nodes) {
        if (!end) continue;
        const [low, , high] = found.get(node) ?? [0, 0, 0];
        expect(low * 365).toBeCloseTo(lostDays.low, 4);
        expect(high * 365).toBeCloseTo(lostDays.high, 4);
      }
  }
}, 60_000);
