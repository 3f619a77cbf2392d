/** The trace on a small world of our own: who leads to whom, what a crossroads stops, where it breaks. */
import { breakInWords, carriedEdges, edgesOf, stepOf, traceGraph, traceOf, traceSteps } from "#decide";
import { type Entity, kind, kindNames, type KindName, publicLabel, type Statement } from "#model";
import { describe, expect, it } from "vitest";

type Said = readonly (readonly [property: string, value: string])[];

function entity(subject: string, said: Said): Entity {
  const name = subject.slice(0, subject.indexOf(":")) as KindName;
  const statements = said.map(
    ([property, value], place): Statement => ({
      kind: name,
      subject,
      property,
      value,
      source: "test",
      id: `${subject} ${place}`,
      label: publicLabel,
      assertedBy: "analyst",
      assertedAt: "2026-02-01T12:00:00.000Z",
      batch: "b",
    }),
  );
  return { kind: name, subject, label: publicLabel, statements };
}

/** From a flagged document to an outcome: one of everything, and beside it a measure of another cause paid by the same fund. */
const world: readonly Entity[] = [
  entity("flag_decision:1", [
    ["document", "cordis/1"],
    ["technology", "magnets"],
    ["decision", "accept"],
  ]),
  entity("technology:magnets", [["parent", "technology:materials"]]),
  entity("technology:materials", [["code", "10"]]),
  entity("application:motors", [
    ["technology", "technology:magnets"],
    ["node", "node:magnet"],
  ]),
  entity("chain:magnets", [["technology", "technology:magnets"]]),
  entity("node:magnet", [["chain", "chain:magnets"]]),
  entity("node:ore", [["chain", "chain:magnets"]]),
  entity("supply:1", [
    ["node", "node:magnet"],
    ["chain", "chain:magnets"],
    ["share", "92"],
  ]),
  entity("cause:sintering", [["node", "node:magnet"]]),
  entity("cause:mining", [["node", "node:ore"]]),
  entity("measure:recycling", [
    ["cause", "cause:sintering"],
    ["instrument", "instrument:fund"],
  ]),
  entity("measure:mine", [
    ["cause", "cause:mining"],
    ["instrument", "instrument:fund"],
  ]),
  entity("instrument:fund", [["owner", "commission"]]),
  entity("milestone:plant", [
    ["measure", "measure:recycling"],
    ["instrument", "instrument:fund"],
    ["action", "action:build"],
  ]),
  entity("milestone:pit", [
    ["measure", "measure:mine"],
    ["instrument", "instrument:fund"],
  ]),
  entity("action:build", [["due", "2026-12-31"]]),
  entity("action_status:1", [
    ["action", "action:build"],
    ["status", "done"],
  ]),
];

function traced(subject: string, entities: readonly Entity[] = world, most?: number) {
  const own = edgesOf(entities);
  const items = [...entities.map((one) => one.subject), "document:cordis/1"].map((one) => ({ subject: one }));
  const found = traceOf(traceGraph(items, [...own, ...carriedEdges(own)]), subject, most);
  if (found === undefined) throw new Error(`${subject} is not there`);
  return found;
}
const subjectsOf = (found: ReturnType<typeof traced>, way: string) =>
  found.steps.flatMap(({ items }) => items.filter((one) => one.way === way).map((one) => one.subject));

