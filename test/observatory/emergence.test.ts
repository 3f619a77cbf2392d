/** What rises, and who takes part, among documents: made-up projects and works in the publishers' layouts, and real patents where they lie beside. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Observatory, openObservatory } from "#observatory";
import { still, temporary } from "../api/desk.ts";
import { noShared, shared } from "../collect/desk.ts";

const quantum =
  "We build a quantum computer with superconducting qubits and quantum error correction, so that quantum computing becomes useful.";
const farming = "We study how hedges along fields change the soil and the birds that live there over ten seasons.";

/** From 2013 on thirty projects a year about hedges, and more and more about quantum computers; two organisations each. */
function projectFiles(): Record<string, string> {
  const projects = [
    "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;frameworkProgramme;fundingScheme;objective;topics;ecSignatureDate",
  ];
  const organisations = ["projectID;organisationID;name;country;role;ecContribution"];
  let id = 909_000_000;
  for (let year = 2013; year <= 2025; year += 1) {
    const rising = year < 2016 ? 1 : (year - 2014) * 2;
    for (let at = 0; at < 30 + rising; at += 1) {
      id += 1;
      const about =
        at < 30 ? { title: `Birds of made-up hedges ${at}`, text: farming } : { title: `A made-up quantum computer ${at}`, text: quantum };
      const programme = year < 2021 ? "H2020" : "HORIZON";
      const topic = `${programme}-MADEUP-${year}-${at}`;
      projects.push(
        `"${id}";"A${at}";"SIGNED";"${about.title}";"${year + 1}-01-01";"${year + 4}-12-31";"100";"100";"${programme}";"RIA";"${about.text}";"${topic}";"${year}-11-01"`,
      );
      organisations.push(
        `"${id}";"900000001";"MADE-UP UNIVERSITY";"NL";"coordinator";"60"`,
        `"${id}";"90000000${2 + (at % 3)}";"INVENTED WORKS ${at % 3}";"DE";"participant";"40"`,
      );
    }
  }
  return { "project.csv": projects.join("\n"), "organization.csv": organisations.join("\n") };
}

/** Thirty works of one year; the three most cited come from China, China and the Netherlands. */
function workLines(): string {
  return Array.from({ length: 30 }, (_, at) => {
    const place =
      at < 20
        ? { id: "I1", ror: "https://ror.org/012345678", display_name: "Invented Academy", country_code: "CN", type: "education" }
        : { id: "I2", ror: "https://ror.org/087654321", display_name: "Voorbeeld Universiteit", country_code: "NL", type: "education" };
    return JSON.stringify({
      id: `https://openalex.org/W90000${100 + at}`,
      title: "Quantum computing with superconducting qubits",
      abstract: quantum,
      publication_date: "2021-05-05",
      publication_year: 2021,
      language: "en",
      type: "article",
      cited_by_count: [90, 80, 1][at] ?? (at === 25 ? 70 : 1),
      authorships: [{ author: { display_name: "N. N." }, countries: [place.country_code], institutions: [place] }],
    });
  }).join("\n");
}

