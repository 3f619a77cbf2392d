/** Milestones and measures that wait for each other in a circle, or stand before what they require, are refused with their row, from a file and from the desk. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Cell, Problem } from "#model";
import { opened } from "./opened.ts";

const { owner, folder } = opened("entered_order");

const head = "id,name_en,name_nl,roadmap,milestone_kind,start,date,requires";
const row = (id: string, start: string, date: string, requires: string) =>
  `${id},${id},${id},advanced_semiconductors,milestone,${start},${date},${requires}`;

/** A file as it lies on a disk, handed in as the command hands it in. */
async function handIn(kind: string, lines: readonly string[], language: "en" | "nl" = "en") {
  const path = join(folder(), `my_${kind}s.csv`);
  await writeFile(path, `${lines.join("\r\n")}\r\n`);
  return owner().sayEntries({ kind, file: { name: `my_${kind}s.csv`, text: await readFile(path, "utf8") } }, language);
}

const told = ({ remarks }: Awaited<ReturnType<typeof handIn>>) =>
  remarks.map(({ file, line, sentence, remedy }) => `${file}:${line} ${sentence} ${remedy}`);

describe("a table of milestones", () => {
  it("is refused as a whole where three wait for each other: the chain, its rows, the remedy", async () => {
    const before = await owner().register("milestone");
    const refused = await handIn("milestone", [
      head,
      row("good", "", "2029-01-31", "sc_esmc_start"),
      row("one", "", "", "three"),
      row("two", "", "", "one"),
      row("three", "", "", "two;good"),
      row("behind", "", "", "one"),
    ]);
    expect(told(refused)).toEqual([
      "my_milestones.csv:3 These wait for each other: one (3) → three (5) → two (4) → one. The number in brackets is the row of each. Take one of them out of a cell in the column requires, so that something can come first.",
    ]);
    expect(refused.batch).toBeNull();
    expect(await owner().register("milestone")).toEqual(before);
  });

  it("is refused where a circle closes through what stands already, and where one waits for itself", async () => {
    const lines = [head, row("sc_nanoic", "", "2026-02-09", "sc_high_na"), row("alone", "", "", "alone")];
    expect(told(await handIn("milestone", lines, "nl")).map((line) => line.slice(0, 75))).toEqual([
      "my_milestones.csv:2 Deze wachten op elkaar: sc_nanoic (2) → sc_high_na → sc",
      "my_milestones.csv:3 Deze wachten op elkaar: alone (3) → alone. Het getal tu",
    ]);
  });

  it("is refused where a day lies before one it requires, through a milestone without a day too, or an end before its beginning", async () => {
    const refused = await handIn("milestone", [
      head,
      row("early", "", "2026-12-01", "undated"),
      row("undated", "", "", "sc_esmc_start"),
      row("back", "2028-01-01", "2027-01-01", ""),
      row("same_day", "", "2027-12-31", "sc_esmc_start"),
    ]);
    expect(told(refused).map((line) => line.split(" Write")[0])).toEqual([
      "my_milestones.csv:2 early stands on 2026-12-01, before sc_esmc_start on 2027-12-31, which it requires.",
      "my_milestones.csv:4 back ends on 2027-01-01, before it begins on 2028-01-01.",
    ]);
  });

  it("is entered whole once it is mended, and what was exported can be handed in again", async () => {
    const { batch, remarks } = await handIn("milestone", [
      head,
      row("late", "2028-01-01", "2029-01-01", "undated"),
      row("undated", "", "", "sc_esmc_start"),
    ]);
    expect(remarks).toEqual([]);
    expect((await owner().roadmap("all")).milestones.filter(({ id }) => id === "late" || id === "undated")).toHaveLength(2);
    const { table } = { table: owner().asTable.register(await owner().register("milestone")) };
    const columns = table.columns.map(({ name }) => name).filter((name) => name !== "label");
    const cell = (value: Cell | undefined) => `"${String(value ?? "").replaceAll('"', '""')}"`;
    const lines = [columns.join(","), ...table.rows.map((one) => columns.map((name) => cell(one[name])).join(","))];
    expect(told(await handIn("milestone", lines))).toEqual([]);
    if (batch !== null) expect(batch).not.toBe("");
  });
});

describe("measures", () => {
  const columns = "id,name_en,name_nl,text_en,text_nl,node,effect,basis,requires";
  const measure = (id: string, requires: string) => `${id},${id},${id},${id},${id},gallium_primary,recycling,own_proposal,${requires}`;

  it("that may only come after each other are refused from a file with their rows", async () => {
    const refused = await handIn("measure", [columns, measure("a", "b"), measure("b", "a"), measure("c", "")]);
    expect(told(refused)).toHaveLength(1);
    expect(told(refused)[0]).toContain("my_measures.csv:2 These wait for each other: a (2) → b (3) → a.");
    expect(refused.batch).toBeNull();
  });

  it("are refused one by one from the desk, and nothing is written", async () => {
    const values = {
      name_en: ["First"],
      name_nl: ["Eerst"],
      text_en: ["First"],
      text_nl: ["Eerst"],
      node: ["gallium_primary"],
      effect: ["recycling"],
      basis: ["own_proposal"],
    };
    await owner().sayEntry({ kind: "measure", id: "first", values });
    await owner().sayEntry({ kind: "measure", id: "second", values: { ...values, requires: ["first"] } });
    const before = await owner().register("measure");
    const refused = await owner()
      .sayEntry({ kind: "measure", id: "first", values: { ...values, requires: ["second"] } })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect((refused as Problem).sentence("en")).toContain("first (2) → second → first");
    expect(await owner().register("measure")).toEqual(before);
  });
});
