import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cumulate, type Curve, curveAt, fitCurve, projectGrowth, projectionRules, projectReadiness, straightness, timeAt } from "#scout";

const logistic: Curve = { name: "logistic", ceiling: 1000, span: 12, middle: 2010 };
const gompertz: Curve = { ...logistic, name: "gompertz" };
const years = Array.from({ length: 25 }, (_, at) => 1998 + at);

/** Yearly counts of a curve, from the year before the first. */
function yearly(curve: Curve, of: readonly number[]): number[] {
  return of.map((year, at) => Math.round(curveAt(curve, year)) - (at === 0 ? 0 : Math.round(curveAt(curve, year - 1))));
}

describe("an S-curve", () => {
  test("stands at half, a tenth and nine tenths where the loglet form says", () => {
    expect(curveAt(logistic, 2010)).toBeCloseTo(500, 9);
    expect(curveAt(logistic, 2004)).toBeCloseTo(100, 9);
    expect(curveAt(logistic, 2016)).toBeCloseTo(900, 9);
    expect(curveAt(gompertz, 2010)).toBeCloseTo(1000 / Math.E, 9);
    expect(timeAt(gompertz, 0.9) - timeAt(gompertz, 0.1)).toBeCloseTo(12, 9);
  });

  test("is found again from its own points, wherever it stands", () => {
    const made = fc.record({
      name: fc.constantFrom("logistic" as const, "gompertz" as const),
      ceiling: fc.double({ min: 50, max: 1e5, noNaN: true }),
      span: fc.double({ min: 5, max: 20, noNaN: true }),
      middle: fc.double({ min: 2003, max: 2016, noNaN: true }),
    });
    fc.assert(
      fc.property(made, (curve) => {
        const found = fitCurve(
          curve.name,
          years,
          years.map((year) => curveAt(curve, year)),
        );
        expect((found?.curve.ceiling ?? 0) / curve.ceiling).toBeCloseTo(1, 4);
        expect(found?.curve.middle).toBeCloseTo(curve.middle, 2);
      }),
      { numRuns: 40 },
    );
  });

  test("makes Fisher and Pry's line straight", () => {
    const values = years.map((year) => curveAt(logistic, year));
    expect(straightness(logistic, years, values)).toBeCloseTo(1, 9);
    expect(
      straightness(
        logistic,
        years,
        years.map(() => 0),
      ),
    ).toBeNull();
  });
});

describe("a projection", () => {
  test("gives the ceiling with an interval once growth is past its fastest", () => {
    const found = projectGrowth(years, yearly(logistic, years));
    expect(found.refused).toBeNull();
    expect(found.curve?.name).toBe("logistic");
    const [low = 0, middle = 0, high = 0] = found.ceiling ?? [];
    expect(middle).toBeGreaterThan(980);
    expect(middle).toBeLessThan(1020);
    expect(low).toBeLessThan(middle);
    expect(high).toBeGreaterThan(middle);
    expect(found.points).toHaveLength(years.length + projectionRules.ahead);
    expect(found.points.at(-1)?.seen).toBeNull();
  });

  test("refuses a ceiling before the fastest growth", () => {
    const early = years.filter((year) => year <= 2007);
    const found = projectGrowth(early, yearly(logistic, early));
    expect(found.ceiling).toBeNull();
    expect(found.refused?.en).toMatch(/fastest/);
    expect(
      projectGrowth(
        years,
        years.map((_, at) => Math.round(2 ** (at / 3))),
      ).refused?.en,
    ).toMatch(/fastest/);
  });

  test("refuses too few years and too few documents, and says how many there are", () => {
    expect(projectGrowth(years.slice(0, 5), [3, 6, 9, 6, 3]).refused?.en).toContain("there are 5");
    expect(
      projectGrowth(
        years,
        years.map(() => 1),
      ).refused?.nl,
    ).toContain("er zijn er 25");
    expect(projectGrowth([], []).refused).not.toBeNull();
    // Years before the first document are no years of growth.
    expect(
      projectGrowth(
        years,
        years.map((_, at) => (at < 20 ? 0 : 50)),
      ).refused?.en,
    ).toContain("there are 5");
  });

  test("is the same each time, and its sums are its counts", () => {
    const counts = yearly(gompertz, years);
    expect(projectGrowth(years, counts)).toEqual(projectGrowth(years, counts));
    expect(Array.from(cumulate([1, 2, 3]))).toEqual([1, 3, 6]);
  });
});

describe("readiness", () => {
  const rows = (level: (year: number) => number) =>
    years
      .slice(-8)
      .flatMap((year) => Array.from({ length: 12 }, (_, at) => ({ year, low: level(year) - 0.5 + (at % 3) / 4, high: level(year) + 0.5 })));

  test("rises along a line to the year in which a level is reached", () => {
    const found = projectReadiness(rows((year) => 3 + (year - 2015) * 0.3));
    expect(found.refused).toBeNull();
    expect(found.slope?.[1]).toBeCloseTo(0.3, 1);
    const reached = found.reaches.find((one) => one.level === 7);
    expect(reached?.middle).toBeGreaterThan(2022);
    expect(reached?.earliest).toBeLessThanOrEqual(reached?.middle ?? 0);
  });

  test("refuses where it does not move, where documents are few, and where there are none", () => {
    expect(projectReadiness(rows(() => 4)).refused?.en).toContain("does not move");
    expect(projectReadiness([{ year: 2020, low: 3, high: 4 }]).refused?.en).toContain("there are 0");
    expect(projectReadiness([]).years).toEqual([]);
  });
});
