/** Flags: reasons beside every probability, maturity by what says most, and no text that breaks the judge. */
import { expect, it } from "vitest";
import { type DocumentText, judgeMany, prepareJudge, stateBy, statedTrl, textOfModel, trlOf, usualRule } from "#scout";
import { builtInJudging } from "./shared_projects.ts";

const judging = await builtInJudging();
const { judge } = prepareJudge(judging);
const document = (text: string, more: Partial<DocumentText> = {}): DocumentText => ({ ref: "one", title: "", text, ...more });
const judgeOne = (text: string, more: Partial<DocumentText> = {}) => {
  const [judged] = judge([document(text, more)]);
  if (judged === undefined) throw new Error("nothing was judged");
  return judged;
};

it("tells a radar for ships from a therapy, with the sentence and the words that say so", () => {
  const radar = judgeOne("We met in June. A phased array radar on ships detects incoming missiles early. The weather was fine.");
  const therapy = judgeOne("The therapy helps patients with breast cancer. Clinical trials follow in two hospitals.");
  expect(radar.probability).toBeGreaterThan(0.8);
  expect(radar.defence).toBeGreaterThan(radar.security);
  expect(therapy.probability).toBeLessThan(0.2);
  expect(therapy.civil).toBeGreaterThan(0.8);
  const [evidence] = radar.evidence;
  expect(evidence?.sentence).toContain("phased array radar");
  const words = evidence?.spans.map(([from, to]) => evidence.sentence.slice(from, to).toLowerCase());
  expect(words).toContain("missiles");
  expect(radar.technologies[0]?.id).toBe("eu_6_1");
  expect(radar.technologies[0]?.words.length).toBeGreaterThan(0);
});

it("judges Dutch by the lexicon, and another language never surely", () => {
  const dutch = judgeOne("De fase-antenne-radar op het schip ontdekt raketten vroeg en wordt door ons getest met een onderzeeboot.");
  expect(dutch.language).toBe("nl");
  expect(dutch.probability).toBeGreaterThan(0.6);
  const german = judgeOne("Das Radar und die Drohne sind nicht neu, aber wir werden sie auf dem Schiff mit den anderen testen und messen.");
  expect(german.language).toBe("other");
  expect(german.remark).toBe("other-language");
  expect(german.probability).toBeLessThan(judging.model.threshold);
});

it("judges one word, nothing, and a megabyte without a fault", () => {
  for (const text of ["missile", "", "\u0000", "<p>", "radar ".repeat(180_000), "😀".repeat(500), "a".repeat(30_000)]) {
    const judged = judgeOne(text);
    for (const head of ["probability", "security", "space", "defence", "civil"] as const) {
      expect(judged[head]).toBeGreaterThanOrEqual(0);
      expect(judged[head]).toBeLessThanOrEqual(1);
    }
  }
  expect(judgeOne("missile").remark).toBe("too-short");
  expect(judgeOne("radar ".repeat(180_000)).remark).toBe("cut");
});

it("does not lean on who pays or commands: a masked word changes nothing", () => {
  const text = "The team builds a wideband receiver for NATO, the Navy and the Ministry of Defence.";
  const masked = "The team builds a wideband receiver for XXXX, the XXXX and the XXXX.";
  expect(judgeOne(text).probability).toBeCloseTo(judgeOne(masked).probability, 1);
});

it("judges a document the same whatever stands beside it, on any number of batches", async () => {
  const documents = ["radar for ships", "dairy cows", "star tracker for satellites"].map((text, at) => ({
    ...document(text),
    ref: String(at),
  }));
  const together = judge(documents);
  const apart: unknown[] = [];
  for await (const batch of judgeMany({ judging, batches: documents.map((one) => [one]), effects: {}, threads: 0 })) apart.push(...batch);
  expect(apart).toEqual(together);
});

it("stops when it is told to", async () => {
  const stop = new AbortController();
  stop.abort(new Error("enough"));
  const all = judgeMany({ judging, batches: [[document("radar")]], effects: { signal: stop.signal }, threads: 0 });
  await expect(all.next()).rejects.toThrow("enough");
});

it("reads the levels that a text states", () => {
  const cases: [string, number, number][] = [
    ["brings it from TRL 3 to TRL 6", 3, 6],
    ["(TRL4)", 4, 4],
    ["TRL 4-5 is reached", 4, 5],
    ["technology readiness level 5", 5, 5],
    ["van TRL 2 naar 4", 2, 4],
    ["TRL3/4", 3, 4],
  ];
  for (const [text, low, high] of cases) expect(statedTrl(text), text).toEqual({ low, high, basis: "stated" });
  expect(statedTrl("TRL 12 and 5 trials")).toBeNull();
});

it("estimates maturity by type of action, then programme, then words, and says by what", () => {
  expect(trlOf(document("", { action: "HORIZON-ERC" }))).toEqual({ low: 1, high: 3, basis: "action" });
  expect(trlOf(document("", { action: "HORIZON-CSA" }))).toBeNull();
  expect(trlOf(document("a field test of a prototype"))).toEqual({ low: 6, high: 7, basis: "text" });
  expect(trlOf(document("poetry"))).toBeNull();
});

it("follows the rule that neutral ends at level 4, and another rule when it is changed", () => {
  expect(stateBy({ low: 3, high: 4, basis: "stated" }, usualRule)).toBe("neutral");
  expect(stateBy({ low: 3, high: 6, basis: "stated" }, usualRule)).toBe("revealed");
  expect(stateBy(null, usualRule)).toBe("unknown");
  expect(stateBy({ low: 3, high: 6, basis: "stated" }, { neutralUpTo: 6, revealedFrom: 7 })).toBe("neutral");
});

it("ships a model of at most 400 KB that reads back as it was written", () => {
  const { weights } = textOfModel(judging.model);
  expect(weights.length).toBeLessThan(400_000);
  expect(weights.split("\n").length).toBe(judging.model.terms.length + 2);
});
