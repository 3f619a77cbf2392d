import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { faultsOf, unpackLimits } from "#collect";
import type { Manifest } from "#model";
import { type Desk, openDesk, refusal } from "./desk.ts";
import { zipOf } from "./zip.ts";

const name = "BACI_HS17_Y2022_V202601.csv";
const header = "t,i,j,k,v,q\n";
const good = `${header}2022,156,276,850511,1200.500,45.1\n2022,156,528,850511,300.250,NA\n2022,276,528,810411,80.000,2.0\n`;

let desk: Desk;
let before: Manifest[];
beforeAll(async () => {
  desk = await openDesk();
  await desk.collect("baci", { from: await desk.give({ [name]: good }) });
});
afterAll(() => desk.finish());
beforeEach(async () => {
  before = await desk.view.manifests();
});

/** What the refusal of these files says; the tables must stand as before. */
async function refused(files: Record<string, string | Uint8Array>, more = {}) {
  const problem = await refusal(desk.collect("baci", { from: await desk.give(files), ...more }));
  expect(await desk.view.manifests()).toEqual(before);
  const unfilled = /\{(?!year\})[a-z]+\}/;
  expect(problem.sentence("nl")).not.toMatch(unfilled);
  expect(problem.remedy("nl")).not.toMatch(unfilled);
  return problem;
}

const flows = (...lines: string[]) => ({ [name]: header + lines.map((line) => `${line}\n`).join("") });

describe("a file that cannot be what it is called", () => {
  it("is refused when a row is cut off, with the line", async () => {
    const problem = await refused({ [name]: `${good}2022,156,2` });
    expect(problem).toMatchObject({ code: "source-row-unreadable", details: { file: name, line: 5 } });
  });

  it("is refused when it is a cut-off gzip or zip file", async () => {
    const packed = gzipSync(good + randomBytes(3000).toString("hex"));
    expect((await refused({ [`${name}.gz`]: packed.subarray(0, packed.length - 900) })).code).toBe("source-archive-damaged");
    const zip = zipOf({ [name]: good });
    expect((await refused({ "baci.zip": zip.subarray(0, zip.length - 30) })).code).toBe("source-archive-damaged");
  });

  it("is refused when its columns are others, and says which", async () => {
    const problem = await refused({ [name]: "t,i,j,product,v,q,extra\n2022,156,276,850511,1,2,3\n" });
    expect(problem).toMatchObject({ code: "source-columns-wrong", details: { missing: "k", unknown: "product, extra" } });
  });

  it("is refused when it is a web page, binary, empty, or a header alone", async () => {
    expect((await refused({ [name]: "<!DOCTYPE html><html><body>Not found</body></html>" })).code).toBe("file-not-text");
    expect((await refused({ [name]: Buffer.concat([Buffer.from("PK"), Buffer.alloc(400)]) })).code).toBe("file-not-text");
    expect((await refused({ [name]: "" })).code).toBe("file-empty");
    expect((await refused({ [name]: header })).code).toBe("source-rows-off");
  });
});

