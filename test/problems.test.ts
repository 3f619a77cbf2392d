/** The table of problems and docs/problems.md say the same. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { problems, type ProblemCode, type Words } from "#model";
import { expect, test } from "vitest";

const page = fileURLToPath(new URL("../docs/problems.md", import.meta.url));
const changed = page.replace(".md", ".changed.md");
const codes = (Object.keys(problems) as ProblemCode[]).sort();

test("docs/problems.md is the table of problems, written out", () => {
  const wanted = written();
  if (existsSync(page) && readFileSync(page, "utf8") === wanted) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, wanted);
  expect.fail("the table of problems has changed: look at docs/problems.changed.md and, if it is right, rename it to docs/problems.md");
});

test("every problem has the same holes in both languages", () => {
  const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  const wrong = codes.filter((code) => {
    const { sentence, remedy } = problems[code];
    return [sentence, remedy].some((words: Words) => holes(words.en).join() !== holes(words.nl).join());
  });
  expect(wrong).toEqual([]);
});

test("every problem has a code of small words, a status of HTTP and whole sentences", () => {
  const wrong = codes.filter((code) => {
    const { status, sentence, remedy } = problems[code];
    const texts = [sentence.en, sentence.nl, remedy.en, remedy.nl];
    return !/^[a-z]+(-[a-z0-9]+)*$/.test(code) || status < 200 || status > 599 || !texts.every((text) => /[.?}”):…]$/.test(text));
  });
  expect(wrong).toEqual([]);
});

function written(): string {
  const head = [
    "# Problems",
    "",
    "Everything Octant can say when something goes wrong: the code, the HTTP status of the interface, the sentence and the remedy, in English and Dutch.",
    "`{words}` in braces are filled in. This page is generated from `src/model/problems/`; a test keeps both equal.",
    "",
  ];
  const entries = codes.flatMap((code) => {
    const { status, sentence, remedy } = problems[code];
    return [`## \`${code}\` · ${status}`, "", sentence.en, remedy.en, "", `*${sentence.nl} ${remedy.nl}*`, ""];
  });
  return [...head, ...entries].join("\n").replace(/\n+$/, "\n");
}
