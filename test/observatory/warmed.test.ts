/** What is remembered across a write, work that several wait for, and answers that stand ready before anybody asks. */
import { once } from "node:events";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { rm } from "node:fs/promises";
import type { Worker } from "node:worker_threads";
import { type Effects, type Progress, publicReader } from "#model";
import { type Observatory, openObservatory } from "#observatory";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followed } from "../../src/observatory/followed.ts";
import { makeMemory } from "../../src/observatory/memory.ts";
import type { Sight } from "../../src/observatory/sight.ts";
import { makeWarming } from "../../src/observatory/warmed.ts";
import { still, temporary } from "../api/desk.ts";

let folder = "";
let observatory: Observatory;
beforeAll(async () => {
  folder = await temporary("warmed");
  observatory = await openObservatory({ data: folder, effects: still });
});
afterAll(async () => {
  await observatory.close();
  await rm(folder, { recursive: true, force: true });
});

const owner = (own?: Effects) => observatory.as(observatory.owner, undefined, own);

describe("what is remembered", () => {
  it("stays across a word when it rests on tables or on words of another kind, and goes with everything else", async () => {
    const memory = makeMemory(true, still);
    let asked = 0;
    const load = async () => (asked += 1);
    const all = async () => [
      await memory.recall(publicReader.clearance, "answer", load),
      await memory.recall(publicReader.clearance, "documents", load, "tables"),
      await memory.recall(publicReader.clearance, "nodes", load, ["node"]),
      await memory.recall(publicReader.clearance, "statuses", load, ["action_status", "action"]),
    ];
    expect(await all()).toEqual([1, 2, 3, 4]);
    memory.forget(["action_status"]);
    expect(await all()).toEqual([5, 2, 3, 6]);
    memory.forget("statements");
    expect(await all()).toEqual([7, 2, 8, 9]);
    memory.forget();
    expect(await all()).toEqual([10, 11, 12, 13]);
  });

  it("is never behind what a person says: a status, an entry in place of a row, and undo are in the next answer", async () => {
    const { actions } = await owner().actions();
    const [first] = actions;
    const id = first?.id ?? "";
    const state = async () => (await owner().action(id)).status ?? null;
    const before = await state();
    const known = new Set((await owner().batches()).batches.map((one) => one.id));
    await owner().sayActionStatus({ action: id, status: "done", evidence: "Printed in the gazette" });
    expect(await state()).not.toEqual(before);
    const written = (await owner().batches()).batches.find((one) => !known.has(one.id));
    await owner().undo(written?.id ?? "");
    expect(await state()).toEqual(before);
    const count = async () => (await owner().measures()).measures.length;
    const whole = await count();
    const values = {
      name_en: ["A try"],
      name_nl: ["Een proef"],
      text_en: ["A try"],
      text_nl: ["Een proef"],
      node: ["gallium_primary"],
      effect: ["recycling"],
      basis: ["own_proposal"],
    };
    const entered = await owner().sayEntry({ kind: "measure", id: "a_try", values });
    expect(await count()).toBe(whole + 1);
    await owner().dropEntry({ kind: "measure", id: entered.id });
    expect(await count()).toBe(whole);
  });
});

