/** Registers of policy/ whose rows wait for each other in a circle or stand before what they require are told with file, row and remedy. */
import { expect, it } from "vitest";
import { readWith } from "./root.ts";

const cited = "publication,publisher,place,year,url,evidence,confidence,caveat";
const card = (id: string, lists: string) =>
  `id: ${id}\nkind: entries\nlists: ${lists}\nname: { en: A register, nl: Een register }\ndescription: { en: Some, nl: Enkele }\nversion: 1\n`;
const milestone = (id: string, start: string, date: string, requires: string) =>
  `${id},${id},${id},chips,milestone,${start},${date},${requires},A book,,p. 2,2024,,read,B2,`;
const files = (...rows: string[]) => ({
  "policy/roadmaps/list.yaml": card("roadmaps", "roadmap"),
  "policy/roadmaps/entries.csv": `id,name_en,name_nl,text_en,text_nl,${cited}\nchips,Chips,Chips,Chips,Chips,A book,,p. 1,2024,,read,B2,\n`,
  "policy/milestones/list.yaml": card("milestones", "milestone"),
  "policy/milestones/entries.csv": `id,name_en,name_nl,roadmap,milestone_kind,start,date,requires,${cited}\n${rows.join("\n")}\n`,
});

it("finds nothing in rows that can follow each other", async () => {
  const { remarks } = await readWith(files(milestone("a", "", "2027-01-01", ""), milestone("b", "2027-01-01", "2028-01-01", "a")));
  expect(remarks).toEqual([]);
});

it("names a circle as a chain of ids with their rows, a day before one it requires, and an end before its beginning", async () => {
  const { remarks } = await readWith(
    files(
      milestone("a", "", "", "c"),
      milestone("b", "", "", "a"),
      milestone("c", "", "", "b"),
      milestone("d", "", "2030-01-01", ""),
      milestone("e", "", "2029-01-01", "d"),
      milestone("f", "2029-01-01", "2028-01-01", ""),
    ),
  );
  expect(remarks.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`)).toEqual([
    "policy/milestones/entries.csv:2 These wait for each other: a (2) → c (4) → b (3) → a. The number in brackets is the row of each.",
    "policy/milestones/entries.csv:6 e stands on 2029-01-01, before d on 2030-01-01, which it requires.",
    "policy/milestones/entries.csv:7 f ends on 2028-01-01, before it begins on 2029-01-01.",
  ]);
});
