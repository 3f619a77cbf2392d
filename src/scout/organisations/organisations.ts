/**
 * Organisations across sources. Sources name them by number or by name; what is certainly one organisation is joined, what is likely is proposed with its
 * evidence, and a person's decision stands. Organisations only: a bare name that does not say it is an organisation's is left out.
 */
export {
  type Evidence as PairEvidence,
  type Score,
  scorePair,
  rarityOf,
  weights as evidenceWeights,
} from "./evidence.ts";
export { partsOf as namePartsOf, type NameParts } from "./names.ts";
export { gatherReferences, type Mixed, type Reference, referenceOf } from "./references.ts";
export {
  type Join,
  type Organisation,
  type OrganisationDecision,
  type Proposal,
  resolveOrganisations,
  type Resolution,
  type ResolveOptions,
  usualThresholds,
} from "./resolve.ts";
export {
  type Involvement,
  involvementOf,
  involvements,
  type OrganisationKind,
  organisationKindOf,
  organisationKinds,
} from "./involvement.ts";
