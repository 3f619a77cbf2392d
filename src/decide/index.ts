/**
 * What is critical, why, what to do about it, and whether it is being done. Pure: registers, figures and judgements in as plain data, verdicts with their
 * reasons out. What nobody says is unknown, never zero and never missed, and a person can always say otherwise.
 */
export { countsOf, type Progress, progressBy, progressByQuarter } from "./progress/progress.ts";
export { isOverdue, quarterOf, type Standing, standingOf, standings } from "./progress/standing.ts";
export {
  standingOfTarget,
  type TargetStanding,
  type TargetState,
  targetStates,
  type TargetToMeet,
  whoFallsShort,
} from "./targets/targets.ts";
