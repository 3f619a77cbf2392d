/** Who supplies what: one full bar per product, cut by supplier; the first is named in the bar, countries keep their colour. */
import type { Table } from "#model";
import { base, nameAxis } from "../axes.ts";
import { countryColour, inkOn } from "../colours.ts";
import { type Look, nameOf, readRows, type Shape, themeOf } from "../look.ts";
import { percent } from "../numbers.ts";
import { bolder, textWidth } from "../place_labels.ts";
import { shorten } from "../shorten.ts";
import { word } from "../words.ts";

interface Part {
  readonly code: string;
  readonly share: number;
}

interface Mix {
  readonly code: string;
  readonly name: string;
  /** Falling; the tail beyond four is one part without a code. */
  readonly parts: readonly Part[];
}

const roles = { group: "product", label: "partner", value: "share_extra" };
const named = 4;

/** Groups by the share of their first supplier, falling; `look.most` of them (12). */
export function mixesOf(table: Table, look: Look): Mix[] {
  const reading = readRows("supplier_mix", roles, table, look);
  const groups = new Map<string, Part[]>();
  for (const row of reading.rows) {
    const share = reading.number(row, "value") ?? 0;
    if (share <= 0) continue;
    const group = reading.text(row, "group");
    groups.set(group, [...(groups.get(group) ?? []), { code: reading.text(row, "label"), share }]);
  }
  return [...groups]
    .map(([code, parts]) => ({ code, name: nameOf(code, look), parts: cut(parts) }))
    .sort((a, b) => (b.parts[0]?.share ?? 0) - (a.parts[0]?.share ?? 0) || (a.code < b.code ? -1 : 1))
    .slice(0, look.most ?? 12);
}

function cut(parts: readonly Part[]): Part[] {
  const sorted = [...parts].sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
  const rest = sorted.slice(named).reduce((sum, part) => sum + part.share, 0);
  return rest > 0 ? [...sorted.slice(0, named), { code: "", share: rest }] : sorted;
}

export const supplierMix: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const mixes = mixesOf(table, look);
    const names = mixes.map((mix) => shorten(mix.name, 36));
    const left = Math.min(look.size.width * 0.42, Math.max(...names.map((name) => textWidth(name, 13))) * bolder + 14);
    const width = look.size.width - left - 8;
    return {
      ...base(look),
      grid: { left, right: 8, top: 4, bottom: 4 },
      xAxis: { type: "value", show: false, min: 0, max: 1 },
      yAxis: nameAxis(look, names, () => false, left - 12),
      series: Array.from({ length: named + 1 }, (_, place) => ({
        type: "bar" as const,
        stack: "mix",
        barCategoryGap: "26%",
        data: mixes.map((mix) => segment(mix.parts[place], place)),
      })),
    };

    function segment(part: Part | undefined, place: number) {
      if (part === undefined) return { value: 0, label: { show: false } };
      const own = countryColour(part.code, theme);
      const color = part.code === "" ? theme.line : own;
      const name = part.code === "" ? word("other", look.language) : nameOf(part.code, look);
      const long = place === 0 ? `${name} ${percent(part.share, look.language)}` : name;
      const room = part.share * width - 10;
      const text = [long, name, part.code].find((one) => one !== "" && textWidth(one, 12) <= room);
      return {
        name,
        value: part.share,
        itemStyle: { color, opacity: place === 0 || part.code === "" ? 1 : 0.72, borderColor: theme.raised, borderWidth: 1 },
        label: {
          show: text !== undefined && (place < 2 || part.code !== ""),
          position: "insideLeft" as const,
          formatter: text ?? "",
          fontSize: 12,
          opacity: 1,
          fontWeight: place === 0 ? (600 as const) : (400 as const),
          color: place === 0 ? inkOn(color) : theme.ink,
        },
      };
    }
  },
  describe(table, look) {
    const mixes = mixesOf(table, look);
    const items = mixes.map(
      (mix) => `${shorten(mix.name, 48)}: ${nameOf(mix.parts[0]?.code ?? "", look)} ${percent(mix.parts[0]?.share ?? 0, look.language)}`,
    );
    return look.language === "nl"
      ? `Per product de verdeling over leveranciers. Grootste leverancier per product: ${items.join("; ")}.`
      : `For each product, how supply divides over suppliers. Largest supplier by product: ${items.join("; ")}.`;
  },
};
