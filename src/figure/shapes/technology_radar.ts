/**
 * A technology radar: sectors around, rings from the middle outward, a numbered blip per technology that says by its shape what moved. The names stand in
 * the table beside it, under the same numbers.
 */
import type { Table } from "#model";
import { base, small } from "../axes.ts";
import { inkOn } from "../colours.ts";
import { type Look, readRows, type Shape, themeOf } from "../look.ts";
import { textWidth } from "../place_labels.ts";
import { placeBlips, ringEdges, room, sectorEdge } from "../radar/place_blips.ts";
import { shorten } from "../shorten.ts";
import { fontFamily } from "../theme.ts";
import { word } from "../words.ts";

const roles = {
  label: "technology",
  number: "number",
  name: "name",
  sector: "sector",
  sector_name: "sector_name",
  ring: "ring",
  move: "move",
};
const rings = ["act", "prepare", "watch", "note"] as const;

interface Blip {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly sector: number;
  readonly ring: number;
  readonly move: string;
}

function read(table: Table, look: Look): { blips: Blip[]; sectors: string[] } {
  const reading = readRows("technology_radar", roles, table, look);
  const names = new Map(reading.rows.map((row) => [reading.text(row, "sector"), reading.text(row, "sector_name")]));
  const ids = [...names.keys()];
  const blips = reading.rows.map((row) => ({
    id: reading.text(row, "label"),
    number: reading.text(row, "number"),
    name: reading.text(row, "name"),
    sector: ids.indexOf(reading.text(row, "sector")),
    ring: Math.max(
      0,
      rings.findIndex((ring) => ring === reading.text(row, "ring")),
    ),
    move: reading.text(row, "move"),
  }));
  return { blips, sectors: [...names.values()] };
}

