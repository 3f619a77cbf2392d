/** What moves: the view, what is open or under the pointer, and when to draw again. Lives as long as the canvas is on the page. */
import type { NodeState } from "../canvas_props.ts";
import { draw } from "./draw.ts";
import type { Marks, Shown } from "./drawing.ts";
import { drawMap, type MapPlace, mapPlace } from "./minimap.ts";
import type { Pen } from "./pen.ts";
import { around, type Box, kinOf, mostNodes, type Scene } from "./scene.ts";
import { screenPen } from "./screen_pen.ts";
import { makeUnits, unitAt, type Units } from "./units.ts";
import { between, bringIn, fit, focus, keepInSight, openZoom, type Size, start, type View, zoomAt } from "./view.ts";

export interface Stage {
  show(shown: Shown): void;
  resize(size: Size): void;
  mark(marks: { shown?: Uint8Array | undefined; state?: readonly (NodeState | undefined)[] | undefined }): void;
  /** Number of the node or group card under the pointer or the keys; −1 for none. */
  hover(unit: number): void;
  cursor(unit: number): void;
  unitAt(x: number, y: number): number;
  move(dx: number, dy: number): void;
  zoom(factor: number, point?: { x: number; y: number }): void;
  fitAll(smooth?: boolean): void;
  /** The least move that brings a unit in sight. */
  bring(unit: number): void;
  openGroup(group: number): void;
  foldGroups(): void;
  /** Puts the middle of the screen at a point of the small map; false when it is not on it. */
  jump(x: number, y: number): boolean;
  read(): {
    units: Units;
    view: View;
    size: Size;
    scene: Scene | undefined;
    cursor: number;
    hover: number;
    opened: number;
    whole: boolean;
    map: MapPlace;
  };
  stop(): void;
}

const glide = 220;

