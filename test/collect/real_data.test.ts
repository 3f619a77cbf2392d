import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeReference } from "#collect";
import { publicReader } from "#model";
import { count, type Desk, noShared, openDesk, shared } from "./desk.ts";

describe.skipIf(noShared)(`the publishers' own files${noShared ? ` (skipped: ${noShared})` : ""}`, () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.finish());

  it("of BACI give 44,890 flows, and the built-in figures are the same flows", async () => {
    await desk.collect("baci", { edition: "reference" });
    const builtIn = await desk.view.read(european);
    const collected = await desk.collect("baci", { from: join(shared, "trade/baci") });
    expect(collected.rows["flows"]).toBe(44_890);
    expect(collected.remarks).toEqual([]);
    expect(await count(desk.view, "clean/baci/flows")).toBe(44_890);
    expect((await desk.view.read(european)).rows).toEqual(builtIn.rows);
    expect((await desk.collect("baci", { from: join(shared, "trade/baci") })).changed).toBe(false);
  });

  it("of the raw materials give the built-in figures, and every correction finds its error", async () => {
    const tables = ["published", "history", "supply_shares", "use_shares"];
    const read = (table: string) =>
      desk.view.read({ name: table, sql: "select * from t order by all", inputs: { t: `clean/eu_crm/${table}` } });
    await desk.collect("eu_crm", { edition: "reference" });
    const builtIn = await Promise.all(tables.map(read));
    const collected = await desk.collect("eu_crm", { from: join(shared, "materials") });
    expect(collected.rows).toEqual({ published: 208, history: 292, supply_shares: 3468, use_shares: 338 });
    expect(collected.remarks.filter((remark) => remark.code === "source-correction-mended")).toEqual([]);
    expect(await Promise.all(tables.map(read))).toEqual(builtIn);
  });

  it("give the files of the built-in editions, byte for byte", async () => {
    await desk.collect("wgi", { from: join(shared, "materials") });
    for (const id of ["baci", "eu_crm", "wgi"]) {
      const folder = join(desk.folder, `reference-${id}`);
      const written = await writeReference({ view: desk.view, source: desk.source(id), folder });
      for (const file of written)
        expect(await readFile(join(folder, file), "utf8")).toBe(await readFile(join(desk.source(id).folder, "reference", file), "utf8"));
      expect(written.length).toBeGreaterThan(0);
    }
  });

  it("of governance give the weights of the method paper", async () => {
    await desk.collect("wgi", { from: join(shared, "materials") });
    const { rows } = await desk.view.read({
      name: "wgi",
      sql: "select country, round(wgi_scaled, 2) as w from g where country in ('CHN', 'COD', 'DEU') order by country",
      inputs: { g: "clean/wgi/governance" },
    });
    expect(rows).toEqual([
      { country: "CHN", w: "5.72" },
      { country: "COD", w: "8.25" },
      { country: "DEU", w: "2.02" },
    ]);
  });

  it("of the chip explorer give every input, provider, share and link, and a chain with one root", async () => {
    const collected = await desk.collect("eto_chips", { from: join(shared, "chips") });
    expect(collected.rows).toMatchObject({ inputs: 126, providers: 403, shares: 1300, links: 139 });
    const view = desk.archive.as(publicReader);
    const inChain = { where: { chain: "chain:eto_chips" } };
    expect((await view.entities({ kind: "node", ...inChain })).length).toBe(126 + 3);
    expect((await view.entities({ kind: "link", ...inChain })).length).toBe(139);
    const supplies = await view.entities({ kind: "supply", ...inChain });
    expect(supplies.length).toBe(1300);
    const shares = supplies.flatMap((supply) => supply.statements.filter((one) => one.property === "share"));
    expect(shares.length).toBe(1300);
    expect(shares.filter((one) => one.value === null).length).toBe(246);
    expect(shares.every((one) => one.citation?.publication && one.citation.year)).toBe(true);
    const [chain] = await view.entities({ subject: "chain:eto_chips" });
    expect(chain?.statements.find((one) => one.property === "root")?.value).toBe("node:eto_chips_n99");
    expect((await desk.collect("eto_chips", { from: join(shared, "chips") })).changed).toBe(false);
  });
});

const european = {
  name: "european",
  sql: "with eu as (select member from m where bloc = 'EU27' and coalesce(valid_to, '') = '') select f.year, f.product, f.exporter, f.importer, f.value from f where f.exporter in (select member from eu) or f.importer in (select member from eu) order by all",
  inputs: { f: "clean/baci/flows", m: "registry/membership" },
};
