/** What the address of each page of the desk holds. */
import { needDomains, needSectors } from "#model";
import { flag, known, number, oneOf, type Raw, text } from "./view.ts";

export const actionViews = ["table", "calendar", "progress"] as const;
const actionStandings = ["done", "dropped", "overdue", "unconfirmed", "ahead", "undated"] as const;
export interface ActionsSearch {
  /** Absent = the table. */
  readonly show?: (typeof actionViews)[number] | undefined;
  readonly document?: string | undefined;
  readonly owner?: string | undefined;
  readonly technology?: string | undefined;
  readonly standing?: (typeof actionStandings)[number] | undefined;
  /** Past its day, whatever is said of it. */
  readonly overdue?: true | undefined;
  readonly quarter?: string | undefined;
  readonly q?: string | undefined;
  /** The day it is about; absent = today. */
  readonly on?: string | undefined;
  /** The action that is open. */
  readonly action?: string | undefined;
}
const day = (value: unknown) => (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined);
export const readActions = (raw: Raw): ActionsSearch =>
  known({
    show: oneOf(raw["show"], actionViews),
    document: text(raw["document"]),
    owner: text(raw["owner"]),
    technology: text(raw["technology"]),
    standing: oneOf(raw["standing"], actionStandings),
    overdue: flag(raw["overdue"]),
    quarter: text(raw["quarter"]),
    q: text(raw["q"]),
    on: day(raw["on"]),
    action: text(raw["action"]),
  });

export interface BoardSearch {
  /** The day the board is compared with; absent = the first of the quarter. */
  readonly since?: string | undefined;
  /** A frozen edition of criticality it is compared with. */
  readonly edition?: string | undefined;
}
export const readBoard = (raw: Raw): BoardSearch => known({ since: day(raw["since"]), edition: text(raw["edition"]) });

export const criticalityViews = ["board", "ranks", "changes"] as const;
const criticalityOutcomes = ["critical", "undetermined", "not_critical"] as const;
export interface CriticalitySearch {
  readonly show?: (typeof criticalityViews)[number] | undefined;
  readonly q?: string | undefined;
  readonly outcome?: (typeof criticalityOutcomes)[number] | undefined;
  /** The technology that is open. */
  readonly technology?: string | undefined;
  /** A frozen edition; absent = what stands now. */
  readonly edition?: string | undefined;
  /** The earlier edition that changes are told since. */
  readonly against?: string | undefined;
  /** `exposure=3,needs=0`, in place of the declared weights. */
  readonly weights?: string | undefined;
  readonly space?: "declared" | undefined;
}
export const readCriticality = (raw: Raw): CriticalitySearch =>
  known({
    show: oneOf(raw["show"], criticalityViews),
    q: text(raw["q"]),
    outcome: oneOf(raw["outcome"], criticalityOutcomes),
    technology: text(raw["technology"]),
    edition: text(raw["edition"]),
    against: text(raw["against"]),
    weights: text(raw["weights"]),
    space: oneOf(raw["space"], ["declared"] as const),
  });

export const causeViews = ["map", "patterns", "open"] as const;
export interface CausesSearch {
  readonly show?: (typeof causeViews)[number] | undefined;
  readonly q?: string | undefined;
  readonly chain?: string | undefined;
  readonly type?: string | undefined;
  readonly node?: string | undefined;
  readonly technology?: string | undefined;
  /** The cause that is open. */
  readonly cause?: string | undefined;
}
export const readCauses = (raw: Raw): CausesSearch =>
  known({
    show: oneOf(raw["show"], causeViews),
    q: text(raw["q"]),
    chain: text(raw["chain"]),
    type: text(raw["type"]),
    node: text(raw["node"]),
    technology: text(raw["technology"]),
    cause: text(raw["cause"]),
  });

export const applicationViews = ["picture", "table"] as const;
export interface ApplicationsSearch {
  readonly show?: (typeof applicationViews)[number] | undefined;
  readonly technology?: string | undefined;
  readonly need?: string | undefined;
  readonly sector?: (typeof needSectors)[number] | undefined;
  readonly domain?: (typeof needDomains)[number] | undefined;
  /** The application that is open. */
  readonly application?: string | undefined;
}
export const readApplications = (raw: Raw): ApplicationsSearch =>
  known({
    show: oneOf(raw["show"], applicationViews),
    technology: text(raw["technology"]),
    need: text(raw["need"]),
    sector: oneOf(raw["sector"], needSectors),
    domain: oneOf(raw["domain"], needDomains),
    application: text(raw["application"]),
  });

export interface PortfolioSearch {
  /** `any=200,edip=80@2027`; absent = the question the page begins with. */
  readonly budget?: string | undefined;
  /** How many measures may fall short; absent = expected. */
  readonly robust?: number | undefined;
  readonly chain?: string | undefined;
  /** Ids by comma. */
  readonly must?: string | undefined;
  readonly without?: string | undefined;
  readonly suppose?: string | undefined;
  /** The measure that is open. */
  readonly measure?: string | undefined;
}
export const readPortfolio = (raw: Raw): PortfolioSearch =>
  known({
    budget: text(raw["budget"]),
    robust: number(raw["robust"]),
    chain: text(raw["chain"]),
    must: text(raw["must"]),
    without: text(raw["without"]),
    suppose: text(raw["suppose"]),
    measure: text(raw["measure"]),
  });

