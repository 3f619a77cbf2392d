/** Whatever is wrong with somebody's table is said with its row, column and remedy; all of it at once, and nothing is written. */
import { dryRunChain, type GivenFile, importChain, previewTable } from "#collect";
import { type ChainMappingInput, publicLabel } from "#model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csv, openImportDesk, said, workbook } from "./import_desk.ts";
import { zipOf } from "./zip.ts";

let desk: Awaited<ReturnType<typeof openImportDesk>>;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.finish());

const head = "from,to,supplier,share,year\n";
const before = { chain: { id: "x", name: "X" } };

const rows: [string, string, string[]][] = [
  ["a circle, with its path", "A,B,,,\nB,C,,,\nC,A,,,\nA,Z,,,\n", ["error x.csv:4 The links go round in a circle: a → b → c → a."]],
  [
    "shares over 100 %",
    "A,B,Firm one,70,2023\nA,B,Firm two,45,2023\n",
    ["error x.csv:3 The shares of a by x.csv, 2023 (as given in x.csv) add up to 115 %."],
  ],
  ["a link to itself", "A,A,,,\nA,B,,,\n", ["error x.csv:2 a is linked to itself."]],
  ["a negative share", "A,B,Firm,-3,2023\n", ["error x.csv:2 [share] A share of -3 % cannot be."]],
  ["a share of NaN", "A,B,Firm,NaN,2023\n", ["error x.csv:2 [share] value holds “NaN”, which is not a number."]],
  ["a share without a year", "A,B,Firm,40,\n", ["error x.csv:2 Firm 40 % has no year."]],
  ["an end that is empty", "A,B,,,\n,B,,,\n", ["error x.csv:3 [from] from is empty."]],
  [
    "no end product",
    "A,B,,,\nB,A,,,\n",
    [
      "error x.csv No node is the end product: each goes into another, or nothing is linked.",
      "error x.csv:3 The links go round in a circle: a → b → a.",
    ],
  ],
  ["several end products", "A,B,,,\nA,C,,,\n", ["error x.csv 2 nodes go into nothing, such as b, c."]],
  [
    "a formula",
    '"=HYPERLINK(""http://x"",""y"")",B,,,\nA,B,,,\n',
    ['error x.csv:2 [from] from begins with =, as a formula does: “=HYPERLINK("http://x","y")”.'],
  ],
  [
    "markup",
    "A,B,<img src=x onerror=alert(1)>,10,2023\n",
    ["error x.csv:2 [supplier] provider holds markup: “<img src=x onerror=alert(1)>”."],
  ],
  [
    "characters that do not print",
    "A,B,Fi\u0007rm\u202e,10,2023\n",
    ["error x.csv:2 [supplier] provider holds characters that do not print: “Fi rm ”."],
  ],
  ["a row with too many cells", "A,B,Firm,10,2023,surplus\n", ["error x.csv:2 This row has 6 cells; the header has 5."]],
  [
    "a quote that does not close",
    'A,B,"Firm,10,2023\n',
    ["error x.csv:2 This row cannot be read: Quote Not Closed: the parsing is finished with an opening quote at line 2"],
  ],
  ["names that become one node", "Ga-As,B,,,\nGa As,B,,,\n", ["notice x.csv:3 “Ga As” and “Ga-As” become one node, ga_as."]],
];

describe("a dry run names", () => {
  it.each(rows)("%s", async (_, text, expected) => {
    const given = { ...before, tables: [edgesTable("x.csv")] };
    const run = await dryRunChain({ view: desk.view, files: [csv("x.csv", head + text)], mapping: given });
    expect(said(run.remarks)).toEqual(expected);
    expect(run.remarks.every((remark) => remark.remedy.length > 10)).toBe(true);
    if (run.errors > 0) expect(run.assertions).toEqual([]);
  });
});

function edgesTable(table: string): ChainMappingInput["tables"][number] {
  return {
    table,
    as: "edges",
    fields: {
      from: { column: "from" },
      to: { column: "to" },
      provider: { column: "supplier" },
      value: { column: "share" },
      year: { column: "year" },
      basis: { constant: `as given in ${table}` },
      publication: { constant: table },
    },
  };
}

