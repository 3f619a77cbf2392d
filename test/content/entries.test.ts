/** Registers whose columns are the properties of a kind: a folder is enough, and every cell is checked against the kind. */
import { describe, expect, it } from "vitest";
import { toStatements } from "#content";
import { readWith, said } from "./root.ts";

const cited = "publication,publisher,place,year,url,evidence,confidence,caveat";
const card = (id: string, lists: string) =>
  `id: ${id}\nkind: entries\nlists: ${lists}\nname: { en: A register, nl: Een register }\ndescription: { en: Some, nl: Enkele }\nversion: 1\n`;
const typeRow = "no_skills,Nobody knows how,Niemand weet hoe,Too few people,Te weinig mensen,A book,,p. 1,2024,,read,B2,";
const causeRow =
  "no_refiner,No refiner,Geen raffinaderij,Nobody refines,Niemand raffineert,no_skills,gallium;wafer,major,A book,,p. 2,2024,,read,B2,since 2016";

const files = (cause = causeRow) => ({
  "policy/cause_types/list.yaml": card("cause_types", "cause_type"),
  "policy/cause_types/entries.csv": `id,name_en,name_nl,text_en,text_nl,${cited}\n${typeRow}\n`,
  "policy/causes/list.yaml": card("causes", "cause"),
  "policy/causes/entries.csv": `id,name_en,name_nl,text_en,text_nl,cause_type,node,weight,${cited}\n${cause}\n`,
});

const wrong: [string, string, string][] = [
  ["a cause of an unknown kind", causeRow.replace("no_skills", "no_luck"), "cause_type names no_luck, which does not exist."],
  ["a cause at an unknown node", causeRow.replace("wafer", "waffle"), "node names waffle, which does not exist."],
  ["a weight that is none", causeRow.replace("major", "huge"), "weight holds “huge”."],
  ["a cause without a kind", causeRow.replace("no_skills", ""), "cause_type is empty."],
  ["a cause in one language", causeRow.replace("Niemand raffineert", ""), "text_nl is empty."],
  ["a cause nobody printed", causeRow.replace("A book", ""), "This row has no publication."],
];

describe("a register that lists a kind", () => {
  it("becomes statements with the place where each row was printed", async () => {
    const content = await readWith(files());
    expect(said(content)).toEqual([]);
    const causes = toStatements(content).find(({ source }) => source === "policy/causes")?.assertions ?? [];
    expect(causes.filter(({ property }) => property === "node").map(({ value }) => value)).toEqual(["node:gallium", "node:wafer"]);
    expect(causes.find(({ property }) => property === "cause_type")).toMatchObject({
      subject: "cause:no_refiner",
      value: "cause_type:no_skills",
      citation: { publication: "A book", place: "p. 2" },
    });
    expect(causes.find(({ property }) => property === "caveat")?.value).toBe("since 2016");
  });

  it.each(wrong)("says where there is %s", async (_, row, sentence) => {
    const content = await readWith(files(row));
    expect(content.remarks.map(({ sentence: one }) => one)).toContain(sentence);
  });

  it("says which kinds there are when the card names none", async () => {
    const content = await readWith({ ...files(), "policy/causes/list.yaml": card("causes", "cause").replace("lists: cause\n", "") });
    expect(content.remarks.map(({ sentence, remedy }) => `${sentence} ${remedy}`).join()).toMatch(
      /of which kind its rows are\. .*cause_type/,
    );
  });
});
