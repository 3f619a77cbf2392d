import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  burstsOf,
  emergenceOf,
  emergenceRules,
  emergenceScore,
  failedTests,
  growthOf,
  phrasesByYear,
  poissonInterval,
  shareInterval,
} from "#scout";

const three = [3, 3, 3, 3, 3, 3, 3];

describe("the emergence score", () => {
  test("gives what the published formula gives on made-up counts", () => {
    const rising = emergenceScore([1, 2, 2, 2, 3, 3, 3], three);
    expect(rising?.active).toBeCloseTo(0.7698, 6);
    expect(rising?.recent).toBeCloseTo(2.886751, 6);
    expect(rising?.slope).toBeCloseTo(1.924501, 6);
    expect(rising?.score).toBeCloseTo(6.350853, 6);
    expect(emergenceScore([2, 2, 1, 1, 1, 0, 1], three)?.score).toBeCloseTo(-4.041452, 6);
  });

  test("is nothing for a term that does not move, however much of it there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 10_000 }), (term, all) => {
        expect(emergenceScore(Array<number>(7).fill(term), Array<number>(7).fill(all))?.score).toBeCloseTo(0, 8);
      }),
    );
  });

  test("turns its sign when time runs the other way, on documents that stay as many", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 7, maxLength: 7 }), (counts) => {
        const { active = 0 } = emergenceScore(counts, three) ?? {};
        expect(emergenceScore(counts.toReversed(), three)?.active).toBeCloseTo(-active, 8);
      }),
    );
  });

  test("is refused for a year without documents", () => {
    expect(emergenceScore(three, [3, 3, 0, 3, 3, 3, 3])).toBeNull();
  });
});

describe("a candidate", () => {
  const all = Array<number>(10).fill(100);
  const term = [1, 0, 1, 1, 2, 2, 3, 4, 5, 6];

  test("passes every test, and one that fails says which", () => {
    expect(failedTests(term, all, 5)).toEqual([]);
    expect(failedTests([0, 0, 0, 1, 2, 2, 3, 4, 5, 6], all, 5)).toEqual(["base"]);
    expect(failedTests([1, 0, 0, 1, 0, 1, 0, 1, 1, 1], all, 5)).toEqual(["documents"]);
    expect(failedTests([40, 40, 40, 90, 90, 90, 90, 90, 90, 90], all, 5)).toEqual(["established"]);
    expect(failedTests([5, 5, 5, 4, 4, 4, 4, 4, 4, 4], all, 5)).toEqual(["ratio"]);
    expect(failedTests(term, all, 1)).toEqual(["organisations"]);
    expect(failedTests(term, all, null)).toEqual([]);
  });

  test("must in VantagePoint's form grow half as much again as the documents do", () => {
    const growing = [10, 10, 10, 100, 100, 100, 100, 100, 100, 100];
    const rules = { ...emergenceRules, variant: "data" } as const;
    // Documents grow 700/30 = 23 times; a term that grows 20 times does not.
    expect(failedTests([1, 0, 0, 3, 3, 3, 3, 3, 3, 2], growing, 5, rules)).toEqual(["ratio"]);
    expect(failedTests([1, 0, 0, 5, 5, 5, 5, 5, 5, 5], growing, 5, rules)).toEqual([]);
    expect(failedTests([1, 0, 0, 3, 3, 3, 3, 3, 3, 2], growing, 5)).toEqual([]);
  });
});

describe("emergence over years", () => {
  const years = Array.from({ length: 12 }, (_, at) => 2010 + at);
  const all = years.map(() => 100);

  test("scores the last ten years and puts what rises first", () => {
    const found = emergenceOf({
      years,
      all,
      items: [
        { id: "flat", counts: years.map(() => 5), organisations: 9 },
        { id: "rising", counts: [0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 9, 14], organisations: 9 },
      ],
    });
    expect(found.window).toEqual({ base: [2012, 2014], active: [2015, 2021] });
    expect(found.rows.map((one) => [one.id, one.emergent])).toEqual([
      ["rising", true],
      ["flat", false],
    ]);
    // Seven years against three: what stays as it is passes the ratio, and is left out by its score.
    expect(found.rows[1]).toMatchObject({ failed: [], score: { score: 0 } });
  });

  test("says in a sentence why there is no score, and still gives growth", () => {
    const short = emergenceOf({
      years: years.slice(0, 5),
      all: all.slice(0, 5),
      items: [{ id: "one", counts: [1, 2, 4, 8, 16], organisations: null }],
    });
    expect(short.refused?.en).toContain("there are 5 (2010–2014)");
    expect(short.rows[0]).toMatchObject({ score: null, emergent: null });
    expect(short.rows[0]?.growth?.yearly).toBeCloseTo(1, 1);
    const holed = emergenceOf({ years, all: [...all.slice(0, 8), 0, ...all.slice(9)], items: [] });
    expect(holed.refused?.nl).toContain("2018");
    expect(emergenceOf({ years: [], all: [], items: [] }).refused?.en).toContain("carries a year");
  });
});

