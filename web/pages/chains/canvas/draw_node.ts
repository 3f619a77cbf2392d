/** A node in three details: a mark, its name, all it has to say. */
import type { NodeState } from "../canvas_props.ts";
import type { Caption } from "./captions.ts";
import { lossColour, type Picture } from "./drawing.ts";
import { cut, linesOf } from "./lettering.ts";
import type { Colours } from "./look.ts";
import type { Line, Pen } from "./pen.ts";
import type { Unit } from "./units.ts";

export interface Touch {
  readonly open: boolean;
  readonly hover: boolean;
  readonly cursor: boolean;
}

/** From afar: a mark in the colour of who leads, hollow where nobody prints it; with a shock, by how much is left. */
export function drawDot(pen: Pen, { view, captions, marks, colours }: Picture, unit: Unit, touch: Touch): void {
  const caption = captions[unit.node];
  if (!caption) return;
  const [x, y, width, height] = placeOf(unit, view, 0);
  const state = marks.state?.[unit.node];
  if (state) {
    pen.box(x, y, width, height, Math.min(2, height / 4), lossColour(state.level, colours));
    if (state.hit) pen.box(x, y, width, height, 1, undefined, { colour: colours.critical, width: 1.5 });
  } else if (marks.state !== undefined)
    // Colours say one thing at a time: with a shock they are of what is left, not of who leads.
    pen.box(x, y, width, height, Math.min(2, height / 4), colours.raised, { colour: colours.line, width: 1 });
  else if (caption.amount === null)
    pen.box(x, y, width, height, Math.min(2, height / 4), colours.raised, { colour: colours.unknown, width: 1 });
  else pen.box(x, y, width, height, Math.min(2, height / 4), caption.colour ?? colours.quiet);
  ring(pen, colours, touch, x, y, width, height, 2);
}

/** In the middle: the name, and the share as a bar below it. */
export function drawName(pen: Pen, { view, captions, marks, colours }: Picture, unit: Unit, touch: Touch): void {
  const caption = captions[unit.node];
  if (!caption) return;
  // The gaps of the layout are for cards; names use some of them.
  const [x, y, width, height] = placeOf(unit, view, 5);
  const state = marks.state?.[unit.node];
  pen.box(x, y, width, height, 4, colours.raised, edgeOf(colours, touch, state));
  if (state) tank(pen, colours, state, x, y, width, height, 4);
  const bar = state ? 6 : height < 22 ? 2.5 : 3;
  const signs = (caption.restricted ? 1 : 0) * 7;
  const room = width - 9 - signs;
  const { lines, size } = fitting(caption.name, room, height - bar - 3);
  const line = size * 1.12;
  const top = y + (height - bar - 1 - lines.length * line) / 2 + size * 0.86;
  lines.forEach((text, at) => pen.text(text, x + 5, top + at * line, { size, weight: 500, colour: colours.ink }));
  if (caption.restricted) pen.text("!", x + width - 4, y + size + 1, { size, weight: 600, colour: colours.warning, align: "right" });
  amountBar(pen, colours, caption, state, x + 4, y + height - bar - 1.5, width - 8, bar);
  ring(pen, colours, touch, x, y, width, height, 4);
}

/** The largest letters in which the whole name fits, else the smallest. */
function fitting(name: string, width: number, height: number): { lines: readonly string[]; size: number } {
  for (const size of height > 26 ? [11.5, 10.5] : [10.5]) {
    const lines = linesOf(name, width, size, Math.max(1, Math.floor(height / (size * 1.12))));
    if (lines.at(-1)?.endsWith("…") === false) return { lines, size };
  }
  return { lines: linesOf(name, width, 10, Math.max(1, Math.floor(height / 11.2))), size: 10 };
}

