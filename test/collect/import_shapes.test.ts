/** Tables as people have them become the rows of a chain: four tables, one list of who supplies whom, shares per node; CSV and XLSX. */
import { importChain, previewTable } from "#collect";
import { publicLabel, valueOf, valuesOf } from "#model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csv, openImportDesk, said, workbook } from "./import_desk.ts";
import { zipOf } from "./zip.ts";

let desk: Awaited<ReturnType<typeof openImportDesk>>;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.finish());

const edges = `Supplier node,Customer node,Supplier name,Country,Share,Year
Raw gallium,Gallium arsenide,Vital Materials,China,60,2023
Raw gallium,Gallium arsenide,PPM,Germany,5,2023
Gallium arsenide,Radar module,,DEU,40,2023
Gallium,Raw gallium,,CHN,98,2023
`;

describe("one list of who supplies whom", () => {
  it("becomes nodes, links and shares, and joins the node of the same name", async () => {
    const { run, mapping } = await desk.tried([csv("radar.csv", edges)]);
    expect(said(run.remarks)).toEqual([]);
    expect(mapping).toMatchObject({ chain: { id: "radar" }, tables: [{ table: "radar.csv", as: "edges" }] });
    expect(run.counts).toEqual({ rows: 4, nodes: 4, joined: 1, links: 3, shares: 4, facts: 0 });
    expect(run.joinedNodes).toEqual(["gallium"]);
    expect([...run.newNodes].sort()).toEqual(["gallium_arsenide", "radar_module", "raw_gallium"]);
    const root = run.assertions.find((one) => one.kind === "chain" && one.property === "root");
    expect(root?.value).toBe("node:radar_module");
    const ofVital = run.assertions.filter(
      (one) => one.kind === "supply" && run.assertions.some((two) => two.subject === one.subject && two.value === "Vital Materials"),
    );
    expect(Object.fromEntries(ofVital.map((one) => [one.property, one.value]))).toMatchObject({
      node: "node:raw_gallium",
      provider_kind: "organisation",
      headquarters: "CHN",
      share: "60",
      basis: "as given in radar.csv",
    });
    expect(new Set(run.assertions.map((one) => one.source))).toEqual(new Set(["imports/radar"]));
    expect(ofVital[0]?.citation?.publication).toBe("radar.csv");
  });

  it("says nothing about the registry before it is written, and stands afterwards until it is undone", async () => {
    const files = [csv("radar.csv", edges)];
    const { mapping } = await desk.tried(files);
    expect(await desk.view.entities({ kind: "chain", subject: "chain:radar" })).toEqual([]);
    const first = await importChain({ view: desk.view, files, mapping, label: publicLabel });
    expect(first.batch?.asserted).toBeGreaterThan(20);
    const gallium = async () => (await desk.view.entities({ subject: "node:gallium" }))[0];
    expect(valuesOf((await gallium()) ?? fail(), "chain")).toEqual(["chain:chips", "chain:radar"]);

    const again = await importChain({ view: desk.view, files, mapping, label: publicLabel });
    expect(again.batch).toBeUndefined();
    expect(again.newNodes).toEqual(first.newNodes);

    const changed = [csv("radar.csv", edges.replace(",60,", ",55,"))];
    const third = await importChain({ view: desk.view, files: changed, mapping, label: publicLabel });
    expect(third.batch).toMatchObject({ asserted: 1, retracted: 1 });
    expect(said(third.remarks)).toEqual([
      "notice radar.csv The chain radar was imported before; what that import says and these tables do not is taken back.",
    ]);

    await desk.view.undo(third.batch?.id ?? "");
    await desk.view.undo(first.batch?.id ?? "");
    expect(await desk.view.entities({ kind: "chain", subject: "chain:radar" })).toEqual([]);
    expect(valuesOf((await gallium()) ?? fail(), "chain")).toEqual(["chain:chips"]);
  });
});

