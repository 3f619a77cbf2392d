/** The room's verb: a scenario on the chains becomes an outcome. */
import { createHash } from "node:crypto";
import type { Effects, ScenarioCard } from "#model";
import type { ChainModel } from "./model/chain_model.ts";
import { canonical } from "./model/hash.ts";
import type { Outcome } from "./model/outcome.ts";
import { acquisitionRemarks } from "./run/acquisition.ts";
import { assumedOf } from "./run/assumed.ts";
import { cascadeOutcome } from "./run/cascade_outcome.ts";
import { inventoryOutcome } from "./run/inventory_outcome.ts";
import { priceOutcome } from "./run/price_outcome.ts";
import { recoverOutcome } from "./run/recover_outcome.ts";
import type { Control } from "./scenario/controls.ts";
import { resolveScenario } from "./scenario/resolve.ts";
import type { Resolved } from "./scenario/resolved.ts";

/** Raised when the same input gives other numbers than before: a run of an older version does not repeat under a newer id. */
export const kernelVersion = "1";

export interface SimulateOrder {
  readonly model: ChainModel;
  readonly scenario: ScenarioCard;
  /** The register of export controls; needed where a shock names one. */
  readonly controls?: readonly Control[];
  readonly effects: Pick<Effects, "progress" | "signal">;
  /** Threads for the draws; 0 = none of their own. Absent: as many as pay off. Changes no number. */
  readonly threads?: number;
}

/**
 * Runs a scenario with its kernel, and again without its measures where it has any. Levels and losses are fractions of full output, times days.
 * Throws what `resolveScenario` throws, `simulation-too-large`, and what the signal was stopped with. A scenario that only changes owners loses nothing and
 * says in its remarks how exposure changes.
 */
export async function simulate(order: SimulateOrder): Promise<Outcome> {
  const { model, scenario, controls = [] } = order;
  const resolved = resolveScenario(model, scenario, controls);
  const made = await run(order, resolved);
  const without = scenario.measures.length === 0 ? undefined : await run(order, { ...resolved, measures: [] });
  return {
    id: runId(model, scenario, controls),
    kernel: scenario.kernel,
    scenario,
    modelHash: model.hash,
    assumed: assumedOf(model, scenario, resolved),
    remarks: [...resolved.remarks, ...acquisitionRemarks(model, resolved.acquisitions)],
    ...made,
    ...(without === undefined ? {} : { without: without.nodes }),
  };
}

type Made = Pick<Outcome, "days" | "nodes" | "timeToRecover" | "prices">;

async function run({ model, scenario, effects, threads }: SimulateOrder, resolved: Resolved): Promise<Made> {
  const order = {
    model,
    scenario,
    effects,
    cuts: resolved.cuts,
    measures: resolved.measures,
    ...(threads === undefined ? {} : { threads }),
  };
  switch (scenario.kernel) {
    case "cascade": {
      const { days, nodes } = await cascadeOutcome(order);
      return { days, nodes };
    }
    case "inventory":
      return inventoryOutcome(order);
    case "ttr":
      return recoverOutcome(order);
    case "leontief":
      return priceOutcome({ ...order, prices: resolved.prices });
  }
}

/** The same scenario, chains, controls and kernel give the same id, and the same id the same numbers. */
function runId(model: ChainModel, scenario: ScenarioCard, controls: readonly Control[] = []): string {
  const named = new Set(scenario.shocks.flatMap((shock) => shock.control ?? []));
  const used = controls.filter((control) => named.has(control.id)).sort((left, right) => (left.id < right.id ? -1 : 1));
  const content = canonical([scenario, model.hash, kernelVersion, scenario.runs, scenario.seed, used]);
  return `run-${createHash("sha256").update(content).digest("hex").slice(0, 12)}`;
}
