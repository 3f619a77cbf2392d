/** What a scenario says, found in the chains, or a sentence that says why not. */
import { Problem, type ScenarioInput } from "#model";
import { type Control, simulate } from "#simulate";
import { describe, expect, it } from "vitest";
import { madeModel, quiet, scenarioOf } from "./made_up_chain.ts";

const model = madeModel({
  nodes: {
    gallium_primary: { supplies: [["CHN 98", "RUS 2"]], stock: 0 },
    wafer: { supplies: [["Sumitomo Electric@JPN 60", "AXT@USA 40"]], stock: 0 },
    radar: { supplies: [["DEU 100"]], stock: 0 },
  },
  links: ["gallium_primary > wafer", "wafer > radar"],
});

const control: Control = {
  id: "chn_gallium_2023",
  imposedBy: "CHN",
  against: [],
  nodes: ["gallium_primary"],
  materials: [],
  hs6: [],
  measure: "licence",
  effective: "2023-08-01",
};

function run(input: Partial<ScenarioInput>, controls: readonly Control[] = [control]) {
  return simulate({ model, scenario: scenarioOf({ days: 100, runs: 0, ...input }), controls, effects: quiet });
}

async function refusal(input: Partial<ScenarioInput>, controls?: readonly Control[]): Promise<Problem> {
  const error: unknown = await run(input, controls).catch((reason: unknown) => reason);
  if (error instanceof Problem) return error;
  throw new Error(`expected a problem, got ${JSON.stringify(error)}`);
}

async function lost(input: Partial<ScenarioInput>, controls?: readonly Control[]) {
  const { nodes } = await run(input, controls);
  return Object.fromEntries(nodes.map(({ node, lostDays }) => [node, lostDays.p50]));
}

describe("a name that is not there", () => {
  it("is answered with the nearest nodes", async () => {
    const said = await refusal({ shocks: [{ country: "CHN", nodes: ["galium"] }] });
    expect(said.code).toBe("scenario-node-unknown");
    expect(said.message).toBe("shocks[0]: there is no node galium in these chains.");
    expect(said.remedy("nl")).toContain("Het dichtst daarbij: radar, wafer, gallium_primary".slice(0, 21));
    expect(said.remedy()).toContain("gallium_primary");
  });

  it("is answered with who supplies here", async () => {
    expect((await refusal({ shocks: [{ country: "FRA" }] })).remedy()).toBe("Countries that supply here: CHN, DEU, JPN, RUS, USA.");
    const said = await refusal({ shocks: [{ provider: "Sumitomo" }] });
    expect([said.code, said.remedy()]).toEqual([
      "scenario-provider-unknown",
      "Write it as the chain does. Nearest: Sumitomo Electric, AXT.",
    ]);
    expect((await refusal({ shocks: [{ control: "chn_gallium" }] })).remedy()).toBe("Nearest: chn_gallium_2023.");
    expect(
      (await refusal({ shocks: [{ country: "CHN" }], measures: [{ kind: "recycling", node: "gallium", share: 5 }] })).message,
    ).toContain("measures[0]");
  });
});

describe("a scenario that cuts nothing", () => {
  it("is refused with what is supplied there", async () => {
    const said = await refusal({ shocks: [{ country: "CHN", nodes: ["radar"] }] });
    expect(said.message).toBe("This scenario cuts nothing: no source names CHN as a supplier of radar (shocks[0]). Named there: DEU.");
    expect(said.sentence("nl")).toContain("raakt niets");
  });

  it("is a remark where another shock does cut", async () => {
    const { remarks } = await run({ shocks: [{ country: "CHN", nodes: ["radar"] }, { country: "CHN" }] });
    expect(remarks.map(({ en }) => en)).toEqual(["shocks[0] cuts nothing: no source names CHN as a supplier of radar. Named there: DEU."]);
  });

  it("is refused when it holds prices alone, or none for the kernel of prices", async () => {
    expect((await refusal({ shocks: [{ kind: "price", country: "CHN", by: 50 }] })).code).toBe("scenario-without-cut");
    expect((await refusal({ kernel: "leontief", shocks: [{ country: "CHN" }] })).code).toBe("scenario-without-price");
  });

  it("is refused when its control is lifted before the start", async () => {
    const lifted = { ...control, until: "2025-11-09" };
    const said = await refusal({ start: "2026-01-01", shocks: [{ kind: "export_ban", control: control.id }] }, [lifted]);
    expect(said.message).toContain(
      "the control chn_gallium_2023 holds from 2023-08-01 until 2025-11-09, and the scenario runs 100 days from 2026-01-01",
    );
  });
});

