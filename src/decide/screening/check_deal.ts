/** What can be wrong with a deal as a whole: shares over 100 %, two lines for one holding, days that cannot follow each other. */
import { problem } from "#model";
import type { Deal, DealEvent } from "./deal.ts";
import { type Holding, holdingsAfter, holdingsBefore } from "./holdings.ts";

interface Read {
  readonly deal: Deal;
  readonly file: string;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** A sum of printed shares may miss 100 by rounding, not more. */
const rounding = 0.05;

/**
 * Throws `deal-share-over-hundred`, `deal-owns-itself`, `deal-edge-twice`, `deal-gives-up-too-much`, `deal-holders-over-hundred` and
 * `deal-dates-out-of-order`, each with the line. Comes back with nothing when the deal is sound.
 */
export function checkDeal(read: Read): void {
  sharesAreShares(read);
  nobodyTwice(read);
  givesWhatItHolds(read);
  for (const [when, holdings] of [
    ["before", holdingsBefore(read.deal)],
    ["after", holdingsAfter(read.deal)],
  ] as const)
    sumsFit(read, holdings, when);
  daysFollow(read);
}

function sharesAreShares({ deal, file, lineOf }: Read): void {
  const { stake, acquirer, target } = deal;
  for (const [key, percent] of [
    ["before", stake.before],
    ["after", stake.after],
  ] as const)
    over({ file, line: lineOf(["stake", key]), holder: acquirer.name, of: target.name }, percent);
  for (const [at, { holder, of, percent, votes }] of deal.ownership.entries()) {
    const line = lineOf(["ownership", at]);
    over({ file, line, holder, of }, percent);
    over({ file, line, holder, of }, votes);
    if (holder === of) throw problem("deal-owns-itself", { file, line, party: holder, percent: percent ?? "?" });
  }
}

function over(where: { file: string; line: number; holder: string; of: string }, percent: number | undefined): void {
  if (percent !== undefined && percent > 100) throw problem("deal-share-over-hundred", { ...where, percent });
}

function nobodyTwice({ deal, file, lineOf }: Read): void {
  const seen = new Set([JSON.stringify([deal.acquirer.name, deal.target.name])]);
  for (const [at, { holder, of }] of deal.ownership.entries()) {
    const key = JSON.stringify([holder, of]);
    if (seen.has(key)) throw problem("deal-edge-twice", { file, line: lineOf(["ownership", at]), holder, of });
    seen.add(key);
  }
}

function givesWhatItHolds({ deal, file, lineOf }: Read): void {
  for (const [at, { holder, percent }] of deal.stake.from.entries()) {
    const held = deal.ownership.find((one) => one.holder === holder && one.of === deal.target.name)?.percent ?? 0;
    if (percent > held + rounding)
      throw problem("deal-gives-up-too-much", { file, line: lineOf(["stake", "from", at]), holder, percent, held });
  }
}

function sumsFit({ deal, file, lineOf }: Read, holdings: readonly Holding[], when: "before" | "after"): void {
  const byFirm = new Map<string, Holding[]>();
  for (const one of holdings) byFirm.set(one.of, [...(byFirm.get(one.of) ?? []), one]);
  for (const [of, all] of byFirm) {
    const sum = all.reduce((total, { percent }) => total + (percent ?? 0), 0);
    if (sum <= 100 + rounding) continue;
    const row = deal.ownership.findIndex((one) => one.of === of);
    const line = row < 0 || (when === "after" && of === deal.target.name) ? lineOf(["stake", "after"]) : lineOf(["ownership", row]);
    const holders = all.map(({ holder, percent }) => `${holder} ${percent ?? "?"}`).join(", ");
    throw problem("deal-holders-over-hundred", { file, line, of, sum: Math.round(sum * 100) / 100, when: `(${when})`, holders });
  }
}

/** The first may not come after the second. */
const order: readonly (readonly [DealEvent, DealEvent])[] = [
  ["announced", "completed"],
  ["signed", "completed"],
  ["signed", "long_stop"],
  ["notified_national", "second_phase"],
  ["notified_national", "first_answer"],
  ["notified_national", "decided"],
  ["second_phase", "decided"],
  ["notified_union", "comment_reserved"],
  ["notified_union", "information_requested"],
  ["information_requested", "information_received"],
  ["notified_union", "comments"],
  ["notified_union", "opinion"],
];

function daysFollow({ deal, file, lineOf }: Read): void {
  const { dates } = deal;
  for (const [first, second] of order) {
    const [firstDay, secondDay] = [dates[first], dates[second]];
    if (firstDay !== undefined && secondDay !== undefined && secondDay < firstDay)
      throw problem("deal-dates-out-of-order", { file, line: lineOf(["dates", second]), first, firstDay, second, secondDay });
  }
  for (const [at, { from, until }] of deal.suspensions.entries()) {
    if (until !== undefined && until < from) {
      const line = lineOf(["suspensions", at]);
      throw problem("deal-dates-out-of-order", { file, line, first: "from", firstDay: from, second: "until", secondDay: until });
    }
  }
}
