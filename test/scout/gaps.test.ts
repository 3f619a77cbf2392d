/** Gaps between what is needed and what there is and will be; what is unknown stays unknown and says what would have to be known. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bounds, europeanShare, findGaps, gapStates, type NeedToMeet, type PartToday, readinessToday } from "#scout";

const words = (text: string) => ({ en: text, nl: text });
const need = (more: Partial<NeedToMeet> = {}): NeedToMeet => ({
  id: "need",
  byDate: "2030",
  trlRequired: 8,
  shareRequired: null,
  technologies: ["a"],
  nodes: [],
  ...more,
});
const part = (id: string, today: Bounds | null, ahead: Bounds | null = null): PartToday => ({
  id,
  name: words(id),
  today,
  why: words("counted"),
  ahead: ahead === null ? null : () => ahead,
  refused: ahead === null ? words("cannot be told") : null,
});
const gapOf = (one: NeedToMeet, parts: readonly PartToday[], on = "2026-11-24") => {
  const known = new Map(parts.map((each) => [each.id, each]));
  const [gap] = findGaps([one], { technologies: known, nodes: known, on });
  if (gap === undefined) throw new Error("no gap");
  return gap;
};

describe("a need", () => {
  test("has an existing gap when the upper bound lies below what is required, with the levels that are missing", () => {
    const gap = gapOf(need(), [part("a", [4, 6])]);
    expect(gap).toMatchObject({ state: "existing", year: 2030, overdue: false });
    expect(gap.trl).toMatchObject({ today: [4, 6], missingToday: [2, 4], verdictToday: "gap", verdictByDate: "unknown", weakest: "a" });
    expect(gap.wanted.map((one) => one.en)).toEqual([expect.stringContaining("cannot be told")]);
  });

  test("has a gap that closes when by the date the lower bound reaches it, and one that stays when it does not", () => {
    expect(gapOf(need(), [part("a", [4, 6], [8, 9])]).state).toBe("closing");
    expect(gapOf(need(), [part("a", [4, 6], [7, 9])]).state).toBe("existing");
    expect(gapOf(need(), [part("a", [4, 6], [6, 7])]).trl.missingByDate).toEqual([1, 2]);
  });

  test("has a predictable gap when today is not one for certain and the date is", () => {
    const falling = { ...need({ trlRequired: null, shareRequired: 60, technologies: [], nodes: ["n"] }) };
    expect(gapOf(falling, [part("n", [50, 70], [20, 40])]).state).toBe("predictable");
    expect(gapOf(falling, [part("n", [70, 80], [20, 40])]).state).toBe("predictable");
  });

  test("is met when the lower bound reaches it, possible in between", () => {
    expect(gapOf(need({ trlRequired: 4 }), [part("a", [4, 6], [5, 7])]).state).toBe("met");
    expect(gapOf(need({ trlRequired: 5 }), [part("a", [4, 6], [5, 7])]).state).toBe("possible");
  });

  test("is as far as its weakest technology", () => {
    const gap = gapOf(need({ technologies: ["a", "b"] }), [part("a", [7, 9]), part("b", [2, 3])]);
    expect(gap.trl).toMatchObject({ today: [2, 3], weakest: "b", missingToday: [5, 6] });
    expect(gap.reasons[0]?.en).toBe("Today TRL 2–3, required TRL 8; weakest: b");
  });

  test("is unknown where a technology is, unless a known one already is a gap", () => {
    expect(gapOf(need({ technologies: ["a", "b"] }), [part("a", [8, 9]), part("b", null)]).state).toBe("unknown");
    const known = gapOf(need({ technologies: ["a", "b"] }), [part("a", [2, 3]), part("b", null)]);
    expect([known.state, known.trl.today, known.trl.missingToday]).toEqual(["existing", [1, 3], [5, 7]]);
    expect(gapOf(need({ technologies: ["nobody"] }), []).wanted.map((one) => one.en)).toEqual([
      expect.stringContaining("Nothing has been collected"),
    ]);
  });

  test("is unknown without a requirement, still shows today, and says what would have to be known", () => {
    const gap = gapOf(need({ trlRequired: null, byDate: null }), [part("a", [4, 6])]);
    expect(gap).toMatchObject({ state: "unknown", year: null });
    expect(gap.trl).toMatchObject({ today: [4, 6], missingToday: null, verdictToday: "unknown" });
    expect(gap.wanted.map((one) => one.en)).toEqual([expect.stringContaining("What is required"), expect.stringContaining("By when")]);
  });

  test("whose date is past is judged by today, and says so", () => {
    const gap = gapOf(need({ byDate: "2025" }), [part("a", [4, 6], [9, 9])]);
    expect(gap).toMatchObject({ state: "existing", overdue: true });
    expect(gap.reasons.at(-1)?.en).toBe("The date (2025) is past");
    expect(gapOf(need({ byDate: "2026" }), [part("a", [4, 6])]).overdue).toBe(false);
    expect(gapOf(need({ byDate: "2026-11-23" }), [part("a", [4, 6])]).overdue).toBe(true);
  });

  test("that requires a level and a share has the worse of the two states", () => {
    const both = need({ trlRequired: 5, shareRequired: 60, nodes: ["n"] });
    expect(gapOf(both, [part("a", [8, 9], [8, 9]), part("n", [10, 20])]).state).toBe("existing");
    expect(gapOf(both, [part("a", [8, 9], [8, 9]), part("n", null)]).state).toBe("unknown");
  });
});

const bounds = (low: number, high: number) =>
  fc
    .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }))
    .map(([a, b]): Bounds => [Math.min(a, b), Math.max(a, b)]);
const anyPart = fc.record({ today: fc.option(bounds(1, 9)), ahead: fc.option(bounds(1, 9)) }).map(({ today, ahead }) => ({ today, ahead }));

test("what is missing is never below zero, a higher requirement never meets more, and the order of the technologies changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyPart, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (list, required) => {
      const parts = list.map((one, at) => part(`t${at}`, one.today, one.ahead));
      const ids = parts.map((one) => one.id);
      const gap = gapOf(need({ trlRequired: required, technologies: ids }), parts);
      expect(gapStates).toContain(gap.state);
      for (const missing of [gap.trl.missingToday, gap.trl.missingByDate]) {
        if (missing !== null) expect(0 <= missing[0] && missing[0] <= missing[1]).toBe(true);
      }
      const turned = gapOf(need({ trlRequired: required, technologies: ids.toReversed() }), parts);
      expect([turned.state, turned.trl.today, turned.trl.byDate]).toEqual([gap.state, gap.trl.today, gap.trl.byDate]);
      if (required < 9 && gap.state === "existing") {
        expect(["existing", "closing"]).toContain(gapOf(need({ trlRequired: required + 1, technologies: ids }), parts).state);
      }
      if (list.every((one) => one.today === null)) expect(gap.trl.verdictToday).toBe("unknown");
    }),
  );
});

describe("a technology today", () => {
  const rows = (from: number, to: number, level: (year: number) => number, each = 6) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((year) =>
      Array.from({ length: each }, () => ({ year, low: level(year), high: level(year) + 1 })),
    );

  test("is the upper quarter of what the documents of the last five years aim at", () => {
    const found = readinessToday("a", words("a"), [...rows(2015, 2019, () => 1), ...rows(2022, 2026, () => 5)], "2026-11-24");
    expect(found.today).toEqual([5, 6]);
    expect(found.why.en).toContain("30 documents of 2022–2026");
  });

  test("goes on as it did while the years tell, and says why not when they do not", () => {
    const rising = readinessToday(
      "a",
      words("a"),
      rows(2015, 2026, (year) => 2 + (year - 2015) * 0.4),
      "2026-11-24",
    );
    const [low, high] = rising.ahead?.(2030) ?? [0, 0];
    expect(rising.refused).toBeNull();
    expect(low).toBeGreaterThan(rising.today?.[0] ?? 9);
    expect(high).toBeLessThanOrEqual(9);
    const flat = readinessToday(
      "a",
      words("a"),
      rows(2015, 2026, () => 4),
      "2026-11-24",
    );
    expect(flat.ahead).toBeNull();
    expect(flat.refused?.en.length).toBeGreaterThan(20);
  });

  test("is unknown with too few documents, and does not see those of later years", () => {
    expect(
      readinessToday(
        "a",
        words("a"),
        rows(2026, 2026, () => 5, 4),
        "2026-11-24",
      ).today,
    ).toBeNull();
    expect(
      readinessToday(
        "a",
        words("a"),
        rows(2027, 2029, () => 9),
        "2026-11-24",
      ).today,
    ).toBeNull();
    expect(readinessToday("a", words("a"), [], "2026-11-24").why.en).toContain("0 documents");
  });
});

describe("Europe's share of a node", () => {
  const share = (country: string | null, value: number | null, table = "one") => ({ node: "n", country, value, table, year: "2023" });
  const of = (...rows: ReturnType<typeof share>[]) => europeanShare("n", words("n"), rows, new Set(["DEU", "FRA"])).today;

  test("is what is printed for members, and at most that with everything no row says", () => {
    expect(of(share("DEU", 10), share("FRA", 5), share("CHN", 60))).toEqual([15, 40]);
    expect(of(share("CHN", 98), share("DEU", 2))).toEqual([2, 2]);
  });

  test("has the widest bounds where tables disagree; nothing is averaged", () => {
    expect(of(share("CHN", 90, "a"), share("DEU", 10, "a"), share("CHN", 60, "b"), share("DEU", 40, "b"))).toEqual([10, 40]);
  });

  test("is unknown where nobody prints a country or a value", () => {
    expect(of(share(null, 100))).toBeNull();
    expect(of(share("DEU", null))).toBeNull();
    expect(of()).toBeNull();
  });
});
