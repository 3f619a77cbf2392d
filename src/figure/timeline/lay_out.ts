/** Where everything on the timeline stands: lanes from top to bottom, in each as many rows as its words need. */
import { lengthOf, type Span, toTime } from "./days.ts";

/** What stands on a timeline: anything with an id. */
interface Dated {
  readonly id: string;
}

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

export interface Placed<One extends Dated> {
  readonly key: string;
  readonly milestone: One;
  readonly x: number;
  readonly y: number;
  /** The words stand left of the shape where there is no room on the right. */
  readonly side: "left" | "right";
  readonly words: string;
}

export interface Layout<One extends Dated> {
  readonly lanes: readonly Lane[];
  readonly placed: readonly Placed<One>[];
  readonly height: number;
}

/** The line of time between two edges in pixels. */
export interface Plot {
  readonly span: Span;
  readonly left: number;
  readonly right: number;
}

export interface Plan<One extends Dated> extends Plot {
  readonly top: number;
  /** Room for words right of the line. */
  readonly margin: number;
  /** Pixels from row to row, and of a letter. */
  readonly row: number;
  readonly letter: number;
  readonly lanesOf: (milestone: One) => readonly { readonly id: string; readonly name: string }[];
  readonly dateOf: (milestone: One) => string | null;
  readonly wordsOf: (milestone: One) => string;
}

const shape = 9;

export function xOf(iso: string, { span, left, right }: Plot): number {
  return left + ((toTime(iso) - toTime(span.from)) / 86_400_000 / lengthOf(span)) * (right - left);
}

/** The dated milestones in their lanes; one that belongs in several stands in each. Those out of sight take no row. */
export function layOut<One extends Dated>(milestones: readonly One[], look: Plan<One>): Layout<One> {
  const { row, letter } = look;
  const lanes = new Map<string, { name: string; list: One[] }>();
  for (const milestone of milestones.filter((one) => look.dateOf(one) !== null))
    for (const { id, name } of look.lanesOf(milestone)) {
      const lane = lanes.get(id) ?? { name, list: [] };
      lane.list.push(milestone);
      lanes.set(id, lane);
    }
  const placed: Placed<One>[] = [];
  const drawn: Lane[] = [];
  let top = look.top;
  for (const [id, { name, list }] of [...lanes].sort(([, left], [, right]) => (left.name < right.name ? -1 : 1))) {
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
      const side = x + long > look.right + look.margin && x - long > look.left ? "left" : "right";
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
