import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf, lessonsFrom, missed, rate, sampleOf, withLesson } from "#scout";

describe("how often flags are wrong", () => {
  it("is a proportion with Wilson's interval, and null when nothing was decided", () => {
    expect(rate(0, 0)).toEqual({ of: 0, count: 0, value: null, low: null, high: null });
    // 10 of 100: 0.0552–0.1744 in every table of Wilson intervals.
    const tenth = rate(10, 100);
    expect(tenth.low).toBeCloseTo(0.0552, 4);
    expect(tenth.high).toBeCloseTo(0.1744, 4);
  });

  it("reckons misses from a checked sample by the size of each part, and not before each part was looked at", () => {
    expect(
      missed([
        { size: 100, checked: 10, missed: 1 },
        { size: 1000, checked: 0, missed: 0 },
      ]).estimate,
    ).toBeNull();
    const all = missed([
      { size: 100, checked: 10, missed: 1 },
      { size: 1000, checked: 50, missed: 0 },
      { size: 0, checked: 0, missed: 0 },
    ]);
    expect(all).toMatchObject({ checked: 60, found: 1, estimate: 10 });
    expect(all.low).toBeGreaterThan(0);
    expect(all.high).toBeGreaterThan(10);
  });
});

describe("what decisions teach", () => {
  it("is nothing when people decide as the model expected", () => {
    const decided = [true, true, false, false].map((accepted) => ({ technology: "eu_3_1", probability: 0.5, accepted }));
    expect(lessonsFrom(decided)[0]?.shift).toBeCloseTo(0, 12);
    expect(lessonsFrom([])).toEqual([]);
  });

  it("lowers the flags of a technology whose flags were rejected, and of no other", () => {
    const lessons = lessonsFrom([0, 1, 2].map(() => ({ technology: "eu_4_1", probability: 0.8, accepted: false })));
    const known = new Map(lessons.map((one) => [one.technology, one]));
    expect(withLesson(0.8, "eu_4_1", known)).toBeLessThan(0.75);
    expect(withLesson(0.8, "eu_3_1", known)).toBe(0.8);
    expect(withLesson(0.8, null, known)).toBe(0.8);
  });

  it("keeps probabilities between 0 and 1 and in their order", () => {
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(probability, probability, fc.array(fc.tuple(probability, fc.boolean()), { maxLength: 30 }), (one, other, given) => {
        const lessons = lessonsFrom(given.map(([value, accepted]) => ({ technology: "t", probability: value, accepted })));
        const known = new Map(lessons.map((lesson) => [lesson.technology, lesson]));
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((value) => withLesson(value, "t", known)) as [number, number];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe("the sample to check", () => {
  const items = Array.from({ length: 500 }, (_, index) => ({ ref: `cordis/${101_000_000 + index}` }));

  it("is the same whatever order the documents come in, and another with another seed", () => {
    const first = sampleOf(items, "a", 20);
    expect(sampleOf(items.toReversed(), "a", 20)).toEqual(first);
    expect(sampleOf(items, "b", 20)).not.toEqual(first);
    expect(first).toHaveLength(20);
  });

  it("is spread over the documents, not taken from one end", () => {
    const places = sampleOf(items, "a", 100).map((one) => items.indexOf(one));
    const mean = places.reduce((sum, one) => sum + one, 0) / places.length;
    expect(mean).toBeGreaterThan(200);
    expect(mean).toBeLessThan(300);
  });

  it("tells what was nearly flagged from the rest", () => {
    expect([0.49, 0.25, 0.2].map((one) => bandOf(one, 0.5))).toEqual(["near", "near", "far"]);
  });
});
