/** Makes a chain and a scenario ready for the cascade: everything that does not change from draw to draw is done once. */
import type { ScenarioCard } from "#model";
import type { ChainModel, Interval, ModelNode } from "../model/chain_model.ts";
import type { Cut, Help } from "../scenario/resolved.ts";
import { type Lists, lists, pairs } from "./lists.ts";
import type { Prepared } from "./prepared.ts";
import { sequenceOf } from "./sequence.ts";
import { ownTerms, type Sets } from "./terms.ts";

export interface CascadeOrder {
  readonly model: ChainModel;
  readonly cuts: readonly Cut[];
  readonly measures: readonly Help[];
  readonly days: number;
  readonly assume: ScenarioCard["assume"];
}

/** At most this many steps, so that a year is as quick as a month. */
export const mostSteps = 60;

/** Numbers for `cascade_run.js`. Pure; without a cut nothing is reached and nothing lost. */
export function prepareCascade({ model, cuts, measures, days, assume }: CascadeOrder): Prepared {
  const steps = Math.min(days, mostSteps);
  const sets = makeSets(cuts);
  const terms = model.nodes.map((node, at) => ownTerms(node, at, cuts, sets));
  const inputs = lists(model.nodes.length, (at) =>
    incoming(model, at, (link) => link.relation === "goes_into" && link.need !== "negligible"),
  );
  const substitutes = lists(model.nodes.length, (at) => incoming(model, at, (link) => link.relation === "can_replace"));
  const helps = lists(model.nodes.length, (at) => measures.filter((one) => one.node === at && one.kind !== "stockpile"));
  const { sequence, useless } = sequenceOf(model, inputs, substitutes);
  const useful = lists(model.nodes.length, (at) => substitutes.of(at).filter((link) => !useless.has(link)));
  const accounts = lists(model.nodes.length, (at) => terms[at]?.accounts ?? []);
  const each = lists(accounts.items.length, (at) => accounts.items[at] ?? []);
  const extra = (at: number) => measures.reduce((sum, one) => sum + (one.node === at ? one.stockDays : 0), 0);
  const hit = (possible: boolean) => (at: number) =>
    terms[at]?.whole !== -1 ||
    (terms[at]?.accounts ?? []).flat().some((term) => (possible ? term.high : Math.max(term.low, term.named)) > 0);
  const measureSets = helps.items.map((one) => cutsOn(one, cuts)).map((found) => (found.length === 0 ? -1 : sets.number(found)));
  const total = new Float64Array(model.nodes.length);
  for (const link of model.links) if (link.relation === "goes_into") total[link.to] = (total[link.to] ?? 0) + 1;
  return {
    nodes: model.nodes.length,
    steps,
    dt: days / steps,
    ...reach(model, sequence, inputs, hit),
    inputStart: inputs.start,
    inputFrom: Int32Array.from(inputs.items, (link) => link.from),
    inputEssential: Uint8Array.from(inputs.items, (link) => (link.need === "essential" ? 1 : 0)),
    inputPart: total.map((count) => (count === 0 ? 0 : 1 / count)),
    substituteStart: useful.start,
    substituteFrom: Int32Array.from(useful.items, (link) => link.from),
    degree: pairs(useful.items, ({ degree }) => (degree === undefined ? [0, 1] : [degree, degree])),
    qualify: pairs(useful.items, ({ daysToQualify: known }) => (known === undefined ? assume.days_to_qualify : [known, known])),
    stock: pairs(model.nodes, (node, at) => plus(node.stock ?? assume.stock_days, extra(at))),
    recover: pairs(model.nodes, (node) => node.timeToRecover ?? assume.time_to_recover_days),
    minimum: pairs(model.nodes, (node: ModelNode) => node.minimum ?? [0, 0]),
    accountStart: accounts.start,
    termStart: each.start,
    termSet: Int32Array.from(each.items, (term) => term.set),
    termLow: Float64Array.from(each.items, (term) => term.low),
    termNamed: Float64Array.from(each.items, (term) => term.named),
    termHigh: Float64Array.from(each.items, (term) => term.high),
    wholeSet: Int32Array.from(terms, (term) => term.whole),
    ...sets.written(),
    shockBy: Float64Array.from(cuts, (cut) => cut.by),
    shockFrom: Float64Array.from(cuts, (cut) => cut.from),
    shockUntil: Float64Array.from(cuts, (cut) => cut.until),
    spare: assume.spare_capacity / 100,
    measureStart: helps.start,
    measureOutput: Uint8Array.from(helps.items, (one) => (one.kind === "capacity" ? 0 : 1)),
    measureShare: Float64Array.from(helps.items, (one) => one.share),
    measureFrom: Float64Array.from(helps.items, (one) => one.from),
    measureSet: Int32Array.from(measureSets),
  };
}

