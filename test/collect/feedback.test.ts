/** Feedback reports of one's own: English and Dutch headers, ratings as one code or two, a careful label by default, and nobody's name. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk, refusal } from "./desk.ts";
import { type Reader } from "#model";
import { collectSource } from "#collect";

const header = "id,title,text,date,theatre,equipment,reliability,credibility,language";
const table = (...lines: string[]) => ({ "reports.csv": [header, ...lines, ""].join("\n") });
const long = "A text that is long enough to say something.";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

async function rows(name: string, columns: string, where = "true") {
  const sql = `select ${columns} from t where ${where} order by all`;
  const { rows: found } = await desk.view.read({ name, sql, inputs: { t: `clean/feedback/${name}` } });
  return found.map((row) => Object.values(row));
}
const collect = async (files: Readonly<Record<string, string | Uint8Array>>, label = "restricted") =>
  desk.collect("feedback", { from: await desk.give(files), label });

describe("a report", () => {
  it("is read from a table in English or Dutch and from lines, its rating in one code or two", async () => {
    await collect({
      ...table(`R1,Radio,${long},2025-01-02,Ridge,Radio,b,2,en`),
      "verslagen.csv": `nummer;titel;tekst;datum;gebied;beoordeling;taal\nV1;Drone;${long};3-4-2025;Dal;C3;Nederlands\n`,
      "more.jsonl": `${JSON.stringify({ ID: "L1", Text: long, equipment: ["Mask", "Goggles"], reliability: "A1" })}\n`,
    });
    expect(
      await rows("reports", "id, title, date, theatre, equipment, reliability, credibility, language", "id in ('R1', 'V1', 'L1')"),
    ).toEqual([
      ["L1", null, null, null, "Mask;Goggles", "A", "1", null],
      ["R1", "Radio", "2025-01-02", "Ridge", "Radio", "B", "2", "en"],
      ["V1", "Drone", "2025-04-03", "Dal", null, "C", "3", "nl"],
    ]);
  });

  it("without a number gets one of its words, the same each time", async () => {
    const given = { "own.csv": `title,text\nNoNumber,${long}\n` };
    await collect(given);
    expect((await collect(given)).changed).toBe(false);
    const [[id] = []] = await rows("reports", "id", "title = 'NoNumber'");
    expect(id).toMatch(/^r_[0-9a-f]{16}$/);
  });

  it("stays when a later batch comes, and is taken over anew when it comes again", async () => {
    await collect(table(`K1,First,${long},2025-01-02,,,A,1,en`, `K2,Second,${long},2025-01-02,,,A,1,en`));
    await collect(
      table(
        `K2,Second, mended,2025-01-02,,,A,1,en`.replace("Second, mended", `"Second, mended",${long}`),
        `K3,Third,${long},2025-01-02,,,A,1,en`,
      ),
    );
    expect(await rows("reports", "id, title", "id like 'K%'")).toEqual([
      ["K1", "First"],
      ["K2", "Second, mended"],
      ["K3", "Third"],
    ]);
  });
});

it("names what is wrong by its line and goes on: no text, no day, the future, a rating nobody gives, a number twice, a torn line, one word, markup", async () => {
  const collected = await collect(
    table(
      `B1,Good,<p>${long}</p> &amp; more,2025-01-02,,,A,1,en`,
      `B2,Empty,,2025-01-02,,,A,1,en`,
      `B3,Day,${long},2025-02-31,,,A,1,en`,
      `B4,Future,${long},2190-01-01,,,A,1,en`,
      `B5,Rating,${long},2025-01-02,,,Z,9,en`,
      `B1,Twice,${long},2025-01-02,,,A,1,en`,
      `B7,Short,word,2025-01-02,,,A,1,en`,
      `B6,torn`,
    ),
  );
  expect(await rows("reports", "id, date, reliability, credibility", "id like 'B%'")).toEqual([
    ["B1", "2025-01-02", "A", "1"],
    ["B3", null, "A", "1"],
    ["B4", "2190-01-01", "A", "1"],
    ["B5", "2025-01-02", null, null],
    ["B7", "2025-01-02", "A", "1"],
  ]);
  expect(await rows("reports", "text", "id = 'B1'")).toEqual([[`${long} & more`]]);
  expect(collected.rejects.setAside).toBe(3);
  const named = await rows("rejects", "cast(line as integer), kept", "file = 'reports.csv'");
  expect([...new Set(named.map(([line]) => line))]).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect([...new Set(named.filter(([, kept]) => kept === false).map(([line]) => line))]).toEqual([3, 7, 9]);
});

it("is read in Windows-1252, with a text of a megabyte, and broken lines of JSON are named", async () => {
  await collect({ "verslagen.csv": Buffer.from(`nummer;tekst\nW1;Één café aan het front, ${"a".repeat(40)}\n`, "latin1") });
  expect(await rows("reports", "left(text, 8)", "id = 'W1'")).toEqual([["Één café"]]);
  const big = JSON.stringify({ id: "M1", text: "word ".repeat(200_000) });
  const collected = await collect({ "big.jsonl": `${big}\n{broken\n[]\n${JSON.stringify({ id: "M2", text: long })}\n` });
  expect(await rows("reports", "id, length(text)", "id like 'M%'")).toEqual([
    ["M1", "999999"],
    ["M2", String(long.length)],
  ]);
  expect(collected.rejects.setAside).toBe(2);
});

it("does not take over who wrote it: a column for that is refused, a field of a line named", async () => {
  const refused = await refusal(collect({ "reports.csv": `${header},reporter\nR9,T,${long},2025-01-02,,,A,1,en,Jansen\n` }));
  expect(refused).toMatchObject({ code: "source-columns-wrong", details: { unknown: "reporter" } });
  const collected = await collect({ "lines.jsonl": `${JSON.stringify({ id: "N1", text: long, reporter: "Jansen" })}\n` });
  expect(collected.remarks.map((remark) => remark.sentence()).join(" ")).toContain("reporter");
  expect(JSON.stringify(await rows("reports", "*"))).not.toContain("Jansen");
});

describe("the label", () => {
  it("is confidential and sensitive where nobody gives one: who may not see that can neither write nor read it", async () => {
    const from = await desk.give(table(`S1,Careful,${long},2025-01-02,,,A,1,en`));
    expect((await refusal(desk.collect("feedback", { from }))).code).toBe("not-cleared-to-write");
    const owner: Reader = { name: "owner", clearance: { level: "secret", communities: [], handling: ["SENSITIVE"] } };
    const collected = await collectSource({ view: desk.archive.as(owner), source: desk.source("feedback"), effects: desk.effects, from });
    expect(collected.manifest?.label).toEqual({ level: "confidential", handling: ["SENSITIVE"] });
    expect(await rows("reports", "id", "id = 'S1'")).toEqual([]);
  });

  it("that is none is refused", async () => {
    expect((await refusal(collect(table(`S1,T,${long},,,,,,`), ""))).code).toBe("label-not-understood");
  });
});

it("has a sample in all three layouts", async () => {
  const apart = await openDesk();
  try {
    const sample = await apart.collect("feedback", { edition: "sample", label: "restricted" });
    expect(sample.rows).toEqual({ reports: 4 });
  } finally {
    await apart.finish();
  }
});
