/** What rises, who leads, and how far it goes: the kernels of emergence, leads and projections. */
export { drawPoisson, quantileOf, randomOf } from "./emergence/chance.ts";
export { type Burst, type BurstRules, burstRules, burstsOf } from "./emergence/burst.ts";
export { type Interval, poissonInterval, shareInterval } from "./emergence/counts.ts";
export { type Emergence, emergenceOf, type Emerging, type Words, type YearCounts } from "./emergence/emergence.ts";
export { type Growth, growthOf } from "./emergence/growth.ts";
export {
  type CandidateTest,
  candidateTests,
  type EmergenceRules,
  emergenceRules,
  type EmergenceScore,
  emergenceScore,
  failedTests,
} from "./emergence/score.ts";
export { phrasesByYear, type Phrase, type PhraseRules, phraseRules } from "./emergence/phrases.ts";
export { type Bloc, concentrationOf, countWithBloc, creditsWithBloc, institutionsOf, withBloc } from "./leads/blocs.ts";
export { type Collaboration, collaborationOf, type TakingPart } from "./leads/collaboration.ts";
export { type Affiliation, countByCountry, type Counting, type Credit, creditsOf, unknownCountry } from "./leads/fractions.ts";
export { type Lead, leadOf, type Risk, riskOf, type RiskRules, riskRules, risks, type Standing } from "./leads/lead.ts";
export { type Specialisation, specialisationOf, symmetric } from "./leads/specialisation.ts";
export { type CitedWork, topCited } from "./leads/top_cited.ts";
export { type Curve, curveAt, type CurveName, curveNames, spanOf, straightness, timeAt } from "./projection/curves.ts";
export { type Fit, fitCurve } from "./projection/fit.ts";
export { cumulate, projectGrowth, type Projection, type ProjectionRules, projectionRules, type Triple } from "./projection/projection.ts";
export { projectReadiness, type Readiness, type ReadinessRow, type ReadinessRules, readinessRules } from "./projection/readiness.ts";
