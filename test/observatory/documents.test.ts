/** Documents through the house: found after collecting, gone after undoing, completed after an interruption, shown with everything that is said. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openArchive } from "#archive";
import { type Observatory, openObservatory } from "#observatory";
import { still } from "../api/desk.ts";
import { addReadings, giveReadings, openReadings, readings, type Reading } from "../documents/readings.ts";

let folder = "";
let observatory: Observatory;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "octant-documents-"));
  await addReadings(folder);
  observatory = await openObservatory({ data: folder, effects: still });
});
afterAll(async () => {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
});

async function reopen(): Promise<void> {
  await observatory.close();
  observatory = await openObservatory({ data: folder, effects: still });
}
const owner = () => observatory.as(observatory.owner);
const citizen = () => observatory.as(observatory.publicReader);
const collect = async (given: readonly Reading[], label = "public") =>
  owner().collect({ source: readings, from: await giveReadings(await mkdtemp(join(tmpdir(), "octant-readings-")), given), label });
const found = async (q: string, who = citizen()) => (await who.documents({ q })).found.map((one) => one.id);

it("finds nothing before anything is collected, and says nothing about it", async () => {
  expect(await citizen().documents({ q: "radar" })).toMatchObject({ found: [], total: 0, remarks: [], making: null });
});

it("finds what was collected, with its source, and beside technologies and materials in the search over everything", async () => {
  await collect(openReadings);
  const answer = await citizen().documents({ q: "radar" });
  expect(answer.found.map((one) => [one.ref, one.kind, one.sourceName.en])).toEqual([
    ["readings/101", "project", "Readings"],
    ["readings/103", "project", "Readings"],
  ]);
  expect(answer.facets.programme).toEqual([
    { value: "H2020", documents: 1 },
    { value: "HE", documents: 1 },
  ]);
  expect(answer.making).toBeNull();
  const everything = await citizen().search({ q: "gallium" });
  expect(everything.found[0]?.subject).toBe("material:gallium");
  expect(everything.documents.found.map((one) => one.ref)).toEqual(["readings/101"]);
  expect(await found("waves")).toEqual(["101"]);
});

it("shows a document with who takes part, what came out, what is like it and where it stands", async () => {
  const shown = await citizen().document(readings, "101");
  expect(shown).toMatchObject({
    label: "public",
    title: "Gallium nitride amplifiers for radar",
    amount: "2500000.50",
    topics: [{ code: "HE-CL4-2023-01", title: null }],
    subjects: ["/engineering/electronics", "/natural sciences/physics"],
    results: [{ title: "A cooled front end", kind: "publication" }],
    said: { address: "clean/readings/projects", label: "public", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(shown.organisations.map((one) => one.name)).toEqual(["Amplifier Works", "Institute of Waves"]);
  expect(shown.related[0]?.id).toBe("102");
  expect(shown.said?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  await expect(citizen().document(readings, "nowhere")).rejects.toMatchObject({ code: "nothing-under-this-name" });
  await expect(citizen().document("nowhere", "101")).rejects.toMatchObject({ code: "nothing-under-this-name" });
});

it("follows an import that replaces another, and its undoing", async () => {
  const { batches } = await collect([...openReadings.slice(0, 2), { id: "105", title: "Lasers in space" }]);
  expect(await found("lasers")).toEqual(["105"]);
  expect(await found("oysters")).toEqual([]);
  await owner().undo(batches[0] ?? "");
  expect(await found("lasers")).toEqual([]);
  expect(await found("oysters")).toEqual(["104"]);
});

it("shows those cleared for it the document of the higher label, and nobody else that there is one", async () => {
  const before = { list: await citizen().documents({ q: "radar" }), one: await citizen().document(readings, "101") };
  await collect(
    [
      { id: "101", title: "Gallium radar for a drone nobody knows", text: "secret radar" },
      { id: "900", title: "Another radar" },
    ],
    "restricted",
  );
  expect({ list: await citizen().documents({ q: "radar" }), one: await citizen().document(readings, "101") }).toEqual(before);
  expect((await found("radar", owner())).sort()).toEqual(["101", "103", "900"]);
  const shown = await owner().document(readings, "101");
  expect(shown).toMatchObject({ label: "restricted", title: "Gallium radar for a drone nobody knows" });
  await expect(citizen().document(readings, "900")).rejects.toMatchObject({ code: "nothing-under-this-name" });
  // By level, not by the alphabet: in the lake as in the index.
  await collect([{ id: "101", title: "Gallium radar, kept closer still" }], "confidential");
  expect(await owner().document(readings, "101")).toMatchObject({ label: "confidential", title: "Gallium radar, kept closer still" });
  expect((await owner().documents({ q: "closer radar" })).found.map((one) => one.label)).toEqual(["confidential"]);
});

it("completes what was interrupted when it opens again", async () => {
  await observatory.close();
  const archive = await openArchive({ folder, effects: still });
  const view = archive.as(observatory.owner);
  for (const shelf of await view.documentShelves()) {
    const wanted = [{ id: "999", content: "stopped" }];
    await view.fillShelf({ ...shelf, key: shelf.key, wanted });
  }
  expect((await view.documentShelves()).every((shelf) => !shelf.complete)).toBe(true);
  await archive.close();
  observatory = await openObservatory({ data: folder, effects: still });
  await owner().allIndexed();
  expect((await found("radar", owner())).sort()).toEqual(["101", "103", "900"]);
  expect((await citizen().documents({ q: "radar" })).making).toBeNull();
});

it("takes the index back with the source when its folder goes", async () => {
  await rm(join(folder, "content", "sources", readings), { recursive: true });
  await reopen();
  expect(await found("radar", owner())).toEqual([]);
  await addReadings(folder);
  await reopen();
  await owner().allIndexed();
  expect(await found("radar")).toEqual(["101", "103"]);
});

it.each([
  ["the of and", "stand everywhere"],
  ["-radar", "no word to look for"],
  ["🛰️", "no word to look for"],
  ["gallium ".repeat(1250), "first 32 words"],
  ["the radar", "Left out"],
])("says why it finds what it finds for %.20s", async (q, sentence) => {
  expect((await citizen().documents({ q })).remarks.map((one) => one.en).join(" ")).toContain(sentence);
});

it("gives the list as a table with the full titles", async () => {
  const { columns, rows } = citizen().asTable.documents(await citizen().documents({ q: "gallium" }));
  expect(columns.map((one) => one.name)).toContain("passage");
  expect(rows[0]).toMatchObject({ ref: "readings/101", title: "Gallium nitride amplifiers for radar" });
});
