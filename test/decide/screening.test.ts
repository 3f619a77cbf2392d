/** Ownership, control, clocks and concentration of a deal, with numbers reckoned by hand, and properties that hold for any ownership. */
import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clockStandings,
  concentrationOf,
  controlOver,
  type DealFacts,
  effectiveShares,
  exampleDeal,
  factorStandings,
  type Holding,
  holdingsAfter,
  holdingsBefore,
  type LegalClock,
  loopsIn,
  readDeal,
  type ScreeningFactor,
  votesCommanded,
} from "#decide";
import { Problem } from "#model";

const holds = (holder: string, of: string, percent: number | null, more: Partial<Holding> = {}): Holding => ({
  holder,
  of,
  percent,
  votes: percent,
  control: null,
  ...more,
});
const shareOf = (holdings: readonly Holding[], firm: string, holder: string) =>
  effectiveShares(holdings, firm).find((one) => one.holder === holder);

describe("effective shares", () => {
  it("multiply along a chain and add up over paths: 80 % of 60 % and 10 % directly are 58 %", () => {
    const holdings = [holds("State", "Holding", 80), holds("Holding", "Target", 60), holds("State", "Target", 10)];
    expect(shareOf(holdings, "Target", "State")).toEqual({ holder: "State", low: 58, high: 58, direct: 10, ultimate: true });
    expect(shareOf(holdings, "Target", "Holding")).toMatchObject({ low: 60, direct: 60, ultimate: false });
  });

  it("count a circle once: half of a firm that owns 40 % of the target, which owns 20 % of it, is 21.74 % of the target", () => {
    // x = 0.5·0.4 = 0.2 of the first round; each further round 0.2·0.4 = 0.08: 0.2/(1−0.08) = 0.217391…
    const holdings = [holds("Family", "A", 50), holds("A", "Target", 40), holds("Target", "A", 20)];
    expect(shareOf(holdings, "Target", "Family")?.low).toBeCloseTo(21.73913043, 6);
    // A owns of the target what it holds; its own shares through the target do not count for it.
    expect(shareOf(holdings, "Target", "A")?.low).toBeCloseTo(40, 8);
    expect(loopsIn(holdings)).toEqual([["A", "Target"]]);
  });

  it("are an interval where a share is unknown, and everything is possible where that meets a circle", () => {
    const holdings = [holds("Fund", "Holding", null), holds("Bank", "Holding", 30), holds("Holding", "Target", 50)];
    expect(shareOf(holdings, "Target", "Fund")).toEqual({ holder: "Fund", low: 0, high: 35, direct: 0, ultimate: true });
    expect(shareOf(holdings, "Target", "Bank")).toMatchObject({ low: 15, high: 15 });
    const circle = [...holdings, holds("Target", "Holding", 5)];
    expect(shareOf(circle, "Target", "Fund")).toMatchObject({ low: 0, high: 100 });
  });

  it("refuse firms that own each other wholly, by name", () => {
    const holdings = [holds("A", "B", 100), holds("B", "A", 100), holds("B", "Target", 10)];
    expect(() => effectiveShares(holdings, "Target")).toThrow(/A, B own each other wholly/);
  });

  /** Up to six parties with shares that leave at least a little to others, loops among them. */
  const ownership = fc
    .array(
      fc.record({ holder: fc.integer({ min: 0, max: 5 }), of: fc.integer({ min: 0, max: 5 }), weight: fc.integer({ min: 1, max: 20 }) }),
      {
        maxLength: 14,
      },
    )
    .map((edges) => {
      const once = [...new Map(edges.filter(({ holder, of }) => holder !== of).map((one) => [`${one.holder} ${one.of}`, one])).values()];
      const total = (of: number) => once.reduce((sum, one) => sum + (one.of === of ? one.weight : 0), 0);
      return once.map(({ holder, of, weight }) => holds(`P${holder}`, `P${of}`, (98 * weight) / Math.max(98, total(of))));
    });

  it("never exceed 100 %, alone or together", () => {
    fc.assert(
      fc.property(ownership, (holdings) => {
        const shares = effectiveShares(holdings, "P0");
        for (const { low, high } of shares) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
        }
        const ultimate = shares.filter((one) => one.ultimate).reduce((sum, { low }) => sum + low, 0);
        expect(ultimate).toBeLessThanOrEqual(100 + 1e-6);
      }),
    );
  });

  it("equal what walking the paths round by round comes to, loops or not", () => {
    fc.assert(
      fc.property(ownership, (holdings) => {
        for (const { holder, low } of effectiveShares(holdings, "P0")) expect(low).toBeCloseTo(walked(holdings, holder, "P0"), 4);
      }),
    );
  });

  /** The direct solution: what a holder owns of each firm, round by round, never coming back to the holder. */
  function walked(holdings: readonly Holding[], holder: string, firm: string): number {
    let now = new Map([[holder, 1]]);
    let sum = 0;
    for (let round = 0; round < 3000; round++) {
      const next = new Map<string, number>();
      for (const one of holdings) {
        if (one.of === holder) continue;
        const part = (now.get(one.holder) ?? 0) * ((one.percent ?? 0) / 100);
        if (part > 0) next.set(one.of, (next.get(one.of) ?? 0) + part);
      }
      sum += next.get(firm) ?? 0;
      now = next;
    }
    return sum * 100;
  }
});

