/** The work bench of one run: the order made plain, the workshop, and what was noticed on the way. */
import type { Workshop } from "#archive";
import { type DataState, type Effects, type Label, Problem, problem, type SourceCard, type SourceFile } from "#model";
import type { Rejects } from "./reject.ts";
import type { UnpackLimits } from "./unpack.ts";

export interface Bench {
  readonly card: SourceCard;
  /** Absolute path of the source's folder. */
  readonly folder: string;
  readonly label: Label;
  readonly files: Readonly<Record<string, SourceFile>>;
  readonly years: readonly string[];
  readonly state: DataState;
  readonly fetchedAt: string;
  readonly workshop: Workshop;
  readonly effects: Effects;
  readonly limits?: UnpackLimits;
  /** A folder for unpacked files, swept at the end. */
  readonly scratch: string;
  /** What stops the import: all of it is gathered, then the first is thrown. */
  readonly faults: Problem[];
  /** What stops nothing. */
  readonly remarks: Problem[];
  /** Bad rows of tables that set faults aside. */
  readonly rejects: Rejects;
}

/** Throws the first fault, with all of them as its cause. Nothing when there is none. */
export function refuseFaults(faults: readonly Problem[]): void {
  const [first] = faults;
  if (first) throw new Problem(first.code, first.details, faults);
}

/** All that was wrong in a refused import: the problem itself when it is the only one. */
export function faultsOf(refused: Problem): readonly Problem[] {
  const { cause } = refused;
  return Array.isArray(cause) && cause.every((one) => one instanceof Problem) ? cause : [refused];
}

/** Throws `source-stopped` when the person has asked to stop. */
export function stopIfAsked({ effects, card }: Pick<Bench, "effects" | "card">): void {
  if (effects.signal?.aborted) throw problem("source-stopped", { source: card.id });
}
