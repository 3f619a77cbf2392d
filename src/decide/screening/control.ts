/**
 * Who controls a firm: more than half of the votes, held by a party and the firms it controls together; what contracts say; two halves are joint control.
 * Control is all or nothing along the chain, unlike effective shares.
 */
import type { Holding } from "./holdings.ts";

export interface Control {
  /** `sole`; `joint`: several together; `dispersed`: nobody, and what is known leaves nobody room; `unknown`: what is not known may hide a majority. */
  readonly kind: "sole" | "joint" | "dispersed" | "unknown";
  /** Those at the top of the chain, by name. */
  readonly controllers: readonly string[];
  /** From the firm upward: who controls whom directly. */
  readonly chain: readonly { readonly controller: string; readonly of: string; readonly joint: boolean }[];
}

/** More than this share of the votes gives control. */
export const majority = 50;

/** Control over `firm`. Nobody where no holder is known: `unknown`. */
export function controlOver(holdings: readonly Holding[], firm: string): Control {
  const chain: { controller: string; of: string; joint: boolean }[] = [];
  const tops = new Set<string>();
  const seen = new Set<string>([firm]);
  let joint = false;
  for (const of of seen) {
    const direct = directControllers(holdings, of);
    if (direct.parties.length === 0 && of !== firm) tops.add(of);
    joint ||= direct.joint;
    for (const controller of direct.parties) {
      chain.push({ controller, of, joint: direct.joint });
      // A circle of control ends where it came from: nobody stands above it.
      if (seen.has(controller) && controller !== firm && !tops.has(controller)) tops.add(controller);
      seen.add(controller);
    }
  }
  const controllers = [...tops].sort((left, right) => (left < right ? -1 : 1));
  if (controllers.length > 0) return { kind: joint && controllers.length > 1 ? "joint" : "sole", controllers, chain };
  const known = holdings.reduce((sum, one) => sum + (one.of === firm ? (one.votes ?? 0) : 0), 0);
  const hidden = holdings.some((one) => one.of === firm && one.votes === null) || 100 - known > majority;
  return { kind: hidden ? "unknown" : "dispersed", controllers: [], chain };
}

/** Who controls it without another in between that is controlled too; several only where they control it together. */
function directControllers(holdings: readonly Holding[], of: string): { parties: string[]; joint: boolean } {
  const own = holdings.filter((one) => one.of === of && one.control !== "none");
  const sole = own.find((one) => one.control === "sole") ?? own.find((one) => (one.votes ?? 0) > majority);
  const agreed = own.filter((one) => one.control === "joint");
  if (agreed.length > 1) return { parties: agreed.map(({ holder }) => holder), joint: true };
  if (sole !== undefined) return { parties: [sole.holder], joint: false };
  // A party whose controlled firms together hold a majority controls it through them.
  const together = groups(holdings, own, of).find(({ votes }) => votes > majority);
  if (together !== undefined) return { parties: [together.party], joint: false };
  const halves = own.filter((one) => one.votes === majority);
  return halves.length === 2 ? { parties: halves.map(({ holder }) => holder), joint: true } : { parties: [], joint: false };
}

/** Votes in `of` by the party that commands them, its own and those of firms it controls alone. */
function groups(holdings: readonly Holding[], own: readonly Holding[], of: string): { party: string; votes: number }[] {
  const votes = new Map<string, number>();
  for (const one of own) {
    const commander = commanderOf(holdings, one.holder, of);
    votes.set(commander, (votes.get(commander) ?? 0) + (one.votes ?? 0));
  }
  return [...votes].map(([party, held]) => ({ party, votes: held })).sort((left, right) => right.votes - left.votes);
}

/** Up the chain of single majorities from a holder; stops at a circle and at the firm itself. */
function commanderOf(holdings: readonly Holding[], from: string, firm: string): string {
  const seen = new Set([firm]);
  let party = from;
  for (;;) {
    seen.add(party);
    const above = holdings.find(
      (one) =>
        one.of === party && one.control !== "none" && one.control !== "joint" && (one.control === "sole" || (one.votes ?? 0) > majority),
    );
    if (above === undefined || seen.has(above.holder)) return party;
    party = above.holder;
  }
}

/** Votes in `firm` that a party commands itself and through firms it controls alone, in per cent; the known part where votes are unknown. */
export function votesCommanded(holdings: readonly Holding[], firm: string, party: string): number {
  const own = holdings.filter((one) => one.of === firm);
  const top = commanderOf(holdings, party, firm);
  const sum = own.reduce((total, one) => total + (commanderOf(holdings, one.holder, firm) === top ? (one.votes ?? 0) : 0), 0);
  return Math.round(sum * 1e9) / 1e9;
}