/** Near: name, kind, share and country, what restricts it and whether sources disagree. */
export function drawCard(pen: Pen, { view, captions, marks, colours, words }: Picture, unit: Unit, touch: Touch): void {
  const caption = captions[unit.node];
  if (!caption) return;
  const [x, y, width, height] = placeOf(unit, view, 0);
  const by = view.zoom;
  const state = marks.state?.[unit.node];
  const size = 13 * by;
  const inner = 9 * by;
  pen.box(x, y, width, height, 6 * by, colours.raised, edgeOf(colours, touch, state));
  if (state) tank(pen, colours, state, x, y, width, height, 6 * by);
  const lines = linesOf(caption.name, width - 2 * inner - 19 * by - (caption.restricted ? 19 * by : 0), size, 2, 600);
  const block = lines.length * 15.5 * by + 17 * by;
  const top = y + (height - block) / 2;
  pen.sign(caption.kind, x + inner, top + ((lines.length * 15.5 - 13) / 2) * by, 13 * by, colours.soft);
  lines.forEach((text, at) => pen.text(text, x + inner + 19 * by, top + (12 + at * 15.5) * by, { size, weight: 600, colour: colours.ink }));
  if (caption.restricted) {
    pen.circle(x + width - inner - 7 * by, top + 8 * by, 7.5 * by, colours["warning-wash"]);
    pen.text("!", x + width - inner - 7 * by, top + 12 * by, { size: 11 * by, weight: 600, colour: colours.warning, align: "center" });
  }
  const low = top + lines.length * 15.5 * by;
  amountBar(pen, colours, caption, state, x + inner, low + 6 * by, 42 * by, 7 * by);
  const text = state ? levelText(state, words.percent) : `${caption.share}${caption.disagree ? " ≠" : ""}`;
  const ink = { size: 12 * by, weight: 400, colour: state ? colours.ink : colours.soft } as const;
  pen.text(cut(text, width - 2 * inner - 48 * by, 12 * by, 400), x + inner + 48 * by, low + 13.5 * by, ink);
  ring(pen, colours, touch, x, y, width, height, 6 * by);
}

export function levelText({ level, low, high }: NodeState, percent: (fraction: number) => string): string {
  return high - low < 0.005 ? percent(level) : `${percent(low)} – ${percent(high)}`;
}

function placeOf(unit: Unit, view: Picture["view"], more: number): [number, number, number, number] {
  return [
    (unit.x - more) * view.zoom + view.x,
    (unit.y - more) * view.zoom + view.y,
    (unit.width + 2 * more) * view.zoom,
    (unit.height + 2 * more) * view.zoom,
  ];
}

function edgeOf(colours: Colours, touch: Touch, state: NodeState | undefined): Line {
  if (touch.open) return { colour: colours.accent, width: 2.5 };
  if (touch.hover) return { colour: colours.accent, width: 1.5 };
  if (state?.hit) return { colour: colours.critical, width: 2 };
  return { colour: colours["line-strong"], width: 0.8 };
}

function ring(pen: Pen, colours: Colours, { cursor }: Touch, x: number, y: number, width: number, height: number, radius: number): void {
  if (cursor) pen.box(x - 4, y - 4, width + 8, height + 8, radius + 4, undefined, { colour: colours.accent, width: 3 });
}

/** The part of the card that is full for certain. */
function tank(pen: Pen, colours: Colours, state: NodeState, x: number, y: number, width: number, height: number, radius: number): void {
  if (state.low > 0.005) pen.box(x + 1, y + 1, (width - 2) * state.low, height - 2, Math.max(0, radius - 1), colours["ramp-1"]);
}

function amountBar(
  pen: Pen,
  colours: Colours,
  caption: Caption,
  state: NodeState | undefined,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const radius = Math.min(2, height / 2);
  if (state) {
    pen.box(x, y, width, height, radius, colours.line);
    pen.box(x, y, Math.max(0, width * state.low), height, radius, lossColour(state.level, colours));
    if (state.high - state.low > 0.005) pen.hatch(x + width * state.low, y, width * (state.high - state.low), height);
    if (state.level > state.low + 0.005) pen.box(x + width * state.level - 1, y - 1, 2, height + 2, 0, colours.ink);
    return;
  }
  if (caption.amount === null) {
    pen.hatch(x, y, width, height);
    return;
  }
  pen.box(x, y, width, height, radius, colours.line);
  pen.box(x, y, Math.max(1.5, width * Math.min(1, caption.amount)), height, radius, caption.colour ?? colours.quiet);
}
