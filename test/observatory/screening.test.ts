/** Screening as a reader finds it: on the built-in edition, tried, kept, judged and taken back. */
import { describe, expect, it } from "vitest";
import { Problem } from "#model";
import { opened } from "./opened.ts";

const { owner, everybody } = opened("screening");

const chips = (more = "") => `name: Chips
target: { name: Nexperia, country: NLD, technologies: [eu_1_1], sectors: [], customers: [{ name: A buyer, country: FRA }] }
acquirer: { name: Buyer, country: ARE, record: [] }
stake: { before: 8, after: 21 }
parties: [{ name: Top, country: ARE, state: true }]
ownership: [{ holder: Top, of: Buyer, percent: 75 }]
dates: { notified_national: 2026-01-05, notified_union: 2026-01-12 }
${more}`;

async function problemOf(work: Promise<unknown>): Promise<Problem | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    },
  );
}

describe("the shipped example", () => {
  it("shows what the takeover of Siltronic would have done to silicon wafers, source by source", async () => {
    const one = await everybody().screeningCase("example", { on: "2022-01-14" });
    expect(one).toMatchObject({ kept: "example", foreign: true, longStop: { day: "2022-01-31", daysLeft: 17 } });
    expect(one.ownership.after).toMatchObject({ kind: "sole", controllers: [{ name: "GlobalWafers", country: "TWN" }] });
    const [node] = one.nodes;
    expect([one.nodes.length, node?.node]).toEqual([1, "silicon_wafer"]);
    const account = node?.accounts.find(({ year }) => year === "2020");
    expect(account?.byOwner).toEqual({ before: [1867.47, 1893.48], after: [2217.07, 2243.08], delta: [349.6, 349.6] });
    // By country: Japan 29.4 + 21.9, Taiwan 15.2, Germany 11.5, Korea 11.4, France 5.5; Germany's part goes to Taiwan.
    expect(account?.byCountry.before[0]).toBeCloseTo(51.3 ** 2 + 15.2 ** 2 + 11.5 ** 2 + 11.4 ** 2 + 5.5 ** 2, 2);
    expect(account?.byCountry.after[0]).toBeCloseTo(51.3 ** 2 + 26.7 ** 2 + 11.4 ** 2 + 5.5 ** 2, 2);
    // Two months after 10 December 2020; the day of the answer was printed nowhere.
    expect(one.clocks.find(({ id }) => id === "awg_open")).toMatchObject({ state: "missed", due: "2021-02-10" });
    expect(one.clocks.find(({ id }) => id === "awg_decide_longer")?.state).toBe("not_started");
    expect(one.sources.every(({ evidence, url }) => evidence === "read" && url !== undefined)).toBe(true);
  });

  it("can be tried in What if", async () => {
    const { scenario } = await everybody().screeningCase("example");
    const { remarks } = await everybody().simulate({ ...scenario, runs: 0 });
    expect(remarks.some(({ en }) => en.startsWith("GlobalWafers buys Siltronic"))).toBe(true);
  });
});

describe("the registers", () => {
  it("name act, article and where each was read; what comes from memory says so", async () => {
    for (const kind of ["screening_factor", "screening_clock"]) {
      const { entries } = await everybody().register(kind);
      expect(entries.length, kind).toBeGreaterThan(10);
      for (const { id, values } of entries) {
        expect(values["article"]?.[0], id).toBeTruthy();
        if (values["evidence"]?.[0] === "recalled") expect(values["caveat"]?.[0] ?? "", id).toMatch(/recalled/);
        else expect(values["url"]?.[0], id).toMatch(/^https:/);
      }
    }
  });

  it("know the clocks of the Union, the Netherlands, Germany and France, each read in its article", async () => {
    const { entries } = await everybody().register("screening_clock");
    const laws = new Set(entries.map(({ values }) => values["law"]?.[0]));
    expect(["eu_2019_452", "nl_vifo", "de_awg", "fr_cmf"].filter((law) => !laws.has(law))).toEqual([]);
    expect(entries.filter(({ values }) => values["evidence"]?.[0] !== "read")).toEqual([]);
  });

  it("let the new act count from the day on which it applies, and the old one until the day before", async () => {
    const lawsOn = async (on: string) => {
      const { factors } = await everybody().screenDeal({ text: chips(), on });
      const counting = factors.filter(({ state }) => state !== "not_in_force" && state !== "elsewhere");
      return ["eu_2019_452", "eu_2026_1386"].map((law) => counting.some((one) => one.law === law));
    };
    expect(await lawsOn("2028-01-16")).toEqual([true, false]);
    expect(await lawsOn("2028-01-17")).toEqual([false, true]);
  });
});

