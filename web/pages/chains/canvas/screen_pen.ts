/** The pen that draws on the screen. */
import type { Colours, Signs } from "./look.ts";
import type { Pen } from "./pen.ts";

export const family = '"Inter Variable", Inter, system-ui, sans-serif';

/** Curves of one stroke: more in one path take the browser longer than several strokes. */
const together = 64;

export function screenPen(context: CanvasRenderingContext2D, colours: Colours, signs: Signs): Pen {
  const paths = new Map([...signs].map(([kind, path]) => [kind, new Path2D(path)]));
  const hatching = context.createPattern(hatchTile(colours.unknown), "repeat") ?? colours.unknown;
  let font = "";
  return {
    fade(opacity) {
      context.globalAlpha = opacity;
    },
    box(x, y, width, height, radius, fill, edge) {
      if (radius < 1 && edge === undefined && fill !== undefined) {
        context.fillStyle = fill;
        context.fillRect(x, y, width, height);
        return;
      }
      context.beginPath();
      context.roundRect(x, y, Math.max(0, width), Math.max(0, height), radius);
      if (fill !== undefined) {
        context.fillStyle = fill;
        context.fill();
      }
      if (edge === undefined) return;
      context.strokeStyle = edge.colour;
      context.lineWidth = edge.width;
      if (edge.dash) context.setLineDash([...edge.dash]);
      context.stroke();
      if (edge.dash) context.setLineDash([]);
    },
    hatch(x, y, width, height) {
      context.fillStyle = hatching;
      context.fillRect(x, y, width, height);
    },
    circle(x, y, radius, fill) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = fill;
      context.fill();
    },
    curves(points, line) {
      context.strokeStyle = line.colour;
      context.lineWidth = line.width;
      if (line.dash) context.setLineDash([...line.dash]);
      for (let first = 0; first < points.length; first += 8 * together) {
        context.beginPath();
        const last = Math.min(points.length, first + 8 * together);
        for (let at = first; at < last; at += 8) {
          const [x = 0, y = 0, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = points.slice(at, at + 8);
          context.moveTo(x, y);
          context.bezierCurveTo(a, b, c, d, e, f);
        }
        context.stroke();
      }
      if (line.dash) context.setLineDash([]);
    },
    text(text, x, y, { size, weight, colour, align = "left" }) {
      const wanted = `${weight} ${size}px ${family}`;
      if (wanted !== font) {
        context.font = wanted;
        font = wanted;
      }
      context.textAlign = align;
      context.fillStyle = colour;
      context.fillText(text, x, y);
    },
    sign(kind, x, y, size, colour) {
      const path = paths.get(kind);
      if (!path) return;
      context.save();
      context.translate(x, y);
      context.scale(size / 24, size / 24);
      context.strokeStyle = colour;
      context.lineWidth = 2;
      context.lineCap = "round";
      context.lineJoin = "round";
      context.stroke(path);
      context.restore();
    },
  };
}

function hatchTile(colour: string): HTMLCanvasElement {
  const tile = document.createElement("canvas");
  tile.width = 5;
  tile.height = 5;
  const context = tile.getContext("2d");
  if (!context) return tile;
  context.strokeStyle = colour;
  context.lineWidth = 1.1;
  for (const shift of [-5, 0, 5]) {
    context.beginPath();
    context.moveTo(shift - 1, 6);
    context.lineTo(shift + 6, -1);
    context.stroke();
  }
  return tile;
}
