/** What the address of each page holds beside bloc, year and audience. */
import { flag, known, number, oneOf, type Raw, text } from "./view.ts";

export * from "./decide_searches.ts";

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

export const librarySections = ["sources", "methods", "instruments", "services", "imports", "glossary"] as const;
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

export const signalRooms = ["watchlists", "digest"] as const;
export const signalStates = ["new", "kept", "watched", "linked", "dismissed", "all"] as const;
export interface SignalsSearch {
  readonly show?: (typeof signalRooms)[number] | undefined;
  /** Absent = new. */
  readonly state?: (typeof signalStates)[number] | undefined;
  readonly technology?: string | undefined;
  readonly source?: string | undefined;
  readonly q?: string | undefined;
  readonly from?: string | undefined;
  readonly sort?: "score" | undefined;
  readonly signal?: string | undefined;
  /** Of the digest. */
  readonly watchlist?: string | undefined;
  readonly on?: string | undefined;
}
export const readSignals = (raw: Raw): SignalsSearch =>
  known({
    show: oneOf(raw["show"], signalRooms),
    state: oneOf(raw["state"], signalStates),
    technology: text(raw["technology"]),
    source: text(raw["source"]),
    q: text(raw["q"]),
    from: text(raw["from"]),
    sort: oneOf(raw["sort"], ["score"] as const),
    signal: text(raw["signal"]),
    watchlist: text(raw["watchlist"]),
    on: text(raw["on"]),
  });

export interface RadarSearch {
  readonly show?: "forecasts" | undefined;
  readonly edition?: string | undefined;
  readonly against?: string | undefined;
  readonly technology?: string | undefined;
  readonly question?: string | undefined;
}
export const readRadar = (raw: Raw): RadarSearch =>
  known({
    show: oneOf(raw["show"], ["forecasts"] as const),
    edition: text(raw["edition"]),
    against: text(raw["against"]),
    technology: text(raw["technology"]),
    question: text(raw["question"]),
  });

export interface CompareSearch {
  /** Ids by comma; `.` is the scenario in `s`. */
  readonly with?: string | undefined;
  readonly s?: string | undefined;
}
export const readCompare = (raw: Raw): CompareSearch => known({ with: text(raw["with"]), s: text(raw["s"]) });

export interface SearchSearch {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  readonly programme?: string | undefined;
  /** The year a document is of; the year of the frame is another. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly sort?: "newest" | undefined;
  readonly page?: number | undefined;
}
export const readSearch = (raw: Raw): SearchSearch =>
  known({
    q: text(raw["q"]),
    kind: text(raw["kind"]),
    source: text(raw["source"]),
    programme: text(raw["programme"]),
    published: text(raw["published"]),
    language: text(raw["language"]),
    sort: oneOf(raw["sort"], ["newest"] as const),
    page: number(raw["page"]),
  });

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

export const incubatorStates = ["open", "watched", "accepted", "routed", "rejected", "appealed", "sample"] as const;
export const incubatorSorts = ["probability", "date", "amount"] as const;
export interface IncubatorSearch {
  readonly state?: (typeof incubatorStates)[number] | undefined;
  readonly domain?: "defence" | "space" | "security" | undefined;
  readonly technology?: string | undefined;
  readonly source?: string | undefined;
  readonly programme?: string | undefined;
  /** Also what a programme for defence, space or security pays. */
  readonly declared?: true | undefined;
  readonly q?: string | undefined;
  readonly sort?: (typeof incubatorSorts)[number] | undefined;
  readonly threshold?: number | undefined;
  /** The document that is open. */
  readonly flag?: string | undefined;
  readonly show?: "quality" | undefined;
}
export const readIncubator = (raw: Raw): IncubatorSearch =>
  known({
    state: oneOf(raw["state"], incubatorStates),
    domain: oneOf(raw["domain"], ["defence", "space", "security"] as const),
    technology: text(raw["technology"]),
    source: text(raw["source"]),
    programme: text(raw["programme"]),
    declared: flag(raw["declared"]),
    q: text(raw["q"]),
    sort: oneOf(raw["sort"], incubatorSorts),
    threshold: number(raw["threshold"]),
    flag: text(raw["flag"]),
    show: oneOf(raw["show"], ["quality"] as const),
  });

export interface GapsSearch {
  readonly q?: string | undefined;
  readonly domain?: (typeof gapDomains)[number] | undefined;
  readonly state?: (typeof gapStates)[number] | undefined;
  /** The need that is open. */
  readonly need?: string | undefined;
}
const gapDomains = ["land", "sea", "air", "space", "cyber", "joint"] as const;
const gapStates = ["existing", "predictable", "possible", "closing", "met", "unknown"] as const;
export const readGaps = (raw: Raw): GapsSearch =>
  known({ q: text(raw["q"]), domain: oneOf(raw["domain"], gapDomains), state: oneOf(raw["state"], gapStates), need: text(raw["need"]) });

export const leadBases = ["patents", "cited", "articles", "works", "projects", "money"] as const;
export interface LeadsSearch {
  readonly tab?: "emergence" | undefined;
  readonly basis?: (typeof leadBases)[number] | undefined;
  readonly by?: "technology" | "field" | undefined;
  /** Members of the Union one by one. */
  readonly apart?: true | undefined;
  /** The year shown; `year` of every page is that of the trade. */
  readonly at?: number | undefined;
  readonly set?: string | undefined;
  readonly sort?: string | undefined;
  readonly show?: "table" | undefined;
  readonly q?: string | undefined;
  /** What is open: a technology or field of the leads, a row of emergence. */
  readonly subject?: string | undefined;
  readonly item?: string | undefined;
  readonly source?: string | undefined;
  readonly terms?: true | undefined;
}
export const readLeads = (raw: Raw): LeadsSearch =>
  known({
    tab: oneOf(raw["tab"], ["emergence"] as const),
    basis: oneOf(raw["basis"], leadBases),
    by: oneOf(raw["by"], ["technology", "field"] as const),
    apart: flag(raw["apart"]),
    at: number(raw["at"]),
    set: text(raw["set"]),
    sort: text(raw["sort"]),
    show: oneOf(raw["show"], ["table"] as const),
    q: text(raw["q"]),
    subject: text(raw["subject"]),
    item: text(raw["item"]),
    source: text(raw["source"]),
    terms: flag(raw["terms"]),
  });

export const organisationSorts = ["documents", "money", "name"] as const;
export interface OrganisationsSearch {
  readonly tab?: "proposals" | undefined;
  readonly q?: string | undefined;
  readonly country?: string | undefined;
  readonly kind?: "company" | "university" | "research" | "public" | "other" | undefined;
  readonly source?: string | undefined;
  readonly involvement?: "defence" | "space" | "security" | undefined;
  readonly least?: number | undefined;
  readonly sort?: (typeof organisationSorts)[number] | undefined;
  readonly page?: number | undefined;
}
export const readOrganisations = (raw: Raw): OrganisationsSearch =>
  known({
    tab: oneOf(raw["tab"], ["proposals"] as const),
    q: text(raw["q"]),
    country: text(raw["country"]),
    kind: oneOf(raw["kind"], ["company", "university", "research", "public", "other"] as const),
    source: text(raw["source"]),
    involvement: oneOf(raw["involvement"], ["defence", "space", "security"] as const),
    least: number(raw["least"]),
    sort: oneOf(raw["sort"], organisationSorts),
    page: number(raw["page"]),
  });
