/**
 * Two worlds: one holds the built-in edition, the other also statements of every kind, trade, a chain and batches a public reader may not see.
 * For every route of the interface and every command of the command line the public output is the same, byte for byte. The tables of routes
 * and commands are walked, so that a new one is covered by being there; for the owner the worlds differ, so that sameness means something.
 */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Served, serve } from "#api";
import { commandList } from "#cli";
import { type Observatory, openObservatory } from "#observatory";
import { addressOf, allRoutes, type AnyRoute, type Example, formsOf, still, temporary } from "../api/desk.ts";
import { typed } from "../cli/octant.ts";
import { addReadings, giveReadings, openReadings, readings } from "../documents/readings.ts";
import { openDeal, openDealId } from "./hidden_deals.ts";
import { addHidden, secretWord } from "./worlds.ts";

interface World {
  readonly root: string;
  readonly folder: string;
  readonly observatory: Observatory;
  readonly served: Served;
}

let plain: World;
let hiding: World;

async function openWorld(name: string, hidden: boolean): Promise<World> {
  const root = await temporary(`world-${name}`);
  const folder = join(root, "data");
  await addReadings(folder);
  const before = await openObservatory({ data: folder, effects: still });
  const { owner } = before;
  await before.as(owner).collect({ source: readings, from: await giveReadings(join(root, "readings"), openReadings) });
  await before.as(owner).keepDeal({ text: openDeal });
  await before.close();
  if (hidden) await addHidden(folder, owner);
  const observatory = await openObservatory({ data: folder, effects: still });
  return { root, folder, observatory, served: await serve({ observatory, port: 0 }) };
}

beforeAll(async () => {
  // Spreadsheets carry the moment they were written.
  vi.useFakeTimers({ toFake: ["Date"], now: still.now() });
  plain = await openWorld("a", false);
  hiding = await openWorld("b", true);
  // Two houses with everything in them, and texts judged and indexed in each.
}, 240_000);

afterAll(async () => {
  vi.useRealTimers();
  for (const world of [plain, hiding]) {
    await world.served.close();
    await world.observatory.close();
    await rm(world.root, { recursive: true, force: true });
  }
});

