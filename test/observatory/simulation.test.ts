/** The laboratory as a reader uses it: on the seven chains of the built-in edition, with runs, scenarios, exposure and chains of one's own. */
import { expect, it } from "vitest";
import { Problem } from "#model";
import { opened } from "./opened.ts";

const { owner, everybody } = opened("laboratory");

const gallium = { name: "No gallium", chains: ["semiconductors"], shocks: [{ country: "CHN", nodes: ["gallium_primary"] }], runs: 50 };

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
}

it("cuts a country at a node and follows it to the end product, later and less than at the node itself", async () => {
  const { nodes, days } = await owner().simulate(gallium);
  const at = (id: string) => nodes.find((one) => one.node === id);
  const [hit, end] = [at("gallium_primary"), at("semiconductors")];
  expect(hit?.hit).toBe(true);
  expect(hit?.lowest.p50).toBeLessThan(0.25);
  expect(end?.end).toBe(true);
  expect(end?.lostDays.high).toBeGreaterThan(0);
  expect(end?.lostDays.high).toBeLessThan(hit?.lostDays.high ?? 0);
  expect(end?.impact.earliest ?? -1).toBeGreaterThanOrEqual(hit?.impact.earliest ?? Infinity);
  expect(hit?.levels?.p50).toHaveLength(days.length);
});

it("understands the name of a raw material, of a chain and of a technology", async () => {
  const named = await owner().simulate({ ...gallium, shocks: [{ country: "CHN", nodes: ["gallium"] }] });
  const exact = await owner().simulate(gallium);
  expect(named.nodes.filter((one) => one.hit).map((one) => one.node)).toEqual(
    expect.arrayContaining(exact.nodes.filter((one) => one.hit).map((one) => one.node)),
  );
  const { technologies } = await owner().chain("semiconductors");
  const first = technologies[0]?.id ?? "";
  expect((await owner().exposure(first)).rows.length).toBeGreaterThan(0);
  expect((await owner().simulate({ ...gallium, chains: [first] })).nodes.length).toBeGreaterThan(0);
});

it("feels a material that is cut in every chain that uses it", async () => {
  const { nodes } = await owner().simulate({ ...gallium, chains: ["all"], days: 720, runs: 0 });
  const touched = new Set(nodes.filter((one) => one.lostDays.high > 0).flatMap((one) => one.chains));
  expect([...touched]).toEqual(expect.arrayContaining(["semiconductors", "gan_radar", "space"]));
});

it("brings a recorded run back to the same numbers, also after the chains have changed", async () => {
  const first = await owner().simulateAndRecord(gallium);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const before = await owner().run(first.id);
  expect(before.modelHash).toBe(first.modelHash);
  const again = await owner().repeat(first.id);
  expect(again).toEqual(first);
  expect(await codeOf(owner().repeat("run-000000000000"))).toBe("run-unknown");
});

it("keeps a scenario under its label, shows it among the others and takes it back", async () => {
  const saved = await owner().saveScenario({ scenario: gallium, label: "restricted" });
  expect(saved.label).toBe("restricted");
  const listed = (reader: ReturnType<typeof owner>) => reader.scenarios().then(({ scenarios }) => scenarios.map((one) => one.id));
  expect(await listed(owner())).toContain(saved.id);
  expect(await listed(everybody())).not.toContain(saved.id);
  await owner().undo(saved.batch ?? "");
  expect(await listed(owner())).not.toContain(saved.id);
});

it("runs every scenario that ships, each of which does something", async () => {
  const { scenarios } = await owner().scenarios();
  expect(scenarios.length).toBeGreaterThanOrEqual(8);
  for (const { id, scenario } of scenarios) {
    const outcome = await owner().simulate({ ...(scenario as object), runs: 10 });
    const did = outcome.nodes.some((one) => one.lostDays.high > 0) || (outcome.prices ?? []).some((one) => one.rise.high > 0);
    expect(did, id).toBe(true);
    if ((scenario as { measures: unknown[] }).measures.length > 0) expect(outcome.without?.length, id).toBeGreaterThan(0);
  }
});

it("places an export ban by the dates of the register, and cuts nothing before it holds", async () => {
  const { controls } = await owner().controls();
  expect(controls.length).toBeGreaterThanOrEqual(17);
  const ban = controls.find((one) => one.imposedBy === "CHN" && one.effective !== null && one.until === null && one.nodes.length > 0);
  expect(ban).toBeDefined();
  const scenario = (start: string) => ({ name: "Ban", shocks: [{ kind: "export_ban", control: ban?.id }], start, days: 100, runs: 0 });
  const during = await owner().simulate(scenario(ban?.effective ?? ""));
  expect(during.nodes.some((one) => one.hit)).toBe(true);
  expect(await codeOf(owner().simulate(scenario("2001-01-01")))).toBe("scenario-control-not-in-force");
});

