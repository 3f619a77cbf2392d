/** The chain as firms with stocks that order from each other, after Inoue and Todo. */
import { problem } from "#model";
import { prepareCascade } from "../kernels/cascade.ts";
import { makeRun, runBound, runDraw, runMiddle } from "../kernels/cascade_run.js";
import { percentile } from "../kernels/draws_run.js";
import { type InventoryNetwork, runInventory } from "../kernels/inventory.ts";
import type { Prepared, RunState } from "../kernels/prepared.ts";
import type { Interval } from "../model/chain_model.ts";
import type { NodeOutcome, Outcome, Spread } from "../model/outcome.ts";
import { tiersOf } from "../model/tiers.ts";
import type { CascadeOrder } from "./cascade_outcome.ts";
import { inTurns } from "./turns.ts";

const mostCells = 25_000_000;

/** One run: level per node and step of the grid, most of its own supply lost, days lost. */
interface Run {
  readonly levels: Float32Array;
  readonly direct: Float32Array;
}

/**
 * Each node one firm in a sector of its own, one unit a day along each link, end products sold at one unit a day; δ is what the cascade takes of a node's own
 * supply, the target stock of a firm the smallest of its inputs' (at least one day), τ = 6 days. Stocks and orders overshoot, so worst and best are those of
 * the runs that were made. Throws `simulation-too-large`.
 */
export async function inventoryOutcome(order: CascadeOrder): Promise<Pick<Outcome, "days" | "nodes">> {
  const { model, scenario, cuts, measures, effects } = order;
  const whole = prepareCascade({ model, cuts, measures, days: scenario.days, assume: scenario.assume });
  const apart = prepareCascade({ model: { ...model, links: [] }, cuts, measures, days: scenario.days, assume: scenario.assume });
  const { steps, dt, nodes: count } = whole;
  const runs = Math.max(1, scenario.runs) + 2;
  if (runs * count * steps > mostCells * 4)
    throw problem("simulation-too-large", { runs, nodes: count, most: Math.floor((mostCells * 4) / (count * steps)) });
  const network = networkOf(order);
  const [state, own] = [makeRun(whole), makeRun(apart)];
  const all: Run[] = [];
  await inTurns(runs, "inventory", effects, (turn) => {
    for (const [prepared, run] of [
      [whole, state],
      [apart, own],
    ] as const) {
      if (turn === 0) runBound(prepared, run, "worst");
      else if (turn === 1) runBound(prepared, run, "best");
      else if (scenario.runs === 0) runMiddle(prepared, run);
      else runDraw(prepared, run, scenario.seed, turn - 2);
    }
    const target = targetOf(order, network, whole, state);
    const level = (firm: number, day: number) => levelOf(apart, own, firm, Math.min(steps - 1, Math.floor(day / dt)));
    const made = runInventory(network, { steps: scenario.days, lost: (firm, day) => 1 - level(firm, day), target });
    all.push({ levels: onGrid(made.byFirm, made.before, { steps, dt, days: scenario.days }), direct: Float32Array.from(own.direct) });
  });
  return { days: Array.from({ length: steps + 1 }, (_, step) => Math.round(step * dt * 1000) / 1000), nodes: summedUp(order, all, whole) };
}

function networkOf({ model }: CascadeOrder): InventoryNetwork {
  const links = model.links.filter((link) => link.relation === "goes_into" && link.need !== "negligible");
  const ends = new Set(model.ends);
  const sold = new Set(links.map((link) => link.from));
  return {
    sectorOf: model.nodes.map((_, at) => at),
    // What goes into nothing here is sold, so that every firm makes something.
    consumption: model.nodes.map((_, at) => (ends.has(at) || !sold.has(at) ? 1 : 0)),
    supplier: links.map((link) => link.from),
    customer: links.map((link) => link.to),
    flow: links.map(() => 1),
  };
}

/** Days of stock a firm aims at: what this run says for the scarcest of its inputs. */
function targetOf({ model, scenario }: CascadeOrder, network: InventoryNetwork, prepared: Prepared, run: RunState): Float64Array {
  const middle = ([low, high]: Interval) => (low + high) / 2;
  const reckoned = new Set(prepared.drawn);
  const stock = model.nodes.map((node, at) => (reckoned.has(at) ? (run.stock[at] ?? 0) : middle(node.stock ?? scenario.assume.stock_days)));
  const target = new Float64Array(model.nodes.length).fill(Number.POSITIVE_INFINITY);
  for (let link = 0; link < network.flow.length; link += 1) {
    const [from, to] = [network.supplier[link] ?? 0, network.customer[link] ?? 0];
    target[to] = Math.min(target[to] ?? 0, Math.max(1, stock[from] ?? 0));
  }
  return target.map((days) => (Number.isFinite(days) ? days : 1));
}

