/** The registers of actions and targets: the shipped ones are whole, and a fault in a row is said with its line. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readContent } from "#content";
import { readWith, said } from "./root.ts";

const cited = "publication,publisher,place,year,url,evidence,confidence,caveat";
const tail = "A plan,,p. 1,2022,,read,A2,";
const actionHeader = `id,document,paragraph,kind,title_en,title_nl,text_en,text_nl,owner,due,due_as_printed,due_means,recurring,status,technologies,basis,targets,instruments,${cited}`;
const actionRow = `P-1-01,P,§ 1,objective,Do it,Doe het,Do it well,Doe het goed,ministry,2023-06-30,by mid-2023,by,,unknown,,,half,,${tail}`;
const actionCard =
  'id: actions\nkind: actions\nname: { en: Actions, nl: Acties }\ndescription: { en: Some, nl: Enkele }\nversion: 1\ndocuments: { P: { name: { en: A plan, nl: Een plan }, date: "2022-03-21" } }\nowners: { ministry: { en: A ministry, nl: Een ministerie } }\n';
const targetHeader = `id,name_en,name_nl,value,unit_en,unit_nl,direction,base_year,due,due_as_printed,owner,indicator,${cited}`;
const targetRow = `half,Half of it,De helft,50,%,%,at_least,2020,2030-12-31,2030,ministry,,${tail}`;
const targetCard = actionCard.replaceAll("actions", "targets").replace(/documents:.*\n/, "");
const measuredHeader = `target,value,basis,${cited}`;
const measuredRow = "half,41.5,printed,A survey,,p. 1,2023,,read,A2,";
const files = (rows: { action?: string; target?: string; measured?: string } = {}) => ({
  "policy/actions/list.yaml": actionCard,
  "policy/actions/entries.csv": `${actionHeader}\n${rows.action ?? actionRow}\n`,
  "policy/targets/list.yaml": targetCard,
  "policy/targets/entries.csv": `${targetHeader}\n${rows.target ?? targetRow}\n`,
  "policy/targets/measured.csv": `${measuredHeader}\n${rows.measured ?? measuredRow}\n`,
});

const wrong: [string, Parameters<typeof files>[0], string][] = [
  ["a document that is not on the card", { action: actionRow.replace(",P,", ",Q,") }, "document names Q, which does not exist."],
  ["an owner that is not on the card", { action: actionRow.replace("ministry", "nobody") }, "owner names nobody, which does not exist."],
  ["a day that is none", { action: actionRow.replace("2023-06-30", "2023-06-31") }, "due holds “2023-06-31”."],
  ["a year in place of a day", { action: actionRow.replace("2023-06-30", "2023") }, "due holds “2023”."],
  ["a day before its document", { action: actionRow.replace("2023-06-30", "2022-03-20") }, "due holds “2022-03-20”."],
  ["a day without the words it was read from", { action: actionRow.replace("by mid-2023", "") }, "due_as_printed is empty."],
  ["a day that says neither by nor from", { action: actionRow.replace(",by,", ",about,") }, "due_means holds “about”."],
  ["a status that is none", { action: actionRow.replace("unknown", "late") }, "status holds “late”."],
  ["a target that no register holds", { action: actionRow.replace(",half,", ",whole,") }, "targets names whole, which does not exist."],
  ["an action in one language", { action: actionRow.replace("Doe het,", ",") }, "title_nl is empty."],
  ["an id that would not last", { action: actionRow.replace("P-1-01", "first one") }, "id holds “first one”."],
  ["a target of neither more nor less", { target: targetRow.replace("at_least", "about") }, "direction holds “about”."],
  ["a measured value of no target", { measured: measuredRow.replace("half", "whole") }, "target names whole, which does not exist."],
  [
    "a measured value that is no number",
    { measured: measuredRow.replace("41.5", "about 41") },
    "value holds “about 41”, which is not a number.",
  ],
];

describe("a register of actions or targets", () => {
  it("has no remark when it is sound", async () => {
    const content = await readWith(files());
    expect(said(content).filter((one) => one.startsWith("policy/actions") || one.startsWith("policy/targets"))).toEqual([]);
    expect(content.actions[0]?.entries[0]).toMatchObject({
      id: "P-1-01",
      due: "2023-06-30",
      means: "by",
      owners: ["ministry"],
      targets: ["half"],
    });
    expect(content.targets[0]?.measured).toMatchObject([{ target: "half", year: "2023", value: "41.5", basis: "printed" }]);
  });

  it.each(wrong)("names file and line of %s", async (_, rows, sentence) => {
    const remarks = said(await readWith(files(rows))).filter((one) => one.startsWith("policy/"));
    expect(remarks).toContainEqual(expect.stringMatching(/^policy\/(actions|targets)\/(entries|measured)\.csv:2 /));
    expect(remarks.join("\n")).toContain(sentence);
  });
});

describe("the shipped registers", async () => {
  const { actions, targets } = await readContent([{ folder: fileURLToPath(new URL("../..", import.meta.url)) }]);
  const all = actions.flatMap(({ entries }) => entries);
  const byId = (id: string) => all.find((one) => one.id === id);

  it("hold every commitment of four documents, more than eighty with a date", () => {
    const count = (document: string) => all.filter((one) => one.document === document);
    expect(["R", "C", "T", "N"].map((document) => count(document).length)).toEqual([77, 193, 42, 56]);
    expect(["R", "C", "T", "N"].map((document) => count(document).filter(({ due }) => due !== undefined).length)).toEqual([24, 73, 25, 7]);
  });

  it("hold 66 targets, 19 of them measured", () => {
    const [register] = targets;
    expect(register?.entries).toHaveLength(66);
    expect(new Set(register?.measured.map(({ target }) => target)).size).toBe(19);
  });

  it("take the last day of the period that is named", () => {
    const printed = new Map(
      all.flatMap(({ dueAsPrinted, due }) => (dueAsPrinted === undefined || due === undefined ? [] : [[dueAsPrinted, due] as const])),
    );
    const examples: Readonly<Record<string, string>> = {
      "by mid-2022": "2022-06-30",
      "in the first half of 2022": "2022-06-30",
      "vóór medio 2022": "2022-06-30",
      "uiterlijk medio mei": "2022-05-15",
      "early 2022": "2022-03-31",
      "uiterlijk begin 2023": "2023-03-31",
      "in 2022": "2022-12-31",
      "uiterlijk in 2023": "2023-12-31",
      "by October 2023": "2023-10-31",
      "uiterlijk eind 2022": "2022-12-31",
      "vanaf de tweede helft van 2022": "2022-12-31",
      "in het eerste kwartaal van 2026": "2026-03-31",
      "in het tweede kwartaal van 2026": "2026-06-30",
      "tegen het vierde kwartaal van 2025": "2025-12-31",
      "tegen 2028": "2028-12-31",
      "by 2030": "2030-12-31",
    };
    for (const [words, due] of Object.entries(examples)) expect(printed.get(words), words).toBe(due);
  });

  it("name no day before the document, and only a day at the end of a period", () => {
    const dates = new Map(actions.flatMap(({ card }) => Object.entries(card.documents ?? {}).map(([id, { date }]) => [id, date] as const)));
    for (const { id, document, due } of all) {
      if (due === undefined) continue;
      expect(due >= (dates.get(document) ?? ""), id).toBe(true);
      expect(due, id).toMatch(/-(03-31|05-15|06-30|10-31|12-31)$/);
    }
  });

  it("tell two commitments of one item apart", () => {
    expect([byId("C-2-11")?.due, byId("C-2-12")?.due, byId("C-2-13")?.due]).toEqual(["2025-12-31", "2022-12-31", "2023-12-31"]);
    expect(byId("C-2-13")).toMatchObject({ means: "from", recurring: "regularly" });
  });

  it("call nothing done that no source calls done", () => {
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(["unknown"]));
  });
});
