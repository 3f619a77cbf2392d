/** Whether a finding that somebody printed is found again in the evidence a review names. */

/**
 * `strong` and `thin`: found again, on evidence of that strength; `weakened`: some of what it named is gone; `lost`: all of it is gone;
 * `no_evidence`: nobody prints anything, and the review says so.
 */
export const recoveries = ["strong", "thin", "weakened", "lost", "no_evidence"] as const;
export type Recovery = (typeof recoveries)[number];

export interface Named {
  readonly strength: "strong" | "thin" | "none";
  /** Each piece of evidence it names, and whether it is there for the reader. */
  readonly pieces: readonly { readonly called: string; readonly there: boolean }[];
}

/** With the pieces that vanished, as they were named. A finding that names nothing and claims nothing stands as it is. */
export function recoveryOf({ strength, pieces }: Named): { readonly state: Recovery; readonly found: number; readonly vanished: string[] } {
  const vanished = pieces.filter(({ there }) => !there).map(({ called }) => called);
  const found = pieces.length - vanished.length;
  if (strength === "none" || pieces.length === 0) return { state: "no_evidence", found, vanished };
  return { state: found === 0 ? "lost" : vanished.length > 0 ? "weakened" : strength, found, vanished };
}
