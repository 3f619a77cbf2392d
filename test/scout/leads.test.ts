import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Affiliation,
  collaborationOf,
  concentrationOf,
  countByCountry,
  countWithBloc,
  creditsOf,
  institutionsOf,
  leadOf,
  riskOf,
  specialisationOf,
  symmetric,
  topCited,
  withBloc,
} from "#scout";

const eu = { id: "EU27", members: ["DEU", "FRA"] };

describe("the most cited tenth", () => {
  test("is cut within each year, and all works at the cut are in", () => {
    const works = Array.from({ length: 20 }, (_, at) => ({ id: `a${at}`, year: 2020, citedBy: at < 4 ? 50 : at }));
    const others = Array.from({ length: 10 }, (_, at) => ({ id: `b${at}`, year: 2021, citedBy: at }));
    expect([...topCited([...works, ...others])].sort()).toEqual(["a0", "a1", "a2", "a3", "b9"]);
  });

  test("leaves out works nobody cites, works whose citations nobody knows, and years too small to have a tenth", () => {
    expect(topCited(Array.from({ length: 10 }, (_, at) => ({ id: `${at}`, year: 2020, citedBy: 0 })))).toEqual(new Set());
    expect(topCited([{ id: "one", year: 2020, citedBy: null }])).toEqual(new Set());
    expect(topCited([{ id: "one", year: 2020, citedBy: 9 }])).toEqual(new Set());
  });

  test("does not depend on the order of the works", () => {
    const cited = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(cited, (counts) => {
        const works = counts.map((citedBy, at) => ({ id: `${at}`, year: 2020, citedBy }));
        expect([...topCited(works.toReversed())].sort()).toEqual([...topCited(works)].sort());
      }),
    );
  });
});

const affiliations: Affiliation[] = [
  { work: "1", institution: "Berlin", country: "DEU", fraction: null },
  { work: "1", institution: "Paris", country: "FRA", fraction: null },
  { work: "1", institution: "Peking", country: "CHN", fraction: null },
  { work: "1", institution: "Peking", country: "CHN", fraction: null },
  { work: "2", institution: "Paris", country: "FRA", fraction: 0.75 },
  { work: "2", institution: null, country: null, fraction: 0.25 },
];