describe("control", () => {
  it("goes up the chain of majorities to the one nobody controls", () => {
    const holdings = [holds("State", "Holding", 51), holds("Holding", "Buyer", 60), holds("Buyer", "Target", 70)];
    expect(controlOver(holdings, "Target")).toMatchObject({ kind: "sole", controllers: ["State"] });
    // The share along the chain is less than half: control is not a product.
    expect(shareOf(holdings, "Target", "State")?.low).toBeCloseTo(21.42, 6);
  });

  it("is joint at two halves and where contracts say so, and adds up what one commands through several", () => {
    expect(controlOver([holds("A", "Target", 50), holds("B", "Target", 50)], "Target")).toMatchObject({
      kind: "joint",
      controllers: ["A", "B"],
    });
    const agreed = [holds("A", "Target", 35, { control: "joint" }), holds("B", "Target", 20, { control: "joint" })];
    expect(controlOver(agreed, "Target")).toMatchObject({ kind: "joint", controllers: ["A", "B"] });
    const split = [holds("Top", "One", 100), holds("Top", "Two", 55), holds("One", "Target", 30), holds("Two", "Target", 25)];
    expect(controlOver(split, "Target")).toMatchObject({ kind: "sole", controllers: ["Top"] });
    expect(votesCommanded(split, "Target", "One")).toBe(55);
  });

  it("is unknown while what nobody says may hide a majority, and dispersed when it cannot", () => {
    expect(controlOver([holds("A", "Target", 30)], "Target").kind).toBe("unknown");
    expect(controlOver([holds("A", "Target", 30), holds("B", "Target", 40)], "Target").kind).toBe("dispersed");
    expect(controlOver([], "Target").kind).toBe("unknown");
  });

  it("ends at a circle instead of going round", () => {
    const holdings = [holds("A", "B", 60), holds("B", "A", 60), holds("B", "Target", 80)];
    expect(controlOver(holdings, "Target").kind).toBe("sole");
  });
});

const clock = (id: string, starts: string, days: number, more: Partial<LegalClock> = {}): LegalClock => ({
  id,
  starts,
  ends: null,
  needs: null,
  days,
  dayKind: "calendar",
  rolls: false,
  stops: false,
  appliesFrom: null,
  appliesUntil: null,
  ...more,
});
const about = (dates: Readonly<Record<string, string>>, more: object = {}) => ({ dates, suspensions: [], holidays: [], ...more });

