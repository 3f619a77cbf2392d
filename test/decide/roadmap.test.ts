/** Roadmaps: order and loops, what cannot be, the earliest days by how long measures take, levels, money. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRoadmap, type RoadmapMeasure, type RoadmapStep } from "#decide";
import { milestoneKinds, milestoneStatuses } from "#model";

const on = "2026-11-24";

const step = (id: string, more: Partial<RoadmapStep> = {}): RoadmapStep => ({
  id,
  kind: "milestone",
  start: null,
  date: null,
  status: null,
  requires: [],
  trl: null,
  technologies: [],
  measures: [],
  ...more,
});
const measure = (id: string, monthsLow: number | null, monthsHigh: number | null, more: Partial<RoadmapMeasure> = {}): RoadmapMeasure => ({
  id,
  monthsLow,
  monthsHigh,
  costLow: null,
  costHigh: null,
  start: null,
  instruments: [],
  ...more,
});
const read = (steps: readonly RoadmapStep[], day = on) => readRoadmap(steps, day);
const stepOf = (steps: readonly RoadmapStep[], id: string, day = on) => read(steps, day).steps.find((one) => one.id === id);

/**
 * A worked example, by hand. A permit (6 to 12 months) comes before a plant (24 to 36 months); a call is dated; a first delivery needs plant and call.
 * From 24 November 2026: permit 24 May 2027 to 24 November 2027; plant 24 May 2029 to 24 November 2030; delivery the same, as it takes no time itself.
 */
const example = [
  step("delivery", { date: "2030-06-30", requires: ["plant", "call"] }),
  step("plant", {
    kind: "measure",
    date: "2029-03-31",
    requires: ["permit"],
    measures: [measure("build", 24, 36, { costLow: 100, costHigh: 180, instruments: ["crma"] })],
  }),
  step("call", { date: "2027-06-30" }),
  step("permit", { kind: "measure", measures: [measure("ask", 6, 12)] }),
];

describe("the worked example of a roadmap", () => {
  it("puts each step after what it requires", () => {
    expect(read(example).steps.map(({ id }) => id)).toEqual(["call", "permit", "plant", "delivery"]);
  });

  it("says how early and, at the slowest, how late each can be reached", () => {
    const days = Object.fromEntries(read(example).steps.map(({ id, earliest }) => [id, [earliest?.low, earliest?.high]]));
    expect(days).toEqual({
      call: ["2027-06-30", "2027-06-30"],
      permit: ["2027-05-24", "2027-11-24"],
      plant: ["2029-05-24", "2030-11-24"],
      delivery: ["2030-06-30", "2030-11-24"],
    });
  });

  it("names the way that decides the last day, and what on it cannot hold", () => {
    const { path, steps } = read(example);
    // The delivery waits for its own day, 30 June 2030: that, and no step before it, decides the early end.
    expect(path).toEqual(["delivery"]);
    expect(read(example.map((one) => (one.id === "delivery" ? { ...one, date: "2029-01-31" } : one))).path).toEqual([
      "permit",
      "plant",
      "delivery",
    ]);
    expect(steps.map(({ id, standing, lateDays }) => [id, standing, lateDays])).toEqual([
      ["call", "ahead", 0],
      ["permit", "undated", 0],
      // 31 March 2029 is 54 days before 24 May 2029, the earliest day.
      ["plant", "impossible", 54],
      ["delivery", "at_risk", 0],
    ]);
  });

  it("counts what the measures cost once, undivided, over the years in which they run", () => {
    expect(read(example).spending).toEqual([
      { instruments: [], from: 2026, to: 2027, low: null, high: null, measures: ["ask"] },
      { instruments: ["crma"], from: 2026, to: 2029, low: 100, high: 180, measures: ["build"] },
    ]);
  });
});

