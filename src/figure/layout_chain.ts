/** Where the nodes of a chain stand: in tiers by the longest walk to an end product, left to right, the same each time. */
import { foldTiers } from "./tiers/fold.ts";
import { orderTiers } from "./tiers/order.ts";
import { settleRows } from "./tiers/settle.ts";
import { depthsOf, wire, type Wiring } from "./tiers/wiring.ts";

export interface ChainNode {
  readonly id: string;
  /** Pixels; else those of the options. */
  readonly width?: number;
  readonly height?: number;
  /** Nodes of one group, its kind for instance, stand together in their tier where the chain is large. */
  readonly group?: string;
}

export interface ChainLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface LayoutChoice {
  /** Where the end product stands; links point from what goes in to what it goes into. Default right. */
  readonly endProduct?: "left" | "right";
  readonly nodeWidth?: number;
  readonly nodeHeight?: number;
  /** Pixels between tiers, between the columns of one tier, and between nodes below each other. */
  readonly tierGap?: number;
  readonly columnGap?: number;
  readonly nodeGap?: number;
  /** Width over height the drawing should have; default 1.9, the canvas on a wide screen. */
  readonly aspect?: number;
}

export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 is the leftmost tier. */
  readonly tier: number;
}

export interface PlacedLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Where it leaves the one and reaches the other. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  readonly tiers: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

/** From this many nodes a chain is drawn by groups when seen from afar: each group then stands together. */
const large = 400;

/**
 * Lays out a chain of any number of end products; 5,000 nodes take a fraction of a second. A long tier is folded into columns. Links to nodes
 * that are not there are left out; one that closes a circle is drawn but pulls nobody. Of no nodes: an empty layout.
 */
export async function layoutChain(
  nodes: readonly ChainNode[],
  links: readonly ChainLink[],
  choice: LayoutChoice = {},
): Promise<ChainLayout> {
  if (nodes.length === 0) return { width: 0, height: 0, tiers: 0, nodes: [], links: [] };
  const numbers = new Map(nodes.map((node, number) => [node.id, number]));
  const drawn = links.filter((link) => numbers.has(link.from) && numbers.has(link.to) && link.from !== link.to);
  const wiring = wire(
    nodes.length,
    drawn.map((link) => [numbers.get(link.from) ?? 0, numbers.get(link.to) ?? 0] as const),
  );
  const groups = nodes.length > large && nodes.some((node) => node.group !== undefined) ? groupsOf(nodes) : undefined;
  const ordered = orderTiers(wiring, tiersOf(wiring), groups);
  const placed = place(nodes, ordered, wiring, groups, choice);
  return { ...placed, links: drawn.map((link) => join(link, placed.nodes, numbers)) };
}

/** Nodes by tier, inputs first. */
function tiersOf(wiring: Wiring): Int32Array[] {
  const depths = depthsOf(wiring);
  const last = depths.reduce((most, one) => Math.max(most, one), 0);
  const tiers: number[][] = Array.from({ length: last + 1 }, () => []);
  depths.forEach((depth, node) => tiers[last - depth]?.push(node));
  return tiers.map((tier) => Int32Array.from(tier));
}

function groupsOf(nodes: readonly ChainNode[]): Int32Array {
  const names = [...new Set(nodes.map((node) => node.group ?? ""))].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  return Int32Array.from(nodes, (node) => numbers.get(node.group ?? "") ?? 0);
}

function place(
  nodes: readonly ChainNode[],
  ordered: readonly Int32Array[],
  wiring: Wiring,
  groups: Int32Array | undefined,
  choice: LayoutChoice,
): Omit<ChainLayout, "links"> {
  const { columnGap = 20, nodeGap = 14, aspect = 1.9, nodeWidth = 180, nodeHeight = 40 } = choice;
  const size = nodes.map(({ width, height }) => ({ width: width ?? nodeWidth, height: height ?? nodeHeight }));
  const widest = Math.max(...size.map((one) => one.width));
  const highest = Math.max(...size.map((one) => one.height));
  // Of a large drawing the gaps grow with it: seen whole, there must be room for links and for the names of tiers.
  const whole = Math.sqrt(nodes.length * (highest + nodeGap) * (widest + columnGap) * aspect);
  const tierGap = Math.max(choice.tierGap ?? 64, nodes.length > large ? Math.round(whole * 0.028) : 0);
  const room = { aspect, row: highest + nodeGap, column: widest + columnGap, tier: tierGap - columnGap };
  const tiers = foldTiers(ordered, groups, room);
  const high = tiers.map((rows) => rows.map((row) => Math.max(...row.map((node) => size[node]?.height ?? 0)) + nodeGap));
  const height = Math.max(...high.map((rows) => rows.reduce((sum, one) => sum + one, 0)));
  const middle = settleRows(wiring, tiers, high, height);
  const placed: PlacedNode[] = Array.from({ length: nodes.length });
  let left = 0;
  tiers.forEach((rows, tier) => {
    const columns = Math.max(...rows.map((row) => row.length));
    const wide = Math.max(...rows.flat().map((node) => size[node]?.width ?? 0));
    for (const row of rows) {
      row.forEach((node, column) => {
        const own = size[node] ?? { width: 0, height: 0 };
        const x = left + column * (wide + columnGap) + (wide - own.width) / 2;
        const y = (middle[node] ?? 0) - own.height / 2;
        placed[node] = { id: nodes[node]?.id ?? "", x: Math.round(x), y: Math.round(y), ...own, tier };
      });
    }
    left += columns * (wide + columnGap) - columnGap + tierGap;
  });
  const width = left - tierGap;
  if (choice.endProduct !== "left") return { width, height, tiers: tiers.length, nodes: placed };
  const turned = placed.map((node) => ({ ...node, x: width - node.x - node.width, tier: tiers.length - 1 - node.tier }));
  return { width, height, tiers: tiers.length, nodes: turned };
}

function join({ id, from, to }: ChainLink, placed: readonly PlacedNode[], numbers: ReadonlyMap<string, number>): PlacedLink {
  const [one, other] = [placed[numbers.get(from) ?? 0], placed[numbers.get(to) ?? 0]];
  if (one === undefined || other === undefined) return { id, from, to, points: [] };
  const onwards = one.x < other.x;
  return {
    id,
    from,
    to,
    points: [
      { x: onwards ? one.x + one.width : one.x, y: one.y + one.height / 2 },
      { x: onwards ? other.x : other.x + other.width, y: other.y + other.height / 2 },
    ],
  };
}
