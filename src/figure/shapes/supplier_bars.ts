/** Who supplies: one bar per partner, the greatest first and singled out, the tail in one bar, home drawn hollow. */
import type { Table } from "#model";
import { base, nameAxis } from "../axes.ts";
import { countryColour } from "../colours.ts";
import { type Look, readRows, type Shape, themeOf } from "../look.ts";
import { percent } from "../numbers.ts";
import { bolder, textWidth } from "../place_labels.ts";
import { shorten } from "../shorten.ts";
import { word } from "../words.ts";

interface Bar {
  readonly code: string;
  readonly name: string;
  readonly share: number;
  readonly inside: boolean;
}

const roles = { label: "partner", value: "share_all", inside: "inside" };

/** Bars by falling share; `look.most` of them (8), then one for the rest. A partner whose row says `inside` belongs to the bloc. */
export function barsOf(table: Table, look: Look): Bar[] {
  const reading = readRows("supplier_bars", roles, table, look);
  const bars = reading.rows
    .map((row) => {
      const code = reading.text(row, "label");
      return { code, name: reading.name(row, "label"), share: reading.number(row, "value") ?? 0, inside: reading.flag(row, "inside") };
    })
    .filter((bar) => bar.share > 0)
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
  const most = look.most ?? 8;
  if (bars.length <= most + 1) return bars;
  const rest = bars.slice(most);
  const name = word("otherCountries", look.language).replace("{count}", String(rest.length));
  return [...bars.slice(0, most), { code: "", name, share: rest.reduce((sum, bar) => sum + bar.share, 0), inside: false }];
}

export const supplierBars: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const bars = barsOf(table, look);
    const names = bars.map((bar) => shorten(bar.inside ? `${bar.name} (${word("inside", look.language)})` : bar.name, 34));
    const left = Math.min(look.size.width * 0.45, Math.max(...names.map((name) => textWidth(name, 13))) * bolder + 14);
    const top = bars[0]?.code;
    return {
      ...base(look),
      grid: { left, right: 56, top: 4, bottom: 4 },
      xAxis: { type: "value", show: false, min: 0, max: Math.max(...bars.map((bar) => bar.share)) },
      yAxis: nameAxis(look, names, (index) => index === 0, left - 12),
      series: [
        {
          type: "bar",
          barCategoryGap: "32%",
          data: bars.map((bar) => ({
            name: bar.name,
            value: bar.share,
            itemStyle: styleOf(bar, bar.code === top),
            label: { formatter: percent(bar.share, look.language), fontWeight: bar.code === top ? 600 : 400 },
          })),
          label: { show: true, position: "right", color: theme.ink, fontSize: 13, opacity: 1 },
        },
      ],
    };

    function styleOf(bar: Bar, first: boolean) {
      if (bar.inside) return { color: theme.ground, borderColor: theme.softInk, borderWidth: 1.25, borderRadius: 2 };
      const color = bar.code === "" ? theme.line : countryColour(bar.code, theme);
      return { color, opacity: first || bar.code === "" ? 1 : 0.7, borderRadius: 2 };
    }
  },
  describe(table, look) {
    const [first, second] = barsOf(table, look);
    if (first === undefined) return "";
    const count = table.rows.length;
    const share = percent(first.share, look.language);
    if (look.language === "nl") {
      const next = second ? `, gevolgd door ${second.name} met ${percent(second.share, "nl")}` : "";
      return `Staafdiagram van ${count} leverancier${count === 1 ? "" : "s"}: ${first.name} levert ${share}${next}.`;
    }
    const next = second ? `, followed by ${second.name} with ${percent(second.share, "en")}` : "";
    return `Bar chart of ${count} supplier${count === 1 ? "" : "s"}: ${first.name} supplies ${share}${next}.`;
  },
};
