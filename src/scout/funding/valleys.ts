/** The two valleys of death as a function of the register: from which level to which does nothing pay, for which use. */
import { payingKinds, type Scope, scopes } from "#model";
import type { FundingInstrument } from "./funding.ts";

/**
 * First valley: results do not become a product. Second: the firm does not grow (EU start-up and scale-up strategy, in the transformation roadmap of 2025,
 * footnote 28). Which passes of one level lie in them is our reading; the levels are where the passes begin.
 */
export const valleySteps = { first: [4, 5, 6], second: [7, 8] } as const;

export interface ValleyCell {
  readonly scope: Scope;
  /** The pass from this level to the next; 1–8. */
  readonly from: number;
  readonly valley: "first" | "second" | null;
  /** Active instruments that pay for the pass, by id. */
  readonly instruments: readonly string[];
  /** Those that are planned or proposed. */
  readonly coming: readonly string[];
}

export interface Valleys {
  /** Scope × pass, in that order. */
  readonly cells: readonly ValleyCell[];
  /** Passes for which nothing active pays. */
  readonly gaps: readonly ValleyCell[];
}

/**
 * Every pass of one level for each use. An instrument pays for a pass when its levels hold both ends and it is of that use or of both; those without
 * levels, and those that do not pay, count nowhere. `for`: only what is open to one of these (a young firm sees another valley than a state).
 */
export function valleysOf(instruments: readonly FundingInstrument[], only: { readonly for?: readonly string[] } = {}): Valleys {
  const paying = instruments.filter(
    (one) => payingKinds.has(one.kind) && one.trl !== null && (only.for === undefined || one.openTo.some((who) => only.for?.includes(who))),
  );
  const cells = scopes.flatMap((scope) =>
    Array.from({ length: 8 }, (_, step): ValleyCell => {
      const from = step + 1;
      const here = paying.filter(
        (one) => (one.scope === scope || one.scope === "dual") && (one.trl?.[0] ?? 9) <= from && (one.trl?.[1] ?? 0) > from,
      );
      const ids = (wanted: (status: FundingInstrument["status"]) => boolean) =>
        here
          .filter((one) => wanted(one.status))
          .map((one) => one.id)
          .toSorted();
      const valley = valleySteps.first.some((one) => one === from)
        ? "first"
        : valleySteps.second.some((one) => one === from)
          ? "second"
          : null;
      return {
        scope,
        from,
        valley,
        instruments: ids((status) => status === "active"),
        coming: ids((status) => status === "planned" || status === "proposed"),
      };
    }),
  );
  return { cells, gaps: cells.filter((one) => one.instruments.length === 0) };
}