describe("legal clocks", () => {
  it("count from the day after the event, and follow one another", () => {
    const clocks = [clock("reserve", "notified_union", 15), clock("comments", "notified_union", 35), clock("opinion", "comments_due", 5)];
    const wrong = clockStandings(clocks, about({ notified_union: "2026-03-02" }), "2026-03-20");
    expect(wrong[2]).toMatchObject({ state: "unsound", due: null });
    clocks[2] = clock("opinion", "comments", 5);
    const found = clockStandings(clocks, about({ notified_union: "2026-03-02" }), "2026-03-20");
    expect(found.map(({ id, state, due, daysLeft }) => [id, state, due, daysLeft])).toEqual([
      ["reserve", "missed", "2026-03-17", -3],
      ["comments", "running", "2026-04-06", 17],
      ["opinion", "running", "2026-04-11", 22],
    ]);
  });

  it("move a last day at the weekend to Monday, and past a holiday, only where the law says so", () => {
    const dates = about({ notified_national: "2026-02-07" }, { holidays: ["2026-04-06"] });
    const found = clockStandings(
      [
        clock("plain", "notified_national", 8, { dayKind: "weeks" }),
        clock("law", "notified_national", 8, { dayKind: "weeks", rolls: true }),
      ],
      dates,
      "2026-03-01",
    );
    // Eight weeks after Saturday 7 February is Saturday 4 April; Monday 6 April is Easter Monday.
    expect(found.map(({ counted, due }) => [counted, due])).toEqual([
      ["2026-04-04", "2026-04-04"],
      ["2026-04-04", "2026-04-07"],
    ]);
  });

  it("count months to the last day of a short month, and working days around holidays", () => {
    const found = clockStandings(
      [clock("months", "completed", 15, { dayKind: "months" }), clock("working", "signed", 5, { dayKind: "working" })],
      about({ completed: "2024-11-30", signed: "2026-04-02" }, { holidays: ["2026-04-06"] }),
      "2026-01-01",
    );
    // Thursday 2 April + 5: Fri 3, (Mon 6 off), Tue 7, Wed 8, Thu 9, Fri 10.
    expect(found.map(({ due }) => due)).toEqual(["2026-02-28", "2026-04-10"]);
  });

  it("stand still while stopped: the days come on top, and nobody knows the end of one that is still stopped", () => {
    const one = [clock("first", "notified_national", 56, { stops: true })];
    const closed = about({ notified_national: "2026-01-05" }, { suspensions: [{ from: "2026-01-20", until: "2026-02-03" }] });
    // 5 January + 56 = 2 March; 14 days on top = 16 March.
    expect(clockStandings(one, closed, "2026-03-01")[0]).toMatchObject({ state: "running", due: "2026-03-16", stopped: 14, daysLeft: 15 });
    const open = about({ notified_national: "2026-01-05" }, { suspensions: [{ from: "2026-01-20" }] });
    expect(clockStandings(one, open, "2026-02-10")[0]).toMatchObject({ state: "suspended", due: null, daysLeft: 41, stopped: 21 });
    // A clock that cannot be stopped runs on.
    expect(clockStandings([clock("plain", "notified_national", 56)], open, "2026-02-10")[0]).toMatchObject({ due: "2026-03-02" });
  });

  it("run on as extended only where somebody extended", () => {
    const clocks = [
      clock("first", "notified_national", 8, { dayKind: "weeks", ends: "first_answer" }),
      clock("longer", "first", 6, { dayKind: "months", ends: "first_answer", needs: "first_extended" }),
    ];
    const plain = clockStandings(clocks, about({ notified_national: "2026-01-05" }), "2026-04-01");
    expect(plain.map(({ state, due }) => [state, due])).toEqual([
      ["missed", "2026-03-02"],
      ["not_started", null],
    ]);
    const longer = clockStandings(clocks, about({ notified_national: "2026-01-05", first_extended: "2026-02-20" }), "2026-04-01");
    expect(longer.map(({ state, due }) => [state, due])).toEqual([
      ["extended", "2026-03-02"],
      ["running", "2026-09-02"],
    ]);
  });

  it("tell an answer in time from one too late, and what has not begun from what does not count yet", () => {
    const found = clockStandings(
      [
        clock("first", "notified_national", 56, { ends: "first_answer" }),
        clock("late", "notified_union", 10, { ends: "comments" }),
        clock("later", "second_phase", 56),
        clock("new", "notified_national", 45, { appliesFrom: "2028-01-17" }),
      ],
      about({ notified_national: "2026-01-05", first_answer: "2026-02-01", notified_union: "2026-01-06", comments: "2026-01-20" }),
      "2026-03-15",
    );
    expect(found.map(({ state }) => state)).toEqual(["answered", "answered_late", "not_started", "not_in_force"]);
  });
});

