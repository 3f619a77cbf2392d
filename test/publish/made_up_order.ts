/** An order for the real report with made-up tables: the columns of the methods, thirty codes, twenty-seven members; no number is real. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import {
  type Assertion,
  type Entity,
  type KindName,
  type Manifest,
  methodCard,
  publicLabel,
  reportCard,
  type Row,
  type SourceCard,
  type Table,
} from "#model";
import { figuresNeeded, type MeasuredFigure, type PublishOrder, snapshotOf } from "#publish";
import { tableOf } from "../figure/made_up.ts";

const repository = new URL("../../", import.meta.url);
export const folder = fileURLToPath(new URL("reports/dependency_brief", repository));
const yaml = (path: string): unknown => parse(readFileSync(new URL(path, repository), "utf8"));

export const card = reportCard.parse(yaml("reports/dependency_brief/report.yaml"));

export const members = "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE".split(
  " ",
);
const suppliers = ["CHN", "TUR", "BRA", "CHL", "KAZ", "ZAF"];
const codes = Array.from({ length: 30 }, (_, at) => String(810000 + at));
const basket = "810007";

/** Repeatable numbers between 0 and 1. */
function wave(...seeds: number[]): number {
  const value = Math.sin(seeds.reduce((sum, seed, at) => sum + seed * (12.9898 + at * 78.233), 1)) * 43758.5453;
  return Math.round((value - Math.floor(value)) * 1e6) / 1e6;
}

function dependencyRow(bloc: string, year: number, at: number): Row {
  const seed = members.indexOf(bloc);
  const [cdi1, cdi2, cdi3] = [wave(at, year, seed), wave(at, seed, 3), wave(at, seed, 5) * 4];
  const imports = `${Math.round(1000 + wave(at, seed, 9) * 900000)}.000`;
  const top = { top_supplier: suppliers[at % suppliers.length] ?? "CHN", top_share: Math.sqrt(cdi1) };
  const trade = { imports_extra: imports, imports_intra: "1000.000", exports_total: "1000.000", exports_extra: "500.000" };
  return {
    bloc,
    year,
    product: codes[at] ?? "",
    ...trade,
    cdi1,
    cdi2,
    cdi3,
    cdi3_extra: cdi3 * 2,
    ...top,
    dependent: cdi1 > 0.4 && cdi2 > 0.5 && cdi3 > 1,
  };
}

const dependency = ["EU27", ...members].flatMap((bloc) =>
  [2022, 2024].flatMap((year) => codes.map((_, at) => dependencyRow(bloc, year, at))),
);

const shares = codes.flatMap((product, at) =>
  suppliers.map((partner, place) => {
    const share = place === 0 ? 0.5 + wave(at) * 0.4 : (0.5 - wave(at) * 0.4) / 5;
    return {
      bloc: "EU27",
      year: 2024,
      product,
      partner,
      inside: false,
      value: "1.000",
      share_extra: share,
      share_all: share,
      place_extra: place + 1,
      place_all: place + 1,
    };
  }),
);

const materials = Array.from({ length: 34 }, (_, at) => `Stuff${at}`);
const risks = materials.map((material, at) => ({
  material,
  stage: "P",
  year: 2023,
  scope: "GS+EU",
  supply_risk: 1 + wave(at) * 4,
  published: Math.round(10 + wave(at) * 40) / 10,
  economic_importance: Math.round(28 + wave(at, 2) * 50) / 10,
}));

const rowsOf: Readonly<Record<string, readonly Row[]>> = {
  eu_dependency: dependency,
  supplier_shares: shares,
  raw_material_supply_risk: risks,
};

function manifestOf(name: string, stage: Manifest["stage"], parameters: Record<string, unknown> = {}): Manifest {
  const hash = name
    .replaceAll(/[^a-f]/g, "0")
    .padEnd(64, "a")
    .slice(0, 64);
  const made = {
    address: name === "raw_material_supply_risk" ? "clean/eu_crm/published" : "clean/baci/flows",
    hash: "b".repeat(64),
    label: publicLabel,
  };
  const madeBy = { card: name, version: "1", cardHash: "c".repeat(64), code: "0.0.0" };
  const about = { sha256: hash, rows: 1, state: "built_in" as const, observed: "2024", fetchedAt: "2026-11-22T08:00:00.000Z", origins: [] };
  const parts = [stage === "clean" ? { table: "flows", part: "2024", ...about } : { table: "result", part: "all", ...about }];
  return {
    hash,
    stage,
    name,
    label: publicLabel,
    parts,
    keys: {},
    lineage: { madeOf: [made], madeBy, parameters, audience: "public", at: "2026-11-22T08:00:00.000Z" },
  };
}

