/** Terms are found as analysts wrote them: wildcards, plurals, two spellings, the longest first. */
import { expect, it } from "vitest";
import type { LexiconTerm } from "#model";
import { compileLexicon, matchesIn, technologyScores } from "#scout";

const term = (text: string, kind: LexiconTerm["kind"] = "core", weight = 8, subject = "eu_6_1"): LexiconTerm => ({
  subject,
  language: "en",
  term: text,
  weight,
  kind,
});
const found = (terms: readonly LexiconTerm[], text: string): string[] => {
  const matcher = compileLexicon(terms);
  return matchesIn(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [], matcher).map((match) => terms[match.term]?.term ?? "");
};

it("finds any ending after an asterisk, and plurals without one", () => {
  expect(found([term("radar*"), term("sonar")], "Radars, sonars and radargrams")).toEqual(["radar*", "sonar", "radar*"]);
  expect(found([term("radar")], "radargram")).toEqual([]);
});

it("reads British and American spelling alike", () => {
  expect(found([term("body armour")], "body armor")).toEqual(["body armour"]);
  expect(found([term("fiber laser")], "fibre lasers")).toEqual(["fiber laser"]);
  expect(found([term("organis*")], "organised")).toEqual(["organis*"]);
});

it("takes the longest term of a subject, and a homonym blocks the word inside it", () => {
  expect(found([term("array"), term("phased array")], "phased array")).toEqual(["phased array"]);
  expect(found([term("tank"), term("fish tank", "not")], "a fish tank")).toEqual(["fish tank"]);
});

it("names one place for two subjects", () => {
  expect(found([term("lidar", "core", 5, "defence"), term("lidar", "core", 5, "space")], "lidar").length).toBe(2);
});

const scores = (terms: readonly LexiconTerm[], text: string) => {
  const matcher = compileLexicon(terms);
  const words = text.split(" ");
  return technologyScores(matchesIn(words, matcher), matcher, words.length);
};

it("scores a word of weight ten as nearly settled, with the words that say so", () => {
  const [first] = scores([term("radar", "core", 10)], "a radar for ships");
  expect(first?.score).toBeGreaterThan(0.5);
  expect(first?.words).toEqual(["radar"]);
});

it("lets a broad word count only beside a core word or two others", () => {
  const terms = [term("sensor", "broad", 8), term("detector", "broad", 8), term("imager", "broad", 8), term("radar", "core", 9)];
  expect(scores(terms, "a sensor")).toEqual([]);
  expect(scores(terms, "sensor detector")).toEqual([]);
  expect(scores(terms, "sensor detector imager").length).toBe(1);
  expect(scores(terms, "sensor radar")[0]?.score ?? 0).toBeGreaterThan(scores(terms, "radar")[0]?.score ?? 0);
});

it("says nothing about a text without terms", () => {
  expect(scores([term("radar")], "medieval poetry")).toEqual([]);
});
