/** Measures and their portfolio on the shipped chains: simulated effects, unknowns that stay unknown, budgets, and every bad input in words. */
import { Problem } from "#model";
import { describe, expect, it } from "vitest";
import { opened } from "./opened.ts";

const { owner } = opened("portfolio");

async function refused(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "",
    (error: unknown) => (error instanceof Problem ? `${error.code}: ${error.message}` : String(error)),
  );
}

describe("the measures of the register", () => {
  it("are more than forty, each at a node or of readiness, with its source; costs are given only where somebody prints them", async () => {
    const { measures } = await owner().measures();
    expect(measures.length).toBeGreaterThan(40);
    for (const one of measures) {
      expect(one.citation?.publication, one.id).toBeTruthy();
      expect(one.faults, one.id).toEqual([]);
      if (one.basis === "own_proposal" && one.cost.low !== null) expect(one.caveat, one.id).toMatch(/cost/i);
    }
    expect(measures.filter(({ citation }) => citation?.evidence === "recalled").every(({ cut }) => cut === null)).toBe(true);
  });

  it("can be weighed for twenty of them, each read somewhere; what a stock costs says how it was reckoned", async () => {
    const { measures, weighed } = await owner().measures();
    expect(weighed).toBeGreaterThanOrEqual(20);
    for (const one of measures.filter(({ unweighed }) => unweighed.length === 0)) {
      expect(one.citation?.evidence, one.id).toBe("read");
      expect(one.citation?.url, one.id).toMatch(/^https?:/);
      if (one.effect === "stockpile") expect(one.caveat, one.id).toMatch(/Cost.*USD|Cost.*EUR/);
    }
  });

  it("cut expected exposure by what the chains say, with an interval around the middle", async () => {
    const { measures, baseline } = await owner().measures({ node: "gallium_primary" });
    const gallium = measures.find(({ id }) => id === "metlen_gallium");
    expect(gallium?.cut?.mid).toBeGreaterThan(1);
    expect(gallium?.cut?.low).toBeLessThanOrEqual(gallium?.cut?.mid ?? 0);
    expect(gallium?.cut?.high).toBeGreaterThanOrEqual(gallium?.cut?.mid ?? 0);
    expect(baseline).toMatchObject({ days: 365 });
    expect(baseline.low).toBeLessThan(baseline.mid);
  });

  it("of readiness change no exposure, and say so", async () => {
    const { measures } = await owner().measures();
    const line = measures.find(({ id }) => id === "nanoic");
    expect(line).toMatchObject({ cut: null, unweighed: ["trl_only"], trl: { low: 4, high: 8 } });
  });

  it("with an unknown share have no effect, only the most they could do", async () => {
    const { measures } = await owner().measures({ node: "mems_imu" });
    const fab = measures.find(({ id }) => id === "xfab_erfurt");
    expect(fab).toMatchObject({ cut: null, unweighed: ["share_unknown"] });
    expect(fab?.ceiling).toBeGreaterThan(0);
  });
});

describe("a portfolio", () => {
  it("keeps to the budget, and the set is simulated as a whole beside the sum", async () => {
    const found = await owner().portfolio({ budget: ["any=200"] });
    expect(found.cost).toBeLessThanOrEqual(200);
    expect(found.chosen).toContain("metlen_gallium");
    expect(found.together.mid).toBeGreaterThan(0);
    expect(Math.abs(found.sum - found.together.mid)).toBeLessThan(1);
    expect(found.alternatives[0]?.value).toBeLessThanOrEqual(found.value + 1e-6);
    expect(found.frontier.map(({ value }) => value)).toEqual(
      found.frontier.map(({ value }) => value).toSorted((left, right) => left - right),
    );
    for (const one of found.measures.filter(({ standing }) => standing === null)) expect(one.unweighed.length, one.id).toBeGreaterThan(0);
  });

  it("lets only those lines pay that may: by name, by year, and not when an instrument has ended", async () => {
    const found = await owner().portfolio({ budget: ["edip=1000", "crma=200@2020", "asap=500"] });
    const gallium = found.measures.find(({ id }) => id === "metlen_gallium");
    expect(gallium?.barred).toEqual([
      { line: "edip", barrier: "not_named" },
      { line: "crma@2020", barrier: "period" },
      { line: "asap", barrier: "ended" },
    ]);
    expect(gallium).toMatchObject({ chosen: false, standing: "unpaid" });
    expect(found.chosen).toContain("gallium_stock_90_days");
  });

  it("weighs what a person supposes or enters at the desk, and forgets it with undo", async () => {
    const before = await owner().portfolio({ budget: ["crma=100"] });
    expect(before.measures.find(({ id }) => id === "narva_magnets_second_phase")).toMatchObject({
      standing: null,
      unweighed: ["cost_unknown"],
    });
    const supposed = await owner().portfolio({ budget: ["crma=100"], suppose: ["narva_magnets_second_phase:cost=10-20"] });
    expect(supposed.measures.find(({ id }) => id === "narva_magnets_second_phase")?.standing).not.toBeNull();
    const entry = (await owner().register("measure")).entries.find(({ id }) => id === "narva_magnets_second_phase");
    const { batch } = await owner().sayEntry({
      kind: "measure",
      id: "narva_magnets_second_phase",
      values: { ...entry?.values, cost_low: ["10"], cost_high: ["20"] },
    });
    const entered = await owner().portfolio({ budget: ["crma=100"] });
    expect(entered.measures.find(({ id }) => id === "narva_magnets_second_phase")).toMatchObject({ onDesk: true, unweighed: [] });
    await owner().undo(batch);
    const after = await owner().portfolio({ budget: ["crma=100"] });
    expect(after.chosen).toEqual(before.chosen);
  });

  it("under doubt promises no more than it expects", async () => {
    const expected = await owner().portfolio({ budget: ["any=200"] });
    const robust = await owner().portfolio({ budget: ["any=200"], robust: 3 });
    expect(robust.value).toBeLessThan(expected.value);
    expect(robust.measures.filter(({ chosen }) => chosen).reduce((sum, { cost }) => sum + (cost.high ?? 0), 0)).toBeLessThanOrEqual(200);
  });

  it("takes a file of the whole question, and measures that only the file knows", async () => {
    const text = `
budgets:
  - { instrument: any, amount: 30 }
measures:
  - { id: gallium_line, name: Another gallium line, node: gallium_primary, effect: capacity, country: FRA, share_low: 20, share_high: 30, cost_low: 25, cost_high: 30 }
  - { id: gallium_rival, node: gallium_primary, effect: capacity, share_low: 1, share_high: 2, cost_low: 1, cost_high: 1, excludes: [gallium_line] }
must: [gallium_line]
`;
    const found = await owner().portfolio({ file: { name: "ask.yaml", text } });
    expect(found.chosen).toContain("gallium_line");
    expect(found.measures.find(({ id }) => id === "gallium_rival")).toMatchObject({ standing: "shut", against: ["gallium_line"] });
  });
});