function figureData(method: string, where: Readonly<Record<string, readonly unknown[]>>): MeasuredFigure {
  const read = methodCard.parse(yaml(`methods/${method}/method.yaml`));
  const rows = (rowsOf[method] ?? []).filter((row) => Object.entries(where).every(([column, wanted]) => wanted.includes(row[column])));
  const parameters = Object.fromEntries(Object.entries(read.parameters).map(([name, one]) => [name, one.default]));
  return { table: tableOf(rows), manifest: manifestOf(method, "measured", parameters), method: read };
}

function entity(
  kind: KindName,
  id: string,
  said: Readonly<Record<string, string | readonly string[]>>,
  citation?: Assertion["citation"],
): Entity {
  const subject = `${kind}:${id}`;
  const about = { id: "", source: "made_up", label: publicLabel, assertedBy: "test", assertedAt: "2026-11-22T08:00:00.000Z", batch: "1" };
  const statements = Object.entries(said).flatMap(([property, values]) =>
    [values].flat().map((value) => ({
      ...about,
      kind,
      subject,
      property,
      value,
      ...(citation === undefined ? {} : { citation }),
    })),
  );
  return { kind, subject, label: publicLabel, statements };
}

const supply = (id: string, node: string, share: string, evidence: "read" | "recalled") =>
  entity(
    "supply",
    id,
    { chain: "chain:demo", node: `node:${node}`, provider: "CHN", provider_kind: "country", basis: "world supply", share, year: "2024" },
    {
      publication: "A made-up yearbook",
      evidence,
    },
  );

export const entities: readonly Entity[] = [
  ...[
    ["CHN", "China"],
    ["TUR", "Türkiye"],
    ["BRA", "Brazil"],
    ["DEU", "Germany"],
  ].map(([id = "", name = ""]) => entity("country", id, { name })),
  ...members.map((member) => entity("membership", `EU27-${member}`, { bloc: "bloc:EU27", member: `country:${member}` })),
  ...materials.map((name, at) =>
    entity("material", name.toLowerCase(), {
      name,
      critical: "yes",
      strategic: at % 2 === 0 ? "yes" : "no",
      crm_name: name,
      hs6: at < 3 ? basket : [],
      basket: at < 3 ? basket : [],
    }),
  ),
  entity("chain", "demo", { name: "A made-up chain", limits: "All of it." }),
  ...["one", "two", "three"].map((id) => entity("node", id, { name: `Node ${id}`, chain: "chain:demo" })),
  supply("a", "one", "73", "read"),
  supply("b", "two", "99", "recalled"),
];

const source = {
  id: "baci",
  version: 1,
  name: { en: "BACI, made up", nl: "BACI, verzonnen" },
  publisher: "CEPII",
  licence: { name: "Etalab Open Licence 2.0", redistribution: "allowed" },
  homepage: "https://example.org",
  cadence: { en: "yearly", nl: "jaarlijks" },
  caveats: [],
} as unknown as SourceCard;

const products: Table = tableOf(
  codes.map((product, at) => ({ product, name_en: `Product ${at}, in bulk`, name_nl: `Product ${at}, los`, basket: product === basket })),
);

/** The order for an edition in English, public, of the real report. */
export function madeUpOrder(change: Partial<PublishOrder> = {}): PublishOrder {
  const figures = Object.fromEntries(figuresNeeded(card).map((need) => [need.name, figureData(need.method, need.where)]));
  const snapshot = snapshotOf(Object.values(figures).map((figure) => figure.manifest));
  const sources = [{ card: source, manifest: manifestOf("baci", "clean") }];
  return { report: { card, folder }, language: "en", label: publicLabel, figures, sources, entities, products, snapshot, ...change };
}
