/** Patterns of causes over chains, what hangs together, and whether what somebody printed is found again: small worlds worked by hand. */
import { describe, expect, it } from "vitest";
import { type CauseToWeigh, meetingsOf, patternsOf, recoveryOf, surenessOf, togetherOf, withoutCause } from "#decide";

const cause = (
  id: string,
  type: string,
  weight: CauseToWeigh["weight"],
  nodes: string[],
  more: Partial<CauseToWeigh> = {},
): CauseToWeigh => ({
  id,
  type,
  weight,
  nodes,
  chains: [],
  sure: "firm",
  ...more,
});

// Two chains that share one node, `wafer`.
const chains = [
  { id: "chips", nodes: ["chip", "wafer", "gas"] },
  { id: "radar", nodes: ["module", "wafer"] },
];

describe("patterns of causes", () => {
  it("count causes, distinct nodes and points per chain, and a cause at a shared node in both", () => {
    const { patterns, cells } = patternsOf(
      [
        cause("a", "skills", "decisive", ["chip", "gas"]),
        cause("b", "skills", "contributing", ["gas"], { sure: "thin" }),
        cause("c", "build_time", "major", ["wafer"]),
      ],
      chains,
    );
    expect(cells).toEqual([
      { type: "build_time", chain: "chips", causes: ["c"], nodes: 1, points: 2, firm: 1, thin: 0 },
      { type: "build_time", chain: "radar", causes: ["c"], nodes: 1, points: 2, firm: 1, thin: 0 },
      { type: "skills", chain: "chips", causes: ["a", "b"], nodes: 2, points: 4, firm: 1, thin: 1 },
    ]);
    expect(patterns.map(({ type, chains: places, recurs }) => [type, places, recurs])).toEqual([
      ["build_time", ["chips", "radar"], false],
      ["skills", ["chips"], false],
    ]);
  });

  it("call it recurring only when two chains name it by causes that are not the very same", () => {
    const causes = [cause("c", "build_time", "major", ["wafer"]), cause("d", "build_time", "major", ["module"])];
    expect(patternsOf(causes, chains).patterns[0]?.recurs).toBe(true);
  });

  it("count a cause tied to a chain as a whole there, on no node", () => {
    const { cells } = patternsOf([cause("e", "low_money", "major", [], { chains: ["radar"] })], chains);
    expect(cells).toEqual([{ type: "low_money", chain: "radar", causes: ["e"], nodes: 0, points: 2, firm: 1, thin: 0 }]);
  });

  it("are empty without causes", () => {
    expect(patternsOf([], chains)).toEqual({ patterns: [], cells: [] });
  });

  it("say which kinds meet at the same nodes", () => {
    const causes = [
      cause("a", "skills", "major", ["chip", "gas"]),
      cause("b", "build_time", "major", ["gas", "chip", "wafer"]),
      cause("c", "energy", "major", ["wafer"]),
    ];
    expect(meetingsOf(causes, chains)).toEqual([{ types: ["build_time", "skills"], nodes: ["chip", "gas"], chains: ["chips"] }]);
    expect(meetingsOf(causes, chains, 1).map(({ types }) => types.join("+"))).toEqual(["build_time+skills", "build_time+energy"]);
  });
});

describe("a node that one country holds", () => {
  it("is named when nobody says why, once, with everybody who holds it", () => {
    const held = [
      { node: "gas", on: "AAA", share: [0.6, 0.7] },
      { node: "gas", on: "BBB", share: [0.9, 1] },
      { node: "chip", on: "AAA", share: [1, 1] },
    ] as const;
    expect(withoutCause(held, [cause("a", "skills", "major", ["chip"])])).toEqual([
      {
        node: "gas",
        held: [
          { on: "BBB", share: [0.9, 1] },
          { on: "AAA", share: [0.6, 0.7] },
        ],
      },
    ]);
  });
});

describe("how sure a cause is", () => {
  const own = { publication: "A", grade: "B2", recalled: false };
  it("is firm with a second good publication, one source without, thin where said, graded low or recalled", () => {
    expect(surenessOf(own, [{ publication: "B", grade: "A1" }], undefined)).toBe("firm");
    expect(surenessOf(own, [{ publication: "A", grade: "A1" }], undefined)).toBe("one_source");
    expect(surenessOf(own, [{ publication: "B", grade: "D3" }], undefined)).toBe("one_source");
    expect(surenessOf({ ...own, grade: "C3" }, [{ publication: "B", grade: "A1" }], undefined)).toBe("thin");
    expect(surenessOf({ ...own, grade: null }, [], undefined)).toBe("thin");
    expect(surenessOf({ ...own, recalled: true }, [{ publication: "B", grade: "A1" }], "strong")).toBe("thin");
    expect(surenessOf(own, [{ publication: "B", grade: "A1" }], "thin")).toBe("thin");
  });
});

describe("what hangs together", () => {
  const ties = {
    applications: [
      { id: "watch", technologies: ["radar", "drone"], needs: ["see"], nodes: ["module"] },
      { id: "strike", technologies: ["drone"], needs: ["hit", "see"], nodes: [] },
    ],
    needs: [
      { id: "see", technologies: ["radar"] },
      { id: "carry", technologies: ["radar"] },
      { id: "hit", technologies: [] },
    ],
    causes: [
      { id: "no_wafers", nodes: ["module"], technologies: [] },
      { id: "no_skills", nodes: [], technologies: ["drone"] },
    ],
  };

  it("for a technology: its applications, their needs with the way there, and what the register of needs says itself", () => {
    const found = togetherOf(ties, { technologies: ["radar"] });
    expect(found.applications).toEqual(["watch"]);
    expect(found.needs).toEqual([
      { id: "carry", through: [], direct: true },
      { id: "see", through: ["watch"], direct: true },
    ]);
    expect([found.nodes, found.causes]).toEqual([["module"], ["no_wafers"]]);
  });

  it("for a need: every technology that serves it, and through what", () => {
    expect(togetherOf(ties, { need: "see" }).technologies).toEqual([
      { id: "drone", through: ["watch", "strike"], direct: false },
      { id: "radar", through: ["watch"], direct: true },
    ]);
  });

  it("for an application: its own ties only", () => {
    const found = togetherOf(ties, { application: "strike" });
    expect([found.technologies.map(({ id }) => id), found.needs.map(({ id }) => id), found.nodes]).toEqual([["drone"], ["hit", "see"], []]);
  });

  it("is nothing for what nobody knows", () => {
    expect(togetherOf(ties, { technologies: ["nobody"] })).toEqual({
      applications: [],
      technologies: [],
      needs: [],
      nodes: [],
      causes: [],
    });
  });
});

describe("a finding that somebody printed", () => {
  const pieces = (...there: boolean[]) => there.map((one, at) => ({ called: `piece ${at}`, there: one }));
  it("is found again with its strength, weakened when a piece is gone, lost when all are, and says which", () => {
    expect(recoveryOf({ strength: "strong", pieces: pieces(true, true) })).toEqual({ state: "strong", found: 2, vanished: [] });
    expect(recoveryOf({ strength: "thin", pieces: pieces(true) }).state).toBe("thin");
    expect(recoveryOf({ strength: "strong", pieces: pieces(true, false) })).toEqual({ state: "weakened", found: 1, vanished: ["piece 1"] });
    expect(recoveryOf({ strength: "thin", pieces: pieces(false) })).toEqual({ state: "lost", found: 0, vanished: ["piece 0"] });
    expect(recoveryOf({ strength: "none", pieces: [] }).state).toBe("no_evidence");
  });
});