describe("the trace", () => {
  const whole = [
    "document:cordis/1",
    "technology:magnets",
    "application:motors",
    "node:magnet",
    "supply:1",
    "cause:sintering",
    "measure:recycling",
    "instrument:fund",
    "milestone:plant",
    "action:build",
    "action_status:1",
  ];

  it("goes from the signal to the outcome over every step that is there", () => {
    const { line } = traced("document:cordis/1");
    // Of chain and application, equally full, the one first by name stands on the line.
    expect(line).toEqual(whole);
  });

  it("goes back from the outcome to the signal on the same line", () => {
    const { line, steps } = traced("action_status:1");
    expect(line).toEqual(whole);
    expect(steps.map(({ step }) => step)).toEqual(traceSteps);
    expect(subjectsOf(traced("action_status:1"), "down")).toEqual([]);
  });

  it("passes a fund only towards what was reached without it", () => {
    const found = traced("measure:recycling");
    expect(subjectsOf(found, "down")).toEqual(["instrument:fund", "milestone:plant", "action:build", "action_status:1"]);
    expect(subjectsOf(found, "up")).not.toContain("cause:mining");
    expect(subjectsOf(traced("instrument:fund"), "down")).toEqual(["milestone:plant", "milestone:pit", "action:build", "action_status:1"]);
  });

  it("counts a document whose flag was rejected on the way there and not on the way back", () => {
    const rejected = world.map((one) =>
      one.subject !== "flag_decision:1"
        ? one
        : entity("flag_decision:1", [
            ["document", "cordis/1"],
            ["technology", "magnets"],
            ["decision", "reject"],
          ]),
    );
    expect(subjectsOf(traced("document:cordis/1", rejected), "down")).toContain("technology:magnets");
    expect(subjectsOf(traced("technology:magnets", rejected), "up")).toEqual([]);
  });

  it("knows nothing of an edge whose other end is not there", () => {
    const without = world.filter(({ subject }) => subject !== "cause:sintering");
    const found = traced("measure:recycling", without);
    expect(subjectsOf(found, "up")).toEqual([]);
    expect(found.breaks.map(({ code }) => code)).toContain("measure-without-cause");
    expect(JSON.stringify(found)).not.toContain("sintering");
  });

  it("says where it breaks, for how many, and with which command it is mended", () => {
    const found = traced(
      "technology:magnets",
      world.filter(({ kind: name }) => name !== "measure" && name !== "milestone"),
    );
    const broken = found.breaks.find(({ code }) => code === "cause-without-measure");
    expect(broken).toMatchObject({ way: "down", step: "measure", count: 2, of: 2 });
    expect(broken && breakInWords(broken)).toMatchObject({
      sentence: { en: "2 of 2 causes have no measure yet.", nl: "2 van 2 oorzaken hebben nog geen maatregel." },
      command: "octant decide enter measure --from measure.csv",
    });
    const alone = traced(
      "action:build",
      world.filter(({ kind: name }) => name === "action"),
    );
    expect(alone.breaks.map((one) => breakInWords(one).sentence.en)).toEqual([
      "No measure, milestone or lever leads to this action.",
      "Nobody has recorded what came of this action.",
    ]);
    expect(alone.breaks.map((one) => breakInWords(one).command)[1]).toContain("octant decide status build done");
  });

  it("has no break where every step is there", () => {
    expect(traced("action_status:1").breaks).toEqual([]);
    expect(traced("milestone:plant").breaks).toEqual([]);
  });

  it("shows of each step the line and the nearest, and says how many there are", () => {
    const many = [...world, ...Array.from({ length: 30 }, (_, place) => entity(`node:n${place}`, [["chain", "chain:magnets"]]))];
    const { steps } = traced("chain:magnets", many, 5);
    const nodes = steps.find(({ step }) => step === "node");
    expect([nodes?.total, nodes?.items.length]).toEqual([32, 5]);
    expect(nodes?.items[0]).toMatchObject({ onLine: true });
  });

  it("ends where ties go round in a circle", () => {
    const round = [
      ...world,
      entity("measure:a", [
        ["requires", "measure:b"],
        ["cause", "cause:mining"],
      ]),
      entity("measure:b", [["requires", "measure:a"]]),
    ];
    expect(traced("measure:a", round).line).toContain("measure:a");
  });

  it("is undefined for what is not there", () => {
    expect(traceOf(traceGraph([], []), "cause:nothing")).toBeUndefined();
  });
});

describe("the steps", () => {
  it("hold every kind that register, chain or person ties to another kind of the trace", () => {
    const outside = kindNames.filter((name) => stepOf(name) === undefined);
    const tied = outside.filter((name) => {
      const ends = Object.values(kind(name).properties).flatMap(({ to = [] }) => to.filter((one) => stepOf(one) !== undefined));
      return new Set(ends).size > 0;
    });
    // Words of people about a step, and what belongs to other rooms: each left out on purpose.
    const leftOut = ["link", "triage", "service", "criticality_dissent", "deal_opinion", "radar_blip", "forecast_question"];
    expect(tied.filter((name) => !leftOut.includes(name))).toEqual([]);
  });
});
