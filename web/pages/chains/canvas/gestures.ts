/** Mouse, touch and wheel on the canvas: one pointer moves, two zoom, a press that did not move chooses. */
import type { Stage } from "./stage.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Wishes {
  readonly onChoose: (unit: number) => void;
  readonly onHover: (unit: number, at: Point | undefined) => void;
}

/** Listens until the returned function is called. */
export function followPointer(canvas: HTMLCanvasElement, stage: Stage, { onChoose, onHover }: Wishes): () => void {
  const fingers = new Map<number, Point>();
  let moved = 0;
  let onMap = false;
  const stop = new AbortController();
  const { signal } = stop;
  const at = (event: MouseEvent): Point => {
    const frame = canvas.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };

  canvas.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return;
      const point = at(event);
      fingers.set(event.pointerId, point);
      if (fingers.size === 1) moved = 0;
      canvas.setPointerCapture(event.pointerId);
      onMap = fingers.size === 1 && stage.jump(point.x, point.y);
      onHover(-1, undefined);
    },
    { signal },
  );
  canvas.addEventListener(
    "pointermove",
    (event) => {
      const point = at(event);
      const before = fingers.get(event.pointerId);
      if (!before) {
        if (event.pointerType !== "touch") onHover(stage.unitAt(point.x, point.y), point);
        return;
      }
      fingers.set(event.pointerId, point);
      moved += Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
      if (onMap) stage.jump(point.x, point.y);
      else if (fingers.size === 1) {
        if (moved > 4) stage.move(point.x - before.x, point.y - before.y);
      } else pinch(before, point, event.pointerId);
    },
    { signal },
  );
  const pinch = (before: Point, point: Point, finger: number) => {
    const other = [...fingers].find(([id]) => id !== finger)?.[1];
    if (!other) return;
    const long = (one: Point) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
    const middle = { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 };
    stage.zoom(long(point) / long(before), middle);
    stage.move((point.x - before.x) / 2, (point.y - before.y) / 2);
  };
  const leave = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (event.type === "pointerup" && fingers.size === 0 && moved <= 4 && !onMap) {
      const point = at(event);
      onChoose(stage.unitAt(point.x, point.y));
    }
    onMap = false;
  };
  canvas.addEventListener("pointerup", leave, { signal });
  canvas.addEventListener("pointercancel", leave, { signal });
  canvas.addEventListener("pointerleave", () => fingers.size === 0 && onHover(-1, undefined), { signal });
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      const speed = event.ctrlKey ? 0.01 : 0.0016;
      stage.zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * speed), at(event));
      onHover(-1, undefined);
    },
    { signal, passive: false },
  );
  return () => stop.abort();
}
