/**
 * What is critical, why, what to do about it, and whether it is being done. Pure: registers, figures and judgements in as plain data, verdicts with their
 * reasons out. What nobody says is unknown, never zero and never missed, and a person can always say otherwise.
 */
export * from "./causes/index.ts";
export { countsFor, type CoverageCell, type CoverageState, coverageOf, coverageStates } from "./coverage/coverage.ts";
export { type CoveringInstrument, type PaidProject, sharesOf, spread } from "./coverage/money.ts";
export { type FundingPath, fundingPath, type GrowthStage, growthStages, moneyForms } from "./coverage/path.ts";
export { type ProgrammeRule, programmesOf } from "./coverage/programmes.ts";
export * from "./criticality/acceptability.ts";
export * from "./criticality/changes.ts";
export type { Ground, Held, HeldNode, HeldUse, Proposed, Thresholds } from "./criticality/held.ts";
export { onScale, type Score, scoreOf, type Value } from "./criticality/score.ts";
export { type Outcome, outcomeOf, outcomes, propose } from "./criticality/verdicts.ts";
export { anyWeights, type WeightBounds, weightsFrom } from "./criticality/weights.ts";
export { countsOf, type Progress, progressBy, progressByQuarter } from "./progress/progress.ts";
export { isOverdue, quarterOf, type Standing, standingOf, standings } from "./progress/standing.ts";
export { type Fault, type FaultKind, faultKinds } from "./roadmap/faults.ts";
export { type ReadRoadmap, type ReadStep, readRoadmap } from "./roadmap/roadmap.ts";
export { type StepStanding, stepStandings } from "./roadmap/standing.ts";
export { type RoadmapMeasure, type RoadmapStep } from "./roadmap/steps.ts";
export {
  standingOfTarget,
  type TargetStanding,
  type TargetState,
  targetStates,
  type TargetToMeet,
  whoFallsShort,
} from "./targets/targets.ts";
export { breakInWords, breaksOverall } from "./trace/breaks.ts";
export { traceGraph, type TraceGraph, type TraceItem } from "./trace/graph.ts";
export { stepNames, stepOf, type TraceStep, traceSteps } from "./trace/steps.ts";
export { carriedEdges, documentSubject, edgesOf, tieName, type TraceEdge, tyingKinds } from "./trace/ties.ts";
export { traceOf } from "./trace/trace.ts";
export * from "./screening/screen.ts";
export * from "./portfolio/index.ts";
