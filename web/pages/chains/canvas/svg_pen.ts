/** The pen that writes the picture as SVG: the same strokes, for paper and files. */
import { widthOf } from "./lettering.ts";
import type { Colours, Signs } from "./look.ts";
import type { Line, Pen } from "./pen.ts";

export interface SvgPen extends Pen {
  /** The whole picture; `title` and `says` are for those who cannot see it. */
  finish(width: number, height: number, words: { title: string; says: string; language: string }): string;
}

export function svgPen(colours: Colours, signs: Signs): SvgPen {
  const parts: string[] = [];
  let opacity = 1;
  const put = (element: string) => parts.push(opacity === 1 ? element : element.replace(/\/?>/, (end) => ` opacity="${opacity}"${end}`));
  return {
    fade(next) {
      opacity = next;
    },
    box(x, y, width, height, radius, fill, edge) {
      const line = edge ? stroke(edge) : "";
      put(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" fill="${fill ?? "none"}"${line}/>`);
    },
    hatch(x, y, width, height) {
      put(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="url(#unknown)"/>`);
    },
    circle(x, y, radius, fill) {
      put(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"/>`);
    },
    curves(points, line) {
      let path = "";
      for (let at = 0; at < points.length; at += 8) {
        const [x = 0, y = 0, ...rest] = points.slice(at, at + 8);
        path += `M${n(x)} ${n(y)}C${rest.map(n).join(" ")}`;
      }
      if (path !== "") put(`<path d="${path}" fill="none"${stroke(line)}/>`);
    },
    text(text, x, y, { size, weight, colour, align = "left" }) {
      const anchor = { left: "start", center: "middle", right: "end" }[align];
      // As wide as it was measured, whatever letters the reader has.
      const wide = text.length > 2 ? ` textLength="${n(widthOf(text, size, weight))}" lengthAdjust="spacingAndGlyphs"` : "";
      const place = `x="${n(x)}" y="${n(y)}" font-size="${n(size)}" font-weight="${weight}"${wide}`;
      put(`<text ${place} fill="${colour}" text-anchor="${anchor}">${escaped(text)}</text>`);
    },
    sign(kind, x, y, size, colour) {
      const turn = `translate(${n(x)} ${n(y)}) scale(${n(size / 24)})`;
      put(
        `<path d="${signs.get(kind) ?? ""}" transform="${turn}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
      );
    },
    finish(width, height, { title, says, language }) {
      const head = `<title>${escaped(title)}</title><desc>${escaped(says)}</desc>`;
      const hatch = `<defs><pattern id="unknown" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M-1 6L6 -1M-6 6L1 -1M4 6L11 -1" stroke="${colours.unknown}" stroke-width="1.1"/></pattern></defs>`;
      const ground = `<rect width="${n(width)}" height="${n(height)}" fill="${colours.raised}"/>`;
      return `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${language}" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="Inter, sans-serif">${head}${hatch}${ground}${parts.join("")}</svg>`;
    },
  };
}

function stroke({ colour, width, dash }: Line): string {
  return ` stroke="${colour}" stroke-width="${n(width)}"${dash ? ` stroke-dasharray="${dash.join(" ")}"` : ""}`;
}

function n(number: number): string {
  return String(Math.round(number * 100) / 100);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
