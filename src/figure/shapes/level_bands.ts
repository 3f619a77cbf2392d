/** How much is left as time passes, one strip per node: hatched from worst to best, a line at the median. */
import type { Table } from "#model";
import { base, small } from "../axes.ts";
import { type Look, nameOf, readRows, type Shape, themeOf } from "../look.ts";
import { decimal, percent } from "../numbers.ts";
import { shorten } from "../shorten.ts";

const roles = { label: "node", time: "day", low: "low", value: "p50", high: "high" };

interface Strip {
  readonly code: string;
  readonly name: string;
  readonly points: readonly { readonly day: number; readonly low: number; readonly mid: number; readonly high: number }[];
}

/** In the order of the rows, at most `look.most` (8). A point without a median is left out; without bounds it is its own. */
function strips(table: Table, look: Look): Strip[] {
  const reading = readRows("level_bands", roles, table, look);
  const found = new Map<string, Strip["points"][number][]>();
  for (const row of reading.rows) {
    const [day, mid] = [reading.number(row, "time"), reading.number(row, "value")];
    if (day === null || mid === null) continue;
    const code = reading.text(row, "label");
    const [low, high] = [reading.number(row, "low") ?? mid, reading.number(row, "high") ?? mid];
    found.set(code, [...(found.get(code) ?? []), { day, low, mid, high }]);
  }
  return [...found]
    .slice(0, look.most ?? 8)
    .map(([code, points]) => ({ code, name: nameOf(code, look), points: points.toSorted((a, b) => a.day - b.day) }));
}

export const levelBands: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const found = strips(table, look);
    const foot = 34;
    const tall = (look.size.height - foot) / Math.max(1, found.length);
    const end = Math.max(...found.flatMap(({ points }) => points.map(({ day }) => day)), 1);
    const letters = { color: theme.softInk, fontSize: small };
    return {
      ...base(look),
      grid: found.map((_, at) => ({ left: 44, right: 12, top: at * tall + 30, height: tall - 38 })),
      xAxis: found.map((_, at) => ({
        type: "value",
        gridIndex: at,
        min: 0,
        max: end,
        name: at === found.length - 1 ? (look.language === "nl" ? "dag" : "day") : "",
        nameLocation: "end",
        nameGap: 0,
        nameTextStyle: { ...letters, align: "right", verticalAlign: "top", padding: [22, 0, 0, 0] },
        axisLine: { show: true, onZero: false, lineStyle: { color: theme.line } },
        axisTick: { show: false },
        axisLabel: {
          ...letters,
          show: at === found.length - 1,
          showMaxLabel: false,
          formatter: (value: number) => decimal(value, look.language, 0),
        },
        splitLine: { show: false },
      })),
      yAxis: found.map(({ name }, at) => ({
        type: "value",
        gridIndex: at,
        min: 0,
        max: 1,
        interval: 1,
        name: shorten(name, Math.max(12, Math.floor(look.size.width / 8))),
        nameLocation: "end",
        nameGap: 12,
        nameTextStyle: { color: theme.ink, fontSize: 13, fontWeight: 500, align: "left", padding: [0, 0, 0, -44] },
        axisLabel: { ...letters, formatter: (value: number) => percent(value, look.language) },
        splitLine: { lineStyle: { color: theme.line } },
      })),
      series: found.flatMap(({ name, points }, at) => {
        const axes = { xAxisIndex: at, yAxisIndex: at, type: "custom", silent: true } as const;
        return [
          {
            ...axes,
            name,
            data: points.slice(0, 1).map(({ day, mid }) => [day, mid]),
            renderItem: (_: unknown, api: Api) => {
              const edge = [
                ...points.map(({ day, high }) => api.coord([day, high])),
                ...points.toReversed().map(({ day, low }) => api.coord([day, low])),
              ];
              return {
                type: "group",
                children: [
                  { type: "polygon", shape: { points: edge }, style: { fill: theme.ramp[1], opacity: 0.55 } },
                  ...hatch(points, api).map((shape) => ({
                    type: "line",
                    shape,
                    style: { stroke: theme.unknown, lineWidth: 0.8, opacity: 0.7 },
                  })),
                  {
                    type: "polyline",
                    shape: { points: points.map(({ day, mid }) => api.coord([day, mid])) },
                    style: { stroke: theme.ramp[5], lineWidth: 2, fill: "none" },
                  },
                ],
              };
            },
          },
        ];
      }),
    } as unknown as ReturnType<Shape["options"]>;
  },
  describe(table, look) {
    const found = strips(table, look);
    const items = found.slice(0, 4).map(({ name, points }) => {
      const least = points.reduce((lowest, one) => (one.mid < lowest.mid ? one : lowest), points[0] ?? { day: 0, low: 1, mid: 1, high: 1 });
      const bounds = `${percent(least.low, look.language)} – ${percent(least.high, look.language)}`;
      return look.language === "nl"
        ? `${shorten(name, 48)} het laagst op dag ${decimal(least.day, look.language, 0)}: ${percent(least.mid, look.language)} (${bounds})`
        : `${shorten(name, 48)} lowest on day ${decimal(least.day, look.language, 0)}: ${percent(least.mid, look.language)} (${bounds})`;
    });
    return look.language === "nl"
      ? `Niveaus door de tijd, met het bereik van slechtst tot best. ${items.join("; ")}.`
      : `Levels over time, with the range from worst to best. ${items.join("; ")}.`;
  },
};

interface Api {
  coord(point: readonly [number, number]): [number, number];
}

/** Upright strokes through what is possible but not certain. */
function hatch(points: Strip["points"], api: Api): { x1: number; y1: number; x2: number; y2: number }[] {
  return points.flatMap(({ day, low, high }) => {
    if (high - low < 0.01) return [];
    const [[x, top], [, floor]] = [api.coord([day, high]), api.coord([day, low])];
    return [{ x1: x, y1: top, x2: x, y2: floor }];
  });
}
