/** Roadmaps as a reader finds them, on the built-in edition, and what people say of milestones. */
import { describe, expect, it } from "vitest";
import { Problem } from "#model";
import { opened } from "./opened.ts";

const { owner, everybody } = opened("roadmaps");

async function refusalOf(work: Promise<unknown>): Promise<Problem> {
  const refused = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refused instanceof Problem)) throw new Error("it was not refused", { cause: refused });
  return refused;
}

describe("the shipped roadmaps", () => {
  it("hold eight to fifteen milestones each, and nothing in them contradicts itself on any day", async () => {
    const { roadmaps } = await everybody().roadmaps();
    expect(roadmaps.length).toBeGreaterThanOrEqual(4);
    for (const { id, total, technologies } of roadmaps) {
      expect(total, id).toBeGreaterThanOrEqual(8);
      expect(total, id).toBeLessThanOrEqual(15);
      expect(technologies.length, id).toBeGreaterThan(0);
      for (const on of ["2022-01-01", "2026-02-01", "2035-01-01"]) expect((await everybody().roadmap(id, { on })).faults, id).toEqual([]);
    }
  });

  it("say in both languages what each milestone is and where it is printed; an own proposal has no day", async () => {
    const { milestones } = await everybody().roadmap("all");
    for (const one of milestones) {
      expect(one.name.en && one.name.nl && one.text.en && one.text.nl, one.id).toBeTruthy();
      expect(one.citation?.publication, one.id).toBeTruthy();
      if (one.basis === "own_proposal") expect([one.date, one.status], one.id).toEqual([null, null]);
      if (one.date !== null) expect(one.datePrinted, one.id).toBeTruthy();
    }
  });

  it("give a milestone that is one commitment the day of that commitment", async () => {
    const due = new Map((await everybody().actions()).actions.map((one) => [one.id, one.due]));
    const { milestones } = await everybody().roadmap("autonomous_drones");
    const same = ["ad_data_space_study", "ad_tech_alliances", "ad_certification", "ad_marketplace", "ad_data_space"];
    for (const one of milestones.filter(({ id }) => same.includes(id))) expect(one.date, one.id).toBe(due.get(one.actions[0]?.id ?? ""));
  });

  it("wait for milestones of other roadmaps too, and follow what they need", async () => {
    const { milestones } = await everybody().roadmap("all");
    const place = new Map(milestones.map(({ id }, at) => [id, at]));
    const across = milestones.flatMap((one) =>
      one.requires.filter(({ id }) => milestones[place.get(id) ?? 0]?.roadmap.id !== one.roadmap.id),
    );
    expect(across.length).toBeGreaterThan(0);
    for (const one of milestones) for (const { id } of one.requires) expect(place.get(id), one.id).toBeLessThan(place.get(one.id) ?? 0);
  });

  it("call nothing missed that nobody says was missed, and count what is past its day", async () => {
    const { milestones, past, counts } = await everybody().roadmap("all", { on: "2030-01-01" });
    expect([counts.missed, counts.late]).toEqual([0, 0]);
    const over = milestones.filter(({ date, status }) => date !== null && date < "2030-01-01" && status === null);
    expect([past, counts.unconfirmed]).toEqual([over.length, over.length]);
  });

  it("leave as a calendar with an entry on each day, the same bytes for the same question", async () => {
    const answer = await everybody().roadmap("li_ion_batteries");
    const calendar = everybody().roadmapCalendar(answer, "nl");
    expect(calendar).toBe(everybody().roadmapCalendar(answer, "nl"));
    expect(calendar.split("\r\n").filter((line) => line === "BEGIN:VEVENT")).toHaveLength(
      answer.milestones.filter(({ date }) => date).length,
    );
    expect(calendar).toContain("DTSTART;VALUE=DATE:20270218");
  });

  it("refuse a name nobody knows", async () => {
    expect((await refusalOf(everybody().roadmap("nobody"))).code).toBe("roadmap-unknown");
    expect((await refusalOf(owner().sayMilestone({ milestone: "nobody", date: null }))).code).toBe("milestone-unknown");
  });
});

