/** The cascade over a firm network: against the formulas written down plainly, and what must hold in every network. */
import { cell } from "../../../src/simulate/kernels/cell.ts";
import { expect, test } from "vitest";
import fc from "fast-check";
import type { Progress } from "#model";
import { buildNetwork, failEachFirm, failFirms, stateOf, type NetworkColumns } from "../../../src/simulate/kernels/network.ts";
import { type Firms, reference } from "./network_reference.ts";

const quiet = { progress: () => undefined };

function columnsOf({ sectorOf, links }: Firms): NetworkColumns {
  return {
    firms: sectorOf.map((_, firm) => `firm ${firm}`),
    sectors: Array.from({ length: sectorOf.reduce((most, sector) => Math.max(most, sector), 0) + 1 }, (_, sector) => `sector ${sector}`),
    sectorOf: Uint32Array.from(sectorOf),
    supplier: Uint32Array.from(links, ({ supplier }) => supplier),
    customer: Uint32Array.from(links, ({ customer }) => customer),
    weight: Float64Array.from(links, ({ weight }) => weight),
    type: Uint8Array.from(links, ({ type }) => type),
  };
}

const network = (firms: Firms) => buildNetwork(columnsOf(firms));

/** Weights over nine orders of magnitude, few sectors, hubs, circles, rows of one pair, firms without any link. */
const someFirms = fc
  .record({
    sectorOf: fc.array(fc.nat(3), { minLength: 2, maxLength: 12 }),
    drawn: fc.array(
      fc.record({ from: fc.nat(), step: fc.nat(), size: fc.double({ min: -4, max: 5, noNaN: true }), type: fc.constantFrom(0, 1, 2, 2) }),
      { maxLength: 40 },
    ),
  })
  .map(({ sectorOf, drawn }): Firms => {
    const count = sectorOf.length;
    const links = drawn.map(({ from, step, size, type }) => {
      const supplier = from % count;
      return { supplier, customer: (supplier + 1 + (step % (count - 1))) % count, weight: 10 ** size, type };
    });
    return { sectorOf, links };
  });

const someCuts = fc.array(fc.constantFrom(0, 0, 0, 1, 1, 0.3, 0.75, 0.999999), { minLength: 12, maxLength: 12 });
const someTolerance = fc.constantFrom(1e-2, 1e-3, 1e-9);

/** A circle that hands on nearly everything: about 982,140 rounds to 1e-9. */
const slowCircle: Firms = {
  sectorOf: [0, 0, 0],
  links: [
    { supplier: 0, customer: 1, weight: 1, type: 0 },
    { supplier: 2, customer: 0, weight: 1, type: 0 },
    { supplier: 0, customer: 2, weight: 49537.68812143939, type: 0 },
    { supplier: 0, customer: 2, weight: 1, type: 0 },
  ],
};

test("a chain of three firms, by hand", () => {
  // 0 sells 10 to 1 (essential), 3 of the same sector sells 30 elsewhere: 0 is replaceable but for σ = 10/30 once it stands still.
  const firms: Firms = {
    sectorOf: [0, 1, 2, 0],
    links: [
      { supplier: 0, customer: 1, weight: 10, type: 2 },
      { supplier: 1, customer: 2, weight: 20, type: 1 },
      { supplier: 3, customer: 2, weight: 30, type: 0 },
    ],
  };
  const result = failFirms(network(firms), [[0, 1]]);
  // Round 2 has σ = 10/30 (what is left of the sector is 30): firm 1 at 2/3; round 3: firm 2 loses σ·Λ2·(1/3) = 1·(20/50)/3.
  expect([...result.firms]).toEqual([0, 1, 2]);
  expect(result.byInputs[0]).toBe(0);
  expect(result.byInputs[1]).toBeCloseTo(2 / 3, 14);
  expect(result.byInputs[2]).toBeCloseTo(1 - (20 / 50) * (1 / 3), 14);
  expect(result.loss).toBeCloseTo((10 + 20 / 3) / 60, 14);
  expect(result.settled).toBe(true);
});

test("it equals the formulas on any network, for any shock, to 1e-12", () => {
  fc.assert(
    fc.property(someFirms, someCuts, someTolerance, (firms, cuts, tolerance) => {
      const psi = firms.sectorOf.map((_, firm) => 1 - cell(cuts, firm));
      const wanted = reference(firms, psi, tolerance);
      const built = network(firms);
      const result = failFirms(
        built,
        firms.sectorOf.map((_, firm) => [firm, 1 - cell(psi, firm)] as const),
        { tolerance, mostRounds: 1_000_000 },
      );
      const hd = firms.sectorOf.map(() => 1);
      const hu = firms.sectorOf.map(() => 1);
      for (const [place, firm] of result.firms.entries()) {
        hd[firm] = cell(result.byInputs, place);
        hu[firm] = cell(result.byCustomers, place);
      }
      // The stop at a tolerance hangs on the last digit of a change: after 100,000 rounds it may fall one round in 100,000 aside.
      expect(Math.abs(result.rounds - wanted.rounds)).toBeLessThanOrEqual(Math.floor(wanted.rounds / 100_000));
      // Where a circle loses almost nothing on its way, thousands of rounds pass and their roundings add up.
      const most = 1e-12 * Math.max(1, wanted.rounds / 100);
      expect(Math.abs(result.loss - wanted.loss)).toBeLessThan(most);
      for (const firm of firms.sectorOf.keys()) {
        expect(Math.abs(cell(hd, firm) - cell(wanted.hd, firm))).toBeLessThan(most);
        expect(Math.abs(cell(hu, firm) - cell(wanted.hu, firm))).toBeLessThan(most);
      }
    }),
    { numRuns: 1000, examples: [[slowCircle, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1e-9]] },
  );
});