describe("growth", () => {
  test("finds the rate that made the counts, and its interval holds it", () => {
    const counts = Array.from({ length: 10 }, (_, year) => Math.round(100 * 1.2 ** year));
    const growth = growthOf(
      counts,
      counts.map((one) => one * 10),
    );
    expect(growth?.yearly).toBeCloseTo(0.2, 2);
    expect(growth?.interval[0]).toBeLessThan(0.2);
    expect(growth?.interval[1]).toBeGreaterThan(0.2);
    // Of all documents it stays a tenth.
    expect(growth?.ofShare).toBeCloseTo(0, 6);
  });

  test("is less sure of few than of many, and the same each time", () => {
    const [few, many] = [
      [2, 3, 4, 5],
      [200, 300, 400, 500],
    ].map((counts) => growthOf(counts, [1000, 1000, 1000, 1000]));
    const width = (growth: typeof few) => (growth?.interval[1] ?? 0) - (growth?.interval[0] ?? 0);
    expect(width(few)).toBeGreaterThan(5 * width(many));
    expect(growthOf([2, 3, 4, 5], [9, 9, 9, 9])).toEqual(growthOf([2, 3, 4, 5], [9, 9, 9, 9]));
  });

  test("is not told of two years or of one count", () => {
    expect(growthOf([1, 2], [9, 9])).toBeNull();
    expect(growthOf([0, 0, 7, 0], [9, 9, 9, 9])).toBeNull();
    expect(growthOf([1, 2, 3], [9, 0, 9])?.ofShare).toBeNull();
  });
});

describe("a burst", () => {
  test("is the years in which a term is said twice as often as over all", () => {
    const all = Array<number>(10).fill(1000);
    expect(burstsOf([5, 5, 5, 5, 40, 45, 42, 5, 5, 5], all).map(({ from, to }) => [from, to])).toEqual([[4, 6]]);
    expect(burstsOf([10, 10, 11, 9, 10, 10, 9, 11, 10, 10], all)).toEqual([]);
    expect(burstsOf([0, 0, 0], [5, 5, 5])).toEqual([]);
  });

  test("needs more the more it costs to enter", () => {
    const all = Array<number>(6).fill(100);
    const counts = [2, 2, 2, 9, 2, 2];
    expect(burstsOf(counts, all, { times: 2, cost: 0.5 })).toHaveLength(1);
    expect(burstsOf(counts, all, { times: 2, cost: 20 })).toEqual([]);
  });
});

describe("the interval of a count", () => {
  test("is Garwood's", () => {
    const [low, high] = poissonInterval(1);
    expect(low).toBeCloseTo(0.0253, 4);
    expect(high).toBeCloseTo(5.5716, 4);
    expect(poissonInterval(0)).toEqual([0, -Math.log(0.025)]);
    expect(poissonInterval(10)[0]).toBeCloseTo(4.7954, 3);
    expect(poissonInterval(10)[1]).toBeCloseTo(18.3904, 3);
    expect(poissonInterval(100)[0]).toBeCloseTo(81.36, 2);
  });

  test("goes on smoothly past a hundred and holds its count", () => {
    expect(poissonInterval(101)[0] - poissonInterval(100)[0]).toBeCloseTo(0.9, 1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
        const [low, high] = poissonInterval(count);
        expect(low).toBeLessThan(count);
        expect(high).toBeGreaterThan(count);
      }),
    );
    expect(shareInterval(0, 0)).toBeNull();
    expect(shareInterval(5, 10)?.[0]).toBeCloseTo(0.2366, 3);
  });
});

describe("phrases", () => {
  const document = (year: number, text: string, ...organisations: string[]) => ({ year, text, organisations });
  const texts = [
    document(2020, "Quantum key distribution over fibre. Graph neural networks.", "A"),
    document(2021, "Quantum key distribution in space; a new state of the art", "A", "B"),
    document(2022, "On quantum key distribution", "C"),
  ];

  test("count once per document, by year, with the organisations behind them", () => {
    const [first, ...rest] = phrasesByYear(texts, [2020, 2021, 2022], { least: 2, most: 10 });
    expect(first).toEqual({ phrase: "quantum key distribution", counts: Int32Array.of(1, 1, 1), organisations: 3 });
    // The two halves say nothing the whole does not.
    expect(rest).toEqual([]);
  });

  test("break at punctuation and idle words, and leave other years out", () => {
    const found = phrasesByYear(texts, [2020], { least: 1, most: 50 }).map((one) => one.phrase);
    expect(found).toContain("graph neural networks");
    expect(found).not.toContain("fibre graph");
    expect(found).not.toContain("state art");
  });
});
