/** The door of screening: what the rest of the house reads of it. */
export { daysBetween } from "./calendar.ts";
export { type ClockStanding, type ClockState, clockStandings, clockStates, type LegalClock } from "./clocks.ts";
export { type Concentration, concentrationOf, type Supplier } from "./concentration.ts";
export { type Control, controlOver, majority, votesCommanded } from "./control.ts";
export { controlWords, type Deal, dealCard, type DealEvent, dealEvents } from "./deal.ts";
export { exampleDeal } from "./example.ts";
export {
  type DealFacts,
  type FactorStanding,
  factorStandings,
  type FactorState,
  factorStates,
  type ScreeningFactor,
} from "./factors.ts";
export { type Holding, holdingsAfter, holdingsBefore } from "./holdings.ts";
export { type EffectiveShare, effectiveShares, loopsIn } from "./ownership.ts";
export { type DealFile, readDeal } from "./read_deal.ts";