export function makeStage(canvas: HTMLCanvasElement, onChange: () => void): Stage {
  const context = canvas.getContext("2d", { alpha: false });
  let shown: Shown | undefined;
  let pen: Pen | undefined;
  let size: Size = { width: 0, height: 0 };
  let view: View = { x: 0, y: 0, zoom: 1 };
  let fitted = true;
  let opened: ReadonlySet<number> = new Set();
  let units: Units = makeNone();
  let closed = false;
  let openNode = -1;
  let hovered = -1;
  let cursored = -1;
  let cursorNode = -1;
  let filters: Uint8Array | undefined;
  let state: readonly (NodeState | undefined)[] | undefined;
  let kin: { of: number; list: Uint8Array } | undefined;
  let frame = 0;
  let movedAt = 0;
  let drawnOnce = false;
  let flight: { from: View; to: View; since: number } | undefined;

  const again = () => {
    frame ||= requestAnimationFrame(paint);
  };
  const box = (): Box => ({ x: 0, y: 0, width: shown?.scene.width ?? 1, height: shown?.scene.height ?? 1 });
  const least = () => fit(box(), size).zoom * 0.7;

  function setView(next: View, whole = false): void {
    view = shown ? keepInSight(next, shown.scene, size) : next;
    fitted = whole;
    movedAt = performance.now();
    regroup();
    again();
    onChange();
  }

  function begin(): void {
    if (!shown || size.width === 0) return;
    const node = shown.scene.boxes[openNode];
    const whole = fit(box(), size);
    const near = node && kinOf(shown.scene, openNode);
    view = near ? focus(around(shown.scene.boxes.filter((_, at) => near[at] === 1)), node, size) : start(shown.scene, size);
    fitted = view.zoom <= whole.zoom + 1e-6;
  }

  function fly(to: View, smooth: boolean, whole = false): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    flight = undefined;
    if (!smooth || still || !shown) return setView(to, whole);
    flight = { from: view, to: keepInSight(to, shown.scene, size), since: performance.now() };
    fitted = whole;
    again();
  }

  /** Groups close when more nodes would be in sight than can be told apart. */
  function regroup(force = false): void {
    if (!shown) return;
    const { scene } = shown;
    const next = scene.groups.length > 0 && view.zoom < openZoom(scene.readings.length, scene, size, mostNodes);
    if (!force && next === closed) return;
    closed = next;
    const kept = { hover: units.list[hovered]?.node ?? -1, cursor: cursorNode };
    units = makeUnits(scene, closed, opened);
    hovered = kept.hover < 0 ? -1 : (units.of[kept.hover] ?? -1);
    if (cursored >= 0) cursored = kept.cursor < 0 ? -1 : (units.of[kept.cursor] ?? -1);
  }

  function marksNow(): Marks {
    const hoverNode = units.list[hovered]?.node ?? -1;
    const of = openNode >= 0 ? openNode : hoverNode;
    if (of < 0 || !shown) kin = undefined;
    else if (kin?.of !== of) kin = { of, list: kinOf(shown.scene, of) };
    return {
      shown: filters,
      kin: kin?.list,
      state,
      open: openNode >= 0 ? (units.of[openNode] ?? -1) : -1,
      hover: hovered,
      cursor: cursored,
    };
  }

  function paint(): void {
    frame = 0;
    if (!context || !shown || !pen || size.width === 0) return;
    if (flight) {
      const part = Math.min(1, (performance.now() - flight.since) / glide);
      const { from, to } = flight;
      const whole = fitted;
      setView(between(from, to, 1 - (1 - part) ** 3), whole);
      if (part >= 1) flight = undefined;
    }
    const moving = performance.now() - movedAt < 140;
    const { scene, captions, colours, words } = shown;
    const ratio = canvas.width / size.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = colours.raised;
    context.globalAlpha = 1;
    context.fillRect(0, 0, size.width, size.height);
    draw(pen, { scene, units, captions, marks: marksNow(), view, size, colours, words, moving });
    drawMap(context, shown, view, size, fitted);
    if (!drawnOnce && scene.readings.length > 0) {
      drawnOnce = true;
      performance.mark("chain-drawn");
    }
    // Once more when it has come to rest: then with every link.
    if (moving && !flight) settle();
    if (flight) again();
  }
  let rest: ReturnType<typeof setTimeout> | undefined;
  function settle(): void {
    clearTimeout(rest);
    rest = setTimeout(again, 170);
  }

  return {
    show(next) {
      const other = next.scene !== shown?.scene;
      if (context && (pen === undefined || next.colours !== shown?.colours || next.signs !== shown.signs))
        pen = screenPen(context, next.colours, next.signs);
      shown = next;
      if (!other) {
        if (next.open !== openNode) {
          openNode = next.open;
          this.bring(units.of[openNode] ?? -1);
        }
        return again();
      }
      openNode = next.open;
      opened = new Set();
      hovered = -1;
      cursored = -1;
      cursorNode = -1;
      kin = undefined;
      units = makeUnits(next.scene, false, opened);
      begin();
      regroup(true);
      again();
      onChange();
    },
    resize(next) {
      const first = size.width === 0;
      const ratio = window.devicePixelRatio || 1;
      canvas.width = Math.max(1, Math.round(next.width * ratio));
      canvas.height = Math.max(1, Math.round(next.height * ratio));
      const middle = { x: (next.width - size.width) / 2, y: (next.height - size.height) / 2 };
      size = next;
      if (context && shown) pen = screenPen(context, shown.colours, shown.signs);
      if (!shown) return;
      if (first) {
        begin();
        setView(view, fitted);
      } else if (fitted && openNode < 0) setView(fit(box(), size), true);
      else {
        setView({ ...view, x: view.x + middle.x, y: view.y + middle.y });
        if (openNode >= 0) this.bring(units.of[openNode] ?? -1);
      }
      paint();
    },
    mark(marks) {
      if ("shown" in marks) filters = marks.shown;
      if ("state" in marks) state = marks.state;
      again();
    },
    hover(unit) {
      if (unit === hovered) return;
      hovered = unit;
      again();
    },
    cursor(unit) {
      cursored = unit;
      const one = units.list[unit];
      cursorNode = one ? (one.node >= 0 ? one.node : (shown?.scene.groups[one.group]?.members[0] ?? -1)) : -1;
      again();
    },
    unitAt: (x, y) => unitAt(units, (x - view.x) / view.zoom, (y - view.y) / view.zoom),
    move: (dx, dy) => {
      flight = undefined;
      setView({ ...view, x: view.x + dx, y: view.y + dy });
    },
    zoom: (factor, point = { x: size.width / 2, y: size.height / 2 }) => {
      flight = undefined;
      setView(zoomAt(view, factor, point, least()));
    },
    fitAll: (smooth = true) => fly(fit(box(), size), smooth, true),
    bring(unit) {
      const one = units.list[unit];
      if (!one) return;
      const next = bringIn(flight?.to ?? view, one, size);
      if (Math.abs(next.x - view.x) + Math.abs(next.y - view.y) > 1) fly(next, true);
    },
    openGroup(group) {
      const one = shown?.scene.groups[group];
      if (!one || !shown) return;
      opened = new Set([...opened, group]);
      regroup(true);
      fly(focus(one, one, size, 0.3), true);
      onChange();
    },
    foldGroups() {
      opened = new Set();
      regroup(true);
      again();
      onChange();
    },
    jump(x, y) {
      if (!shown || fitted) return false;
      const map = mapPlace(shown.scene, size);
      const [across, down] = [(x - map.x) / map.scale, (y - map.y) / map.scale];
      if (x < map.x || y < map.y || across > shown.scene.width || down > shown.scene.height) return false;
      flight = undefined;
      setView({ zoom: view.zoom, x: size.width / 2 - across * view.zoom, y: size.height / 2 - down * view.zoom });
      return true;
    },
    read: () => ({
      units,
      view,
      size,
      scene: shown?.scene,
      cursor: cursored,
      hover: hovered,
      opened: opened.size,
      whole: fitted,
      map: shown ? mapPlace(shown.scene, size) : { x: 0, y: 0, scale: 1, width: 0, height: 0 },
    }),
    stop() {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    },
  };
}

function makeNone(): Units {
  const none = new Int32Array();
  return { list: [], of: none, from: none, to: none, weight: none, relation: new Uint8Array(), inputs: [], outputs: [] };
}
