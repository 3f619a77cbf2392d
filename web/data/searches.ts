/** What the address of each page holds beside bloc, year and audience. */
import { flag, number, oneOf, text } from "./view.ts";

type Raw = Record<string, unknown>;
/** Leaves out what is undefined, so that the address stays short. */
function known<Search extends object>(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;
}

export interface TechnologiesSearch {
  readonly q?: string | undefined;
  readonly mapped?: true | undefined;
}
export const readTechnologies = (raw: Raw): TechnologiesSearch => known({ q: text(raw["q"]), mapped: flag(raw["mapped"]) });

export const entityTabs = ["overview", "dependencies", "chain", "evidence", "history"] as const;
export interface EntitySearch {
  readonly tab?: (typeof entityTabs)[number] | undefined;
}
export const readEntity = (raw: Raw): EntitySearch => known({ tab: oneOf(raw["tab"], entityTabs) });

export interface DependenciesSearch {
  readonly q?: string | undefined;
  readonly only?: true | undefined;
  readonly baskets?: "no" | undefined;
  readonly show?: "plot" | "years" | undefined;
  readonly cdi1?: number | undefined;
  readonly cdi2?: number | undefined;
  readonly cdi3?: number | undefined;
  readonly sort?: string | undefined;
  readonly product?: string | undefined;
}
export const readDependencies = (raw: Raw): DependenciesSearch =>
  known({
    q: text(raw["q"]),
    only: flag(raw["only"]),
    baskets: oneOf(raw["baskets"], ["no"] as const),
    show: oneOf(raw["show"], ["plot", "years"] as const),
    cdi1: number(raw["cdi1"]),
    cdi2: number(raw["cdi2"]),
    cdi3: number(raw["cdi3"]),
    sort: text(raw["sort"]),
    product: text(raw["product"]),
  });

export interface MaterialsSearch {
  readonly assessment?: number | undefined;
  readonly q?: string | undefined;
  readonly listed?: true | undefined;
  readonly show?: "table" | undefined;
  readonly material?: string | undefined;
}
export const readMaterials = (raw: Raw): MaterialsSearch =>
  known({
    assessment: number(raw["assessment"]),
    q: text(raw["q"]),
    listed: flag(raw["listed"]),
    show: oneOf(raw["show"], ["table"] as const),
    material: text(raw["material"]),
  });

export interface ChainSearch {
  readonly show?: "graph" | "list" | "map" | undefined;
  readonly q?: string | undefined;
  readonly kinds?: string | undefined;
  readonly node?: string | undefined;
}
export const readChain = (raw: Raw): ChainSearch =>
  known({
    show: oneOf(raw["show"], ["graph", "list", "map"] as const),
    q: text(raw["q"]),
    kinds: text(raw["kinds"]),
    node: text(raw["node"]),
  });

export interface ReportSearch {
  readonly report?: string | undefined;
  readonly language?: "en" | "nl" | undefined;
  readonly audience?: string | undefined;
}
export const readReport = (raw: Raw): ReportSearch =>
  known({ report: text(raw["report"]), language: oneOf(raw["language"], ["en", "nl"] as const), audience: text(raw["audience"]) });

export const librarySections = ["sources", "methods", "imports", "glossary"] as const;
export interface LibrarySearch {
  readonly section?: (typeof librarySections)[number] | undefined;
  readonly method?: string | undefined;
}
export const readLibrary = (raw: Raw): LibrarySearch =>
  known({ section: oneOf(raw["section"], librarySections), method: text(raw["method"]) });

export interface WhatIfSearch {
  /** A ready-made or saved scenario as it stands; `s` is one of one's own, whole. */
  readonly scenario?: string | undefined;
  readonly s?: string | undefined;
  readonly show?: "table" | undefined;
  readonly node?: string | undefined;
  readonly day?: number | undefined;
  /** Nodes whose levels are drawn, by comma. */
  readonly levels?: string | undefined;
}
export const readWhatIf = (raw: Raw): WhatIfSearch =>
  known({
    scenario: text(raw["scenario"]),
    s: text(raw["s"]),
    show: oneOf(raw["show"], ["table"] as const),
    node: text(raw["node"]),
    day: number(raw["day"]),
    levels: text(raw["levels"]),
  });

export interface CompareSearch {
  /** Ids by comma; `.` is the scenario in `s`. */
  readonly with?: string | undefined;
  readonly s?: string | undefined;
}
export const readCompare = (raw: Raw): CompareSearch => known({ with: text(raw["with"]), s: text(raw["s"]) });

export const exposedOn = ["country", "organisation", "owner"] as const;
export interface ExposureSearch {
  readonly chain?: string | undefined;
  readonly on?: (typeof exposedOn)[number] | undefined;
  readonly sort?: string | undefined;
  readonly show?: "table" | undefined;
  readonly q?: string | undefined;
  /** The scenario one came from, to go back to. */
  readonly scenario?: string | undefined;
  readonly s?: string | undefined;
}
export const readExposure = (raw: Raw): ExposureSearch =>
  known({
    chain: text(raw["chain"]),
    on: oneOf(raw["on"], exposedOn),
    sort: text(raw["sort"]),
    show: oneOf(raw["show"], ["table"] as const),
    q: text(raw["q"]),
    scenario: text(raw["scenario"]),
    s: text(raw["s"]),
  });
