import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Label } from "#model";
import { parseLabel, publicLabel } from "#model";
import { analyst, citizen, openDesk, says } from "./desk.ts";

const card = { id: "trade", version: "1", hash: "0".repeat(64) };
const restricted = parseLabel("restricted");
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

async function importYear(label: Label, year: number, rows: [string, string, number][], reader = analyst) {
  const workshop = await desk.archive
    .as(reader)
    .workshop({ stage: "clean", name: "trade", label, card, title: `trade ${year}`, keys: { flows: ["year", "exporter", "product"] } });
  try {
    const path = join(desk.folder, `trade_${year}_${label.level}.csv`);
    await writeFile(path, `t;i;k;v\r\n${rows.map(([i, k, v]) => `${year};${i};${k};${v}`).join("\r\n")}\r\n`);
    const origin = await workshop.keep(path, { file: `trade_${year}.csv` });
    await workshop.loadText("lines", path);
    const select =
      "select cast(t as integer) as year, i as exporter, k as product, cast(v as decimal(18,3)) as value from lines order by all";
    await workshop.part("flows", String(year), select, { state: "cached", observed: String(year), origins: [origin] });
    return await workshop.commit();
  } finally {
    await workshop.close();
  }
}

const total = {
  name: "total",
  sql: "select year, sum(value) as value, cast(count(*) as integer) as flows from flows group by year order by year",
  inputs: { flows: "clean/trade/flows" },
};

