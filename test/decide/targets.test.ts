/** Targets against what was measured: states, the straight line, and who falls short. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standingOfTarget, targetStates, type TargetToMeet, whoFallsShort } from "#decide";

const target = (more: Partial<TargetToMeet>): TargetToMeet => ({
  value: 40,
  direction: "at_least",
  due: "2030-12-31",
  measured: [],
  ...more,
});
const at = (year: number, value: number) => ({ year, value });

describe("a target", () => {
  it.each([
    ["is unknown before anything was measured", {}, "unknown"],
    ["is unknown when it names no number", { value: null, measured: [at(2024, 10)] }, "unknown"],
    ["is unconfirmed when its day is past and nothing was measured", { due: "2025-12-31" }, "unconfirmed"],
    ["is unconfirmed when its day is past and the last figure is older", { due: "2025-12-31", measured: [at(2022, 3)] }, "unconfirmed"],
    ["is missed when it was measured in its year and short of it", { due: "2024-12-31", measured: [at(2024, 39.9)] }, "missed"],
    ["is met by the number itself", { measured: [at(2024, 40)] }, "met"],
    ["is met, though its day is past", { due: "2024-12-31", measured: [at(2023, 41)] }, "met"],
    ["is short when one figure draws no line", { measured: [at(2024, 10)] }, "short"],
    ["is short when there is no day to draw a line to", { due: null, measured: [at(2020, 10), at(2024, 12)] }, "short"],
    ["is on course on the line itself", { measured: [at(2020, 10), at(2025, 25)] }, "on_course"],
    ["is behind below the line", { measured: [at(2020, 10), at(2025, 24.9)] }, "behind"],
    ["of at most is met below its number", { direction: "at_most", measured: [at(2024, 39)] }, "met"],
    ["of at most is behind above the line", { direction: "at_most", measured: [at(2020, 80), at(2025, 61)] }, "behind"],
  ] as const)("%s", (_, more, state) => {
    expect(standingOfTarget(target(more), "2026-06-01").state).toBe(state);
  });

  it("says what is missing, where the line stands and what a year must bring", () => {
    const { gap, expected, perYear, line } = standingOfTarget(target({ measured: [at(2025, 24), at(2020, 10)] }), "2026-06-01");
    expect([gap, expected, perYear]).toEqual([16, 25, 3.2]);
    expect(line).toEqual([at(2020, 10), at(2030, 40)]);
  });

  it("asks nothing of a year once its day is past", () => {
    expect(standingOfTarget(target({ due: "2024-12-31", measured: [at(2024, 10)] }), "2026-06-01").perYear).toBeNull();
  });

  it("has one state whatever was measured, and is met exactly when nothing is missing", () => {
    const point = fc.record({ year: fc.integer({ min: 2000, max: 2040 }), value: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(
        fc.array(point),
        fc.constantFrom("at_least" as const, "at_most" as const),
        fc.option(fc.constant("2030-12-31")),
        (measured, direction, due) => {
          const { state, gap } = standingOfTarget({ value: 40, direction, due, measured }, "2026-06-01");
          expect(targetStates).toContain(state);
          expect(state === "met").toBe(gap === 0);
        },
      ),
    );
  });
});

describe("countries", () => {
  const of = (country: string, year: number, value: number) => ({ country, year, value });

  it("fall short by their latest figure, the furthest first", () => {
    const short = whoFallsShort(target({ value: 2 }), [
      of("NLD", 2020, 1),
      of("NLD", 2023, 2.5),
      of("IRL", 2023, 0.5),
      of("DEU", 2023, 1.5),
    ]);
    expect(short.map(({ country, gap }) => [country, gap])).toEqual([
      ["IRL", 1.5],
      ["DEU", 0.5],
    ]);
  });

  it("do not fall short of a target in words", () => {
    expect(whoFallsShort(target({ value: null }), [of("NLD", 2023, 1)])).toEqual([]);
  });
});
