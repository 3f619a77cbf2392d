/** Axes, grids and threshold lines, the same in every picture. */
import type { EChartsOption, Look } from "./look.ts";
import { themeOf } from "./look.ts";
import { fontFamily } from "./theme.ts";

export const small = 12;

/** What every picture starts from. */
export function base(look: Look): EChartsOption {
  const theme = themeOf(look);
  return {
    animation: false,
    backgroundColor: "transparent",
    textStyle: { fontFamily, fontSize: small, color: theme.ink },
    tooltip: {
      trigger: "item",
      backgroundColor: theme.raised,
      borderColor: theme.line,
      textStyle: { color: theme.ink, fontFamily, fontSize: 13 },
    },
  };
}

export interface Scale {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly interval: number;
  readonly format: (value: number) => string;
}

/** A value axis; the name stands at its end, in words, never rotated. */
export function valueAxis(look: Look, scale: Scale, where: "bottom" | "left") {
  const theme = themeOf(look);
  const nameStyle = { color: theme.softInk, fontSize: small, fontWeight: 500 as const };
  return {
    type: "value" as const,
    min: scale.min,
    max: scale.max,
    interval: scale.interval,
    name: scale.name,
    nameLocation: "end" as const,
    nameGap: where === "bottom" ? 0 : 14,
    nameTextStyle:
      where === "bottom"
        ? { ...nameStyle, align: "right" as const, verticalAlign: "top" as const, padding: [26, 0, 0, 0] }
        : { ...nameStyle, align: "left" as const, padding: [0, 0, 0, -34] },
    axisLine: { show: where === "bottom", lineStyle: { color: theme.softInk, width: 1 } },
    axisTick: { show: false },
    axisLabel: { color: theme.softInk, fontSize: small, formatter: (value: number) => scale.format(value) },
    splitLine: { lineStyle: { color: theme.line, width: 1 } },
  };
}

/** The names down the left side of horizontal bars, first on top. */
export function nameAxis(look: Look, names: readonly string[], bold: (index: number) => boolean, width: number) {
  const theme = themeOf(look);
  return {
    type: "category" as const,
    inverse: true,
    data: names.map((value, index) => ({ value, textStyle: { color: theme.ink, fontSize: 13, fontWeight: bold(index) ? 600 : 400 } })),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { interval: 0, margin: 10, width, overflow: "truncate" as const },
  };
}

/** A threshold: a dashed line with its value. `axis` is the axis the value stands on; `top` is `start` where the other axis runs downward. */
export function thresholdLine(look: Look, axis: "x" | "y", value: number, text: string, top: "start" | "end" = "end") {
  const theme = themeOf(look);
  return {
    ...(axis === "x" ? { xAxis: value } : { yAxis: value }),
    lineStyle: { color: theme.ink, width: 1, type: [4, 3] },
    label: {
      show: true,
      formatter: text,
      position: axis === "x" ? top : ("insideStartTop" as const),
      color: theme.ink,
      fontSize: small,
      fontFamily,
      distance: axis === "x" ? 4 : 3,
    },
  };
}
