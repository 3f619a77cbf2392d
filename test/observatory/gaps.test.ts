/** Gaps as a reader finds them: on the built-in edition, with what an analyst requires, and with projects that say a level. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { addReadings, giveReadings, type Reading, readings } from "../documents/readings.ts";
import { codeOf, opened } from "./opened.ts";

const { owner, everybody, folder } = opened("gaps", addReadings);

describe("before anything was collected", () => {
  it("there are needs by domain, none of them judged, each saying what would have to be known", async () => {
    const { needs, counts, documents, on } = await everybody().gaps();
    expect([needs.length, counts.unknown, documents, on]).toEqual([87, 87, 0, "2026-02-01"]);
    expect([...new Set(needs.map((one) => one.domain))]).toEqual(["land", "sea", "air", "space", "cyber", "joint"]);
    for (const one of needs) {
      expect(one.gap.trl.today, one.id).toBeNull();
      expect(one.gap.wanted.length, one.id).toBeGreaterThan(0);
      expect(one.citation?.publication, one.id).toBeTruthy();
    }
  });

  it("Europe's share of a node is there from the chains, as bounds", async () => {
    const { need } = await everybody().gap("ng_cyber_tech");
    expect(need.gap.share.today).toEqual([expect.any(Number), expect.any(Number)]);
    expect(need.gap.share.parts.map((one) => one.id)).toEqual(["ai_accelerator"]);
  });

  it("no step is told without a level, but both sides of the valley are", async () => {
    const { funding, documents } = await everybody().gap("ng_cyber_tech");
    expect(funding.refused?.en).toContain("unknown");
    expect(funding.steps).toEqual([]);
    expect(funding.before.map((one) => one.id)).toContain("edf_research");
    expect(funding.after.map((one) => one.id)).toContain("edip");
    expect(documents).toEqual([]);
  });

  it("a date moves what is past: on a day of 2030 a need of 2025 is overdue", async () => {
    const past = async (on: string) => (await everybody().gap("en_airlift", { on })).need.gap.overdue;
    expect([await past("2025-06-01"), await past("2030-06-01")]).toEqual([false, true]);
  });

  it("a need nobody knows is refused", async () => {
    expect(await codeOf(everybody().gaps({ need: "nobody" }))).toBe("need-unknown");
    expect(await codeOf(everybody().gap("nobody"))).toBe("need-unknown");
    expect(await codeOf(owner().requireOfNeed("nobody", { trl: 7, reason: "so" }))).toBe("need-unknown");
  });
});

describe("what an analyst requires", () => {
  it("stands with its reason under its label, is replaced by the next, and is taken back", async () => {
    const first = await owner().requireOfNeed("wp_drones", {
      trl: 8,
      share: "60",
      by: "2029",
      reason: "Units must use it",
      label: "restricted",
    });
    expect(first.requirement).toMatchObject({ trl: "8", share: "60", by: "2029", reason: "Units must use it", label: "restricted" });
    expect([first.byDate, first.gap.year, first.gap.trl.required, first.gap.share.required]).toEqual(["2029", 2029, 8, 60]);
    expect(first.gap.share.verdictToday).toBe("gap");
    expect(first.gap.state).toBe("existing");
    const publicly = await everybody().gap("wp_drones");
    expect([publicly.need.requirement, publicly.need.gap.state, publicly.need.byDate]).toEqual([null, "unknown", "2030"]);
    const second = await owner().requireOfNeed("wp_drones", { trl: 7, reason: "Less will do", label: "restricted" });
    expect([second.requirement?.trl, second.requirement?.share, second.gap.share.required, second.byDate]).toEqual([
      "7",
      null,
      null,
      "2030",
    ]);
    await owner().undo(second.requirement?.batch ?? "");
    expect((await owner().gap("wp_drones")).need.requirement).toMatchObject({ trl: "8", share: "60" });
    const other = await owner().requireOfNeed("wp_ammo", { share: "50", reason: "A stock of our own" });
    await owner().undo(other.requirement?.batch ?? "");
    expect((await owner().gap("wp_ammo")).need.requirement).toBeNull();
  });

  it("is refused when it requires nothing, and when the reader may not write", async () => {
    expect(await codeOf(owner().requireOfNeed("wp_drones", { reason: "nothing" }))).toBe("requirement-empty");
    expect(await codeOf(everybody().requireOfNeed("wp_drones", { trl: 7, reason: "so", label: "restricted" }))).toBe(
      "not-cleared-to-write",
    );
  });
});

describe("the registers", () => {
  it("keeps the register of instruments in order, with the passes for which nothing active pays", async () => {
    const { instruments, valleys } = await everybody().instruments();
    expect(instruments.map((one) => one.id)).toEqual(instruments.map((one) => one.id).toSorted());
    expect(instruments).toHaveLength(170);
    expect(valleys).toHaveLength(24);
    const at = (scope: string, from: number) => valleys.find((one) => one.scope === scope && one.from === from)?.instruments ?? [];
    expect(at("civil", 3)).toContain("eic_transition");
    expect(at("defence", 3)).not.toContain("eic_transition");
  });

  it("lists the services with a page to reach them and the domains they serve", async () => {
    const { services } = await everybody().services();
    expect(services).toHaveLength(25);
    for (const one of services) expect(one.domains.length, one.id).toBeGreaterThan(0);
  });
});

describe("with projects that say a level", () => {
  const drones = (from: number, level: number, year: number): Reading[] =>
    Array.from({ length: 8 }, (_, at) => ({
      id: String(from + at),
      title: `Unmanned aerial vehicle ${from + at} for surveillance`,
      text: `An unmanned aerial vehicle, a drone that flies without a crew, is developed and reaches TRL ${level} by the end of the project.`,
      date: `${year}-0${1 + at}-01`,
      programme: "HE",
    }));

  beforeAll(async () => {
    await owner().collect({ source: readings, from: await giveReadings(join(folder(), "open"), drones(100, 4, 2025)) });
    await owner().collect({
      source: readings,
      label: "restricted",
      from: await giveReadings(join(folder(), "closed"), drones(900, 7, 2025)),
    });
  });

  const levelOf = async (reader: ReturnType<typeof everybody>) =>
    (await reader.gap("wp_drones")).need.gap.trl.parts.find((one) => one.id === "eu_9_1")?.today;

  it("a technology stands where they aim, and a reader who sees more sees more of it", async () => {
    const [open, all] = [await levelOf(everybody()), await levelOf(owner())];
    expect(open?.[1]).toBeLessThan(all?.[1] ?? 0);
    expect((await everybody().gaps()).documents).toBe(8);
    expect((await owner().gaps()).documents).toBe(16);
  });

  it("the projects that serve a need are told, of those a reader sees, under the label of what was read", async () => {
    const [publicly, wholly] = [await everybody().gap("en_rpas"), await owner().gap("en_rpas")];
    expect(publicly.served).toBe(8);
    expect(publicly.documents.every((one) => one.id.startsWith("1"))).toBe(true);
    expect([publicly.label, wholly.served, wholly.label]).toEqual(["public", 16, "restricted"]);
  });

  it("a step is told where the levels are known, sure ones first, each with its reason", async () => {
    const { funding, need } = await owner().gap("nl_airmobile");
    expect(need.gap.trl.today).not.toBeNull();
    expect(funding.refused).toBeNull();
    expect(funding.steps.length).toBeGreaterThan(3);
    expect(funding.steps.map((one) => one.fit)).toEqual(funding.steps.map((one) => one.fit).toSorted());
    for (const one of funding.steps) expect(one.why.length, one.id).toBeGreaterThan(0);
  });
});
