/** Which technology at which level is paid for: the rule of spreading, the states, and sums that add up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, coverageStates, type CoveringInstrument, type PaidProject, programmesOf, spread } from "#decide";

const everything = { from: null, to: null, scope: null } as const;
const technologies = ["eu_1_3", "eu_2_2"];
const project = (more: Partial<PaidProject>): PaidProject => ({
  ref: "edf/1",
  instrument: "fund",
  scope: "defence",
  directed: true,
  year: 2022,
  cents: 900_00,
  technologies: ["eu_1_3"],
  trl: [3, 5],
  stated: false,
  ...more,
});
const instrument = (more: Partial<CoveringInstrument>): CoveringInstrument => ({
  id: "fund",
  scope: "defence",
  trl: [1, 8],
  technologies: [],
  open: true,
  ruled: false,
  ...more,
});
const cellOf = (
  projects: readonly PaidProject[],
  technology: string,
  level: number,
  instruments = [instrument({})],
  query = everything as Parameters<typeof coverageOf>[3],
) => {
  const found = coverageOf(projects, technologies, instruments, query).cells.find(
    (one) => one.technology === technology && one.level === level,
  );
  if (found === undefined) throw new Error(`no cell ${technology} ${level}`);
  return found;
};

describe("money", () => {
  it("is divided equally over technologies and levels, and the cents left go to the first", () => {
    expect(spread(1000, [0, 1], [4, 5]).map(({ cents }) => cents)).toEqual([250, 250, 250, 250]);
    expect(spread(1001, [0, 1, 2], [9, 9]).map(({ cents }) => cents)).toEqual([334, 334, 333]);
  });

  it("lies between nothing and everything where it could be elsewhere, and is certain in the one place it can be", () => {
    expect(cellOf([project({})], "eu_1_3", 4)).toMatchObject({ low: 0, spread: 300_00, high: 900_00 });
    expect(cellOf([project({ trl: [4, 4] })], "eu_1_3", 4)).toMatchObject({ low: 900_00, spread: 900_00, high: 900_00 });
  });

  it("of an unknown level stands beside the levels, not in one of them", () => {
    const { cells } = coverageOf([project({ trl: null })], technologies, [instrument({})], everything);
    expect(cells.filter(({ projects }) => projects > 0)).toMatchObject([{ technology: "eu_1_3", level: 0, state: null, spread: 900_00 }]);
  });

  it("adds up to the cent: cells, not tied and without an instrument are all there is", () => {
    const one = fc.record({
      ref: fc.string(),
      instrument: fc.constantFrom("fund", "other", null),
      scope: fc.constantFrom("civil" as const, "defence" as const, "dual" as const),
      directed: fc.boolean(),
      stated: fc.boolean(),
      year: fc.option(fc.integer({ min: 2019, max: 2024 })),
      cents: fc.option(fc.integer({ min: 0, max: 10_000_000_00 })),
      technologies: fc.subarray(["eu_1_3", "eu_2_2", "eu_9_9"]),
      trl: fc.option(fc.constantFrom([1, 3], [4, 4], [6, 9])),
    });
    const query = fc.record({
      from: fc.option(fc.integer({ min: 2019, max: 2024 })),
      to: fc.option(fc.integer({ min: 2019, max: 2024 })),
      scope: fc.option(fc.constantFrom("civil" as const, "defence" as const, "dual" as const)),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), query, (given, asked) => {
        const projects: PaidProject[] = given.map((each) => ({
          ...each,
          scope: each.instrument === null ? null : each.scope,
          trl: each.trl === null ? null : [each.trl[0] ?? 1, each.trl[1] ?? 1],
        }));
        const { cells, sums, payers } = coverageOf(projects, technologies, [instrument({})], asked);
        const total = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);
        expect(total(cells.map((cell) => cell.spread))).toBe(sums.tied);
        expect(sums.tied + sums.notTied.cents + sums.unmapped.cents).toBe(sums.all);
        expect(total(payers.map((payer) => payer.cents))).toBe(sums.all - sums.unmapped.cents);
        for (const cell of cells) {
          expect(total(cell.instruments.map((each) => each.spread))).toBe(cell.spread);
          expect(cell.low).toBeLessThanOrEqual(cell.spread);
          expect(cell.spread).toBeLessThanOrEqual(cell.high);
          if (cell.level > 0) expect(coverageStates).toContain(cell.state);
        }
      }),
    );
  });

  it("of unknown size is counted, not summed as zero", () => {
    const { sums } = coverageOf([project({ cents: null })], technologies, [instrument({})], everything);
    expect(sums).toMatchObject({ projects: 1, withoutAmount: 1, all: 0 });
  });

  it("without a year is named when a year is asked for", () => {
    const { sums } = coverageOf([project({ year: null })], technologies, [instrument({})], { ...everything, from: 2021 });
    expect([sums.projects, sums.undated]).toEqual([0, { projects: 1, cents: 900_00 }]);
  });
});

describe("a cell", () => {
  it("is unknown at a level where no programme in the tables has a project, so that nothing there says nothing", () => {
    expect(cellOf([project({})], "eu_1_3", 8).state).toBe("unknown");
    expect(cellOf([], "eu_1_3", 3).state).toBe("unknown");
  });

  it("is unfunded where a programme that may pay for it has projects at its level, and none for it", () => {
    expect(cellOf([project({}), project({ technologies: [], trl: [8, 8] })], "eu_1_3", 8).state).toBe("unfunded");
    expect(cellOf([project({})], "eu_2_2", 4).state).toBe("unfunded");
    expect(cellOf([project({})], "eu_2_2", 4, [instrument({ technologies: ["eu_1"] })]).state).toBe("unknown");
  });

  it("is unknown where only a stray project of the programme stands", () => {
    const stray = project({ technologies: [], trl: [8, 8] });
    expect(cellOf([...Array.from({ length: 18 }, () => project({})), stray], "eu_1_3", 8).state).toBe("unfunded");
    expect(cellOf([...Array.from({ length: 20 }, () => project({})), stray], "eu_1_3", 8).state).toBe("unknown");
  });

  it("names who is open to it without money seen, and whether their projects are in the tables", () => {
    const national = instrument({ id: "national", trl: [4, 9] });
    expect(cellOf([project({})], "eu_1_3", 8, [instrument({}), national]).open).toEqual([
      { id: "fund", seen: true },
      { id: "national", seen: false },
    ]);
  });

  it("is part-funded with money in fewer than half of the years", () => {
    const other = [2021, 2022, 2023].map((year) => project({ year, technologies: ["eu_2_2"] }));
    expect(cellOf([project({ year: 2021 }), ...other], "eu_1_3", 4)).toMatchObject({ state: "part_funded", reasons: ["few_years"] });
  });

  it("is part-funded with less than a tenth of what the middle technology gets", () => {
    const large = project({ technologies: ["eu_2_2"] });
    const thin = project({ cents: 10_00 });
    const { cells } = coverageOf([large, large, thin], ["eu_2_2", "eu_2_3", "eu_1_3"], [instrument({})], everything);
    expect(cells.find(({ technology, level }) => technology === "eu_1_3" && level === 4)?.reasons ?? []).toEqual([]);
    const more = coverageOf(
      [large, project({ technologies: ["eu_2_3"] }), thin],
      ["eu_2_2", "eu_2_3", "eu_1_3"],
      [instrument({})],
      everything,
    );
    expect(more.cells.find(({ technology, level }) => technology === "eu_1_3" && level === 4)?.reasons).toEqual(["thin"]);
  });

  it("is double-funded when two instruments that name their subject pay for it in one year", () => {
    const two = (more: Partial<PaidProject>) => [project(more), project(more)];
    const both = [...two({}), ...two({ instrument: "cluster", scope: "civil" })];
    expect(cellOf(both, "eu_1_3", 4)).toMatchObject({
      state: "double_funded",
      overlaps: [{ year: 2022, instruments: [{ id: "cluster" }, { id: "fund" }] }],
    });
    expect(cellOf(both, "eu_1_3", 4, undefined, { ...everything, scope: "defence" }).state).toBe("funded");
  });

  it.each([
    ["in other years", { year: 2023 }],
    ["by calls open to any subject", { directed: false }],
    ["with a small part of the money", { cents: 100_00 }],
  ] as const)("is not double-funded %s", (_, more) => {
    const other = { instrument: "cluster", ...more };
    expect(cellOf([project({}), project({}), project(other), project(other)], "eu_1_3", 4).state).toBe("funded");
  });

  it("is not double-funded by one project beside many", () => {
    expect(cellOf([project({}), project({}), project({ instrument: "cluster" })], "eu_1_3", 4).state).toBe("funded");
  });
});

describe("the instrument of a project", () => {
  const rule = { code: [], action: [], topic: [], source: "cordis", scope: "civil" as const, calls: "directed" as const };
  const find = programmesOf([
    { ...rule, rank: 30, instrument: "rest" },
    { ...rule, rank: 10, topic: ["HORIZON-CL4-*"], instrument: "cluster" },
    { ...rule, rank: 20, code: ["HE"], action: ["HORIZON-ERC*"], instrument: "council" },
  ]);
  const origin = { source: "cordis", programme: "HE", action: null, topics: [] };

  it("is that of the first rule of which every part fits", () => {
    expect(find({ ...origin, topics: ["HORIZON-CL4-2022-X"] })?.instrument).toBe("cluster");
    expect(find({ ...origin, action: "horizon-erc-poc" })?.instrument).toBe("council");
    expect(find({ ...origin, programme: "H2020", action: "HORIZON-ERC" })?.instrument).toBe("rest");
  });

  it("is unknown for a source that no rule names", () => {
    expect(find({ ...origin, source: "edf" })).toBeUndefined();
  });
});
