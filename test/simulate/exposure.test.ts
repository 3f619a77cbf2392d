/** Exposure worked out by hand on small chains. */
import { bottlenecks, commonSuppliers, exposuresOf, singlePoints } from "#simulate";
import { expect, it } from "vitest";
import { madeModel } from "./made_up_chain.ts";

function on(model: ReturnType<typeof madeModel>, who: string, kind: "country" | "organisation" | "owner" = "country") {
  return Object.fromEntries(exposuresOf(model, { on: kind }).flatMap((one) => (one.on === who ? [[one.node, one]] : [])));
}

it("is the largest of what a node and its inputs lose, and says through which", () => {
  const model = madeModel({
    nodes: {
      ore: { supplies: [["CHN 90", "AUS 10"]] },
      oxide: { supplies: [["CHN 50", "MYS 50"]] },
      gas: { supplies: [["CHN 95", "UKR 5"]] },
      magnet: { supplies: [["DEU 100"]] },
    },
    links: ["ore > oxide", "oxide > magnet", "gas ~ magnet"],
  });
  const china = on(model, "CHN");
  expect(china["oxide"]).toMatchObject({ direct: [0.5, 0.5], total: [0.9, 0.9], through: "ore" });
  // Gas is one of two inputs and not essential: half of 0.95.
  expect(china["magnet"]).toMatchObject({ direct: [0, 0], total: [0.9, 0.9], through: "oxide" });
});

it("counts the unknown rest as possible, and nothing where everything is accounted for", () => {
  const model = madeModel({
    nodes: {
      open: { supplies: [["KOR 60"]] },
      full: { supplies: [["KOR 60", "CHN 40"]] },
      named: { supplies: [["KOR 60", "CHN ?"]] },
      firms: { supplies: [["Firm A@CHN 30", "Firm B@KOR 30"]] },
      silent: {},
      end: { supplies: [["DEU 100"]] },
    },
    links: ["open > end", "full > end", "named > end", "firms > end"],
  });
  const [china, korea, taiwan] = [on(model, "CHN"), on(model, "KOR"), on(model, "TWN")];
  expect(china["named"]?.direct).toEqual([0, 0.4]);
  expect(china["firms"]?.direct).toEqual([0.3, 0.7]);
  expect(korea["open"]?.direct).toEqual([0.6, 0.6]);
  expect(korea["full"]?.direct).toEqual([0.6, 0.6]);
  expect(china["open"]).toBeUndefined();
  expect(china["end"]?.total).toEqual([0.4, 0.7]);
  expect(taiwan).toEqual({});
  expect(on(model, "Firm A", "organisation")["firms"]?.direct).toEqual([0.3, 0.3]);
});

it("keeps sources that disagree as an interval, and takes nothing from one that speaks of others", () => {
  const model = madeModel({ nodes: { ore: { supplies: [["CHN 94"], ["CHN 99"], ["RUS 3"]] } }, links: [] });
  expect(on(model, "CHN")["ore"]?.direct).toEqual([0.94, 0.99]);
});

it("reads a bloc as one, and does not count a country and its firms twice", () => {
  const model = madeModel({ nodes: { tool: { supplies: [["NLD 60", "DEU 20", "ASML@NLD 55"]] } }, links: [] });
  const bloc = exposuresOf(model, { on: "country", blocs: { EU27: ["NLD", "DEU"] } }).find((one) => one.on === "EU27");
  expect(bloc?.direct).toEqual([0.8, 0.8]);
});

const satellite = madeModel({
  nodes: {
    glass: { supplies: [["Qioptiq@GBR 100"]] },
    array: { supplies: [["DEU 100"]] },
    sensor: { supplies: [["Qioptiq@GBR 40", "Other@USA 60"]] },
    camera: { supplies: [["FRA 100"]] },
    satellite: { supplies: [["DEU 50", "FRA 50"]] },
  },
  links: ["glass > array", "array > satellite", "sensor > camera", "camera > satellite"],
});

it("finds who alone can stop an end product, and where they sit", () => {
  const found = singlePoints(satellite, { threshold: 0.9 }).map(({ on: who, node, end, share, path }) => ({ who, node, end, share, path }));
  expect(found).toContainEqual({ who: "Qioptiq", node: "glass", end: "satellite", share: [1, 1], path: ["glass", "array", "satellite"] });
  expect(found.map(({ who }) => who).sort()).toEqual(["DEU", "FRA", "GBR", "Qioptiq"]);
});

it("finds who stands at two nodes that no customer buys together", () => {
  expect(commonSuppliers(satellite, { on: "organisation" })).toEqual([
    { on: "Qioptiq", kind: "organisation", end: "satellite", nodes: ["glass", "sensor"] },
  ]);
});

it("finds what others need from a bloc", () => {
  const found = bottlenecks(satellite, { members: ["DEU", "FRA"], threshold: 0.5 });
  expect(found.map(({ node, share, reaches }) => [node, share, reaches])).toEqual([
    ["array", [1, 1], 1],
    ["camera", [1, 1], 1],
    ["satellite", [1, 1], 1],
  ]);
  expect(found[2]?.holders).toEqual([
    { country: "DEU", share: [0.5, 0.5] },
    { country: "FRA", share: [0.5, 0.5] },
  ]);
});