describe("counting", () => {
  const credits = [...creditsOf(affiliations).values()];

  test("is fractional by affiliation, and whole beside it", () => {
    expect([...countByCountry(credits, "fractional")]).toEqual([
      ["DEU", 0.25],
      ["FRA", 1],
      ["CHN", 0.5],
      ["", 0.25],
    ]);
    expect([...countByCountry(credits, "whole")]).toEqual([
      ["DEU", 1],
      ["FRA", 2],
      ["CHN", 1],
      ["", 1],
    ]);
  });

  test("sums fractions for a bloc, but counts a work of two members once when whole", () => {
    expect(countWithBloc(credits, "fractional", eu).get("EU27")).toBe(1.25);
    expect(countWithBloc(credits, "whole", eu).get("EU27")).toBe(2);
    expect([
      ...withBloc(
        new Map([
          ["DEU", 2],
          ["CHN", 3],
          ["FRA", 1],
        ]),
        eu,
      ),
    ]).toEqual([
      ["CHN", 3],
      ["EU27", 3],
    ]);
  });

  test("counts an institution once, in a bloc too", () => {
    expect(institutionsOf(credits)[0]).toEqual({ institution: "Paris", country: "FRA", count: 1 });
    expect(concentrationOf([1, 1])).toBe(0.5);
    expect(concentrationOf([])).toBeNull();
  });

  test("loses no work: fractions add up to the works", () => {
    const one = fc.record({
      work: fc.constantFrom("1", "2", "3"),
      institution: fc.constantFrom("A", "B", null),
      country: fc.constantFrom("CHN", "DEU", null),
      fraction: fc.option(fc.double({ min: 0, max: 0.9, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (list) => {
        const whole = [...countByCountry(creditsOf(list).values(), "fractional").values()].reduce((sum, part) => sum + part, 0);
        expect(whole).toBeCloseTo(new Set(list.map((part) => part.work)).size, 9);
      }),
    );
  });
});

describe("a lead", () => {
  const ten = (inChina: number) => Array.from({ length: 10 }, (_, at) => ({ country: at < inChina ? "CHN" : "USA" }));
  const counts = new Map([
    ["CHN", 60],
    ["USA", 15],
    ["", 25],
  ]);

  test("has shares of the whole, what has no country included, and a ratio", () => {
    const lead = leadOf({ counts, institutions: ten(8) });
    expect(lead.leader).toMatchObject({ country: "CHN", share: 0.6 });
    expect(lead.second).toMatchObject({ country: "USA", share: 0.15 });
    expect(lead.ratio).toBeCloseTo(4, 9);
    expect(lead.institutions).toBe(8);
    expect(lead.risk).toEqual({ least: "high", most: "high" });
    expect(lead.leader?.interval?.[0]).toBeLessThan(0.6);
  });

  test("has the risk its institutions and its ratio both allow, with thresholds one can set", () => {
    expect(leadOf({ counts, institutions: ten(7) }).risk?.most).toBe("medium");
    expect(leadOf({ counts, institutions: ten(4) }).risk?.most).toBe("low");
    expect(riskOf(8, 2.9)).toEqual({ least: "medium", most: "medium" });
    expect(riskOf(10, 1.9)).toEqual({ least: "low", most: "low" });
    const mild = { high: { institutions: 6, times: 1.5 }, medium: { institutions: 3, times: 1.2 } };
    expect(riskOf(7, 1.6, mild).most).toBe("high");
    expect(riskOf(10, null).least).toBe("high");
  });

  test("says what the ratio alone leaves open where no institutions are known", () => {
    expect(leadOf({ counts }).institutions).toBeNull();
    expect(leadOf({ counts }).risk).toEqual({ least: "low", most: "high" });
    expect(riskOf(null, 1.5)).toEqual({ least: "low", most: "low" });
    expect(riskOf(null, 2.5)).toEqual({ least: "low", most: "medium" });
  });

  test("is nobody's where there is nothing", () => {
    expect(leadOf({ counts: new Map() })).toMatchObject({ leader: null, ratio: null, risk: null });
    expect(leadOf({ counts: new Map([["CHN", 5]]) })).toMatchObject({ ratio: null });
  });
});

describe("specialisation", () => {
  test("is one where a country does as the world does", () => {
    const same = specialisationOf(10, 100, 100, 1000);
    expect(same).toMatchObject({ rca: 1, symmetric: 0, rpa: 0 });
    expect(specialisationOf(20, 100, 100, 1000)?.symmetric).toBeCloseTo(1 / 3, 9);
    expect(specialisationOf(0, 100, 100, 1000)).toBeNull();
  });

  test("is as far up as down: twice and half are equally far from nothing", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (rca) => {
        expect(symmetric(rca)).toBeCloseTo(-symmetric(1 / rca), 9);
        expect(Math.abs(symmetric(rca))).toBeLessThan(1);
      }),
    );
  });

  test("is less sure of few documents", () => {
    const width = (count: number) => {
      const [low = 0, high = 0] = specialisationOf(count, count * 10, 100, 1000)?.symmetricInterval ?? [];
      return high - low;
    };
    expect(width(4)).toBeGreaterThan(width(400) * 3);
  });
});

describe("collaboration", () => {
  test("joins countries by the documents they share, with the organisations behind them", () => {
    const found = collaborationOf([
      { document: "1", organisation: "a", country: "DEU" },
      { document: "1", organisation: "b", country: "DEU" },
      { document: "1", organisation: "c", country: "FRA" },
      { document: "2", organisation: "a", country: "DEU" },
      { document: "2", organisation: "d", country: null },
    ]);
    expect(found.countries[0]).toEqual({ country: "DEU", documents: 2, organisations: 2, shared: 1 });
    expect(found.links).toEqual([{ from: "DEU", to: "FRA", documents: 1, pairs: 2, strength: 1 / Math.sqrt(2) }]);
    expect(found.unplaced).toBe(1);
    expect(collaborationOf([])).toEqual({ countries: [], links: [], unplaced: 0 });
  });
});
