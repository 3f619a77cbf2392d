/** CORDIS in the layouts it is published in, and rows as bad as they come. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Collected } from "#collect";
import { count, type Desk, noShared, openDesk, refusal, repository, shared } from "./desk.ts";
import { zipOf } from "./zip.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.finish());

async function rows(table: string, columns: string, where = "true") {
  const read = { name: table, sql: `select ${columns} from t where ${where} order by all`, inputs: { t: `clean/cordis/${table}` } };
  return (await desk.view.read(read)).rows.map((row) => Object.values(row).map((cell) => cell));
}

const said = ({ rejects }: Collected) => rejects.first.map((one) => one.sentence());

function project(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: "909000011",
    acronym: "LINES",
    title: "A project in a line of its own",
    objective: "An aim of our own making that is long enough to be read by anybody.",
    keywords: "light; circuits",
    totalCost: "1000",
    ecMaxContribution: "900.5",
    startDate: "2023-01-01",
    endDate: "2025-12-31",
    ecSignatureDate: "2022-11-01",
    status: "SIGNED",
    contentUpdateDate: "2024-01-02 03:04:05",
    topics: ["HORIZON-MADEUP-01"],
    topicTitles: ["A made-up topic"],
    legalBasis: [{ code: "HORIZON.2.4", title: "Digital", unique: true }],
    euroSciVoc: [{ code: "/23/43", title: "physics", path: "/natural sciences/physics" }],
    articleDomains: ["/space", "/secur"],
    fundingScheme: "HORIZON-RIA",
    ...more,
  };
}
const name = "horizon_projects.jsonl";
const lines = (...records: (string | Record<string, unknown>)[]) =>
  records.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n") + "\n";

describe("the published layouts", () => {
  it("reads the tables in CSV, with the classes of a project in its row and the codes of Greece and the United Kingdom as ISO has them", async () => {
    const collected = await desk.collect("cordis", { edition: "sample" });
    expect(collected.rows).toEqual({ classes: 2, projects: 2, topics: 2, participations: 3 });
    expect(collected.rejects).toMatchObject({ setAside: 0, kept: 0 });
    expect(await rows("projects", "id, framework, total_cost, euroscivoc", "id = '909000001'")).toEqual([
      ["909000001", "HE", "1500000.50", "/natural sciences/physical sciences/optics"],
    ]);
    expect(await rows("participations", "country, contribution")).toEqual([
      ["GBR", null],
      ["GRC", "600000.25"],
      ["NLD", "900000.25"],
    ]);
  });

  it("reads a zip for each programme side by side, each part replaced by itself", async () => {
    const folder = join(repository, "sources/cordis/sample");
    const table = async (file: string) => readFile(join(folder, file), "utf8");
    const horizon = Object.fromEntries(
      await Promise.all(["project.csv", "organization.csv", "euroSciVoc.csv", "topics.csv"].map(async (file) => [file, await table(file)])),
    ) as Record<string, string>;
    const earlier = Object.fromEntries(
      Object.entries(horizon).map(([file, text]) => [file, text.replaceAll("90900000", "30900000").replaceAll('"HORIZON"', '"FP7"')]),
    );
    await desk.collect("cordis", {
      from: await desk.give({ "cordis-HORIZONprojects-csv.zip": zipOf(horizon), "cordis-fp7projects-csv.zip": zipOf(earlier) }),
    });
    expect(await rows("projects", "framework, count(*)", "true group by framework")).toEqual([
      ["FP7", "2"],
      ["HE", "2"],
    ]);
    await desk.collect("cordis", { from: await desk.give({ "cordis-HORIZONprojects-csv.zip": zipOf(horizon) }) });
    expect(await count(desk.view, "clean/cordis/participations", "framework = 'FP7'")).toBe(3);
  });

  it("reads the same in JSON", async () => {
    const organisation = {
      projectID: "909000011",
      organisationID: 900000101,
      name: "MADE-UP BV",
      country: "EL",
      SME: true,
      role: "coordinator",
      order: 1,
      ecContribution: 5.5,
    };
    const from = await desk.give({
      "project.json": JSON.stringify(
        [project({ frameworkProgramme: "HORIZON", topics: "HORIZON-MADEUP-01", euroSciVoc: undefined })],
        null,
        1,
      ),
      "organization.json": JSON.stringify([organisation]),
      "euroSciVoc.json": JSON.stringify([
        { projectID: "909000011", euroSciVocCode: "/23", euroSciVocPath: "/natural sciences", euroSciVocTitle: "x" },
      ]),
    });
    await desk.collect("cordis", { from });
    expect(await rows("projects", "id, framework, euroscivoc")).toEqual([["909000011", "HE", "/natural sciences"]]);
    expect(await rows("participations", "organisation, country, sme, contribution, framework")).toEqual([
      ["900000101", "GRC", true, "5.50", "HE"],
    ]);
  });

  it("reads a zip with an XML file for each project, with organisations and results inside it", async () => {
    const xml = (id: string, title: string) => `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://cordis.europa.eu"><language>en</language><rcn>1</rcn><id>${id}</id><acronym>X</acronym>
<title>${title}</title><objective>An aim &amp; a half, of our own making, long enough.</objective>
<totalCost>10</totalCost><ecMaxContribution>9.5</ecMaxContribution><startDate>2023-01-01</startDate><endDate>2024-01-01</endDate><status>SIGNED</status>
<contentUpdateDate>2024-01-02 03:04:05</contentUpdateDate><relations><associations>
<article type="relatedArticle"><title>News</title><relations><categories><category classification="applicationDomain"><code>/space</code></category></categories></relations></article>
<organization type="coordinator" order="1" ecContribution="9.5" netEcContribution="9.5" sme="true" terminated="false"><id>900000101</id><legalName>MADE-UP BV</legalName>
<address><city>Delft</city><country>UK</country></address><relations><categories><category classification="organizationActivityType"><code>/PRC</code></category></categories></relations></organization>
<programme type="relatedLegalBasis"><code>HORIZON.2.4</code></programme>
<programme type="relatedTopic"><code>HORIZON-MADEUP-01</code><title>Made up</title><frameworkProgramme>HORIZON</frameworkProgramme></programme>
<result type="relatedResult"><id>${id}_1</id><title>Report</title><relations><categories><category classification="collection"><code>/deliverable</code></category></categories></relations></result>
</associations><categories><category classification="euroSciVoc"><displayCode>/natural sciences</displayCode></category>
<category classification="projectFundingSchemeCategory"><code>/HORIZON-RIA</code></category></categories></relations></project>`;
    const from = await desk.give({
      "cordis-HORIZONprojects-xml.zip": zipOf({
        "xml/project-rcn-1_en.xml": xml("909000021", "One"),
        "xml/project-rcn-2_en.xml": xml("909000022", "Two").replace("</title>", ""),
        "xml/project-rcn-3_en.xml": xml("909000023", "Three"),
      }),
    });
    const collected = await desk.collect("cordis", { from });
    expect(await rows("projects", "id, framework, funding_scheme, euroscivoc, domains")).toEqual([
      ["909000021", "HE", "HORIZON-RIA", "/natural sciences", "space"],
      ["909000023", "HE", "HORIZON-RIA", "/natural sciences", "space"],
    ]);
    expect(await rows("participations", "project, country, activity_type, sme")).toEqual([
      ["909000021", "GBR", "PRC", true],
      ["909000023", "GBR", "PRC", true],
    ]);
    expect(await rows("results", "id, subtype, kind", "project = '909000021'")).toEqual([["909000021_1", "deliverable", "result"]]);
    expect(said(collected)[0]).toMatch(/^cordis-HORIZONprojects-xml\.zip › xml\/project-rcn-2_en\.xml, line \d+: cannot be read:/);
  });
});

describe("bad rows", () => {
  it("are named one by one with file, line and reason, and the rest goes on", async () => {
    const from = await desk.give({
      [name]: lines(
        project(),
        '{"id": "909000012", "title": "Cut off in the mid',
        project({ id: "909000013", title: "Other", objective: "<p>Light &amp; <b>dark</b> for x &lt; 5 and a < b, over many words.</p>" }),
        project({ id: "909000014", startDate: null }),
        project({ id: "909000015", startDate: "2025-01-01", endDate: "2024-01-01" }),
        project({ id: "909000016", ecSignatureDate: "2031-01-01" }),
        project({ id: "909000017", objective: "Short." }),
        project({ id: "909000018", startDate: "31 December", endDate: "2024-13-45" }),
        project({ id: "909000011", objective: "Something else altogether under a number that stands already." }),
        project(),
        project({ id: "none" }),
        "[1, 2]",
        "",
        project({ id: "909000019", objective: "A very long text. ".repeat(60_000) }),
      ),
    });
    const collected = await desk.collect("cordis", { from });
    const ids = ["11", "13", "14", "15", "16", "17", "18", "19"].map((end) => [`9090000${end}`]);
    expect(await rows("projects", "id")).toEqual(ids);
    const shown = said(collected);
    expect(shown.find((one) => one.includes("line 2:"))).toMatch(/^horizon_projects\.jsonl, line 2: cannot be read: /);
    expect(shown).toContain("horizon_projects.jsonl, line 3: markup was taken out of objective.");
    expect(shown).toContain("horizon_projects.jsonl, line 4: no start date.");
    expect(shown).toContain("horizon_projects.jsonl, line 5: ends before it starts.");
    expect(shown).toContain("horizon_projects.jsonl, line 6: signed in the future.");
    expect(shown).toContain("horizon_projects.jsonl, line 7: hardly any text.");
    expect(shown).toContain("horizon_projects.jsonl, line 8: “31 December” in start_date does not fit date.");
    expect(shown).toContain("horizon_projects.jsonl, line 8: “2024-13-45” in end_date does not fit a day of the calendar.");
    expect(shown).toContain(
      "horizon_projects.jsonl, line 9: 909000011 stands already in horizon_projects.jsonl, line 1, and says something else there.",
    );
    expect(shown).toContain("horizon_projects.jsonl, line 10: repeats horizon_projects.jsonl, line 1 (909000011).");
    expect(shown).toContain("horizon_projects.jsonl, line 11: “none” in id does not fit ^[0-9]{5,9}$.");
    expect(shown.some((one) => one.includes("line 12:"))).toBe(true);
    expect(collected.rejects.first.find((one) => one.details["line"] === 5)?.sentence("nl")).toBe(
      "horizon_projects.jsonl, regel 5: eindigt voordat het begint.",
    );
    expect(await rows("projects", "objective", "id = '909000013'")).toEqual([["Light & dark for x < 5 and a < b, over many words."]]);
    expect(await rows("projects", "start_date, end_date", "id = '909000018'")).toEqual([[null, null]]);
    const kept = await rows("rejects", "line, text", "code = 'reject-row-differs' and \"table\" = 'projects'");
    expect(kept[0]?.[1]).toContain("Something else altogether");
  });

  it("in another encoding are read and named, line by line", async () => {
    const odd = Buffer.from(`${JSON.stringify(project({ id: "909000012", title: "Café – über" }))}\n`, "latin1");
    const windows = Buffer.from(odd.map((byte, at) => (odd.subarray(at - 5, at).toString("latin1") === "Caf\u00e9 " ? 0x96 : byte)));
    const from = await desk.give({
      [name]: Buffer.concat([Buffer.from(lines(project({ title: "Naïve" }))), windows, Buffer.from(lines(project({ id: "909000013" })))]),
    });
    const collected = await desk.collect("cordis", { from });
    expect(await rows("projects", "title", "id <> '909000013'")).toEqual([["Café – über"], ["Naïve"]]);
    expect(said(collected)).toContain("horizon_projects.jsonl, line 2: is not UTF-8 and was read as Windows-1252.");
  });

  it("of CSV are named too, and organisations of a project that is not there", async () => {
    const header =
      "projectID,organisationID,name,shortName,country,city,nutsCode,activityType,sme,role,order,ecContribution,netEcContribution,totalCost,terminated,geolocation";
    const from = await desk.give({
      [name]: lines(project()),
      "horizon_organizations.csv": `${header}\n909000011,900000101,MADE-UP BV,,ZZ,Delft,,PRC,true,coordinator,1,5,5,5,false,\n1,2\n111111,900000102,NOWHERE LTD,,NL,,,PRC,,participant,2,,,,false,\n`,
    });
    const collected = await desk.collect("cordis", { from });
    expect(await rows("participations", "name, country")).toEqual([["MADE-UP BV", null]]);
    const shown = said(collected);
    expect(shown).toContain("horizon_organizations.csv, line 2: “ZZ” in country is not in the list countries.");
    expect(shown.some((one) => one.startsWith("horizon_organizations.csv, line 3: cannot be read"))).toBe(true);
    expect(shown.some((one) => one.includes("“111111” in project is not in the list projects.id"))).toBe(true);
  });

  it("of CSV stand in the line an editor shows, though rows go over several, and lines in another encoding are named", async () => {
    const [header = "", first = "", ...others] = (await readFile(join(repository, "sources/cordis/sample/project.csv"), "utf8")).split(
      "\n",
    );
    const whole = [first, others[0] ?? ""].join("\n");
    const latin = Buffer.from(
      `"909000005";"LATIN";"SIGNED";"Caf\u00e9 in another encoding";"2023-01-01";"2024-01-01";"1";"1";"";"";"";"HORIZON";"";"";"";"";"An aim of our own making that is long enough to be read.";"";"";""\n`,
      "latin1",
    );
    const accents =
      '"909000006";"UTF";"SIGNED";"Caf\u00e9";"2023-01-01";"soon";"1";"1";"";"";"";"HORIZON";"";"";"";"";"An aim of our own making that is long enough to be read.";"";"";""\n';
    const bytes = Buffer.concat([Buffer.from(`${header}\n${whole}\n1;2;3\n`), latin, Buffer.from(accents)]);
    const collected = await desk.collect("cordis", { from: await desk.give({ "project.csv": bytes }) });
    expect(await rows("projects", "id, title", "id > '909000002'")).toEqual([
      ["909000005", "Caf\u00e9 in another encoding"],
      ["909000006", "Caf\u00e9"],
    ]);
    const shown = said(collected);
    expect(shown.some((one) => one.startsWith("project.csv, line 4: cannot be read"))).toBe(true);
    expect(shown).toContain("project.csv, line 5: is not UTF-8 and was read as Windows-1252.");
    expect(shown).toContain("project.csv, line 6: “soon” in end_date does not fit date.");
  });

  it("stop nothing, but a file that is wrong as a whole does", async () => {
    const nothing = await refusal(desk.collect("cordis", { from: await desk.give({ [name]: "no json\nnone here\n" }) }));
    expect(nothing).toMatchObject({ code: "source-records-none", details: { file: name } });
    const other = await refusal(desk.collect("cordis", { from: await desk.give({ [name]: '{"a": 1}\n{"b": 2}\n' }) }));
    expect(other.code).toBe("source-rows-off");
    const packed = gzipSync(lines(project())).subarray(0, 40);
    expect((await refusal(desk.collect("cordis", { from: await desk.give({ [`${name}.gz`]: packed }) }))).code).toBe(
      "source-archive-damaged",
    );
    expect(await desk.view.manifests()).toEqual([]);
  });

  it("of an earlier file are gone when the mended file comes, and the same file again changes nothing", async () => {
    await desk.collect("cordis", { from: await desk.give({ [name]: lines(project(), "{") }) });
    expect(await count(desk.view, "clean/cordis/rejects")).toBe(1);
    const from = await desk.give({ [name]: lines(project()) });
    await desk.collect("cordis", { from });
    expect(await count(desk.view, "clean/cordis/rejects")).toBe(0);
    expect((await desk.collect("cordis", { from })).changed).toBe(false);
  });
});

describe("the real files", () => {
  const folder = join(shared, "projects");
  it.skipIf(noShared || !existsSync(folder))("all become rows, none is lost", async () => {
    const collected = await desk.collect("cordis", { from: folder });
    expect(collected.rows).toEqual({ projects: 54_570, topics: 2301, participations: 119_242, results: 106_858 });
    expect(collected.rejects.setAside).toBe(0);
    expect(await rows("projects", "framework, count(*), count(objective), count(domains)", "true group by framework")).toEqual([
      ["H2020", "35381", "0", "0"],
      ["HE", "19189", "19189", "6968"],
    ]);
    expect(await count(desk.view, "clean/cordis/participations", "country is null")).toBe(3);
  });
});