describe("the lake", () => {
  it("replaces a year and keeps the others; the same again changes nothing", async () => {
    expect(
      (
        await importYear(publicLabel, 2022, [
          ["CHN", "850511", 94.5],
          ["USA", "850511", 5.5],
        ])
      ).changed,
    ).toBe(true);
    expect((await importYear(publicLabel, 2024, [["CHN", "850511", 80]])).changed).toBe(true);
    expect((await importYear(publicLabel, 2024, [["CHN", "850511", 80]])).changed).toBe(false);
    const { rows } = await desk.archive.as(citizen).read(total);
    expect(rows).toEqual([
      { year: 2022, value: "100.000", flows: 2 },
      { year: 2024, value: "80.000", flows: 1 },
    ]);
  });

  it("computes as the audience: restricted rows change nothing for a citizen and replace the public ones for who may see them", async () => {
    const before = await desk.archive.as(citizen).read(total);
    await importYear(restricted, 2024, [
      ["CHN", "850511", 70],
      ["RUS", "850511", 10],
    ]);
    expect(await desk.archive.as(citizen).read(total)).toEqual(before);
    expect((await desk.archive.as(citizen).manifests()).map((manifest) => manifest.label.level)).toEqual(["public"]);
    expect((await desk.archive.as(analyst).read(total)).rows[1]).toEqual({ year: 2024, value: "80.000", flows: 2 });
  });

  it("shares a measured table between audiences that see the same inputs, and labels it by what it was made from", async () => {
    const order = { ...total, card, parameters: {}, order: ["year"], year: "year" };
    const forCitizen = await desk.archive.as(citizen).compute(order);
    const forAnalyst = await desk.archive.as(analyst).compute(order);
    expect(forCitizen.label.level).toBe("public");
    expect(forAnalyst.label.level).toBe("restricted");
    expect(await desk.archive.as(citizen).compute(order)).toEqual(forCitizen);
    await expect(desk.archive.as(citizen).manifest(forAnalyst.hash)).rejects.toMatchObject({ code: "nothing-under-this-name" });
    expect(forCitizen.parts[0]).toMatchObject({ rows: 2, state: "cached", observed: "2022–2024" });
    expect(forCitizen.lineage.madeOf.map((made) => made.address)).toEqual(["clean/trade/flows"]);
    const { rows } = await desk.archive
      .as(citizen)
      .read({ name: "result", sql: "select * from result", inputs: { result: { manifest: forCitizen.hash, table: "result" } } });
    expect(rows).toHaveLength(2);
  });

  it("gives a query what the reader sees of the registry", async () => {
    await desk.archive.as(analyst).assert({
      title: "m",
      label: publicLabel,
      assertions: [says("membership:EU27-DEU", "bloc", "bloc:EU27"), says("membership:EU27-DEU", "member", "country:DEU")],
    });
    await desk.archive.as(analyst).assert({
      title: "m",
      label: restricted,
      assertions: [says("membership:EU27-XXX", "bloc", "bloc:EU27"), says("membership:EU27-XXX", "member", "country:XXX")],
    });
    const query = {
      name: "members",
      sql: "select bloc, member from m where bloc = :bloc order by member",
      inputs: { m: "registry/membership" },
      values: { bloc: "EU27" },
    };
    expect((await desk.archive.as(citizen).read(query)).rows).toEqual([{ bloc: "EU27", member: "DEU" }]);
    expect((await desk.archive.as(analyst).read(query)).rows).toHaveLength(2);
  });

  it("opens nothing outside the reader's folders", async () => {
    for (const sql of [
      "select * from read_text('/etc/hostname')",
      `select * from read_parquet('${desk.folder}/lake/label=restricted/**/*.parquet')`,
      "set lock_configuration = false",
      "install httpfs",
    ]) {
      await expect(desk.archive.as(citizen).read({ name: "hostile", sql, inputs: {} })).rejects.toMatchObject({ code: "query-failed" });
    }
  });

  it("undoes an import of tables", async () => {
    const [last] = await desk.archive
      .as(analyst)
      .batches()
      .then((batches) => batches.filter((batch) => batch.table && batch.label.level === "restricted"));
    await desk.archive.as(analyst).undo(last?.id ?? "");
    expect((await desk.archive.as(analyst).read(total)).rows).toEqual((await desk.archive.as(citizen).read(total)).rows);
  });

  it("keeps the bytes of the source", async () => {
    const [manifest] = await desk.archive.as(citizen).manifests({ name: "trade" });
    const origin = manifest?.parts[0]?.origins[0];
    expect(Buffer.from(await desk.archive.as(citizen).original(origin?.sha256 ?? "")).toString()).toContain("850511");
  });

  it("reads gzip, a byte-order mark, semicolons and Latin-1, and names the line of a row it cannot read", async () => {
    const workshop = await desk.archive
      .as(analyst)
      .workshop({ stage: "clean", name: "odd", label: publicLabel, card, title: "odd", keys: {} });
    const path = join(desk.folder, "odd.csv.gz");
    await writeFile(path, gzipSync(Buffer.from("\uFEFFcode;name\r\n1;Türkiye\r\n2;Côte d'Ivoire;too;many\r\n3;Åland\r\n", "utf8")));
    const loaded = await workshop.loadText("odd", path);
    expect(loaded.columns).toEqual(["code", "name"]);
    expect(loaded.rejects.map((reject) => reject.line)).toEqual([3]);
    expect((await workshop.rows("select code, name from odd order by code")).rows[0]).toEqual({ code: "1", name: "Türkiye" });
    const latin = join(desk.folder, "latin.csv");
    await writeFile(latin, Buffer.from("code,name\n1,Türkiye\n", "latin1"));
    await workshop.loadText("latin", latin);
    expect((await workshop.rows("select name from latin")).rows).toEqual([{ name: "Türkiye" }]);
    const late = join(desk.folder, "late.csv");
    await writeFile(late, Buffer.from(`code,name\n${"1,plain\n".repeat(40_000)}2,Türkiye\n`, "latin1"));
    await workshop.loadText("late", late);
    expect((await workshop.rows("select name from late where code = '2'")).rows).toEqual([{ name: "Türkiye" }]);
    for (const [file, bytes, code] of [
      ["empty.csv", "", "file-empty"],
      ["page.csv", "<!doctype html><p>moved", "file-not-text"],
      ["zip.csv", "PK\u0003\u0004\u0000\u0000", "file-not-text"],
    ] as const) {
      await writeFile(join(desk.folder, file), bytes);
      await expect(workshop.loadText("bad", join(desk.folder, file))).rejects.toMatchObject({ code });
    }
    await workshop.close();
  });

  it("keeps a table a kernel made, finds it again by its inputs, and hands the last one to the next", async () => {
    const columns = [
      { name: "year", type: "integer" },
      { name: "seen", type: "text" },
    ] as const;
    const order = {
      card: { id: "kernel", version: "1", hash: "1".repeat(64) },
      inputs: { flows: "clean/trade/flows", none: "clean/nobody/nothing" },
      parameters: {},
      result: columns,
      order: ["year"],
    };
    const earlier: (string | undefined)[] = [];
    const make = (reader: typeof citizen) => () =>
      desk.archive.as(reader).derive(order, async (before) => {
        earlier.push(before?.hash);
        return [
          { year: 2, seen: reader.name },
          { year: 1, seen: null },
        ];
      });
    const first = await make(citizen)();
    expect((await make(citizen)()).hash).toBe(first.hash);
    expect(earlier).toEqual([undefined]);
    const { rows } = await desk.archive
      .as(citizen)
      .read({ name: "kernel", sql: "select year, seen from result", inputs: { result: { manifest: first.hash, table: "result" } } });
    expect(rows).toEqual([
      { year: 1, seen: null },
      { year: 2, seen: citizen.name },
    ]);
    expect(first.lineage.madeOf.map((made) => made.address)).toEqual(["clean/nobody/nothing", "clean/trade/flows"]);
    await importYear(publicLabel, 2023, [["CHN", "850511", 1]]);
    expect((await make(citizen)()).hash).not.toBe(first.hash);
    expect(earlier).toEqual([undefined, first.hash]);
  });
});
