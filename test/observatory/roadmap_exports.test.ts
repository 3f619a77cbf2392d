/** What leaves a roadmap opens in a reader: the workbook, the table and the calendar, each parsed by a program of somebody else. */
import { rm } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import readXlsx from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../api/desk.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk.finish();
  await rm(desk.folder, { recursive: true, force: true });
});

const get = async (form: string, lang = "en") => {
  const url = `/api/decide/roadmaps/all.${form}?on=2026-11-24${form === "ics" ? `&lang=${lang}` : ""}`;
  const answer = await desk.server.inject({ method: "GET", url });
  expect(answer.statusCode).toBe(200);
  return answer;
};
const milestones = async () => (await desk.observatory.as(desk.observatory.publicReader).roadmap("all", { on: "2026-11-24" })).milestones;

describe("what leaves a roadmap", () => {
  it("opens as a table with a row per milestone, words and days as they stand", async () => {
    const rows = parse<Record<string, string>>((await get("csv")).body, { columns: true, bom: true });
    const expected = await milestones();
    expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(rows.map(({ name_nl }) => name_nl)).toEqual(expected.map(({ name }) => name.nl));
    expect(rows.map(({ date }) => date)).toEqual(expected.map(({ date }) => date ?? ""));
    expect(rows.map(({ requires }) => requires)).toEqual(expected.map(({ requires }) => requires.map(({ id }) => id).join(";")));
  });

  it("opens as a workbook with the same rows", async () => {
    const [sheet] = await readXlsx((await get("xlsx")).rawPayload);
    const [head = [], ...rows] = sheet?.data ?? [];
    const expected = await milestones();
    expect(rows).toHaveLength(expected.length);
    const at = (column: string) => head.indexOf(column);
    expect(rows.map((row) => row[at("id")])).toEqual(expected.map(({ id }) => id));
    expect(rows.map((row) => row[at("name_en")])).toEqual(expected.map(({ name }) => name.en));
  });

  it.each(["en", "nl"] as const)(
    "opens as a calendar in %s: a whole day for each milestone with a date, under an id of its own",
    async (lang) => {
      const calendar = new ICAL.Component(ICAL.parse((await get("ics", lang)).body) as unknown[]);
      expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
      const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
      const dated = (await milestones()).filter(({ date }) => date !== null);
      expect(events).toHaveLength(dated.length);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(dated.length);
      for (const { id, name, date } of dated) {
        const event = events.find(({ uid }) => uid === `milestone-${id}@octant`);
        expect([event?.summary, event?.startDate.toString(), event?.startDate.isDate]).toEqual([name[lang], date, true]);
      }
    },
  );

  it("is narrowed to a technology and its parts, with milestones of a roadmap on it that name none", async () => {
    const url = "/api/decide/roadmaps/all.csv?on=2026-11-24&technology=eu_8_4";
    const rows = parse<Record<string, string>>((await desk.server.inject({ method: "GET", url })).body, { columns: true, bom: true });
    expect(rows.length).toBeGreaterThan(0);
    for (const { technologies = "", roadmap } of rows)
      expect(technologies.includes("eu_8_4") || (technologies === "" && roadmap === "li_ion_batteries")).toBe(true);
  });
});