describe("work that several wait for", () => {
  const sightWith = (memory: Sight["memory"], effects: Partial<Effects>) =>
    ({ memory, reader: publicReader, effects: { ...still, ...effects } }) as Sight;

  it("is done once, and all hear how far it is, also who comes later", async () => {
    const memory = makeMemory(true, still);
    const told: Progress[][] = [[], []];
    let [begun, end]: [number, () => void] = [0, () => undefined];
    const work = async ({ progress }: Effects) => {
      begun += 1;
      progress({ doing: "computing", step: "half", done: 1, of: 2 });
      await new Promise<void>((resolve) => (end = resolve));
      return "answer";
    };
    const asks = told.map((own) => followed(sightWith(memory, { progress: (one) => own.push(one) }), "k", work));
    end();
    expect(await Promise.all(asks)).toEqual(["answer", "answer"]);
    expect(begun).toBe(1);
    expect(told.map((own) => own.map(({ step }) => step))).toEqual([["half"], ["half"]]);
    expect(await followed(sightWith(memory, {}), "k", work)).toBe("answer");
  });

  it("goes on while one still waits, and is stopped with the last", async () => {
    const memory = makeMemory(true, still);
    const [one, other] = [new AbortController(), new AbortController()];
    let signal: AbortSignal | undefined;
    const work = (effects: Effects) => {
      signal = effects.signal;
      return new Promise<string>((_, reject) => signal?.addEventListener("abort", () => reject(signal?.reason as Error)));
    };
    const first = followed(sightWith(memory, { signal: one.signal }), "k", work);
    const second = followed(sightWith(memory, { signal: other.signal }), "k", work);
    one.abort(new Error("first left"));
    await expect(first).rejects.toThrow("first left");
    expect(signal?.aborted).toBe(false);
    other.abort(new Error("second left"));
    await expect(second).rejects.toThrow("second left");
    expect(signal?.aborted).toBe(true);
    // What was stopped is not kept: the next who asks begins anew.
    expect(await followed(sightWith(memory, {}), "k", () => Promise.resolve("anew"))).toBe("anew");
  });
});

describe("stopping a portfolio", () => {
  it("ends the thread of the solver, and the same question can be asked again", async () => {
    const workers: Worker[] = [];
    const seen = (message: unknown) => void workers.push((message as { worker: Worker }).worker);
    subscribe("worker_threads", seen);
    const stop = new AbortController();
    const heard: Progress[] = [];
    const progress = (one: Progress) => {
      heard.push(one);
      // In the middle of it: some programmes are solved, many are not.
      if (one.step === "portfolio/explain") stop.abort(new Error("stopped by hand"));
    };
    const query = { budget: ["any=321"] };
    await expect(owner({ ...still, progress, signal: stop.signal }).portfolio(query)).rejects.toThrow("stopped by hand");
    unsubscribe("worker_threads", seen);
    expect(workers.length).toBeGreaterThan(0);
    // An ended thread has no id any more.
    for (const worker of workers) if (worker.threadId !== -1) await once(worker, "exit");
    expect(workers.map(({ threadId }) => threadId)).toEqual(workers.map(() => -1));
    expect(heard.every(({ done = 0, of = 0 }) => done <= of && of > 0)).toBe(true);
    const answer = await owner().portfolio(query);
    expect(answer.lines).toMatchObject([{ amount: 321 }]);
  });

  it("is told in parts that only grow", async () => {
    const heard: Progress[] = [];
    await owner({ ...still, progress: (one) => heard.push(one) }).portfolio({ budget: ["any=123"] });
    const shares = heard.map(({ done = 0, of = 1 }) => done / of);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect(new Set(heard.map(({ step }) => step))).toEqual(
      new Set(["choose", "explain", "worth", "frontier", "next"].map((one) => `portfolio/${one}`)),
    );
  });
});

describe("answers that stand ready", () => {
  it("are reckoned at the start and after a write for who reads there, and not once it is stopped", async () => {
    const memory = makeMemory(true, still);
    const asked: string[] = [];
    let due: () => void = () => undefined;
    const room = (name: string) => async () => {
      asked.push(name);
      if (name === "screeningCase") due();
    };
    const names = ["board", "criticality", "applications", "causes", "measures", "roadmaps", "levers", "overview", "screeningCase"];
    const round = () => new Promise<void>((resolve) => (due = resolve));
    const warming = makeWarming(memory, true, () => Object.fromEntries(names.map((name) => [name, room(name)])) as never);
    warming.read(publicReader);
    memory.forget();
    expect(asked).toEqual([]);
    const first = round();
    warming.start();
    await first;
    expect(asked).toEqual(names);
    const second = round();
    memory.forget(["action_status"]);
    await second;
    expect(asked).toHaveLength(2 * names.length);
    await warming.stop();
    memory.forget();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(asked).toHaveLength(2 * names.length);
  });
});
