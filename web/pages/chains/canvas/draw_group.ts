/** A closed group: how many nodes of which kind, and who leads in them, or how they fare. */
import { lossColour, type Picture } from "./drawing.ts";
import { cut, widthOf } from "./lettering.ts";
import type { Pen } from "./pen.ts";
import type { Box } from "./scene.ts";
import type { Unit } from "./units.ts";

interface Part {
  readonly colour: string | null;
  count: number;
}

export function drawGroup(pen: Pen, picture: Picture, unit: Unit, number: number): void {
  const { scene, view, colours, words, marks } = picture;
  const group = scene.groups[unit.group];
  if (!group) return;
  const [x, y] = [unit.x * view.zoom + view.x, unit.y * view.zoom + view.y];
  const [width, height] = [unit.width * view.zoom, unit.height * view.zoom];
  const open = number === marks.open || number === marks.hover;
  const shown = marks.shown;
  const hits = shown ? group.members.filter((node) => shown[node] === 1).length : group.members.length;
  pen.box(x, y, width, height, 4, colours.raised, { colour: open ? colours.accent : colours["line-strong"], width: open ? 2 : 0.9 });
  const all = words.count(group.members.length);
  const count = hits < group.members.length ? `${words.count(hits)}/${all}` : all;
  const parts = partsOf(picture, group.members);
  const head = drawHead(pen, picture, { count, kind: words.kind(group.kind), x, y, width, height });
  const area = { x: x + 4, y: y + head + 3, width: width - 8, height: height - head - 7 };
  if (!drawCells(pen, parts, area, group.members.length, colours.unknown)) {
    const bar = Math.min(8, Math.max(3, area.height));
    if (height >= 9) drawBar(pen, parts, { ...area, y: y + height - bar - 3, height: bar }, group.members.length);
  }
  if (number === marks.cursor) pen.box(x - 4, y - 4, width + 8, height + 8, 8, undefined, { colour: colours.accent, width: 3 });
}

/** How many of what, in one line or two; the height it took. */
function drawHead(
  pen: Pen,
  { colours }: Picture,
  head: { count: string; kind: string; x: number; y: number; width: number; height: number },
): number {
  const { count, kind, x, y, width, height } = head;
  const big = Math.min(16, Math.max(11, height / 6));
  const wide = widthOf(count, big, 600);
  const [strong, soft] = [
    { size: big, weight: 600, colour: colours.ink },
    { size: 11, weight: 400, colour: colours.soft },
  ] as const;
  if (height < big + 8 || wide > width - 8) return 0;
  pen.text(count, x + 5, y + big + 3, strong);
  if (wide + 5 + widthOf(kind, 11, 400) <= width - 10) {
    pen.text(kind, x + 10 + wide, y + big + 3, soft);
    return big + 5;
  }
  if (height < big + 34 || width < 30) return big + 5;
  pen.text(cut(kind, width - 8, 11, 400), x + 5, y + big + 17, soft);
  return big + 19;
}

/** A mark for every member, as large as there is room, sorted by colour; false where they would be too small to see. */
function drawCells(pen: Pen, parts: readonly Part[], { x, y, width, height }: Box, count: number, hollow: string): boolean {
  if (width < 12 || height < 8) return false;
  let side = Math.min(12, Math.sqrt((width * height) / count));
  while (side > 3 && Math.floor(width / side) * Math.floor(height / side) < count) side -= 0.25;
  const columns = Math.floor(width / side);
  if (side <= 3 || columns < 1) return false;
  const mark = Math.max(2, side - Math.max(1, side * 0.22));
  let cell = 0;
  for (const part of parts) {
    for (let one = 0; one < part.count; one += 1, cell += 1) {
      const [left, top] = [x + (cell % columns) * side, y + Math.floor(cell / columns) * side];
      if (part.colour !== null) pen.box(left, top, mark, mark, 0, part.colour);
      else if (mark < 4) pen.box(left + mark / 4, top + mark / 4, mark / 2, mark / 2, 0, hollow);
      else pen.box(left + 0.5, top + 0.5, mark - 1, mark - 1, 0, undefined, { colour: hollow, width: 1 });
    }
  }
  return true;
}

function drawBar(pen: Pen, parts: readonly Part[], { x, y, width, height }: Box, count: number): void {
  let left = x;
  for (const part of parts) {
    const wide = (width * part.count) / count;
    if (part.colour === null) pen.hatch(left, y, wide, height);
    else pen.box(left, y, Math.max(0.5, wide), height, 0, part.colour);
    left += wide;
  }
}

/** Members by the colour they have one by one; hatched where nobody prints who leads. */
function partsOf({ captions, marks, colours }: Picture, members: readonly number[]): Part[] {
  const parts = new Map<string | null, Part>();
  const add = (colour: string | null) => {
    const part = parts.get(colour);
    if (part) part.count += 1;
    else parts.set(colour, { colour, count: 1 });
  };
  for (const node of members) {
    const caption = captions[node];
    const state = marks.state?.[node];
    if (marks.shown?.[node] === 0) add(colours.line);
    else if (marks.state) add(state ? lossColour(state.level, colours) : colours.line);
    else add(caption === undefined || caption.amount === null ? null : (caption.colour ?? colours.quiet));
  }
  const last = (colour: string | null) => (colour === null ? 2 : colour === colours.quiet || colour === colours.line ? 1 : 0);
  return [...parts.values()].sort((a, b) => last(a.colour) - last(b.colour) || b.count - a.count);
}
