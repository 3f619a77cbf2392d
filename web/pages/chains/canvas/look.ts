/** Colours and signs of the canvas, read from the tokens of the page and from the signs the legend shows. */
import type { NodeKind } from "../reading.ts";

const tokens = [
  "ground",
  "raised",
  "sunken",
  "line",
  "line-strong",
  "ink",
  "soft",
  "accent",
  "accent-wash",
  "critical",
  "warning",
  "warning-wash",
  "unknown",
  "quiet",
  "ramp-1",
  "ramp-2",
  "ramp-3",
  "ramp-4",
  "ramp-5",
  "ramp-6",
] as const;

export type Colours = Readonly<Record<(typeof tokens)[number], string>>;

/** What each token is in the theme in force; a browser resolves `light-dark()` only in a colour that is used. */
export function readColours(place: HTMLElement): Colours {
  const probe = document.createElement("i");
  // Without this a colour is still on its way from the last one when it is read.
  probe.style.setProperty("transition", "none", "important");
  place.append(probe);
  const found = tokens.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(found) as Colours;
}

export type Signs = ReadonlyMap<NodeKind, string>;

/** The signs as paths of 24 by 24, from the drawings in the page. */
export function readSigns(place: HTMLElement): Signs {
  const found = [...place.querySelectorAll<SVGElement>("svg[data-kind]")].map(
    (svg) => [svg.dataset["kind"] as NodeKind, [...svg.children].map(pathOf).join("")] as const,
  );
  return new Map(found);
}

function pathOf(part: Element): string {
  const number = (name: string) => Number(part.getAttribute(name) ?? 0);
  switch (part.tagName) {
    case "path":
      return part.getAttribute("d") ?? "";
    case "circle": {
      const [x, y, r] = [number("cx"), number("cy"), number("r")];
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    }
    case "polyline":
      return `M${(part.getAttribute("points") ?? "").match(/[^\s,]+[\s,]+[^\s,]+/g)?.join("L") ?? ""}`;
    case "line":
      return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
    case "rect":
      return `M${number("x")} ${number("y")}h${number("width")}v${number("height")}h${-number("width")}z`;
    default:
      return "";
  }
}
