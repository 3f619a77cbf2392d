/** One whole cycle by command: a signal of CORDIS becomes a technology, a dependency, a cause, a measure, its funding, a milestone, an action and its outcome, and back. */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { temporary } from "../api/desk.ts";
import { entered, funding, giveSignal, outcome, story, storyLine } from "../documents/story.ts";
import { typed } from "./octant.ts";

// Every word opens the folder anew, and the first judges and measures.
vi.setConfig({ testTimeout: 240_000 });

let folder = "";
const run = async (...words: string[]) => {
  const ended = await typed([...words, "--quiet"], folder);
  expect([ended.code, ended.err], words.join(" ")).toEqual([0, ""]);
  return ended.out;
};
beforeAll(async () => {
  folder = await temporary("story");
  await giveSignal(join(folder, "cordis"));
  await writeFile(join(folder, "measure.csv"), entered.measure);
  await writeFile(join(folder, "milestone.csv"), entered.milestone);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Why {
  readonly line: readonly string[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly says: readonly { readonly tie: string; readonly by: string }[];
  }[];
  readonly steps: readonly { readonly step: string; readonly items: readonly { readonly subject: string }[] }[];
  readonly breaks: readonly { readonly code: string; readonly subjects: readonly { readonly subject: string }[] }[];
}
const why = async (subject: string) => JSON.parse(await run("decide", "why", subject, "--most", "200", "--format", "json")) as Why;
const isTied = ({ edges }: Why, from: string, to: string) => edges.some((edge) => edge.from === from && edge.to === to);
const onStep = ({ steps }: Why, step: string) => steps.find((one) => one.step === step)?.items.map(({ subject }) => subject) ?? [];

describe("one cycle by command", () => {
  it("begins with a signal: collected, flagged with its technology, accepted by a person", async () => {
    expect(await run("collect", "cordis", "--from", "cordis")).toMatch(/rows/);
    const flags = parse(await run("scout", "flags", "--format", "csv"), { columns: true }) as Record<string, string>[];
    expect(flags.find(({ id }) => id === story.ref || story.ref.endsWith(id ?? "-"))?.["technologies"]).toContain("eu_1_3");
    await run("scout", "decide", story.ref, "accept", "--reason", "Radar of unmanned aircraft");
    const [document, technology] = storyLine;
    const found = await why(document);
    const says = found.edges.find((edge) => edge.from === document && edge.to === technology)?.says ?? [];
    expect(says.map(({ tie }) => tie).sort()).toEqual(["flag_decision.technology", "judged"]);
    expect(says.find(({ tie }) => tie === "flag_decision.technology")?.by).not.toBe("");
  });

  it("goes on to a dependency and its cause, which ship, and says that nothing of ours stands against it", async () => {
    const found = await why(storyLine[4]);
    for (const place of [0, 1, 2, 3])
      expect(isTied(found, storyLine[place] ?? "", storyLine[place + 1] ?? ""), storyLine[place]).toBe(true);
    expect(onStep(found, "dependency").some((subject) => subject.startsWith("supply:"))).toBe(true);
    expect(onStep(found, "measure")).not.toContain(storyLine[5]);
  });

  it("enters a measure with its funding, and the milestone that stands for it", async () => {
    await run("decide", "enter", "measure", "--from", "measure.csv");
    const alone = await why(storyLine[5]);
    expect(alone.breaks.map(({ code }) => code)).toContain("measure-without-milestone");
    await run("decide", "enter", "milestone", "--from", "milestone.csv");
    const found = await why(storyLine[5]);
    expect(found.breaks.map(({ code }) => code)).not.toContain("measure-without-milestone");
    expect(isTied(found, storyLine[5], funding)).toBe(true);
    expect(isTied(found, funding, storyLine[6])).toBe(true);
  });

  it("ends with the outcome of the action, and from the signal all stands on one line", async () => {
    const [document] = storyLine;
    const before = await why(document);
    expect(before.line.at(-1)).not.toMatch(/^action_status:/);
    await run("decide", "status", outcome.action, "done", "--evidence", outcome.evidence);
    const found = await why(document);
    expect([found.line[0], found.line.at(-1)]).toEqual([document, expect.stringMatching(/^action_status:/)]);
    for (const [place, from] of storyLine.slice(0, -1).entries()) expect(isTied(found, from, storyLine[place + 1] ?? ""), from).toBe(true);
    const steps = new Set(
      found.steps.filter(({ items }) => items.some(({ subject }) => found.line.includes(subject))).map(({ step }) => step),
    );
    const all = ["signal", "technology", "node", "dependency", "cause", "measure", "means", "milestone", "action", "outcome"];
    for (const step of all) expect([...steps]).toContain(step);
  });

  it("leads back from the outcome to the signal, as a tree, as JSON and as a table", async () => {
    const forth = await why(storyLine[0]);
    const last = forth.line.at(-1) ?? "";
    const back = await why(last);
    expect([back.line[0]?.split(":")[0], back.line.at(-1)]).toEqual(["document", last]);
    expect(onStep(back, "signal")).toContain(storyLine[0]);
    expect(onStep(back, "means")).toContain(funding);
    expect(back.breaks.filter(({ subjects }) => subjects.some(({ subject }) => storyLine.some((one) => one === subject)))).toEqual([]);
    const tree = await run("decide", "why", last, "--most", "200");
    for (const piece of [outcome.evidence, "Gallium from one more alumina works", "First gallium from the new works", story.title])
      expect(tree).toContain(piece);
    expect(await run("decide", "why", last, "--lang", "nl")).toContain("Waar het op rust, terug tot het signaal");
    const rows = parse(await run("decide", "why", last, "--most", "200", "--format", "csv"), { columns: true }) as Record<string, string>[];
    expect(rows.find((row) => row["from"] === storyLine[5] && row["to"] === storyLine[6])).toMatchObject({
      from_step: "measure",
      to_step: "milestone",
      tie: "milestone.measure",
      source: "desk/milestone/story_first_gallium",
    });
  });
});
