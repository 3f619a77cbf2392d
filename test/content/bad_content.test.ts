/** What analysts get wrong is said with file, line and remedy; the rest is read all the same. */
import { describe, expect, it } from "vitest";
import { changed, readWith, said, sound } from "./root.ts";

const shares = "chains/chips/shares.csv";
const links = "chains/chips/links.csv";
const nodes = "chains/chips/nodes.csv";
const entries = "technologies/materials/entries.csv";

it("has nothing to say about sound content", async () => {
  const content = await readWith({});
  expect(said(content)).toEqual([]);
  expect(content.chains[0]?.shares.map((share) => share.value)).toEqual(["98", "2"]);
});

const cases: [string, Record<string, string | Uint8Array | null>, string[]][] = [
  ["a share without a publication", changed(shares, "98,A survey", "98,"), [`${shares}:2 This row has no publication.`]],
  [
    "a share without a year",
    changed(shares, "p. 3,2023,,read,A2,\ngallium,DEU", "p. 3,,,read,A2,\ngallium,DEU"),
    [`${shares}:2 CHN 98 % has no year.`],
  ],
  [
    "a fact without a year",
    changed("chains/chips/facts.csv", "A notice,,,2023", "A notice,,,"),
    ["chains/chips/facts.csv:2 China has no year."],
  ],
  ["a link without a publication", changed(links, "chip,A book", "chip,"), [`${links}:2 This row has no publication.`]],
  ["a negative share", changed(shares, ",98,", ",-1,"), [`${shares}:2 A share of -1 % cannot be.`]],
  ["a share that is not a number", changed(shares, ",98,", ",NaN,"), [`${shares}:2 value holds “NaN”, which is not a number.`]],
  [
    "shares of one source over 100 %",
    changed(shares, ",2,A", ",12,A"),
    [`${shares}:3 The shares of gallium by A survey, 2023 (world production) add up to 110 %.`],
  ],
  [
    "the same share twice",
    changed(shares, "gallium,DEU", "gallium,CHN"),
    [`${shares}:3 gallium · CHN · world production · 2023 · A survey · p. 3 stands here a second time; first on line 2.`],
  ],
  ["an unknown country", changed(shares, "CHN", "CHI"), [`${shares}:2 “CHI” is not a country or bloc of countries/.`]],
  [
    "a node that does not exist",
    changed(links, "gallium,goes_into,wafer", "galium,goes_into,wafer"),
    [`${links}:3 from names galium, which does not exist.`, `${nodes}:4 gallium goes into nothing, but the root is chip.`],
  ],
  [
    "a link to itself",
    changed(links, "gallium,goes_into,wafer", "wafer,goes_into,wafer"),
    [`${links}:3 wafer is linked to itself.`, `${nodes}:4 gallium goes into nothing, but the root is chip.`],
  ],
  [
    "a circle, with its path",
    changed(links, "gallium,goes_into,wafer,", "wafer,goes_into,gallium,A book,,p. 3,2020,,read,B2,\ngallium,goes_into,wafer,"),
    [`${links}:4 The links go round in a circle: wafer → gallium → wafer.`],
  ],
  [
    "a second end of the chain",
    changed(links, "gallium,goes_into,wafer", "chip,goes_into,gallium"),
    ["chains/chips/chain.yaml:5 The root chip goes into something else.", `${nodes}:4 gallium goes into nothing, but the root is chip.`],
  ],
  [
    "a root that is no node",
    changed("chains/chips/chain.yaml", "root: chip", "root: chop"),
    ["chains/chips/chain.yaml:5 root names chop, which does not exist."],
  ],
  [
    "a material that is in no list",
    changed(nodes, "Gallium,,,gallium,", "Gallium,,,galium,"),
    [`${nodes}:4 material names galium, which does not exist.`],
  ],
  ["an HS6 code of five digits", changed(nodes, "381800", "38180"), [`${nodes}:3 hs6 holds “38180”.`]],
  [
    "an unknown column, never ignored",
    changed(nodes, "cn8\n", "cn8,colour\n"),
    [
      `${nodes}:1 The column colour is not known here.`,
      ...[2, 3, 4].map((line) => `${nodes}:${line} This row has 9 cells; the header has 10.`),
    ],
  ],
  [
    "a missing column",
    changed("countries/countries.csv", "iso3,iso2,baci_codes", "iso3,iso2,codes"),
    ["countries/countries.csv:1 The column baci_codes is missing.", "countries/countries.csv:1 The column codes is not known here."],
  ],
  [
    "semicolons between the cells",
    { "countries/countries.csv": (sound["countries/countries.csv"] ?? "").replaceAll(",", ";") },
    ["countries/countries.csv:1 The header has one column, as if semicolons or tabs separate the cells."],
  ],
  ["an empty file", { [entries]: "" }, [`${entries} The file is empty.`]],
  ["a missing file", { [entries]: null }, [`${entries} entries.csv is missing.`]],
  [
    "a file in Latin-1",
    { "countries/blocs.yaml": Buffer.from("EU27: { name: { en: Uni\u00f3n, nl: Unie } }\n", "latin1") },
    ["countries/blocs.yaml The file is not UTF-8 text."],
  ],
  [
    "a row with a cell too many",
    changed(entries, "81129289,811292", "81129289,811292,x"),
    [`${entries}:2 This row has 15 cells; the header has 14.`],
  ],
  ["an open quote", changed(entries, "gallium,,,Gallium", 'gallium,,,"Gallium'), [`${entries}:2 This row cannot be read`]],
  [
    "an id that stands twice",
    { [entries]: `${sound[entries]}${(sound[entries] ?? "").split("\n")[1]}\n` },
    [`${entries}:3 gallium stands here a second time; first on line 2.`],
  ],
  [
    "a parent that does not exist",
    changed(entries, "gallium,,,", "gallium,metals,,"),
    [`${entries}:2 parent names metals, which does not exist.`],
  ],
  [
    "a basket code that is not among the codes",
    changed(entries, "81129289,811292", "81129289,811299"),
    [`${entries}:2 basket names 811299, which does not exist.`],
  ],
  [
    "a card with an unknown field",
    changed("technologies/materials/list.yaml", "version: 1", "version: 1\ncolour: red"),
    ['technologies/materials/list.yaml:6 colour: Unrecognized key: "colour"'],
  ],
  [
    "a card without a field",
    changed("technologies/materials/list.yaml", "name: { en: Materials, nl: Stoffen }", "name: { en: Materials }"),
    ["technologies/materials/list.yaml:3 name.nl: Invalid input: expected string, received undefined"],
  ],
  [
    "YAML that is not YAML",
    changed("chains/chips/chain.yaml", "root: chip", "root: [chip"),
    ["chains/chips/chain.yaml:6 This is not YAML"],
  ],
  [
    "an id that is not the name of its folder",
    changed("chains/chips/chain.yaml", "id: chips", "id: cips"),
    ["chains/chips/chain.yaml:1 The id cips is not the name of its folder, chips."],
  ],
  [
    "a member of no bloc",
    changed("countries/blocs.csv", "EU27,DEU", "EU28,DEU"),
    ["countries/blocs.csv:2 bloc names EU28, which does not exist."],
  ],
  [
    "what octant new left open",
    changed("chains/chips/chain.yaml", "en: Which?", "en: FILL IN"),
    ["chains/chips/chain.yaml:3 question.en still has to be filled in."],
  ],
];

