/** What pays next, who should hear of it, and what is missing: the kernels over the registers of policy. */
export { levelsIn, type PreparedCall, prepareCalls } from "./funding/calls.ts";
export {
  covers,
  type StepFit,
  type FundingInstrument,
  type FundingStep,
  type NextFunding,
  type OpenCall,
  type Party,
  type Seeking,
  sidesOfTheValley,
  type Use,
} from "./funding/funding.ts";
export { nextFunding, type Paying } from "./funding/next.ts";
export { type ServiceToTell, servicesToTell, type Tellable, type Told } from "./funding/services.ts";
export { type ValleyCell, type Valleys, valleysOf, valleySteps } from "./funding/valleys.ts";
export { europeanShare, type PrintedShare } from "./gaps/european_share.ts";
export { findGaps } from "./gaps/find_gaps.ts";
export {
  type Bounds,
  type Gap,
  type GapState,
  gapStates,
  type Measured as MeasuredGap,
  type NeedToMeet,
  type PartToday,
  type Verdict,
} from "./gaps/gaps.ts";
export { readinessToday, type TodayRules } from "./gaps/readiness_today.ts";