it("says all of it at once, in the order of the rows", async () => {
  const text = `${head}A,B,Firm,-3,2023\nA,A,,,\nA,B,Firm,n/a,2023\n`;
  const { run } = await desk.tried([csv("all.csv", text)], { ...before, unknown: [] });
  expect(run.remarks.map((remark) => remark.line)).toEqual([2, 3, 4]);
  expect(run.errors).toBe(3);
});

it("takes n/a for unknown where the mapping says so, and never for zero", async () => {
  const { run, mapping } = await desk.tried([csv("na.csv", `${head}A,B,Firm,n/a,2023\n`)]);
  expect(mapping.unknown).toEqual(["n/a"]);
  expect(said(run.remarks)).toEqual([]);
  expect(run.assertions.find((one) => one.property === "share")?.value).toBeNull();
});

it("names a node that is nowhere, a country that is none, and a material nobody lists", async () => {
  const files = [
    csv("shares.csv", "node,supplier,headquarters,share,year\ngalium,Firm,Chinaa,12,2023\n"),
    csv("nodes.csv", "id,name,raw material\ncell,Cell,unobtainium\n"),
  ];
  const { run } = await desk.tried(files, { chain: { id: "chips" } });
  expect(said(run.remarks)).toEqual([
    "notice shares.csv The chain chips exists already; these rows are added to it.",
    "error shares.csv:2 [node] node names galium, which does not exist.",
    "error shares.csv:2 [headquarters] “Chinaa” is not a country or bloc of countries/.",
    "error nodes.csv:2 [raw material] material names unobtainium, which does not exist.",
  ]);
});

it("names the row of a cell of a megabyte without printing it", async () => {
  const { run } = await desk.tried([csv("big.csv", `${head}A,${"B".repeat(1_000_000)},,,\nA,C,,,\n`)]);
  expect(said(run.remarks)).toContain("error big.csv:2 [to] to holds 1000000 characters; 200 is the most.");
  expect(JSON.stringify(run.remarks).length).toBeLessThan(2_000);
});

it("says what the mapping names that is not there", async () => {
  const mapping = {
    ...before,
    tables: [edgesTable("y.csv"), { ...edgesTable("x.csv"), fields: { from: { column: "van" }, to: { column: "to" } } }],
  };
  const run = await dryRunChain({ view: desk.view, files: [csv("x.csv", `${head}A,B,,,\n`)], mapping });
  expect(said(run.remarks).slice(0, 2)).toEqual(
    [
      "error y.csv The mapping names the table y.csv, which was not given.",
      "error x.csv The mapping names the column van, which x.csv does not have.",
    ].sort((left) => (left.includes("y.csv") ? -1 : 1)),
  );
  const wrong = { ...before, tables: [{ table: "x.csv", as: "edges" as const, fields: { colour: { column: "from" } } }] };
  await expect(dryRunChain({ view: desk.view, files: [], mapping: wrong })).rejects.toMatchObject({ code: "import-mapping-wrong" });
});

it("refuses to write as long as there is an error, and names the first", async () => {
  const files = [csv("z.csv", `${head}A,A,,,\nA,B,,,\n`)];
  const { mapping } = await desk.tried(files);
  const refused = importChain({ view: desk.view, files, mapping, label: publicLabel });
  await expect(refused).rejects.toMatchObject({
    code: "import-not-sound",
    message: expect.stringContaining("z.csv, 2: a is linked to itself."),
  });
  expect(await desk.view.entities({ subject: "chain:z" })).toEqual([]);
});

it("says the same in Dutch", async () => {
  const files = [csv("nl.csv", `${head}A,A,,,\nA,B,,,\n`)];
  const { mapping } = await desk.tried(files);
  const run = await dryRunChain({ view: desk.view, files, mapping, language: "nl" });
  expect(said(run.remarks)).toEqual(["error nl.csv:2 a is met zichzelf verbonden."]);
});

