/** The cascade from the worst to the best the sources allow, with the draws between. */
import type { Effects, ScenarioCard } from "#model";
import { prepareCascade } from "../kernels/cascade.ts";
import { makeRun, runBound, runMiddle } from "../kernels/cascade_run.js";
import { drawMany, type DrawnNode, type Percentiles } from "../kernels/draws.ts";
import type { Prepared, RunState } from "../kernels/prepared.ts";
import type { ChainModel } from "../model/chain_model.ts";
import type { NodeOutcome, Spread } from "../model/outcome.ts";
import { tiersOf } from "../model/tiers.ts";
import type { Cut, Help } from "../scenario/resolved.ts";
import { throughOf } from "./through.ts";

export interface CascadeOrder {
  readonly model: ChainModel;
  readonly scenario: ScenarioCard;
  readonly cuts: readonly Cut[];
  readonly measures: readonly Help[];
  readonly effects: Pick<Effects, "progress" | "signal">;
  readonly threads?: number;
}

/** Days at which levels are given, and every node of the model in its order. */
export interface CascadeOutcome {
  readonly days: readonly number[];
  readonly nodes: readonly NodeOutcome[];
  readonly prepared: Prepared;
}

/** Runs worst, best and middle, then the draws. Throws what drawing throws. */
export async function cascadeOutcome({ model, scenario, cuts, measures, effects, threads }: CascadeOrder): Promise<CascadeOutcome> {
  const prepared = prepareCascade({ model, cuts, measures, days: scenario.days, assume: scenario.assume });
  const bound = (end: "worst" | "best") => {
    const run = makeRun(prepared, true);
    runBound(prepared, run, end);
    return run;
  };
  const [worst, best, middle] = [bound("worst"), bound("best"), makeRun(prepared, true)];
  runMiddle(prepared, middle);
  const drawn = await drawMany({
    prepared,
    runs: scenario.runs,
    seed: scenario.seed,
    effects,
    ...(threads === undefined ? {} : { threads }),
  });
  const tiers = tiersOf(model);
  const ends = new Set(model.ends);
  const [inDraws, through] = [new Set(prepared.drawn), throughOf(model, middle, worst)];
  const nodes = model.nodes.map((node, at): NodeOutcome => {
    const [low, mid, high] = [worst, middle, best].map((run) => figuresOf(prepared, run, at)) as [Figures, Figures, Figures];
    const draws = drawn.get(at);
    const { levels, ...figures } = summedUp({ worst: low, middle: mid, best: high, draws });
    return {
      node: node.id,
      chains: node.chains,
      tier: tiers[at] ?? 0,
      hit: mid.direct > 0 || (draws?.direct.p95 ?? 0) > 0 || high.direct > 0,
      end: ends.has(at),
      ...figures,
      ...(inDraws.has(at) ? { levels } : {}),
      through: through(at),
    };
  });
  const { steps, dt } = prepared;
  return { days: Array.from({ length: steps + 1 }, (_, step) => Math.round(step * dt * 1000) / 1000), nodes, prepared };
}

interface Figures {
  readonly lost: number;
  readonly lowest: number;
  readonly direct: number;
  readonly impact: number | null;
  readonly levels: Float64Array;
}

function figuresOf({ steps }: Prepared, run: RunState, at: number): Figures {
  const levels = new Float64Array(steps).fill(1);
  const [from, to] = [run.levelFrom[at] ?? 0, run.levelTo[at] ?? 0];
  if (from < to) levels.set(run.level.subarray(at * steps + from, at * steps + to), from);
  const impact = run.impact[at] ?? Number.POSITIVE_INFINITY;
  return {
    lost: run.missed[at] ?? 0,
    lowest: run.lowest[at] ?? 1,
    direct: run.direct[at] ?? 0,
    impact: Number.isFinite(impact) ? impact : null,
    levels,
  };
}

interface Ends {
  readonly worst: Figures;
  readonly middle: Figures;
  readonly best: Figures;
  readonly draws: DrawnNode | undefined;
}

/** Without draws of a node all percentiles are those of the middle. */
function summedUp({
  worst,
  middle,
  best,
  draws,
}: Ends): Pick<NodeOutcome, "direct" | "lowest" | "lostDays" | "impact"> & { levels: NonNullable<NodeOutcome["levels"]> } {
  const same = (value: number): Percentiles => ({ p05: value, p50: value, p95: value });
  const days = (levels: ArrayLike<number>) => written(levels);
  return {
    direct: spread(best.direct, draws?.direct ?? same(middle.direct), worst.direct),
    lowest: spread(worst.lowest, draws?.lowest ?? same(middle.lowest), best.lowest),
    lostDays: spread(best.lost, draws?.lostDays ?? same(middle.lost), worst.lost),
    impact: {
      earliest: worst.impact,
      p50: draws === undefined ? middle.impact : draws.impact.p50,
      latest: best.impact,
      share: draws?.impact.share ?? (middle.impact === null ? 0 : 1),
    },
    levels: {
      low: days(worst.levels),
      p05: days(draws?.levels.p05 ?? middle.levels),
      p50: days(draws?.levels.p50 ?? middle.levels),
      p95: days(draws?.levels.p95 ?? middle.levels),
      high: days(best.levels),
    },
  };
}

/** Draws are kept in single precision; what that rounds beyond the bounds is put back. */
function spread(low: number, { p05, p50, p95 }: Percentiles, high: number): Spread {
  const within = (value: number) => round(Math.min(high, Math.max(low, value)), 1e6);
  return { low: round(low, 1e6), p05: within(p05), p50: within(p50), p95: within(p95), high: round(high, 1e6) };
}

/** One level per day of `days`: the last is that of the last step. */
function written(levels: ArrayLike<number>): number[] {
  const all = Array.from(levels, (level) => round(level, 1e5));
  return [...all, all.at(-1) ?? 1];
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
