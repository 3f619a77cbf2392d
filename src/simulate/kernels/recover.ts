/**
 * What a disruption costs until the place recovers, and how long everything goes on without it, as linear programmes after Simchi-Levi,
 * Schmidt, Wei and others (2015), doi:10.1287/inte.2014.0763: stocks and other suppliers are used in the cheapest order.
 */
import type { Effects } from "#model";
import { problem } from "#model";
import { type Disruption, lossProgramme, type RecoverNode, survivalProgramme } from "./recover_programme.ts";
import { requireNumber } from "./require.ts";
import { openSolver } from "./solver.ts";

export type { Disruption, RecoverNode } from "./recover_programme.ts";

export interface Recovery {
  readonly name: string;
  /** Σ lostSale · lost. */
  readonly cost: number;
  /** Units of demand not met, per node. */
  readonly lost: Float64Array;
  /** cost / the largest cost of all disruptions; 0 when nothing costs anything. */
  readonly riskExposure: number;
  /** Periods for which all demand can be met; null = for ever. */
  readonly timeToSurvive: number | null;
  /** It survives shorter than it takes to recover. */
  readonly exposed: boolean;
}

/**
 * One recovery per disruption, in their order; none for none. Solved in a thread; stops on the signal. Throws `kernel-value-wrong` for a number out
 * of bounds and `programme-infeasible` when what must be served cannot be.
 */
export async function recover(
  nodes: readonly RecoverNode[],
  disruptions: readonly Disruption[],
  { progress, signal }: Pick<Effects, "progress" | "signal">,
): Promise<Recovery[]> {
  check(nodes, disruptions);
  if (disruptions.length === 0) return [];
  const solver = openSolver(signal);
  try {
    const found: Omit<Recovery, "riskExposure">[] = [];
    for (const [done, disruption] of disruptions.entries()) {
      progress({ doing: "computing", step: "time to recover", done, of: disruptions.length });
      const { programme, lostOf } = lossProgramme(nodes, disruption);
      const loss = await solver.solve(programme);
      if (loss.status !== "optimal") throw problem("programme-infeasible", { disruption: disruption.name, reason: loss.status });
      const survival = await solver.solve(survivalProgramme(nodes, disruption));
      const timeToSurvive = survival.status === "optimal" ? survival.objective : null;
      const exposed = timeToSurvive !== null && timeToSurvive < disruption.periods;
      found.push({ name: disruption.name, cost: loss.objective, lost: lostOf(loss.values), timeToSurvive, exposed });
    }
    const largest = Math.max(...found.map(({ cost }) => cost));
    return found.map((one) => ({ ...one, riskExposure: largest > 0 ? one.cost / largest : 0 }));
  } finally {
    solver.close();
  }
}

/** Suppliers and products, each product made of one unit from any of its suppliers. */
export interface SingleTier {
  readonly suppliers: readonly { readonly name: string; readonly capacity: number }[];
  readonly products: readonly {
    readonly name: string;
    readonly demand: number;
    readonly stock: number;
    readonly lostSale: number;
    readonly suppliers: readonly number[];
  }[];
}

/** The same as nodes: suppliers first, with their numbers, then products. */
export function singleTier({ suppliers, products }: SingleTier): RecoverNode[] {
  return [...suppliers, ...products.map(({ suppliers: from, ...product }) => ({ ...product, parts: [{ perUnit: 1, suppliers: from }] }))];
}

function check(nodes: readonly RecoverNode[], disruptions: readonly Disruption[]): void {
  for (const { name, capacity = 0, stock = 0, demand = 0, lostSale = 0, mustServe = 0, parts = [] } of nodes) {
    requireNumber(`${name}: capacity`, capacity);
    requireNumber(`${name}: stock`, stock);
    requireNumber(`${name}: demand`, demand);
    requireNumber(`${name}: lostSale`, lostSale);
    requireNumber(`${name}: mustServe`, mustServe, 0, 1);
    for (const { perUnit, suppliers } of parts) {
      requireNumber(`${name}: perUnit`, perUnit, Number.MIN_VALUE);
      for (const supplier of suppliers) requireNumber(`${name}: supplier`, supplier, 0, nodes.length - 1);
    }
  }
  for (const { name, nodes: stopped, periods, cut = 1 } of disruptions) {
    requireNumber(`${name}: periods`, periods);
    requireNumber(`${name}: cut`, cut, 0, 1);
    for (const node of stopped) requireNumber(`${name}: node`, node, 0, nodes.length - 1);
  }
}