describe("what is cut", () => {
  it("is a country's or a firm's share, through the tiers", async () => {
    expect(await lost({ shocks: [{ country: "CHN" }] })).toEqual({ gallium_primary: 98, wafer: 98, radar: 98 });
    expect(await lost({ shocks: [{ provider: "axt", by: 50 }] })).toEqual({ gallium_primary: 0, wafer: 20, radar: 20 });
    expect(await lost({ shocks: [{ kind: "plant_loss", nodes: ["wafer"], by: 30 }] })).toEqual({
      gallium_primary: 0,
      wafer: 30,
      radar: 30,
    });
  });

  it("adds up what happens at different times", async () => {
    const assume = { time_to_recover_days: [0, 0] as [number, number] };
    const late = { country: "JPN", from_day: 60, for_days: 20 };
    const early = { country: "USA", from_day: 10, for_days: 20 };
    // 20 days of 0.6 and 20 days of 0.4, and nothing between them.
    for (const shocks of [
      [late, early],
      [early, late],
    ]) {
      const { nodes } = await run({ assume, shocks, days: 60 + 30 });
      const wafer = nodes.find(({ node }) => node === "wafer");
      expect(wafer?.lostDays.p50).toBeCloseTo(20, 5);
      expect(wafer?.levels?.p50[30]).toBe(1);
    }
    const overlapping = await lost({
      assume,
      shocks: [
        { country: "JPN", from_day: 20, for_days: 20 },
        { country: "USA", for_days: 100 },
      ],
    });
    expect(overlapping["wafer"]).toBeCloseTo(20 * 0.6 + 100 * 0.4, 5);
  });

  it("counts a firm and its country once", async () => {
    expect((await lost({ shocks: [{ country: "USA" }, { provider: "AXT" }] }))["wafer"]).toBe(40);
    expect((await lost({ shocks: [{ country: "USA", by: 50 }, { provider: "AXT" }] }))["wafer"]).toBe(40);
    expect((await lost({ shocks: [{ country: "USA" }, { provider: "Sumitomo Electric" }] }))["wafer"]).toBe(100);
  });

  it("begins and ends when the control does", async () => {
    const assume = { time_to_recover_days: [0, 0] as [number, number] };
    const dated = { ...control, effective: "2026-01-21", until: "2026-02-10" };
    const days = await lost({ assume, start: "2026-01-01", shocks: [{ kind: "export_ban", control: control.id }] }, [dated]);
    expect(days["gallium_primary"]).toBeCloseTo(20 * 0.98, 5);
    const later = await lost({ assume, start: "2026-01-01", shocks: [{ kind: "export_ban", control: control.id, from_day: 10, by: 50 }] }, [
      dated,
    ]);
    expect(later["gallium_primary"]).toBeCloseTo(10 * 0.49, 5);
  });
});

describe("measures", () => {
  it("are shown beside the same without them, and are lost with their country", async () => {
    const measures: ScenarioInput["measures"] = [{ kind: "recycling", node: "wafer", share: 30 }];
    const { nodes, without } = await run({ shocks: [{ country: "CHN" }], measures });
    const wafer = (all: typeof nodes | undefined) => all?.find(({ node }) => node === "wafer")?.lostDays.p50;
    expect([wafer(nodes), wafer(without)]).toEqual([68, 98]);
    // More capacity for wafers makes none without gallium.
    const capacity = await run({ shocks: [{ country: "CHN" }], measures: [{ kind: "capacity", node: "wafer", share: 30 }] });
    expect(wafer(capacity.nodes)).toBe(98);
    const there = await run({ shocks: [{ country: "CHN" }], measures: [{ kind: "recycling", node: "wafer", share: 30, country: "CHN" }] });
    expect(wafer(there.nodes)).toBe(98);
  });
});

describe("an acquisition", () => {
  it("says how exposure changes, and loses nothing", async () => {
    const { nodes, remarks } = await run({
      shocks: [{ kind: "acquisition", provider: "AXT", new_owner: { name: "Tongmei", country: "CHN" } }],
    });
    expect(nodes.every(({ lostDays }) => lostDays.high === 0)).toBe(true);
    expect(remarks[0]?.en).toBe(
      "Tongmei buys AXT: of radar hangs on Tongmei nothing known → 40–100 %; on owners in CHN 98 % → 98 % (for certain to at most, through all tiers).",
    );
  });
});

describe("a run", () => {
  it("has the same id for the same scenario, chains and controls, and another for any other", async () => {
    const shocks: ScenarioInput["shocks"] = [{ kind: "export_ban", control: control.id }];
    const { id } = await run({ shocks });
    expect(id).toMatch(/^run-[0-9a-f]{12}$/);
    expect((await run({ shocks })).id).toBe(id);
    expect((await run({ shocks, seed: 2 })).id).not.toBe(id);
    expect((await run({ shocks }, [{ ...control, effective: "2024-01-01" }])).id).not.toBe(id);
  });

  it("says what was assumed", async () => {
    const open = madeModel({ nodes: { ore: { supplies: [["CHN 60"]] }, metal: {} }, links: ["ore > metal"] });
    const { assumed } = await simulate({ model: open, scenario: scenarioOf({ shocks: [{ country: "CHN" }], runs: 0 }), effects: quiet });
    expect(assumed.map(({ en }) => en)).toEqual(["For 1 node(s) nobody says how much its users keep in stock: 0 to 30 days."]);
    expect(assumed.every(({ nl }) => nl.endsWith("."))).toBe(true);
  });
});
