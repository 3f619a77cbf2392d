/** The five verdicts: what the rule proposes from what is held, that nothing held is unknown, and what changed between two boards. */
import { describe, expect, it } from "vitest";
import {
  type Board,
  type BoardVerdict,
  changesBetween,
  type Held,
  type HeldNode,
  type HeldUse,
  outcomeOf,
  propose,
  type Thresholds,
} from "#decide";

const thresholds: Thresholds = {
  eu_share_at_most: 10,
  low_levels: ["material", "component"],
  needs_at_least: 1,
  uses_at_least: 2,
  units: ["nm", "kW", "N"],
};
const words = (text: string) => ({ en: text, nl: text });
const control = { id: "control", by: words("A country"), text: words("A licence is needed") };
const node = (more: Partial<HeldNode> = {}): HeldNode => ({
  id: "gallium",
  name: words("Gallium"),
  kind: "material",
  europe: [0, 2],
  controls: [control],
  ...more,
});
const use = (more: Partial<HeldUse> = {}): HeldUse => ({
  kind: "need",
  id: "radar",
  name: words("Radar"),
  sectors: ["defence"],
  domains: ["sea"],
  printed: false,
  ofArea: false,
  level: null,
  ...more,
});
const held = (more: Partial<Held> = {}): Held => ({
  technology: "eu_1_3",
  does: words("Makes radio waves"),
  chains: [{ id: "gan", name: words("GaN") }],
  nodes: [node()],
  uses: [use()],
  ...more,
});
const empty = held({ does: null, chains: [], nodes: [], uses: [] });
const criteria = ["strategic_dependency", "essential", "multi_use", "integration_level", "clear_function"];

describe("the rule", () => {
  it.each(criteria)("proposes unknown on %s where nothing is held, and says what is missing in both languages", (criterion) => {
    const proposed = propose(criterion, empty, thresholds);
    expect(proposed).toMatchObject({ verdict: "unknown", confidence: null, grounds: [] });
    expect(proposed.missing.length).toBeGreaterThan(0);
    for (const said of [proposed.why, ...proposed.missing]) expect([said.en, said.nl].every((one) => one.length > 5)).toBe(true);
  });

  it.each([
    ["strategic_dependency", "met by a node without a source in the Union under a control", {}, "met"],
    ["strategic_dependency", "unknown without a control", { nodes: [node({ controls: [] })] }, "unknown"],
    ["strategic_dependency", "unknown where one table leaves room for a source", { nodes: [node({ europe: [0, 40] })] }, "unknown"],
    ["strategic_dependency", "not met where every node has a source", { nodes: [node({ europe: [30, 60] })] }, "not_met"],
    [
      "strategic_dependency",
      "unknown where a source is known of one node and nothing of another",
      { nodes: [node({ europe: [30, 60] }), node({ id: "dark", europe: null })] },
      "unknown",
    ],
    ["essential", "met by a need", {}, "met"],
    ["essential", "unknown where only the area is named", { uses: [use({ ofArea: true })] }, "unknown"],
    ["essential", "unknown where only an instrument names it", { uses: [use({ kind: "instrument", sectors: [] })] }, "unknown"],
    ["multi_use", "unknown with one use", {}, "unknown"],
    ["multi_use", "met by two domains", { uses: [use(), use({ id: "air", domains: ["air"] })] }, "met"],
    ["integration_level", "met by a material", {}, "met"],
    ["integration_level", "not met where all are systems", { nodes: [node({ kind: "system" })] }, "not_met"],
    ["integration_level", "unknown where every node has a source", { nodes: [node({ europe: [30, 60] })] }, "unknown"],
    ["clear_function", "unknown where nobody names a performance", {}, "unknown"],
    ["clear_function", "met by a level that is required", { uses: [use({ level: "7" })] }, "met"],
    ["clear_function", "met by a figure with a unit", { nodes: [node({ name: words("Chip (28 nm and above)") })] }, "met"],
    ["clear_function", "unknown where the number has no unit", { nodes: [node({ name: words("Type 28 nmos") })] }, "unknown"],
    ["own_criterion", "unknown: a criterion of somebody's own is for a person", {}, "unknown"],
  ] as const)("on %s says %s", (criterion, _, more, verdict) => {
    expect(propose(criterion, held(more), thresholds).verdict).toBe(verdict);
  });

  it("never says high, and names the statements it rests on", () => {
    const { confidence, grounds } = propose("strategic_dependency", held(), thresholds);
    expect(confidence).toBe("low");
    expect(grounds.map(({ subject }) => subject)).toEqual(["node:gallium", "export_control:control"]);
  });

  it.each([
    [["met", "met"], "critical"],
    [["met", "unknown"], "undetermined"],
    [["unknown", "not_met"], "not_critical"],
    [[], "undetermined"],
  ] as const)("makes of %j: %s", (verdicts, outcome) => {
    expect(outcomeOf(verdicts)).toBe(outcome);
  });
});

describe("what changed", () => {
  const verdict = (more: Partial<BoardVerdict> = {}): BoardVerdict => ({
    criterion: "essential",
    verdict: "unknown",
    byRule: "unknown",
    by: null,
    why: words("Nothing names it"),
    dissents: 0,
    ...more,
  });
  const board = (one: BoardVerdict, rule = "1", inBest = 0.5): Board => ({
    rule,
    rows: [{ technology: "eu_1_3", outcome: outcomeOf([one.verdict]), verdicts: [one], score: [0.2, 0.8], inBest }],
  });

  it("is nothing where nothing did", () => {
    expect(changesBetween(board(verdict()), board(verdict()))).toEqual([]);
  });

  it.each([
    ["a person who spoke", board(verdict({ verdict: "met", by: "heron" })), "person"],
    ["a person who dissents", board(verdict({ dissents: 1 })), "person"],
    ["new evidence", board(verdict({ verdict: "met", why: words("A need names it") })), "evidence"],
    ["another rule", board(verdict({ verdict: "met", why: words("Two needs name it") }), "2"), "rule"],
  ])("names %s", (_, after, cause) => {
    expect(changesBetween(board(verdict()), after)).toMatchObject([
      { technology: "eu_1_3", verdicts: [{ criterion: "essential", cause }] },
    ]);
  });

  it("tells what moved in rank alone, what came and what is gone", () => {
    expect(changesBetween(board(verdict()), board(verdict(), "1", 0.6))).toMatchObject([{ verdicts: [], inBest: { from: 0.5, to: 0.6 } }]);
    const nothing: Board = { rule: "1", rows: [] };
    expect(changesBetween(nothing, board(verdict()))).toMatchObject([{ outcome: { from: null, to: "undetermined" } }]);
    expect(changesBetween(board(verdict()), nothing)).toMatchObject([{ outcome: { from: "undetermined", to: null } }]);
  });
});