/** Beyond the example of each route: names, words, hashes and filters that mean something only in the other world. */
const more: Readonly<Record<string, readonly Example[]>> = {
  entity: [
    { params: { kind: "node", name: "gallium_primary" } },
    { params: { kind: "chain", name: "semiconductors" } },
    { params: { kind: "technology", name: "eu_1_1" }, query: { asOf: "2026-02-01T12:00:00.000Z" } },
    { params: { kind: "country", name: "ABW" } },
    { params: { kind: "product", name: "850511" } },
    { params: { kind: "membership", name: "EU27-CHN" } },
    { params: { kind: "chain", name: "hidden" } },
    { params: { kind: "material", name: "hidden_0" } },
  ],
  overview: [{ query: {} }, { query: { bloc: "DEU", year: "2022" } }, { query: { year: "2023" } }, { query: { bloc: "CHN" } }],
  materials: [{ query: { assessment: "2017" } }],
  measured: [
    { params: { method: "eu_dependency" } },
    { params: { method: "eu_dependency" }, query: { product: "880730" } },
    { params: { method: "eu_dependency" }, query: { year: "2023" } },
    { params: { method: "supplier_concentration" }, query: { bloc: "DEU" } },
    { params: { method: "eu_dependency_persistence" } },
  ],
  suppliers: [{ query: { bloc: "DEU", product: "850511" } }, { query: { bloc: "EU27", product: "880730" } }],
  chain: [{ params: { id: "all" } }, { params: { id: "autonomous_systems" } }, { params: { id: "hidden" } }],
  search: [{ query: { q: secretWord } }, { query: { q: "hidden" } }, { query: { q: "semi", limit: "50" } }],
  documents: [
    ...["radar", secretWord, '"gallium nitride"', "radar -gallium", "gal*", "hidden", "the of"].map((q) => ({ query: { q } })),
    { query: { q: "radar", sort: "newest", size: "1", page: "2" } },
    { query: { q: "radar", kind: "project", year: "2024", programme: "HE", language: "en", source: readings } },
  ],
  document: [
    { params: { source: readings, id: "101" } },
    { params: { source: readings, id: "102" } },
    { params: { source: readings, id: "900" } },
  ],
  trace: [
    { params: { "*": "supplier_concentration/DEU/2024/850511/hhi_extra" } },
    { params: { "*": "eu_dependency/EU27/2023/850511/cdi1" } },
  ],
  simulate: [
    { body: { scenario: { name: "All", shocks: [{ country: "CHN" }], runs: 10 } } },
    { body: { scenario: { name: "Hidden", shocks: [{ nodes: ["hidden_part"] }] } } },
    { body: { scenario: { name: "Hidden", shocks: [{ provider: "Hidden Works" }] } } },
    { body: { scenario: { name: "Hidden chain", chains: ["hidden"], shocks: [{ country: "CHN" }] } } },
  ],
  exposure: [
    { params: { chain: "all" }, query: { on: "organisation" } },
    { params: { chain: "hidden" } },
    { params: { chain: "eu_1_1" } },
    { params: { chain: "semiconductors" }, query: { node: "gallium_primary", on: "owner" } },
  ],
  flags: [
    { query: { state: "all", declared: "true" } },
    { query: { state: "sample" } },
    { query: { state: "all", q: secretWord } },
    { query: { threshold: "0", sort: "date" } },
  ],
  oneFlag: [
    { params: { source: readings, id: "101" } },
    { params: { source: readings, id: "102" } },
    { params: { source: readings, id: "900" } },
  ],
  gaps: [{ query: { need: "wp_drones" } }, { query: { on: "2030-01-01", domain: "sea" } }],
  gap: [{ params: { need: "cs_semicon" } }, { params: { need: "hidden_0" } }, { params: { need: "card20_cuas_a2ad" } }],
  actions: [
    { query: { document: "C", overdue: "yes", on: "2026-03-15" } },
    { query: { q: secretWord } },
    { query: { standing: "done", technology: "eu_5" } },
    { query: { owner: "hidden_0" } },
  ],
  action: [{ params: { action: "C-0-01" } }, { params: { action: "hidden_0" } }],
  board: [{ query: { on: "2030-06-01", since: "2026-01-01" } }],
  why: [
    { query: { subject: "node:gallium_primary" } },
    { query: { subject: "technology:eu_1_3", most: "200" } },
    { query: { subject: `document:${readings}/101` } },
    { query: { subject: `document:${readings}/900` } },
    { query: { subject: "cause:hidden_0" } },
    { query: { subject: "instrument:edf", most: "3" } },
  ],
  criticality: [
    { query: { edition: "hidden_criticality" } },
    { query: { edition: "example", weights: "exposure=0,needs=2", space: "declared" } },
    { query: { technology: "hidden_0" } },
  ],
  criticalityOf: [{ params: { technology: "eu_1_1" } }, { params: { technology: "hidden_0" } }],
  criticalityChanges: [{ query: { from: "hidden_criticality" } }, { query: { from: "example", to: "hidden_criticality" } }],
  screeningCases: [{ query: {} }],
  screeningCase: [{ params: { deal: openDealId } }, { params: { deal: "hidden_deal" } }],
  screenDeal: [{ body: { text: openDeal } }, { body: { text: openDeal.replaceAll("Siltronic", "Hidden Works") } }],
  measures: [{ query: { node: "gallium_primary" } }, { query: { chain: "gan_radar", technology: "eu_10" } }],
  portfolio: [{ query: { budget: "crma=120", robust: "1", chain: "gan_radar" } }, { query: { budget: "any=50", must: "hidden_measure" } }],
  causes: [
    { query: {} },
    { query: { node: "gallium_primary" } },
    { query: { type: "hidden_0" } },
    { query: { technology: "eu_1", least: "0.3" } },
  ],
  applications: [
    { query: {} },
    { query: { application: "hidden_application" } },
    { query: { need: "hidden_0" } },
    { query: { technology: "eu_1_1" } },
  ],
  targets: [{ query: { on: "2030-06-01" } }, { query: { target: "hidden_0" } }],
  coverage: [
    { query: { from: "all", scope: "civil" } },
    { query: { technology: "hidden_0" } },
    { query: { state: "unfunded", to: "2030" } },
  ],
  coverageCell: [{ params: { technology: "eu_1_3", trl: "0" } }, { params: { technology: "hidden_0", trl: "4" } }],
  fundingPath: [{ query: {} }, { query: { technology: "eu_9", scope: "defence", applicant: "small_firms", country: "NLD", trl: "4" } }],
  levers: [{ query: { causeType: "technology_gap" } }, { query: { lever: "hidden_lever" } }],
  leads: [
    { query: { basis: "projects" } },
    { query: { basis: "money", set: "high=2" } },
    { query: { basis: "works", bloc: "none" } },
    { query: { basis: "articles", by: "technology" } },
  ],
  lead: [{ params: { subject: "eu_1_3" }, query: { basis: "projects" } }, { params: { subject: "wipo35/optics" } }],
  collaboration: [{ query: {} }, { query: { technology: "eu_1_3", source: readings } }],
  emergence: [{ query: {} }, { query: { source: readings, terms: "yes", set: "documents=1" } }, { query: { source: "hidden" } }],
  projection: [{ params: { subject: "eu_1_3" } }, { params: { subject: "gallium nitride" }, query: { terms: "yes" } }],
  run: [{ params: { id: "hidden_0" } }],
  signals: [
    { query: { state: "new" } },
    { query: { state: "all", q: secretWord } },
    { query: { state: "all", technology: "eu_1", sort: "score" } },
  ],
  triageSignals: [{ body: { refs: ["typed/hidden_alike"], answer: "kept" } }],
  watchlist: [{ params: { id: "hidden_list" } }],
  digest: [
    { query: { on: "2026-02-01", days: "366", lang: "nl" } },
    { query: { watchlist: "hidden_list" } },
    { query: { watchlist: "example", on: "2026-02-01" } },
  ],
  radar: [{ query: { edition: "hidden_edition" } }, { query: { edition: "example" } }, { query: { against: "hidden_edition" } }],
  sayForecast: [{ body: { question: "hidden_question", probability: 0.5, forecaster: "heron" } }],
  organisations: [{ query: { q: "university" } }, { query: { q: secretWord } }, { query: { sort: "name", country: "NLD" } }],
  organisation: [{ params: { id: "pic:900000999" } }],
  organisationProposals: [{ query: { size: "5" } }],
  report: [
    { params: { id: "semiconductors" } },
    { params: { id: "dependency_brief" }, query: { lang: "nl" } },
    { params: { id: "roadmap" }, query: { set: "on=2026-11-24" } },
    { params: { id: "roadmap" }, query: { set: "roadmap=hidden_roadmap" } },
    { params: { id: "roadmap" }, query: { set: "technology=eu_1_1", lang: "nl" } },
  ],
  roadmap: [
    { params: { roadmap: "all" } },
    { params: { roadmap: "all" }, query: { on: "2031-01-01" } },
    { params: { roadmap: "all" }, query: { technology: "eu_1" } },
    { params: { roadmap: "hidden_roadmap" } },
  ],
  sayMilestone: [{ params: { milestone: "hidden_milestone" }, body: { date: "2027-01-31" } }],
};

