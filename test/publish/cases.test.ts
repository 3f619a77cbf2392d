/** The two in-depth reviews as anybody gets them: published from the built-in edition, in both languages. */
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "#model";
import { type Observatory, openObservatory } from "#observatory";
import type { Edition } from "#publish";
import { still, temporary } from "../api/desk.ts";
import { readPdf } from "./read_pdf.ts";

const broken = "case_without_its_scenario";

let folder = "";
let observatory: Observatory;
beforeAll(async () => {
  folder = await temporary("cases");
  const own = join(folder, "content", "cases", broken);
  await mkdir(own, { recursive: true });
  const card = `id: ${broken}
version: 1
title: { en: Broken, nl: Kapot }
question: { en: What if, nl: Wat als }
scope: { en: Nothing, nl: Niets }
chain: semiconductors
figures:
  lost: { scenario: never_written }
findings:
  - { id: nothing, says: { en: Nothing, nl: Niets }, strength: none, why: { en: None, nl: Geen } }
`;
  await writeFile(join(own, "case.yaml"), card);
  await writeFile(join(own, "text.en.typ"), "Nothing.\n");
  await cp(join(own, "text.en.typ"), join(own, "text.nl.typ"));
  observatory = await openObservatory({ data: folder, effects: still });
});
afterAll(async () => {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
});

const reader = () => observatory.as(observatory.publicReader);
/** As one line: words broken at the end of a line are whole again. */
const flat = (pages: readonly string[]) => pages.join(" ").replaceAll("\u00ad", "").replaceAll(/\s+/g, " ");

const reviews = [
  {
    id: "semiconductors",
    lang: "en",
    title: "Semiconductors for defence",
    finding: "The rest of the world depends on Europe for the machine that exposes the finest layers.",
    answer: "of advanced logic stops for certain if Taiwan delivers nothing",
    headings: ["In brief", "Who can stop the chain?", "Where Europe is the bottleneck", "What would change this judgement"],
  },
  {
    id: "semiconductors",
    lang: "nl",
    title: "Halfgeleiders voor defensie",
    finding: "De rest van de wereld hangt van Europa af voor de machine die de fijnste lagen belicht.",
    answer: "van de geavanceerde logica stopt zeker als Taiwan niets levert",
    headings: ["In het kort", "Wie kan de keten stilleggen?", "Waar Europa de flessenhals is", "Wat dit oordeel zou veranderen"],
  },
  {
    id: "autonomous_systems",
    lang: "en",
    title: "Autonomous systems for defence",
    finding: "Europe lags in skills, and nobody prints by how much.",
    answer: "of small drones stops for certain if China delivers nothing",
    headings: ["In brief", "The four areas of 2022, four years on", "Who can stop the chain?", "What would change this judgement"],
  },
  {
    id: "autonomous_systems",
    lang: "nl",
    title: "Autonome systemen voor defensie",
    finding: "Europa loopt achter in vaardigheden, en niemand drukt hoeveel.",
    answer: "van de kleine drones stopt zeker als China",
    headings: [
      "In het kort",
      "De vier gebieden van 2022, vier jaar later",
      "Wie kan de keten stilleggen?",
      "Wat dit oordeel zou veranderen",
    ],
  },
] as const;

describe.each(reviews)("the review $id in $lang", ({ id, lang, title, finding, answer, headings }) => {
  let edition: Edition;
  let read: Awaited<ReturnType<typeof readPdf>>;
  let text = "";
  beforeAll(async () => {
    edition = await reader().publish(id, { lang });
    read = await readPdf(edition.pdf);
    text = flat(read.pages);
  });

  it("says its title, its answer, its sections and its findings", () => {
    expect(text).toContain(title);
    for (const words of [answer, finding, ...headings]) expect(text.replaceAll("- ", "-")).toContain(words.replaceAll("- ", "-"));
  });

  it("carries its marking and its number on every page", () => {
    expect(edition.fileName).toMatch(new RegExp(`^${id}_20\\d\\d_${lang}_PUBLIC\\.pdf$`));
    for (const [at, page] of read.pages.entries()) {
      expect(page).toContain("PUBLIC");
      expect(page).toContain(`${at + 1} / ${edition.pages}`);
    }
  });

  it("prints numbers where numbers belong, with the runs they come from", async () => {
    const first = flat(read.pages.slice(0, 1));
    expect(first).toMatch(/\d+ %/);
    expect(first).not.toMatch(/(^| )–( |$)/);
    expect(new Set(text.replaceAll("- ", "-").match(/run-[0-9a-f]{12}/g)).size).toBe(3);
    expect(text).not.toMatch(/– %|NaN/);
    const [scenario, node] =
      id === "semiconductors" ? ["taiwan_foundries_180_days", "semiconductors"] : ["drone_parts_from_china", "small_drone"];
    const { scenarios } = await reader().scenarios();
    const { id: run, nodes } = await reader().simulate(scenarios.find((one) => one.id === scenario)?.scenario);
    expect(text.replaceAll("- ", "-")).toContain(run);
    const lost = nodes.find((one) => one.node === node)?.lostDays;
    expect(first).toContain(`${Math.round(lost?.p50 ?? Number.NaN)} ${lang === "en" ? "days" : "dagen"}`);
  });

  it("grades its evidence and says where there is none", () => {
    const words = lang === "en" ? ["strong", "thin", "None was found."] : ["sterk", "dun", "Niet gevonden."];
    for (const word of words) expect(text).toContain(word);
    expect(text).toMatch(/COM\(2022\) 61 final, box 1 \(2022\) A1/);
    expect(text).not.toContain("[recalled]");
  });

  it("can be read by everybody: tagged, with a text for every picture", () => {
    expect(read.marks).toMatchObject({ Marked: true });
    expect(read.xmp).toContain("pdfuaid");
    for (const tag of ["Figure", "Table", "TH", "H1"]) expect(read.tags).toContain(tag);
  });

  it("has the same bytes when it is built again", async () => {
    expect((await reader().publish(id, { lang })).sha256).toBe(edition.sha256);
  });
});

it("calls a firm by its name and not by the country whose code it spells", async () => {
  const { pdf } = await reader().publish("autonomous_systems", { lang: "en" });
  const { pages } = await readPdf(pdf);
  expect(flat(pages)).toContain("DJI");
  expect(flat(pages)).not.toContain("Djibouti");
});

it("does not publish a case whose scenario is not there", async () => {
  const caught: unknown = await reader()
    .publish(broken)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  expect(caught).toBeInstanceOf(Problem);
  expect((caught as Problem).code).toBe("scenario-not-understood");
  expect((caught as Problem).message).toContain("never_written");
  const { remarks } = await observatory.as(observatory.owner).check();
  const said = remarks.filter((one) => one.file.includes(broken)).map((one) => JSON.stringify(one));
  expect(said.join()).toContain("never_written");
});
