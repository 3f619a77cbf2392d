/** Coverage, the funding path and levers as a reader finds them: on the built-in edition, and with projects that carry money. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { readContent } from "#content";
import { programmesOf } from "#decide";
import { noShared, shared } from "../collect/desk.ts";
import { addReadings, giveReadings, readings } from "../documents/readings.ts";
import { codeOf, opened } from "./opened.ts";

const { owner, everybody, folder } = opened("coverage", addReadings);

describe("before anything was collected", () => {
  it("every cell is unknown and not unfunded, and the instruments that could pay are named", async () => {
    const { cells, counts, sums, unseen, technologies, urgent } = await everybody().coverage();
    expect([cells.length, counts.unknown, counts.unfunded]).toEqual([technologies.length * 9, technologies.length * 9, 0]);
    expect([sums.projects, sums.all, urgent.length]).toEqual([0, "0", 0]);
    expect(unseen.map(({ id }) => id)).toContain("nl_rt");
  });

  it("a technology nobody knows is refused", async () => {
    expect(await codeOf(everybody().coverage({ technology: "nobody" }))).toBe("nothing-under-this-name");
    expect(await codeOf(everybody().coverageCell("nobody", 4))).toBe("nothing-under-this-name");
    expect(await codeOf(everybody().fundingPath({ technology: "nobody" }))).toBe("nothing-under-this-name");
  });
});

describe("the funding path", () => {
  it("goes from the first level to the market, and its two valleys have steps", async () => {
    const { steps, valleys } = await everybody().fundingPath({ technology: "eu_1_3" });
    expect(steps.map(({ from }) => from)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(valleys.map(({ valley, levels }) => [valley, levels])).toEqual([
      ["first", [4, 5, 6]],
      ["second", [7, 8]],
    ]);
    expect(steps.every(({ money }) => money === null)).toBe(true);
  });

  it("gives a small firm equity late and not early, and no money of a country it is not from", async () => {
    const { steps } = await everybody().fundingPath({ applicant: "small_firms" });
    const equity = (from: number) =>
      steps
        .find((one) => one.from === from)
        ?.forms.find(({ form }) => form === "equity")
        ?.instruments.map(({ id }) => id) ?? [];
    expect(equity(1)).toEqual([]);
    expect(equity(8)).toContain("eic_accelerator");
    expect(equity(8)).not.toContain("nl_secfund");
    const dutch = await everybody().fundingPath({ applicant: "small_firms", country: "NLD", stage: "market" });
    expect(dutch.steps.flatMap(({ forms }) => forms.flatMap(({ instruments }) => instruments.map(({ id }) => id)))).toContain("nl_secfund");
  });
});

describe("levers", () => {
  it("say where they are printed, are carried by something, and leave no kind of cause without one", async () => {
    const { levers, causeTypes } = await everybody().levers();
    expect(levers.length).toBeGreaterThanOrEqual(30);
    for (const one of levers) {
      expect(one.citation?.place, one.id).toBeTruthy();
      expect(one.causeTypes.length, one.id).toBeGreaterThan(0);
      expect(one.instruments.length + one.actions.length, one.id).toBeGreaterThan(0);
    }
    expect(causeTypes.filter((one) => one.levers === 0).map(({ id }) => id)).toEqual([]);
  });

  it("are found by the kind of cause they act on", async () => {
    const { levers } = await everybody().levers({ causeType: "skills" });
    expect(levers.map(({ id }) => id)).toContain("skills");
    expect(levers.map(({ id }) => id)).not.toContain("stockpiling");
  });
});

describe("with projects", () => {
  beforeAll(async () => {
    const project = {
      title: "Gallium nitride amplifiers for radar",
      text: "We build gallium nitride power amplifiers for radar, microwave monolithic circuits at TRL 5.",
      programme: "HE",
    };
    const from = await giveReadings(join(folder(), "money"), [
      { ...project, id: "1", topics: "CALL-2023-A", amount: "1000000.01", date: "2023-05-01" },
      { ...project, id: "2", topics: "CALL-2024-A", amount: "500000", date: "2024-05-01" },
      { ...project, id: "3", topics: "CALL-2024-A", date: "2024-05-01" },
      { id: "4", title: "Medieval charters", text: "Parchment.", programme: "HE", amount: "70", date: "2024-01-01" },
      { ...project, id: "5", amount: "30" },
    ]);
    await owner().collect({ source: readings, from });
  });

  it("money without a rule in the register of programmes has no instrument, and is not lost", async () => {
    const { sums, counts } = await everybody().coverage();
    expect(sums).toMatchObject({
      projects: 4,
      all: "1500070.01",
      tied: "0",
      unmapped: { projects: 3, amount: "1500070.01" },
      withoutAmount: 1,
    });
    expect(sums.undated).toEqual({ projects: 1, amount: "30" });
    expect(counts.unfunded).toBe(0);
  });

  it("a rule says whose money it is: for whom the rule is, the cell is paid; undo takes it back", async () => {
    const { batch } = await owner().sayEntry({
      kind: "programme",
      id: "readings_all",
      label: "restricted",
      values: {
        name_en: ["Readings"],
        name_nl: ["Lezingen"],
        rank: ["1"],
        source: [readings],
        code: ["HE"],
        topic: ["CALL-*"],
        instrument: ["horizon_cl4"],
        scope: ["civil"],
        calls: ["directed"],
      },
    });
    const { sums, cells, instruments: payers } = await owner().coverage({ technology: "eu_1_3" });
    expect([sums.tied, sums.unmapped.amount, sums.stated]).toEqual(["1500000.01", "70", "1500000.01"]);
    expect(payers).toMatchObject([{ id: "horizon_cl4", projects: 2, amount: "1500000.01" }]);
    const paid = cells.filter(({ amount }) => amount !== null);
    expect(paid.map(({ trl }) => trl)).toEqual([5]);
    expect(cells.find(({ trl }) => trl === 8)?.state).toBe("unknown");
    const { cells: others } = await owner().coverage({ technology: "eu_2" });
    expect(others.filter(({ state }) => state === "unfunded").map(({ trl }) => trl)).toEqual([5, 5, 5, 5]);
    const cell = await owner().coverageCell("eu_1_3", 5);
    expect(cell.projects.map(({ ref }) => ref)).toEqual([`${readings}/1`, `${readings}/2`]);
    expect(cell.projects.map(({ share }) => Number(share)).reduce((sum, share) => sum + share, 0)).toBeCloseTo(
      Number(cell.cell.amount?.spread),
      2,
    );
    expect((await everybody().coverage()).sums.tied).toBe("0");
    await owner().undo(batch);
    expect((await owner().coverage()).sums.tied).toBe("0");
  });
});

describe.skipIf(noShared)("the rules of the programmes", () => {
  it("name an instrument for every project of Horizon Europe, and a part of it for all but one in a hundred", async () => {
    const content = await readContent([{ folder: fileURLToPath(new URL("../..", import.meta.url)) }]);
    const rules = content.entries.find(({ lists }) => lists === "programme")?.entries ?? [];
    const cells = (one: (typeof rules)[number], name: string) => one.values[name] ?? [];
    const find = programmesOf(
      rules.map((one) => ({
        rank: Number(cells(one, "rank")[0]),
        source: cells(one, "source")[0] ?? "",
        code: cells(one, "code"),
        action: cells(one, "action"),
        topic: cells(one, "topic"),
        instrument: cells(one, "instrument")[0] ?? "",
        scope: "civil" as const,
        calls: "directed" as const,
      })),
    );
    const lines = createInterface({ input: createReadStream(join(shared, "projects", "horizon_projects.jsonl.gz")).pipe(createGunzip()) });
    const counts = new Map<string, number>();
    let all = 0;
    for await (const line of lines) {
      const { topics, fundingScheme } = JSON.parse(line) as { topics?: string[]; fundingScheme?: string };
      const found = find({ source: "cordis", programme: "HE", action: fundingScheme ?? null, topics: topics ?? [] })?.instrument ?? "none";
      counts.set(found, (counts.get(found) ?? 0) + 1);
      all += 1;
    }
    expect(counts.get("none")).toBeUndefined();
    expect((counts.get("horizon") ?? 0) / all).toBeLessThan(0.01);
    expect(counts.get("horizon_cl4") ?? 0).toBeGreaterThan(900);
  });
});
