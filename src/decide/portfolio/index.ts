/**
 * The set of measures that cuts expected exposure most under budgets: effects and costs in as plain data, a mixed-integer programme solved by HiGHS in a thread of its
 * own, and out come the set, the next best ones, why each measure is in or out, and what more money would bring.
 */
export { bestSets, choose, type Choice, type Payment } from "./choose.ts";
export { conflictOf } from "./conflict.ts";
export { type Barrier, barrierOf, barriers, type PayableMeasure, type PayingInstrument, periodOf } from "./eligible.ts";
export {
  explain,
  frontier,
  frontierFactors,
  type Marginal,
  marginals,
  type MeasureStanding,
  standingsOfMeasure,
  type Step,
  type WhyIn,
} from "./explain.ts";
export { missingFor } from "./money.ts";
export { type Candidate, costIn, type Line, type Overlap, type PortfolioOrder, type Range, valueOf } from "./order.ts";
export { circleIn, closureOf } from "./precedence.ts";
export { type Rule, write } from "./programme.ts";
export { openSolver, type Solver } from "./solver.ts";
