import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicReader } from "#model";
import { count, type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.finish());

describe("a sample", () => {
  it.each([
    ["baci", { flows: 8, products: 2 }],
    ["eto_chips", { inputs: 4, providers: 4, shares: 4, links: 3 }],
    ["wgi", { governance: 1 }],
    ["usgs_mcs", { production: 26 }],
    ["comext", { flows: 9 }],
    ["eu_crm", { published: 5, supply_shares: 3, use_shares: 2, history: 1 }],
  ])("of %s is collected", async (id, rows) => {
    const collected = await desk.collect(id, { edition: "sample", label: "restricted" });
    expect(collected.rows).toMatchObject(rows);
    expect(collected.dataAge.state).toBe("sample");
  });
});

describe("the built-in edition", () => {
  it("of BACI holds thirty products of two years, with the names of the products in both languages", async () => {
    const collected = await desk.collect("baci", { edition: "reference" });
    expect(collected.rows).toEqual({ products: 30, flows: 25_211 });
    expect(collected.dataAge).toMatchObject({ state: "built_in", observed: "2024" });
    const [magnets] = await desk.view.entities({ subject: "product:850511" });
    expect(magnets?.statements.filter((one) => one.property === "name").map((one) => `${one.language} ${one.value}`)).toEqual([
      "en Permanent magnets of metal",
      "nl Permanente magneten van metaal",
    ]);
  });

  it("of the raw materials and of governance is collected", async () => {
    expect((await desk.collect("eu_crm", { edition: "reference" })).rows).toEqual({
      published: 208,
      history: 292,
      supply_shares: 3468,
      use_shares: 338,
    });
    expect((await desk.collect("wgi", { edition: "reference" })).rows).toEqual({ governance: 202 });
  });

  it("changes nothing when it is collected again", async () => {
    const before = await desk.view.manifests({ name: "baci" });
    const again = await desk.collect("baci", { edition: "reference" });
    expect(again.changed).toBe(false);
    expect(await desk.view.manifests({ name: "baci" })).toEqual(before);
  });

  it("gives way to the publisher's files, and does not come back over them", async () => {
    const from = await desk.give({ "BACI_HS17_Y2022_V202601.csv": "t,i,j,k,v,q\n2022,156,276,850511,1.5,NA\n" });
    const official = await desk.collect("baci", { from });
    expect(official.rows).toEqual({ flows: 1 });
    expect(await count(desk.archive.as(publicReader), "clean/baci/flows", "year = 2022 and value = 1.5")).toBe(1);
    const again = await desk.collect("baci", { edition: "reference" });
    expect(again.changed).toBe(false);
    expect(again.remarks.map((remark) => remark.code)).toEqual(["source-newer-stands"]);
  });
});
