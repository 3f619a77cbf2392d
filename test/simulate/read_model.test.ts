import type { Assertion } from "#model";
import { Problem } from "#model";
import { readModel } from "#simulate";
import { describe, expect, it } from "vitest";
import { assertionsOf, entitiesOf, type MadeChain, madeModel, say } from "./made_up_chain.ts";

const simple: MadeChain = {
  nodes: { ore: { supplies: [["CHN 60", "AUS 20"]], stock: 20 }, metal: {}, magnet: {} },
  links: ["ore > metal", "metal > magnet"],
};

function read(assertions: readonly Assertion[], wanted: readonly string[] = ["all"]) {
  const { model, remarks } = readModel(entitiesOf(assertions), wanted, new Map([["CHN", { en: "China", nl: "China" }]]));
  return { model, said: remarks.map((one) => one.sentence.en), gezegd: remarks.map((one) => one.sentence.nl) };
}

describe("reading chains", () => {
  it("numbers the nodes, orders inputs first and finds the end product", () => {
    const { model, said } = read(assertionsOf(simple));
    expect(model.nodes.map(({ id }) => id)).toEqual(["magnet", "metal", "ore"]);
    expect(model.order).toEqual([2, 1, 0]);
    expect(model.ends).toEqual([0]);
    expect(model.nodes[2]).toMatchObject({ stock: [20, 20], accounts: [{ leads: true, rest: 0.2, confidence: "B2", year: "2025" }] });
    expect(said).toEqual([]);
  });

  it("gives the same hash whatever order the statements come in, and another one for another share", () => {
    const assertions = assertionsOf(simple);
    expect(read(assertions.toReversed()).model.hash).toBe(read(assertions).model.hash);
    const other = assertionsOf({ ...simple, nodes: { ...simple.nodes, ore: { supplies: [["CHN 61", "AUS 20"]], stock: 20 } } });
    expect(read(other).model.hash).not.toBe(read(assertions).model.hash);
  });

  it("joins chains where they share a node, and leaves the rest out", () => {
    const two: MadeChain = {
      nodes: { ore: { chain: ["one", "two"], supplies: [["CHN 60"]] }, magnet: { chain: "one" }, laser: { chain: "two" } },
      links: ["ore > magnet", "ore > laser"],
    };
    expect(read(assertionsOf(two)).model.ends).toHaveLength(2);
    const only = readModel(entitiesOf(assertionsOf(two)), ["one"]);
    expect(only.model.nodes.map(({ id }) => id)).toEqual(["magnet", "ore"]);
    expect(only.model.nodes[1]?.accounts).toHaveLength(1);
  });

  it("cuts a circle across chains at its last link and names it", () => {
    const circle: MadeChain = { nodes: { ore: {}, metal: {}, tool: {} }, links: ["ore > metal", "metal > tool", "tool > metal"] };
    const { model, said, gezegd } = read(assertionsOf(circle));
    expect(model.links).toHaveLength(2);
    expect(said).toContain(
      "tool goes into metal and metal leads back to tool: that circle is cut at this link (tool > metal). Take one link of it out of links.csv.",
    );
    expect(gezegd[0]).toContain("kring");
  });

  it("says when a chain has no end product", () => {
    const { said } = read(assertionsOf({ nodes: { one: {}, two: {} }, links: ["one > two", "two > one"] }));
    expect(said).toContain("The chain made has no end product: every node of it goes into another. Name one in chain.yaml as root.");
    const lost = [...assertionsOf(simple), ...say("chain", "chain:made", { root: "node:nowhere" })];
    expect(read(lost).said.join()).toContain("The end product nowhere of the chain made is not among its nodes.");
  });

  it("leaves links to nowhere and to themselves out, by name", () => {
    const { model, said } = read(assertionsOf({ ...simple, links: [...simple.links, "ore > nowhere", "ore > ore", "ore eats metal"] }));
    expect(model.links).toHaveLength(2);
    expect(said[0]).toContain("The link ore → nowhere (link:ore > nowhere) is left out: there is no node nowhere here.");
    expect(said[1]).toContain("The link of ore to itself (link:ore > ore) is left out.");
    expect(said[2]).toContain("The link ore → metal (link:ore eats metal) is left out: “eats” is no relation.");
  });

  it.each(["-5", "101", "NaN", "a lot"])("counts a share of %s as unknown and says which row it is", (share) => {
    const { model, said } = read(assertionsOf({ nodes: { ore: { supplies: [[`CHN ${share.replaceAll(" ", "_")}`]] } }, links: [] }));
    expect(model.nodes[0]?.accounts[0]?.shares[0]?.share).toBeNull();
    expect(said[0]).toContain("of CHN in ore (supply:ore CHN");
  });

  it("names shares of one source that add up to more than everything, rounding aside", () => {
    expect(read(assertionsOf({ nodes: { ore: { supplies: [["CHN 80", "AUS 30"]] } }, links: [] })).said[0]).toContain(
      "China, AUS add up to 110 %",
    );
    expect(read(assertionsOf({ nodes: { ore: { supplies: [["CHN 70.4", "AUS 30.3"]] } }, links: [] })).said).toEqual([]);
  });

  it("lets sources that contradict each other stand, in both languages", () => {
    const { said, gezegd } = read(assertionsOf({ nodes: { ore: { supplies: [["CHN 93.8"], ["CHN 99"]] } }, links: [] }));
    expect(said).toEqual(["ore: China 93.8 % (Source 0, 2025), 99 % (Source 1, 2025): both stand."]);
    expect(gezegd).toEqual(["ore: China 93,8 % (Source 0, 2025); 99 % (Source 1, 2025): beide blijven staan."]);
  });

  it("lets a forecast or one buyer's imports lead only where nothing else is known", () => {
    const nodes = { ore: { supplies: [["CHN 60"], ["CHN 20"]], basis: ["world supply", "forecast: world supply"] } };
    expect(madeModel({ nodes, links: [] }).nodes[0]?.accounts.map(({ leads }) => leads)).toEqual([false, true]);
  });

  it("takes what another buyer imports, and a forecast, as a name and not as an amount", () => {
    const accounts = (basis: string) =>
      madeModel({ nodes: { ore: { supplies: [["CHN 90"]], basis: [basis] } }, links: [] }).nodes[0]?.accounts;
    expect(accounts("Korean imports")?.[0]).toMatchObject({ rest: 1, shares: [{ provider: "CHN", share: null }] });
    expect(accounts("forecast: world supply")?.[0]?.shares[0]?.share).toBeNull();
    expect(accounts("EU sourcing, processing stage")?.[0]?.shares[0]?.share).toBe(0.9);
  });

  it("takes the hull of all rows about a time, and leaves out what is no time", () => {
    const fact = (id: string, said: Record<string, string>) =>
      say("fact", `fact:${id}`, { node: "node:ore", fact_kind: "time_to_recover", ...said });
    const rows = [
      ...fact("a", { value: "40", unit: "days" }),
      ...fact("b", { low: "30", high: "90", unit: "days" }),
      ...fact("c", { value: "2", unit: "years" }),
      ...fact("d", { low: "9", high: "3", unit: "days" }),
      ...fact("e", { unit: "days" }),
    ];
    const { model, said } = read([...assertionsOf(simple), ...rows]);
    expect(model.nodes[2]?.timeToRecover).toEqual([30, 90]);
    expect(said).toHaveLength(2);
    const atLeast = read([...assertionsOf(simple), ...fact("f", { low: "365", unit: "days" })]);
    expect(atLeast.model.nodes[2]?.timeToRecover).toEqual([365, 3650]);
  });

  it("is empty without a chain, and refuses one that is not there", () => {
    expect(read([]).model).toMatchObject({ nodes: [], links: [], ends: [], order: [] });
    expect(() => read(assertionsOf(simple), ["mode"])).toThrow(Problem);
    expect(() => read(assertionsOf(simple), ["mode"])).toThrow(
      expect.objectContaining({ details: { name: "mode", known: "made" } }) as Error,
    );
  });
});
