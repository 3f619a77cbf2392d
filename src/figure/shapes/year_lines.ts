/** Amounts over years, one line per thing with the band its interval allows and its name at the end; years that are not whole yet stand hatched. */
import type { Table } from "#model";
import { base, small } from "../axes.ts";
import { countryColour } from "../colours.ts";
import { isMarked, type Look, nameOf, readRows, type Shape, themeOf } from "../look.ts";
import { decimal, percent } from "../numbers.ts";
import { textWidth } from "../place_labels.ts";
import { shorten } from "../shorten.ts";
import type { Theme } from "../theme.ts";

const roles = { label: "label", time: "year", value: "value", low: "low", high: "high" };

interface Point {
  readonly year: number;
  readonly low: number | null;
  readonly value: number | null;
  readonly high: number | null;
}

interface Line {
  readonly code: string;
  readonly name: string;
  readonly points: readonly Point[];
}

/** In the order of the rows, at most `look.most` (8). A point without a value has only its band, if that. */
function linesOf(table: Table, look: Look): Line[] {
  const reading = readRows("year_lines", roles, table, look);
  const found = new Map<string, Point[]>();
  for (const row of reading.rows) {
    const year = reading.number(row, "time");
    if (year === null) continue;
    const code = reading.text(row, "label");
    const point = { year, low: reading.number(row, "low"), value: reading.number(row, "value"), high: reading.number(row, "high") };
    found.set(code, [...(found.get(code) ?? []), point]);
  }
  return [...found]
    .slice(0, look.most ?? 8)
    .map(([code, points]) => ({ code, name: nameOf(code, look), points: points.toSorted((a, b) => a.year - b.year) }));
}

/** A column with the unit `share` is read as a fraction. */
function writer(table: Table, look: Look): (value: number) => string {
  const column = table.columns.find((one) => one.name === (look.columns?.["value"] ?? roles.value));
  if (column?.unit === "share") return (value) => percent(value, look.language);
  return (value) => decimal(value, look.language, Number.isInteger(value) ? 0 : 1);
}

/** A round step of about a quarter of the height. */
function stepOf(top: number): number {
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
}

/** Things without a colour of their own are told apart by their strokes. */
const strokes: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 4], [1, 2]];

function strokeOf(at: number, lines: readonly Line[], look: Look, theme: Theme): readonly number[] {
  const code = lines[at]?.code ?? "";
  if (isMarked(code, "fitted", look)) return [5, 4];
  if (colourOf(code, look, theme) !== theme.quiet) return [];
  const before = lines.slice(0, at).filter((one) => colourOf(one.code, look, theme) === theme.quiet).length;
  return strokes[before % strokes.length] ?? [];
}

function colourOf(code: string, look: Look, theme: Theme): string {
  if (isMarked(code, "highlight", look) || code === "EU27") return theme.accent;
  return countryColour(code, theme);
}