interface Heard {
  readonly status: number;
  readonly type: string | null;
  readonly file: string | null;
  readonly bytes: string;
}

async function ask(
  { served, observatory }: World,
  route: Pick<AnyRoute, "method">,
  address: string,
  { as, body }: { as?: string; body?: unknown } = {},
): Promise<Heard> {
  const headers: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  if (as !== undefined) headers["authorization"] = `Bearer ${observatory.token}`;
  if (as) headers["octant-as"] = as;
  const answer = await fetch(`${served.address}${address}`, {
    method: route.method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer()).toString("base64");
  return { status: answer.status, type: answer.headers.get("content-type"), file: answer.headers.get("content-disposition"), bytes };
}

function readable(heard: Heard): string {
  return Buffer.from(heard.bytes, "base64").toString("utf8");
}

describe.each(allRoutes)("the route %s", (name, route) => {
  const examples: readonly Example[] = [route.example, ...(more[name] ?? [])];
  const forms = formsOf(route).flatMap(([suffix]) => examples.map((example) => [addressOf(route, suffix, example), example] as const));

  it.each(forms)("%s is the same in both worlds", async (address, example) => {
    const { body } = example;
    // The owner who looks as the public sees what the public sees; asked once per route, for pages take their time.
    for (const as of example === route.example ? [undefined, "public"] : [undefined]) {
      const given = { ...(as === undefined ? {} : { as }), body };
      const [here, there] = [await ask(plain, route, address, given), await ask(hiding, route, address, given)];
      if (here.bytes !== there.bytes && /json|csv/.test(here.type ?? "")) expect(readable(there)).toBe(readable(here));
      expect(there).toEqual(here);
      expect(readable(there)).not.toContain(address.includes(secretWord) ? "Report " + secretWord : secretWord);
    }
  });
});

it("tells the same where no route is", async () => {
  for (const address of ["/healthz", "/readyz", "/api/openapi.json", "/api/hidden", "/api/entities/hidden"]) {
    const [here, there] = [await ask(plain, { method: "GET" }, address), await ask(hiding, { method: "GET" }, address)];
    if (address !== "/healthz") expect(there).toEqual(here);
    else expect(there.status).toBe(here.status);
  }
});

/** Routes that say something about data: for the owner of the second world each must differ. */
const aboutData = [
  "flags",
  "oneFlag",
  "flagQuality",
  "signals",
  "watchlists",
  "watchlist",
  "digest",
  "radar",
  "forecasts",
  "state",
  "overview",
  "technologies",
  "entity",
  "products",
  "materials",
  "measured",
  "suppliers",
  "chains",
  "chain",
  "simulate",
  "scenarios",
  "exposure",
  "controls",
  "instruments",
  "services",
  "gaps",
  "gap",
  "actions",
  "action",
  "causes",
  "applications",
  "targets",
  "measures",
  "portfolio",
  "roadmaps",
  "roadmap",
  "screeningCases",
  "screeningCase",
  "screenDeal",
  "criticality",
  "criticalityOf",
  "board",
  "why",
  "coverage",
  "coverageCell",
  "fundingPath",
  "levers",
  "register",
  "references",
  "run",
  "sources",
  "trace",
  "search",
  "emergence",
  "documents",
  "document",
  "organisations",
  "report",
  "preview",
  "batches",
];

it("is not the same for the owner: what is hidden is there and counts", async () => {
  const same: string[] = [];
  for (const [name, route] of allRoutes.filter(([one]) => aboutData.includes(one))) {
    const examples: readonly Example[] = [route.example, ...(more[name] ?? [])];
    const pairs = await Promise.all(
      examples.map(
        async (example) =>
          [
            await ask(plain, route, addressOf(route, "", example), { as: "", body: example.body }),
            await ask(hiding, route, addressOf(route, "", example), { as: "", body: example.body }),
          ] as const,
      ),
    );
    if (pairs.every(([here, there]) => here.bytes === there.bytes)) same.push(name);
  }
  expect(same).toEqual([]);
}, 240_000);

/** Further words for the commands, beyond the example of each. */
const moreWords: readonly (readonly string[])[] = [
  ["decide", "measures", "--format", "csv"],
  ["decide", "portfolio", "--budget", "crma=100", "--robust", "1", "--format", "csv"],
  ["decide", "portfolio", "--budget", "any=50", "--without", "hidden_measure"],
  ["measure", "eu_dependency", "--format", "csv"],
  ["measure", "eu_dependency", "--product", "880730"],
  ["measure", "eu_dependency", "--year", "2023", "--lang", "nl"],
  ["measure", "supplier_shares", "--bloc", "DEU", "--product", "850511", "--format", "json"],
  ["measure", "raw_material_supply_risk", "--year", "2023", "--out", "risk.txt"],
  ["trace", "eu_dependency/DEU/2024/850511/top_share", "--format", "json"],
  ["publish", "dependency_brief", "--lang", "nl"],
  ["collect", "baci", "--from", "nowhere"],
  ["undo", "0000"],
  ["simulate", "all", "--cut", "CHN=50%", "--runs", "10", "--format", "csv"],
  ["simulate", "all", "--cut", "Hidden Works:gallium=100%"],
  ["simulate", "all", "--scenario", "hidden_0"],
  ["simulate", "run-000000000000"],
  ["exposure", "all", "--on", "organisation", "--format", "csv"],
  ["scout", "flags"],
  ["scout", "flags", "--threshold", "0", "--format", "csv"],
  ["scout", "decide", "readings/900", "watch"],
  ["scout", "leads", "--basis", "projects", "--format", "csv"],
  ["scout", "leads", "--fields", "--years", "2010-2020", "--lang", "nl"],
  ["scout", "emerge", "--terms", "--top", "5"],
  ["scout", "emerge", "--source", "hidden", "--format", "json"],
  ["scout", "gaps", "--format", "csv"],
  ["scout", "gaps", "--need", "hidden_0"],
  ["scout", "gaps", "--need", "card20_cuas_a2ad", "--lang", "nl"],
  ["actions", "--format", "json"],
  ["actions", "--format", "ics", "--lang", "nl"],
  ["actions", "--find", secretWord],
  ["decide", "causes", "--format", "csv"],
  ["decide", "causes", "--node", "gallium_primary", "--lang", "nl"],
  ["decide", "applications", "--technology", "eu_1_1", "--format", "json"],
  ["decide", "targets", "--format", "csv"],
  ["decide", "roadmap"],
  ["decide", "roadmap", "all", "--format", "csv"],
  ["decide", "roadmap", "hidden_roadmap"],
  ["decide", "roadmap", "--format", "ics", "--lang", "nl"],
  ["decide", "roadmap", "move", "hidden_milestone", "2027-01-31"],
  ["screen"],
  ["screen", openDealId, "--format", "csv", "--lang", "nl"],
  ["screen", "hidden_deal"],
  ["screen", "opinion", "hidden_deal", "comment", "--reason", "nobody knows"],
  ["decide", "criticality", "--format", "csv"],
  ["decide", "criticality", "--technology", "eu_1_3", "--lang", "nl"],
  ["decide", "criticality", "--weights", "exposure=0", "needs=0"],
  ["decide", "criticality", "--edition", "hidden_criticality"],
  ["decide", "criticality", "diff", "hidden_criticality"],
  ["decide", "criticality", "verdict", "hidden_0", "essential", "met", "--reason", "nobody knows"],
  ["decide", "why", "technology:eu_1_1", "--format", "csv"],
  ["decide", "why", "node:gallium_primary", "--lang", "nl"],
  ["decide", "why", "measure:hidden_0"],
  ["decide", "coverage", "--from", "all", "--format", "csv"],
  ["decide", "coverage", "--technology", "eu_1_3", "--trl", "4", "--format", "json"],
  ["decide", "funding", "--technology", "hidden_0"],
  ["decide", "levers", "--cause-type", "technology_gap", "--format", "csv"],
  ["decide", "status", "hidden_0", "done", "--evidence", "nobody knows"],
  ["decide", "register", "cause_type", "--format", "csv"],
  ["decide", "drop", "measure", "hidden_measure"],
  ["decide", "enter", "measure", "--from", "nowhere.csv"],
  ["import", "nowhere.csv"],
  ["scout", "signals", "--state", "all", "--format", "csv"],
  ["scout", "triage", "typed/hidden_alike", "--answer", "kept"],
  ["scout", "watch"],
  ["scout", "watch", "hidden_list"],
  ["scout", "digest", "--on", "2026-02-01", "--days", "366", "--format", "atom"],
  ["scout", "radar", "--on", "2026-02-01", "--format", "csv"],
  ["scout", "radar", "--edition", "hidden_edition"],
  ["scout", "forecast", "--format", "json"],
  ["scout", "forecast", "hidden_question", "--probability", "0.5"],
  ["search", "radar"],
  ["search", secretWord, "--format", "json"],
  ["search", "radar", "--kind", "project", "--newest", "--format", "csv"],
  ["search", "the", "--lang", "nl"],
  ["organisations", "list", "university", "--format", "csv"],
  ["organisations", "list", secretWord],
  ["organisations", "show", "pic:900000999"],
  ["organisations", "proposals", "--format", "json"],
  ["show", "readings/101"],
  ["show", "readings/900", "--format", "json"],
];

const lines = [...commandList.map(({ example }) => example.split(" ").slice(1)), ...moreWords];

/** What a command says and writes, with the names of the folders taken out. */
async function type(world: World, words: readonly string[], as: readonly string[]) {
  const work = await temporary("work");
  const { code, out, err } = await typed([...words, "--quiet", "--data", world.folder, ...as], work);
  const files: Record<string, string> = {};
  for (const name of await readdir(work)) files[name] = (await readFile(join(work, name))).toString("base64");
  await rm(work, { recursive: true, force: true });
  const plainly = (text: string) => text.replaceAll(world.folder, "<data>").replaceAll(work, "<work>");
  return { code, out: plainly(out), err: plainly(err), files };
}

/** Commands that do not read as anybody. */
const withoutAudience = ["serve", "new"];

describe("the command", () => {
  it.each(lines.map((words) => [words.join(" "), words] as const))("octant %s says the same in both worlds", async (_, words) => {
    const as = withoutAudience.includes(words[0] ?? "") ? [] : ["--as", "public"];
    const [here, there] = [await type(plain, words, as), await type(hiding, words, as)];
    expect(there).toEqual(here);
    expect(here.code).not.toBe(2);
    expect(here.out + here.err).not.toBe("");
  });

  it("says something else to the owner", async () => {
    for (const words of [["measure", "eu_dependency", "--format", "csv"], ["undo"], ["trace", "eu_dependency/EU27/2024/850511/cdi1"]]) {
      expect((await type(hiding, words, [])).out).not.toBe((await type(plain, words, [])).out);
    }
  });
});
