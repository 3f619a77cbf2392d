/**
 * What a change of control does to the concentration of a market of which one source prints shares: the Herfindahl–Hirschman index, the sum of the squares of
 * the shares in per cent, 0 to 10,000, by whoever controls the suppliers. What nobody prints is an interval: at least, it is spread over countless
 * others; at most, one of those it may belong to has it all.
 */

export interface Supplier {
  readonly name: string;
  /** Who controls it before and after. */
  readonly before: string;
  readonly after: string;
  /** Per cent; null = named without an amount. */
  readonly share: number | null;
}

type Range = readonly [low: number, high: number];

export interface Concentration {
  readonly before: Range;
  readonly after: Range;
  /** After less before, for the same unknown shares. */
  readonly delta: Range;
}

/**
 * The index before and after, and their difference. `open` says whom the share that is not printed may belong to: `others` = those named without an amount or
 * somebody not named; `anybody` = also those whose amount is printed (the rest of a country holds more firms than are named).
 */
export function concentrationOf(suppliers: readonly Supplier[], open: "others" | "anybody"): Concentration {
  const rest = Math.max(0, 100 - suppliers.reduce((sum, one) => sum + (one.share ?? 0), 0));
  const before = indexOf(suppliers, "before", rest, open);
  const after = indexOf(suppliers, "after", rest, open);
  return { before, after, delta: deltaOf(suppliers, rest, open, { before, after }) };
}

function indexOf(suppliers: readonly Supplier[], when: "before" | "after", rest: number, open: "others" | "anybody"): Range {
  const { held, may } = groupsOf(suppliers, when, open);
  const low = squares(held.values());
  const highest = Math.max(
    rest * rest,
    ...may.map((group) => (held.get(group) ?? 0) + rest).map((all, at) => all * all - (held.get(may[at] ?? "") ?? 0) ** 2),
  );
  return [rounded(low), rounded(Math.min(10_000, low + (rest === 0 ? 0 : highest)))];
}

/** Printed shares by group, and the groups that may hold more. */
function groupsOf(suppliers: readonly Supplier[], when: "before" | "after", open: "others" | "anybody") {
  const held = new Map<string, number>();
  const may = new Set<string>();
  for (const one of suppliers) {
    held.set(one[when], (held.get(one[when]) ?? 0) + (one.share ?? 0));
    if (one.share === null || open === "anybody") may.add(one[when]);
  }
  return { held, may: [...may] };
}

/**
 * Only suppliers that change hands change the index: with t what moves, a what the new controller holds and s what the old one keeps, the difference is
 * 2t(a − s). Where amounts are open it is taken at the corners and at the turning points of what the rest allows.
 */
function deltaOf(
  suppliers: readonly Supplier[],
  rest: number,
  open: "others" | "anybody",
  bounds: { readonly before: Range; readonly after: Range },
): Range {
  const moving = suppliers.filter((one) => one.before !== one.after);
  const [first] = moving;
  if (first === undefined) return [0, 0];
  // More than one old or new hand: the bounds of before and after hold whatever the shares are.
  const single = moving.every((one) => one.before === first.before && one.after === first.after);
  if (!single) return [rounded(bounds.after[0] - bounds.before[1]), rounded(bounds.after[1] - bounds.before[0])];
  const part = (of: readonly Supplier[]) => ({
    sum: of.reduce((sum, one) => sum + (one.share ?? 0), 0),
    may: of.some((one) => one.share === null) || (open === "anybody" && of.length > 0),
  });
  // A firm whose own amount is printed has no more of it, whoever else its country holds.
  const moved = { ...part(moving), may: moving.some((one) => one.share === null) };
  const taker = part(suppliers.filter((one) => one.after === first.after && one.before !== first.before));
  const giver = part(suppliers.filter((one) => one.before === first.before && one.after !== first.after));
  const values: number[] = [];
  const room = { moved: moved.may ? rest : 0, taker: taker.may ? rest : 0, giver: giver.may ? rest : 0 };
  const gap = taker.sum - giver.sum;
  const turning = [(rest + gap - moved.sum) / 2, (rest - gap - moved.sum) / 2];
  for (const x of [0, rest, ...turning].map((one) => Math.min(room.moved, Math.max(0, one)))) {
    for (const y of [0, Math.min(room.taker, rest - x)])
      for (const z of [0, Math.min(room.giver, rest - x - y)]) values.push(2 * (moved.sum + x) * (gap + y - z));
  }
  return [rounded(Math.min(...values)), rounded(Math.max(...values))];
}

function squares(shares: Iterable<number>): number {
  let sum = 0;
  for (const share of shares) sum += share * share;
  return sum;
}

/** A share has few decimals; its square must not show more than it means. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
