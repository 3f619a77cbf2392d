/** The rings of the radar and what moved between editions. */
import { describe, expect, it } from "vitest";
import { type Blip, compareEditions, type Indicators, placeInRing, rings, standardRules } from "#scout";

const nothing: Indicators = { signals: null, flagged: null, accepted: null, trl: null, emergence: null, growth: null };

describe("the ring", () => {
  it("is the outermost when nothing is known, and says what would be needed to come inward", () => {
    const { ring, why } = placeInRing(nothing);
    expect(ring).toBe("note");
    expect(why.every((one) => one.ring === "watch" && !one.met && one.found === null)).toBe(true);
    expect(why.map((one) => one.indicator)).toEqual(["signals", "flagged", "accepted", "emergence"]);
  });

  it("comes inward as more is known: a signal, a readiness with flags, a decision that is due", () => {
    expect(placeInRing({ ...nothing, signals: 1 }).ring).toBe("watch");
    expect(placeInRing({ ...nothing, signals: 2, trl: 4 }).ring).toBe("watch");
    expect(placeInRing({ ...nothing, signals: 3, trl: 4, accepted: 1, flagged: 1 }).ring).toBe("prepare");
    expect(placeInRing({ ...nothing, signals: 3, trl: 6, accepted: 1 }).ring).toBe("act");
  });

  it("rests on the conditions that were met, and names those missing for the next ring inward", () => {
    const { ring, why } = placeInRing({ ...nothing, signals: 3, trl: 5, flagged: 2 });
    expect(ring).toBe("prepare");
    expect(why.filter((one) => one.met).map((one) => [one.indicator, one.least, one.found])).toEqual([
      ["trl", 4, 5],
      ["signals", 3, 3],
    ]);
    expect(why.filter((one) => one.ring === "act").map((one) => one.indicator)).toEqual(["trl", "flagged", "accepted"]);
  });

  it("does not come nearer than watch by flags alone, however many: growth beyond chance, signals or a person bring it inward", () => {
    const many = { ...nothing, flagged: 479, trl: 7 };
    expect(placeInRing({ ...many, growth: -0.02 }).ring).toBe("watch");
    expect(placeInRing({ ...many, trl: 5, growth: 0.01 }).ring).toBe("prepare");
    expect(placeInRing({ ...many, growth: 0.01 }).ring).toBe("act");
  });

  it("never takes unknown for zero: zero is found and too little, unknown is not found", () => {
    const [zero] = placeInRing({ ...nothing, signals: 0 }).why;
    expect(zero).toMatchObject({ indicator: "signals", found: 0, met: false });
    expect(placeInRing({ ...nothing, emergence: -4 }).ring).toBe("note");
  });

  it("has rules from the middle outward, the last of which always holds", () => {
    expect(standardRules.map((one) => one.ring)).toEqual([...rings]);
    expect(standardRules.at(-1)?.all).toEqual([]);
  });
});

describe("the next edition", () => {
  const blip = (technology: string, ring: Blip["ring"], blocked = false): Blip => ({ technology, ring, blocked });

  it("says what is new, moved in or out, blocked, freed, unchanged and gone", () => {
    const before = [
      blip("a", "watch"),
      blip("b", "watch"),
      blip("c", "watch"),
      blip("d", "watch"),
      blip("e", "act", true),
      blip("g", "note"),
    ];
    const now = [blip("a", "act"), blip("b", "note"), blip("c", "watch"), blip("d", "prepare", true), blip("e", "act"), blip("f", "note")];
    const { moved, gone } = compareEditions(now, before);
    expect(Object.fromEntries(moved.map((one) => [one.technology, one.move]))).toEqual({
      a: "in",
      b: "out",
      c: "unchanged",
      d: "blocked",
      e: "freed",
      f: "new",
    });
    expect(moved.find((one) => one.technology === "a")?.from).toBe("watch");
    expect(gone).toEqual([blip("g", "note")]);
  });

  it("is all new when there is none before, and stays blocked without saying so again", () => {
    expect(compareEditions([blip("a", "act")], null).moved).toEqual([{ technology: "a", move: "new", from: null }]);
    expect(compareEditions([blip("a", "act", true)], [blip("a", "act", true)]).moved[0]?.move).toBe("unchanged");
  });
});
