/**
 * Learning which technologies texts are about, through the house: from examples in a root of the user's own, decisions that name technologies, and vectors of
 * the user's own model (here latent semantic analysis of the same texts, reckoned in this file).
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Observatory, openObservatory } from "#observatory";
import { still } from "../api/desk.ts";
import { addReadings, giveReadings, type Reading, readings } from "../documents/readings.ts";
import { latentVectors } from "./latent_vectors.ts";

/** What each of four kinds of text says, and what a person says it is about. Two speak of their matter in words that no lexicon holds. */
const kinds = [
  {
    about: "eu_9_3",
    said: [
      "wearable frame that lifts the arms of workers",
      "hip support worn by nurses for heavy loads",
      "worn joints that carry the back",
    ],
  },
  {
    about: "eu_8_4",
    said: ["battery cells with solid electrolyte", "storage of power in sodium cells", "charging of cells at low temperature"],
  },
  { about: "", said: ["yield of wheat and barley", "harvest of wheat in dry summers", "barley and rye on poor soil"] },
  { about: "", said: ["lessons of pupils in classrooms", "teachers and pupils at small schools", "reading aloud in classrooms"] },
];

const reading = (at: number): Reading => {
  const said = kinds[at % 4]?.said ?? [];
  const [first, second] = [said[at % 3] ?? "", said[(at + 1) % 3] ?? ""];
  return {
    id: String(at),
    title: `The ${first}, part ${at}`,
    text: `In this work we look at the ${first} in three seasons. We also measure the ${second} again, and we compare what was found with the earlier part ${at - 1}.`,
    date: "2024-01-01",
    topics: at % 4 === 0 ? "EDF-2023-RA" : `HORIZON-CL${4 + (at % 3)}-2023`,
    programme: "HE",
  };
};
const count = 900;
const all = Array.from({ length: count }, (_, at) => reading(at));
/** Every other one is labelled. */
const examples = all.flatMap(({ id }, at) => (at % 8 < 4 ? [`${readings}/${id},${kinds[at % 4]?.about}`] : []));

let folder = "";
let observatory: Observatory;
const models = (name: string) => join(folder, "content", "models", name);
const owner = () => observatory.as(observatory.owner);
const reopen = async () => {
  await observatory.close();
  observatory = await openObservatory({ data: folder, effects: still });
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "octant-train-technologies-"));
  await addReadings(folder);
  await mkdir(models("technologies"), { recursive: true });
  await writeFile(join(models("technologies"), "examples.csv"), `document,technologies\n${examples.join("\n")}\n`);
  observatory = await openObservatory({ data: folder, effects: still });
  await owner().collect({ source: readings, from: await giveReadings(await mkdtemp(join(tmpdir(), "octant-read-")), all) });
});
afterAll(async () => {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
});

/** Document 4 + 8·n is of the first kind and was labelled by nobody. */
const unseen = 804;
const named = async () => (await owner().oneFlag(readings, String(unseen))).flag.technologies;

it("names a technology by learned words where the lexicon has none, from the next start", async () => {
  expect((await named()).map((one) => one.id)).not.toContain("eu_9_3");
  const { technologies } = await owner().train();
  expect(technologies).toMatchObject({ labelled: examples.length, unread: [] });
  expect(technologies.used).toBeGreaterThanOrEqual(2);
  expect(technologies.written).toBe(models("technologies"));
  await reopen();
  const [first] = (await named()).filter((one) => one.id === "eu_9_3");
  expect(first?.words.join(" ")).toMatch(/worn|wearable|arms|hip|joints|frame/);
  expect(first?.likeness).toBeUndefined();
});

it("takes the newest public decision in place of an example, and leaves a restricted one out", async () => {
  const before = (await owner().train({ dryRun: true })).technologies.labelled;
  await owner().decideFlag({ document: `${readings}/5`, decision: "watch", technologies: ["eu_9_3"], label: "restricted" });
  expect((await owner().train({ dryRun: true })).technologies.labelled).toBe(before);
  await owner().decideFlag({ document: `${readings}/5`, decision: "watch", technologies: ["eu_8_4"] });
  expect((await owner().train({ dryRun: true })).technologies.labelled).toBe(before + 1);
  await expect(owner().decideFlag({ document: `${readings}/5`, decision: "watch", technologies: ["eu_99"] })).rejects.toMatchObject({
    code: "technology-unknown",
  });
});

it("lets vectors of the user's own take part, and names the lines it cannot read", async () => {
  const lines = latentVectors(all.map(({ title, text }) => `${title} ${text}`)).map(
    (vector, at) => `${readings}/${at},${vector.join(" ")}`,
  );
  await mkdir(models("embedding"), { recursive: true });
  await writeFile(join(models("embedding"), "vectors.csv"), `ref,vector\n${lines.join("\n")}\n${readings}/7,1 2\nnot a line\n`);
  const { technologies } = await owner().train();
  expect(technologies.unread).toEqual([count + 2, count + 3]);
  expect(await readFile(join(models("technologies"), "centres.csv"), "utf8")).toMatch(/^technology,vector\n(?:eu_\S+,[-\d. e]+\n)+$/);
  await reopen();
  const [first] = (await named()).filter((one) => one.id === "eu_9_3");
  expect(first?.likeness).toBeGreaterThan(0.2);
});
