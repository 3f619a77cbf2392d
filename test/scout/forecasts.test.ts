/** Brier scores with a worked example, and Murphy's decomposition as an identity. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { brier, calibrationOf, decompose, medianOf, scoreQuestion } from "#scout";

const day = 86_400_000;

it("scores a question by the last word and by every word as long as it stood", () => {
  // 0.5 for ten days, 0.8 for thirty, and it came: (0.25·10 + 0.04·30) / 40 = 0.0925; at the end 0.04.
  const said = [
    { at: 10 * day, probability: 0.8 },
    { at: 0, probability: 0.5 },
  ];
  const score = scoreQuestion(said, true, 40 * day);
  expect(score?.last).toBeCloseTo(0.04, 12);
  expect(score?.timeWeighted).toBeCloseTo(0.0925, 12);
  expect(score?.forecasts).toBe(2);
  // It did not come: (0.25·10 + 0.64·30) / 40 = 0.5425.
  expect(scoreQuestion(said, false, 40 * day)?.timeWeighted).toBeCloseTo(0.5425, 12);
});

it("counts nothing said after the answer was known, and has no score of nothing", () => {
  expect(scoreQuestion([{ at: 5, probability: 1 }], true, 5)).toBeNull();
  expect(scoreQuestion([], true, 5)).toBeNull();
  const late = [
    { at: 1, probability: 0.3 },
    { at: 9, probability: 1 },
  ];
  expect(scoreQuestion(late, true, 5)).toEqual({ last: brier(0.3, true), timeWeighted: brier(0.3, true), forecasts: 1 });
});

const judged = [
  { probability: 0.9, happened: true },
  { probability: 0.9, happened: true },
  { probability: 0.9, happened: false },
  { probability: 0.2, happened: false },
  { probability: 0.2, happened: true },
];

it("takes the score apart as Murphy does, on numbers worked out by hand", () => {
  // Brier (0.01+0.01+0.81+0.04+0.64)/5 = 0.302; base rate 3/5; reliability 3/5·(0.9−2/3)² + 2/5·(0.2−1/2)² = 0.068667;
  // resolution 3/5·(2/3−3/5)² + 2/5·(1/2−3/5)² = 0.006667; uncertainty 0.24.
  const parts = decompose(judged);
  expect(parts?.brier).toBeCloseTo(0.302, 12);
  expect(parts?.reliability).toBeCloseTo(0.0686666667, 9);
  expect(parts?.resolution).toBeCloseTo(0.0066666667, 9);
  expect(parts?.uncertainty).toBeCloseTo(0.24, 12);
  expect(parts?.withinBins).toBeCloseTo(0, 12);
});

it("keeps the identity for any forecasts and any bins", () => {
  const one = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), happened: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (many, bins) => {
      const parts = decompose(many, bins);
      if (parts === null) return false;
      const sum = parts.reliability - parts.resolution + parts.uncertainty + parts.withinBins;
      return Math.abs(sum - parts.brier) < 1e-9;
    }),
  );
});

it("gives always saying the base rate the score of the uncertainty, and fifty-fifty a quarter", () => {
  const rate = decompose(judged.map(({ happened }) => ({ probability: 0.6, happened })));
  expect(rate?.brier).toBeCloseTo(rate?.uncertainty ?? 0, 12);
  expect(brier(0.5, true)).toBe(0.25);
  expect(decompose([])).toBeNull();
});

it("puts what was said beside what came, empty bins unknown and a certain one in the last bin", () => {
  const bins = calibrationOf([...judged, { probability: 1, happened: true }]);
  expect(bins).toHaveLength(10);
  expect(bins[9]).toMatchObject({ count: 4 });
  expect(bins[9]?.happened).toBeCloseTo(0.75, 12);
  expect(bins[5]).toEqual({ from: 0.5, to: 0.6, count: 0, forecast: null, happened: null });
  expect([medianOf([3, 1, 2]), medianOf([1, 2]), medianOf([])]).toEqual([2, 1.5, null]);
});