describe("four tables", () => {
  const cited = "publication,publisher,place,year,url,evidence,confidence,caveat";
  const files = [
    csv("nodes.csv", "id,name,kind,hs6\nmagnet,Magneet,Onderdeel,850511\nmotor,Motor,system,\n"),
    csv("links.csv", `from,relation,to,need,${cited}\nMagneet,goes into,motor,essential,A book,,p. 1,2020,,read,B2,\n`),
    csv(
      "shares.csv",
      `node,provider,provider_kind,headquarters,site,basis,value,${cited}\nmagnet,Sintermag,organisation,DEU,Netherlands,world production,12.5,A survey,,p. 3,2023,,read,A2,\n`,
    ),
    csv(
      "facts.csv",
      `node,kind,subject,value,low,high,unit,text,${cited}\nmagnet,lead time,,,60,90,days,Two to three months,A survey,,p. 4,2023,,read,A2,\n`,
    ),
  ];

  it("are recognised by their headers and keep what they say", async () => {
    const { run, mapping } = await desk.tried(files, { chain: { id: "motors", name: "Motors" } });
    expect(mapping.tables.map((table) => table.as)).toEqual(["nodes", "links", "shares", "facts"]);
    expect(said(run.remarks)).toEqual([]);
    const value = (property: string) => run.assertions.find((one) => one.property === property)?.value;
    expect(["need", "site", "low", "high", "node_kind"].map(value)).toEqual(["essential", "NLD", "60", "90", "component"]);
    expect(run.assertions.filter((one) => one.kind === "node" && one.property === "name").map((one) => [one.language, one.value])).toEqual([
      ["en", "Magneet"],
      ["nl", "Magneet"],
      ["en", "Motor"],
      ["nl", "Motor"],
    ]);
  });
});

describe("a table of shares per node", () => {
  it("is added to a chain that exists", async () => {
    const files = [csv("gallium.csv", "Material;Land;Aandeel;Jaar\nGallium;China;97,5 %;2022\nGallium;Duitsland;1,25 %;2022\n")];
    const { run, mapping } = await desk.tried(files, { chain: { id: "chips" } });
    expect(mapping.decimal).toBe(",");
    expect(said(run.remarks)).toEqual(["notice gallium.csv The chain chips exists already; these rows are added to it."]);
    expect(run.assertions.filter((one) => one.property === "share").map((one) => one.value)).toEqual(["97.5", "1.25"]);
    expect(run.assertions.filter((one) => one.property === "provider").map((one) => one.value)).toEqual(["CHN", "DEU"]);
    expect(run.assertions.some((one) => one.kind === "chain")).toBe(false);
  });

  it("says where it disagrees with a source that stands, and lets both stand", async () => {
    const files = [csv("gallium.csv", "node,provider,country,basis,share,year\nGallium,,China,World production,90,2023\n")];
    const { run } = await desk.tried(files, { chain: { id: "chips" } });
    expect(said(run.remarks)).toContain(
      "notice gallium.csv:2 [share] CHN supplies 90 % of gallium here, and 98 % by A survey. Both stand.",
    );
    expect(run.errors).toBe(0);
  });
});

describe("a workbook", () => {
  it("gives its sheets with the numbers and dates they show, past titles and empty rows", async () => {
    const file = await workbook("firms.xlsx", {
      Edges: [
        ["Who supplies whom", null, null, null, null],
        [null],
        ["From", "To", "Supplier", "Share", "Date"],
        ["Wafer blank", "Sensor", "Okmetic", 0.413, new Date(Date.UTC(2024, 11, 2))],
        [null],
        ["Wafer blank", "Sensor", "Siltronic", 0.1 + 0.2, new Date(Date.UTC(2024, 11, 2))],
      ],
      Empty: [["From", "To"]],
    });
    const preview = await previewTable([file]);
    expect(preview.tables).toMatchObject([
      { table: "firms.xlsx › Edges", sheet: "Edges", columns: ["From", "To", "Supplier", "Share", "Date"], rows: 2 },
    ]);
    expect(preview.tables[0]?.sample.map((row) => [row.line, row.cells[3], row.cells[4]])).toEqual([
      [4, "0.413", "2024-12-02"],
      [6, "0.3", "2024-12-02"],
    ]);
    expect(preview.mapping?.shares).toBe("fraction");
    const { run } = await desk.tried([file], { chain: { id: "sensors", name: { en: "Sensors", nl: "Sensoren" } } });
    expect(said(run.remarks)).toEqual(["notice firms.xlsx › Empty firms.xlsx › Empty has no rows below a header."]);
    expect(run.assertions.filter((one) => one.property === "share").map((one) => one.value)).toEqual(["41.3", "30"]);
  });

  it("gives the value a formula had, an error as it shows, and of merged cells the first", async () => {
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = [
      `<row r="1">${["from", "to", "supplier", "share", "year"].map((name, index) => text(`${"ABCDE"[index]}1`, name)).join("")}</row>`,
      `<row r="2">${text("A2", "Wafer blank")}${text("B2", "Sensor")}<c r="C2" t="str"><f>"Ok"&amp;"metic"</f><v>Okmetic</v></c><c r="D2"><f>6*7</f><v>42</v></c><c r="E2"><v>2023</v></c></row>`,
      `<row r="3">${text("A3", "Wafer blank")}${text("B3", "Sensor")}${text("C3", "Firm")}<c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E3"><v>2023</v></c></row>`,
      `<row r="4">${text("B4", "Sensor")}${text("C4", "Firm")}<c r="D4"><v>7</v></c><c r="E4"><v>2023</v></c></row>`,
    ];
    const bytes = zipOf(workbookParts(rows.join(""), '<mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells>'));
    const { run } = await desk.tried([{ name: "hand.xlsx", bytes }]);
    expect(said(run.remarks)).toEqual([
      "error hand.xlsx › Firms:3 [share] value holds “#DIV/0!”, which is not a number.",
      "error hand.xlsx › Firms:4 [from] from is empty.",
    ]);
    const preview = await previewTable([{ name: "hand.xlsx", bytes }]);
    expect(preview.tables[0]?.sample[0]?.cells).toEqual(["Wafer blank", "Sensor", "Okmetic", "42", "2023"]);
  });

  it("takes a number with three decimals as a number, whatever the decimal sign of the table", async () => {
    const file = await workbook("eu.xlsx", {
      A: [
        ["node", "supplier", "share", "year"],
        ["Gallium", "Ingal", 41.125, 2023],
      ],
    });
    const { run } = await desk.tried([file], { chain: { id: "chips" }, decimal: "," });
    expect(run.assertions.find((one) => one.property === "share")?.value).toBe("41.125");
  });
});