describe("bad input", () => {
  it("is a sentence with the place and what to do", async () => {
    const file = (text: string, name = "ask.yaml") => owner().portfolio({ file: { name, text } });
    expect(await refused(owner().portfolio({ budget: ["crma=-5"] }))).toContain(
      "portfolio-budget-not-understood: --budget: the budget crma=-5",
    );
    expect(await refused(owner().portfolio({ budget: ["crna=5"] }))).toContain(
      "portfolio-code-unknown: --budget: there is no instrument called crna",
    );
    expect(await refused(owner().portfolio({ budget: ["any=5"], must: ["metlen_galium"] }))).toContain("no measure called metlen_galium");
    expect(await refused(owner().portfolio({ budget: ["any=5"], suppose: ["metlen_gallium:cost=9-3"] }))).toContain(
      "portfolio-suppose-not-understood",
    );
    expect(await refused(owner().portfolio({ budget: ["any=5"], must: ["xfab_erfurt"] }))).toContain(
      "portfolio-must-cannot-be-weighed: xfab_erfurt must be in, but it cannot be weighed: nobody says which share",
    );
    expect(await refused(file("budgets:\n  - { instrument: any, amount: -3 }\n"))).toMatch(
      /portfolio-file-not-sound: .*ask\.yaml:2: budgets\.0\.amount/,
    );
    expect(await refused(file("measures:\n  - { id: a, cost_low: 9, cost_high: 3 }\n"))).toContain(
      "ask.yaml:2: a: cost: the low end 9 is above the high end 3.",
    );
    expect(await refused(file("measures:\n  - { id: a, start: 2027-13-01 }\n"))).toMatch(/ask\.yaml:2: measures\.0\.start/);
    expect(await refused(file("measures:\n  - { id: a, requires: [zz] }\n"))).toContain("ask.yaml:2: there is no measure called zz");
    expect(await refused(file("budgets: [oops\n"))).toContain("ask.yaml:");
  });

  it("names measures that wait for one another, with the line", async () => {
    const text = "measures:\n  - { id: a, requires: [b] }\n  - { id: b, requires: [c] }\n  - { id: c, requires: [a] }\n";
    expect(await refused(owner().portfolio({ file: { name: "ask.yaml", text } }))).toBe(
      "portfolio-circular: ask.yaml:2: these measures wait for one another in a circle: a → b → c → a.",
    );
  });

  it("names the smallest rules that cannot all hold", async () => {
    const work = owner().portfolio({ budget: ["crma=100"], must: ["metlen_gallium", "caremag_dysprosium", "talga_anode"] });
    expect(await refused(work)).toContain("no smaller set of rules conflicts: crma ≤ 100; caremag_dysprosium !");
  });

  it("reads a table with the columns of the register, and says where it is wrong", async () => {
    const head = "id,name_en,name_nl,text_en,text_nl,node,effect,share_low,share_high,cost_low,cost_high,basis";
    const row = (low: string) => `my_line,My line,Mijn lijn,Text,Tekst,gallium_primary,capacity,20,30,${low},12,own_proposal`;
    const file = (low: string) => ({ name: "mine.csv", text: `${head}\n${row(low)}\n` });
    const found = await owner().portfolio({ budget: ["any=12"], file: file("10") });
    expect(found.chosen).toContain("my_line");
    expect(await refused(owner().portfolio({ budget: ["any=12"], file: file("-4") }))).toMatch(/mine\.csv:2/);
  });
});
