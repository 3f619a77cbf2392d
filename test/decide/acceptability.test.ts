/** Rank acceptability against what can be integrated by hand, and the weights it is drawn over. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptabilityOf, anyWeights, onScale, scoreOf, weightsFrom } from "#decide";
import { Problem } from "#model";

/** Values by alternative; one number is known, two are bounds. */
function evidenceOf(rows: readonly (readonly (number | readonly [number, number])[])[]) {
  const pairs = rows.flat().map((one) => (typeof one === "number" ? ([one, one] as const) : one));
  return {
    alternatives: rows.length,
    indicators: rows[0]?.length ?? 0,
    low: Float64Array.from(pairs, ([low]) => low),
    high: Float64Array.from(pairs, ([, high]) => high),
  };
}

const drawing = (count: number, best = 1, seed = 7) => ({ draws: 200_000, seed, best, bounds: anyWeights(count) });
const assertNear = (found: Iterable<number>, wanted: readonly number[], within = 0.005) => {
  for (const [at, one] of [...found].entries()) expect(Math.abs(one - (wanted[at] ?? Number.NaN)), `at ${at}`).toBeLessThan(within);
};

describe("rank acceptability", () => {
  // Values w, 1 - w and 0.6 with w uniform on [0, 1]: every share of the ranks is the length of an interval of w.
  const three = evidenceOf([
    [1, 0],
    [0, 1],
    [0.6, 0.6],
  ]);

  it("of three alternatives and two criteria is what the lengths of the intervals are", () => {
    const { ranks } = acceptabilityOf(three, drawing(2));
    assertNear(ranks, [0.4, 0.1, 0.5, 0.4, 0.1, 0.5, 0.2, 0.8, 0]);
  });

  it("gives as central weights the middle of the interval in which an alternative is first", () => {
    const { central, confidence } = acceptabilityOf(three, drawing(2));
    assertNear(central, [0.8, 0.2, 0.2, 0.8, 0.5, 0.5]);
    assertNear(confidence, [1, 1, 1]);
  });

  it("counts the first two ranks as the best where two are asked for", () => {
    assertNear(acceptabilityOf(three, drawing(2, 2)).inBest, [0.5, 0.5, 1]);
  });

  it("of three pure alternatives is a third each, with the mean of the largest of three weights in the middle", () => {
    const pure = evidenceOf([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    const { inBest, central } = acceptabilityOf(pure, drawing(3));
    assertNear(inBest, [1 / 3, 1 / 3, 1 / 3]);
    assertNear(central.slice(0, 3), [11 / 18, 7 / 36, 7 / 36]);
  });

  it("of a known value against one nobody knows is the part of the unknown below it, and so is the confidence", () => {
    const { inBest, confidence } = acceptabilityOf(evidenceOf([[0.75], [[0, 1]]]), drawing(1));
    assertNear(inBest, [0.75, 0.25]);
    assertNear(confidence, [0.75, 0.25]);
  });

  it("lets chance decide between equals", () => {
    assertNear(acceptabilityOf(evidenceOf([[0.5], [0.5], [0.5], [0.5]]), drawing(1)).inBest, [0.25, 0.25, 0.25, 0.25]);
  });

  it("keeps to bounds of the weights: what leads only below a half is never first above it", () => {
    const bounds = { low: [0.5, 0], high: [1, 1] };
    const { inBest, central, confidence } = acceptabilityOf(
      evidenceOf([
        [1, 0],
        [0, 1],
      ]),
      { ...drawing(2), bounds },
    );
    assertNear(inBest, [1, 0]);
    expect(central[2]).toBeNaN();
    expect(confidence[1]).toBeNaN();
  });

  it("draws uniformly from weights with an upper bound: the mean of a cut simplex", () => {
    // Two weights, the first at most 0.3: uniform on [0, 0.3].
    const bounds = { low: [0, 0], high: [0.3, 1] };
    const { central } = acceptabilityOf(evidenceOf([[1, 1]]), { ...drawing(2), bounds });
    assertNear(central, [0.15, 0.85]);
  });

  it("adds up to 1 for each alternative and each rank, and the same seed gives the same numbers", () => {
    const interval = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer(),
        fc.infiniteStream(interval),
        (m, n, seed, stream) => {
          const rows = Array.from({ length: m }, () =>
            Array.from({ length: n }, () => {
              const [one, other] = stream.next().value as [number, number];
              return [Math.min(one, other), Math.max(one, other)] as const;
            }),
          );
          const how = { draws: 200, seed, best: 2, bounds: anyWeights(n) };
          const found = acceptabilityOf(evidenceOf(rows), how);
          expect(acceptabilityOf(evidenceOf(rows), how)).toEqual(found);
          for (let one = 0; one < m; one += 1) {
            const own = Array.from({ length: m }, (_, rank) => found.ranks[one * m + rank] ?? 0);
            const others = Array.from({ length: m }, (_, other) => found.ranks[other * m + one] ?? 0);
            expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
            expect(others.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is empty where there is nothing to rank", () => {
    expect(
      acceptabilityOf({ alternatives: 0, indicators: 2, low: new Float64Array(), high: new Float64Array() }, drawing(2)).ranks,
    ).toHaveLength(0);
  });
});

function codeOf(work: () => unknown) {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Problem ? { code: error.code, says: error.sentence("en") } : String(error);
  }
}

describe("weights", () => {
  const declared = [
    { id: "exposure", weight: 3 },
    { id: "needs", weight: 1 },
  ];

  it("are shares of 1, with those given in place of those declared", () => {
    expect(weightsFrom(declared, [])).toEqual([0.75, 0.25]);
    expect(weightsFrom(declared, ["needs=3"])).toEqual([0.5, 0.5]);
  });

  it.each([
    ["all zero", ["exposure=0", "needs=0"], "criticality-weights-zero", "exposure, needs"],
    ["below zero", ["needs=-1"], "criticality-weight-wrong", "row 1"],
    ["no number", ["exposure=1", "needs=much"], "criticality-weight-wrong", "row 2"],
    ["of nothing", ["exposure=1", "luck=2"], "criticality-weight-unknown", "row 2"],
  ])("%s are refused, and the sentence names the row", (_, given, code, says) => {
    expect(codeOf(() => weightsFrom(declared, given))).toEqual({ code, says: expect.stringContaining(says) });
  });

  it("whose least add up to more than 1 are refused", () => {
    const bounds = { low: [0.6, 0.6], high: [1, 1] };
    expect(codeOf(() => acceptabilityOf(evidenceOf([[1, 1]]), { ...drawing(2), bounds }))).toMatchObject({
      code: "criticality-bounds-empty",
    });
  });
});

describe("a score", () => {
  it("has bounds as wide as what nobody knows weighs", () => {
    expect(
      scoreOf(
        [
          [0.5, 0.5],
          [0, 1],
        ],
        [true, false],
        [0.75, 0.25],
      ),
    ).toEqual({ low: 0.375, mid: 0.5, high: 0.625, known: 0.75 });
  });

  it("puts a value on its scale, also one that runs downwards", () => {
    expect(onScale([2, 5], { from: 0, to: 10 })).toEqual([0.2, 0.5]);
    expect(onScale([0.1, 0.4], { from: 0.5, to: 0 })).toEqual([expect.closeTo(0.2, 9), expect.closeTo(0.8, 9)]);
    expect(onScale(null, { from: 0, to: 1 })).toEqual([0, 1]);
    expect(onScale([-3, 30], { from: 0, to: 10 })).toEqual([0, 1]);
  });
});
