/** Training through the house: on what everybody may read, into a root of the user's own, and the new model judges from the next start. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Observatory, openObservatory } from "#observatory";
import { still } from "../api/desk.ts";
import { addReadings, giveReadings, type Reading, readings } from "../documents/readings.ts";

let folder = "";
let observatory: Observatory;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "octant-train-"));
  await addReadings(folder);
  observatory = await openObservatory({ data: folder, effects: still });
});
afterAll(async () => {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
});
const owner = () => observatory.as(observatory.owner);

const things = ["radar antenna for ships", "torpedo and sonar of submarines", "missile seeker in infrared", "jamming of radio links"];
const others = ["yield of wheat and barley", "therapy of lung tumours", "lessons of pupils in classrooms", "enzymes of soil bacteria"];
const reading = (at: number): Reading => {
  const isUse = at % 2 === 0;
  const about = (isUse ? things : others)[(at >> 1) % 4] ?? "";
  return {
    id: String(at),
    title: `The ${about}, part ${at}`,
    text: `We look at the ${about} in three seasons. We measure the ${about} again and again, and we compare what was found with part ${at - 1}.`,
    date: "2024-01-01",
    topics: isUse ? (at % 3 === 0 ? "PADR-2018-RA" : "EDF-2023-RA") : `HORIZON-CL${4 + (at % 3)}-2023`,
    programme: "HE",
  };
};

it("refuses to learn from too little", async () => {
  await expect(owner().train()).rejects.toMatchObject({ code: "training-too-small" });
});

it("learns from public projects alone, writes a model, and it judges from the next start", async () => {
  const given = await giveReadings(
    await mkdtemp(join(tmpdir(), "octant-trained-")),
    Array.from({ length: 440 }, (_, at) => reading(at)),
  );
  await owner().collect({ source: readings, from: given });
  const tried = await owner().train({ dryRun: true });
  expect(tried).toMatchObject({ rows: 440, defence: 220, civil: 220, written: null });
  // Nobody has said of these what they are about: the model of technologies that stands stays.
  expect(tried.technologies).toMatchObject({ labelled: 0, used: null, written: null });
  const { written } = await owner().train();
  if (written === null) throw new Error("nothing was written");
  expect(await readFile(join(written, "weights.csv"), "utf8")).toContain("torpedo");
  await observatory.close();
  observatory = await openObservatory({ data: folder, effects: still });
  const { documents } = await observatory.as(observatory.publicReader).flags();
  expect(documents).toBe(440);
});
