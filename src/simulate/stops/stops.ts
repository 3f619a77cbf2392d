/** Expected exposure: what end products lose on average when, at one node after another, its largest outside supplier stops; with and without measures. */
import type { ScenarioCard } from "#model";
import { prepareCascade } from "../kernels/cascade.ts";
import { makeRun, runBound, runMiddle } from "../kernels/cascade_run.js";
import { lists } from "../kernels/lists.ts";
import type { Prepared } from "../kernels/prepared.ts";
import { ownTerms } from "../kernels/terms.ts";
import type { ChainModel } from "../model/chain_model.ts";
import type { Cut, Help } from "../scenario/resolved.ts";
import { largestOutside, type Stop } from "./largest_outside.ts";

export interface StopsOrder {
  readonly model: ChainModel;
  /** Countries that count as one's own: they never stop. */
  readonly inside: ReadonlySet<string>;
  /** How long each stop lasts, and how long is looked at. */
  readonly days: number;
  readonly assume: ScenarioCard["assume"];
}

/** Fractions of the output of that time: best case, everything in its middle, worst case. */
export type Loss = readonly [low: number, mid: number, high: number];

export interface StopMeasure {
  readonly kind: Help["kind"];
  readonly node: string;
  readonly country?: string | undefined;
  /** Fraction of the node's supply. */
  readonly share?: number;
  readonly stockDays?: number;
}

export interface Expected {
  /** The mean over the end products. */
  readonly all: Loss;
  readonly ends: readonly { readonly node: string; readonly stops: number; readonly loss: Loss }[];
}

export interface Stops {
  readonly stops: readonly Stop[];
  /** Nodes and end products that a stop at this node or before it can touch. */
  readonly nodes: ReadonlySet<string>;
  /** Expected exposure with these measures in place. A node that is not there changes nothing. */
  readonly expected: (measures?: readonly StopMeasure[]) => Expected;
  /** What each end product behind one stop loses; those it does not reach are left out. */
  readonly lossesOf: (stop: Stop, measures?: readonly StopMeasure[]) => ReadonlyMap<string, Loss>;
}

/**
 * One stop per node that a source says somebody outside supplies: the outside country that holds most of it stops delivering it for `days`. Each stop runs
 * through the cascade (docs/kernels.md) at its best, middle and worst; the loss of an end product is the mean over the stops at or before it, each counted
 * alike because nobody prints how likely they are. Without any stop all losses are 0.
 */
export function openStops({ model, inside, days, assume }: StopsOrder): Stops {
  const whole: Cut = { party: undefined, nodes: new Set(model.nodes.keys()), by: 1, from: 0, until: days };
  const base = prepareCascade({ model, cuts: [whole], measures: [], days, assume });
  const stops = largestOutside(model, inside);
  const places = new Map(model.nodes.map((node, at) => [node.id, at]));
  const cases = stops.map((stop) => caseOf(model, base, places.get(stop.node) ?? 0, stop, days));
  const run = makeRun(base, false);
  const bare = cases.map((one) => losses(one, []));
  const ends = model.ends.map((end) => ({ end, of: cases.flatMap((one, at) => (one.touched.has(end) ? [at] : [])) }));

  return {
    stops,
    nodes: new Set(cases.flatMap((one) => [...one.touched].map((at) => model.nodes[at]?.id ?? ""))),
    expected: (measures = []) => {
      const helps = measures.flatMap((one) => helpOf(places, one));
      const found = cases.map((one, at) =>
        helps.some((help) => one.touched.has(help.node)) ? losses(one, helps) : (bare[at] ?? new Map<number, Loss>()),
      );
      const each = ends
        .filter(({ of }) => of.length > 0)
        .map(({ end, of }) => ({
          node: model.nodes[end]?.id ?? "",
          stops: of.length,
          loss: meanOf(of.map((at) => found[at]?.get(end) ?? nothing)),
        }));
      return { all: meanOf(each.map(({ loss }) => loss)), ends: each };
    },
    lossesOf: (stop, measures = []) => {
      const one = cases[stops.findIndex(({ node }) => node === stop.node)];
      const found =
        one === undefined
          ? []
          : losses(
              one,
              measures.flatMap((measure) => helpOf(places, measure)),
            );
      return new Map([...found].map(([end, loss]) => [model.nodes[end]?.id ?? "", loss]));
    },
  };

  /** What each end product behind a stop loses. */
  function losses({ prepared, touched, at }: Case, helps: readonly Help[]): Map<number, Loss> {
    const made = withHelps(prepared, at, helps, base);
    const lost = new Map<number, [number, number, number]>();
    const behind = model.ends.filter((end) => touched.has(end));
    for (const end of behind) lost.set(end, [0, 0, 0]);
    for (const [place, go] of [
      [0, () => runBound(made, run, "best")],
      [1, () => runMiddle(made, run)],
      [2, () => runBound(made, run, "worst")],
    ] as const) {
      // What an earlier run left behind elsewhere must not arrive here.
      for (const list of [run.arriveFrom, run.arriveTo, run.levelFrom, run.levelTo]) list.fill(0);
      run.missed.fill(0);
      go();
      for (const end of behind) (lost.get(end) ?? [0, 0, 0])[place] = (run.missed[end] ?? 0) / days;
    }
    return lost;
  }
}