describe("a milestone", () => {
  const find = async (id: string) => (await owner().roadmap("all")).milestones.find((one) => one.id === id);

  it("can be moved, keeps what else it says, shows the day it was printed with, and undo brings it back", async () => {
    const before = await find("sc_high_na");
    const { milestone, batch } = await owner().sayMilestone({ milestone: "sc_high_na", date: "2026-09-30", status: "under_way" });
    expect(milestone).toMatchObject({
      date: "2026-09-30",
      movedFrom: "2026-03-15",
      moved: true,
      status: "under_way",
      statusBy: "milestone",
    });
    expect([milestone.requires, milestone.instruments, milestone.name]).toEqual([before?.requires, before?.instruments, before?.name]);
    // Where it is printed stays, though the day is another now.
    expect(milestone.citation?.publication).toBe(before?.citation?.publication);
    await owner().undo(batch);
    expect(await find("sc_high_na")).toEqual(before);
  });

  it("cannot stand before what it needs: the sentence names both with their days, in both languages", async () => {
    const refused = await refusalOf(owner().sayMilestone({ milestone: "sc_high_na", date: "2026-01-31" }));
    expect(refused.code).toBe("milestone-before-required");
    expect(refused.sentence("en")).toBe(
      "High-NA EUV scanner in the pilot line cannot stand on 2026-01-31: it needs NanoIC pilot line opened in Leuven, which stands on 2026-02-09.",
    );
    expect(refused.sentence("nl")).toContain("daarvoor is Proeflijn NanoIC geopend in Leuven nodig");
    expect((await find("sc_high_na"))?.moved).toBe(false);
  });

  it("cannot end before it begins, nor wait for what waits for it", async () => {
    const early = owner().sayMilestone({ milestone: "sc_esmc_start", start: "2028-01-31", date: "2027-12-31" });
    expect((await refusalOf(early)).code).toBe("milestone-ends-before-start");
    const loop = await refusalOf(owner().sayMilestone({ milestone: "sc_esmc_start", requires: ["sc_20pct"] }));
    expect(loop.code).toBe("milestones-in-a-loop");
    expect(loop.sentence()).toContain("sc_esmc_start");
  });

  it("that is delayed past what waits for it is moved, and the answer names what now stands out of order", async () => {
    const { outOfOrder, batch } = await owner().sayMilestone({ milestone: "sc_esmc_start", date: "2030-06-30" });
    expect(outOfOrder.map(({ id }) => id)).toEqual(["sc_esmc_full"]);
    const { faults } = await owner().roadmap("advanced_semiconductors");
    expect(faults).toMatchObject([{ kind: "before_required", values: ["2029-12-31", "2030-06-30"] }]);
    await owner().undo(batch);
    expect((await owner().roadmap("advanced_semiconductors")).faults).toEqual([]);
  });

  it("can lose its day, and then stands without one", async () => {
    const { milestone, batch } = await owner().sayMilestone({ milestone: "lb_passport", date: null });
    expect(milestone).toMatchObject({ date: null, standing: "undated", movedFrom: "2027-02-18" });
    await owner().undo(batch);
  });

  it("that is one commitment is reached when people say the commitment is done", async () => {
    const said = await owner().sayActionStatus({ action: "T-4-01", status: "done", evidence: "The pilot was opened in a press release" });
    expect(await find("ad_tech_alliances")).toMatchObject({ status: "reached", statusBy: "action", standing: "reached" });
    await owner().undo(said.word?.batch ?? "");
    expect(await find("ad_tech_alliances")).toMatchObject({ status: null, statusBy: null, standing: "unconfirmed" });
  });

  it("of one's own joins a roadmap at the desk; one that waits for itself is refused", async () => {
    const values = {
      name_en: ["A dry run"],
      name_nl: ["Een generale repetitie"],
      roadmap: ["secure_cloud_ai"],
      milestone_kind: ["milestone"],
    };
    const waiting = { ...values, requires: ["own_dry_run"] };
    await expect(owner().sayEntry({ kind: "milestone", id: "own_dry_run", values: waiting })).rejects.toThrow(
      /own_dry_run \(2\) → own_dry_run/,
    );
    const { batch } = await owner().sayEntry({ kind: "milestone", id: "own_dry_run", values });
    const { milestones, faults } = await owner().roadmap("secure_cloud_ai");
    expect(milestones.map(({ id }) => id)).toContain("own_dry_run");
    expect(faults).toEqual([]);
    await owner().undo(batch);
  });
});