describe("factors of the law", () => {
  const factor = (test: ScreeningFactor["test"], more: Partial<ScreeningFactor> = {}): ScreeningFactor => ({
    id: test,
    law: "made_up",
    test,
    technologies: [],
    sectors: [],
    programmes: [],
    threshold: null,
    place: null,
    appliesFrom: null,
    appliesUntil: null,
    ...more,
  });
  const why = { en: "Because.", nl: "Daarom." };
  const facts: DealFacts = {
    on: "2026-03-15",
    country: "NLD",
    inUnion: true,
    technologies: [],
    nodes: [],
    projects: [],
    projectsKnown: false,
    states: null,
    votes: { before: 8, after: 21 },
    controlGained: false,
    sectors: null,
    record: null,
    otherStates: [],
    concentrated: [],
  };
  const state = (one: ScreeningFactor, more: Partial<DealFacts> = {}) => factorStandings([one], { ...facts, ...more })[0]?.state;

  it("are unknown while nobody has said what they need, and never a no", () => {
    for (const test of ["technology", "node", "union_project", "state", "sector", "record", "other_states"] as const)
      expect(state(factor(test)), test).toBe("unknown");
  });

  it("are touched by what the deal names; what a chain serves is a reason to ask", () => {
    const chips = factor("technology", { technologies: ["eu_1"] });
    const tie = { id: "eu_1_1", area: "eu_1", why };
    expect(state(chips, { technologies: [{ ...tie, named: true }] })).toBe("touched");
    expect(state(chips, { technologies: [{ ...tie, named: false }] })).toBe("unknown");
    expect(state(chips, { technologies: [{ id: "eu_4_1", area: "eu_4", named: true, why }] })).toBe("not_touched");
  });

  it("count a threshold only where the votes pass it", () => {
    const reached = [10, 20, 25].map((threshold) => state(factor("stake", { threshold })));
    expect(reached).toEqual(["touched", "touched", "not_touched"]);
    expect(state(factor("stake"))).toBe("not_touched");
    expect(state(factor("stake"), { controlGained: true })).toBe("touched");
  });

  it("do not count where the act does not, nor before the day on which it applies", () => {
    expect(state(factor("stake", { place: "DEU", threshold: 10 }))).toBe("elsewhere");
    expect(state(factor("stake", { place: "EU27", threshold: 10 }))).toBe("touched");
    expect(state(factor("stake", { appliesFrom: "2028-01-17", threshold: 10 }))).toBe("not_in_force");
  });

  it("take an empty list as a word: somebody looked and found nothing", () => {
    expect(state(factor("record"), { record: [] })).toBe("not_touched");
    expect(state(factor("sector", { sectors: ["port"] }), { sectors: [] })).toBe("not_touched");
    expect(state(factor("sector", { sectors: ["port"] }), { sectors: ["port"] })).toBe("touched");
  });
});

describe("concentration", () => {
  const wafers = (after: string) => [
    { name: "Shin-Etsu", before: "Shin-Etsu", after: "Shin-Etsu", share: 29.4 },
    { name: "SUMCO", before: "SUMCO", after: "SUMCO", share: 21.9 },
    { name: "GlobalWafers", before: "GlobalWafers", after: "GlobalWafers", share: 15.2 },
    { name: "Siltronic", before: "Siltronic", after, share: 11.5 },
    { name: "SK Siltron", before: "SK Siltron", after: "SK Siltron", share: 11.4 },
    { name: "Soitec", before: "Soitec", after: "Soitec", share: 5.5 },
  ];

  it("rises by twice the product of the shares that come together: 2 · 15.2 · 11.5 = 349.6", () => {
    // Squares: 864.36 + 479.61 + 231.04 + 132.25 + 129.96 + 30.25 = 1867.47; the 5.1 % nobody prints add at most 26.01.
    expect(concentrationOf(wafers("GlobalWafers"), "others")).toEqual({
      before: [1867.47, 1893.48],
      after: [2217.07, 2243.08],
      delta: [349.6, 349.6],
    });
  });

  it("does not change when a firm goes to somebody who supplies nothing there", () => {
    expect(concentrationOf(wafers("Fund"), "others").delta).toEqual([0, 0]);
  });

  it("falls when a large owner sells to a small one", () => {
    const suppliers = [
      { name: "A", before: "Large", after: "Small", share: 10 },
      { name: "B", before: "Large", after: "Large", share: 50 },
      { name: "C", before: "Small", after: "Small", share: 40 },
    ];
    // 2 · 10 · (40 − 50) = −200: from 60² + 40² = 5200 to 50² + 50² = 5000.
    expect(concentrationOf(suppliers, "others")).toEqual({ before: [5200, 5200], after: [5000, 5000], delta: [-200, -200] });
  });

  it("is an interval where an amount is unknown: nothing to 2 · 30 · 40", () => {
    const suppliers = [
      { name: "Target", before: "Target", after: "Buyer", share: null },
      { name: "Buyer", before: "Buyer", after: "Buyer", share: 40 },
      { name: "Other", before: "Other", after: "Other", share: 30 },
    ];
    expect(concentrationOf(suppliers, "others")).toEqual({ before: [2500, 3400], after: [2500, 5800], delta: [0, 2400] });
  });

  it("keeps its difference within what before and after allow, for any shares", () => {
    const supplier = fc.record({
      before: fc.constantFrom("A", "B", "C", "T"),
      share: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(supplier, { maxLength: 5 }), fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), (others, share) => {
        const suppliers = [
          { name: "T", before: "T", after: "A", share },
          ...others.map((one, at) => ({ ...one, name: `S${at}`, after: one.before === "T" ? "A" : one.before })),
        ];
        for (const open of ["others", "anybody"] as const) {
          const { before, after, delta } = concentrationOf(suppliers, open);
          expect(before[0]).toBeLessThanOrEqual(before[1]);
          expect(delta[0]).toBeLessThanOrEqual(delta[1]);
          expect(delta[1]).toBeLessThanOrEqual(after[1] - before[0] + 0.05);
          expect(delta[0]).toBeGreaterThanOrEqual(after[0] - before[1] - 0.05);
        }
      }),
    );
  });
});

