/** Files of others as they come: Parquet, and text in the signs of Windows. */
import { DuckDBInstance } from "@duckdb/node-api";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Workshop } from "#archive";
import { publicLabel } from "#model";
import { analyst, openDesk } from "./desk.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
let workshop: Workshop;
beforeAll(async () => {
  desk = await openDesk();
  const card = { id: "foreign", version: "1", hash: "0".repeat(64) };
  workshop = await desk.archive
    .as(analyst)
    .workshop({ stage: "clean", name: "foreign", label: publicLabel, card, title: "foreign", keys: {} });
});
afterAll(async () => {
  await workshop.close();
  await desk.finish();
});

async function parquet(name: string, select: string): Promise<string> {
  const path = join(desk.folder, name);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`copy (${select}) to '${path}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

describe("a Parquet file", () => {
  it("is loaded as text, with the number of each row", async () => {
    const path = await parquet(
      "a.parquet",
      "select * from (values ('NA', 1.5::double, 7::bigint), (null, 2.0, null)) as t(code, value, year)",
    );
    expect(await workshop.loadParquet("a", path)).toEqual({ columns: ["code", "value", "year"], rows: 2, rejects: [] });
    expect((await workshop.rows("select * from a order by source_line")).rows).toEqual([
      { code: "NA", value: "1.5", year: "7", source_line: "1" },
      { code: null, value: "2.0", year: null, source_line: "2" },
    ]);
  });

  it("that is damaged is refused by name", async () => {
    const path = join(desk.folder, "cut.parquet");
    await writeFile(path, "PAR1 and nothing that follows");
    await expect(workshop.loadParquet("cut", path)).rejects.toMatchObject({
      code: "file-not-text",
      details: { found: "a damaged Parquet file" },
    });
  });
});

describe("a text in Windows-1252", () => {
  const bytes = Buffer.concat([
    Buffer.from("name,sign\nC"),
    Buffer.from([0xf4]),
    Buffer.from("te d"),
    Buffer.from([0x92]),
    Buffer.from("Ivoire,"),
    Buffer.from([0x97, 0x0a]),
  ]);
  it.each([
    ["plain.csv", bytes],
    ["packed.csv.gz", gzipSync(bytes)],
    ["late.csv", Buffer.concat([Buffer.from("name,sign\n"), Buffer.from("x,y\n".repeat(80_000)), bytes.subarray(10)])],
  ])("keeps its dashes and quotes: %s", async (name, content) => {
    const path = join(desk.folder, name);
    await writeFile(path, content);
    const loaded = await workshop.loadText("signs", path);
    expect(loaded.rejects).toEqual([]);
    expect((await workshop.rows("select name, sign from signs order by source_line desc limit 1")).rows).toEqual([
      { name: "Côte d’Ivoire", sign: "—" },
    ]);
  });
});
