/** Actions and targets as a reader finds them: on the built-in edition, with what people say. */
import { describe, expect, it } from "vitest";
import { codeOf, opened } from "./opened.ts";

const { owner, everybody } = opened("actions");

describe("the register of actions", () => {
  it("stands by document in the order of the text, each with its owners, its words and where it is printed", async () => {
    const { actions, total, on } = await everybody().actions();
    expect([actions.length, total, on]).toEqual([368, 368, "2026-02-01"]);
    expect([...new Set(actions.map((one) => one.document.id))]).toEqual(["R", "C", "T", "N"]);
    for (const one of actions) {
      expect(one.citation?.publication, one.id).toBeTruthy();
      expect(one.title.en && one.title.nl && one.text.en && one.text.nl, one.id).toBeTruthy();
      for (const { name } of one.owners) expect(name.en && name.nl, one.id).toBeTruthy();
    }
  });

  it("counts what is past its day as of any day, and calls none of it missed", async () => {
    const past = async (on: string) => {
      const { actions, overdue, counts } = await everybody().actions({ overdue: true, on });
      expect(actions.every((one) => one.due !== null && one.due < on)).toBe(true);
      expect([actions.length, counts.standings.overdue]).toEqual([overdue, 0]);
      return overdue;
    };
    const days = ["2022-03-31", "2022-07-01", "2023-01-01", "2026-03-15", "2051-01-01"];
    const found: number[] = [];
    for (const on of days) found.push(await past(on));
    expect(found).toEqual(found.toSorted((left, right) => left - right));
    expect([found[0], found.at(-1)]).toEqual([0, 129]);
  });

  it("can be asked by document, owner, area of technology, quarter and words", async () => {
    const ids = async (query: Parameters<ReturnType<typeof everybody>["actions"]>[0]) =>
      (await everybody().actions(query)).actions.map(({ id }) => id);
    expect(await ids({ document: "T", quarter: "2026-Q1" })).toEqual(["T-2-08", "T-3-02"]);
    expect(await ids({ owner: "nato" })).toEqual(["N-3C-05", "N-3C-06"]);
    expect(await ids({ technology: "eu_5", document: "N" })).toEqual(await ids({ technology: "eu_5_2", document: "N" }));
    expect(await ids({ q: "dakfonds" })).toEqual(["T-2-08"]);
    expect(await ids({ q: "nothing of the kind" })).toEqual([]);
    expect(await codeOf(everybody().actions({ document: "Q" }))).toBe("action-document-unknown");
    expect(await codeOf(everybody().actions({ owner: "nobody" }))).toBe("action-owner-unknown");
    expect(await codeOf(everybody().action("nobody"))).toBe("action-unknown");
  });

  it("adds up its progress: each commitment once by document, and those with a day once by quarter", async () => {
    const { progress } = await everybody().actions();
    const sum = (list: readonly { total: number }[]) => list.reduce((all, { total }) => all + total, 0);
    expect([sum(progress.documents), sum(progress.quarters)]).toEqual([368, 129]);
  });

  it("leaves as a calendar with an entry on each due day, the same bytes for the same question", async () => {
    const answer = await everybody().actions({ document: "T" });
    const calendar = everybody().calendarOf(answer, "nl");
    expect(calendar).toBe(everybody().calendarOf(answer, "nl"));
    const lines = calendar.split("\r\n");
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(25);
    expect(lines).toContain("DTSTART;VALUE=DATE:20260331");
    expect(calendar).toContain("SUMMARY:T-2-08: Dakfonds tot 1 miljard euro");
  });
});

describe("what a person says of an action", () => {
  it("stands with its evidence under its label, is followed by the next, and is taken back", async () => {
    const first = await owner().sayActionStatus({
      action: "C-2-11",
      status: "in_progress",
      evidence: "An exercise was held",
      label: "restricted",
    });
    expect(first).toMatchObject({ status: "in_progress", standing: "overdue", overdue: true, label: "restricted" });
    expect(await everybody().action("C-2-11")).toMatchObject({
      status: "unknown",
      standing: "unconfirmed",
      word: null,
      history: [],
      label: "public",
    });
    const second = await owner().sayActionStatus({
      action: "C-2-11",
      status: "done",
      evidence: "Declared operational",
      url: "https://example.org/a",
      date: "2025-05-19",
    });
    expect(second.history).toHaveLength(2);
    expect(await everybody().action("C-2-11")).toMatchObject({
      status: "done",
      overdue: false,
      word: { evidence: "Declared operational", date: "2025-05-19" },
    });
    const done = second.history.find((one) => one.status === "done");
    await owner().undo(done?.batch ?? "");
    expect(await owner().action("C-2-11")).toMatchObject({ status: "in_progress", word: { evidence: "An exercise was held" } });
    await owner().undo(first.word?.batch ?? "");
    expect(await owner().action("C-2-11")).toMatchObject({ status: "unknown", history: [] });
  });

  it("is refused for an action that is not there, and for who may not write", async () => {
    expect(await codeOf(owner().sayActionStatus({ action: "nobody", status: "done", evidence: "so" }))).toBe("action-unknown");
    expect(await codeOf(everybody().sayActionStatus({ action: "C-2-11", status: "done", evidence: "so", label: "restricted" }))).toBe(
      "not-cleared-to-write",
    );
  });
});

describe("the targets", () => {
  it("tell what was measured with its source, and leave unknown what was not", async () => {
    const { targets, counts } = await everybody().targets({ on: "2026-06-01" });
    expect(targets).toHaveLength(66);
    expect(targets.filter((one) => one.measured.length > 0)).toHaveLength(19);
    for (const one of targets) {
      if (one.standing.latest === null) expect(["unknown", "unconfirmed"], one.id).toContain(one.standing.state);
      for (const measure of one.measured) expect(measure.citation?.publication, one.id).toBeTruthy();
    }
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(66);
  });

  it("know the share of research and technology, and which commitments serve a target", async () => {
    const one = async (target: string) => (await everybody().targets({ target, on: "2026-06-01" })).targets[0];
    expect(await one("rt_2pct")).toMatchObject({
      value: "2",
      standing: { state: "short", latest: { year: 2023, value: 1.45 }, gap: 0.55 },
    });
    expect((await one("pesco_third"))?.standing.state).toBe("unconfirmed");
    expect((await one("edf_disruptive_4_8"))?.standing).toMatchObject({ state: "unknown", latest: null });
    expect((await one("fof_1bn"))?.actions.map(({ id }) => id)).toEqual(["T-2-08"]);
  });
});