it("says on whom a chain depends through all tiers, for certain at most what is possible", async () => {
  const { rows, singlePoints, commonSuppliers, bottlenecks } = await owner().exposure("semiconductors", { on: "country" });
  expect(rows.length).toBeGreaterThan(50);
  for (const { total, direct } of rows) {
    expect(total[0]).toBeLessThanOrEqual(total[1]);
    expect(total[0]).toBeGreaterThanOrEqual(direct[0]);
  }
  const euv = await owner().exposure("semiconductors", { on: "organisation", node: "euv_scanner" });
  expect(euv.rows.find((one) => one.on === "ASML")?.direct[0]).toBeGreaterThan(0.8);
  expect(singlePoints.length).toBeGreaterThan(0);
  expect(commonSuppliers.some((one) => one.nodes.length >= 2)).toBe(true);
  expect(bottlenecks.map((one) => one.node)).toContain("euv_optics");
  const { countries, rows: technologies } = await owner().technologyExposure();
  expect(countries).toContain("CHN");
  expect(technologies.length).toBeGreaterThanOrEqual(7);
});

it("hangs production, suppliers and supply risk on the nodes with codes", async () => {
  const { attached } = await owner().chain("semiconductors");
  const ofGallium = attached.filter((one) => one.node === "gallium_primary");
  expect(ofGallium.map((one) => one.kind)).toEqual(expect.arrayContaining(["production", "supply_risk"]));
  const production = ofGallium.find((one) => one.kind === "production");
  expect(production).toMatchObject({ country: "CHN" });
  expect(production?.value).toBeGreaterThan(0.9);
  const traced = await owner().trace(production?.id ?? "");
  expect(traced.value).toBe(production?.value);
});

it("agrees with the trade figures of its product codes, or says why not", async () => {
  const missing: string[] = [];
  for (const { id } of (await owner().chains()).chains) {
    const { nodeList, supplyList, factList, dependencies } = await owner().chain(id, { bloc: "EU27", year: 2024 });
    const trade = new Map((dependencies?.rows ?? []).map((row) => [row.product, row.top_supplier]));
    for (const node of nodeList) {
      const leading = leaderOf(supplyList.filter((one) => one.node === node.id));
      const differs = node.hs6.some((code) => trade.has(code) && leading !== undefined && trade.get(code) !== leading);
      const said = factList.some((one) => one.node === node.id && one.kind === "trade_difference");
      if (differs && !said) missing.push(`${id}: ${node.id} (${node.hs6.join(", ")}): shares say ${leading}`);
    }
  }
  expect([...new Set(missing)]).toEqual([]);
});

/** The country that leads in the newest year of world supply today, as the page shows it. */
function leaderOf(
  supplies: readonly { provider: string; providerKind: string; share: string | null; basis: string | null; year: string | null }[],
) {
  const yearOf = (one: { year: string | null }) => Number(/(\d{4})(?!.*\d{4})/.exec(one.year ?? "")?.[1] ?? 0);
  const printed = supplies.filter(
    (one) =>
      one.share !== null &&
      one.providerKind === "country" &&
      !/^forecast:|\bimports$|^EU (sourcing|needs)|^installed/i.test(one.basis ?? ""),
  );
  const newest = Math.max(0, ...printed.map(yearOf));
  return printed.filter((one) => yearOf(one) === newest).sort((left, right) => Number(right.share) - Number(left.share))[0]?.provider;
}

it("takes in a chain of one's own that joins the others, and takes it back", async () => {
  const csv = "from,to,country,share,year\ngallium_primary,My sensor,CHN,98,2025\nMy sensor,My weapon,DEU,60,2025\n";
  const files = [{ name: "mine.csv", content: Buffer.from(csv).toString("base64") }];
  const { mapping } = await owner().previewImport(files);
  expect(mapping).toBeDefined();
  const given = { files, mapping: { ...(mapping as object), chain: { id: "mine", name: "Mine" } } };
  const tried = await owner().checkImport(given);
  expect({ errors: tried.errors, remarks: tried.remarks.filter((one) => one.kind === "error") }).toEqual({ errors: 0, remarks: [] });
  expect(tried.joinedNodes).toContain("gallium_primary");
  expect((await owner().chains()).chains.map((one) => one.id)).not.toContain("mine");
  const imported = await owner().importChain(given);
  expect((await owner().importChain(given)).batch).toBeNull();
  const { nodes } = await owner().simulate({ ...gallium, chains: ["mine"], runs: 0, days: 720 });
  expect(nodes.find((one) => one.end)?.lostDays.high).toBeGreaterThan(0);
  await owner().undo(imported.batch ?? "");
  expect((await owner().chains()).chains.map((one) => one.id)).not.toContain("mine");
});

it("says in a sentence what is wrong with a scenario", async () => {
  const cases: readonly [object, string][] = [
    [{ name: "x", shocks: [] }, "scenario-not-understood"],
    [{ name: "x", shocks: [{ country: "China" }] }, "scenario-not-understood"],
    [{ name: "x", shocks: [{ country: "CHN", by: 140 }] }, "scenario-not-understood"],
    [{ name: "x", chains: ["nowhere"], shocks: [{ country: "CHN" }] }, "chain-unknown"],
    [{ name: "x", chains: ["semiconductors"], shocks: [{ nodes: ["galium_primary"] }] }, "scenario-node-unknown"],
    [{ name: "x", chains: ["semiconductors"], shocks: [{ country: "ABW" }] }, "scenario-country-unknown"],
    [{ name: "x", chains: ["semiconductors"], shocks: [{ country: "NLD", nodes: ["gallium_primary"] }] }, "scenario-cuts-nothing"],
  ];
  for (const [scenario, code] of cases) expect(await codeOf(owner().simulate(scenario)), JSON.stringify(scenario)).toBe(code);
});
