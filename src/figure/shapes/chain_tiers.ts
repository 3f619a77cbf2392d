/**
 * A chain from raw material to end product: boxes in tiers, the links between them, the box filled by how concentrated supply is.
 * What is not known is hatched. Rows are the nodes; places and links come with the look (`layoutChain`).
 */
import type { Table } from "#model";
import { base } from "../axes.ts";
import { amountColour, hatching, inkOn } from "../colours.ts";
import type { ChainLayout } from "../layout_chain.ts";
import { type Look, readRows, type Shape, themeOf } from "../look.ts";
import { percent } from "../numbers.ts";
import { textWidth } from "../place_labels.ts";
import { shorten } from "../shorten.ts";
import { fontFamily } from "../theme.ts";

const roles = { label: "node", name: "name", value: "concentration" };

interface Box {
  readonly id: string;
  readonly name: string;
  /** Share of the largest supplier, or the HHI: 0 to 1; null is unknown. */
  readonly value: number | null;
}

function boxesOf(table: Table, look: Look): Box[] {
  const reading = readRows("chain_tiers", roles, table, look);
  return reading.rows.map((row) => ({
    id: reading.text(row, "label"),
    name: reading.text(row, "name"),
    value: reading.number(row, "value"),
  }));
}

export const chainTiers: Shape = {
  roles,
  options(table, look) {
    const theme = themeOf(look);
    const layout: ChainLayout = look.layout ?? { width: 0, height: 0, tiers: 0, nodes: [], links: [] };
    const boxes = new Map(boxesOf(table, look).map((box) => [box.id, box]));
    const scale = Math.min(1, (look.size.width - 8) / Math.max(layout.width, 1), (look.size.height - 8) / Math.max(layout.height, 1));
    const left = (look.size.width - layout.width * scale) / 2;
    const top = (look.size.height - layout.height * scale) / 2;
    const at = (x: number, y: number): [number, number] => [left + x * scale, top + y * scale];
    const lines = layout.links.flatMap(({ points: [from, to] }) => {
      if (from === undefined || to === undefined) return [];
      const [[x1, y1], [x2, y2]] = [at(from.x, from.y), at(to.x, to.y)];
      const handle = (x2 - x1) / 2;
      return {
        type: "bezierCurve",
        shape: { x1, y1, x2, y2, cpx1: x1 + handle, cpy1: y1, cpx2: x2 - handle, cpy2: y2 },
        style: { stroke: theme.quiet, lineWidth: 1, fill: "none", opacity: 0.8 },
      };
    });
    return {
      ...base(look),
      xAxis: { type: "value", show: false, min: 0, max: look.size.width },
      yAxis: { type: "value", show: false, min: 0, max: look.size.height },
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      series: [
        { type: "custom", silent: true, data: [[0, 0]], renderItem: () => ({ type: "group", children: lines }) },
        {
          type: "custom",
          data: layout.nodes.map((node) => ({ name: boxes.get(node.id)?.name ?? node.id, value: [node.x, node.y] })),
          renderItem: (parameters: { dataIndex: number }) => drawNode(layout.nodes[parameters.dataIndex]),
        },
      ],
    } as ReturnType<Shape["options"]>;

    function drawNode(node: ChainLayout["nodes"][number] | undefined) {
      if (node === undefined) return undefined;
      const box = boxes.get(node.id) ?? { id: node.id, name: node.id, value: null };
      const [x, y] = at(node.x, node.y);
      const [width, height] = [node.width * scale, node.height * scale];
      const fill = box.value === null ? theme.raised : amountColour(box.value, theme);
      const size = Math.max(7, 12 * scale);
      const band = box.value === null ? 14 * scale : 0;
      return {
        type: "group",
        children: [
          {
            type: "rect",
            shape: { x, y, width, height, r: 4 * scale },
            style: { fill, stroke: box.value === null ? theme.unknown : fill, lineWidth: 1 },
          },
          // Hatched at the edge and not behind the words, so that they can be read.
          ...(box.value === null
            ? [
                {
                  type: "rect",
                  shape: { x, y, width: band, height },
                  style: { fill: theme.raised, stroke: theme.unknown, decal: hatching(theme) },
                },
              ]
            : []),
          {
            type: "text",
            style: {
              text: fit(
                box.value === null ? box.name : `${box.name} · ${percent(box.value, look.language)}`,
                width - band - 12 * scale,
                size,
              ),
              x: x + (width + band) / 2,
              y: y + height / 2,
              align: "center",
              verticalAlign: "middle",
              fill: box.value === null ? theme.ink : inkOn(fill),
              font: `500 ${size}px ${fontFamily}`,
            },
          },
        ],
      };
    }
  },
  describe(table, look) {
    const boxes = boxesOf(table, look);
    const known = boxes.filter((box) => box.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const tiers = look.layout?.tiers ?? 0;
    const first = known.slice(0, 3).map((box) => `${box.name} (${percent(box.value ?? 0, look.language)})`);
    return look.language === "nl"
      ? `Keten van ${boxes.length} schakels in ${tiers} lagen; van ${boxes.length - known.length} is het aandeel onbekend. Meest geconcentreerd: ${first.join(", ") || "onbekend"}.`
      : `Chain of ${boxes.length} nodes in ${tiers} tiers; for ${boxes.length - known.length} the share is unknown. Most concentrated: ${first.join(", ") || "unknown"}.`;
  },
};

function fit(text: string, width: number, size: number): string {
  let most = text.length;
  while (most > 4 && textWidth(shorten(text, most), size) > width) most -= 1;
  return shorten(text, most);
}
