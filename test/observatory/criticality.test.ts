/** The criticality board as people use it: the rule's proposals, a person's verdict, dissent, editions, what changed, and the way back. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Problem } from "#model";
import { type Observatory, openObservatory } from "#observatory";
import { still, temporary } from "../api/desk.ts";

let folder = "";
let observatory: Observatory;
beforeAll(async () => {
  folder = await temporary("criticality");
  observatory = await openObservatory({ data: join(folder, "data"), effects: still });
}, 120_000);
afterAll(async () => {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
});

const owner = () => observatory.as(observatory.owner);
const anybody = () => observatory.as(observatory.publicReader);
const about = { technology: "eu_1_3", criterion: "clear_function" } as const;

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
}

async function verdictSeen(by: ReturnType<typeof owner>) {
  const { rows } = await by.criticality({ technology: about.technology, draws: 100 });
  return rows[0]?.verdicts.find(({ criterion }) => criterion === about.criterion);
}

it("has a verdict on each of five criteria of 42 technologies, each with its reason, and never calls the unknown critical", async () => {
  const { rows, counts, rule, ranking } = await anybody().criticality({ draws: 500 });
  expect(rows).toHaveLength(42);
  expect(rule.criteria).toHaveLength(5);
  expect(ranking).toMatchObject({ top: 10, draws: 500, seed: 1, space: "all" });
  for (const { verdicts, outcome, score, ranks } of rows) {
    expect(verdicts.every(({ why, by }) => by === null && (why.en ?? "") !== "" && (why.nl ?? "") !== "")).toBe(true);
    if (verdicts.some(({ verdict }) => verdict === "unknown")) expect(outcome).not.toBe("critical");
    expect(score.low <= score.mid && score.mid <= score.high).toBe(true);
    expect(ranks.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 2);
  }
  expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(42);
});

it("leaves the whole scale open where nobody knows: a technology without a chain has no exposure", async () => {
  const { indicators, verdicts } = await anybody().criticalityOf("eu_4_3");
  expect(indicators.find(({ id }) => id === "exposure")).toMatchObject({ value: null, scaled: [0, 1], basis: [] });
  const dependency = verdicts.find(({ criterion }) => criterion === "strategic_dependency");
  expect(dependency).toMatchObject({ verdict: "unknown", proposed: { missing: [{ en: expect.stringContaining("chain") }] } });
});

it("ranks with the weights that are given, and refuses those that say nothing", async () => {
  const { rule } = await anybody().criticality({ weights: ["exposure=0", "needs=3"], draws: 100 });
  expect(rule.indicators.find(({ id }) => id === "exposure")?.share).toBe(0);
  const zero = rule.indicators.map(({ id }) => `${id}=0`);
  expect(await codeOf(anybody().criticality({ weights: zero }))).toBe("criticality-weights-zero");
  expect(await codeOf(anybody().criticality({ weights: ["luck=1"] }))).toBe("criticality-weight-unknown");
});

it("lets a person's verdict stand in place of the rule's, another dissent, and both be taken back", async () => {
  await owner().freezeCriticality({ name: "2026 Q1" });
  const said = await owner().sayVerdict({
    ...about,
    verdict: "not_met",
    confidence: "high",
    reason: "Bands differ",
    evidence: ["node:silicon_wafer"],
  });
  await owner().sayDissent({ ...about, verdict: "met", reason: "They do not", reviewer: "Second Reader" });
  expect(await verdictSeen(anybody())).toMatchObject({ verdict: "not_met", byRule: "met", confidence: "high", dissents: 1 });
  const { outcome, verdicts } = await anybody().criticalityOf(about.technology);
  expect(outcome).toBe("not_critical");
  expect(verdicts.find(({ criterion }) => criterion === about.criterion)).toMatchObject({
    said: [{ text: { en: "Bands differ" }, evidence: [{ about: "node:silicon_wafer", name: { en: expect.any(String) } }], rule: "1" }],
    dissents: [{ reviewer: "Second Reader", reason: "They do not" }],
  });
  const { changes, to } = await anybody().criticalityChanges({ from: "e_2026_q1" });
  expect(to).toBeNull();
  expect(changes).toMatchObject([
    {
      technology: about.technology,
      outcome: { to: "not_critical" },
      verdicts: [{ from: "met", to: "not_met", cause: "person", dissents: 1 }],
    },
  ]);
  await owner().undo(said.batch);
  expect(await verdictSeen(anybody())).toMatchObject({ verdict: "met", by: null, dissents: 1 });
  await owner().sayDissent({ ...about, verdict: null, reviewer: "Second Reader" });
  expect((await anybody().criticalityChanges({ from: "e_2026_q1" })).changes).toEqual([]);
});

it("gives the rule its say again, and says so where nobody had spoken", async () => {
  await owner().sayVerdict({ ...about, verdict: "unknown", reason: "Not looked at yet" });
  expect((await verdictSeen(owner()))?.verdict).toBe("unknown");
  await owner().sayVerdict({ ...about, verdict: null });
  expect((await verdictSeen(owner()))?.by).toBeNull();
  expect(await codeOf(owner().sayVerdict({ ...about, verdict: null }))).toBe("criticality-verdict-absent");
});

it("freezes an edition that later words do not change, and takes it back by its batch", async () => {
  const { batch, technologies } = await owner().freezeCriticality({ name: "Second" });
  expect(technologies).toBe(42);
  expect(await codeOf(owner().freezeCriticality({ name: "Second" }))).toBe("criticality-edition-stands");
  const said = await owner().sayVerdict({ ...about, verdict: "not_met", reason: "Later" });
  const { rows, edition } = await anybody().criticality({ edition: "second", technology: about.technology, draws: 100 });
  expect(edition?.name).toBe("Second");
  expect(rows[0]?.verdicts.find(({ criterion }) => criterion === about.criterion)?.verdict).toBe("met");
  expect((await anybody().criticalityOf(about.technology)).history.map((one) => one.edition)).toContain("second");
  await owner().undo(said.batch);
  await owner().undo(batch ?? "");
  expect(await codeOf(anybody().criticality({ edition: "second" }))).toBe("criticality-edition-unknown");
});

it("shows a restricted verdict to those who may see it alone", async () => {
  const said = await owner().sayVerdict({ ...about, verdict: "not_met", reason: "From a restricted study", label: "restricted" });
  expect((await verdictSeen(owner()))?.verdict).toBe("not_met");
  expect(await verdictSeen(anybody())).toMatchObject({ verdict: "met", by: null });
  await owner().undo(said.batch);
});

it("refuses a technology and a criterion that are not on the board", async () => {
  expect(await codeOf(owner().sayVerdict({ ...about, technology: "eu_99", verdict: "met", reason: "Because" }))).toBe(
    "criticality-technology-unknown",
  );
  expect(await codeOf(owner().sayDissent({ ...about, criterion: "luck", verdict: "met", reason: "Because", reviewer: "x" }))).toBe(
    "criticality-criterion-unknown",
  );
});