describe("a CSV file", () => {
  it.each([
    ["semicolons", Buffer.from("from;to;supplier;share;year\nCafé;Zaal;Firma;12;2020\n")],
    ["tabs and a byte-order mark", Buffer.from("\uFEFFfrom\tto\tsupplier\tshare\tyear\r\nCafé\tZaal\tFirma\t12\t2020\r\n")],
    ["UTF-16", Buffer.from("\uFEFFfrom,to,supplier,share,year\nCafé,Zaal,Firma,12,2020\n", "utf16le")],
    ["Windows-1252", Buffer.from("from,to,supplier,share,year\nCafé,Zaal,Firma,12,2020\n", "latin1")],
  ])("is read with %s", async (_, bytes) => {
    const { run } = await desk.tried([{ name: "cafe.csv", bytes }]);
    expect(run.errors).toBe(0);
    expect(run.newNodes).toEqual(["cafe", "zaal"]);
    expect(run.assertions.find((one) => one.subject === "node:cafe" && one.property === "name")?.value).toBe("Café");
  });
});

it("keeps a node under its name when nothing Latin is left of it", async () => {
  const { run } = await desk.tried([csv("x.csv", "from,to\n镓,155 mm round\n")]);
  expect(run.newNodes).toEqual([expect.stringMatching(/^n_[0-9a-f]{8}$/), "n_155_mm_round"]);
});

it("refuses to write below the label of a node it joins", async () => {
  const restricted = { level: "restricted", handling: [] } as const;
  const hidden = { kind: "node", subject: "node:hidden", source: "test" } as const;
  await desk.view.assert({
    title: "hidden",
    label: restricted,
    assertions: [{ ...hidden, property: "name", value: "Hidden", language: "en" }],
  });
  const files = [csv("y.csv", "from,to\nHidden,Product Y\n")];
  const { mapping } = await desk.tried(files);
  await expect(importChain({ view: desk.view, files, mapping, label: publicLabel })).rejects.toMatchObject({ code: "import-label-below" });
  const written = await importChain({ view: desk.view, files, mapping, label: restricted });
  expect(written.batch?.label.level).toBe("restricted");
  const [chain] = await desk.view.entities({ subject: "chain:y" });
  expect(chain && valueOf(chain, "name")).toBe("y");
});

/** The parts of a workbook with one sheet, written by hand. */
function workbookParts(rows: string, after: string): Record<string, string> {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const relation = (type: string, target: string) =>
    `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/worksheets/sheet1.xml", "worksheet"],
  ].map(
    ([name, type]) =>
      `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  );
  return {
    "[Content_Types].xml": `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts.join("")}</Types>`,
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Firms" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
}

function fail(): never {
  throw new Error("there is no such node");
}