describe("a deal that is tried", () => {
  it("says which clocks run, which thresholds are passed, who stands behind, and keeps nothing", async () => {
    const before = (await owner().batches()).batches.length;
    const one = await owner().screenDeal({ text: chips(), on: "2026-02-01" });
    const clock = (id: string) => one.clocks.find((each) => each.id === id);
    // Eight weeks after Monday 5 January; 15 and 35 days after Monday 12 January.
    expect(clock("vifo_first")).toMatchObject({ state: "running", due: "2026-03-02", daysLeft: 29 });
    expect(clock("eu_reserve")).toMatchObject({ state: "missed", due: "2026-01-27", daysLeft: -5 });
    expect(clock("eu_comments")).toMatchObject({ state: "running", due: "2026-02-16" });
    expect(clock("new_first")?.state).toBe("not_in_force");
    const state = (id: string) => one.factors.find((each) => each.id === id)?.state;
    expect(["vifo_influence_10", "vifo_influence_20", "vifo_influence_25", "vifo_control"].map(state)).toEqual([
      "touched",
      "touched",
      "not_touched",
      "not_touched",
    ]);
    expect([state("eu_technology"), state("eu_inputs"), state("eu_state"), state("eu_earlier")]).toEqual([
      "touched",
      "touched",
      "touched",
      "not_touched",
    ]);
    // Nothing was collected, so that nobody can say it takes part in none.
    expect([one.projects.known, state("eu_union_research")]).toEqual([false, "unknown"]);
    expect(one.states).toEqual([{ country: "FRA", sites: [], subsidiaries: [], customers: ["A buyer"], subsidies: [], projects: 0 }]);
    expect([one.foreign, one.scenario, one.kept]).toEqual([null, null, "not"]);
    expect((await owner().batches()).batches).toHaveLength(before);
    expect((await owner().screeningCases()).cases).toEqual([]);
  });

  it.each([
    [
      "target: { name: Nexperia, country: NLD, technologies: [eu_1_1]",
      "technologies: [eu_99]",
      "line 2: target.technologies.0 names eu_99",
    ],
    ["country: ARE, state", "country: XXX, state", "line 5: parties.0.country names XXX"],
  ])("names a code nobody knows with its line", async (from, to, sentence) => {
    const replaced = from.includes("technologies") ? chips().replace("technologies: [eu_1_1]", to) : chips().replace(from, to);
    const found = await problemOf(everybody().screenDeal({ text: replaced, file: "deal.yaml" }));
    expect(found?.code).toBe("deal-code-unknown");
    expect(found?.sentence()).toContain(sentence);
  });

  it("names a circle and counts it once, and refuses one without an owner outside", async () => {
    const circle = chips().replace("percent: 75 }]", "percent: 75 }, { holder: Nexperia, of: Buyer, percent: 20 }]");
    const one = await everybody().screenDeal({ text: circle });
    expect(one.ownership.loops).toEqual([["Buyer", "Nexperia"]]);
    // 0.75 · 0.21 / (1 − 0.2 · 0.21)
    expect(one.ownership.holders.find(({ holder }) => holder === "Top")?.after[0]).toBeCloseTo(15.75 / 0.958, 6);
    const closed = chips().replace(
      "percent: 75 }]",
      "percent: 0 }, { holder: A, of: Buyer, percent: 100 }, { holder: Buyer, of: A, percent: 100 }]",
    );
    const found = await problemOf(everybody().screenDeal({ text: closed, file: "deal.yaml" }));
    expect([found?.code, found?.sentence()]).toEqual([
      "deal-loop-closed",
      expect.stringContaining("deal.yaml, line 6: A, Buyer own each other"),
    ]);
  });
});