export const yearLines: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const lines = linesOf(table, look);
    const write = writer(table, look);
    const years = lines.flatMap(({ points }) => points.map(({ year }) => year));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const most = Math.max(...lines.flatMap(({ points }) => points.map(({ value, high }) => Math.max(value ?? 0, high ?? 0))), 1e-9);
    const step = stepOf(most);
    const top = Math.ceil(most / step - 1e-9) * step;
    const named = lines.length > 1;
    const room = named
      ? Math.min(look.size.width * 0.3, Math.max(...lines.map(({ name }) => textWidth(shorten(name, 18), small))) + 16)
      : 14;
    const grid = { left: 48, right: room, top: 12, bottom: 26 };
    const tall = look.size.height - grid.top - grid.bottom;
    const labels = placed(lines, (value) => grid.top + (1 - value / top) * tall, grid.top, grid.top + tall);
    const whole = look.thresholds?.["whole"];
    const letters = { color: theme.softInk, fontSize: small };
    return {
      ...base(look),
      grid,
      xAxis: {
        type: "value",
        min: first,
        max: last === first ? last + 1 : last,
        minInterval: 1,
        splitNumber: Math.max(2, Math.floor(look.size.width / 90)),
        axisLine: { show: true, lineStyle: { color: theme.line } },
        axisTick: { show: false },
        axisLabel: { ...letters, formatter: (value: number) => (Number.isInteger(value) ? String(value) : ""), showMaxLabel: true },
        splitLine: { show: false },
      },
      yAxis: {
        type: "value",
        min: 0,
        max: top,
        interval: step,
        axisLabel: { ...letters, formatter: (value: number) => write(Number(value.toPrecision(6))) },
        splitLine: { lineStyle: { color: theme.line } },
      },
      series: [
        ...(whole === undefined || whole >= last ? [] : [unfinished(whole, last, top, theme)]),
        ...lines.map(({ code, name, points }, at) => {
          const colour = colourOf(code, look, theme);
          const stroke = strokeOf(at, lines, look, theme);
          return {
            type: "custom",
            name,
            silent: true,
            data: [[first, 0]],
            renderItem: (_: unknown, api: Api) => ({
              type: "group",
              children: [
                ...bands(points).map((band) => ({
                  type: "polygon",
                  shape: {
                    points: [
                      ...band.map(({ year, high }) => api.coord([year, high ?? 0])),
                      ...band.toReversed().map(({ year, low }) => api.coord([year, low ?? 0])),
                    ],
                  },
                  style: { fill: colour, opacity: 0.16 },
                })),
                ...runs(points).map((run) => ({
                  type: "polyline",
                  shape: { points: run.map(({ year, value }) => api.coord([year, value ?? 0])) },
                  style: {
                    stroke: colour,
                    lineWidth: code === "EU27" ? 2.5 : 1.8,
                    fill: "none",
                    ...(stroke.length > 0 ? { lineDash: stroke } : {}),
                  },
                })),
                ...(isMarked(code, "points", look)
                  ? runs(points)
                      .flat()
                      .map(({ year, value }) => {
                        const [cx, cy] = api.coord([year, value ?? 0]);
                        return { type: "circle", shape: { cx, cy, r: 3 }, style: { fill: colour } };
                      })
                  : []),
                ...(named && labels[at] !== undefined
                  ? [
                      {
                        type: "text",
                        style: {
                          x: api.coord([last, 0])[0] + 6,
                          y: labels[at],
                          text: shorten(name, 18),
                          fill: code === "EU27" ? theme.ink : theme.softInk,
                          font: `${code === "EU27" ? 600 : 400} ${small}px Inter, Inter Variable, sans-serif`,
                          verticalAlign: "middle",
                        },
                      },
                    ]
                  : []),
              ],
            }),
          };
        }),
      ],
    } as unknown as ReturnType<Shape["options"]>;
  },
  describe(table, look) {
    const lines = linesOf(table, look);
    const write = writer(table, look);
    const items = lines.slice(0, 4).map(({ name, points }) => {
      const known = points.filter(({ value }) => value !== null);
      const [from, to] = [known[0], known.at(-1)];
      if (from === undefined || to === undefined) return `${shorten(name, 40)}: –`;
      return `${shorten(name, 40)} ${write(from.value ?? 0)} (${from.year}) → ${write(to.value ?? 0)} (${to.year})`;
    });
    return look.language === "nl" ? `Verloop over de jaren. ${items.join("; ")}.` : `Course over the years. ${items.join("; ")}.`;
  },
};

interface Api {
  coord(point: readonly [number, number]): [number, number];
}

/** Stretches without a gap. */
function stretches(points: readonly Point[], has: (point: Point) => boolean): Point[][] {
  const found: Point[][] = [];
  let open: Point[] | undefined;
  for (const point of points) {
    if (!has(point)) open = undefined;
    else if (open === undefined) found.push((open = [point]));
    else open.push(point);
  }
  return found;
}

const runs = (points: readonly Point[]) => stretches(points, ({ value }) => value !== null);
const bands = (points: readonly Point[]) =>
  stretches(points, ({ low, high }) => low !== null && high !== null).filter((band) => band.length > 1);

/** Heights of the names at the end of the lines, pushed apart; undefined where a line does not reach a value. */
function placed(lines: readonly Line[], height: (value: number) => number, top: number, foot: number): (number | undefined)[] {
  const wanted = lines.map(({ points }, at) => ({ at, y: height(points.findLast(({ value }) => value !== null)?.value ?? 0) }));
  const gap = 14;
  const sorted = wanted.toSorted((a, b) => a.y - b.y);
  let above = top - gap;
  for (const one of sorted) above = one.y = Math.max(one.y, above + gap);
  let below = foot + gap;
  for (const one of sorted.toReversed()) below = one.y = Math.min(one.y, below - gap);
  const heights: (number | undefined)[] = lines.map(() => undefined);
  for (const { at, y } of sorted) heights[at] = y;
  return heights;
}

/** Strokes over the years that still fill. */
function unfinished(whole: number, last: number, top: number, theme: Theme) {
  return {
    type: "custom",
    silent: true,
    data: [[whole, 0]],
    renderItem: (_: unknown, api: Api) => {
      const [[left, foot], [right, head]] = [api.coord([whole, 0]), api.coord([last, top])];
      const strokes = [];
      for (let x = left + 3; x < right; x += 5) strokes.push({ x1: x, y1: head, x2: x, y2: foot });
      return {
        type: "group",
        children: strokes.map((shape) => ({ type: "line", shape, style: { stroke: theme.unknown, lineWidth: 0.8, opacity: 0.55 } })),
      };
    },
  };
}
