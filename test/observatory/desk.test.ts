/** The desk: what a person enters stands in place of the register's row, as a whole, and undo brings the row back. */
import { describe, expect, it } from "vitest";
import { Problem } from "#model";
import { opened } from "./opened.ts";

const { owner, everybody } = opened("desk");
const words = { name_en: ["More gallium"], name_nl: ["Meer gallium"], text_en: ["From red mud"], text_nl: ["Uit rode modder"] };
const measure = {
  ...words,
  node: ["gallium_primary"],
  effect: ["recycling"],
  share_low: ["2"],
  share_high: ["5"],
  basis: ["own_proposal"],
};

async function problemOf(work: Promise<unknown>): Promise<Problem | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? error : undefined),
  );
}

const entered = async (kind: string, id: string) => (await everybody().register(kind)).entries.find((one) => one.id === id);

describe("an entry of the desk", () => {
  it("stands at once, is replaced by a later one as a whole, and undo brings the earlier back", async () => {
    await owner().sayEntry({ kind: "measure", id: "red_mud", values: measure });
    expect(await entered("measure", "red_mud")).toMatchObject({
      onDesk: true,
      label: "public",
      values: { share_high: ["5"], effect: ["recycling"] },
    });
    const { share_high: _, ...without } = measure;
    const { batch } = await owner().sayEntry({ kind: "measure", id: "red_mud", values: { ...without, share_low: ["3"] } });
    const second = await entered("measure", "red_mud");
    expect([second?.values["share_low"], second?.values["share_high"]]).toEqual([["3"], undefined]);
    await owner().undo(batch);
    expect((await entered("measure", "red_mud"))?.values["share_high"]).toEqual(["5"]);
  });

  it("is refused with every fault in words, and nothing is written", async () => {
    const wrong = { ...measure, node: ["galium"], effect: ["magic"], share_low: ["much"], basis: [] };
    const refused = await problemOf(owner().sayEntry({ kind: "measure", id: "bad", values: wrong }));
    expect(refused?.code).toBe("entry-not-sound");
    for (const piece of ["effect holds “magic”", "share_low holds “much”", "basis is empty"]) expect(refused?.message).toContain(piece);
    const nowhere = await problemOf(owner().sayEntry({ kind: "measure", id: "bad", values: { ...measure, node: ["galium"] } }));
    expect(nowhere?.message).toContain("node names galium, which does not exist");
    expect(await entered("measure", "bad")).toBeUndefined();
    expect((await problemOf(owner().sayEntry({ kind: "country", id: "XXX", values: {} })))?.code).toBe("kind-not-listed");
  });

  it("under a label is seen by those it is for, while others keep the entry they had", async () => {
    await owner().sayEntry({ kind: "measure", id: "split", values: measure });
    await owner().sayEntry({ kind: "measure", id: "split", values: { ...measure, share_high: ["50"] }, label: "restricted" });
    expect((await entered("measure", "split"))?.values["share_high"]).toEqual(["5"]);
    const mine = (await owner().register("measure")).entries.find((one) => one.id === "split");
    expect([mine?.values["share_high"], mine?.label]).toEqual([["50"], "restricted"]);
  });

  it("is dropped again; what nobody entered cannot be", async () => {
    await owner().sayEntry({ kind: "measure", id: "gone", values: measure });
    await owner().dropEntry({ kind: "measure", id: "gone" });
    expect(await entered("measure", "gone")).toBeUndefined();
    expect((await problemOf(owner().dropEntry({ kind: "measure", id: "gone" })))?.code).toBe("entry-not-on-desk");
  });

  it("comes as a table too: all of it or, with a fault, none, each fault with its line", async () => {
    const head = "id,name_en,name_nl,text_en,text_nl,node,effect,basis,requires";
    const row = (id: string, node: string, requires = "") => `${id},A,B,C,D,${node},stockpile,own_proposal,${requires}`;
    const bad = { name: "mine.csv", text: [head, row("one", "gallium_primary"), row("two", "nowhere_at_all")].join("\n") };
    const refused = await owner().sayEntries({ kind: "measure", file: bad });
    expect(refused.batch).toBeNull();
    expect(refused.remarks).toMatchObject([{ file: "mine.csv", line: 3, sentence: "node names nowhere_at_all, which does not exist." }]);
    const good = { name: "mine.csv", text: [head, row("one", "gallium_primary"), row("two", "gallium_primary", "one")].join("\n") };
    expect((await owner().sayEntries({ kind: "measure", file: good, dryRun: true })).batch).toBeNull();
    const kept = await owner().sayEntries({ kind: "measure", file: good });
    expect((await entered("measure", "two"))?.values["requires"]).toEqual(["one"]);
    await owner().undo(kept.batch ?? "");
    expect(await entered("measure", "one")).toBeUndefined();
  });
});
