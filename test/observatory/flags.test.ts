/** The incubator through the house: judged once, decided by a person, taken back, appealed, and learned from. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Observatory, openObservatory } from "#observatory";
import { still } from "../api/desk.ts";
import { addReadings, giveReadings, type Reading, readings } from "../documents/readings.ts";

const radar: Reading = {
  id: "1",
  title: "Gallium nitride amplifiers for airborne radar",
  text: "We build power amplifiers of gallium nitride for the radar of unmanned aircraft. A prototype flies at TRL 6. The array steers its beam against jamming.",
  date: "2024-05-01",
  programme: "HE",
};
const crops: Reading = {
  id: "2",
  title: "Soil and yield of wheat",
  text: "Farmers sow wheat in rotation with clover. We measure the yield, the soil and the insects of the field for three seasons.",
  date: "2023-01-01",
  programme: "HE",
};
const launcher: Reading = {
  id: "3",
  title: "Reusable launcher with methane engine",
  text: "The first stage of the launcher lands and flies again. We test the methane engine for the satellite launch.",
  topics: "HORIZON-CL4-2030-SPACE-01-01",
  programme: "HE",
};

let folder = "";
let observatory: Observatory;
let minutes = 0;
const effects = { ...still, now: () => new Date(Date.UTC(2026, 1, 1, 12, (minutes += 1))) };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "octant-flags-"));
  await addReadings(folder);
  observatory = await openObservatory({ data: folder, effects });
});
afterAll(async () => {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
});
const owner = () => observatory.as(observatory.owner);
const citizen = () => observatory.as(observatory.publicReader);
const collect = async (given: readonly Reading[]) =>
  owner().collect({ source: readings, from: await giveReadings(await mkdtemp(join(tmpdir(), "octant-flagged-")), given) });
const refs = async (query: Parameters<ReturnType<typeof citizen>["flags"]>[0] = {}) =>
  (await citizen().flags(query)).flags.map((one) => one.id);

it("has an empty queue before anything is collected", async () => {
  expect(await citizen().flags()).toMatchObject({ flags: [], total: 0, documents: 0 });
});

it("flags radar and not wheat, says why, and leaves out what a space programme pays until asked", async () => {
  await collect([radar, crops, launcher]);
  const { flags, documents, counts } = await citizen().flags();
  expect(documents).toBe(3);
  expect(flags.map((one) => one.id)).toEqual(["1"]);
  expect(counts).toMatchObject({ open: 1, accepted: 0, sample: 1 });
  const [flag] = flags;
  expect(flag?.defence).toBeGreaterThan(0.5);
  expect(flag?.trl).toEqual({ low: 6, high: 6, basis: "stated" });
  expect(flag?.rule).toBe("revealed");
  expect(flag?.technologies.map((one) => one.id)).toContain("eu_1_3");
  for (const { sentence, spans } of flag?.evidence ?? []) {
    expect(radar.title + radar.text).toContain(sentence.slice(0, 20));
    for (const [from, to] of spans) expect(sentence.slice(from, to).trim()).not.toBe("");
  }
  expect(flag?.evidence.length).toBeGreaterThan(0);
  expect(await refs({ declared: true })).toContain("3");
  expect(await refs({ state: "sample" })).toEqual(["2"]);
});

it("opens one with marks in its text, services to tell and the next funding step", async () => {
  const { flag, text, marks, services, next } = await citizen().oneFlag(readings, "1");
  expect(flag.ref).toBe("readings/1");
  for (const [from, to] of marks) expect(text.slice(from, to)).toMatch(/\w/);
  expect(marks.length).toBeGreaterThan(0);
  expect(services.length).toBeGreaterThan(0);
  expect(next.length).toBeGreaterThan(0);
  await expect(citizen().oneFlag(readings, "none")).rejects.toMatchObject({ code: "document-unknown" });
});

it("judges the same whoever reads, and only once", async () => {
  const [mine] = (await owner().flags()).flags;
  const [theirs] = (await citizen().flags()).flags;
  expect(mine).toEqual(theirs);
});

it("takes a decision with reason and service, shows it, and takes it back", async () => {
  const [service] = (await owner().oneFlag(readings, "1")).services;
  await expect(owner().decideFlag({ document: "readings/1", decision: "route" })).rejects.toMatchObject({ code: "service-missing" });
  await expect(owner().decideFlag({ document: "readings/1", decision: "route", service: "nobody" })).rejects.toMatchObject({
    code: "service-unknown",
  });
  await expect(owner().decideFlag({ document: "readings/9", decision: "watch" })).rejects.toMatchObject({ code: "document-unknown" });
  const made = await owner().decideFlag({ document: "readings/1", decision: "route", service: service?.id, reason: "For the radar desk" });
  expect(made).toMatchObject({ decision: "route", reason: "For the radar desk", label: "public" });
  expect(await refs()).toEqual([]);
  const [routed] = (await citizen().flags({ state: "routed" })).flags;
  expect(routed?.decision).toMatchObject({ decision: "route", service: { subject: `service:${service?.id}` } });
  await owner().undo(made.batch);
  expect(await refs()).toEqual(["1"]);
});

it("learns: a rejected flag lowers the others of its technology and is counted as false", async () => {
  const before = (await citizen().flags()).flags[0];
  const made = await owner().decideFlag({ document: "readings/1", decision: "reject" });
  const [after] = (await citizen().flags({ state: "rejected" })).flags;
  expect(after?.probability).toBeLessThan(before?.probability ?? 0);
  expect(after?.unshifted).toBe(before?.unshifted);
  const quality = await citizen().flagQuality();
  expect(quality.falsePositives).toMatchObject({ of: 1, count: 1, value: 1 });
  expect(quality.perTechnology).toMatchObject([{ accepted: 0, rejected: 1 }]);
  await owner().appealFlag({ document: "readings/1", reason: "It is a radar after all" });
  expect(await refs({ state: "appealed" })).toEqual(["1"]);
  const { appeals, decisions } = await citizen().oneFlag(readings, "1");
  expect(appeals).toMatchObject([{ reason: "It is a radar after all", against: made.id }]);
  expect(decisions.map((one) => one.decision)).toEqual(["reject"]);
  await owner().decideFlag({ document: "readings/1", decision: "accept" });
  expect(await refs({ state: "accepted" })).toEqual(["1"]);
});

it("reckons what was missed from what was checked", async () => {
  expect((await citizen().flagQuality()).missed.estimate).toBeNull();
  await owner().decideFlag({ document: "readings/2", decision: "reject", reason: "Wheat" });
  const { missed, falsePositives } = await citizen().flagQuality();
  expect(missed).toMatchObject({ checked: 1, found: 0, estimate: 0 });
  expect(falsePositives.of).toBe(1);
});

it("keeps a decision from who may not see it, and shows the flag as if it were not there", async () => {
  const before = await citizen().flags({ state: "all" });
  await owner().decideFlag({ document: "readings/1", decision: "watch", reason: "secret", label: "restricted" });
  expect(await citizen().flags({ state: "all" })).toEqual(before);
  expect((await owner().flags({ state: "watched" })).flags.map((one) => [one.id, one.label])).toEqual([["1", "restricted"]]);
});

it("judges anew what changed and nothing else: the same texts have the same judgements after another import", async () => {
  const before = await citizen().flagged(0);
  await collect([radar, crops, launcher, { ...crops, id: "4", title: "Explosive trace detection at airports" }]);
  const after = await citizen().flagged(0);
  expect(after.flags.map((one) => one.id).sort()).toEqual(["1", "2", "3", "4"]);
  for (const one of before.flags) expect(after.flags.find((other) => other.id === one.id)?.unshifted).toBe(one.unshifted);
});
