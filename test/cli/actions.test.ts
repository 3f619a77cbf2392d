/** `octant actions` and `octant decide`: what they print, for a machine and for reading. */
import { rm } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporary } from "../api/desk.ts";
import { typed } from "./octant.ts";

let folder = "";
const run = (...words: string[]) => typed([...words, "--quiet"], folder);
beforeAll(async () => {
  folder = await temporary("actions-cli");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Readonly<Record<"id" | "document" | "paragraph" | "title" | "owner" | "due" | "status" | "overdue", string>>;
const rowsOf = (text: string) => parse(text, { columns: true }) as Row[];

describe("octant actions", () => {
  it("prints eight columns, one line per commitment, with the title in the language asked for", async () => {
    const { code, out } = await run("actions", "--format", "csv");
    expect([code, out.split("\n")[0]]).toEqual([0, "id,document,paragraph,title,owner,due,status,overdue"]);
    expect(rowsOf(out)).toHaveLength(368);
    const dutch = rowsOf((await run("actions", "--document", "T", "--lang", "nl", "--format", "csv")).out);
    expect(dutch.find(({ id }) => id === "T-2-08")).toEqual({
      id: "T-2-08",
      document: "T",
      paragraph: "§ 2, l. 67",
      title: "Dakfonds tot 1 miljard euro",
      owner: "Europese Commissie; Europese Investeringsbank; Europees Investeringsfonds",
      due: "2026-03-31",
      status: "unknown",
      overdue: expect.stringMatching(/^(true|false)$/),
    });
  });

  it("keeps with --overdue what was due before the day and is not done", async () => {
    const { out } = await run("actions", "--overdue", "--on", "2026-03-15", "--format", "csv");
    const all = rowsOf((await run("actions", "--on", "2026-03-15", "--format", "csv")).out);
    const past = rowsOf(out);
    expect(past.map(({ id }) => id)).toEqual(all.filter(({ due }) => due !== "" && due < "2026-03-15").map(({ id }) => id));
    expect(past.every(({ overdue }) => overdue === "true")).toBe(true);
    expect(past.some(({ id }) => id === "T-2-08")).toBe(false);
  });

  it("follows what a person says, until it is undone", async () => {
    const said = await run("decide", "status", "C-2-11", "done", "--evidence", "Declared operational", "--date", "2025-05-19");
    expect(said.code).toBe(0);
    const one = async () =>
      rowsOf((await run("actions", "--document", "C", "--on", "2026-03-15", "--format", "csv")).out).find(({ id }) => id === "C-2-11");
    expect(await one()).toMatchObject({ status: "done", overdue: "false" });
    await run("undo", /undo (\w+)/.exec(said.out)?.[1] ?? "");
    expect(await one()).toMatchObject({ status: "unknown", overdue: "true" });
  });

  it("is a calendar, a list in JSON and a table for reading", async () => {
    expect((await run("actions", "--format", "ics")).out).toMatch(/^BEGIN:VCALENDAR/);
    expect(JSON.parse((await run("actions", "--document", "N", "--format", "json")).out).actions).toHaveLength(56);
    expect((await run("actions", "--document", "N", "--lang", "nl")).out).toContain("Het heet niet gemist");
  });

  it("refuses a day that is none and a document that is not there", async () => {
    expect((await run("actions", "--on", "2026-02-30")).code).toBe(2);
    const unknown = await run("actions", "--document", "Q");
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining("R, C, T, N")]);
  });
});

describe("octant decide targets", () => {
  it("prints every target with what was measured, and leaves unknown what was not", async () => {
    const rows = parse((await run("decide", "targets", "--on", "2026-06-01", "--format", "csv")).out, { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(66);
    expect(rows.find(({ id }) => id === "rt_2pct")).toMatchObject({ state: "short", measured: "1.45", measured_year: "2023", gap: "0.55" });
    for (const row of rows) if (row["measured"] === "") expect(["unknown", "unconfirmed"], row["id"]).toContain(row["state"]);
  });
});