function incoming(model: ChainModel, at: number, wanted: (link: ChainModel["links"][number]) => boolean) {
  return (linksTo(model)[at] ?? []).filter(wanted);
}

const remembered = new WeakMap<ChainModel, ChainModel["links"][number][][]>();
function linksTo(model: ChainModel) {
  const known = remembered.get(model);
  if (known !== undefined) return known;
  const found: ChainModel["links"][number][][] = model.nodes.map(() => []);
  for (const link of model.links) found[link.to]?.push(link);
  remembered.set(model, found);
  return found;
}

/** Shocks that come together at one place, each combination once. */
function makeSets(cuts: readonly Cut[]): Sets & { written: () => Pick<Prepared, "setStart" | "setShock" | "setFrom" | "setUntil"> } {
  const numbers = new Map<string, number>();
  const all: number[][] = [];
  return {
    number: (shocks) => {
      const sorted = [...new Set(shocks)].sort((left, right) => left - right);
      const key = sorted.join();
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      return all.push(sorted) - 1;
    },
    written: () => {
      const found = lists(all.length, (at) => all[at] ?? []);
      const days = (of: "from" | "until") => all.map((shocks) => shocks.map((shock) => cuts[shock]?.[of] ?? 0));
      return {
        setStart: found.start,
        setShock: Int32Array.from(found.items),
        setFrom: Float64Array.from(days("from"), (each) => Math.min(...each)),
        setUntil: Float64Array.from(days("until"), (each) => Math.max(...each)),
      };
    },
  };
}

/** Cuts that would take away what is built in that country at that node. */
function cutsOn(help: Help, cuts: readonly Cut[]): number[] {
  if (help.country === undefined) return [];
  const { country, node } = help;
  return cuts.flatMap((cut, at) => {
    const there = cut.party?.kind === "country" && (cut.party.members?.has(country) ?? cut.party.name === country);
    return there && (cut.nodes?.has(node) ?? true) ? [at] : [];
  });
}

function reach(
  model: ChainModel,
  sequence: readonly number[],
  inputs: Lists<{ readonly from: number }>,
  hit: (possible: boolean) => (at: number) => boolean,
) {
  const [reached, drawn] = [true, false].map((possible) => {
    const [here, touched] = [hit(possible), new Set<number>()];
    for (const at of model.order) if (here(at) || inputs.of(at).some(({ from }) => touched.has(from))) touched.add(at);
    return touched;
  }) as [Set<number>, Set<number>];
  const list = (touched: ReadonlySet<number>) => Int32Array.from(model.order.filter((at) => touched.has(at)));
  const walk = (touched: ReadonlySet<number>) => Int32Array.from(sequence.filter((code) => touched.has(code < 0 ? ~code : code)));
  return { reached: list(reached), drawn: list(drawn), reachedWalk: walk(reached), drawnWalk: walk(drawn) };
}

function plus([low, high]: Interval, more: number): Interval {
  return [low + more, high + more];
}
