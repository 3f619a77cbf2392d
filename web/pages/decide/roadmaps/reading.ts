/** What the page reads of roadmaps. */
import type { AnswerOf } from "../../../data/ask.ts";
import type { Tone } from "../../../parts/chip.tsx";

export type Roadmap = AnswerOf<"/api/decide/roadmaps/:roadmap">;
export type Milestone = Roadmap["milestones"][number];
export type Fault = Roadmap["faults"][number];
export type Standing = Milestone["standing"];
export type Texts = Milestone["name"];

/** What is to be looked at first, first. */
export const standings: readonly Standing[] = [
  "missed",
  "late",
  "unconfirmed",
  "impossible",
  "at_risk",
  "ahead",
  "undated",
  "reached",
  "dropped",
];
export const statuses = ["planned", "under_way", "reached", "missed", "dropped"] as const;

/** Past their day, whatever is said of them. */
export const past: ReadonlySet<Standing> = new Set(["missed", "late", "unconfirmed"]);
/** Told with a word on the picture, beside the shape. */
export const told: ReadonlySet<Standing> = new Set([...past, "impossible", "at_risk", "dropped", "reached"]);

export const tones: Record<Standing, Tone> = {
  missed: "critical",
  late: "critical",
  unconfirmed: "unknown",
  impossible: "critical",
  at_risk: "warning",
  ahead: "accent",
  undated: "plain",
  reached: "good",
  dropped: "plain",
};

/** Those past their day, the longest first. */
export function latest(milestones: readonly Milestone[]): Milestone[] {
  return milestones
    .filter(({ standing }) => past.has(standing))
    .toSorted((left, right) => right.lateDays - left.lateDays || (left.id < right.id ? -1 : 1));
}

/** The next one whose day is to come; undefined when there is none. */
export function next(milestones: readonly Milestone[], on: string): Milestone | undefined {
  return milestones
    .filter(({ date, standing }) => date !== null && date >= on && standing !== "reached" && standing !== "dropped")
    .toSorted((left, right) => ((left.date ?? "") < (right.date ?? "") ? -1 : 1))[0];
}
