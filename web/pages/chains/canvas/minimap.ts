/** The small map above the tools: every node a mark, and the part in sight framed. Drawn once, then copied. */
import type { Shown } from "./drawing.ts";
import type { Scene } from "./scene.ts";
import type { Size, View } from "./view.ts";

export interface MapPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export function mapPlace(scene: Scene, screen: Size): MapPlace {
  const scale = Math.min(180 / Math.max(1, scene.width), 110 / Math.max(1, scene.height));
  const [width, height] = [scene.width * scale, scene.height * scale];
  return { scale, width, height, x: screen.width - width - 14, y: screen.height - height - 58 };
}

let kept: { shown: Shown; ratio: number; picture: HTMLCanvasElement } | undefined;

/** Not where the whole chain is in sight, nor on a screen too small for it. */
export function drawMap(context: CanvasRenderingContext2D, shown: Shown, view: View, screen: Size, whole: boolean): void {
  if (whole || screen.width < 520) return;
  const { scene, colours } = shown;
  const map = mapPlace(scene, screen);
  const ratio = window.devicePixelRatio || 1;
  if (kept?.shown.captions !== shown.captions || kept.shown.colours !== shown.colours || kept.ratio !== ratio)
    kept = { shown, ratio, picture: marksOf(shown, map, ratio) };
  context.globalAlpha = 1;
  context.drawImage(kept.picture, map.x - 4, map.y - 4, map.width + 8, map.height + 8);
  const left = Math.max(0, -view.x / view.zoom) * map.scale;
  const top = Math.max(0, -view.y / view.zoom) * map.scale;
  const right = Math.min(scene.width, (screen.width - view.x) / view.zoom) * map.scale;
  const bottom = Math.min(scene.height, (screen.height - view.y) / view.zoom) * map.scale;
  context.strokeStyle = colours.accent;
  context.lineWidth = 1.5;
  context.strokeRect(map.x + left, map.y + top, Math.max(4, right - left), Math.max(4, bottom - top));
}

function marksOf({ scene, captions, colours }: Shown, map: MapPlace, ratio: number): HTMLCanvasElement {
  const picture = document.createElement("canvas");
  picture.width = Math.round((map.width + 8) * ratio);
  picture.height = Math.round((map.height + 8) * ratio);
  const context = picture.getContext("2d");
  if (!context) return picture;
  context.scale(ratio, ratio);
  context.fillStyle = colours.ground;
  context.strokeStyle = colours.line;
  context.beginPath();
  context.roundRect(0.5, 0.5, map.width + 7, map.height + 7, 4);
  context.fill();
  context.stroke();
  scene.boxes.forEach((box, node) => {
    const caption = captions[node];
    context.fillStyle = caption?.amount === null ? colours.line : (caption?.colour ?? colours.quiet);
    context.fillRect(
      4 + box.x * map.scale,
      4 + box.y * map.scale,
      Math.max(1, box.width * map.scale),
      Math.max(1, box.height * map.scale * 0.8),
    );
  });
  return picture;
}
