/** An index between −1 and 1 per thing: a dot, the whisker its interval allows, and the line of nothing in the middle. */
import type { Table } from "#model";
import { base, nameAxis, small } from "../axes.ts";
import { isMarked, type Look, readRows, type Shape, themeOf } from "../look.ts";
import { decimal } from "../numbers.ts";
import { bolder, textWidth } from "../place_labels.ts";
import { shorten } from "../shorten.ts";

const roles = { label: "label", value: "value", low: "low", high: "high" };

interface Dot {
  readonly code: string;
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** In the order of the rows, at most `look.most` (15); what has no value is left out. */
function dots(table: Table, look: Look): Dot[] {
  const reading = readRows("index_dots", roles, table, look);
  return reading.rows
    .flatMap((row): Dot[] => {
      const value = reading.number(row, "value");
      if (value === null) return [];
      const [low, high] = [reading.number(row, "low") ?? value, reading.number(row, "high") ?? value];
      return [{ code: reading.text(row, "label"), name: reading.name(row, "label"), value, low, high }];
    })
    .slice(0, look.most ?? 15);
}

interface Api {
  coord(point: readonly [number, number]): [number, number];
  value(dimension: number): number;
}

export const indexDots: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const found = dots(table, look);
    const names = found.map(({ name }) => shorten(name, 26));
    const left = Math.min(look.size.width * 0.42, Math.max(...names.map((name) => textWidth(name, 13)), 20) * bolder + 14);
    return {
      ...base(look),
      grid: { left, right: 16, top: 6, bottom: 24 },
      xAxis: {
        type: "value",
        min: -1,
        max: 1,
        interval: 0.5,
        axisLabel: { color: theme.softInk, fontSize: small, formatter: (value: number) => decimal(value, look.language, 1) },
        splitLine: { lineStyle: { color: theme.line } },
      },
      yAxis: nameAxis(look, names, (index) => isMarked(found[index]?.code ?? "", "highlight", look), left - 12),
      series: [
        {
          type: "custom",
          silent: true,
          data: found.map(({ value, low, high }, at) => [value, at, low, high]),
          renderItem: (_: unknown, api: Api) => {
            const [cx, cy] = api.coord([api.value(0), api.value(1)]);
            const [x1] = api.coord([api.value(2), api.value(1)]);
            const [x2] = api.coord([api.value(3), api.value(1)]);
            const colour = api.value(0) >= 0 ? theme.diverging[2] : theme.diverging[0];
            return {
              type: "group",
              children: [
                { type: "line", shape: { x1, y1: cy, x2, y2: cy }, style: { stroke: colour, lineWidth: 2, opacity: 0.5 } },
                { type: "circle", shape: { cx, cy, r: 5 }, style: { fill: colour } },
              ],
            };
          },
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            lineStyle: { color: theme.softInk, width: 1, type: "solid" },
            data: [{ xAxis: 0 }],
          },
        },
      ],
    } as unknown as ReturnType<Shape["options"]>;
  },
  describe(table, look) {
    const found = dots(table, look).toSorted((a, b) => b.value - a.value);
    const said = (one: Dot | undefined) => (one === undefined ? "–" : `${shorten(one.name, 40)} (${decimal(one.value, look.language)})`);
    return look.language === "nl"
      ? `Index tussen −1 en 1; boven 0 is meer dan de wereld. Hoogste: ${said(found[0])}; laagste: ${said(found.at(-1))}.`
      : `Index between −1 and 1; above 0 is more than the world. Highest: ${said(found[0])}; lowest: ${said(found.at(-1))}.`;
  },
};
