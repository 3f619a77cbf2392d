/** Why nothing fits: the smallest set of rules that cannot all hold. */
import type { PortfolioOrder } from "./order.ts";
import { closureOf } from "./precedence.ts";
import { type Programme, type Rule, write } from "./programme.ts";
import type { Solver } from "./solver.ts";

/**
 * The smallest set of rules that conflict, empty when they do not. HiGHS gives one set of which no rule can be left out; whether a smaller one exists is found out
 * with minimal hitting sets of what must be dropped to mend it (Ignatiev and others 2015, doi:10.1007/978-3-319-23219-5_13).
 */
export async function conflictOf(order: PortfolioOrder, solver: Solver): Promise<Rule[]> {
  // All other measures can stay out: only what must be in, and what that needs, can conflict.
  const wanted = new Set((order.must ?? []).flatMap((id) => [...closureOf(order.candidates, id)]));
  const small = { ...order, candidates: order.candidates.filter(({ id }) => wanted.has(id)) };
  const { rules, programme } = write(small, { only: "whole" });
  const all = rules.filter((rule) => rule !== undefined);
  const fits = async (kept: ReadonlySet<Rule>) => {
    const keys = new Set([...kept].map(keyOf));
    const { programme: part } = write(small, { only: "whole", kept: (rule) => keys.has(keyOf(rule)) });
    return (await solver.solve(part)).status !== "infeasible";
  };
  if (await fits(new Set(all))) return [];
  const relaxed = await solver.solve(programme, { conflict: true });
  const named = relaxed.status === "infeasible" ? (relaxed.rows ?? []).flatMap((row) => rules[row] ?? []) : [];
  const known = named.length > 0 && !(await fits(new Set(named))) ? named : all;
  const mends: Rule[][] = [];
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const hit = await smallestHit(all, mends, solver);
    if (hit.length >= known.length) return known;
    const kept = new Set(hit);
    if (!(await fits(kept))) return hit;
    for (const rule of all) {
      if (kept.has(rule)) continue;
      if (await fits(new Set([...kept, rule]))) kept.add(rule);
    }
    mends.push(all.filter((rule) => !kept.has(rule)));
  }
  return known;
}

/** Beyond so many the set that HiGHS gave is named, of which no rule can be left out but which may not be the smallest. */
const mostTurns = 200;

async function smallestHit(all: readonly Rule[], mends: readonly (readonly Rule[])[], solver: Solver): Promise<Rule[]> {
  if (mends.length === 0) return [];
  const place = new Map(all.map((rule, at) => [rule, at]));
  const rows = mends.map((mend) => mend.map((rule) => place.get(rule) ?? 0));
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
  const programme: Programme = {
    cost: all.map(() => -1),
    lower: all.map(() => 0),
    upper: all.map(() => 1),
    integer: all.map(() => true),
    rowLower: rows.map(() => 1),
    rowUpper: rows.map(() => Number.POSITIVE_INFINITY),
    starts,
    indices: rows.flat(),
    values: rows.flat().map(() => 1),
  };
  const solved = await solver.solve(programme, { gap: 0 });
  return "values" in solved ? all.filter((_, at) => (solved.values[at] ?? 0) > 0.5) : [];
}

function keyOf(rule: Rule): string {
  return JSON.stringify([rule.kind, "line" in rule ? rule.line : rule.measure, "other" in rule ? rule.other : ""]);
}
