/** Anything with a name and a range: solid as far as is certain, hatched as far as is possible; the greatest first. */
import { base, nameAxis } from "../axes.ts";
import { hatching } from "../colours.ts";
import { isMarked, type Look, readRows, type Shape, themeOf } from "../look.ts";
import { decimal, percent } from "../numbers.ts";
import { bolder, textWidth } from "../place_labels.ts";
import { shorten } from "../shorten.ts";
import type { Table } from "#model";

const roles = { label: "label", low: "low", high: "high" };

interface Range {
  readonly code: string;
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** By what is certain, then by what is possible; `look.most` of them (15). A range without a high end ends where it begins. */
function ranges(table: Table, look: Look): Range[] {
  const reading = readRows("interval_bars", roles, table, look);
  return reading.rows
    .map((row) => {
      const low = reading.number(row, "low") ?? 0;
      return {
        code: reading.text(row, "label"),
        name: reading.name(row, "label"),
        low,
        high: Math.max(low, reading.number(row, "high") ?? low),
      };
    })
    .sort((a, b) => b.low - a.low || b.high - a.high || (a.code < b.code ? -1 : 1))
    .slice(0, look.most ?? 15);
}

/** A column with the unit `share` is read as a fraction. */
function amount({ low, high }: Range, table: Table, look: Look): string {
  const column = table.columns.find((one) => one.name === (look.columns?.["high"] ?? roles.high));
  const write = (value: number) =>
    column?.unit === "share"
      ? percent(value, look.language)
      : decimal(value, look.language, value < 10 && !Number.isInteger(value) ? 1 : 0);
  const [from, to] = [write(low), write(high)];
  return from === to ? to : `${from.replace(/\s?%$/u, "")}–${to}`;
}

export const intervalBars: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const bars = ranges(table, look);
    const names = bars.map((bar) => shorten(bar.name, 36));
    const left = Math.min(look.size.width * 0.45, Math.max(...names.map((name) => textWidth(name, 13))) * bolder + 14);
    const top = Math.max(...bars.map((bar) => bar.high));
    const bar = { type: "bar", stack: "range", barCategoryGap: "32%" } as const;
    return {
      ...base(look),
      grid: { left, right: 84, top: 4, bottom: 4 },
      xAxis: { type: "value", show: false, min: 0, max: top },
      yAxis: nameAxis(look, names, (index) => isMarked(bars[index]?.code ?? "", "highlight", look), left - 12),
      series: [
        { ...bar, data: bars.map(({ name, low }) => ({ name, value: low, itemStyle: { color: theme.ramp[3] } })) },
        {
          ...bar,
          data: bars.map((one) => ({
            name: one.name,
            value: one.high - one.low,
            itemStyle: { color: theme.ground, decal: hatching(theme) },
            label: { formatter: amount(one, table, look) },
          })),
          label: { show: true, position: "right", color: theme.ink, fontSize: 13 },
        },
      ],
    } as ReturnType<Shape["options"]>;
  },
  describe(table, look) {
    const bars = ranges(table, look);
    const items = bars.slice(0, 3).map((bar) => `${shorten(bar.name, 48)} ${amount(bar, table, look)}`);
    return look.language === "nl"
      ? `Bereiken van ${bars.length}, van zeker tot mogelijk; bovenaan: ${items.join("; ")}.`
      : `Ranges of ${bars.length}, from certain to possible; first: ${items.join("; ")}.`;
  },
};
