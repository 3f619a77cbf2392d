/** Puts a reader's clearance in front of every transaction. */
import { type Clearance, type Label, formatLabel, rank } from "#model";
import type { Ask, Driver } from "./driver.ts";

/** Runs `work` as somebody with this clearance: what it asks sees and writes only what the clearance dominates. */
export function through<Result>(driver: Driver, clearance: Clearance, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  return driver.transaction(opening(clearance), work);
}

function opening({ level, communities, handling }: Clearance): string {
  return [
    "set local role octant_gate",
    `set local octant.level = ${rank(level)}`,
    `set local octant.communities = ${array(communities)}`,
    `set local octant.handling = ${array(handling)}`,
  ].join("; ");
}

function array(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word.replace(/["\\]/g, "\\$&")}"`).join(",");
  return `'{${quoted.replaceAll("'", "''")}}'`;
}

/** The label's columns as values: label, level, releasable, handling. */
export function columnsOf(label: Label): [string, number, readonly string[] | null, readonly string[]] {
  return [formatLabel(label), rank(label.level), label.releasable ?? null, label.handling];
}
