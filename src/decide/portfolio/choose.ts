/** The room's verb: the set of measures that cuts most for the money, and the next best ones. */
import { type Candidate, costIn, type PortfolioOrder, valueOf } from "./order.ts";
import { type Wish, write, type Written } from "./programme.ts";
import type { Solver } from "./solver.ts";

export interface Payment {
  readonly measure: string;
  readonly line: string;
  /** EUR million */
  readonly amount: number;
}

export interface Choice {
  /** In the order of the candidates. */
  readonly chosen: readonly string[];
  /** What they cut together, overlaps and (in a robust order) shortfalls taken off. */
  readonly value: number;
  readonly cost: number;
  readonly payments: readonly Payment[];
  /** How far it may be from the best there is, as a fraction of it. */
  readonly gap: number;
}

/** The best set; undefined where the rules leave none (`conflictOf` says which). Money a measure costs is paid by the lines that may, in any division. */
export async function choose(order: PortfolioOrder, solver: Solver, wish: Wish = {}): Promise<Choice | undefined> {
  const written = write(order, wish);
  const solved = await solver.solve(written.programme, { gap: order.gap ?? 0.005 });
  if (solved.status === "infeasible" || solved.status === "stopped") return undefined;
  return choiceOf(order, written, solved.values, solved.gap);
}

/** The best sets one after the other, each with another measure that cuts something than those before; fewer where there are no more. */
export async function bestSets(order: PortfolioOrder, solver: Solver, count: number): Promise<Choice[]> {
  const found: Choice[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const next = await choose({ ...order, gap: order.gap ?? 1e-6 }, solver, { not: found.map(({ chosen }) => new Set(chosen)) });
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

function choiceOf(order: PortfolioOrder, { measures, flows }: Written, values: Float64Array, gap: number): Choice {
  // Binaries come back as 0.9999999 and 1e-9.
  const inside = measures.flatMap((one, at) => ((values[at] ?? 0) > 0.5 ? [one] : []));
  const chosen = new Set(inside.map(({ id }) => id));
  const payments = flows.flatMap(({ measure, line, column }): Payment[] => {
    const one = measures[measure];
    if (one === undefined || !chosen.has(one.id)) return [];
    const amount = column === null ? costIn(one, order.robust) : (values[column] ?? 0);
    return amount < 1e-6 ? [] : [{ measure: one.id, line: order.lines[line]?.id ?? "", amount: rounded(amount) }];
  });
  return {
    chosen: [...chosen],
    value: valueOf(order, chosen),
    cost: rounded(costOf(inside, order.robust)),
    payments,
    gap: Math.max(0, gap),
  };
}

function costOf(of: readonly Candidate[], robust: number | undefined): number {
  return of.reduce((sum, one) => sum + costIn(one, robust), 0);
}

function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
