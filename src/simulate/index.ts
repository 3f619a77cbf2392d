/**
 * What stops working, when, and what would help. Statements become a chain model (`readModel`); a scenario on it becomes an outcome (`simulate`), the same
 * numbers for the same id. Exposure says who could stop what through all tiers. Unknown is an interval and sources that disagree all stand. Pure, but for the
 * threads that draw. docs/kernels.md says what each kernel assumes and when not to trust it.
 */
export { type ExposureOrder, exposuresOf, exposureTable } from "./kernels/exposure.ts";
export {
  type Bottleneck,
  bottlenecks,
  type CommonSupplier,
  commonSuppliers,
  type SinglePoint,
  singlePoints,
} from "./kernels/weak_points.ts";
export type { Account, ChainModel, Interval, ModelLink, ModelNode, ModelRemark, Need, ProviderShare } from "./model/chain_model.ts";
export type { Exposure, NodeOutcome, Outcome, Spread } from "./model/outcome.ts";
export { type ChainEntities, type ReadModel, readModel } from "./model/read_model.ts";
export { tiersOf } from "./model/tiers.ts";
export { linkColumns } from "./network/read_links.ts";
export { type NetworkOutcome, runNetwork } from "./network/run_network.ts";
export type { Control } from "./scenario/controls.ts";
export { kernelVersion, simulate, type SimulateOrder } from "./simulate.ts";
export type { Stop } from "./stops/largest_outside.ts";
export { type Expected, type Loss, openStops, type StopMeasure, type Stops } from "./stops/stops.ts";
