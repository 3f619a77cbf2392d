/** Registers of needs, instruments and services: what they name must be there, and what nobody prints stays empty. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readContent, toStatements } from "#content";
import { readWith, said } from "./root.ts";

const cited = "publication,publisher,place,year,url,evidence,confidence,caveat";
const needHeader = `id,name_en,name_nl,domain,sector,by_date,technologies,trl_required,share_required,nodes,basis,text_en,text_nl,${cited}`;
const instrumentHeader = `id,name_en,name_nl,owner,kind,scope,trl_min,trl_max,budget_meur,period,eligible_en,eligible_nl,open_to,country,technologies,basis,status,legal_basis,text_en,text_nl,${cited}`;
const serviceHeader = `id,name_en,name_nl,owner,level,country,domains,technologies,basis,text_en,text_nl,contact,${cited}`;
const tail = "A plan,,p. 1,2024,,read,A2,";
const needRow = `tanks,Tanks,Tanks,land,defence,2030,eu_1,7,60,chip,own_judgement,Better tanks,Betere tanks,${tail}`;
const instrumentRow = `fund,A fund,Een fonds,A ministry,grant,dual,3,6,12.5,2021-2027,Firms,Bedrijven,firms;research,NLD,eu_1,document,active,A law,It pays,Het betaalt,${tail}`;
const serviceRow = `office,An office,Een kantoor,A ministry,national,NLD,defence;space,eu_1,own_judgement,It listens,Het luistert,https://example.org/contact,${tail}`;
const card = (id: string) =>
  `id: ${id}\nkind: ${id}\nname: { en: A register, nl: Een register }\ndescription: { en: Some, nl: Enkele }\nversion: 1\n`;

const technologies = {
  "technologies/critical/list.yaml":
    "id: critical\nkind: technology\nname: { en: Some, nl: Enkele }\ndescription: { en: Some, nl: Enkele }\nversion: 1\ncitation: { publication: An act, year: 2023, evidence: read }\n",
  "technologies/critical/entries.csv":
    "id,parent,code,name_en,name_nl,definition_en,definition_nl,evidence,note\neu_1,,1,Chips,Chips,,,read,\n",
};
const files = (rows: { needs?: string; instruments?: string; services?: string } = {}) => ({
  ...technologies,
  "policy/needs/list.yaml": card("needs"),
  "policy/needs/entries.csv": `${needHeader}\n${rows.needs ?? needRow}\n`,
  "policy/instruments/list.yaml": card("instruments"),
  "policy/instruments/entries.csv": `${instrumentHeader}\n${rows.instruments ?? instrumentRow}\n`,
  "policy/services/list.yaml": card("services"),
  "policy/services/entries.csv": `${serviceHeader}\n${rows.services ?? serviceRow}\n`,
});

const wrong: [string, Parameters<typeof files>[0], string][] = [
  ["a need of an unknown technology", { needs: needRow.replace("eu_1", "eu_9") }, "technologies names eu_9, which does not exist."],
  ["a need of an unknown node", { needs: needRow.replace(",chip,", ",chop,") }, "nodes names chop, which does not exist."],
  ["a need in no domain", { needs: needRow.replace("land", "moon") }, "domain holds “moon”."],
  ["a level that is none", { needs: needRow.replace(",7,", ",10,") }, "trl_required holds “10”."],
  ["a share over 100 %", { needs: needRow.replace(",60,", ",160,") }, "A share of 160 % cannot be."],
  ["a date that is none", { needs: needRow.replace(",2030,", ",this decade,") }, "by_date holds “this decade”."],
  ["technologies nobody says who tied", { needs: needRow.replace("own_judgement", "") }, "basis holds “”."],
  ["a need without a publication", { needs: needRow.replace("A plan", "") }, "This row has no publication."],
  ["an instrument of another kind", { instruments: instrumentRow.replace(",grant,", ",gift,") }, "kind holds “gift”."],
  ["levels that are turned", { instruments: instrumentRow.replace(",3,6,", ",6,3,") }, "trl_max holds “3”."],
  ["half an interval of levels", { instruments: instrumentRow.replace(",3,6,", ",,6,") }, "trl_min is empty."],
  ["a budget below zero", { instruments: instrumentRow.replace("12.5", "-1") }, "budget_meur holds -1; it cannot be below zero."],
  [
    "an instrument open to nobody there is",
    { instruments: instrumentRow.replace("firms;research", "firms;cats") },
    "open_to holds “cats”.",
  ],
  [
    "an instrument of no country",
    { instruments: instrumentRow.replace(",NLD,", ",NLX,") },
    "“NLX” is not a country or bloc of countries/.",
  ],
  ["a service of no domain", { services: serviceRow.replace("defence;space", "defence;sea") }, "domains holds “sea”."],
  [
    "a contact that is no page",
    { services: serviceRow.replace("https://example.org/contact", "somebody@example.org") },
    "contact holds “somebody@example.org”.",
  ],
];

describe("octant check names", () => {
  it.each(wrong)("%s", async (_, rows, sentence) => {
    const remarks = said(await readWith(files(rows)));
    expect(remarks).toEqual([expect.stringMatching(new RegExp(`^policy/(needs|instruments|services)/entries\\.csv:2 `))]);
    expect(remarks[0]).toContain(sentence);
  });

  it("a register of no known kind, once and not row by row", async () => {
    const remarks = said(await readWith({ ...files(), "policy/needs/list.yaml": card("needs").replace("kind: needs", "kind: wishes") }));
    expect(remarks).toContainEqual(expect.stringContaining("policy/needs/list.yaml:2 kind:"));
  });

  it("only the card of a register of needs whose card is not sound", async () => {
    const remarks = said(await readWith({ ...files(), "policy/needs/list.yaml": card("needs").replace("version: 1\n", "") }));
    expect(remarks).toEqual([expect.stringContaining("policy/needs/list.yaml")]);
  });
});

it("says needs, instruments and services in statements with their citation; what is empty is not said", async () => {
  const bare = needRow.replace(",2030,", ",,").replace(",7,60,", ",,,");
  const content = await readWith(files({ needs: bare }));
  expect(said(content)).toEqual([]);
  const assertions = toStatements(content).flatMap((one) => (one.source.startsWith("policy/") ? one.assertions : []));
  const of = (subject: string, property: string) =>
    assertions.filter((one) => one.subject === subject && one.property === property).map((one) => one.value);
  expect([of("need:tanks", "trl_required"), of("need:tanks", "share_required"), of("need:tanks", "by_date")]).toEqual([[], [], []]);
  expect([of("need:tanks", "technology"), of("need:tanks", "node")]).toEqual([["technology:eu_1"], ["node:chip"]]);
  expect([of("instrument:fund", "budget"), of("instrument:fund", "open_to"), of("instrument:fund", "country")]).toEqual([
    ["12.5"],
    ["firms", "research"],
    ["country:NLD"],
  ]);
  expect([of("service:office", "domain"), of("service:office", "contact")]).toEqual([
    ["defence", "space"],
    ["https://example.org/contact"],
  ]);
  expect(assertions.every((one) => one.citation !== undefined)).toBe(true);
});

const shipped = await readContent([{ folder: fileURLToPath(new URL("../..", import.meta.url)) }]);
const entries = <Entry>(registers: readonly { readonly entries: readonly Entry[] }[]) => registers.flatMap((one) => one.entries);

describe("the registers that ship", () => {
  const [needs, instruments, services] = [entries(shipped.needs), entries(shipped.instruments), entries(shipped.services)];

  it("hold 87 needs, 170 instruments and 25 services", () => {
    expect([needs.length, instruments.length, services.length]).toEqual([87, 170, 25]);
  });

  it("hold the six focus areas, the strategic enablers and the next generation of the Strategic Compass, and 22 later priorities", () => {
    const count = (start: string) => needs.filter((one) => one.id.startsWith(start)).length;
    expect([count("card20_"), count("en_"), count("ng_"), count("cdp23_")]).toEqual([6, 9, 15, 22]);
  });

  it("invent no level and no share, and give a date only where the document prints a year", () => {
    expect(needs.filter((one) => one.trlRequired !== undefined || one.shareRequired !== undefined)).toEqual([]);
    for (const one of needs) if (one.byDate !== undefined) expect(one.byDate, one.id).toMatch(/^20(25|27|28|30)$/);
  });

  it("mark every tie to a technology as ours, and what is recalled as recalled", () => {
    for (const one of [...needs, ...instruments, ...services]) {
      expect(one.basis !== undefined, one.id).toBe(one.technologies.length > 0);
      if (one.citation.evidence === "recalled") expect(one.confidence, one.id).toBeUndefined();
    }
  });

  it("name no person: contacts are pages", () => {
    for (const one of services) expect(one.contact, one.id).toMatch(/^https?:\/\//);
  });
});