describe("a row that cannot be right", () => {
  it("is refused for an unknown country, with file, line and code", async () => {
    const problem = await refused(flows("2022,156,276,850511,1,NA", "2022,999,276,850511,1,NA"));
    expect(problem).toMatchObject({ code: "source-code-unknown", details: { file: name, line: 3, value: "999", column: "exporter" } });
    expect(problem.sentence()).toBe(
      `${name}, line 3: “999” in exporter is not in the list countries (1 lines in all). Nothing was replaced.`,
    );
  });

  it("is refused for a product that the code list beside it does not hold, or that has no six digits", async () => {
    const list = { "product_codes_HS17_V202601.csv": "code,description\n850511,Magnets\n" };
    expect(await refused({ ...flows("2022,156,276,999999,1,NA"), ...list })).toMatchObject({
      code: "source-code-unknown",
      details: { line: 2, value: "999999" },
    });
    expect(await refused(flows("2022,156,276,8505,1,NA"))).toMatchObject({
      code: "source-value-wrong",
      details: { line: 2, value: "8505" },
    });
  });

  it("is refused for a negative or an absurd value", async () => {
    expect(await refused(flows("2022,156,276,850511,-3.5,NA"))).toMatchObject({
      code: "source-value-absurd",
      details: { line: 2, value: "-3.5" },
    });
    expect(await refused(flows("2022,156,276,850511,5000000000000,NA"))).toMatchObject({ code: "source-value-absurd" });
    expect(await refused(flows("2022,156,276,850511,1e30,NA"))).toMatchObject({ code: "source-value-absurd" });
  });

  it("is refused for text where a number belongs, a decimal comma, and an empty cell", async () => {
    expect(await refused(flows("2022,156,276,850511,many,NA"))).toMatchObject({ code: "source-value-wrong", details: { value: "many" } });
    expect(await refused(flows('2022,156,276,850511,"8,751",NA'))).toMatchObject({
      code: "source-value-wrong",
      details: { value: "8,751" },
    });
    expect(await refused(flows("2022,156,276,850511,,NA"))).toMatchObject({
      code: "source-value-missing",
      details: { column: "value", line: 2 },
    });
  });

  it("is refused when its key stands twice, with both lines", async () => {
    const problem = await refused(flows("2022,156,276,850511,1,NA", "2022,156,528,850511,1,NA", "2022,156,276,850511,2,NA"));
    expect(problem).toMatchObject({ code: "source-key-twice", details: { line: 4, first: 2 } });
  });

  it("is refused when it is about another year than the name of its file", async () => {
    expect(await refused(flows("2021,156,276,850511,1,NA"))).toMatchObject({
      code: "source-year-wrong",
      details: { value: "2021", year: "2022", line: 2 },
    });
    expect(await refused({ [name]: good }, { years: [2023] })).toMatchObject({
      code: "source-year-absent",
      details: { years: "2023", there: "2022" },
    });
  });

  it("does not hide the others: all faults of all files are told", async () => {
    const problem = await refused({
      ...flows("2022,999,276,850511,-1,NA"),
      "BACI_HS17_Y2024_V202601.csv": `${header}2024,156,276,850511,x,NA\n`,
    });
    expect(
      faultsOf(problem)
        .map((fault) => fault.code)
        .sort(),
    ).toEqual(["source-code-unknown", "source-value-absurd", "source-value-wrong"]);
  });
});

describe("a place that cannot be read", () => {
  it("is refused when it is not there or holds nothing of the source", async () => {
    const missing = await refusal(desk.collect("baci", { from: "no/such/place" }));
    expect(missing.sentence()).toBe("There is no file or folder no/such/place. Nothing was replaced.");
    expect((await refused({ "notes.txt": "nothing" })).code).toBe("source-nothing-recognised");
    expect((await refused({ "product_codes_HS17.csv": "code,description\n850511,Magnets\n" })).code).toBe("source-file-missing");
  });

  it("is refused when the same year comes twice", async () => {
    expect((await refused({ [name]: good, [`old/${name}`]: good })).code).toBe("source-file-twice");
  });

  it("is refused when it unpacks to far more than it is, zip or gzip, whatever it declares", async () => {
    const zeros = Buffer.alloc(24 * 1024 ** 2, "0");
    const limits = { ...unpackLimits, free: 1024 ** 2 };
    expect((await refused({ [`${name}.gz`]: gzipSync(zeros) }, { limits })).code).toBe("source-archive-bomb");
    expect((await refused({ "baci.zip": zipOf({ [name]: zeros }) }, { limits })).code).toBe("source-archive-bomb");
    expect((await refused({ "baci.zip": zipOf({ [name]: zeros }, { declaredSize: 1000 }) }, { limits })).code).toMatch(
      /^source-archive-(bomb|damaged)$/,
    );
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.csv`, "x"]));
    expect((await refused({ "baci.zip": zipOf(many) }, { limits: { ...unpackLimits, entries: 20 } })).code).toBe("source-archive-bomb");
  });

  it("is refused when a zip reaches out of its folder", async () => {
    const problem = await refused({ "baci.zip": zipOf({ [`../../${name}`]: good }) });
    expect(problem.code).toBe("source-archive-damaged");
    expect(problem.sentence()).toContain("../../");
  });

  it("asks for the file when the address cannot be reached, and for a yes where the licence wants one", async () => {
    const offline = {
      ...desk.effects,
      fetch: () => Promise.reject(new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND www.cepii.fr") })),
    };
    const problem = await refusal(desk.collect("baci", { effects: offline }));
    expect(problem.code).toBe("source-address-unreachable");
    expect(problem.sentence()).toContain("https://www.cepii.fr/");
    expect(problem.remedy()).toContain("octant collect baci --from PATH");
    expect((await refusal(desk.collect("eto_chips", { effects: offline }))).code).toBe("source-consent-needed");
    expect((await refusal(desk.collect("eto_chips", { effects: offline, consent: true }))).code).toBe("source-address-unreachable");
    expect((await refusal(desk.collect("wgi"))).code).toBe("source-address-none");
  });

  it("stops when asked to, and nothing was replaced", async () => {
    const effects = { ...desk.effects, signal: AbortSignal.abort() };
    expect((await refused({ [name]: good }, { effects })).code).toBe("source-stopped");
  });
});
