/** Cases worked out by hand: a folder each, with the working in scenario.yaml. Where nothing is unknown, worst and best are one. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type NodeOutcome, simulate } from "#simulate";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { type MadeChain, madeModel, quiet, scenarioOf } from "./made_up_chain.ts";

interface Expected {
  readonly lowest: number;
  readonly lostDays: number;
  readonly impact: number | null;
  readonly through: string | null;
}

const folder = fileURLToPath(new URL("examples", import.meta.url));

it.each(readdirSync(folder))("%s comes out as worked out by hand", async (name) => {
  const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
  const expected = JSON.parse(read("expected.json")) as { nodes: Record<string, Expected>; without?: Record<string, Expected> };
  const model = madeModel(JSON.parse(read("model.json")) as MadeChain);
  const outcome = await simulate({ model, scenario: scenarioOf(parse(read("scenario.yaml")) as never), effects: quiet });
  expect(told(outcome.nodes, expected.nodes)).toEqual(expected.nodes);
  expect(outcome.without && told(outcome.without, expected.without ?? {})).toEqual(expected.without);
});

/** The numbers of the expected nodes, in their order; worst and best must agree. */
function told(nodes: readonly NodeOutcome[], expected: Readonly<Record<string, Expected>>): Record<string, Expected> {
  const of = new Map(nodes.map((one) => [one.node, one]));
  return Object.fromEntries(
    Object.keys(expected).flatMap((id) => {
      const node = of.get(id);
      if (node === undefined) return [];
      const { lowest, lostDays, impact, through } = node;
      expect([lowest.low, lostDays.low, impact.earliest]).toEqual([lowest.high, lostDays.high, impact.latest]);
      return [[id, { lowest: lowest.low, lostDays: lostDays.p50, impact: impact.p50, through }]];
    }),
  );
}
