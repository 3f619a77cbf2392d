/** A file of texts is flagged as it is: bad rows are named by line, the rest goes on, nothing is stored. */
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { flagsOfFile } from "#observatory";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "octant-flags-"));
});

async function flag(name: string, content: string | Uint8Array, threshold?: number) {
  const from = join(folder, name);
  writeFileSync(from, content);
  const data = join(folder, "data");
  const effects = { progress: () => undefined };
  const { batches, remarks } = await flagsOfFile({ from, data, effects, threads: 0, ...(threshold === undefined ? {} : { threshold }) });
  const judged = [];
  for await (const batch of batches) judged.push(...batch);
  return { ids: judged.map(({ ref }) => ref), judged, remarks };
}

const radar = "A phased array radar on ships detects missiles early.";

it("reads CSV, TSV and JSON lines, also gzipped, by several names of the text", async () => {
  for (const column of ["text", "abstract", "objective", "description"]) {
    expect((await flag("a.csv", `id,title,${column}\n1,Radar,"${radar}"\n`)).ids).toEqual(["1"]);
  }
  expect((await flag("a.tsv", `ID\tAbstract\n1\t${radar}\n`)).ids).toEqual(["1"]);
  const lines = `{"id":7,"title":"Radar","abstract":"${radar}"}\n{"id":"8","text":"Dairy cows"}\n`;
  expect((await flag("a.jsonl", lines)).ids).toEqual(["7", "8"]);
  expect((await flag("a.jsonl.gz", gzipSync(lines))).ids).toEqual(["7", "8"]);
  expect((await flag("wide.csv", Buffer.from(`\uFEFFid,text\n1,${radar}\n`, "utf16le"))).ids).toEqual(["1"]);
});

it("names what is wrong by line and goes on", async () => {
  const lines = [
    `{"id":"a","text":"${radar}"}`,
    '{"id":"b" "x"',
    '{"title":"no id"}',
    '{"id":"a","text":"another text"}',
    "[1,2]",
    '{"id":"empty","text":""}',
    `{"id":"long","text":"${"radar ".repeat(180_000)}"}`,
    '{"id":"word","text":"missile"}',
  ];
  const { ids, remarks } = await flag("bad.jsonl", lines.join("\n"));
  expect(ids).toEqual(["a", "empty", "long", "word"]);
  expect(remarks.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  for (const { en, nl } of remarks) expect([en, nl].every((words) => words.length > 5)).toBe(true);
});

it("reads a line of another encoding and says so", async () => {
  const { judged, remarks } = await flag("latin.csv", Buffer.from(`id,text\n1,"caf\u00e9 radar"\n`, "latin1"));
  expect(judged[0]?.evidence[0]?.sentence).toBe("café radar");
  expect(remarks.map(({ line }) => line)).toEqual([2]);
});

it("names a row whose quote is never closed, and keeps those before it", async () => {
  const { ids, remarks } = await flag("quote.csv", `id,text\n1,${radar}\n2,"open ${radar}\n3,x\n`);
  expect(ids).toEqual(["1"]);
  expect(remarks.map(({ line }) => line)).toEqual([3]);
});

it("refuses a file without the columns, an empty one, and one that is not there", async () => {
  await expect(flag("columns.csv", "number,words\n1,2\n")).rejects.toMatchObject({ code: "flags-columns-missing" });
  await expect(flag("empty.csv", "")).rejects.toMatchObject({ code: "flags-columns-missing" });
  const effects = { progress: () => undefined };
  await expect(flagsOfFile({ from: join(folder, "nowhere.csv"), data: folder, effects })).rejects.toMatchObject({
    code: "flags-file-not-read",
  });
});

it("leaves out what is less probable than the threshold, all stays without one, and nothing is stored", async () => {
  const file = `id,text\n1,"${radar}"\n2,Dairy cows eat grass on the farm\n`;
  expect((await flag("two.csv", file)).ids).toEqual(["1", "2"]);
  expect((await flag("two.csv", file, 0.5)).ids).toEqual(["1"]);
  expect(readdirSync(folder)).not.toContain("data");
});
