/** What the page reads of causes. */
import type { AnswerOf } from "../../../data/ask.ts";
import type { Tone } from "../../../parts/chip.tsx";

export type Causes = AnswerOf<"/api/decide/causes">;
export type Cause = Causes["causes"][number];
export type Cell = Causes["cells"][number];
export type Pattern = Causes["patterns"][number];

export const weightTones: Record<Cause["weight"], Tone> = { decisive: "critical", major: "warning", contributing: "plain" };
export const sureTones: Record<Cause["sure"], Tone> = { firm: "good", one_source: "plain", thin: "unknown" };

/** The step of the ramp for so many points: six steps, the last from `most` on. */
export function stepOf(points: number, most: number): number {
  return Math.max(1, Math.min(6, Math.ceil((points / Math.max(1, most)) * 6)));
}

/** The name of a chain before its subtitle. */
export function shortName(name: string): string {
  return name.split(":")[0] ?? name;
}

/** The strongest pattern: named in the most chains, then with the most points; undefined without causes. */
export function strongest({ patterns }: Causes): Pattern | undefined {
  return patterns.find(({ recurs }) => recurs) ?? patterns[0];
}
