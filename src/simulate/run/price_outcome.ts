/** Rises of price, passed on along the chain. */
import { mix } from "../kernels/cascade_run.js";
import { percentile } from "../kernels/draws_run.js";
import { ownTerms, type Term } from "../kernels/terms.ts";
import type { ChainModel } from "../model/chain_model.ts";
import type { Outcome, Spread } from "../model/outcome.ts";
import type { Cut } from "../scenario/resolved.ts";
import type { CascadeOrder } from "./cascade_outcome.ts";
import { inTurns } from "./turns.ts";

/**
 * p = (I − A′)⁻¹ v on the chain (Leontief's prices): inputs make up `input_cost_share` of the cost of a product, each the same part, and every rise is passed
 * on in full. Without circles the inverse is a walk from inputs to ends. Days play no part. Rises as fractions, nodes without any left out.
 */
export async function priceOutcome(
  order: CascadeOrder & { readonly prices: readonly Cut[] },
): Promise<Pick<Outcome, "days" | "nodes" | "prices">> {
  const { model, scenario, prices, effects } = order;
  const sets: number[][] = [];
  const terms = model.nodes.map((node, at) => ownTerms(node, at, prices, { number: (shocks) => sets.push([...shocks]) - 1 }));
  const rise = sets.map((shocks) => Math.max(...shocks.map((shock) => prices[shock]?.by ?? 0)));
  const inputs = inputsOf(model);
  const pass = scenario.assume.input_cost_share / 100;

  const passedOn = (own: (at: number) => number): Float64Array => {
    const all = new Float64Array(model.nodes.length);
    for (const at of model.order) {
      const from = inputs[at] ?? [];
      const passed = from.reduce((sum, input) => sum + (all[input] ?? 0), 0) / Math.max(1, from.length);
      all[at] = own(at) + pass * passed;
    }
    return all;
  };
  const whole = (at: number) => rise[terms[at]?.whole ?? -1] ?? 0;
  const amount = (account: readonly Term[], weight: (term: Term) => number) =>
    account.reduce((sum, term) => sum + weight(term) * (rise[term.set] ?? 0), 0);
  const each = (at: number, weight: (term: Term) => number) => (terms[at]?.accounts ?? []).map((account) => amount(account, weight));
  const low = passedOn((at) => Math.max(whole(at), Math.min(...or(each(at, (term) => term.low)))));
  const high = passedOn((at) => Math.max(whole(at), Math.max(...or(each(at, (term) => term.high)))));
  const draw = (fraction: (at: number, turn: number) => number) =>
    passedOn((at) => {
      const accounts = terms[at]?.accounts ?? [];
      const account = accounts[Math.min(accounts.length - 1, Math.floor(fraction(at, 1) * accounts.length))] ?? [];
      return Math.max(
        whole(at),
        amount(account, (term) => term.low + (term.named - term.low) * fraction(at, 2)),
      );
    });

  const runs = Math.max(1, scenario.runs);
  const drawn = model.nodes.map(() => new Float32Array(runs));
  await inTurns(runs, "prices", effects, (turn) => {
    const stream = (at: number, place: number) => mix(mix(mix(scenario.seed ^ mix(turn)) ^ mix(at + 1)) + place) / 4294967296;
    const now = draw(scenario.runs === 0 ? () => 0.5 : stream);
    for (const [at, one] of now.entries()) (drawn[at] ?? now)[turn] = one;
  });
  const found = model.nodes.flatMap((node, at) => {
    if ((high[at] ?? 0) === 0 || (drawn[at] ?? []).every((one) => one === 0)) return [];
    return [{ node: node.id, rise: spreadOf(low[at] ?? 0, drawn[at] ?? new Float32Array(1), high[at] ?? 0) }];
  });
  return { days: [], nodes: [], prices: found };
}

function spreadOf(low: number, draws: Float32Array, high: number): Spread {
  const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
  const at = (percent: number) => rounded(Math.min(high, Math.max(low, percentile(draws, draws.length, percent))));
  return { low: rounded(low), p05: at(5), p50: at(50), p95: at(95), high: rounded(high) };
}

function inputsOf(model: ChainModel): number[][] {
  const inputs = model.nodes.map((): number[] => []);
  for (const { from, to, relation } of model.links) if (relation === "goes_into") inputs[to]?.push(from);
  return inputs;
}

function or(numbers: readonly number[]): readonly number[] {
  return numbers.length === 0 ? [0] : numbers;
}
