/** What changed: per product a hollow dot for the earlier year, a full one for the later, and the way between them. */
import type { Table } from "#model";
import { base, nameAxis, small, thresholdLine } from "../axes.ts";
import { type Look, nameOf, readRows, type Shape, themeOf } from "../look.ts";
import { decimal } from "../numbers.ts";
import { bolder, textWidth } from "../place_labels.ts";
import { shorten } from "../shorten.ts";
import { word } from "../words.ts";

const roles = { label: "product", year: "year", value: "cdi1" };

interface Change {
  readonly code: string;
  readonly name: string;
  readonly earlier: number | null;
  readonly later: number;
}

/** First and last year of the table, and per product its value in both; products without a value in the last year are left out. */
export function changesOf(table: Table, look: Look): { years: readonly [string, string]; changes: Change[] } {
  const reading = readRows("years_side_by_side", roles, table, look);
  const years = [...new Set(reading.rows.map((row) => reading.text(row, "year")))].sort();
  const [from = "", to = from] = [years[0], years.at(-1)];
  const values = new Map<string, Map<string, number>>();
  for (const row of reading.rows) {
    const value = reading.number(row, "value");
    const code = reading.text(row, "label");
    if (value !== null) values.set(code, (values.get(code) ?? new Map()).set(reading.text(row, "year"), value));
  }
  const changes = [...values]
    .flatMap(([code, byYear]) => {
      const later = byYear.get(to);
      return later === undefined
        ? []
        : [{ code, name: nameOf(code, look), earlier: from === to ? null : (byYear.get(from) ?? null), later }];
    })
    .sort((a, b) => b.later - a.later || (a.code < b.code ? -1 : 1))
    .slice(0, look.most ?? 30);
  return { years: [from, to], changes };
}

export const yearsSideBySide: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const { years, changes } = changesOf(table, look);
    const names = changes.map((change) => shorten(change.name, 34));
    const left = Math.min(look.size.width * 0.45, Math.max(...names.map((name) => textWidth(name, 13))) * bolder + 14);
    const limit = look.thresholds?.["value"];
    const way = (rose: boolean) => ({
      type: "custom",
      name: word(rose ? "more" : "less", look.language),
      itemStyle: { color: rose ? theme.diverging[2] : theme.diverging[0] },
      silent: true,
      data: changes.flatMap((change, index) =>
        change.earlier !== null && change.later >= change.earlier === rose ? [[change.earlier, index, change.later]] : [],
      ),
      renderItem: drawWay,
    });
    const dots = (later: boolean) => ({
      type: "scatter",
      name: years[later ? 1 : 0],
      symbolSize: 10,
      itemStyle: later ? { color: theme.ink } : { color: theme.raised, borderColor: theme.softInk, borderWidth: 1.5 },
      data: changes.flatMap((change, index) => {
        const value = later ? change.later : change.earlier;
        return value === null ? [] : [{ name: `${change.name}, ${years[later ? 1 : 0]}`, value: [value, index] }];
      }),
    });
    return {
      ...base(look),
      grid: { left, right: 20, top: 44, bottom: 24 },
      legend: {
        top: 0,
        left: 0,
        itemWidth: 12,
        itemHeight: 10,
        itemGap: 16,
        selectedMode: false,
        textStyle: { color: theme.softInk, fontSize: small },
      },
      xAxis: {
        type: "value",
        min: 0,
        max: 1,
        interval: 0.2,
        axisLine: { show: false },
        axisLabel: { color: theme.softInk, fontSize: small, formatter: (value: number) => decimal(value, look.language, 1) },
        splitLine: { lineStyle: { color: theme.line } },
      },
      yAxis: nameAxis(look, names, (index) => limit !== undefined && (changes[index]?.later ?? 0) > limit, left - 12),
      series: [
        way(true),
        way(false),
        dots(false),
        {
          ...dots(true),
          ...(limit === undefined
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: "none",
                  data: [thresholdLine(look, "x", limit, decimal(limit, look.language, 1), "start")],
                },
              }),
        },
      ],
    } as ReturnType<Shape["options"]>;
  },
  describe(table, look) {
    const { years, changes } = changesOf(table, look);
    const moved = changes.filter((change) => change.earlier !== null);
    const step = (change: Change) => change.later - (change.earlier ?? change.later);
    const rose = [...moved].sort((a, b) => step(b) - step(a))[0];
    const fell = [...moved].sort((a, b) => step(a) - step(b))[0];
    const said = (change: Change | undefined) =>
      change === undefined
        ? "–"
        : `${shorten(change.name, 48)} (${decimal(change.earlier ?? 0, look.language)} → ${decimal(change.later, look.language)})`;
    return look.language === "nl"
      ? `Vergelijking van ${years[0]} en ${years[1]} voor ${changes.length} producten. Sterkste stijging: ${said(rose)}; sterkste daling: ${said(fell)}.`
      : `Comparison of ${years[0]} and ${years[1]} for ${changes.length} products. Largest rise: ${said(rose)}; largest fall: ${said(fell)}.`;
  },
};

interface Api {
  value(dimension: number): number;
  coord(point: readonly [number, number]): [number, number];
  visual(key: "color"): string;
}

function drawWay(_: unknown, api: Api) {
  const [x1, y] = api.coord([api.value(0), api.value(1)]);
  const [x2] = api.coord([api.value(2), api.value(1)]);
  return { type: "line", shape: { x1, y1: y, x2, y2: y }, style: { stroke: api.visual("color"), lineWidth: 4, opacity: 0.75 } };
}
