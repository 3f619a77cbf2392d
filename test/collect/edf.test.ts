/** The European Defence Fund as people export it: what a third party typed keeps its mark, and made-up numbers are no PIC. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Desk, noShared, openDesk, shared } from "./desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.finish());

async function rows(table: string, columns: string, where = "true") {
  const read = { name: table, sql: `select ${columns} from t where ${where} order by all`, inputs: { t: `clean/edf/${table}` } };
  return (await desk.view.read(read)).rows.map((row) => Object.values(row).map((cell) => cell));
}

describe("the European Defence Fund", () => {
  it("keeps apart what the portal printed and what somebody typed", async () => {
    await desk.collect("edf", { edition: "sample" });
    expect(await rows("projects", "id, origin, start_date, total_cost")).toEqual([
      ["900000001", "portal", "2030-01-01", "1200000.00"],
      ["manual-2030-madeup", "typed", null, null],
    ]);
    expect(await rows("participations", "name, organisation, country, activity_type, sme")).toEqual([
      ["INVENTED ENGINES GMBH", null, "DEU", null, null],
      ["INVENTED SHIPYARD AE", "900000102", "GRC", null, null],
      ["MADE-UP RADAR BV", "900000101", "NLD", "Small or medium-size enterprise", true],
    ]);
    expect(await rows("topics", "code, deadline, budget_min, status")).toEqual([
      ["EDF-2031-DA-MADEUP-01", "2031-11-20", "1000000.00", "open"],
    ]);
  });

  it("reads back a text that was encoded twice, and says so", async () => {
    const topic = {
      topicId: "MADEUP-1",
      title: "Sensors",
      description: "The beneficiaries\u00e2\u20ac\u2122 sensors see through caf\u00c3\u00a9 smoke, far away.",
      deadline: "2031-01-01",
    };
    const collected = await desk.collect("edf", { from: await desk.give({ "ft_portal_topics_2031.jsonl": `${JSON.stringify(topic)}\n` }) });
    expect(await rows("topics", "text")).toEqual([["The beneficiaries’ sensors see through café smoke, far away."]]);
    expect(collected.rejects).toMatchObject({ setAside: 0, kept: 1 });
    expect(collected.rejects.first[0]?.sentence()).toContain("encoded twice");
  });

  it.skipIf(noShared || !existsSync(join(shared, "edf")))("takes the real files, with every repeated row named", async () => {
    const collected = await desk.collect("edf", { from: join(shared, "edf") });
    expect(collected.rows).toEqual({ organisations: 1548, projects: 291, topics: 629, participations: 4003 });
    expect(collected.rejects.setAside).toBe(18 + 271);
    expect(await rows("projects", "origin, count(*)", "true group by origin")).toEqual([
      ["portal", "232"],
      ["typed", "59"],
    ]);
  });
});
