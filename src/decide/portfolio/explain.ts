/** Why each measure is in or out, what it would take, and what more money would bring. */
import { choose, type Choice } from "./choose.ts";
import type { PortfolioOrder } from "./order.ts";
import { missingFor } from "./money.ts";
import { closureOf } from "./precedence.ts";
import { write } from "./programme.ts";
import type { Solver } from "./solver.ts";

/**
 * `chosen`; `required`: only because it must be in or another needs it; `worthless`: it cuts nothing; `unpaid`: no line may pay for it; `shut`: something that must be
 * in rules it out, or what it needs is no candidate; `beaten`: other measures cut more for the same money.
 */
export const standingsOfMeasure = ["chosen", "required", "worthless", "unpaid", "shut", "beaten"] as const;
export type MeasureStanding = (typeof standingsOfMeasure)[number];

export interface WhyIn {
  readonly id: string;
  readonly standing: MeasureStanding;
  /** In: how much less the best set without it cuts. Out: how much less the best set with it cuts. Null where there is no such set. */
  readonly margin: number | null;
  /** Out: EUR million missing to add it and what it needs on top of the chosen set; null where a rule and no money keeps it out. */
  readonly missing: number | null;
  /** Chosen measures that exclude it. */
  readonly against: readonly string[];
}

/** One solve per measure, with it held in or out. `told` hears how many are done. */
export async function explain(
  order: PortfolioOrder,
  choice: Choice,
  solver: Solver,
  told: (done: number) => void = () => undefined,
): Promise<WhyIn[]> {
  const inside = new Set(choice.chosen);
  const known = new Set(order.candidates.map(({ id }) => id));
  const found: WhyIn[] = [];
  for (const [at, one] of order.candidates.entries()) {
    const { id, effect, lines, requires, excludes, cost } = one;
    const ruled = order.candidates.filter((other) => inside.has(other.id) && (other.excludes.includes(id) || excludes.includes(other.id)));
    const against = ruled.map((other) => other.id);
    const about = { id, against };
    told(at);
    if (inside.has(id)) {
      const without = await choose({ ...order, gap: 1e-6 }, solver, { hold: new Map([[id, 0]]) });
      const margin = without === undefined ? null : Math.max(0, choice.value - without.value);
      const needed = effect.mid <= 0 || without === undefined;
      found.push({ ...about, standing: needed ? "required" : "chosen", margin, missing: null });
    } else if (lines.length === 0 && cost.high > 0) found.push({ ...about, standing: "unpaid", margin: null, missing: null });
    else if (requires.some((other) => !known.has(other))) found.push({ ...about, standing: "shut", margin: null, missing: null });
    else {
      const forced = await choose({ ...order, gap: 1e-6 }, solver, { hold: new Map([[id, 1]]) });
      const alone = effect.mid <= 0 ? "worthless" : "beaten";
      const wanted = new Set([...inside, ...closureOf(order.candidates, id)]);
      found.push({
        ...about,
        standing: effect.mid > 0 && forced === undefined && missingFor(order, closureOf(order.candidates, id)) === 0 ? "shut" : alone,
        margin: forced === undefined ? null : Math.max(0, choice.value - forced.value),
        missing: against.length > 0 ? null : missingFor(order, wanted),
      });
    }
  }
  return found;
}

export interface Marginal {
  readonly line: string;
  /** What one more EUR million would bring if measures could be taken in part: the dual value of the line in the relaxed programme, an upper guide. */
  readonly perMillion: number;
  /** What this many EUR million more bring in whole measures: solved again. */
  readonly more: number;
  readonly gain: number;
}

/** Marginal value of money, line by line: a dual value, and a solve with a quarter (at least one EUR million) more. */
export async function marginals(order: PortfolioOrder, choice: Choice, solver: Solver): Promise<Marginal[]> {
  const { programme, rules } = write(order);
  const relaxed = await solver.solve(programme, { relaxed: true });
  const duals = relaxed.status === "optimal" ? relaxed.duals : undefined;
  const found: Marginal[] = [];
  for (const { id, amount } of order.lines) {
    const row = rules.findIndex((rule) => rule?.kind === "line" && rule.line === id);
    const more = Math.max(1, amount * 0.25);
    const lines = order.lines.map((line) => (line.id === id ? { ...line, amount: amount + more } : line));
    const richer = await choose({ ...order, lines, gap: 1e-6 }, solver);
    found.push({
      line: id,
      perMillion: row === -1 ? 0 : Math.abs(duals?.[row] ?? 0),
      more,
      gain: richer === undefined ? 0 : Math.max(0, richer.value - choice.value),
    });
  }
  return found;
}

export interface Step {
  /** Of every line. */
  readonly factor: number;
  readonly budget: number;
  readonly cost: number;
  readonly value: number;
  readonly chosen: readonly string[];
}

export const frontierFactors = [0, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** What other budgets would cut: every line at these parts of itself. A part at which nothing fits (something must be in) is left out. */
export async function frontier(order: PortfolioOrder, solver: Solver, factors: readonly number[] = frontierFactors): Promise<Step[]> {
  const found: Step[] = [];
  for (const factor of factors) {
    const lines = order.lines.map((line) => ({ ...line, amount: line.amount * factor }));
    const choice = await choose({ ...order, lines, gap: 1e-6 }, solver);
    if (choice === undefined) continue;
    const budget = lines.reduce((sum, { amount }) => sum + amount, 0);
    found.push({ factor, budget, cost: choice.cost, value: choice.value, chosen: choice.chosen });
  }
  return found;
}
