/**
 * Labels beside points without overlap: greedy, the important first, each tried right, left, above, below and at the corners.
 * The same points give the same labels on the page and on paper.
 */
import { shorten } from "./shorten.ts";

export interface Placeable {
  readonly x: number;
  readonly y: number;
  /** Radius of the symbol in pixels. */
  readonly radius: number;
  readonly text: string;
  readonly bold?: boolean;
  /** Greater goes first; not above 0 is never labelled. */
  readonly importance: number;
}

export interface PlacedLabel {
  /** The text, shortened where only that fits. */
  readonly text: string;
  /** Offset of the text's left edge and middle from the point, in pixels. */
  readonly dx: number;
  readonly dy: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** For each point its place, or undefined when it has none. `frame` is the area the text must stay in. */
export function placeLabels(points: readonly Placeable[], fontSize: number, frame: Box): (PlacedLabel | undefined)[] {
  const taken: Box[] = points.map(({ x, y, radius }) => {
    // A square in the circle: a label may touch its edge.
    const reach = radius * 0.8;
    return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  });
  const placed: (PlacedLabel | undefined)[] = points.map(() => undefined);
  const order = points.map((_, index) => index).sort((a, b) => (points[b]?.importance ?? 0) - (points[a]?.importance ?? 0) || a - b);
  for (const index of order) {
    const point = points[index];
    if (point === undefined || point.importance <= 0) continue;
    const free = (box: Box) => inside(box, frame) && !taken.some((other, at) => at !== index && overlap(box, other));
    const found = texts(point.text)
      .flatMap((text) => options(point, text, fontSize))
      .find((option) => free(option.box));
    if (found === undefined) continue;
    placed[index] = { text: found.text, dx: found.place.dx, dy: found.place.dy };
    taken.push(found.box);
  }
  return placed;
}

/** The whole name, then shorter ones. */
function texts(text: string): string[] {
  return [...new Set([text, shorten(text, 24), shorten(text, 15)])];
}

function options(point: Placeable, text: string, fontSize: number) {
  const width = textWidth(text, fontSize) * (point.bold === true ? bolder : 1);
  return candidates(point.radius, width, fontSize).map((place) => ({ text, place, box: boxOf(point, place, width, fontSize) }));
}

function candidates(radius: number, width: number, fontSize: number): Omit<PlacedLabel, "text">[] {
  const gap = radius + 3;
  const up = radius + fontSize * 0.6 + 1;
  const corner = radius * 0.7 + 2;
  return [
    { dx: gap, dy: 0 },
    { dx: -gap - width, dy: 0 },
    { dx: corner, dy: -up * 0.75 },
    { dx: corner, dy: up * 0.75 },
    { dx: -width / 2, dy: -up },
    { dx: -width / 2, dy: up },
    { dx: -corner - width, dy: -up * 0.75 },
    { dx: -corner - width, dy: up * 0.75 },
    { dx: -width * 0.25, dy: -up },
    { dx: -width * 0.75, dy: -up },
    { dx: -width * 0.25, dy: up },
    { dx: -width * 0.75, dy: up },
  ];
}

function boxOf(point: Placeable, place: Omit<PlacedLabel, "text">, width: number, fontSize: number): Box {
  const left = point.x + place.dx;
  const middle = point.y + place.dy;
  return { left, top: middle - fontSize * 0.55, right: left + width, bottom: middle + fontSize * 0.55 };
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** How much wider semi-bold Inter runs. */
export const bolder = 1.06;

const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|]/, 0.27],
  [/[tfrI()\- ]/, 0.38],
  [/[mwMWÆŒ@%]/, 0.88],
  [/[A-Z0-9]/, 0.67],
];

/** Width of a text in Inter in pixels, from five classes of letters; good to a few per cent, and needs no canvas. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) width += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.59;
  return width * fontSize;
}
