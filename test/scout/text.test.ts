/** Texts as they come are read without a fault: markup, wrong encodings, any length, any language. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readText } from "#scout";

const read = (text: string, title = "") => readText({ title, text });

it("takes markup and entities out and keeps what only looks like markup", () => {
  const { text, remarks } = read(
    "<p>A phased&nbsp;array <b>radar</b> &amp; its R&amp;D</p><script>alert(1)</script> where a < b and c > d.",
  );
  expect(text.replace(/\s+/g, " ")).toBe("A phased array radar & its R&D where a < b and c > d.");
  expect(remarks).toContain("markup");
});

it("mends letters that were read in the wrong encoding and says so", () => {
  const { text, remarks } = read("The teamâ€™s cafÃ© radar");
  expect(text).toBe("The team’s café radar");
  expect(remarks).toContain("encoding");
});

it("drops control characters and invisible ones", () => {
  expect(read("ra\u00ADdar\u0000 sonar\u200B").text).toBe("radar  sonar");
});

it("reads one word and reads one megabyte up to 20,000 characters", () => {
  expect(read("missile").tokens.words).toEqual(["missile"]);
  const { text, remarks } = read("radar ".repeat(180_000));
  expect(text.length).toBeLessThanOrEqual(20_000);
  expect(remarks).toContain("cut");
});

it("finds sentences with their places, and abbreviations do not end one", () => {
  const { text, sentences } = read("We test it, e.g. in a tunnel. Does it fly? It does; Fig. 3 shows it.");
  expect(sentences.map(([from, to]) => text.slice(from, to))).toEqual([
    "We test it, e.g. in a tunnel.",
    "Does it fly?",
    "It does; Fig. 3 shows it.",
  ]);
});

it("tells English and Dutch from other languages", () => {
  expect(read("The radar is tested on the ship and it will be used for the detection of drones.").language).toBe("en");
  expect(read("De radar wordt op het schip getest en zal worden gebruikt voor de detectie van drones.").language).toBe("nl");
  expect(read("Das Radar wird auf dem Schiff getestet und ist für die Erkennung von Drohnen nicht zu groß.").language).toBe("other");
  expect(read("Разработка радиолокационной станции для обнаружения беспилотников").language).toBe("other");
  expect(read("Radar").language).toBe("en");
});

it("gives every word its place, whatever the text holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
      const { text, tokens, sentences } = read(given);
      tokens.words.forEach((word, place) => {
        expect(text.slice(tokens.from[place], tokens.to[place]).toLowerCase()).toBe(word);
      });
      for (const [from, to] of sentences) expect(from).toBeLessThan(to);
    }),
    { numRuns: 200, seed: 1 },
  );
});
