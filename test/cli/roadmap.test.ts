/** A roadmap by command: printed for an audience, and milestones from a file that cannot follow each other refused with their rows. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporary } from "../api/desk.ts";
import { readPdf } from "../publish/read_pdf.ts";
import { typed } from "./octant.ts";

let folder = "";
const run = (...words: string[]) => typed([...words, "--quiet"], folder);
beforeAll(async () => {
  folder = await temporary("roadmap-cli");
  // The first command of a folder writes what the registers hold.
  await run("decide", "roadmap", "--format", "csv");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("prints the roadmap of a technology as a PDF named after what is in it, in the language asked for", async () => {
  const words = ["decide", "roadmap", "--technology", "eu_8_4", "--on", "2026-11-24", "--as", "public", "--lang", "nl"];
  const { code, out, err } = await run(...words, "--format", "pdf");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("roadmap_eu_8_4_2026_nl_PUBLIC.pdf");
  const { pages } = await readPdf(new Uint8Array(await readFile(join(folder, "roadmap_eu_8_4_2026_nl_PUBLIC.pdf"))));
  expect(pages.join(" ")).toContain("Momentopname");
});

it("refuses a file whose milestones wait for each other: file, row, chain and remedy, and nothing of it is written", async () => {
  const row = (id: string, requires: string) => `${id},${id},${id},li_ion_batteries,milestone,${requires}`;
  const head = "id,name_en,name_nl,roadmap,milestone_kind,requires";
  await writeFile(join(folder, "mine.csv"), [head, row("sound", ""), row("egg", "hen"), row("hen", "egg"), ""].join("\n"));
  const { code, out, err } = await run("decide", "enter", "milestone", "--from", "mine.csv");
  expect(code).toBe(1);
  expect(err).toContain("mine.csv:3: These wait for each other: egg (3) → hen (4) → egg.");
  expect(err).toContain("Take one of them out of a cell in the column requires");
  expect(out).toContain("nothing was written, the other rows of the file neither");
  const rows = parse<Record<string, string>>((await run("decide", "roadmap", "all", "--format", "csv")).out, { columns: true });
  expect(rows.filter(({ id = "" }) => ["sound", "egg", "hen"].includes(id))).toEqual([]);
});
