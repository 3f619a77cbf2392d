/** What a chain may say beside the least: need, replacement, sites and owners, stocks and times; and that older rows keep their names. */
import { describe, expect, it } from "vitest";
import { toStatements } from "#content";
import { readWith, said, sound } from "./root.ts";

const shares = "chains/chips/shares.csv";
const links = "chains/chips/links.csv";
const facts = "chains/chips/facts.csv";
const cited = "publication,publisher,place,year,url,evidence,confidence,caveat";

/** Without the case, whose evidence these tests replace. */
const noCase = { "cases/gallium/case.yaml": null, "cases/gallium/text.en.typ": null, "cases/gallium/text.nl.typ": null };

/** A links table with the optional columns, filled like this in its second row. */
function linksWith(relation: string, filled: string): Record<string, string> {
  const header = `from,relation,to,need,degree,days_to_qualify,${cited}`;
  const row = `gallium,goes_into,wafer,,,,A book,,p. 2,2020,,read,B2,`;
  return {
    [links]: `${header}\nwafer,goes_into,chip,essential,,,A book,,p. 1,2020,,read,B2,\n${row}\ngallium,${relation},wafer,${filled},A book,,p. 3,2020,,read,B2,\n`,
  };
}

function factWith(filled: string, year = "2023"): Record<string, string> {
  return {
    [facts]: `node,kind,value,low,high,unit,subject,text_en,text_nl,${cited}\ngallium,${filled},,Some words,Enkele woorden,A survey,,,${year},,read,B1,\n`,
  };
}

const cases: [string, Record<string, string>, string[]][] = [
  ["a need nobody knows", linksWith("is_a", "vital,,"), [`${links}:4 need holds “vital”.`]],
  ["a degree of what goes into something", linksWith("goes_into", ",40,"), [`${links}:4 degree is filled, but the relation is goes_into.`]],
  ["days to qualify of a kind", linksWith("is_a", ",,40"), [`${links}:4 days_to_qualify is filled, but the relation is is_a.`]],
  ["a degree over 100", linksWith("can_replace", ",140,"), [`${links}:4 A share of 140 % cannot be.`]],
  ["half a day to qualify", linksWith("can_replace", ",40,0.5"), [`${links}:4 days_to_qualify holds “0.5”.`]],
  [
    "a site and an owner in no known country",
    {
      [shares]: `node,provider,provider_kind,headquarters,site,owner,owner_country,basis,value,${cited}\ngallium,Firm,organisation,DEU,TWN,Holding,XXX,world production,12,A survey,,p. 3,2023,,read,A2,\n`,
    },
    [`${shares}:2 “TWN” is not a country or bloc of countries/.`, `${shares}:2 “XXX” is not a country or bloc of countries/.`],
  ],
  ["a range that is turned", factWith("stock,,90,30,days"), [`${facts}:2 low “90”, value “” and high “30” do not rise in this order.`]],
  [
    "a value outside its range",
    factWith("capacity,95,30,90,t"),
    [`${facts}:2 low “30”, value “95” and high “90” do not rise in this order.`],
  ],
  ["a stock in weeks", factWith("stock,4,,,weeks"), [`${facts}:2 A stock is given in “days”, not in “weeks”.`]],
  ["a lead time below zero", factWith("lead_time,-4,,,days"), [`${facts}:2 value holds -4; it cannot be below zero.`]],
  ["a time to recover without a number", factWith("time_to_recover,,,,days"), [`${facts}:2 This time_to_recover has no number.`]],
  ["a minimum share in days", factWith("minimum_share,40,,,days"), [`${facts}:2 A minimum_share is given in “%”, not in “days”.`]],
  ["a minimum share over everything", factWith("minimum_share,140,,,%"), [`${facts}:2 A share of 140 % cannot be.`]],
  ["a stock without a year", factWith("stock,30,,,days", ""), [`${facts}:2 30 has no year.`]],
];

describe("octant check names", () => {
  it.each(cases)("%s", async (_, files, expected) => {
    expect(said(await readWith({ ...noCase, ...files }))).toEqual(expected.map((sentence) => expect.stringContaining(sentence)));
  });
});

it("lets a difference with the figures of trade be said in words alone", async () => {
  expect(said(await readWith({ ...noCase, ...factWith("trade_difference,,,,", "") }))).toEqual([]);
});