describe("documents", () => {
  let folder = "";
  let observatory: Observatory;
  beforeAll(async () => {
    folder = await temporary("emergence");
    observatory = await openObservatory({ data: join(folder, "data"), effects: still });
    const from = join(folder, "in");
    await mkdir(from);
    for (const [name, text] of Object.entries(projectFiles())) await writeFile(join(from, name), `${text}\n`);
    await observatory.as(observatory.owner).collect({ source: "cordis", from });
    const works = join(folder, "works");
    await mkdir(works);
    await writeFile(join(works, "works_made_up.jsonl"), `${workLines()}\n`);
    await observatory.as(observatory.owner).collect({ source: "openalex", from: works });
  });
  afterAll(async () => {
    await observatory.close();
    await rm(folder, { recursive: true, force: true });
  });
  const asked = () => observatory.as(observatory.owner);

  it("rise in the technology they are about, by the year of their call; the newest year is not whole", async () => {
    const found = await asked().emergence({ source: "cordis" });
    expect(found).toMatchObject({
      source: "cordis",
      what: "technologies",
      last: 2024,
      refused: null,
      window: { base: [2015, 2017], active: [2018, 2024] },
    });
    expect(found.years).toEqual(Array.from({ length: 13 }, (_, at) => 2013 + at));
    const [first] = found.rows;
    expect(first).toMatchObject({ id: "eu_3_1", emergent: true, failed: [], organisations: 4 });
    expect(first?.counts).toEqual([1, 1, 1, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]);
    expect(first?.growth?.ofShareInterval?.[0]).toBeGreaterThan(0);
    expect(found.rows.map((one) => one.id)).not.toContain("eu_3");
  });

  it("hold to the rules one sets, and refuse one nobody knows", async () => {
    const few = await asked().emergence({ source: "cordis", set: ["organisations=9"] });
    expect(few.rows[0]).toMatchObject({ id: "eu_3_1", score: null, failed: ["organisations"] });
    await expect(asked().emergence({ set: ["rise=2"] })).rejects.toMatchObject({ code: "parameter-not-understood" });
  });

  it("have terms that rise too", async () => {
    const terms = await asked().emergence({ source: "cordis", terms: true });
    expect(terms.rows.map((one) => one.id)).toContain("made-up quantum computer");
    expect(terms.rows.find((one) => one.id === "made-up hedges")?.emergent).not.toBe(true);
  });

  it("tell no ceiling while growth still quickens, and say so", async () => {
    const found = await asked().projection("eu_3_1", { source: "cordis" });
    expect(found.years.at(-1)).toMatchObject({ year: 2025, documents: 22, whole: false });
    expect(found.growth.ceiling).toBeNull();
    expect(found.growth.refused?.en).toMatch(/fastest/);
    expect((await asked().projection("eu_6_3", { source: "cordis" })).growth.refused?.en).toContain("there are 0");
  });

  it("show who takes part: Europe's own capacity, without a word about the world", async () => {
    const money = await asked().leads({ basis: "money" });
    expect(money).toMatchObject({ worldwide: false, counted: false, incomplete: 2025 });
    const year = money.rows.find((row) => row.id === "eu_3_1")?.years.find((one) => one.year === 2024);
    expect(year).toMatchObject({ leader: "NLD", second: "DEU", whole: 2000, interval: null, least: null, most: null });
    expect(year?.share).toBeCloseTo(0.6, 9);
    const detail = await asked().lead("eu_3_1", { basis: "projects", year: 2024 });
    expect(detail.institutions[0]).toEqual({ institution: "900000001", name: "MADE-UP UNIVERSITY", country: "NLD", count: 20 });
  });

  it("join countries that work together, with the organisations behind them", async () => {
    const found = await asked().collaboration({ technology: "eu_3_1", source: "cordis" });
    expect(found.links).toEqual([expect.objectContaining({ from: "DEU", to: "NLD", documents: found.documents, strength: 1 })]);
    expect(found.countries.find((one) => one.country === "DEU")?.organisations).toBe(3);
    expect((await asked().collaboration({ technology: "eu_6_3" })).links).toEqual([]);
    // Each of the works comes from one place.
    const works = await asked().collaboration({ technology: "eu_3_1", kind: "publication" });
    expect([works.documents, works.links.length, works.countries.length]).toEqual([30, 0, 2]);
  });

  it("lead in the world by the most cited tenth of their technology and year", async () => {
    const works = await asked().leads({ basis: "works" });
    const row = works.rows.find((one) => one.id === "eu_3_1");
    expect(row?.years).toHaveLength(1);
    expect(row?.years[0]).toMatchObject({
      year: 2021,
      whole: 3,
      leader: "CHN",
      second: "EU27",
      ratio: 2,
      institutions: null,
      least: "low",
      most: "medium",
    });
    const detail = await asked().lead("eu_3_1", { basis: "works" });
    expect(detail.institutions.map(({ name, count }) => [name, count])).toEqual([
      ["Invented Academy", 2],
      ["Voorbeeld Universiteit", 1],
    ]);
    expect(detail.standings[0]).toMatchObject({ country: "CHN", count: 2, wholeCount: 2 });
  });
});

describe.skipIf(noShared)(`patents on quantum computing${noShared ? ` (skipped: ${noShared})` : ""}`, () => {
  let folder = "";
  let observatory: Observatory;
  beforeAll(async () => {
    folder = await temporary("patents");
    observatory = await openObservatory({ data: folder, effects: still });
    const from = join(shared, "indicators", "quantum_patents.csv.gz");
    await observatory.as(observatory.owner).collect({ source: "patents", from });
  });
  afterAll(async () => {
    await observatory.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("rise over ten whole years, and no ceiling is told", async () => {
    const asked = observatory.as(observatory.owner);
    const found = await asked.emergence({ source: "patents" });
    expect(found.refused).toBeNull();
    const computing = found.rows.find((one) => one.id === "eu_3_1");
    expect(computing?.growth?.interval?.[0]).toBeGreaterThan(0.1);
    const ahead = await asked.projection("eu_3_1", { source: "patents" });
    expect(ahead.growth.ceiling).toBeNull();
    expect(ahead.growth.refused).not.toBeNull();
  });
});
