/** Lexicons: what a row may say, how an own root adds to them, and what the shipped ones hold. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readContent, readLexicons } from "#content";
import { readWith, said, sound } from "./root.ts";

const shipped = { folder: fileURLToPath(new URL("../..", import.meta.url)) };
const header = "technology,language,term,weight,kind,note\n";
const list = "technologies/gadgets/list.yaml";
const gadgets = {
  [list]: (sound["technologies/materials/list.yaml"] ?? "")
    .replace("id: materials", "id: gadgets")
    .replace("kind: material", "kind: technology"),
  "technologies/gadgets/entries.csv":
    "id,parent,code,name_en,name_nl,definition_en,definition_nl,evidence\nradar,,,Radar,Radar,,,read\nlaser,,,Lasers,Lasers,,,read\n",
};
const lexicon = (rows: string) => ({ ...gadgets, "technologies/gadgets/lexicon.csv": header + rows });
const at = "technologies/gadgets/lexicon.csv";

it("reads a term with its subject, language, weight and kind, and a folder of words alone is no list", async () => {
  const content = await readWith({
    ...lexicon("radar,en,phased array*,8,core,\nradar,nl,radarbeeld*,6,broad,a note\n"),
    "technologies/applications/lexicon.csv":
      "domain,language,term,weight,kind,note\ndefence,en,warhead*,10,core,\nspace,nl,esa,1,giveaway,\n",
  });
  expect(content.remarks).toEqual([]);
  expect(content.lexicons.technologies).toEqual([
    { subject: "radar", language: "en", term: "phased array*", weight: 8, kind: "core" },
    { subject: "radar", language: "nl", term: "radarbeeld*", weight: 6, kind: "broad" },
  ]);
  expect(content.lexicons.domains.map(({ subject, kind }) => `${subject} ${kind}`)).toEqual(["defence core", "space giveaway"]);
  expect(content.lists.map(({ id }) => id)).toEqual(["gadgets", "materials"]);
});

it("is empty where nobody wrote one", async () => {
  expect((await readWith({})).lexicons).toEqual({ technologies: [], domains: [] });
});

it.each([
  ["sonar,en,hydrophone*,8,core,", `${at}:2 technology names sonar, which does not exist.`],
  [",en,hydrophone*,8,core,", `${at}:2 technology is empty.`],
  ["radar,de,hydrophone*,8,core,", `${at}:2 language holds “de”.`],
  ["radar,en,hydrophone*,11,core,", `${at}:2 weight holds “11”.`],
  ["radar,en,hydrophone*,0,core,", `${at}:2 weight holds “0”.`],
  ["radar,en,hydrophone*,7.5,core,", `${at}:2 weight holds “7.5”.`],
  ["radar,en,hydrophone*,8,strong,", `${at}:2 kind holds “strong”.`],
  ["radar,en,nato,8,giveaway,", `${at}:2 kind holds “giveaway”.`],
  ["radar,en,,8,core,", `${at}:2 term is empty.`],
  ["radar,en,hydro*phone,8,core,", `${at}:2 The term “hydro*phone” has a * where none may stand.`],
  ["radar,en,*phone,8,core,", `${at}:2 The term “*phone” has a * where none may stand.`],
  ["radar,en,h* array,8,core,", `${at}:2 The term “h* array” has a * where none may stand.`],
  ["radar,en,Hydrophone,8,core,", `${at}:2 No text can hold the term “Hydrophone”.`],
  ["radar,en,counter-drone,8,core,", `${at}:2 No text can hold the term “counter-drone”.`],
  ["radar,en,radar  array,8,core,", `${at}:2 No text can hold the term “radar  array”.`],
  ["radar,en,one two three four five six,8,core,", `${at}:2 The term “one two three four five six” has 6 words.`],
])("names file, line and reason: %s", async (row, sentence) => {
  const content = await readWith(lexicon(`${row}\nradar,en,radome*,5,core,\n`));
  expect(said(content)).toEqual([sentence]);
  expect(content.lexicons.technologies.map(({ term }) => term)).toEqual(["radome*"]);
});

it("takes a term once per subject and language, and says on which line it stood first", async () => {
  const content = await readWith(
    lexicon("radar,en,array,8,core,\nlaser,en,array,8,core,\nradar,nl,array,8,core,\nradar,en,array,3,not,\n"),
  );
  expect(said(content)).toEqual([`${at}:5 radar en array stands here a second time; first on line 2.`]);
  expect(content.lexicons.technologies).toHaveLength(3);
});

it("says which column is missing and keeps domains and technologies apart", async () => {
  const content = await readWith({ "technologies/applications/lexicon.csv": `${header}radar,en,array,8,core,\n` });
  expect(said(content)).toEqual([
    "technologies/applications/lexicon.csv:1 The column domain is missing.",
    expect.stringContaining("The column technology is not known here."),
  ]);
});

it("lets an own root add terms and put others in place of the built-in ones, without a list of its own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "octant-lexicons-"));
  try {
    const files = {
      "technologies/eu_2023_2113/lexicon.csv": `${header}eu_6_1,en,radar,2,broad,\neu_6_1,en,zwiebelfisch,9,core,\n`,
      "technologies/applications/lexicon.csv": "domain,language,term,weight,kind\ndefence,en,zwiebelfisch,9,core\n",
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const [alone, both] = [await readLexicons([shipped]), await readLexicons([shipped, { folder, shownAs: "own" }])];
    expect(both.remarks).toEqual([]);
    const radar = ({ technologies }: typeof both) =>
      technologies.find(({ subject, language, term }) => subject === "eu_6_1" && language === "en" && term === "radar");
    expect(radar(alone)).toMatchObject({ kind: "core" });
    expect(radar(both)).toMatchObject({ weight: 2, kind: "broad" });
    expect(both.technologies).toHaveLength(alone.technologies.length + 1);
    expect(both.domains).toHaveLength(alone.domains.length + 1);
    const { lists } = await readContent([shipped, { folder, shownAs: "own" }]);
    expect(lists.find(({ id }) => id === "eu_2023_2113")?.entries).toHaveLength(52);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it("ships words for each technology and each domain in both languages, with homonyms and giveaways", async () => {
  const { technologies, domains, remarks } = await readLexicons([shipped]);
  expect(remarks).toEqual([]);
  const { lists } = await readContent([shipped]);
  const entries = lists.find(({ id }) => id === "eu_2023_2113")?.entries.filter(({ parent }) => parent !== undefined) ?? [];
  for (const { id } of entries) {
    const of = (language: string, kind: string) =>
      technologies.filter((term) => term.subject === id && term.language === language && term.kind === kind).length;
    expect(of("en", "core") + of("en", "broad"), id).toBeGreaterThanOrEqual(25);
    expect(of("nl", "core") + of("nl", "broad"), id).toBeGreaterThanOrEqual(12);
    expect(of("en", "not"), id).toBeGreaterThan(0);
  }
  expect(domains.filter(({ language }) => language === "en").length).toBeGreaterThanOrEqual(900);
  expect(domains.filter(({ language }) => language === "nl").length).toBeGreaterThanOrEqual(350);
  for (const domain of ["defence", "space", "security", "civil"])
    expect(domains.filter(({ subject, kind }) => subject === domain && kind === "giveaway").length, domain).toBeGreaterThan(10);
});
