/** The picture people know: supply risk against economic importance, with the zone above both thresholds tinted. */
import type { Table } from "#model";
import { base, small, thresholdLine, valueAxis } from "../axes.ts";
import { isMarked, type Look, readRows, type Shape, themeOf } from "../look.ts";
import { decimal } from "../numbers.ts";
import { type PlacedLabel, placeLabels } from "../place_labels.ts";
import { word } from "../words.ts";

const roles = { label: "material", x: "economic_importance", y: "supply_risk" };

interface Point {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly strategic: boolean;
  readonly critical: boolean;
}

/** Thresholds of the Commission (2017 report and since) unless the look has others. */
function limits(look: Look): { x: number; y: number } {
  return { x: look.thresholds?.["x"] ?? 2.8, y: look.thresholds?.["y"] ?? 1 };
}

/** One point per material: of its stages the one with the higher supply risk, as the Commission does. Rows without both values are left out. */
export function pointsOf(table: Table, look: Look): Point[] {
  const reading = readRows("risk_scatter", roles, table, look);
  const limit = limits(look);
  const points = new Map<string, Point>();
  for (const row of reading.rows) {
    const x = reading.number(row, "x");
    const y = reading.number(row, "y");
    const code = reading.text(row, "label");
    if (x === null || y === null || (points.get(code)?.y ?? -1) >= y) continue;
    const above = x >= limit.x && y >= limit.y;
    points.set(code, { code, name: reading.name(row, "label"), x, y, strategic: isMarked(code, "strategic", look), critical: above });
  }
  return [...points.values()].sort((a, b) => b.y - a.y || (a.code < b.code ? -1 : 1));
}

export const riskScatter: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const points = pointsOf(table, look);
    const limit = limits(look);
    const { width, height } = look.size;
    const grid = { left: 34, right: 14, top: 34, bottom: 44 };
    const xMax = Math.ceil(Math.max(...points.map((point) => point.x), limit.x + 1) + 0.2);
    const yMax = Math.ceil(Math.max(...points.map((point) => point.y), limit.y + 1) + 0.2);
    const px = (x: number) => grid.left + (x / xMax) * (width - grid.left - grid.right);
    const py = (y: number) => height - grid.bottom - (y / yMax) * (height - grid.top - grid.bottom);
    const labels = placeLabels(
      points.map((point) => ({
        x: px(point.x),
        y: py(point.y),
        radius: 4.5,
        text: point.name,
        bold: point.strategic && point.critical,
        importance: importance(point),
      })),
      small,
      { left: grid.left + 2, top: grid.top, right: width - 2, bottom: height - grid.bottom },
    );
    return {
      ...base(look),
      grid,
      legend: legend(look),
      xAxis: valueAxis(
        look,
        {
          name: word("economicImportance", look.language),
          min: 0,
          max: xMax,
          interval: 1,
          format: (value) => decimal(value, look.language, 0),
        },
        "bottom",
      ),
      yAxis: valueAxis(
        look,
        { name: word("supplyRisk", look.language), min: 0, max: yMax, interval: 1, format: (value) => decimal(value, look.language, 0) },
        "left",
      ),
      series: [series(true), series(false)],
    } as ReturnType<Shape["options"]>;

    function series(strategic: boolean) {
      return {
        type: "scatter",
        name: word(strategic ? "strategic" : "notStrategic", look.language),
        symbol: strategic ? "diamond" : "circle",
        symbolSize: strategic ? 11 : 8,
        itemStyle: { color: strategic ? theme.ramp[4] : theme.softInk },
        data: points.flatMap((point, index) => (point.strategic === strategic ? [datum(point, labels[index])] : [])),
        ...(strategic ? { markArea: zone(), markLine: lines() } : {}),
      };
    }

    function datum(point: Point, place: PlacedLabel | undefined) {
      return {
        name: point.name,
        value: [point.x, point.y],
        itemStyle: point.critical ? {} : { color: theme.ground, borderColor: theme.quiet, borderWidth: 1.25 },
        label: {
          show: place !== undefined,
          formatter: place?.text ?? "",
          position: [
            place === undefined ? 0 : place.dx + (point.strategic ? 5.5 : 4),
            place === undefined ? 0 : place.dy + (point.strategic ? 5.5 : 4),
          ],
          align: "left",
          verticalAlign: "middle",
          color: point.critical ? theme.ink : theme.softInk,
          fontSize: small,
          fontWeight: point.strategic && point.critical ? 600 : 400,
        },
      };
    }

    function zone() {
      return {
        silent: true,
        itemStyle: { color: theme.critical, opacity: 0.06 },
        label: { show: true, position: "insideTopRight", distance: 6, color: theme.critical, fontSize: small, fontWeight: 600 },
        data: [
          [
            { name: word("criticalZone", look.language), xAxis: limit.x, yAxis: limit.y },
            { xAxis: xMax, yAxis: yMax },
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

    function importance(point: Point): number {
      return (point.critical ? 100 : 0) + (point.strategic ? 50 : 0) + point.y + point.x / 10;
    }
  },
  describe(table, look) {
    const points = pointsOf(table, look);
    const above = points.filter((point) => point.critical);
    const first = points.slice(0, 3).map((point) => `${point.name} (${decimal(point.y, look.language, 1)})`);
    const limit = limits(look);
    const [risk, importance] = [decimal(limit.y, look.language, 1), decimal(limit.x, look.language, 1)];
    return look.language === "nl"
      ? `Spreidingsdiagram van ${points.length} stoffen; ${above.length} liggen op of boven beide drempels (aanvoerrisico ${risk}, economisch belang ${importance}). Hoogste aanvoerrisico: ${first.join(", ")}.`
      : `Scatter of ${points.length} materials; ${above.length} lie on or above both thresholds (supply risk ${risk}, economic importance ${importance}). Highest supply risk: ${first.join(", ")}.`;
  },
};

function legend(look: Look) {
  const theme = themeOf(look);
  return {
    top: 0,
    right: 10,
    itemWidth: 11,
    itemHeight: 11,
    itemGap: 16,
    selectedMode: false,
    textStyle: { color: theme.softInk, fontSize: small },
  };
}
