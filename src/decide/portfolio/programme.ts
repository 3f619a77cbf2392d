/** The choice as a mixed-integer programme: binaries for measures, money flows to lines where several may pay, overlaps and robustness as linear rows. */
import { type Candidate, costIn, type PortfolioOrder } from "./order.ts";

/** Rows of coefficients one after the other (compressed by row); maximised. */
export interface Programme {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly integer: readonly boolean[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  readonly starts: readonly number[];
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** A rule a row stands for, for a conflict to name. */
export type Rule =
  | { readonly kind: "must"; readonly measure: string }
  | { readonly kind: "line"; readonly line: string; readonly amount: number }
  | { readonly kind: "requires"; readonly measure: string; readonly other: string }
  | { readonly kind: "excludes"; readonly measure: string; readonly other: string };

export interface Written {
  readonly programme: Programme;
  /** The rule of each row; undefined where a row is only book-keeping. */
  readonly rules: readonly (Rule | undefined)[];
  /** The measures of the first columns, in order. */
  readonly measures: readonly Candidate[];
  /** Columns of money: what a line pays for a measure. */
  readonly flows: readonly { readonly measure: number; readonly line: number; readonly column: number | null }[];
}

export interface Wish {
  /** Measures held in or out. */
  readonly hold?: ReadonlyMap<string, 0 | 1> | undefined;
  /** Sets that are not wanted again; they differ in a measure that cuts something. */
  readonly not?: readonly ReadonlySet<string>[] | undefined;
  /** Rules left out, to find out which of them conflict. */
  readonly kept?: ((rule: Rule) => boolean) | undefined;
  /** `whole` asks whether it can be done at all. */
  readonly only?: "whole" | undefined;
}

/** Among sets that cut alike the cheaper one: so small that it never outweighs an effect of this fraction. */
const tie = 1e-7;

export function write(order: PortfolioOrder, { hold = new Map(), not = [], kept = () => true, only }: Wish = {}): Written {
  const { candidates, lines, overlaps = [], must = [], robust } = order;
  const columns: { cost: number; lower: number; upper: number; integer: boolean }[] = [];
  const rows: { low: number; high: number; of: [number, number][]; rule: Rule | undefined }[] = [];
  const column = (cost: number, upper: number, integer = false, lower = 0) => columns.push({ cost, lower, upper, integer }) - 1;
  const row = (low: number, high: number, of: [number, number][], rule?: Rule) => {
    if (rule === undefined || kept(rule)) rows.push({ low, high, of, rule });
  };
  const free = Number.POSITIVE_INFINITY;
  const place = new Map(candidates.map(({ id }, at) => [id, at]));
  const most = Math.max(1e-12, ...candidates.map(({ effect }) => effect.mid));
  const dear = Math.max(1, ...candidates.map((one) => costIn(one, robust)));
  for (const one of candidates) {
    const held = hold.get(one.id);
    const out = one.requires.some((id) => !place.has(id)) || (one.lines.length === 0 && costIn(one, robust) > 0);
    const upper = held === 0 || (out && held !== 1) ? 0 : 1;
    column(only === "whole" ? 0 : one.effect.mid - (tie * most * costIn(one, robust)) / dear, upper, true, held === 1 ? 1 : 0);
  }
  const flows: Written["flows"][number][] = [];
  const paid = lines.map((): [number, number][] => []);
  const at = new Map(lines.map(({ id }, line) => [id, line]));
  for (const [measure, one] of candidates.entries()) {
    const cost = costIn(one, robust);
    const payers = one.lines.flatMap((id) => at.get(id) ?? []);
    if (cost === 0) continue;
    if (payers.length === 0) row(0, 0, [[measure, 1]]);
    else if (payers.length === 1) {
      const line = payers[0] ?? 0;
      paid[line]?.push([measure, cost]);
      flows.push({ measure, line, column: null });
    } else {
      const split = payers.map((line) => {
        const flow = column(0, cost);
        paid[line]?.push([flow, 1]);
        flows.push({ measure, line, column: flow });
        return [flow, 1] as [number, number];
      });
      row(0, 0, [...split, [measure, -cost]]);
    }
  }
  for (const [line, { id, amount }] of lines.entries())
    if ((paid[line] ?? []).length > 0) row(-free, amount, paid[line] ?? [], { kind: "line", line: id, amount });
  for (const [measure, one] of candidates.entries()) {
    for (const id of one.requires)
      if (place.has(id))
        row(
          -free,
          0,
          [
            [measure, 1],
            [place.get(id) ?? 0, -1],
          ],
          { kind: "requires", measure: one.id, other: id },
        );
    for (const id of one.excludes)
      if (place.has(id))
        row(
          -free,
          1,
          [
            [measure, 1],
            [place.get(id) ?? 0, 1],
          ],
          { kind: "excludes", measure: one.id, other: id },
        );
  }
  for (const id of new Set(must)) if (place.has(id)) row(1, free, [[place.get(id) ?? 0, 1]], { kind: "must", measure: id });
  for (const set of not) {
    const useful = candidates.flatMap(({ id, effect }, measure) => (effect.mid > 0 ? [[measure, set.has(id)] as const] : []));
    const inside = useful.filter(([, there]) => there).length;
    row(
      -free,
      inside - 1,
      useful.map(([measure, there]) => [measure, there ? 1 : -1]),
    );
  }
  if (only === undefined) {
    for (const { members, together } of overlaps) {
      const of = members.flatMap((id): [number, number][] =>
        place.has(id) ? [[place.get(id) ?? 0, candidates[place.get(id) ?? 0]?.effect.mid ?? 0]] : [],
      );
      if (of.reduce((sum, [, effect]) => sum + effect, 0) <= together) continue;
      row(-free, together, [...of, [column(-1, free), -1]]);
    }
    if (robust !== undefined && robust > 0) {
      const level = column(-robust, free);
      for (const [measure, { effect }] of candidates.entries()) {
        const short = Math.max(0, effect.mid - effect.low);
        if (short > 0)
          row(-free, 0, [
            [measure, short],
            [level, -1],
            [column(-1, free), -1],
          ]);
      }
    }
  }
  const starts = [0];
  for (const { of } of rows) starts.push((starts.at(-1) ?? 0) + of.length);
  const flat = rows.flatMap(({ of }) => of);
  return {
    measures: candidates,
    flows,
    rules: rows.map(({ rule }) => rule),
    programme: {
      cost: columns.map(({ cost }) => cost),
      lower: columns.map(({ lower }) => lower),
      upper: columns.map(({ upper }) => upper),
      integer: columns.map(({ integer }) => integer),
      rowLower: rows.map(({ low }) => low),
      rowUpper: rows.map(({ high }) => high),
      starts,
      indices: flat.map(([index]) => index),
      values: flat.map(([, value]) => value),
    },
  };
}