export const technologyRadar: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const { blips, sectors } = read(table, look);
    const { width, height } = look.size;
    const named = width >= 640;
    const names = named ? sectors.map((name) => wrapped(name, 116)) : [];
    const radius = Math.max(60, Math.min((width - 8) / 2, (height - (named ? 84 : 8)) / 2, ...names.map(roomBeside)));
    const [x0, y0] = [width / 2, height / 2];
    const placed = placeBlips(blips, sectors.length, radius);
    return {
      ...base(look),
      xAxis: { type: "value", show: false, min: 0, max: width },
      yAxis: { type: "value", show: false, min: 0, max: height },
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      series: [
        { type: "custom", silent: true, data: [[0, 0]], renderItem: () => ({ type: "group", children: ground() }) },
        {
          type: "custom",
          data: blips.map((blip, at) => ({ name: blip.id, value: [placed.places[at]?.x ?? 0, placed.places[at]?.y ?? 0] })),
          tooltip: {
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              escape(`${blips[dataIndex]?.number ?? ""} ${blips[dataIndex]?.name ?? ""}`),
          },
          renderItem: (parameters: { dataIndex: number }) => drawBlip(parameters.dataIndex),
        },
      ],
    } as ReturnType<Shape["options"]>;

    function ground(): object[] {
      const fills = [theme.raised, theme.ground, theme.raised, theme.ground];
      const circles = ringEdges.map((edge, at) => ({ edge, fill: fills[at] })).toReversed();
      return [
        ...circles.map(({ edge, fill }) => ({
          type: "circle",
          shape: { cx: x0, cy: y0, r: edge * radius },
          style: { fill, stroke: theme.line, lineWidth: 1 },
        })),
        ...[...sectors, ""].map((_, at) => {
          const angle = angleOf(at);
          return {
            type: "line",
            shape: { x1: x0, y1: y0, x2: x0 + radius * Math.cos(angle), y2: y0 + radius * Math.sin(angle) },
            style: { stroke: theme.line, lineWidth: 1 },
          };
        }),
        ...rings.map((ring, at) => ringName(word(ring, look.language), at)),
        ...names.flatMap(sectorName),
      ];
    }

    function angleOf(sector: number): number {
      return sectorEdge(sector, sectors.length);
    }

    /** In the gap at the top, in the middle of its ring. */
    function ringName(text: string, ring: number): object {
      const at = ((ringEdges[ring - 1] ?? ringEdges[0] / 2) + (ringEdges[ring] ?? 1)) * 0.5 * radius;
      const free = 2 * at * Math.tan(sectorEdge(0, 1) + Math.PI / 2) - 4;
      const size = Math.max(8, Math.min(11, (11 * free) / (textWidth(text, 11) * 1.06)));
      const style = { text, fill: theme.softInk, font: `600 ${size}px ${fontFamily}` };
      return { type: "text", style: { ...style, x: x0, y: y0 - at, align: "center", verticalAlign: "middle" } };
    }

    /** The largest radius that leaves room for a name beside it. */
    function roomBeside(lines: readonly string[], at: number): number {
      const cos = Math.abs(Math.cos(angleOf(at + 0.5)));
      const wide = Math.max(...lines.map((line) => textWidth(line, small))) * 1.04;
      return cos <= 0.2 ? Infinity : (width / 2 - 6 - wide) / cos - 10;
    }

    function sectorName(lines: readonly string[], at: number): object[] {
      const angle = angleOf(at + 0.5);
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const align = cos > 0.2 ? "left" : cos < -0.2 ? "right" : "center";
      const [x, y] = [x0 + (radius + 10) * cos, y0 + (radius + 14) * sin];
      const top = y - (lines.length - 1) * 7.5 + (align === "center" ? Math.sign(sin) * (lines.length - 1) * 7.5 : 0);
      return lines.map((text, line) => ({
        type: "text",
        style: { text, x, y: top + line * 15, align, verticalAlign: "middle", fill: theme.ink, font: `500 ${small}px ${fontFamily}` },
      }));
    }

    function drawBlip(at: number) {
      const blip = blips[at];
      const place = placed.places[at];
      if (blip === undefined || place === undefined) return undefined;
      const [x, y, r] = [x0 + place.x, y0 + place.y, placed.radius];
      const style = looks(blip.move);
      const body =
        blip.move === "blocked"
          ? { type: "rect", shape: { x: x - r, y: y - r, width: 2 * r, height: 2 * r, r: 3 }, style: style.body }
          : { type: "circle", shape: { cx: x, cy: y, r }, style: style.body };
      return {
        type: "group",
        children: [
          ...(blip.move === "in" || blip.move === "out"
            ? [arrow(x, y, r, Math.atan2(place.y, place.x) + (blip.move === "in" ? Math.PI : 0))]
            : []),
          body,
          {
            type: "text",
            style: {
              text: blip.number,
              x,
              y,
              align: "center",
              verticalAlign: "middle",
              fill: style.ink,
              font: `600 ${Math.max(8, r)}px ${fontFamily}`,
            },
          },
        ],
      };
    }

    function looks(move: string) {
      const accent = { fill: theme.accent, stroke: theme.accent, lineWidth: 1.5 };
      const plain = (stroke: string, lineWidth: number, lineDash?: number[]) => ({
        fill: theme.raised,
        stroke,
        lineWidth,
        ...(lineDash ? { lineDash } : {}),
      });
      if (move === "new") return { body: accent, ink: inkOn(theme.accent) };
      if (move === "blocked") return { body: plain(theme.critical, 2), ink: theme.critical };
      if (move === "freed") return { body: plain(theme.good, 2, [3, 2]), ink: theme.ink };
      if (move === "in") return { body: plain(theme.accent, 2), ink: theme.ink };
      if (move === "out") return { body: plain(theme.softInk, 2), ink: theme.ink };
      return { body: plain(theme.quiet, 1.25), ink: theme.ink };
    }

    /** A point on the rim towards where it moved. */
    function arrow(x: number, y: number, r: number, angle: number): object {
      const at = (distance: number, turn: number): [number, number] => [
        x + distance * Math.cos(angle + turn),
        y + distance * Math.sin(angle + turn),
      ];
      return {
        type: "polygon",
        shape: { points: [at(r + room, 0), at(r, 0.75), at(r, -0.75)] },
        style: { fill: theme.accent },
      };
    }
  },
  describe(table, look) {
    const { blips, sectors } = read(table, look);
    const counts = rings.map((ring, at) => `${word(ring, look.language)} ${blips.filter((one) => one.ring === at).length}`).join(", ");
    const moved = blips.filter((one) => one.move === "in" || one.move === "out").length;
    const blocked = blips.filter((one) => one.move === "blocked").length;
    const inner = blips.filter((one) => one.ring === 0).map((one) => one.name);
    const first = inner.slice(0, 3).join(", ");
    return look.language === "nl"
      ? `Radar van ${blips.length} technologieën in ${sectors.length} gebieden; ${counts}. Verschoven: ${moved}, geblokkeerd: ${blocked}.${first === "" ? "" : ` In de binnenste ring: ${first}.`}`
      : `Radar of ${blips.length} technologies in ${sectors.length} areas; ${counts}. Moved: ${moved}, blocked: ${blocked}.${first === "" ? "" : ` In the innermost ring: ${first}.`}`;
  },
};

/** Three lines at most. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(" ")) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)} ${part}`;
    if (lines.length > 0 && textWidth(longer, small) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  if (lines.length <= 3) return lines;
  return [lines[0] ?? "", lines[1] ?? "", shorten(lines.slice(2).join(" "), 18)];
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
