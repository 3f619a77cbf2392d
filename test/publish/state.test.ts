/** The report on the state of critical technologies: every chapter from an answer of the desk, in both languages, the same bytes twice. */
import { describe, expect, it } from "vitest";
import type { Edition } from "#publish";
import { opened } from "../observatory/opened.ts";
import { readPdf } from "./read_pdf.ts";

const report = "state_of_critical_technologies";
const { owner, everybody } = opened("state");

const textOf = async ({ pdf }: Edition) => {
  const { pages } = await readPdf(pdf);
  return pages.join(" ").replaceAll("\u00ad", "").replaceAll(/\s+/g, " ");
};

const chapters = {
  en: [
    "Which technologies are critical?",
    "On whom does Europe depend?",
    "Why?",
    "What is missing?",
    "What is paid for?",
    "What can be done?",
    "Is it being done?",
  ],
  nl: [
    "Welke technologieën zijn kritiek?",
    "Van wie hangt Europa af?",
    "Waarom?",
    "Wat ontbreekt?",
    "Wat wordt betaald?",
    "Wat kan er gebeuren?",
    "Gebeurt het?",
  ],
};

describe("the state of critical technologies", () => {
  it.each(["en", "nl"] as const)("has its chapters in %s, and the numbers of the desk in them", async (language) => {
    const text = await textOf(await everybody().publish(report, { lang: language }));
    for (const chapter of chapters[language]) expect(text).toContain(chapter);
    const [board, actions] = [await everybody().criticality(), await everybody().actions({})];
    const of = language === "nl" ? "van" : "of";
    expect(text).toContain(`${board.counts.critical} ${of} ${board.rows.length}`);
    expect(text).toContain(`${actions.overdue} ${of} ${actions.total}`);
  });

  it("prints announced measures with what they cut, and what a stated budget would choose, marked as a question", async () => {
    const text = await textOf(await everybody().publish(report, { lang: "en" }));
    const { measures } = await everybody().portfolio({ budget: ["any=200"] });
    const chosen = measures.filter((one) => one.chosen);
    expect(chosen.length).toBeGreaterThan(0);
    for (const { name } of chosen) expect(text).toContain(name.en);
    expect(text).toContain("A question and not a budget anybody has");
  });

  it("says that nothing is known of money where no projects are collected", async () => {
    expect(await textOf(await everybody().publish(report, { lang: "en" }))).toContain("nothing can be said about money");
  });

  it("has the same bytes when it is built again, and others when the desk says something new", async () => {
    const [once, again] = [await everybody().publish(report, { lang: "en" }), await everybody().publish(report, { lang: "en" })];
    expect(again.sha256).toBe(once.sha256);
    await owner().sayActionStatus({ action: "C-2-16", status: "done", evidence: "Declared operational in a press release" });
    const later = await everybody().publish(report, { lang: "en" });
    expect(later.sha256).not.toBe(once.sha256);
  });

  it("carries the label of what it is made of: a restricted verdict marks the owner's edition and leaves the public one alone", async () => {
    const before = await everybody().publish(report, { lang: "en" });
    const { batch } = await owner().sayEntry({
      kind: "cause",
      id: "hidden_by_label",
      label: "restricted",
      values: {
        name_en: ["A cause for few"],
        name_nl: ["Een oorzaak voor weinigen"],
        text_en: ["Told in confidence"],
        text_nl: ["In vertrouwen verteld"],
        cause_type: ["export_control"],
        node: ["gallium_primary"],
        weight: ["decisive"],
      },
    });
    expect(batch).not.toBe("");
    expect((await everybody().publish(report, { lang: "en" })).sha256).toBe(before.sha256);
    const own = await owner().publish(report, { lang: "en" });
    expect(own.fileName).toContain("RESTRICTED");
    expect(await textOf(own)).toContain("A cause for few");
  });
});
