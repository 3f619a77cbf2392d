/** The links: curves from the edge of one tier to the edge of the next, so that none seems to come from a neighbour. */
import type { Picture } from "./drawing.ts";
import type { Line, Pen } from "./pen.ts";
import type { Unit } from "./units.ts";

const dashes: readonly (readonly number[] | undefined)[] = [undefined, [2, 4], [7, 4]];
/** While the picture moves, and when it shows everything, no more links than these are drawn. */
const most = { moving: 1500, still: 12_000 } as const;

export function drawLinks(pen: Pen, picture: Picture, seen: Uint8Array): void {
  const { units, marks, colours, view } = picture;
  const chosen = linksInSight(picture, seen);
  const step = Math.max(1, Math.ceil(chosen.length / (picture.moving ? most.moving : most.still)));
  const isKin = kinOfUnits(picture);
  const stillQuiet = marks.kin !== undefined || marks.state !== undefined || marks.shown !== undefined;
  const near = Math.min(1, Math.max(0.35, view.zoom * 1.6));
  const quiet = new Map<number, number[]>();
  const strong = new Map<number, number[]>();
  chosen.forEach((link, place) => {
    const [from, to] = [units.from[link] ?? 0, units.to[link] ?? 0];
    const together = isKin !== undefined && isKin[from] === 1 && isKin[to] === 1;
    if (!together && place % step !== 0) return;
    const kind = units.relation[link] ?? 0;
    // Of a bundle that stands out it is not known here how many links do.
    const wide = together ? 0 : Math.min(4, Math.floor(Math.log2(units.weight[link] ?? 1)));
    const into = together ? strong : quiet;
    const key = kind * 8 + wide;
    const points = into.get(key) ?? [];
    if (points.length === 0) into.set(key, points);
    push(points, picture, from, to);
  });
  const lineOf = (key: number, colour: string, by: number): Line => {
    const dash = dashes[key >> 3];
    return { colour, width: (1 + (key & 7) * 0.7) * by, ...(dash && { dash }) };
  };
  const crowd = chosen.length > 1200 ? 0.45 : 0.75;
  pen.fade(stillQuiet && (isKin !== undefined || marks.state !== undefined) ? 0.16 : crowd);
  for (const [key, points] of quiet) pen.curves(points, lineOf(key, colours.quiet, near));
  pen.fade(0.9);
  for (const [key, points] of strong)
    pen.curves(points, lineOf(key, marks.kin ? colours.accent : colours["line-strong"], Math.max(0.9, near)));
  pen.fade(1);
}

/** Links with an end in sight; from afar also those that only pass. */
function linksInSight({ units }: Picture, seen: Uint8Array): number[] {
  const chosen: number[] = [];
  for (let link = 0; link < units.from.length; link += 1)
    if (seen[units.from[link] ?? 0] === 1 || seen[units.to[link] ?? 0] === 1) chosen.push(link);
  return chosen;
}

/** Unit → 1 where it stands out: kin of what is open, or touched by the shock. */
function kinOfUnits({ scene, units, marks: { kin, state } }: Picture): Uint8Array | undefined {
  if (kin === undefined && state === undefined) return undefined;
  const out = new Uint8Array(units.list.length);
  const stands = (node: number) => (kin === undefined || kin[node] === 1) && (state === undefined || state[node] !== undefined);
  for (let node = 0; node < scene.readings.length; node += 1) if (stands(node)) out[units.of[node] ?? 0] = 1;
  return out;
}

function push(points: number[], picture: Picture, from: number, to: number): void {
  const { units, view, scene } = picture;
  const [one, other] = [units.list[from], units.list[to]];
  if (!one || !other) return;
  const screenX = (x: number) => x * view.zoom + view.x;
  const screenY = (y: number) => y * view.zoom + view.y;
  const start = { x: one.x + one.width, y: one.y + one.height / 2 };
  const end = { x: other.x, y: other.y + other.height / 2 };
  const edge = rightEdge(picture, one);
  const reach = leftEdge(picture, other);
  const gutter = (unit: Unit, towards: number) =>
    unit.y + unit.height / 2 + (towards >= unit.y + unit.height / 2 ? 1 : -1) * (scene.nodeHeight / 2 + 7);
  // Out of a folded tier along the gutter between its rows, and into one the same way.
  const leave = edge > start.x + 1 ? { x: edge, y: gutter(one, end.y) } : start;
  const arrive = reach < end.x - 1 ? { x: reach, y: gutter(other, start.y) } : end;
  if (leave !== start) {
    curve(start.x, start.y, start.x + 20, leave.y, 10);
    straight(start.x + 20, leave.y, leave.x);
  }
  curve(leave.x, leave.y, arrive.x, arrive.y, Math.max(24, Math.min(220, Math.abs(arrive.x - leave.x) * 0.5)));
  if (arrive !== end) {
    straight(arrive.x, arrive.y, end.x - 20);
    curve(end.x - 20, arrive.y, end.x, end.y, 10);
  }

  function curve(x: number, y: number, toX: number, toY: number, handle: number): void {
    points.push(screenX(x), screenY(y), screenX(x + handle), screenY(y), screenX(toX - handle), screenY(toY), screenX(toX), screenY(toY));
  }
  function straight(x: number, y: number, toX: number): void {
    if (toX - x < 1) return;
    points.push(screenX(x), screenY(y), screenX(x), screenY(y), screenX(toX), screenY(y), screenX(toX), screenY(y));
  }
}

function rightEdge({ scene }: Picture, unit: Unit): number {
  return unit.node >= 0 ? (scene.tierRight[unit.node] ?? unit.x + unit.width) : unit.x + unit.width;
}

function leftEdge({ scene }: Picture, unit: Unit): number {
  return unit.node >= 0 ? (scene.tierLeft[unit.node] ?? unit.x) : unit.x;
}