describe("a case that is kept", () => {
  it("is tied from the technology and the node it touches to what the target delivers, to the factors it touches and to countries", async () => {
    const { id, batch } = await owner().keepDeal({ text: chips() });
    const { statements } = await owner().entity("deal", id ?? "");
    const named = (property: string) => statements.filter((one) => one.property === property).map(({ value }) => value);
    expect(named("target_country")).toEqual(["country:NLD"]);
    expect(named("acquirer_country")).toEqual(["country:ARE"]);
    expect(named("node")).toContain("node:discrete_semiconductor");
    expect(named("supply").length).toBeGreaterThan(0);
    expect(named("factor")).toContain("screening_factor:eu_technology");
    const { steps, edges } = await owner().why({ subject: `deal:${id ?? ""}` });
    const held = steps.filter(({ total }) => total > 0).map(({ step }) => step);
    for (const step of ["technology", "node", "dependency", "means"]) expect(held, step).toContain(step);
    const beside = edges.filter(({ from, to }) => [from, to].includes(`deal:${id ?? ""}`));
    const ties = beside.flatMap(({ says }) => says.map(({ tie }) => tie));
    expect(ties).toEqual(expect.arrayContaining(["deal.technology", "deal.node", "deal.supply", "deal.factor"]));
    await owner().undo(batch ?? "");
  });

  it("stands under its label with its opinions, for nobody below, until it is taken back", async () => {
    const kept = await owner().keepDeal({ text: chips(), label: "restricted" });
    const id = kept.id ?? "";
    expect([kept.kept, kept.label]).toEqual(["kept", "restricted"]);
    const { statements } = await owner().entity("deal", id);
    const tied = statements.filter(({ property }) => property === "technology" || property === "node").map(({ value }) => value);
    expect(new Set(tied)).toEqual(new Set(["node:discrete_semiconductor", "technology:eu_1_1"]));
    expect((await everybody().screeningCases()).cases).toEqual([]);
    expect((await problemOf(everybody().screeningCase(id)))?.code).toBe("deal-unknown");
    await owner().sayOpinion({ deal: id, opinion: "conditions", reason: "Keep the supply in Europe." });
    const second = await owner().sayOpinion({ deal: id, opinion: "prohibit", reason: "The state behind it.", label: "confidential" });
    expect(second.opinions).toHaveLength(2);
    expect(second.opinions.map(({ label }) => label).sort()).toEqual(["confidential", "restricted"]);
    expect(second.label).toBe("confidential");
    const [listed] = (await owner().screeningCases({ on: "2026-02-01" })).cases;
    expect(listed).toMatchObject({ id, opinions: 2, next: { id: "eu_comments", due: "2026-02-16", daysLeft: 15 } });
    const said = second.opinions.find(({ opinion }) => opinion === "prohibit");
    await owner().undo(said?.batch ?? "");
    expect((await owner().screeningCase(id)).opinions.map(({ opinion }) => opinion)).toEqual(["conditions"]);
    // Kept again it is replaced, not doubled.
    const again = await owner().keepDeal({ text: chips("holidays: [2026-04-06]\n"), label: "restricted" });
    expect([again.id, (await owner().screeningCases()).cases.length]).toEqual([id, 1]);
    expect(again.text).toContain("holidays");
    await owner().undo(again.batch ?? "");
    expect((await owner().screeningCase(id)).text).not.toContain("holidays");
    const other = await owner().keepDeal({ text: chips().replace("name: Chips", "name: Others") });
    await owner().undo(other.batch ?? "");
    expect((await problemOf(owner().screeningCase(other.id ?? "")))?.code).toBe("deal-unknown");
    expect((await problemOf(owner().sayOpinion({ deal: other.id ?? "", opinion: "comment", reason: "Too late." })))?.code).toBe(
      "deal-unknown",
    );
  });
});
