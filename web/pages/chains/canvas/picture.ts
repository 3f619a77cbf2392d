/** The whole chain as a picture for a file, every node near enough to be read. */
import { draw } from "./draw.ts";
import type { Words } from "./drawing.ts";
import type { Caption } from "./captions.ts";
import type { Colours, Signs } from "./look.ts";
import type { NodeState } from "../canvas_props.ts";
import type { Pen } from "./pen.ts";
import type { Scene } from "./scene.ts";
import { screenPen } from "./screen_pen.ts";
import { svgPen } from "./svg_pen.ts";
import { makeUnits } from "./units.ts";
import { margin, type Size } from "./view.ts";

export interface Drawn {
  readonly scene: Scene;
  readonly captions: readonly Caption[];
  readonly words: Words;
  readonly colours: Colours;
  readonly signs: Signs;
  readonly state?: readonly (NodeState | undefined)[] | undefined;
}

export interface Told {
  readonly title: string;
  readonly says: string;
  readonly language: string;
}

function sizeOf({ width, height }: Scene): Size {
  return { width: width + 2 * margin.side, height: height + margin.top + 2 * margin.bottom };
}

function whole(pen: Pen, { scene, captions, words, colours, state }: Drawn): void {
  const view = { zoom: 1, x: margin.side, y: margin.top + margin.bottom };
  const units = makeUnits(scene, false, new Set());
  const marks = { state, open: -1, hover: -1, cursor: -1 };
  draw(pen, { scene, units, captions, marks, view, size: sizeOf(scene), colours, words, moving: false });
}

export function svgOf(drawn: Drawn, told: Told): string {
  const pen = svgPen(drawn.colours, drawn.signs);
  whole(pen, drawn);
  const { width, height } = sizeOf(drawn.scene);
  return pen.finish(width, height, told);
}

/** Twice as fine as the screen where the browser can hold that much; a large chain as fine as it can. Null when it cannot at all. */
export async function pngOf(drawn: Drawn): Promise<Blob | null> {
  const most = 12_000;
  const size = sizeOf(drawn.scene);
  const fine = Math.min(2, most / size.width, most / size.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(size.width * fine);
  canvas.height = Math.ceil(size.height * fine);
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return null;
  context.fillStyle = drawn.colours.raised;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(fine, fine);
  whole(screenPen(context, drawn.colours, drawn.signs), drawn);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
