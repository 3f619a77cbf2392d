/** What each disruption costs until it is over, how long everything goes on without it, and how exposed that leaves the end products. */
import { problem } from "#model";
import { lossProgramme, type RecoverNode, survivalProgramme } from "../kernels/recover_programme.ts";
import { heldBy } from "../kernels/shares.ts";
import { openSolver } from "../kernels/solver.ts";
import type { ChainModel, Interval } from "../model/chain_model.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Cut } from "../scenario/resolved.ts";
import type { CascadeOrder } from "./cascade_outcome.ts";

interface Source {
  readonly name: string;
  /** Fraction of the capacity of each node that is gone. */
  readonly gone: ReadonlyMap<number, number>;
  readonly periods: number;
}

/** At most this many sources, the largest direct losses first; each is two programmes. */
const mostSources = 60;

/**
 * One linear programme per source: each shock as a whole and, where it reaches several nodes, each of them alone. Every node can make one unit a day, divided
 * over its users; what is sold is wanted at one unit a day. Costs are days of lost output of end products. Throws `programme-infeasible`.
 */
export async function recoverOutcome(order: CascadeOrder): Promise<Pick<Outcome, "days" | "nodes" | "timeToRecover">> {
  const { effects } = order;
  const nodes = recoverNodes(order);
  const sources = sourcesOf(order);
  const solver = openSolver(effects.signal);
  try {
    const found = [];
    for (const [done, { name, gone, periods }] of sources.entries()) {
      effects.progress({ doing: "computing", step: "time to recover", done, of: sources.length });
      const disrupted = nodes.map((node, at) => ({ ...node, capacity: (node.capacity ?? 1) * (1 - (gone.get(at) ?? 0)) }));
      const disruption = { name, nodes: [], periods };
      const loss = await solver.solve(lossProgramme(disrupted, disruption).programme);
      if (loss.status !== "optimal") throw problem("programme-infeasible", { disruption: name, reason: loss.status });
      const survival = await solver.solve(survivalProgramme(disrupted, disruption));
      const timeToSurvive = survival.status === "optimal" ? rounded(survival.objective) : null;
      found.push({ source: name, lost: rounded(loss.objective), timeToSurvive, recover: rounded(periods) });
    }
    const largest = Math.max(0, ...found.map(({ lost }) => lost));
    const timeToRecover = found.map((one) => ({ ...one, riskExposure: largest > 0 ? rounded(one.lost / largest) : 0 }));
    return {
      days: [],
      nodes: [],
      timeToRecover: timeToRecover.sort((left, right) => right.lost - left.lost || (left.source < right.source ? -1 : 1)),
    };
  } finally {
    solver.close();
  }
}

function recoverNodes({ model, scenario: { assume }, measures }: CascadeOrder): RecoverNode[] {
  const links = model.links.filter((link) => link.relation === "goes_into" && link.need === "essential");
  const wanted = wantedProducts(model);
  const users = new Float64Array(model.nodes.length);
  for (const { from } of links) users[from] = (users[from] ?? 0) + 1;
  for (const at of wanted.keys()) users[at] = (users[at] ?? 0) + 1;
  const inputs = model.nodes.map((): number[] => []);
  for (const { from, to } of links) inputs[to]?.push(from);
  return model.nodes.map((node, at): RecoverNode => {
    const own = measures.filter((one) => one.node === at);
    const extra = own.reduce((sum, one) => sum + one.share, 0);
    const stock = middle(node.stock ?? assume.stock_days) + own.reduce((sum, one) => sum + one.stockDays, 0);
    const weight = wanted.get(at);
    const part = users[at] ?? 1;
    return {
      name: node.id,
      capacity: 1 + assume.spare_capacity / 100 + extra,
      // Stock stands with the users of a node; a product that is sold has none.
      stock: weight === undefined ? stock : 0,
      ...(weight === undefined ? {} : { demand: 1 / part, lostSale: weight * part }),
      parts: (inputs[at] ?? []).map((from) => ({ perUnit: 1 / (users[from] ?? 1), suppliers: [from] })),
    };
  });
}

/**
 * What is sold to the outside, with the part of an end product each stands for: the end products themselves; an end that needs nothing essential is no
 * product but a family of products, each of which stands for an equal part of it.
 */
function wantedProducts(model: ChainModel): Map<number, number> {
  const wanted = new Map<number, number>();
  const want = (at: number, weight: number): void => {
    const inputs = model.links.filter((link) => link.to === at && link.relation === "goes_into" && link.need !== "negligible");
    const family = inputs.length > 0 && inputs.every((link) => link.need === "non_essential");
    if (family) for (const { from } of inputs) want(from, weight / inputs.length);
    else wanted.set(at, (wanted.get(at) ?? 0) + weight);
  };
  for (const end of model.ends) want(end, 1);
  return wanted;
}

function sourcesOf({ model, cuts, scenario }: CascadeOrder): Source[] {
  const all = cuts.flatMap((cut) => {
    const name = cut.party?.name ?? [...(cut.nodes ?? [])].map((at) => model.nodes[at]?.id).join(", ");
    const gone = goneBy(model, cut);
    const periods = (at: number) => {
      const node = model.nodes[at];
      const lasts = cut.until < scenario.days ? cut.until - cut.from : scenario.days;
      return cut.until < scenario.days ? lasts + middle(node?.timeToRecover ?? scenario.assume.time_to_recover_days) : lasts;
    };
    const whole: Source = { name, gone, periods: Math.max(0, ...[...gone.keys()].map(periods)) };
    const single = [...gone].map(
      ([at, part]): Source => ({ name: `${name} · ${model.nodes[at]?.id ?? ""}`, gone: new Map([[at, part]]), periods: periods(at) }),
    );
    return gone.size === 0 ? [] : gone.size > 1 ? [whole, ...single] : cut.party === undefined ? [whole] : single;
  });
  const weight = ({ gone }: Source) => [...gone.values()].reduce((sum, part) => sum + part, 0);
  const different = [...new Map(all.map((source) => [source.name, source])).values()];
  return different.sort((left, right) => weight(right) - weight(left) || (left.name < right.name ? -1 : 1)).slice(0, mostSources);
}

function goneBy(model: ChainModel, { party, nodes, by }: Cut): Map<number, number> {
  const gone = new Map<number, number>();
  for (const [at, node] of model.nodes.entries()) {
    if (!(nodes?.has(at) ?? party !== undefined)) continue;
    const held = party === undefined ? [{ low: 1, named: 1 }] : heldBy(node, party);
    const part = middle([Math.min(...held.map(({ low }) => low)), Math.max(...held.map(({ named }) => named))]) * by;
    if (part > 0) gone.set(at, Math.min(1, part));
  }
  return gone;
}

function middle([low, high]: Interval): number {
  return (low + high) / 2;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