test("a larger network, each firm in turn, equals the formulas", async () => {
  const firms = madeUp(150, 900, 12);
  const { losses } = await failEachFirm(network(firms), {}, quiet);
  for (const firm of [0, 1, 7, 42, 99, 149]) {
    const psi = firms.sectorOf.map((_, other) => (other === firm ? 0 : 1));
    expect(Math.abs(cell(losses, firm) - reference(firms, psi, 0.01).loss)).toBeLessThan(1e-12);
  }
});

test("no shock, no loss; a cut of nothing is no shock", () => {
  fc.assert(
    fc.property(someFirms, (firms) => {
      expect(failFirms(network(firms), []).loss).toBe(0);
      expect(failFirms(network(firms), [[0, 0]]).firms).toHaveLength(0);
    }),
  );
});

test("a larger shock never loses less, and a firm's loss lies between its own sales and everything", () => {
  fc.assert(
    fc.property(someFirms, someCuts, someCuts, (firms, cuts, more) => {
      const built = network(firms);
      // Followed to the end: where the rounds stop by tolerance, two shocks may stop at different rounds.
      const settings = { tolerance: 1e-12, mostRounds: 100_000 };
      const small = firms.sectorOf.map((_, firm) => [firm, cell(cuts, firm)] as const);
      const large = firms.sectorOf.map((_, firm) => [firm, Math.max(cell(cuts, firm), cell(more, firm))] as const);
      const less = failFirms(built, small, settings).loss;
      expect(failFirms(built, large, settings).loss).toBeGreaterThanOrEqual(less - 1e-9);
      const own = small.reduce((sum, [firm, cut]) => sum + cut * (built.output[firm] ?? 0), 0) / (built.total || 1);
      expect(less).toBeGreaterThanOrEqual(own - 1e-12);
      expect(less).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test("the same state again gives the same numbers to the last digit", () => {
  fc.assert(
    fc.property(someFirms, someCuts, (firms, cuts) => {
      const built = network(firms);
      const state = stateOf(built);
      const shock = firms.sectorOf.map((_, firm) => [firm, cell(cuts, firm)] as const);
      const first = failFirms(built, shock, { state, tolerance: 1e-6 });
      failFirms(built, [[1, 1]], { state, tolerance: 1e-9 });
      expect(failFirms(built, shock, { state, tolerance: 1e-6 })).toEqual(first);
    }),
    { numRuns: 200 },
  );
});

test("threads give what one thread gives, in the order of the firms", async () => {
  const built = network(madeUp(3000, 12_000, 40));
  const alone = await failEachFirm(built, { threads: 1 }, quiet);
  const together = await failEachFirm(built, { threads: 2 }, quiet);
  expect(together.losses).toEqual(alone.losses);
  expect(together.unsettled).toBe(0);
  const state = stateOf(built);
  for (let firm = 0; firm < 3000; firm += 1) {
    // In lanes the same numbers are added in another order.
    expect(Math.abs(failFirms(built, [[firm, 1]], { state }).loss - cell(alone.losses, firm))).toBeLessThan(1e-13);
  }
});

test("it says how far it is and stops when asked to", async () => {
  const built = network(madeUp(20_000, 200_000, 40));
  const stop = new AbortController();
  const said: Progress[] = [];
  const progress = (step: Progress) => {
    said.push(step);
    if ((step.done ?? 0) > 0) stop.abort(new Error("enough"));
  };
  await expect(failEachFirm(built, { threads: 2 }, { progress, signal: stop.signal })).rejects.toThrow("enough");
  expect(said.at(-1)).toMatchObject({ doing: "computing", step: "network", of: 20_000 });
  expect(said.at(-1)?.done).toBeLessThan(20_000);
});

test("at most 40 bytes a link on 200,000 firms and a million links, all of them essential", () => {
  const built = network(madeUp(200_000, 1_000_000, 20, 2));
  const bytes = [built, stateOf(built)]
    .flatMap((part) => Object.values(part))
    .reduce((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);
  expect(bytes / 1_000_000).toBeLessThan(40);
});

test("a cascade that is not allowed to settle says so", () => {
  const pair: Firms = {
    sectorOf: [0, 1],
    links: [
      { supplier: 0, customer: 1, weight: 1, type: 2 },
      { supplier: 1, customer: 0, weight: 1, type: 2 },
    ],
  };
  expect(failFirms(network(pair), [[0, 0.5]], { mostRounds: 1 })).toMatchObject({ settled: false, rounds: 1 });
});

/** A network of a seed: customers at random, suppliers with a few large ones. */
function madeUp(count: number, links: number, sectors: number, onlyType?: number): Firms {
  let seed = 20_221;
  const draw = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const sectorOf = Array.from({ length: count }, () => Math.floor(draw() * sectors));
  const made = Array.from({ length: links }, () => {
    const supplier = Math.floor(draw() ** 2 * count);
    const customer = (supplier + 1 + Math.floor(draw() * (count - 1))) % count;
    return { supplier, customer, weight: Math.exp(4 * draw()), type: onlyType ?? Math.floor(draw() * 3) };
  });
  return { sectorOf, links: made };
}
