/** What moved between two editions of the radar. */
import { type Ring, rings } from "./rings.ts";

export interface Blip {
  readonly technology: string;
  readonly ring: Ring;
  readonly blocked: boolean;
}

export const moves = ["new", "in", "out", "blocked", "freed", "unchanged"] as const;
export type Move = (typeof moves)[number];

export interface Moved {
  readonly technology: string;
  readonly move: Move;
  /** Where it stood before; null when it is new. */
  readonly from: Ring | null;
}

export interface Compared {
  readonly moved: readonly Moved[];
  /** Stood in the edition before, and no longer stands here. */
  readonly gone: readonly Blip[];
}

/**
 * Each blip against the edition before. What is blocked now and was not says `blocked`, whatever its ring; what no longer is says `freed`. Without an
 * edition before, everything is new.
 */
export function compareEditions(now: readonly Blip[], before: readonly Blip[] | null): Compared {
  const known = new Map((before ?? []).map((one) => [one.technology, one]));
  const standing = new Set(now.map((one) => one.technology));
  return {
    moved: now.map((one) => {
      const earlier = known.get(one.technology);
      return { technology: one.technology, move: moveOf(one, earlier), from: earlier?.ring ?? null };
    }),
    gone: (before ?? []).filter((one) => !standing.has(one.technology)),
  };
}

function moveOf(now: Blip, before: Blip | undefined): Move {
  if (now.blocked && !before?.blocked) return "blocked";
  if (before === undefined) return "new";
  if (before.blocked && !now.blocked) return "freed";
  const inward = rings.indexOf(before.ring) - rings.indexOf(now.ring);
  return inward > 0 ? "in" : inward < 0 ? "out" : "unchanged";
}
