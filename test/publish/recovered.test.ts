/** Box 1 of the Roadmap, finding by finding: what the two cases find again, on how much evidence, and that evidence which vanishes is reported. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Observatory, openObservatory } from "#observatory";
import { still, temporary } from "../api/desk.ts";
import { readPdf } from "./read_pdf.ts";

const vanishing = "evidence_that_vanished";
const gone = "fact: ai_skills · note · A book that was taken away";
const card = `id: ${vanishing}
version: 1
title: { en: Vanished, nl: Verdwenen }
question: { en: What if, nl: Wat als }
scope: { en: Nothing, nl: Niets }
chain: autonomous_systems
figures: {}
findings:
  - id: half
    says: { en: Half of it stands, nl: De helft staat }
    evidence:
      - fact: { node: ai_skills, kind: note }
      - fact: { node: ai_skills, kind: note, publication: A book that was taken away }
    strength: strong
    why: { en: Why, nl: Waarom }
  - id: whole
    says: { en: Nothing of it stands, nl: Niets ervan staat }
    evidence:
      - cause: a_cause_nobody_names
    strength: thin
    why: { en: Why, nl: Waarom }
recovers:
  - { id: a, publication: A box, place: p. 1, says: { en: First said, nl: Eerst gezegd }, finding: half }
  - { id: b, publication: A box, place: p. 1, says: { en: Then said, nl: Toen gezegd }, finding: whole }
`;

let folder = "";
let observatory: Observatory;
beforeAll(async () => {
  folder = await temporary("recovered");
  const own = join(folder, "content", "cases", vanishing);
  await mkdir(own, { recursive: true });
  await writeFile(join(own, "case.yaml"), card);
  for (const language of ["en", "nl"])
    await writeFile(join(own, `text.${language}.typ`), '#import "/review.typ": *\n\n= Found\n\n#recovered-table[What is found again?]\n');
  observatory = await openObservatory({ data: folder, effects: still });
});
afterAll(async () => {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
});

async function textOf(id: string, lang: "en" | "nl" = "en"): Promise<string> {
  const { pdf } = await observatory.as(observatory.publicReader).publish(id, { lang });
  const { pages } = await readPdf(pdf);
  return pages.join(" ").replaceAll("\u00ad", "").replaceAll(/\s+/g, " ");
}

const box: Record<string, readonly (readonly [says: string, state: string, evidence: string])[]> = {
  autonomous_systems: [
    ["The Union is behind in skills.", "found, thin", "6 of 6"],
    ["The Union is behind in data.", "found, thin", "5 of 5"],
    ["The Union is behind in hardware.", "found, strong", "7 of 7"],
    ["The Union is behind in testing; places to test at home are a way out.", "found, thin", "4 of 4"],
    ["Cloud capacity for defence and a European processor are ways out.", "found, thin", "4 of 4"],
    ["Existing critical assets are to be protected, for example by screening investment from abroad.", "found, thin", "4 of 4"],
  ],
  semiconductors: [
    ["Semiconductors are in all kinds of defence equipment.", "found, thin", "1 of 1"],
    ["Dependencies come above all from missing European foundries at the most advanced nodes.", "found, strong", "6 of 6"],
    ["The dependencies are of today and of the time to come.", "found, thin", "5 of 5"],
    ["The proposed Chips Act is to mitigate them, and to serve defence as well.", "found, thin", "3 of 3"],
  ],
};

describe.each(Object.entries(box))("box 1 on %s", (id, rows) => {
  it("is found again, each finding with its strength and all the evidence it names", async () => {
    const text = await textOf(id);
    for (const [says, state, evidence] of rows) expect(text).toContain(`${says} ${state} ${evidence}`);
    expect(text).not.toMatch(/(weakened|lost) \d+ of \d+/);
  });

  it("names causes, the gap and measures beside it, in Dutch as well", async () => {
    const text = await textOf(id, "nl");
    for (const words of ["Wat de oorzaak is", "Het gat, en wat eraan te doen is", "Gemeten aan de behoefte", "gevonden, dun"])
      expect(text).toContain(words);
  });
});

describe("a finding whose evidence vanished", () => {
  it("is weakened or lost, with what is gone by name", async () => {
    const text = await textOf(vanishing);
    expect(text).toContain(`First said Gone: ${gone} weakened 1 of 2`);
    expect(text).toContain("Then said Gone: cause: a_cause_nobody_names lost 0 of 1");
  });

  it("is a remark of the check, with the line", async () => {
    const { remarks } = await observatory.as(observatory.owner).check();
    const said = remarks.filter(({ file }) => file.includes(vanishing)).map(({ sentence }) => sentence);
    expect(said.join(" ")).toContain("A book that was taken away");
    expect(said.join(" ")).toContain("a_cause_nobody_names");
  });
});
