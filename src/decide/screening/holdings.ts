/** Who holds what of whom, before and after the deal. */
import type { Deal } from "./deal.ts";

export interface Holding {
  readonly holder: string;
  readonly of: string;
  /** Of the capital, 0–100; null = unknown. */
  readonly percent: number | null;
  /** Of the votes; those of the capital where nobody says otherwise. */
  readonly votes: number | null;
  readonly control: "sole" | "joint" | "influence" | "none" | null;
}

/** As things stand before the deal; the stake of the acquirer comes first, and not at all when it is nothing. */
export function holdingsBefore(deal: Deal): Holding[] {
  const { acquirer, target, stake } = deal;
  const own: Holding = { holder: acquirer.name, of: target.name, percent: stake.before, votes: stake.before, control: null };
  return [...(stake.before > 0 ? [own] : []), ...othersOf(deal)];
}

/** The same with the stake after the deal, less what each seller gives up, in capital and in votes alike. */
export function holdingsAfter(deal: Deal): Holding[] {
  const { acquirer, target, stake } = deal;
  const own: Holding = { holder: acquirer.name, of: target.name, percent: stake.after, votes: stake.after, control: stake.control ?? null };
  const sold = new Map(stake.from.map(({ holder, percent }) => [holder, percent]));
  const others = othersOf(deal).flatMap((one): Holding[] => {
    const gone = one.of === target.name ? sold.get(one.holder) : undefined;
    if (gone === undefined || one.percent === null) return [one];
    const percent = rounded(one.percent - gone);
    const votes = one.votes === null ? null : Math.max(0, rounded(one.votes - gone));
    return percent <= 0 ? [] : [{ ...one, percent, votes, control: one.control === "none" ? "none" : null }];
  });
  return [...(stake.after > 0 ? [own] : []), ...others];
}

/** Many holders under one name never act as one: they hold, but control nothing. */
function othersOf({ ownership, parties }: Deal): Holding[] {
  const many = new Set(parties.flatMap(({ name, dispersed }) => (dispersed === true ? [name] : [])));
  return ownership.map(({ holder, of, percent, votes, control }) => ({
    holder,
    of,
    percent: percent ?? null,
    votes: votes ?? percent ?? null,
    control: many.has(holder) ? "none" : (control ?? null),
  }));
}

/** Per cents are written with few decimals; the difference of two must not show more. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
