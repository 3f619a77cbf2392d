/** What a registry promises, on whatever PostgreSQL it stands. Run by each engine's test. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseLabel, publicLabel, valueOf } from "#model";
import { analyst, citizen, openDesk, says } from "./desk.ts";

export function registryCases(databaseUrl: () => string | undefined): void {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeAll(async () => {
    desk = await openDesk(databaseUrl());
  });
  afterAll(() => desk.finish());
  const secret = parseLabel("secret+rel.DEU.NLD");

  it("gathers statements to an entity with the value of the reader's language", async () => {
    const batch = await desk.archive.as(citizen).assert({
      title: "gallium",
      label: publicLabel,
      assertions: [
        says("material:gallium", "name", "Gallium", { language: "en" }),
        says("material:gallium", "name", "Gallium (NL)", { language: "nl" }),
        says("material:gallium", "hs6", "811292", { citation: { publication: "HS 2017", evidence: "read" } }),
      ],
    });
    expect(batch).toMatchObject({ asserted: 3, retracted: 0, by: "citizen" });
    const [gallium] = await desk.archive.as(citizen).entities({ kind: "material", subject: "material:gallium" });
    expect(gallium && valueOf(gallium, "name", "nl")).toBe("Gallium (NL)");
    expect(gallium?.statements.find((one) => one.property === "hs6")?.citation).toEqual({ publication: "HS 2017", evidence: "read" });
  });

  it("writes nothing when everything stands already", async () => {
    const again = {
      title: "again",
      label: publicLabel,
      assertions: [says("material:gallium", "hs6", "811292", { citation: { publication: "HS 2017", evidence: "read" } })],
    };
    expect(await desk.archive.as(citizen).assert(again)).toBeUndefined();
  });

  it("shows a statement to those cleared for it and to nobody else", async () => {
    await desk.archive
      .as(analyst)
      .assert({ title: "stock", label: secret, assertions: [says("material:gallium", "note", "in stock", { language: "en" })] });
    expect(await desk.archive.as(citizen).statements({ kind: "material", where: { note: "in stock" } })).toEqual([]);
    expect(await desk.archive.as(analyst).statements({ kind: "material", where: { note: "in stock" } })).not.toEqual([]);
    expect((await desk.archive.as(citizen).batches()).map((batch) => batch.title)).toEqual(["gallium"]);
    const elsewhere = { name: "elsewhere", clearance: { level: "secret", communities: ["FRA"], handling: [] } } as const;
    expect(await desk.archive.as(elsewhere).search("stock")).toEqual([]);
    expect(await desk.archive.as(analyst).search("stock")).toHaveLength(1);
  });

  it("refuses to write above the writer's clearance, in words and in the database", async () => {
    await expect(desk.archive.as(citizen).assert({ title: "no", label: secret, assertions: [] })).rejects.toMatchObject({
      code: "not-cleared-to-write",
    });
  });

  it("asserts the same public fact whether or not a secret one exists", async () => {
    const batch = await desk.archive
      .as(citizen)
      .assert({ title: "note", label: publicLabel, assertions: [says("material:gallium", "note", "in stock", { language: "en" })] });
    expect(batch?.asserted).toBe(1);
  });

  it("retracts and asserts instead of overwriting, and knows how it stood before", async () => {
    desk.effects.tick("2026-02-01T00:00:00.000Z");
    const view = desk.archive.as(citizen);
    const source = "chains/test";
    await view.replace({
      title: "first",
      label: publicLabel,
      source,
      assertions: [
        says("node:wafer", "name", "Wafer", { source, language: "en" }),
        says("node:mask", "name", "Mask", { source, language: "en" }),
      ],
    });
    desk.effects.tick("2026-03-01T00:00:00.000Z");
    const second = await view.replace({
      title: "second",
      label: publicLabel,
      source,
      assertions: [says("node:wafer", "name", "Silicon wafer", { source, language: "en" })],
    });
    expect(second).toMatchObject({ asserted: 1, retracted: 2 });
    const names = async (asOf?: string) => (await view.statements({ kind: "node", ...(asOf ? { asOf } : {}) })).map((one) => one.value);
    expect(await names()).toEqual(["Silicon wafer"]);
    expect(await names("2026-02-15T00:00:00.000Z")).toEqual(["Mask", "Wafer"]);
    expect(await names("2026-01-15T00:00:00.000Z")).toEqual([]);
    expect((await view.statements({ kind: "node", withRetracted: true })).filter((one) => one.retractedAt)).toHaveLength(2);
  });

  it("undoes a batch, and the undoing", async () => {
    const view = desk.archive.as(citizen);
    const [second] = await view.batches();
    desk.effects.tick("2026-04-01T00:00:00.000Z");
    const undone = await view.undo(second?.id ?? "");
    expect(undone).toMatchObject({ asserted: 2, retracted: 1, undoes: second?.id });
    expect((await view.statements({ kind: "node" })).map((one) => one.value)).toEqual(["Mask", "Wafer"]);
    desk.effects.tick("2026-05-01T00:00:00.000Z");
    await view.undo(undone.id);
    expect((await view.statements({ kind: "node" })).map((one) => one.value)).toEqual(["Silicon wafer"]);
  });

  it("takes hostile words as words", async () => {
    const hostile = { name: "x", clearance: { level: "public", communities: [`"}'; reset role; --`, "\\"], handling: ["','"] } } as const;
    expect(await desk.archive.as(hostile).statements({ kind: "material", where: { note: "' or true --" } })).toEqual([]);
    expect((await desk.archive.as(hostile).statements({ kind: "material" })).length).toBeGreaterThan(0);
    expect(await desk.archive.as(hostile).statements({ kind: "material", where: { note: "in stock" } })).toHaveLength(4);
  });

  it("refuses a property that the kind does not declare", async () => {
    const wrong = { title: "wrong", label: publicLabel, assertions: [says("material:gallium", "colour", "silver")] };
    await expect(desk.archive.as(citizen).assert(wrong)).rejects.toMatchObject({ code: "property-not-declared" });
  });
}