it("refuses two files of one name", async () => {
  const { remarks } = await previewTable([csv("a.csv", `${head}A,B,,,\n`), csv("a.csv", `${head}C,D,,,\n`)]);
  expect(said(remarks)).toEqual(["error a.csv Two files are called a.csv."]);
});

describe("a file that is no table", () => {
  const files: [string, GivenFile, string][] = [
    ["nothing at all", csv("a.csv", ""), "error a.csv a.csv is neither CSV text nor an XLSX workbook: empty."],
    ["only a header", csv("a.csv", "from,to\n"), "notice a.csv a.csv has no rows below a header."],
    ["a PDF", csv("a.xlsx", "%PDF-1.7"), "error a.xlsx a.xlsx is neither CSV text nor an XLSX workbook: pdf."],
    [
      "an old workbook",
      { name: "a.xls", bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) },
      "error a.xls a.xls is neither CSV text nor an XLSX workbook: xls.",
    ],
    [
      "a picture",
      { name: "a.csv", bytes: Buffer.from([0x89, 0x50, 0, 0, 1]) },
      "error a.csv a.csv is neither CSV text nor an XLSX workbook: binary.",
    ],
    [
      "half a workbook",
      { name: "a.xlsx", bytes: Buffer.from("PK\x03\x04 half") },
      "error a.xlsx a.xlsx is neither CSV text nor an XLSX workbook: ",
    ],
    [
      "a zip of something else",
      { name: "a.xlsx", bytes: zipOf({ "readme.xml": "<a/>" }) },
      "error a.xlsx a.xlsx is neither CSV text nor an XLSX workbook: ",
    ],
  ];
  it.each(files)("is refused: %s", async (_, file, sentence) => {
    const { tables, mapping, remarks } = await previewTable([file]);
    expect({ tables, mapping }).toEqual({ tables: [], mapping: undefined });
    expect(said(remarks)).toEqual([expect.stringContaining(sentence)]);
  });

  it("is refused when it unpacks to more than it says", async () => {
    const bytes = zipOf({ "xl/worksheets/sheet1.xml": Buffer.alloc(20_000_000) }, { declaredSize: 1_000 });
    const { remarks } = await previewTable([{ name: "bomb.xlsx", bytes }]);
    expect(said(remarks)).toEqual([expect.stringContaining("neither CSV text nor an XLSX workbook")]);
  });
});

describe("a large table", () => {
  const line = Array.from({ length: 50_000 }, (_, index) => `n${index},n${index + 1},Firm ${index},40,2023`).join("\n");

  it("of 50,000 rows in one line of links is tried within a minute", async () => {
    const started = performance.now();
    const { run } = await desk.tried([csv("line.csv", `${head}${line}\n`)]);
    expect(run.errors).toBe(0);
    expect(run.counts).toMatchObject({ rows: 50_000, nodes: 50_001, links: 50_000, shares: 50_000 });
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 120_000);

  it("with one node that everything goes into, and a fault in every row, keeps all remarks", async () => {
    const star = Array.from({ length: 20_000 }, (_, index) => `n${index},hub,Firm,-1,2023`).join("\n");
    const { run } = await desk.tried([csv("star.csv", `${head}${star}\n`)]);
    expect(run.errors).toBe(20_000);
  }, 60_000);

  it("of more rows than that is refused", async () => {
    const { tables, remarks } = await previewTable([csv("more.csv", `${head}${line}\nx,y,,,\n`)]);
    expect(tables).toEqual([]);
    expect(said(remarks)).toEqual(["error more.csv more.csv has 50001 rows; 50000 is the most."]);
  });

  it("as a workbook of 20,000 rows is read", async () => {
    const file = await workbook("rows.xlsx", {
      A: [["from", "to"], ...Array.from({ length: 20_000 }, (_, index) => [`n${index}`, "hub"])],
    });
    const { tables } = await previewTable([file]);
    expect(tables[0]?.rows).toBe(20_000);
  }, 60_000);
});
