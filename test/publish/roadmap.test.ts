/** A roadmap on paper: one pen for page and paper, owners and sources beside each milestone, the label of what is in it, the same bytes twice. */
import { describe, expect, it } from "vitest";
import { Problem } from "#model";
import type { Edition } from "#publish";
import { opened } from "../observatory/opened.ts";
import { readPdf } from "./read_pdf.ts";

const { owner, everybody } = opened("roadmap_pdf");

const printed = (lang: "en" | "nl", ...set: string[]) => everybody().publish("roadmap", { lang, set });
const semiconductors = ["roadmap=advanced_semiconductors", "on=2026-11-24"];
/** As it is read: lines and syllables joined. */
const textOf = async ({ pdf }: Edition) =>
  (await readPdf(pdf)).pages
    .join(" ")
    .replaceAll(/[\u00ad\u200b]/g, "")
    .replaceAll(/\s+/g, " ");

describe("a roadmap on paper", () => {
  it.each(["en", "nl"] as const)(
    "names in %s its milestones with their owners, payers and sources, and itself on the cover",
    async (lang) => {
      const edition = await printed(lang, ...semiconductors);
      expect(edition.fileName).toBe(`roadmap_advanced_semiconductors_2026_${lang}_PUBLIC.pdf`);
      const text = (await textOf(edition)).replaceAll(" ", "");
      const { roadmap, milestones } = await everybody().roadmap("advanced_semiconductors", { on: "2026-11-24" });
      const said = (words: { en?: string | undefined; nl?: string | undefined } | undefined) =>
        (words?.[lang] ?? "–").replaceAll(/\s/g, "");
      expect(text).toContain(said(roadmap?.name));
      for (const { name, owners, instruments, citation } of milestones) {
        expect(text).toContain(said(name));
        for (const one of [...owners, ...instruments]) expect(text).toContain(said(one.name));
        expect(text).toContain(citation?.publication.replaceAll(/\s/g, "") ?? "?");
      }
      // The shapes are told in words too.
      expect(text).toContain(lang === "nl" ? "komtnog" : "tocome");
    },
  );

  it("is a tagged document for everybody, marked in header and footer, with the picture told to who cannot see it", async () => {
    const { pdf } = await printed("en", ...semiconductors);
    const { pages, tags, xmp } = await readPdf(pdf);
    for (const page of pages) expect(page).toContain("PUBLIC");
    expect([...tags]).toEqual(expect.arrayContaining(["Figure", "Table", "TH"]));
    expect(xmp).toContain("Technology roadmap: Advanced semiconductors");
  });

  it("has the same bytes for the same day, and others for another", async () => {
    const [once, again] = [await printed("en", ...semiconductors), await printed("en", ...semiconductors)];
    expect(again.sha256).toBe(once.sha256);
    expect((await printed("en", "roadmap=advanced_semiconductors", "on=2030-01-01")).sha256).not.toBe(once.sha256);
  });

  it("prints all roadmaps together, or those of a technology, and refuses what it cannot be asked", async () => {
    const [all, magnets] = [await textOf(await printed("en")), await textOf(await printed("en", "technology=eu_10_4"))];
    for (const text of [all, magnets]) expect(text).toContain("Magnet plant in Narva opened");
    expect(all).toContain("NanoIC pilot line");
    expect(magnets).not.toContain("NanoIC pilot line");
    const codeOf = (...set: string[]) =>
      printed("en", ...set).then(
        () => "printed",
        (error: unknown) => (error instanceof Problem ? error.code : String(error)),
      );
    expect(await codeOf("roadmap=nobody")).toBe("roadmap-unknown");
    expect(await codeOf("technology=nobody")).toBe("technology-unknown");
    expect(await codeOf("colour=red")).toBe("parameter-unknown");
    expect(await codeOf("on=soon")).toBe("parameter-not-allowed");
  });

  it("leaves out what is only recalled, and says how much that is", async () => {
    const { milestones } = await everybody().roadmap("all", { on: "2026-11-24" });
    const recalled = milestones.filter(({ citation }) => citation?.evidence === "recalled");
    expect(recalled.length).toBeGreaterThan(0);
    const text = await textOf(await printed("en", "on=2026-11-24"));
    for (const { name } of recalled) expect(text).not.toContain(name.en);
    expect(text).toContain(`${recalled.length} known only from memory`);
  });

  it("carries the label of a milestone and of what it names, and leaves the public edition alone", async () => {
    const before = await printed("en", ...semiconductors);
    const values = {
      name_en: ["A step for few"],
      name_nl: ["Een stap voor weinigen"],
      roadmap: ["advanced_semiconductors"],
      milestone_kind: ["milestone"],
      date: ["2027-03-31"],
      requires: ["sc_nanoic"],
      basis: ["own_proposal"],
    };
    const { batch } = await owner().sayEntry({ kind: "milestone", id: "hidden_step", label: "restricted", values });
    expect((await printed("en", ...semiconductors)).sha256).toBe(before.sha256);
    const own = await owner().publish("roadmap", { lang: "en", set: semiconductors });
    expect(own.fileName).toContain("RESTRICTED");
    expect(await textOf(own)).toContain("A step for few");
    await owner().undo(batch);
    const { batch: named } = await owner().sayEntry({
      kind: "measure",
      id: "sc_named_measure",
      label: "restricted",
      values: {
        name_en: ["A hidden measure"],
        name_nl: ["Een verborgen maatregel"],
        text_en: ["Told in confidence"],
        text_nl: ["In vertrouwen verteld"],
        node: ["gallium_primary"],
        effect: ["recycling"],
        basis: ["own_proposal"],
      },
    });
    const { batch: open } = await owner().sayEntry({
      kind: "milestone",
      id: "open_step",
      label: "public",
      values: { ...values, name_en: ["An open step"], measure: ["sc_named_measure"] },
    });
    expect((await owner().publish("roadmap", { lang: "en", set: semiconductors })).fileName).toContain("RESTRICTED");
    const low = await printed("en", ...semiconductors);
    expect([low.fileName.includes("PUBLIC"), (await textOf(low)).includes("A hidden measure")]).toEqual([true, false]);
    await owner().undo(open);
    await owner().undo(named);
  });
});