describe("what cannot be", () => {
  it("names a loop along its steps, and gives none of them, nor what waits behind them, a day", () => {
    const looped = [
      step("a", { requires: ["c"] }),
      step("b", { requires: ["a"] }),
      step("c", { requires: ["b"] }),
      step("d", { requires: ["c"] }),
    ];
    const { faults, steps } = read(looped);
    expect(faults).toEqual([{ kind: "loop", steps: ["a", "c", "b"], values: [] }]);
    expect(steps.map(({ earliest }) => earliest)).toEqual([null, null, null, null]);
  });

  it("names a step that waits for itself", () => {
    expect(read([step("a", { requires: ["a"] })]).faults).toEqual([{ kind: "loop", steps: ["a"], values: [] }]);
  });

  it("names both when a milestone stands before what it requires, also through one without a date", () => {
    const { faults } = read([
      step("first", { date: "2028-12-31" }),
      step("between", { requires: ["first"] }),
      step("last", { date: "2027-03-31", requires: ["between"] }),
    ]);
    expect(faults).toEqual([{ kind: "before_required", steps: ["last", "first"], values: ["2027-03-31", "2028-12-31"] }]);
  });

  it("does not mind the same day", () => {
    expect(read([step("a", { date: "2027-12-31" }), step("b", { date: "2027-12-31", requires: ["a"] })]).faults).toEqual([]);
  });

  it.each([
    ["an end before its start", [step("a", { start: "2028-01-01", date: "2027-12-31" })], "ends_before_start"],
    ["a step that needs a dropped one", [step("a", { status: "dropped" }), step("b", { requires: ["a"] })], "requires_dropped"],
    ["a step that needs one nobody knows", [step("b", { requires: ["nobody"] })], "requires_unknown"],
    [
      "a level that falls",
      [step("a", { trl: 6, date: "2027-01-01", technologies: ["x"] }), step("b", { trl: 5, date: "2028-01-01", technologies: ["x"] })],
      "trl_falls",
    ],
  ])("names %s", (_, steps, kind) => {
    expect(read(steps).faults.map((fault) => fault.kind)).toEqual([kind]);
  });
});

describe("a step", () => {
  it.each([
    ["is ahead on its very day", { date: on }, "ahead", 0],
    ["is unconfirmed the day after, when nobody says anything", { date: "2026-11-23" }, "unconfirmed", 1],
    ["is late the day after, when somebody says it is not there yet", { date: "2026-11-23", status: "under_way" }, "late", 1],
    ["is missed when somebody says so", { date: "2026-11-14", status: "missed" }, "missed", 10],
    ["is reached whatever the day", { date: "2020-01-01", status: "reached" }, "reached", 0],
    ["is dropped whatever the day", { date: "2020-01-01", status: "dropped" }, "dropped", 0],
    ["without a day is never late", {}, "undated", 0],
  ] as const)("%s", (_, more, standing, lateDays) => {
    expect(stepOf([step("a", more)], "a")).toMatchObject({ standing, lateDays });
  });

  it("holds up nothing once it is reached", () => {
    const after = step("b", { kind: "measure", requires: ["a"], measures: [measure("m", 1, 2)] });
    expect(stepOf([step("a", { date: "2029-01-01", status: "reached" }), after], "b")?.earliest).toEqual({
      low: "2026-12-24",
      high: "2027-01-24",
      because: null,
    });
  });

  it("has no late day when a duration on the way is unknown, or its day is past and nobody says what came of it", () => {
    const late = (steps: readonly RoadmapStep[]) => stepOf(steps, "b")?.earliest?.high;
    const after = step("b", { requires: ["a"], date: "2030-01-01" });
    expect(late([step("a", { kind: "measure", measures: [measure("m", 3, null)] }), after])).toBeNull();
    expect(late([step("a", { kind: "trl_step", date: "2027-01-01" }), after])).toBeNull();
    expect(late([step("a", { date: "2026-01-01" }), after])).toBeNull();
    expect(late([step("a", { date: "2027-01-01" }), after])).toBe("2030-01-01");
  });

  it("begins on its own start, or that of its measure, when that is later", () => {
    const steps = [
      step("a", { kind: "measure", start: "2027-01-31", measures: [measure("m", 1, 1), measure("n", 1, 1, { start: "2027-02-15" })] }),
    ];
    expect(stepOf(steps, "a")?.earliest).toEqual({ low: "2027-03-15", high: "2027-03-15", because: null });
  });

  it("that is under way runs from its start, and never ends before the day asked about", () => {
    const running = (start: string, requires: readonly string[] = []) =>
      stepOf([step("b"), step("a", { kind: "measure", requires, measures: [measure("m", 12, 30, { start })] })], "a")?.earliest;
    expect(running("2026-01-15")).toEqual({ low: "2027-01-15", high: "2028-07-15", because: null });
    expect(running("2025-01-15")).toEqual({ low: on, high: "2027-07-15", because: null });
    // What it waits for is not reached: the measure runs, the step is not there before, and nobody knows how late.
    expect(running("2026-01-15", ["b"])).toEqual({ low: "2027-01-15", high: null, because: null });
  });

  it("ends a month later on the last day where the month is shorter", () => {
    const steps = [step("a", { kind: "measure", start: "2027-01-31", measures: [measure("m", 1, 1.5)] })];
    expect(stepOf(steps, "a")?.earliest).toMatchObject({ low: "2027-02-28", high: "2027-03-16" });
  });
});

