/** Anything with a name and an amount, the greatest first; what is marked `highlight` stands out. */
import { base, nameAxis } from "../axes.ts";
import { isMarked, type Look, readRows, type Shape, themeOf } from "../look.ts";
import { decimal, percent } from "../numbers.ts";
import { bolder, textWidth } from "../place_labels.ts";
import { shorten } from "../shorten.ts";
import type { Table } from "#model";
import { word } from "../words.ts";
import { hatching } from "../colours.ts";

const roles = { label: "label", value: "value" };

interface Ranked {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
}

/** By falling amount, unknown last; `look.most` of them (20). */
function ranked(table: Table, look: Look): Ranked[] {
  const reading = readRows("ranked_bars", roles, table, look);
  return reading.rows
    .map((row) => ({ code: reading.text(row, "label"), name: reading.name(row, "label"), value: reading.number(row, "value") }))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || (a.code < b.code ? -1 : 1))
    .slice(0, look.most ?? 20);
}

/** A column with the unit `share` is read as a fraction. */
function amount(value: number, table: Table, look: Look): string {
  const column = table.columns.find((one) => one.name === (look.columns?.["value"] ?? roles.value));
  if (column?.unit === "share") return percent(value, look.language);
  return decimal(value, look.language, column?.type === "integer" || Number.isInteger(value) ? 0 : 2);
}

export const rankedBars: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const bars = ranked(table, look);
    const names = bars.map((bar) => shorten(bar.name, 36));
    const left = Math.min(look.size.width * 0.45, Math.max(...names.map((name) => textWidth(name, 13))) * bolder + 14);
    const top = Math.max(...bars.map((bar) => bar.value ?? 0));
    const line = look.thresholds?.["value"];
    return {
      ...base(look),
      grid: { left, right: 64, top: line === undefined ? 4 : 20, bottom: 4 },
      xAxis: { type: "value", show: false, min: 0, max: top },
      yAxis: nameAxis(look, names, (index) => isMarked(bars[index]?.code ?? "", "highlight", look), left - 12),
      series: [
        {
          type: "bar",
          barCategoryGap: "32%",
          data: bars.map((bar) => ({
            name: bar.name,
            value: bar.value ?? top * 0.12,
            itemStyle:
              bar.value === null
                ? { color: theme.ground, decal: hatching(theme) }
                : { color: isMarked(bar.code, "highlight", look) ? theme.ramp[4] : theme.ramp[2], borderRadius: 2 },
            label: { formatter: bar.value === null ? word("unknown", look.language) : amount(bar.value, table, look) },
          })),
          label: { show: true, position: "right", color: theme.ink, fontSize: 13 },
          ...(line === undefined
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: "none",
                  data: [{ xAxis: line }],
                  lineStyle: { color: theme.ink, width: 1, type: [4, 3] },
                  label: { formatter: decimal(line, look.language, 1), color: theme.ink, fontSize: 12, distance: 4 },
                },
              }),
        },
      ],
    } as ReturnType<Shape["options"]>;
  },
  describe(table, look) {
    const bars = ranked(table, look);
    const items = bars
      .slice(0, 3)
      .map((bar) => `${shorten(bar.name, 48)} ${bar.value === null ? word("unknown", look.language) : amount(bar.value, table, look)}`);
    return look.language === "nl"
      ? `Rangorde van ${bars.length}; bovenaan: ${items.join("; ")}.`
      : `Ranking of ${bars.length}; first: ${items.join("; ")}.`;
  },
};
