/**
 * Where the blips of a radar stand: rows of a grid bent around the middle, sector by sector and ring by ring, as large as all of them still fit without
 * touching. The same blips give the same places.
 */

export interface Blip {
  /** Clockwise from the top. */
  readonly sector: number;
  /** From the middle outward. */
  readonly ring: number;
}

export interface RadarPlaces {
  /** Of the blips, in pixels. */
  readonly radius: number;
  /** Of each blip, from the middle of the radar. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** Outer edges of the rings as fractions of the radius: the inner ones have less room, and fewer stand there. */
export const ringEdges = [0.32, 0.55, 0.76, 1] as const;

/** Left free at the top, where the names of the rings stand; in radians. */
const gap = 0.7;

/** Where a sector begins, clockwise; the end of the last is where the gap begins. */
export function sectorEdge(sector: number, sectors: number): number {
  return -Math.PI / 2 + gap / 2 + (sector * (2 * Math.PI - gap)) / sectors;
}

const largest = 11;
const smallest = 3;
/** Pixels around a blip for the sign of its move. */
export const room = 4.5;

/** `radius` of the whole radar in pixels. What does not fit at the smallest size, as in a radar a finger wide, stands there all the same. */
export function placeBlips(blips: readonly Blip[], sectors: number, radius: number): RadarPlaces {
  for (let size = largest; size > smallest; size -= 0.5) {
    const places = tryPlaces(blips, sectors, radius, size);
    if (places !== undefined) return { radius: size, places };
  }
  return { radius: smallest, places: tryPlaces(blips, sectors, radius, smallest, true) ?? [] };
}

function tryPlaces(blips: readonly Blip[], sectors: number, radius: number, size: number, force = false) {
  const cells = new Map<string, number[]>();
  for (const [at, { sector, ring }] of blips.entries()) {
    const key = `${sector} ${ring}`;
    cells.set(key, [...(cells.get(key) ?? []), at]);
  }
  const places = blips.map(() => ({ x: 0, y: 0 }));
  const reach = size + room;
  for (const [key, members] of cells) {
    const [sector = 0, ring = 0] = key.split(" ").map(Number);
    const spots = spotsIn(sector, ring, members.length, sectors, radius, reach);
    if (spots.length < members.length && !force) return undefined;
    for (const [place, at] of members.entries()) places[at] = spots[place] ?? middleOf(sector, ring, sectors, radius);
  }
  return places;
}

/** At most `wanted` spots of a cell, each at least two reaches from every other and one from every edge. */
function spotsIn(sector: number, ring: number, wanted: number, sectors: number, radius: number, reach: number) {
  const wide = sectorEdge(1, sectors) - sectorEdge(0, sectors);
  const [inner, outer] = [(ringEdges[ring - 1] ?? 0) * radius, (ringEdges[ring] ?? 1) * radius];
  const rows: { at: number; most: number; step: number }[] = [];
  for (let at = outer - reach; at >= inner + reach; at -= 2 * reach) {
    const margin = reach / at >= 1 ? Math.PI : Math.asin(reach / at);
    const free = wide - 2 * margin;
    const step = 2 * Math.asin(Math.min(1, reach / at));
    if (free >= 0) rows.push({ at, most: Math.floor(free / step + 1e-9) + 1, step });
  }
  const middle = (inner + outer) / 2;
  const chosen: typeof rows = [];
  const nearest = rows.toSorted((left, right) => Math.abs(left.at - middle) - Math.abs(right.at - middle) || right.at - left.at);
  for (const row of nearest) if (chosen.reduce((sum, one) => sum + one.most, 0) < wanted) chosen.push(row);
  const shares = shareOut(
    wanted,
    chosen.map((one) => one.most),
  );
  const spots = chosen.flatMap(({ at, step }, row) => {
    const count = shares[row] ?? 0;
    const centre = sectorEdge(sector + 0.5, sectors);
    // A little apart when there is room, so that a row does not read as one thing.
    const apart = Math.max(step, Math.min(step * 1.5, wide / (count + 1)));
    const fits = (count - 1) * apart + 2 * Math.asin(Math.min(1, reach / at)) <= wide ? apart : step;
    return Array.from({ length: count }, (_, place) => {
      const angle = centre + (place - (count - 1) / 2) * fits;
      return { x: at * Math.cos(angle), y: at * Math.sin(angle), at, angle };
    });
  });
  return spots.toSorted((left, right) => right.at - left.at || left.angle - right.angle).map(({ x, y }) => ({ x, y }));
}

/** As even as the rows allow. */
function shareOut(wanted: number, most: readonly number[]): number[] {
  const shares = most.map(() => 0);
  for (let left = wanted; left > 0; left -= 1) {
    const open = shares.map((share, at) => ({ at, full: share / (most[at] ?? 1) })).filter(({ full }) => full < 1);
    const next = open.toSorted((one, other) => one.full - other.full || one.at - other.at)[0];
    if (next === undefined) break;
    shares[next.at] = (shares[next.at] ?? 0) + 1;
  }
  return shares;
}

function middleOf(sector: number, ring: number, sectors: number, radius: number) {
  const angle = sectorEdge(sector + 0.5, sectors);
  const at = (((ringEdges[ring - 1] ?? 0) + (ringEdges[ring] ?? 1)) / 2) * radius;
  return { x: at * Math.cos(angle), y: at * Math.sin(angle) };
}