describe("the levels", () => {
  it("stand per technology, the lowest first, without what was dropped", () => {
    const { ladders } = read([
      step("seven", { trl: 7, date: "2028-01-01", technologies: ["x", "y"] }),
      step("five", { trl: 5, technologies: ["x"] }),
      step("six", { trl: 6, technologies: ["x"], status: "dropped" }),
    ]);
    expect(ladders).toEqual([
      {
        technology: "x",
        rungs: [
          { step: "five", trl: 5, date: null },
          { step: "seven", trl: 7, date: "2028-01-01" },
        ],
      },
      { technology: "y", rungs: [{ step: "seven", trl: 7, date: "2028-01-01" }] },
    ]);
  });
});

describe("the money", () => {
  it("of a line is unknown as soon as one of its measures says nothing", () => {
    const pay = (id: string, cost: number | null) =>
      measure(id, 1, 1, { costLow: cost, costHigh: cost, instruments: ["edf"], start: "2027-01-01" });
    const { spending } = read([
      step("a", { date: "2027-12-31", measures: [pay("m", 5), pay("n", null)] }),
      step("b", { date: "2028-12-31", measures: [pay("m", 5)] }),
    ]);
    expect(spending).toEqual([{ instruments: ["edf"], from: 2027, to: 2027, low: null, high: null, measures: ["m", "n"] }]);
  });
});

const day = fc
  .date({ min: new Date("2022-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const months = fc.integer({ min: 0, max: 60 });
const anyStep = fc.record({
  kind: fc.constantFrom(...milestoneKinds),
  date: fc.option(day),
  status: fc.option(fc.constantFrom(...milestoneStatuses)),
  requires: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
  months: fc.option(fc.tuple(months, months)),
});
const anyRoadmap = fc.array(anyStep, { minLength: 1, maxLength: 10 }).map((list) =>
  list.map(({ months: taken, requires, ...one }, place) => {
    const [low, high] = (taken ?? []).toSorted((left, right) => left - right);
    const measures = low === undefined || high === undefined ? [] : [measure(`m${place}`, low, high)];
    return step(`s${place}`, { ...one, requires: requires.map((at) => `s${at % list.length}`), measures });
  }),
);

describe("any roadmap", () => {
  it("shows every step once, in one standing, and each after what it requires where no loop forbids it", () => {
    fc.assert(
      fc.property(anyRoadmap, (steps) => {
        const { steps: found, counts, faults } = read(steps);
        const ids = found.map(({ id }) => id);
        expect(ids.toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(steps.length);
        if (faults.some(({ kind }) => kind === "loop")) return;
        for (const one of steps) for (const required of one.requires) expect(ids.indexOf(required)).toBeLessThan(ids.indexOf(one.id));
      }),
    );
  });

  it("never lets a step be reached before what it requires, nor late before early", () => {
    fc.assert(
      fc.property(anyRoadmap, (steps) => {
        const found = new Map(read(steps).steps.map((one) => [one.id, one.earliest]));
        for (const one of steps) {
          const own = found.get(one.id);
          if (!own) continue;
          if (own.high !== null) expect(own.high >= own.low).toBe(true);
          for (const required of one.requires) {
            const before = found.get(required);
            if (before) expect(own.low >= before.low).toBe(true);
            if (before && own.high !== null && steps.some(({ id, status }) => id === required && status !== "reached"))
              expect(before.high !== null && own.high >= before.high).toBe(true);
          }
        }
      }),
    );
  });

  it("is the same in whatever order its steps are handed in", () => {
    fc.assert(
      fc.property(anyRoadmap, (steps) => {
        expect(read(steps.toReversed()).steps).toEqual(read(steps).steps);
      }),
    );
  });

  it("of no steps is empty", () => {
    expect(read([])).toMatchObject({ steps: [], faults: [], path: [], ladders: [], spending: [] });
  });
});