function levelOf({ steps }: Prepared, run: RunState, at: number, step: number): number {
  const inside = step >= (run.levelFrom[at] ?? 0) && step < (run.levelTo[at] ?? 0);
  return inside ? (run.level[at * steps + step] ?? 1) : 1;
}

/** Days become steps of the grid, by their mean. */
function onGrid(
  byFirm: Float64Array,
  before: Float64Array,
  { steps, dt, days }: { steps: number; dt: number; days: number },
): Float32Array {
  const firms = before.length;
  const levels = new Float32Array(firms * steps);
  for (let step = 0; step < steps; step += 1) {
    const [first, last] = [Math.floor(step * dt), Math.max(Math.floor(step * dt) + 1, Math.min(days, Math.floor((step + 1) * dt)))];
    for (let firm = 0; firm < firms; firm += 1) {
      let sum = 0;
      for (let day = first; day < last; day += 1) sum += byFirm[day * firms + firm] ?? 0;
      levels[firm * steps + step] = before[firm] === 0 ? 1 : sum / (last - first) / (before[firm] ?? 1);
    }
  }
  return levels;
}

function summedUp({ model, scenario }: CascadeOrder, runs: readonly Run[], { steps, dt }: Prepared): NodeOutcome[] {
  const [tiers, ends] = [tiersOf(model), new Set(model.ends)];
  const drawn = runs.slice(2);
  return model.nodes.map((node, at): NodeOutcome => {
    const of = (run: Run) => run.levels.subarray(at * steps, (at + 1) * steps);
    const lost = (run: Run) => of(run).reduce((sum, level) => sum + Math.max(0, 1 - level), 0) * dt;
    const first = (run: Run) => of(run).findIndex((level) => level < 0.99);
    const impacts = drawn.map(first).map((step) => (step === -1 ? Number.POSITIVE_INFINITY : step * dt));
    const every = runs.map(first).filter((step) => step !== -1);
    const band = (pick: (levels: Float32Array) => number) =>
      [...Array.from({ length: steps }, (_, step) => rounded(pick(Float32Array.from(drawn, (run) => of(run)[step] ?? 1)), 1e5)), 0].map(
        (level, step, all) => (step < steps ? level : (all[steps - 1] ?? 1)),
      );
    const median = percentile(Float32Array.from(impacts), impacts.length, 50);
    const spread = spreadOf(runs, drawn, lost);
    return {
      node: node.id,
      chains: node.chains,
      tier: tiers[at] ?? 0,
      hit: drawn.some((run) => (run.direct[at] ?? 0) > 0),
      end: ends.has(at),
      direct: spreadOf(runs, drawn, (run) => run.direct[at] ?? 0),
      lowest: spreadOf(runs, drawn, (run) => Math.min(1, ...of(run))),
      lostDays: spread,
      impact: {
        earliest: every.length === 0 ? null : Math.min(...every) * dt,
        p50: Number.isFinite(median) ? median : null,
        latest: every.length < runs.length ? null : Math.max(...every) * dt,
        share: impacts.filter(Number.isFinite).length / Math.max(1, impacts.length),
      },
      ...(spread.p95 > 0 || (scenario.runs === 0 && spread.p50 > 0)
        ? {
            levels: {
              low: band((levels) => Math.min(...levels)),
              p05: band((levels) => percentile(levels, levels.length, 5)),
              p50: band((levels) => percentile(levels, levels.length, 50)),
              p95: band((levels) => percentile(levels, levels.length, 95)),
              high: band((levels) => Math.max(...levels)),
            },
          }
        : {}),
      through: null,
    };
  });
}

function spreadOf(runs: readonly Run[], drawn: readonly Run[], figure: (run: Run) => number): Spread {
  const all = runs.map(figure);
  const numbers = Float32Array.from(drawn, figure);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const at = (percent: number) => rounded(Math.min(high, Math.max(low, percentile(numbers, numbers.length, percent))), 1e6);
  return { low: rounded(low, 1e6), p05: at(5), p50: at(50), p95: at(95), high: rounded(high, 1e6) };
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
