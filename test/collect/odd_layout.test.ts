import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { count, type Desk, openDesk } from "./desk.ts";
import { zipOf } from "./zip.ts";

const rows = ["t,i,j,k,v,q", "2022,156,276,850511,1200.500,45.1", "2022,490,528,850511,300.250,NA"];
const name = "BACI_HS17_Y2022_V202601.csv";
const plain = `${rows.join("\n")}\n`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.collect("baci", { from: await desk.give({ [name]: plain }) });
});
afterAll(() => desk.finish());

const flows = () => desk.view.read({ name: "flows", sql: "select * from f order by all", inputs: { f: "clean/baci/flows" } });

describe("the same rows in another dress", () => {
  it.each([
    ["a byte-order mark", { [name]: `\uFEFF${plain}` }],
    ["CRLF", { [name]: plain.replaceAll("\n", "\r\n") }],
    ["semicolons", { [name]: plain.replaceAll(",", ";") }],
    ["spaces around the values", { [name]: plain.replaceAll(",", " , ") }],
    ["gzip", { [`${name}.gz`]: gzipSync(plain) }],
    ["a zip with a folder inside", { "BACI_HS17_V202601.zip": zipOf({ [`BACI_HS17/${name}`]: plain, "BACI_HS17/Readme.txt": "hello" }) }],
    ["a folder in a folder", { [`trade/2026/${name}`]: plain }],
  ])("are read from %s", async (_, files) => {
    const before = await flows();
    const collected = await desk.collect("baci", { from: await desk.give(files) });
    expect(collected.rows["flows"]).toBe(2);
    expect(await flows()).toEqual(before);
  });

  it("are read from Latin-1, accents and all", async () => {
    const codes = Buffer.from("code,description\n850511,Magnétique\n", "latin1");
    await desk.collect("baci", { from: await desk.give({ [name]: plain, "product_codes_HS17_V202601.csv": codes }) });
    expect(await count(desk.view, "clean/baci/products", "description = 'Magnétique'")).toBe(1);
  });

  it("are read from a single file, with what is Taiwan in BACI as Taiwan", async () => {
    await desk.collect("baci", { from: `${await desk.give({ [name]: plain })}/${name}` });
    expect(await count(desk.view, "clean/baci/flows", "exporter = 'TWN' and quantity is null and value = 300.250")).toBe(1);
  });

  it("tell when the last line is open, and which files were left aside", async () => {
    const collected = await desk.collect("baci", { from: await desk.give({ [name]: plain.trimEnd(), "photo.png": "x" }) });
    expect(collected.remarks.map((remark) => remark.code)).toEqual(
      expect.arrayContaining(["source-last-line-open", "source-file-left-aside"]),
    );
  });
});

describe("an import", () => {
  it("of the same file again changes nothing", async () => {
    const from = await desk.give({ [name]: plain });
    await desk.collect("baci", { from });
    const before = await desk.view.manifests();
    const batches = await desk.view.batches();
    const again = await desk.collect("baci", { from });
    expect(again.changed).toBe(false);
    expect(await desk.view.manifests()).toEqual(before);
    expect(await desk.view.batches()).toEqual(batches);
  });

  it("on trial checks everything and writes nothing", async () => {
    const before = await desk.view.manifests();
    const trial = await desk.collect("baci", { from: await desk.give({ [name]: plain.replace("1200.500", "1300.500") }), dryRun: true });
    expect(trial).toMatchObject({ changed: false, rows: { flows: 2 } });
    expect(await desk.view.manifests()).toEqual(before);
  });

  it("of one year leaves the other years in place, and --year takes only what is asked", async () => {
    const both = {
      [name]: plain,
      "BACI_HS17_Y2024_V202601.csv": plain.replaceAll("2022,", "2024,"),
      "BACI_HS17_Y2023_V202601.csv": plain.replaceAll("2022,", "2023,"),
    };
    const collected = await desk.collect("baci", { from: await desk.give(both), years: [2024] });
    expect(collected.rows["flows"]).toBe(2);
    expect(collected.dataAge).toMatchObject({ state: "live", observed: "2024" });
    expect(await count(desk.view, "clean/baci/flows", "year = 2022")).toBe(2);
    expect(await count(desk.view, "clean/baci/flows", "year = 2023")).toBe(0);
  });

  it("can be undone", async () => {
    const collected = await desk.collect("baci", { from: await desk.give({ [name]: plain.replace("1200.500", "9.500") }) });
    expect(await count(desk.view, "clean/baci/flows", "value = 9.5")).toBe(1);
    await desk.view.undo(collected.batch?.id ?? "");
    expect(await count(desk.view, "clean/baci/flows", "value = 9.5")).toBe(0);
  });

  it("keeps the bytes it was made from", async () => {
    const { manifest } = await desk.collect("baci", { from: await desk.give({ [name]: plain }) });
    const origin = manifest?.parts.find((part) => part.part === "2022")?.origins[0];
    expect(origin).toMatchObject({ file: name, kept: true });
    expect(new TextDecoder().decode(await desk.view.original(origin?.sha256 ?? ""))).toBe(plain);
  });
});
