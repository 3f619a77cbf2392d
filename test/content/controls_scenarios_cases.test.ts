/** Registers of export controls, ready-made scenarios and cases: what they name must be there. */
import { describe, expect, it } from "vitest";
import { toStatements } from "#content";
import { changed, readWith, said } from "./root.ts";

const entries = "policy/controls/entries.csv";
const scenario = "scenarios/gallium_stop/scenario.yaml";
const gallium = "cases/gallium/case.yaml";

const cases: [string, Record<string, string | null>, string[]][] = [
  [
    "a control of no country",
    changed(entries, "chn_gallium,CHN", "chn_gallium,CHI"),
    [`${entries}:2 “CHI” is not a country or bloc of countries/.`],
  ],
  [
    "a control against no country",
    changed(entries, "NLD;EU27", "NLD;EU28"),
    [`${entries}:2 “EU28” is not a country or bloc of countries/.`],
  ],
  [
    "a control of an unknown material",
    changed(entries, "EU27,gallium,gallium", "EU27,galium,gallium"),
    [`${entries}:2 materials names galium, which does not exist.`],
  ],
  [
    "a control of an unknown node",
    changed(entries, "EU27,gallium,gallium", "EU27,gallium,galium"),
    [`${entries}:2 nodes names galium, which does not exist.`],
  ],
  ["a measure of another kind", changed(entries, "licence", "advice"), [`${entries}:2 measure holds “advice”.`]],
  [
    "dates out of order",
    changed(entries, "2023-08-01,", "2022-08-01,"),
    [`${entries}:2 effective (2022-08-01) lies before announced (2023-07-03).`],
  ],
  ["a date that is none", changed(entries, "2023-08-01,", "1 August,"), [`${entries}:2 effective holds “1 August”.`]],
  ["a control without a publication", changed(entries, "A notice", ""), [`${entries}:2 This row has no publication.`]],
  [
    "a scenario on a chain that is not there",
    changed(scenario, "[chips]", "[chops]"),
    [`${scenario}:3 chains names chops, which does not exist.`],
  ],
  [
    "a shock on a node that is not there",
    changed(scenario, "[gallium]", "[galium]"),
    [`${scenario}:7 shocks.nodes names galium, which does not exist.`],
  ],
  [
    "a shock on a country that is not there",
    changed(scenario, "country: CHN", "country: CHI"),
    [`${scenario}:7 shocks.country names CHI, which does not exist.`],
  ],
  [
    "a provider nobody names",
    changed(scenario, "country: CHN", "provider: Somebody"),
    [`${scenario}:7 shocks.provider names Somebody, which does not exist.`],
  ],
  [
    "a measure at a node that is not there",
    changed(scenario, "node: gallium", "node: galium"),
    [`${scenario}:9 measures.node names galium, which does not exist.`],
  ],
  ["a scenario with a cut over 100 %", changed(scenario, "by: 50", "by: 150"), [`${scenario}:7 shocks.1.by: a cut is at most 100 %`]],
  [
    "a case on a chain that is not there",
    changed(gallium, "chain: chips", "chain: chops"),
    [`${gallium}:6 chain names chops, which does not exist.`],
  ],
  [
    "a figure of a scenario that is not there",
    changed(gallium, "scenario: gallium_stop", "scenario: stop"),
    [`${gallium}:9 figures.stop.scenario names stop, which does not exist.`],
  ],
  [
    "a figure of a node that is not there",
    changed(gallium, "shares: { node: gallium }", "shares: { node: galium }"),
    [`${gallium}:8 figures.suppliers.shares.node names galium, which does not exist.`],
  ],
  [
    "exposure to a country that is not there",
    changed(gallium, "[CHN]", "[CHI]"),
    [`${gallium}:10 figures.exposed.exposure.whom names CHI, which does not exist.`],
  ],
  [
    "evidence of a figure that is not there",
    changed(gallium, "{ figure: suppliers }", "{ figure: supplier }"),
    [`${gallium}:14 findings.evidence.figure names supplier, which does not exist.`],
  ],
  [
    "evidence of a share nobody prints",
    changed(gallium, "A survey", "No survey"),
    [`${gallium}:14 No row of the chains is the evidence share: gallium · No survey.`],
  ],
  [
    "evidence of a link nobody prints",
    changed(gallium, "to: chip", "to: gallium"),
    [`${gallium}:14 No row of the chains is the evidence link: wafer · gallium.`],
  ],
  [
    "evidence of a fact nobody prints",
    changed(gallium, "kind: restriction", "kind: stock"),
    [`${gallium}:14 No row of the chains is the evidence fact: gallium · stock.`],
  ],
  [
    "strong evidence that is not there",
    changed(gallium, "strength: none", "strength: strong"),
    [`${gallium}:19 findings.1.strength: strong and thin name their evidence; none has none`],
  ],
  ["a case without its prose", { "cases/gallium/text.nl.typ": null }, ["cases/gallium/text.nl.typ text.nl.typ is missing."]],
];

describe("octant check names", () => {
  it.each(cases)("%s", async (_, files, expected) => {
    expect(said(await readWith(files))).toEqual(expected.map((sentence) => expect.stringContaining(sentence)));
  });
  it("an entry that scenario and case lose", async () => {
    const remarks = said(await readWith(changed(entries, "chn_gallium,", "chn_germanium,")));
    expect(remarks).toEqual([
      `${scenario}:6 shocks.control names chn_gallium, which does not exist.`,
      `${gallium}:14 findings.evidence.control names chn_gallium, which does not exist.`,
    ]);
  });
});

it("says an export control in statements, with countries, blocs, materials and nodes as things to point to", async () => {
  const content = await readWith({});
  expect(said(content)).toEqual([]);
  const found = toStatements(content).find(({ source }) => source === "policy/controls");
  const value = (property: string) => found?.assertions.filter((one) => one.property === property).map((one) => one.value);
  expect(new Set(found?.assertions.map((one) => one.subject))).toEqual(new Set(["export_control:chn_gallium"]));
  expect(value("imposed_by")).toEqual(["country:CHN"]);
  expect(value("against")).toEqual(["country:NLD", "bloc:EU27"]);
  expect([value("material"), value("node"), value("hs6")]).toEqual([["material:gallium"], ["node:gallium"], ["811292"]]);
  expect(value("until")).toEqual([]);
  expect(found?.assertions.every((one) => one.citation?.publication === "A notice")).toBe(true);
});

it("fills in what a scenario leaves out, and takes the id of its folder", async () => {
  const content = await readWith(changed(scenario, "id: gallium_stop\n", ""));
  expect(said(content)).toEqual([]);
  expect(content.scenarios).toMatchObject([
    { id: "gallium_stop", own: false, card: { id: "gallium_stop", kernel: "cascade", seed: 1, runs: 200 } },
  ]);
});
