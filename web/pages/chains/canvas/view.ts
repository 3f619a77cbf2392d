/** Where one looks: a place of the chain on the screen is its own place times `zoom`, plus `x` and `y`. Pure. */
import type { Box } from "./scene.ts";

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room for the names of the tiers, and around the drawing. */
export const margin = { top: 30, side: 12, bottom: 12 } as const;
export const nearest = 1.6;

/** The view in which a part fills the screen; never nearer than `most`. */
export function fit(part: Box, screen: Size, most = 1): View {
  const width = Math.max(1, screen.width - 2 * margin.side);
  const height = Math.max(1, screen.height - margin.top - margin.bottom);
  const zoom = Math.min(most, width / Math.max(1, part.width), height / Math.max(1, part.height));
  return {
    zoom,
    x: margin.side + (width - part.width * zoom) / 2 - part.x * zoom,
    y: margin.top + (height - part.height * zoom) / 2 - part.y * zoom,
  };
}

/** On a telephone the whole would be too small: as high as the screen, at the end product. */
export function start(drawing: Size, screen: Size): View {
  const whole = fit({ x: 0, y: 0, ...drawing }, screen);
  if (screen.width >= 520) return whole;
  const zoom = Math.min(0.7, (screen.height - margin.top - margin.bottom) / Math.max(1, drawing.height));
  if (zoom <= whole.zoom) return whole;
  return { zoom, x: screen.width - margin.side - drawing.width * zoom, y: margin.top };
}

/** A part as large as it fits, but never further away than `least`, where names can be read; then around `node`. */
export function focus(part: Box, node: Box, screen: Size, least = 0.5): View {
  const view = fit(part, screen, 0.8);
  if (view.zoom >= least) return view;
  const middle = { x: node.x + node.width / 2, y: node.y + node.height / 2 };
  return { zoom: least, x: screen.width / 2 - middle.x * least, y: screen.height / 2 - middle.y * least };
}

export function zoomAt(view: View, factor: number, point: { readonly x: number; readonly y: number }, least: number): View {
  const zoom = Math.min(nearest, Math.max(least, view.zoom * factor));
  const by = zoom / view.zoom;
  return { zoom, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by };
}

/** The same view, moved back when the drawing would leave the screen. */
export function keepInSight(view: View, drawing: Size, screen: Size): View {
  const keep = (at: number, long: number, room: number) => {
    const least = Math.min(120, long, room / 2);
    return Math.min(room - least, Math.max(least - long, at));
  };
  return {
    zoom: view.zoom,
    x: keep(view.x, drawing.width * view.zoom, screen.width),
    y: keep(view.y, drawing.height * view.zoom, screen.height),
  };
}

/** The least move after which a box stands on the screen. */
export function bringIn(view: View, box: Box, screen: Size): View {
  const move = (at: number, long: number, from: number, to: number) => {
    if (long > to - from) return (from + to) / 2 - (at + long / 2);
    return at < from ? from - at : at + long > to ? to - at - long : 0;
  };
  const left = box.x * view.zoom + view.x;
  const top = box.y * view.zoom + view.y;
  return {
    zoom: view.zoom,
    x: view.x + move(left, box.width * view.zoom, 16, screen.width - 16),
    y: view.y + move(top, box.height * view.zoom, margin.top + 6, screen.height - 16),
  };
}

export function between(one: View, other: View, part: number): View {
  const mix = (from: number, to: number) => from + (to - from) * part;
  // Zoom by its logarithm, and the place so that what stands still in both does so on the way.
  const zoom = one.zoom * (other.zoom / one.zoom) ** part;
  if (Math.abs(other.zoom - one.zoom) < 1e-6) return { zoom, x: mix(one.x, other.x), y: mix(one.y, other.y) };
  const way = (zoom - one.zoom) / (other.zoom - one.zoom);
  return { zoom, x: one.x + (other.x - one.x) * way, y: one.y + (other.y - one.y) * way };
}

/** From here on a drawing shows its nodes one by one: about `most` of them are then in sight. */
export function openZoom(count: number, drawing: Size, screen: Size, most: number): number {
  const share = most / Math.max(count, 1);
  return share >= 1 ? 0 : Math.sqrt((screen.width * screen.height) / (share * Math.max(1, drawing.width * drawing.height)));
}
