/** `octant screen`: what it prints, for a machine and for reading, and what it says of a file that is not sound. */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporary } from "../api/desk.ts";
import { typed } from "./octant.ts";

let folder = "";
const run = (...words: string[]) => typed([...words, "--quiet"], folder);
const deal = `name: Wafers
target: { name: Siltronic, country: DEU, technologies: [eu_1_1] }
acquirer: { name: GlobalWafers, country: TWN }
stake: { before: 4.53, after: 70.27 }
dates: { notified_union: 2026-03-02 }
`;
beforeAll(async () => {
  folder = await temporary("screen-cli");
  await writeFile(join(folder, "DEAL.yaml"), deal);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("octant screen", () => {
  it("prints clocks, factors, holders and the index of every node, and keeps nothing", async () => {
    const { code, out } = await run("screen", "DEAL.yaml", "--on", "2026-03-15", "--format", "csv");
    expect(code).toBe(0);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    const row = (part: string, id: string) => rows.find((one) => one["part"] === part && one["id"] === id);
    expect(row("clock", "eu_reserve")).toMatchObject({ state: "running", due: "2026-03-17", days_left: "2", law: "eu_2019_452" });
    expect(row("factor", "eu_technology")).toMatchObject({ state: "touched", article: "4(1)(b)" });
    expect(row("index_by_owner", "silicon_wafer")).toMatchObject({ change_low: "349.6", change_high: "349.6" });
    expect((await run("screen")).out).toContain("No deal is kept yet");
  });

  it("speaks Dutch, and gives the scenario to try", async () => {
    const { out } = await run("screen", "DEAL.yaml", "--on", "2026-03-15", "--lang", "nl");
    expect(out).toContain("Siltronic: onbekend wie zeggenschap heeft → zeggenschap bij GlobalWafers (TWN)");
    expect(out).toContain("Melden of er opmerkingen komen");
    const scenario = out.split("\n").find((line) => line.startsWith("{")) ?? "{}";
    expect(JSON.parse(scenario)).toMatchObject({ shocks: [{ kind: "acquisition", provider: "Siltronic" }] });
    await writeFile(join(folder, "SCENARIO.json"), scenario);
    expect((await run("simulate", "all", "--scenario", "SCENARIO.json", "--runs", "0")).code).toBe(0);
  });

  it("keeps a deal and an opinion, and undo takes them back", async () => {
    const kept = JSON.parse((await run("screen", "DEAL.yaml", "--keep", "--label", "restricted", "--format", "json")).out) as {
      id: string;
      batch: string;
    };
    expect((await run("screen", "--as", "public")).out).toContain("No deal is kept yet");
    const said = await run("screen", "opinion", kept.id, "conditions", "--reason", "Supply must be kept in Europe");
    expect([said.code, said.err]).toEqual([0, ""]);
    expect((await run("screen", kept.id)).out).toContain("Supply must be kept in Europe");
    const list = parse((await run("screen", "--format", "csv")).out, { columns: true }) as Record<string, string>[];
    expect(list).toMatchObject([{ id: kept.id, last_opinion: "conditions", label: "restricted", controllers: "GlobalWafers (TWN)" }]);
    expect((await run("undo", kept.batch)).code).toBe(0);
    expect((await run("screen")).out).toContain("No deal is kept yet");
  });

  it("says file, line and remedy for a deal that is not sound, and where there is none", async () => {
    await writeFile(join(folder, "bad.yaml"), deal.replace("70.27", "170.27"));
    const { code, err } = await run("screen", "bad.yaml");
    expect(code).toBe(1);
    expect(err).toContain("bad.yaml, line 4: GlobalWafers would hold 170.27 % of Siltronic");
    expect((await run("screen", "nowhere.yaml")).err).toContain("nowhere.yaml cannot be read");
    expect((await run("screen", "hidden_deal")).err).toContain("There is no deal called hidden_deal");
  });
});