describe("octant check names", () => {
  it.each(cases)("%s", async (_, files, expected) => {
    const remarks = said(await readWith(files));
    expect(
      remarks
        .map((remark, index) => (expected[index] !== undefined && remark.startsWith(expected[index]) ? expected[index] : remark))
        .sort(),
    ).toEqual([...expected].sort());
  });
});

it("reads the line of a row after a cell with line breaks", async () => {
  const files = changed(
    entries,
    "gallium,,,Gallium,Gallium,,,read",
    'tin,,,Tin,Tin,"One\nTwo","Een\nTwee",read,no,no,,,,\nbad id,,,Gallium,Gallium,,,read',
  );
  expect(said(await readWith({ ...files, "chains/chips/nodes.csv": null }))).toContain(`${entries}:5 id holds “bad id”.`);
});

it("says the same in Dutch", async () => {
  const { remarks } = await readWith(changed(shares, "98,A survey", "98,"), "nl");
  expect(remarks[0]?.sentence).toBe("Deze rij heeft geen publicatie.");
  expect(remarks[0]?.remedy).toContain("Noem de publicatie");
});

it("takes a byte-order mark and Windows line ends as they come", async () => {
  const content = await readWith({
    "countries/countries.csv": `\uFEFF${(sound["countries/countries.csv"] ?? "").replaceAll("\n", "\r\n")}`,
  });
  expect(said(content)).toEqual([]);
  expect(content.countries).toHaveLength(3);
});

it("keeps unknown shares as unknown, and shares that round to a little over 100", async () => {
  const [header = "", first = "", second = ""] = (sound[shares] ?? "").split("\n");
  const unknown = first.replace("CHN,country", "Somebody,organisation").replace(",98,", ",,").replace(",2023,", ",,");
  const content = await readWith({
    [shares]: [header, first.replace(",98,", ",97.6,"), second.replace(",2,", ",2.5,"), unknown, ""].join("\n"),
  });
  expect(said(content)).toEqual([]);
  expect(content.chains[0]?.shares.map((share) => share.value)).toEqual(["97.6", "2.5", null]);
});
