/** Where a commitment stands on a day. */
import type { ActionStatus } from "#model";

export interface Dated {
  /** ISO day; null = none named. */
  readonly due: string | null;
  readonly status: ActionStatus;
}

/**
 * `overdue`: its day is past and somebody says it is not done; `unconfirmed`: its day is past and nobody says anything; `ahead`: its day is to come;
 * `undated`: no day is named.
 */
export const standings = ["done", "dropped", "overdue", "unconfirmed", "ahead", "undated"] as const;
export type Standing = (typeof standings)[number];

/** Where it stands on this day (`2026-03-15`). A commitment is past its day only the day after. */
export function standingOf({ due, status }: Dated, on: string): Standing {
  if (status === "done" || status === "dropped") return status;
  if (due === null) return "undated";
  if (due >= on) return "ahead";
  return status === "unknown" ? "unconfirmed" : "overdue";
}

/** True when the day is past and nobody says it was done or dropped. Whether it was missed is another question: see `unconfirmed`. */
export function isOverdue(commitment: Dated, on: string): boolean {
  const standing = standingOf(commitment, on);
  return standing === "overdue" || standing === "unconfirmed";
}

/** `2025-12-31` → `2025-Q4`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