it("says the new columns in statements of their own", async () => {
  const content = await readWith({
    ...noCase,
    ...linksWith("can_replace", ",40,365"),
    ...factWith("stock,,30,90,days"),
    [shares]: `node,provider,provider_kind,headquarters,site,owner,owner_country,basis,value,${cited}\ngallium,Firm,organisation,DEU,NLD,Holding,CHN,world production,12,A survey,,p. 3,2023,,read,A2,\n`,
  });
  expect(said(content)).toEqual([]);
  const assertions = toStatements(content).flatMap((one) => one.assertions);
  const values = (property: string) => assertions.filter((one) => one.property === property).map((one) => [one.value, one.unit]);
  expect(values("need")).toEqual([["essential", undefined]]);
  expect(values("degree")).toEqual([["40", "%"]]);
  expect(values("days_to_qualify")).toEqual([["365", "days"]]);
  expect(values("site")).toEqual([["NLD", undefined]]);
  expect(values("owner_country")).toEqual([["CHN", undefined]]);
  expect([...values("low"), ...values("high")]).toEqual([
    ["30", "days"],
    ["90", "days"],
  ]);
});

it("keeps the names and statements of rows without the new columns, and tells two sites of one provider apart", async () => {
  const rows = (text: string) => text.split("\n").slice(1, -1);
  const [first = "", second = ""] = rows(sound[shares] ?? "");
  const wide = (row: string, site: string) => row.replace(",world production", `,${site},world production`);
  const header = `node,provider,provider_kind,headquarters,site,basis,value,${cited}`;
  const before = toStatements(await readWith(noCase));
  const after = toStatements(await readWith({ ...noCase, [shares]: `${header}\n${wide(first, "")}\n${wide(second, "")}\n` }));
  expect(after).toEqual(before);
  const sites = await readWith({ ...noCase, [shares]: `${header}\n${wide(second, "DEU")}\n${wide(second, "NLD")}\n` });
  expect(said(sites)).toEqual([]);
  const supplies = toStatements(sites).flatMap((one) =>
    one.assertions.filter(({ kind }) => kind === "supply").map(({ subject }) => subject),
  );
  expect(new Set(supplies).size).toBe(2);
  // The name of a row that stands in the registries of users since the first version.
  const named = before.flatMap((one) => one.assertions).find(({ kind, value }) => kind === "supply" && value === "DEU");
  expect(named?.subject).toBe("supply:bf49ab7856c9");
});

it("names a node that two chains call differently", async () => {
  const again = {
    "chains/chips_two/chain.yaml": (sound["chains/chips/chain.yaml"] ?? "").replace("id: chips", "id: chips_two"),
    "chains/chips_two/nodes.csv": (sound["chains/chips/nodes.csv"] ?? "").replace("wafer,component,Wafer,Plak", "wafer,tool,Wafer,Schijf"),
    "chains/chips_two/links.csv": sound[links] ?? "",
  };
  expect(said(await readWith(again))).toEqual([
    "chains/chips_two/nodes.csv:3 kind of wafer is “tool” here and “component” in chains/chips.",
    "chains/chips_two/nodes.csv:3 name_nl of wafer is “Schijf” here and “Plak” in chains/chips.",
  ]);
});

it("finds a circle in a chain of 20,000 links, and is not thrown by its length", async () => {
  const nodes = Array.from({ length: 20_000 }, (_, index) => `p${index}`);
  const link = (from: string, to: string) => `${from},goes_into,${to},A book,,p. 1,2020,,read,B2,`;
  const onward = nodes.map((node, index) => link(node, nodes[index + 1] ?? "wafer"));
  const files = {
    "chains/chips/nodes.csv": `${sound["chains/chips/nodes.csv"]}${nodes.map((node) => `${node},component,A,A,,,,,`).join("\n")}\n`,
    [links]: `${sound[links]}${onward.join("\n")}\n`,
  };
  expect(said(await readWith({ ...noCase, ...files }))).toEqual([]);
  const circle = { ...files, [links]: `${files[links]}${link("p19999", "p19998")}\n` };
  expect(said(await readWith(circle))).toEqual([`${links}:20004 The links go round in a circle: p19998 → p19999 → p19998.`]);
});
