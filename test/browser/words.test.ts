/** The words of the page are the same set in both languages, with the same holes. */
import { expect, test } from "vitest";
import en from "../../web/words/en.json" with { type: "json" };
import nl from "../../web/words/nl.json" with { type: "json" };

type Words = { readonly [key: string]: string | Words | readonly Words[] };

function flat(words: Words, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] satisfies [string, string]] : flat(value as Words, `${path}${key}.`),
  );
}

const holes = (text: string) => (text.match(/\{\{[^}]+\}\}/g) ?? []).sort();

test("every word of the page stands in English and in Dutch", () => {
  expect(flat(nl).map(([key]) => key)).toEqual(flat(en).map(([key]) => key));
});

test("the holes of a sentence are the same in both languages", () => {
  const dutch = new Map(flat(nl));
  for (const [key, text] of flat(en)) expect(holes(dutch.get(key) ?? ""), key).toEqual(holes(text));
});
