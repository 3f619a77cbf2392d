/** What holds on every chain, whatever the sources say. */
import fc from "fast-check";
import { type ChainModel, exposuresOf, type NodeOutcome, type Outcome, simulate, type Spread } from "#simulate";
import { describe, expect, it } from "vitest";
import type { ScenarioCard, ScenarioInput } from "#model";
import { type MadeChain, type MadeNode, madeModel, quiet, scenarioOf } from "./made_up_chain.ts";

const countries = ["CHN", "USA", "DEU", "KOR"];
const days = fc.tuple(fc.nat(40), fc.nat(40)).map(([one, two]): [number, number] => [Math.min(one, two), Math.max(one, two)]);

/** One source: a few countries, or firms in them, whose shares leave something open or not; amounts may be unknown. */
const account = fc
  .record({
    shares: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }),
    firms: fc.boolean(),
    unknown: fc.boolean(),
    turn: fc.nat(3),
    full: fc.boolean(),
  })
  .map(({ shares, firms, unknown, turn, full }) => {
    const sum = shares.reduce((total, share) => total + share, 0);
    const scale = full ? 100 / Math.max(1, sum) : Math.min(1, 100 / Math.max(1, sum));
    const rows = shares.map((share, at) => {
      const country = countries[(turn + at) % 4] ?? "CHN";
      return `${firms ? `Firm ${country}@${country}` : country} ${Math.floor(share * scale * 10) / 10}`;
    });
    return unknown ? [...rows, `${firms ? "Firm X@" : ""}${firms ? countries[(turn + 3) % 4] : countries[(turn + 3) % 4]} ?`] : rows;
  });

const node = fc.record({
  supplies: fc.array(account, { maxLength: 3 }),
  stock: fc.option(days, { nil: undefined }),
  recover: fc.option(days, { nil: undefined }),
  minimum: fc.option(fc.nat(50), { nil: undefined }),
});