describe("DEAL.yaml", () => {
  const deal = (more: string) => `name: Test\ntarget: { name: Target, country: NLD }\nacquirer: { name: Buyer }\n${more}\n`;
  const refused = (text: string) => {
    try {
      readDeal(text, "deal.yaml");
    } catch (error) {
      if (error instanceof Problem) return { code: error.code, said: error.sentence() };
      throw error;
    }
    return undefined;
  };

  it("is read with every default filled in, and the example is sound", () => {
    const { deal: read } = readDeal(exampleDeal);
    expect(read.stake).toMatchObject({ before: 4.53, after: 70.27 });
    const after = holdingsAfter(read);
    expect(controlOver(holdingsBefore(read), "Siltronic").kind).toBe("dispersed");
    expect(controlOver(after, "Siltronic")).toMatchObject({ kind: "sole", controllers: ["GlobalWafers"] });
    expect(shareOf(after, "Siltronic", "GlobalWafers")?.low).toBe(70.27);
    expect(after.some(({ holder }) => holder === "Wacker Chemie")).toBe(false);
  });

  it("is in the guide as it is in the product", async () => {
    expect(await readFile(new URL("../../docs/guides/globalwafers_siltronic.yaml", import.meta.url), "utf8")).toBe(exampleDeal);
  });

  it.each([
    ["stake: { before: 0, after: 130 }", "deal-share-over-hundred", "line 4: Buyer would hold 130 % of Target"],
    [
      "stake: { before: 0, after: 60 }\nownership:\n  - { holder: Fund, of: Target, percent: 70 }",
      "deal-holders-over-hundred",
      "line 4: the holders of Target hold 130 % together (after)",
    ],
    [
      "stake: { before: 0, after: 60 }\nownership:\n  - { holder: A, of: Buyer, percent: 70 }\n  - { holder: B, of: Buyer, percent: 40 }",
      "deal-holders-over-hundred",
      "line 6: the holders of Buyer hold 110 % together (before): A 70, B 40",
    ],
    [
      "stake: { before: 0, after: 60, from: [{ holder: A, percent: 60 }] }",
      "deal-gives-up-too-much",
      "A gives up 60 % of the target but holds 0 %",
    ],
    [
      "stake: { before: 0, after: 60 }\nownership:\n  - { holder: A, of: A, percent: 10 }",
      "deal-owns-itself",
      "line 6: A would hold 10 % of itself",
    ],
    [
      "stake: { before: 0, after: 60 }\nownership:\n  - { holder: A, of: Buyer, percent: 10 }\n  - { holder: A, of: Buyer, percent: 20 }",
      "deal-edge-twice",
      "line 7: what A holds of Buyer stands twice",
    ],
    [
      "stake: { before: 0, after: 60 }\ndates:\n  notified_national: 2026-03-02\n  decided: 2026-03-01",
      "deal-dates-out-of-order",
      "line 7: decided (2026-03-01) comes before notified_national (2026-03-02)",
    ],
    [
      "stake: { before: 0, after: 60 }\nsuspensions:\n  - { from: 2026-03-02, until: 2026-03-01 }",
      "deal-dates-out-of-order",
      "line 6: until (2026-03-01) comes before from",
    ],
    ["stake: { before: 0, after: 60 }\ndates:\n  signed: 2026-02-30", "deal-not-understood", "line 6: dates.signed"],
    ["stake: { before: 0, after: sixty }", "deal-not-understood", "line 4: stake.after is not understood"],
    ["stake: { before: 0, after: 60 }\nbuyer: me", "deal-not-understood", "line 5: buyer"],
    ["stake: [", "deal-not-understood", "YAML"],
  ])("says what is wrong with its line: %s", (more, code, sentence) => {
    const found = refused(deal(more));
    expect(found?.code).toBe(code);
    expect(found?.said).toContain(sentence);
  });
});
