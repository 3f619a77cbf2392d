/** Where everything on the timeline stands: lanes from top to bottom, in each as many rows as its words need. */
import type { Milestone } from "./reading.ts";
import { lengthOf, type Span, toTime } from "./time.ts";

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

export interface Placed {
  readonly key: string;
  readonly milestone: Milestone;
  readonly x: number;
  readonly y: number;
  /** The words stand left of the shape where there is no room on the right. */
  readonly side: "left" | "right";
  readonly words: string;
}

export interface Layout {
  readonly lanes: readonly Lane[];
  readonly placed: readonly Placed[];
  readonly height: number;
}

export interface Look {
  readonly span: Span;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly lanesOf: (milestone: Milestone) => readonly { readonly id: string; readonly name: string }[];
  readonly dateOf: (milestone: Milestone) => string | null;
  readonly wordsOf: (milestone: Milestone) => string;
}

export const row = 24;
const letter = 6.3;
const shape = 9;

export function xOf(iso: string, { span, left, right }: Pick<Look, "span" | "left" | "right">): number {
  return left + ((toTime(iso) - toTime(span.from)) / 86_400_000 / lengthOf(span)) * (right - left);
}

/** The dated milestones in their lanes; one that belongs in several stands in each. Those out of sight take no row. */
export function layOut(milestones: readonly Milestone[], look: Look): Layout {
  const lanes = new Map<string, { name: string; list: Milestone[] }>();
  for (const milestone of milestones.filter((one) => look.dateOf(one) !== null))
    for (const { id, name } of look.lanesOf(milestone)) {
      const lane = lanes.get(id) ?? { name, list: [] };
      lane.list.push(milestone);
      lanes.set(id, lane);
    }
  const placed: Placed[] = [];
  const drawn: Lane[] = [];
  let top = look.top;
  for (const [id, { name, list }] of [...lanes].sort(([, left], [, right]) => left.name.localeCompare(right.name))) {
    const rows: number[] = [];
    const spots = list
      .flatMap((milestone) => {
        const date = look.dateOf(milestone);
        return date === null ? [] : [{ milestone, x: xOf(date, look) }];
      })
      .sort((left, right) => left.x - right.x || (left.milestone.id < right.milestone.id ? -1 : 1));
    for (const { milestone, x } of spots) {
      if (x < look.left - 4 || x > look.right + 4) continue;
      const words = look.wordsOf(milestone);
      const long = words.length * letter + shape + 8;
      const side = x + long > look.right + 150 && x - long > look.left ? "left" : "right";
      const [from, to] = side === "right" ? [x - shape, x + long] : [x - long, x + shape];
      const free = rows.findIndex((end) => end + 6 <= from);
      const at = free < 0 ? rows.length : free;
      rows[at] = to;
      placed.push({ key: `${id}/${milestone.id}`, milestone, x, y: top + at * row + row / 2 + 4, side, words });
    }
    const height = Math.max(1, rows.length) * row + 8;
    drawn.push({ id, name, top, height });
    top += height;
  }
  return { lanes: drawn, placed, height: top };
}