const nothing: Loss = [0, 0, 0];

interface Case {
  readonly at: number;
  readonly country: string;
  readonly touched: ReadonlySet<number>;
  readonly prepared: Prepared & { readonly country: string };
}

/** The prepared chain with this one stop in it: everything else is shared. */
function caseOf(model: ChainModel, base: Prepared, at: number, { country }: Stop, days: number): Case {
  const cut: Cut = { party: { kind: "country", name: country }, nodes: new Set([at]), by: 1, from: 0, until: days };
  const node = model.nodes[at];
  const terms = node === undefined ? [] : ownTerms(node, at, [cut], { number: () => 0 }).accounts;
  const each = lists(terms.length, (account) => terms[account] ?? []);
  const touched = new Set<number>([at]);
  for (const next of model.order) {
    if (next === at) continue;
    for (let e = base.inputStart[next] ?? 0; e < (base.inputStart[next + 1] ?? 0); e += 1)
      if (touched.has(base.inputFrom[e] ?? -1)) touched.add(next);
  }
  const named = terms.flat().some((term) => Math.max(term.low, term.named) > 0);
  const reached = base.reached.filter((one) => touched.has(one));
  const walk = base.reachedWalk.filter((code) => touched.has(code < 0 ? ~code : code));
  const prepared = {
    ...base,
    country,
    reached,
    reachedWalk: walk,
    drawn: named ? reached : new Int32Array(0),
    drawnWalk: named ? walk : new Int32Array(0),
    accountStart: Int32Array.from({ length: model.nodes.length + 1 }, (_, place) => (place > at ? terms.length : 0)),
    termStart: each.start,
    termSet: new Int32Array(each.items.length),
    termLow: Float64Array.from(each.items, ({ low }) => low),
    termNamed: Float64Array.from(each.items, (term) => term.named),
    termHigh: Float64Array.from(each.items, ({ high }) => high),
    wholeSet: new Int32Array(model.nodes.length).fill(-1),
    setStart: Int32Array.of(0, 1),
    setShock: Int32Array.of(0),
    setFrom: Float64Array.of(0),
    setUntil: Float64Array.of(days),
    shockBy: Float64Array.of(1),
    shockFrom: Float64Array.of(0),
    shockUntil: Float64Array.of(days),
  };
  return { at, country, touched, prepared };
}

/** With measures standing from the first day; one in the country that stops is lost there with it. */
function withHelps(prepared: Case["prepared"], at: number, helps: readonly Help[], base: Prepared): Prepared {
  if (helps.length === 0) return prepared;
  const adding = lists(base.nodes, (node) => helps.filter((one) => one.node === node && one.kind !== "stockpile"));
  const stock = base.stock.slice();
  for (const { node, stockDays } of helps) for (const place of [2 * node, 2 * node + 1]) stock[place] = (stock[place] ?? 0) + stockDays;
  return {
    ...prepared,
    stock,
    measureStart: adding.start,
    measureOutput: Uint8Array.from(adding.items, ({ kind }) => (kind === "capacity" ? 0 : 1)),
    measureShare: Float64Array.from(adding.items, ({ share }) => share),
    measureFrom: new Float64Array(adding.items.length),
    measureSet: Int32Array.from(adding.items, ({ node, country }) => (node === at && country === prepared.country ? 0 : -1)),
  };
}

function helpOf(places: ReadonlyMap<string, number>, { kind, node, country, share = 0, stockDays = 0 }: StopMeasure): Help[] {
  const at = places.get(node);
  return at === undefined ? [] : [{ kind, node: at, country, share, stockDays, from: 0 }];
}

function meanOf(losses: readonly Loss[]): Loss {
  const mean = (place: 0 | 1 | 2) => losses.reduce((sum, loss) => sum + loss[place], 0) / Math.max(1, losses.length);
  return [mean(0), mean(1), mean(2)];
}