const chain: fc.Arbitrary<MadeChain> = fc
  .record({
    nodes: fc.array(node, { minLength: 2, maxLength: 7 }),
    links: fc.array(
      fc.record({
        from: fc.nat(6),
        to: fc.nat(6),
        sign: fc.constantFrom(">", ">", "~", "can_replace"),
        degree: fc.nat(100),
        days: fc.nat(60),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ nodes, links }) => {
    const first = nodes[0] as MadeNode;
    // The first node is China's for certain, so that there is always something to cut.
    const made = Object.fromEntries(
      nodes.map((one, at) => [`n${at}`, { ...clean(one), ...(at === 0 ? { ...clean(first), supplies: [["CHN 70", "USA 30"]] } : {}) }]),
    );
    const said = links
      .filter(({ from, to, sign }) => (sign === "can_replace" ? from !== to : from < to) && to < nodes.length && from < nodes.length)
      .map(({ from, to, sign, degree, days: wait }) => `n${from} ${sign} n${to}${sign === "can_replace" ? ` ${degree} ${wait}` : ""}`);
    return {
      nodes: made,
      links: [...new Map(said.map((one) => [one.split(" ").slice(0, 3).join(" ").replace(/[~>]/, ">"), one])).values()],
    };
  });

function clean(one: object): MadeNode {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
}

const scenario = fc.record({
  days: fc.integer({ min: 1, max: 120 }),
  by: fc.nat(100),
  from: fc.nat(20),
  long: fc.integer({ min: 1, max: 90 }),
  seed: fc.nat(1000),
});
type Said = typeof scenario extends fc.Arbitrary<infer One> ? One : never;

function card({ days: length, by, from, long, seed }: Said, more: Partial<ScenarioInput> = {}): ScenarioCard {
  return scenarioOf({ days: length, seed, runs: 40, shocks: [{ country: "CHN", by, from_day: from, for_days: long }], ...more });
}

function run(model: ChainModel, of: ScenarioCard, threads = 0): Promise<Outcome> {
  return simulate({ model, scenario: of, effects: quiet, threads });
}

const parts = (spread: Spread) => [spread.low, spread.p05, spread.p50, spread.p95, spread.high];
const losses = (nodes: readonly NodeOutcome[]) => nodes.flatMap((one) => parts(one.lostDays));

function atMost(left: readonly number[], right: readonly number[]): void {
  for (const [at, one] of left.entries()) expect(one).toBeLessThanOrEqual((right[at] ?? Number.NaN) + 2e-5);
}

describe("the cascade", () => {
  it("loses no less when more is cut, longer, or also elsewhere", () =>
    fc.assert(
      fc.asyncProperty(chain, scenario, fc.nat(100), async (made, said, more) => {
        const model = madeModel(made);
        const less = losses((await run(model, card(said))).nodes);
        atMost(less, losses((await run(model, card({ ...said, by: Math.max(said.by, more) }))).nodes));
        atMost(less, losses((await run(model, card({ ...said, long: said.long + more }))).nodes));
        const also = card(said, {
          shocks: [...card(said).shocks, { country: "USA", by: more }, { nodes: ["n1"], by: more, for_days: 10 }],
        });
        atMost(less, losses((await run(model, also)).nodes));
      }),
      { numRuns: 60 },
    ));

  it("loses nothing when nothing is cut", () =>
    fc.assert(
      fc.asyncProperty(chain, scenario, async (made, said) => {
        const { nodes } = await run(madeModel(made), card({ ...said, by: 0 }));
        expect(new Set(losses(nodes))).toEqual(new Set([0]));
        expect(nodes.every((one) => one.impact.earliest === null && one.impact.share === 0 && !one.hit)).toBe(true);
      }),
      { numRuns: 40 },
    ));

  it("loses no more with more stock or with a measure", () =>
    fc.assert(
      fc.asyncProperty(
        chain,
        scenario,
        fc.constantFrom("stockpile", "second_source", "recycling", "capacity"),
        fc.nat(100),
        async (made, said, kind, amount) => {
          const measures = [{ kind, node: "n0", share: amount, stock_days: amount }] as const;
          const { nodes, without } = await run(madeModel(made), card(said, { measures: [...measures] }));
          atMost(losses(nodes), losses(without ?? []));
        },
      ),
      { numRuns: 60 },
    ));

  it("puts every draw between the best and the worst case, percentiles in order", () =>
    fc.assert(
      fc.asyncProperty(chain, scenario, async (made, said) => {
        for (const one of (await run(madeModel(made), card(said))).nodes) {
          for (const spread of [one.lostDays, one.lowest, one.direct])
            expect(parts(spread)).toEqual(parts(spread).toSorted((left, right) => left - right));
          for (const [step, low] of (one.levels?.low ?? []).entries()) {
            const band = [low, one.levels?.p05?.[step], one.levels?.p50[step], one.levels?.p95?.[step], one.levels?.high[step]].map(Number);
            atMost(band.slice(0, -1), band.slice(1));
          }
        }
      }),
      { numRuns: 60 },
    ));

  it("settles, without stock and substitutes, where exposure says", () =>
    fc.assert(
      fc.asyncProperty(chain, async (made) => {
        const nodes = Object.fromEntries(Object.entries(made.nodes).map(([id, one]) => [id, { ...one, stock: 0 }]));
        const model = madeModel({ nodes, links: made.links.filter((link) => !link.includes("can_replace")) });
        const outcome = await run(model, scenarioOf({ days: 3, runs: 0, shocks: [{ kind: "stop", country: "CHN" }] }));
        const exposures = new Map(
          exposuresOf(model, { on: "country" }).flatMap((one) => (one.on === "CHN" ? [[one.node, one.total]] : [])),
        );
        for (const { node: id, lowest } of outcome.nodes) {
          const total = exposures.get(id);
          if (total === undefined) continue;
          expect(1 - lowest.high).toBeCloseTo(total[0], 5);
          expect(1 - lowest.low).toBeCloseTo(total[1], 5);
        }
      }),
      { numRuns: 100 },
    ));

  it("passes on what stock cannot cover, and nothing more", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(100), fc.nat(60), fc.integer({ min: 1, max: 60 }), async (by, stock, length) => {
        const model = madeModel({
          nodes: { ore: { supplies: [["CHN 100"]], stock }, metal: { supplies: [["DEU 100"]] } },
          links: ["ore > metal"],
        });
        const { nodes } = await run(model, scenarioOf({ days: length, runs: 0, shocks: [{ country: "CHN", by }] }));
        const [metal, ore] = nodes.map((one) => one.lostDays.p50);
        expect(metal).toBeCloseTo(Math.max(0, (ore ?? 0) - stock), 5);
      }),
    ));
});

