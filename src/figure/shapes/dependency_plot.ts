/** The screening in one picture: concentration of outside suppliers against the share that comes from outside; size is value. */
import type { Table } from "#model";
import { base, small, thresholdLine, valueAxis } from "../axes.ts";
import { type Look, readRows, type Shape, themeOf } from "../look.ts";
import { decimal } from "../numbers.ts";
import { type PlacedLabel, placeLabels } from "../place_labels.ts";
import { shorten } from "../shorten.ts";
import { word } from "../words.ts";

const roles = { label: "product", x: "cdi1", y: "cdi2", size: "imports_extra", dependent: "dependent" };

interface Point {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly dependent: boolean;
}

/** Thresholds of the screening unless the look has others. */
function limits(look: Look): { x: number; y: number } {
  return { x: look.thresholds?.["x"] ?? 0.4, y: look.thresholds?.["y"] ?? 0.5 };
}

/** One point per row with both indicators; rows where one is undefined are left out. Largest first, so that small ones lie on top. */
export function dependencyPoints(table: Table, look: Look): Point[] {
  const reading = readRows("dependency_plot", roles, table, look);
  return reading.rows
    .flatMap((row) => {
      const x = reading.number(row, "x");
      const y = reading.number(row, "y");
      if (x === null || y === null) return [];
      const value = reading.number(row, "size") ?? 0;
      return [
        { code: reading.text(row, "label"), name: reading.name(row, "label"), x, y, value, dependent: reading.flag(row, "dependent") },
      ];
    })
    .sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1));
}

export const dependencyPlot: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const points = dependencyPoints(table, look);
    const limit = limits(look);
    const { width, height } = look.size;
    const grid = { left: 34, right: 16, top: 34, bottom: 44 };
    const px = (x: number) => grid.left + x * (width - grid.left - grid.right);
    const py = (y: number) => height - grid.bottom - y * (height - grid.top - grid.bottom);
    const largest = Math.max(...points.map((point) => point.value), 1);
    const radius = (point: Point) => 4 + 18 * Math.sqrt(point.value / largest);
    const labels = placeLabels(
      points.map((point) => ({
        x: px(point.x),
        y: py(point.y),
        radius: radius(point),
        text: shorten(point.name, 40),
        bold: point.dependent,
        importance: (point.dependent ? 10 : 0) + point.x + point.y,
      })),
      small,
      { left: grid.left + 2, top: grid.top, right: width - 2, bottom: height - grid.bottom },
    );
    const axis = (name: string) => ({ name, min: 0, max: 1, interval: 0.2, format: (value: number) => decimal(value, look.language, 1) });
    return {
      ...base(look),
      grid,
      legend: {
        top: 0,
        right: 10,
        itemWidth: 10,
        itemHeight: 10,
        itemGap: 16,
        selectedMode: false,
        textStyle: { color: theme.softInk, fontSize: small },
      },
      xAxis: valueAxis(look, axis(word("concentration", look.language)), "bottom"),
      yAxis: valueAxis(look, axis(word("outsideShare", look.language)), "left"),
      series: [series(true), series(false)],
    } as ReturnType<Shape["options"]>;

    function series(dependent: boolean) {
      return {
        type: "scatter",
        name: word(dependent ? "dependent" : "notDependent", look.language),
        // ECharts takes the colour of the legend from here.
        itemStyle: dependent
          ? { color: theme.ramp[4], opacity: 0.85 }
          : { color: theme.ground, borderColor: theme.quiet, borderWidth: 1.25, opacity: 0.9 },
        data: points.flatMap((point, index) => (point.dependent === dependent ? [datum(point, labels[index])] : [])),
        ...(dependent ? { markArea: zone(), markLine: lines() } : {}),
      };
    }

    function datum(point: Point, place: PlacedLabel | undefined) {
      const reach = radius(point);
      return {
        name: point.name,
        value: [point.x, point.y, point.value],
        symbolSize: reach * 2,
        label: {
          show: place !== undefined,
          formatter: place?.text ?? "",
          position: [(place?.dx ?? 0) + reach, (place?.dy ?? 0) + reach],
          align: "left",
          verticalAlign: "middle",
          color: point.dependent ? theme.ink : theme.softInk,
          fontSize: small,
          fontWeight: point.dependent ? 600 : 400,
        },
      };
    }

    function zone() {
      return {
        silent: true,
        itemStyle: { color: theme.ramp[4], opacity: 0.05 },
        data: [
          [
            { xAxis: limit.x, yAxis: limit.y },
            { xAxis: 1, yAxis: 1 },
          ],
        ],
      };
    }

    function lines() {
      const text = (value: number) => decimal(value, look.language, 1);
      return {
        silent: true,
        symbol: "none",
        data: [thresholdLine(look, "x", limit.x, text(limit.x)), thresholdLine(look, "y", limit.y, text(limit.y))],
      };
    }
  },
  describe(table, look) {
    const points = dependencyPoints(table, look);
    const dependent = points.filter((point) => point.dependent).sort((a, b) => b.x - a.x);
    const first = dependent.slice(0, 3).map((point) => `${shorten(point.name, 48)} (${decimal(point.x, look.language)})`);
    return look.language === "nl"
      ? `Spreidingsdiagram van ${points.length} producten; ${dependent.length} zijn afhankelijk volgens de drempels. Meest geconcentreerd: ${first.join(", ") || "geen"}.`
      : `Scatter of ${points.length} products; ${dependent.length} are dependent by the thresholds. Most concentrated: ${first.join(", ") || "none"}.`;
  },
};
