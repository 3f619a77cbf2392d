/** Where commitments stand on a day, and how far they are together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsOf, isOverdue, progressBy, progressByQuarter, quarterOf, standingOf, standings } from "#decide";
import { actionStatuses } from "#model";

describe("a commitment", () => {
  it.each([
    ["is to come on its very day", { due: "2025-12-31", status: "unknown" }, "2025-12-31", "ahead", false],
    [
      "is unconfirmed the day after, when nobody says anything",
      { due: "2025-12-31", status: "unknown" },
      "2026-01-01",
      "unconfirmed",
      true,
    ],
    [
      "is overdue the day after, when somebody says it is not done",
      { due: "2025-12-31", status: "in_progress" },
      "2026-01-01",
      "overdue",
      true,
    ],
    ["is done whatever the day", { due: "2022-06-30", status: "done" }, "2030-01-01", "done", false],
    ["that was dropped is not overdue", { due: "2022-06-30", status: "dropped" }, "2030-01-01", "dropped", false],
    ["without a day is never overdue", { due: null, status: "open" }, "2099-01-01", "undated", false],
  ] as const)("%s", (_, commitment, on, standing, overdue) => {
    expect([standingOf(commitment, on), isOverdue(commitment, on)]).toEqual([standing, overdue]);
  });

  it("falls in the quarter of its day", () => {
    expect(["2022-03-31", "2022-05-15", "2023-10-31", "2026-12-31"].map(quarterOf)).toEqual(["2022-Q1", "2022-Q2", "2023-Q4", "2026-Q4"]);
  });
});

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const commitment = fc.record({ due: fc.option(day), status: fc.constantFrom(...actionStatuses), owner: fc.constantFrom("a", "b", "c") });

describe("any commitments", () => {
  it("stand in one standing each, and no day makes a commitment overdue that a later day does not", () => {
    fc.assert(
      fc.property(fc.array(commitment), day, day, (list, one, other) => {
        const [early = "", late = ""] = [one, other].toSorted();
        const { total, standings: counted } = countsOf(list, early);
        expect(total).toBe(list.length);
        expect(standings.reduce((sum, standing) => sum + counted[standing], 0)).toBe(list.length);
        for (const each of list) if (isOverdue(each, early)) expect(isOverdue(each, late)).toBe(true);
      }),
    );
  });

  it("count once under each of their keys, and those without a day in no quarter", () => {
    fc.assert(
      fc.property(fc.array(commitment), day, (list, on) => {
        const byOwner = progressBy(list, on, ({ owner }) => [owner, owner, "all"]);
        expect(byOwner.filter(({ key }) => key !== "all").reduce((sum, { total }) => sum + total, 0)).toBe(list.length);
        const inQuarters = progressByQuarter(list, on).reduce((sum, { total }) => sum + total, 0);
        expect(inQuarters).toBe(list.filter(({ due }) => due !== null).length);
      }),
    );
  });

  it("are nothing when there are none", () => {
    expect([progressByQuarter([], "2026-01-01"), countsOf([], "2026-01-01").total]).toEqual([[], 0]);
  });
});