describe("exposure", () => {
  it("is certain at most where it is possible, and no less through all tiers than directly", () =>
    fc.assert(
      fc.property(chain, fc.constantFrom("country" as const, "organisation" as const, "owner" as const), (made, on) => {
        for (const { direct, total } of exposuresOf(madeModel(made), { on, blocs: { BOTH: ["CHN", "DEU"] } })) {
          atMost([direct[0], total[0], direct[0], direct[1], 0, total[1]], [direct[1], total[1], total[0], total[1], direct[0], 1]);
        }
      }),
      { numRuns: 200 },
    ));
});

describe("draws", () => {
  const made: MadeChain = {
    nodes: {
      ore: {
        supplies: [
          ["CHN 60", "AUS 20"],
          ["CHN ?", "BRA 30"],
        ],
      },
      oxide: { supplies: [["Firm A@CHN 40", "Firm B@USA 30"]] },
      alloy: { supplies: [["JPN 50", "CHN ?"]] },
      magnet: { supplies: [["DEU 100"]] },
    },
    links: ["ore > oxide", "oxide > alloy", "alloy > magnet", "ore can_replace oxide"],
  };
  const of = (seed: number) => scenarioOf({ days: 180, runs: 500, seed, shocks: [{ country: "CHN", for_days: 60 }] });

  it("give the same numbers for the same seed, on any number of threads", async () => {
    const model = madeModel(made);
    const here = await run(model, of(7));
    for (const threads of [0, 1, 2, 3]) expect(await run(model, of(7), threads)).toEqual(here);
  });

  it("give other numbers and another id for another seed", async () => {
    const model = madeModel(made);
    const [one, two] = [await run(model, of(1)), await run(model, of(2))];
    expect(one.id).not.toBe(two.id);
    expect(one.nodes.map((node) => node.lostDays.p50)).not.toEqual(two.nodes.map((node) => node.lostDays.p50));
  });

  it("stop when told to, here and in threads, and say how far they are", async () => {
    const model = madeModel(made);
    const told: number[] = [];
    for (const threads of [0, 2]) {
      const stopping = new AbortController();
      const progress = ({ done = 0 }) => {
        told.push(done);
        stopping.abort(new Error("enough"));
      };
      const effects = { progress, signal: stopping.signal };
      const scenario = scenarioOf({ days: 3650, runs: 100_000, shocks: [{ country: "CHN" }] });
      await expect(simulate({ model, scenario, effects, threads })).rejects.toThrow("enough");
    }
    expect(told.length).toBeGreaterThan(0);
    expect(Math.max(...told)).toBeLessThan(100_000);
  });

  it("refuse more draws than fit", async () => {
    const nodes = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`n${at}`, { supplies: [["CHN 50"]] }]));
    const scenario = scenarioOf({ runs: 100_000, shocks: [{ country: "CHN" }] });
    await expect(run(madeModel({ nodes, links: [] }), scenario)).rejects.toMatchObject({ code: "simulation-too-large" });
  });
});
