/** A shape for each standing of a milestone, around 0, 0, so that colour is never alone. The same on page and paper. */
import type { Theme } from "../theme.ts";

export const standings = ["missed", "late", "unconfirmed", "impossible", "at_risk", "ahead", "undated", "reached", "dropped"] as const;
export type Standing = (typeof standings)[number];

export interface StandingPart {
  /** A path of SVG. */
  readonly d: string;
  /** `colour` is that of the standing, `raised` the ground behind it. */
  readonly fill: "colour" | "raised" | "none";
  readonly stroke: "colour" | "raised";
  readonly width: number;
  readonly round?: boolean;
  readonly dash?: readonly [number, number];
}

export interface StandingShape {
  readonly colour: keyof Pick<Theme, "critical" | "warning" | "accent" | "good" | "unknown" | "softInk">;
  readonly parts: readonly StandingPart[];
}

const circle = (r: number) => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
const square = "M-5.5 -5.5H5.5V5.5H-5.5Z";
const triangle = "M0 -6.5 6.5 5 -6.5 5Z";
const open = (d: string): StandingPart => ({ d, fill: "raised", stroke: "colour", width: 2 });
const full = (d: string): StandingPart => ({ d, fill: "colour", stroke: "colour", width: 1.5, round: true });

export const standingShapes: Readonly<Record<Standing, StandingShape>> = {
  missed: { colour: "critical", parts: [{ d: "M-5 -5 5 5M5 -5 -5 5", fill: "none", stroke: "colour", width: 3, round: true }] },
  late: { colour: "critical", parts: [full(square)] },
  unconfirmed: {
    colour: "unknown",
    parts: [open(square), { d: "M-5 1 1 -5M-2 5 5 -2", fill: "none", stroke: "colour", width: 1.4 }],
  },
  impossible: { colour: "critical", parts: [full(triangle)] },
  at_risk: { colour: "warning", parts: [open(triangle)] },
  ahead: { colour: "accent", parts: [open(circle(5.5))] },
  undated: { colour: "softInk", parts: [{ ...open(circle(5.5)), dash: [2.5, 2] }] },
  reached: {
    colour: "good",
    parts: [full(circle(6.5)), { d: "M-3 0.2 -0.8 2.4 3.2 -2.2", fill: "none", stroke: "raised", width: 1.8 }],
  },
  dropped: { colour: "softInk", parts: [{ d: "M-5.5 0H5.5", fill: "none", stroke: "colour", width: 3, round: true }] },
};
