/** Patents in the layouts of DOCDB, PATSTAT and the Open Patent Services: organisations by name, persons by number, and every odd row named. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isOrganisationName } from "#model";
import { count, noShared, openDesk, refusal, shared } from "./desk.ts";
import { deskOf } from "./source_desk.ts";

const header =
  "id,publication_number,country,doc_number,kind,title,publication_date,publication_year,family_id,applicant_names,applicant_countries,cpc_codes,ipc_codes,filing_date";
const line = (number: string, names: string, countries = "", more: { title?: string; date?: string; cpc?: string } = {}) =>
  `1,${number},EP,1,A1,${more.title ?? "A sample"},${more.date ?? "2020-01-01"},2020,77,"${names}","{${countries}}","{${more.cpc ?? ""}}",,`;
const docdb = (...lines: string[]) => ({ "my_patents.csv": [header, ...lines, ""].join("\n") });

const { view, collect, collectSample, rows } = deskOf("patents");
const rejects = () => rows("rejects", "file, cast(line as integer), reason, kept", "file <> 'tls201_appln_sample.csv'");

describe("the name of an applicant", () => {
  it.each([
    "IBM",
    "Sample Traps B.V.",
    "SAMPLE TRAPS B V",
    "UNIV VOORBEELD",
    "Technische Universiteit Voorbeeld",
    "Ministerie van Voorbeelden",
    "Muster Aktiengesellschaft",
    "Muster & Söhne",
    "Sample, Inc.",
    "Sample Bank, N.A.",
    "THE REGENTS OF THE SAMPLE",
    "Примерный Институт Ltd",
  ])("%s is that of an organisation", (name) => {
    expect(isOrganisationName(name)).toBe(true);
  });

  it.each(["JANSEN PIET", "Jansen, Piet", "JANSEN, PIET, DIPL.-ING.", "P. J. Jansen", "Power, John", "de Vries Anna", "KIM SE HOON", ""])(
    "%s is not",
    (name) => {
      expect(isOrganisationName(name)).toBe(false);
    },
  );
});

describe("a table in the layout of DOCDB", () => {
  it("gives each applicant once, with its country, and takes classes out of their braces", async () => {
    const files = docdb(
      line("EP0000001A1", "SAMPLE BV; Sample B.V.; SAMPLE B. V.; UNIVERSITY OF SAMPLES", "NL,DE", { cpc: "G06N10/40,B82Y10/00,G06N10/40" }),
      line("EP0000002A1", "SAMPLE BV; Sample B.V.; UNIVERSITY OF SAMPLES", "NL,DE"),
      line("EP0000003A1", "SAMPLE BV", ""),
    );
    expect((await collect(files)).rows).toMatchObject({ patents: 3, persons: 0 });
    expect(await rows("patents", "id, cpc, family", "cpc is not null")).toEqual([["EP0000001A1", "G06N10/40;B82Y10/00", "77"]]);
    expect(await rows("applicants", "patent, name, standard_name, country")).toEqual([
      // Two countries for three spellings: which belongs to which nobody says.
      ["EP0000001A1", "Sample B.V.", "SAMPLE BV", null],
      ["EP0000001A1", "UNIVERSITY OF SAMPLES", null, null],
      ["EP0000002A1", "Sample B.V.", "SAMPLE BV", "NLD"],
      ["EP0000002A1", "UNIVERSITY OF SAMPLES", null, "DEU"],
      ["EP0000003A1", "SAMPLE BV", "SAMPLE BV", null],
    ]);
  });

  it("counts persons by country and keeps no name of theirs, also where the list took a name apart", async () => {
    const files = docdb(
      line("EP0000001A1", "JANSEN PIET; JANSEN; PIET", "NL"),
      line("EP0000002A1", "SAMPLE BV; Sample B.V.; DE VRIES ANNA; Smith, John", "NL,NL,US"),
    );
    await collect(files);
    expect(await rows("persons", "patent, country, persons")).toEqual([
      ["EP0000001A1", "NLD", 1],
      ["EP0000002A1", "NLD", 1],
      ["EP0000002A1", "USA", 1],
    ]);
    expect(await rows("patents", "id, persons")).toEqual([
      ["EP0000001A1", 1],
      ["EP0000002A1", 2],
    ]);
    expect(await rows("applicants", "name")).toEqual([["Sample B.V."]]);
    for (const table of ["patents", "applicants", "persons"])
      expect(
        await count(view(), `clean/patents/${table}`, "cast(t as varchar) ilike '%jansen%' or cast(t as varchar) ilike '%vries%'"),
      ).toBe(0);
  });

  it("names what is wrong by its line and goes on: no number, no day, the future, a number twice, a country nobody knows", async () => {
    const files = docdb(
      line("EP0000001A1", "SAMPLE BV", "NL", { title: "<p>Text with <b>markup</b> &amp; signs</p>" }),
      line("", "SAMPLE BV", "NL"),
      line("EP0000003A1", "SAMPLE BV; SAMPLE BV", "NL", { date: "2020-02-31" }),
      line("EP0000004A1", "SAMPLE BV; SAMPLE BV", "ZZ", { date: "2190-01-01" }),
      line("EP0000001A1", "OTHER BV", "NL", { title: "Another title" }),
      line("EP0000005A1", "SAMPLE BV; SAMPLE BV", "NL", { date: "" }),
      "1,EP0000006A1,torn",
    );
    const collected = await collect(files);
    expect(collected.rows).toMatchObject({ patents: 4, applicants: 4 });
    expect(collected.rejects.setAside).toBe(3);
    expect(await rows("patents", "id, title, date")).toEqual([
      ["EP0000001A1", "Text with markup & signs", "2020-01-01"],
      ["EP0000003A1", "A sample", null],
      ["EP0000004A1", "A sample", "2190-01-01"],
      ["EP0000005A1", "A sample", null],
    ]);
    const named = (await rejects()).map(([, at, reason, kept]) => [at, kept, String(reason).slice(0, 60)]);
    expect(new Set(named.map(([at]) => at))).toEqual(new Set([3, 4, 5, 6, 7, 8]));
    expect(named.filter(([, kept]) => kept === false).map(([at]) => at)).toEqual([3, 6, 8]);
    expect(named.find(([at, , reason]) => at === 5 && String(reason).includes("future"))).toBeTruthy();
    expect(named.find(([at, , reason]) => at === 5 && String(reason).includes("ZZ"))).toBeTruthy();
  });

  it("is refused for other columns, for a page, and where nothing is left", async () => {
    const wrong = async (text: string) => (await refusal(collect({ "my_patents.csv": text }))).code;
    expect(await wrong(`${header.replace("family_id", "familie")}\n`)).toBe("source-columns-wrong");
    expect(await wrong("<html><body>Sign in</body></html>")).toBe("file-not-text");
    expect(await wrong(`${header}\n${line("", "SAMPLE BV")}\n`)).toBe("source-rows-off");
  });

  it("is read in Windows-1252", async () => {
    const text = docdb(line("EP0000001A1", "Universität Beispiel"))["my_patents.csv"];
    await collect({ "my_patents.csv": Buffer.from(text, "latin1") });
    expect(await rows("applicants", "name")).toEqual([["Universität Beispiel"]]);
  });
});

it("has a sample in all three layouts, in which an application without a publication and persons stand", async () => {
  const sample = await collectSample();
  expect(sample.rows).toEqual({ patents: 5, applicants: 4, persons: 4 });
  const where = "label = 'restricted'";
  expect(await rows("patents", "id, date, filing_date, cpc, language, persons", where)).toEqual([
    ["EP9000001A1", "2021-03-10", null, "G06N10/40;B82Y10/00", null, 0],
    // The first of two publications of one application.
    ["EP9000003A1", "2021-11-03", "2020-05-01", "H01F1/057;Y02P10/20", "en", 1],
    ["EP9000005A1", "2024-01-10", "2022-07-08", "H01L29/2003", "en", 1],
    ["NL2999002A", null, "2019-02-01", null, "nl", 1],
    ["US9000002B2", "2022-07-05", "2020-01-02", "G06N10/20", null, 1],
  ]);
  expect(await rows("applicants", "patent, name, country", where)).toEqual([
    ["EP9000001A1", "Sample Traps B.V.", "NLD"],
    ["EP9000001A1", "UNIVERSITEIT VAN VOORBEELD", "NLD"],
    ["EP9000003A1", "Sample Magnets GmbH", "DEU"],
    ["EP9000005A1", "Sample Wafers B.V.", "NLD"],
  ]);
});

it("of an answer in XML the broken record is named and the others are read", async () => {
  const record = (number: string, title: string) =>
    `<exchange-document family-id="1" country="EP" doc-number="${number}" kind="A1"><bibliographic-data><invention-title lang="en">${title}</invention-title></bibliographic-data></exchange-document>`;
  const xml = `<?xml version="1.0"?><ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><exchange-documents>\n${record("1", "One")}\n${record("2", "Two & three <b>")}\n${record("4", "Four")}\n</exchange-documents></ops:world-patent-data>`;
  const collected = await collect({ "answer.xml": xml });
  expect(collected.rejects.setAside).toBeGreaterThan(0);
  expect(await rows("patents", "id, title", "label = 'public'")).toContainEqual(["EP1A1", "One"]);
});

describe.skipIf(noShared)(`the patents on quantum computing${noShared ? ` (skipped: ${noShared})` : ""}`, () => {
  it("are read whole, as counted in the file, and name no person", async () => {
    const apart = await openDesk();
    try {
      const collected = await apart.collect("patents", { from: join(shared, "indicators") });
      expect(collected.rows["patents"]).toBe(6019);
      expect(collected.remarks).toEqual([]);
      const patents = "clean/patents/patents";
      expect(await count(apart.view, patents, "cpc is null")).toBe(590);
      expect(await count(apart.view, patents, "cpc like '%G06N10/%'")).toBe(4506);
      expect(await count(apart.view, patents, "list_contains(string_split(cpc, ';'), 'G06N10/40')")).toBe(2570);
      expect(await count(apart.view, patents, "year = 2024")).toBe(1185);
      expect(await count(apart.view, patents, "filing_date is not null")).toBe(306);
      const { rows: found } = await apart.view.read({
        name: "families",
        sql: "select cast(count(distinct family) as integer) as n from t",
        inputs: { t: patents },
      });
      expect(found).toEqual([{ n: 3251 }]);
      // One applicant by the office's own form of its name, counted in the file.
      const applicants = "clean/patents/applicants";
      expect(await count(apart.view, applicants, "standard_name = 'IBM'")).toBe(465);
      // SURNAME, First: none but firms of one word with a legal form.
      const surnames =
        "regexp_matches(name, '^[^ ,]+, *[^ ,]+$') and not regexp_matches(upper(name), ', *(INC|LLC|LTD|L[.]?P|CORP|GMBH|S[.]?A)[.]?$')";
      expect(await count(apart.view, applicants, surnames)).toBe(0);
      const { rows: persons } = await apart.view.read({
        name: "persons",
        sql: "select cast(sum(persons) as integer) as n, cast(count(distinct patent) as integer) as patents from t",
        inputs: { t: "clean/patents/persons" },
      });
      expect(persons).toEqual([{ n: 842, patents: 405 }]);
      expect((await apart.collect("patents", { from: join(shared, "indicators") })).changed).toBe(false);
    } finally {
      await apart.finish();
    }
  });
});