const targetStates = ["met", "on_course", "behind", "short", "missed", "unconfirmed", "unknown"] as const;
export interface TargetsSearch {
  readonly q?: string | undefined;
  readonly state?: (typeof targetStates)[number] | undefined;
  readonly owner?: string | undefined;
  readonly on?: string | undefined;
  /** The target that is open. */
  readonly target?: string | undefined;
}
export const readTargets = (raw: Raw): TargetsSearch =>
  known({
    q: text(raw["q"]),
    state: oneOf(raw["state"], targetStates),
    owner: text(raw["owner"]),
    on: day(raw["on"]),
    target: text(raw["target"]),
  });

const coverageStates = ["unfunded", "part_funded", "double_funded", "funded", "unknown"] as const;
const applicants = ["small_firms", "firms", "research", "consortia", "states", "authorities", "funds"] as const;
export interface CoverageSearch {
  readonly show?: "path" | "levers" | undefined;
  readonly from?: number | "all" | undefined;
  readonly to?: number | undefined;
  readonly scope?: "civil" | "defence" | "dual" | undefined;
  readonly area?: string | undefined;
  readonly state?: (typeof coverageStates)[number] | undefined;
  readonly instrument?: string | undefined;
  /** The cell that is open: `eu_1_3.4`; 0 is money of unknown level. */
  readonly cell?: string | undefined;
  /** Of the path. */
  readonly technology?: string | undefined;
  readonly trl?: number | undefined;
  readonly stage?: "idea" | "prototype" | "market" | "growth" | undefined;
  readonly applicant?: (typeof applicants)[number] | undefined;
  readonly country?: string | undefined;
  /** The step that is open. */
  readonly step?: number | undefined;
  /** Of the levers. */
  readonly cause?: string | undefined;
  readonly q?: string | undefined;
}
export const readCoverage = (raw: Raw): CoverageSearch =>
  known({
    show: oneOf(raw["show"], ["path", "levers"] as const),
    from: raw["from"] === "all" ? "all" : number(raw["from"]),
    to: number(raw["to"]),
    scope: oneOf(raw["scope"], ["civil", "defence", "dual"] as const),
    area: text(raw["area"]),
    state: oneOf(raw["state"], coverageStates),
    instrument: text(raw["instrument"]),
    cell: text(raw["cell"]),
    technology: text(raw["technology"]),
    trl: number(raw["trl"]),
    stage: oneOf(raw["stage"], ["idea", "prototype", "market", "growth"] as const),
    applicant: oneOf(raw["applicant"], applicants),
    country: text(raw["country"]),
    step: number(raw["step"]),
    cause: text(raw["cause"]),
    q: text(raw["q"]),
  });

export interface WhySearch {
  /** `kind:id`. */
  readonly subject?: string | undefined;
  readonly show?: "table" | undefined;
  /** Things shown on each step. */
  readonly most?: number | undefined;
}
export const readWhy = (raw: Raw): WhySearch =>
  known({ subject: text(raw["subject"]), show: oneOf(raw["show"], ["table"] as const), most: number(raw["most"]) });

export const roadmapViews = ["timeline", "list", "table", "levels"] as const;
export const roadmapLanes = ["roadmap", "kind", "owner", "instrument", "technology"] as const;
export const milestoneStandings = [
  "missed",
  "late",
  "unconfirmed",
  "impossible",
  "at_risk",
  "ahead",
  "undated",
  "reached",
  "dropped",
] as const;
export interface RoadmapsSearch {
  /** Absent = all of them together. */
  readonly roadmap?: string | undefined;
  /** Absent = the timeline, on a narrow screen the list. */
  readonly show?: (typeof roadmapViews)[number] | undefined;
  readonly lanes?: (typeof roadmapLanes)[number] | undefined;
  readonly standing?: (typeof milestoneStandings)[number] | undefined;
  readonly on?: string | undefined;
  /** The milestone that is open. */
  readonly milestone?: string | undefined;
  /** First and last day of the picture. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
export const readRoadmaps = (raw: Raw): RoadmapsSearch =>
  known({
    roadmap: text(raw["roadmap"]),
    show: oneOf(raw["show"], roadmapViews),
    lanes: oneOf(raw["lanes"], roadmapLanes),
    standing: oneOf(raw["standing"], milestoneStandings),
    on: day(raw["on"]),
    milestone: text(raw["milestone"]),
    from: day(raw["from"]),
    to: day(raw["to"]),
  });

export interface ScreeningSearch {
  /** The day the clocks are read on. */
  readonly on?: string | undefined;
  /** The case whose text the form starts with. */
  readonly from?: string | undefined;
}
export const readScreening = (raw: Raw): ScreeningSearch => known({ on: text(raw["on"]), from: text(raw["from"]) });
