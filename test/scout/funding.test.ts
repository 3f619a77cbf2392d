/** The next funding step: who pays for results that stand at a level, for whom, and why; the two valleys; the services to tell. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LexiconTerm } from "#model";
import {
  type FundingInstrument,
  levelsIn,
  nextFunding,
  type OpenCall,
  prepareCalls,
  type Seeking,
  servicesToTell,
  valleysOf,
} from "#scout";

const words = (text: string) => ({ en: text, nl: text });
const instrument = (id: string, more: Partial<FundingInstrument> = {}): FundingInstrument => ({
  id,
  name: words(id),
  kind: "grant",
  scope: "dual",
  trl: [3, 6],
  status: "active",
  period: "2021-2027",
  openTo: ["any"],
  country: null,
  eligible: words("Anybody"),
  technologies: [],
  budget: null,
  url: null,
  ...more,
});
const seeking: Seeking = {
  trl: [4, 4],
  use: "dual",
  technologies: ["eu_3_1"],
  parties: [{ country: "NLD", kind: "research", small: null }],
  on: "2026-11-24",
};
const idsOf = (list: readonly FundingInstrument[], more: Partial<Seeking> = {}) =>
  nextFunding({ ...seeking, ...more }, { instruments: list, calls: [] }).steps.map(({ id, fit }) => `${id} ${fit}`);

describe("an instrument is a step", () => {
  test("when it takes every level the results may stand at one further, and perhaps when only some", () => {
    const list = [instrument("early", { trl: [1, 4] }), instrument("middle"), instrument("late", { trl: [6, 9] })];
    expect(idsOf(list)).toEqual(["middle fits"]);
    expect(idsOf(list, { trl: [2, 4] })).toEqual(["early perhaps", "middle perhaps"]);
    expect(idsOf(list, { trl: [9, 9] })).toEqual(["late fits"]);
    expect(idsOf([instrument("none", { trl: null })])).toEqual(["none perhaps"]);
  });

  test("only for its use: civil money does not pay for defence, nor the other way round", () => {
    const list = [instrument("civil", { scope: "civil" }), instrument("defence", { scope: "defence" }), instrument("dual")];
    expect(idsOf(list, { use: "civil" })).toEqual(["civil fits", "dual fits"]);
    expect(idsOf(list, { use: "defence" })).toEqual(["defence fits", "dual fits"]);
    expect(idsOf(list, { use: "dual" })).toEqual(["civil fits", "defence fits", "dual fits"]);
    expect(idsOf(list, { use: "unknown" })).toEqual(["civil perhaps", "defence perhaps", "dual perhaps"]);
  });

  test("only for who may take part: not what is for states, for funds or for those it names, and what is for firms perhaps", () => {
    const open = (...to: FundingInstrument["openTo"]) => [instrument("one", { openTo: to })];
    expect(idsOf(open("states"))).toEqual([]);
    expect(idsOf(open("funds"))).toEqual([]);
    expect(idsOf(open("named"))).toEqual([]);
    expect(idsOf(open("small_firms"))).toEqual(["one perhaps"]);
    expect(idsOf(open("small_firms"), { parties: [{ country: "NLD", kind: "firm", small: true }] })).toEqual(["one fits"]);
    expect(idsOf(open("small_firms"), { parties: null })).toEqual(["one perhaps"]);
    expect(idsOf(open("small_firms"), { parties: "anyone" })).toEqual(["one fits"]);
    expect(idsOf(open("states"), { parties: "anyone" })).toEqual([]);
  });

  test("of one country only for somebody from there", () => {
    const list = [instrument("dutch", { country: "NLD" })];
    expect(idsOf(list)).toEqual(["dutch fits"]);
    expect(idsOf(list, { parties: [{ country: "DEU", kind: "research", small: null }] })).toEqual([]);
    expect(idsOf(list, { parties: null })).toEqual(["dutch perhaps"]);
  });

  test("only for its technologies, an area holding all its own, and not a neighbour whose number begins alike", () => {
    expect(idsOf([instrument("area", { technologies: ["eu_3"] }), instrument("other", { technologies: ["eu_1"] })])).toEqual(["area fits"]);
    expect(idsOf([instrument("one", { technologies: ["eu_1"] })], { technologies: ["eu_10_1"] })).toEqual([]);
    expect(idsOf([instrument("area", { technologies: ["eu_3"] })], { technologies: [] })).toEqual(["area perhaps"]);
  });

  test("not when it has ended; perhaps when it was only planned, or when its last year is over", () => {
    const list = [
      instrument("ended", { status: "ended" }),
      instrument("over", { period: "2019-2020" }),
      instrument("planned", { status: "planned" }),
      instrument("yearly", { period: "2024 (annual)" }),
    ];
    expect(idsOf(list)).toEqual(["yearly fits", "over perhaps", "planned perhaps"]);
  });

  test("not when it only rules or screens", () => {
    expect(idsOf([instrument("rule", { kind: "regulation" }), instrument("screen", { kind: "screening" })])).toEqual([]);
  });
});

test("every step says why, and one that is not sure says what is unsure", () => {
  const { steps } = nextFunding(seeking, { instruments: [instrument("sure"), instrument("soon", { status: "proposed" })], calls: [] });
  for (const { fit, why, unsure } of steps) {
    expect(why.length).toBeGreaterThan(0);
    expect(unsure.length > 0).toBe(fit === "perhaps");
  }
});

test("without a level no step is told; both sides of the valley are, each on the condition of its levels", () => {
  const list = [instrument("early", { trl: [1, 5] }), instrument("late", { trl: [6, 9] })];
  const { steps, refused, before, after } = nextFunding({ ...seeking, trl: null }, { instruments: list, calls: [] });
  expect(steps).toEqual([]);
  expect(refused?.en).toContain("unknown");
  expect(before.map((one) => one.id)).toEqual(["early"]);
  expect(after.map((one) => one.id)).toEqual(["late"]);
  for (const one of [...before, ...after]) {
    expect(one.fit).toBe("perhaps");
    expect(one.unsure[0]?.en).toMatch(/^If the results stand within TRL/);
  }
});

const anyInstrument: fc.Arbitrary<FundingInstrument> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom("grant", "equity", "regulation", "coordination"),
    scope: fc.constantFrom("civil" as const, "defence" as const, "dual" as const),
    trl: fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 5, max: 9 }))),
    status: fc.constantFrom("active" as const, "planned" as const, "proposed" as const, "ended" as const),
    openTo: fc.subarray(["any", "firms", "small_firms", "states", "named"] as const),
    technologies: fc.subarray(["eu_1", "eu_3", "eu_3_1"]),
  })
  .map(({ id, ...more }) => instrument(id, { ...more, openTo: [...more.openTo] }));

test("the order of the register changes nothing, sure steps stand before unsure ones, and everything told is open and not ended", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyInstrument, { selector: (one) => one.id, maxLength: 30 }),
      fc.option(fc.integer({ min: 1, max: 9 })),
      (list, level) => {
        const asked: Seeking = { ...seeking, trl: level === null ? null : [level, level] };
        const told = nextFunding(asked, { instruments: list, calls: [] });
        expect(nextFunding(asked, { instruments: list.toReversed(), calls: [] })).toEqual(told);
        const fits = told.steps.map((one) => one.fit);
        expect(fits).toEqual(fits.toSorted());
        const byId = new Map(list.map((one) => [one.id, one]));
        for (const { id } of [...told.steps, ...told.before, ...told.after]) {
          const one = byId.get(id);
          expect(one?.status).not.toBe("ended");
          expect(one?.openTo.some((who) => who !== "states" && who !== "named")).toBe(true);
        }
        expect(told.refused === null).toBe(level !== null);
      },
    ),
  );
});

describe("an open call", () => {
  const terms: LexiconTerm[] = [
    { subject: "eu_3_1", language: "en", term: "quantum comput*", weight: 8, kind: "core" },
    { subject: "eu_3_1", language: "en", term: "qubit*", weight: 6, kind: "core" },
    { subject: "eu_3_1", language: "en", term: "cryogenic", weight: 3, kind: "broad" },
    { subject: "eu_3_1", language: "en", term: "quantum dot display", weight: 9, kind: "not" },
  ];
  const call = (id: string, more: Partial<OpenCall> = {}): OpenCall => ({
    id,
    title: "Quantum computers",
    programme: "Horizon Europe",
    action: "RIA",
    deadline: "2027-02-01",
    status: "open",
    budget: ["3000000", "5000000"],
    text: "Activities are expected to start at TRL 3-4 and achieve TRL 5-6 by the end.",
    url: null,
    ...more,
  });
  const stepsOf = (calls: readonly OpenCall[], more: Partial<Seeking> = {}) =>
    nextFunding({ ...seeking, ...more }, { instruments: [], calls: prepareCalls(calls, terms) }).steps;

  test("is a step when its words name the technology, its deadline is to come and its levels lie above", () => {
    const [step] = stepsOf([call("one")]);
    expect(step).toMatchObject({ id: "one", kind: "call", fit: "fits", deadline: "2027-02-01", trl: [3, 6], budget: "3000000–5000000" });
    expect(step?.why.map((one) => one.en)).toEqual([
      expect.stringContaining("quantum comput*"),
      expect.anything(),
      "It wants TRL 5–6; the results stand at TRL 4",
    ]);
    expect(stepsOf([call("over", { deadline: "2026-11-23" })])).toEqual([]);
    expect(stepsOf([call("closed", { status: "closed" })])).toEqual([]);
    expect(stepsOf([call("else", { title: "Hydrogen" })])).toEqual([]);
    expect(stepsOf([call("done")], { trl: [7, 7] })).toEqual([]);
  });

  test("of a defence programme pays for no civil results, and one that prints no level is unsure", () => {
    expect(stepsOf([call("edf", { programme: "European Defence Fund" })], { use: "civil" })).toEqual([]);
    expect(stepsOf([call("plain", { text: "" })]).map((one) => one.fit)).toEqual(["perhaps"]);
  });

  test("is not named by one weak word, nor by words that speak against", () => {
    expect(stepsOf([call("weak", { title: "Cold", text: "cryogenic" })])).toEqual([]);
    expect(stepsOf([call("screen", { title: "Quantum dot display with qubits", text: "" })])).toEqual([]);
  });

  test("comes before instruments, the nearest deadline first", () => {
    const { steps } = nextFunding(seeking, {
      instruments: [instrument("fund")],
      calls: prepareCalls([call("later", { deadline: "2027-09-01" }), call("sooner")], terms),
    });
    expect(steps.map((one) => one.id)).toEqual(["sooner", "later", "fund"]);
  });

  test("prints its levels in many ways", () => {
    expect(levelsIn("start at TRL 4-5 and achieve TRL 6-7")).toEqual({ from: [4, 5], to: [6, 7] });
    expect(levelsIn("start at TRL 3/4 and to achieve TRL 5/6")).toEqual({ from: [3, 4], to: [5, 6] });
    expect(levelsIn("expected to achieve TRL 7 by the end")).toEqual({ from: null, to: [7, 7] });
    expect(levelsIn("activities may start at any TRL")).toEqual({ from: null, to: null });
    expect(levelsIn("achieve TRL 7-5")).toEqual({ from: null, to: null });
  });
});

describe("a valley", () => {
  test("is a pass between two levels for which nothing active pays, for a use", () => {
    const { cells, gaps } = valleysOf([
      instrument("early", { trl: [1, 4], scope: "civil" }),
      instrument("late", { trl: [6, 9], scope: "defence" }),
    ]);
    expect(cells).toHaveLength(24);
    expect(gaps.filter((one) => one.scope === "civil").map((one) => one.from)).toEqual([4, 5, 6, 7, 8]);
    expect(gaps.filter((one) => one.scope === "defence").map((one) => one.from)).toEqual([1, 2, 3, 4, 5]);
    expect(gaps.filter((one) => one.scope === "dual")).toHaveLength(8);
    expect(cells.filter((one) => one.valley === "first").map((one) => one.from)).toEqual([4, 5, 6, 4, 5, 6, 4, 5, 6]);
  });

  test("is not bridged by what is planned, by advice, or by what is open to others", () => {
    const list = [instrument("planned", { status: "planned", trl: [1, 9] }), instrument("advice", { kind: "coordination", trl: [1, 9] })];
    expect(valleysOf(list).gaps).toHaveLength(24);
    expect(valleysOf(list).cells[0]?.coming).toEqual(["planned"]);
    expect(valleysOf([instrument("states", { trl: [1, 9], openTo: ["states"] })], { for: ["small_firms"] }).gaps).toHaveLength(24);
  });

  test("never grows when an instrument is added", () => {
    fc.assert(
      fc.property(fc.array(anyInstrument, { maxLength: 12 }), anyInstrument, (list, one) => {
        expect(valleysOf([...list, one]).gaps.length).toBeLessThanOrEqual(valleysOf(list).gaps.length);
      }),
    );
  });
});

describe("a service is told", () => {
  const service = (id: string, domains: string[], technologies: string[] = [], country: string | null = null) => ({
    id,
    name: words(id),
    domains,
    technologies,
    country,
    contact: null,
  });
  const document = { scores: { defence: 0.8, space: 0.1, security: 0.6 }, technologies: ["eu_5_2"], countries: ["DEU"], threshold: 0.5 };
  const told = (list: ReturnType<typeof service>[], more: Partial<typeof document> = {}) =>
    servicesToTell({ ...document, ...more }, list).map((one) => one.service.id);

  test("of a domain that is probable enough, those with the technology first", () => {
    const list = [
      service("all_defence", ["defence"]),
      service("space", ["space"]),
      service("cyber", ["security"], ["eu_5_2"]),
      service("chips", ["defence"], ["eu_1"]),
    ];
    expect(told(list)).toEqual(["cyber", "all_defence"]);
    expect(told(list, { threshold: 0.9 })).toEqual([]);
  });

  test("of a country only when somebody from there takes part, or nobody knows", () => {
    expect(told([service("dutch", ["defence"], [], "NLD")])).toEqual([]);
    expect(told([service("dutch", ["defence"], [], "NLD")], { countries: null as unknown as string[] })).toEqual(["dutch"]);
  });
});
