/** Where the nodes of a chain stand: layered by ELK, left to right, the same each time. */
import type { ELK, ElkNode, LayoutOptions } from "elkjs/lib/elk-api.js";

export interface ChainNode {
  readonly id: string;
  /** Pixels; else those of the options. */
  readonly width?: number;
  readonly height?: number;
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
  /** Pixels between tiers, and between nodes of one tier. */
  readonly tierGap?: number;
  readonly nodeGap?: number;
}

export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 is the leftmost column. */
  readonly tier: number;
}

export interface PlacedLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Corners from the one to the other. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  readonly tiers: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

/** Lays out a chain; links to nodes that are not there are left out. Of no nodes: an empty layout. */
export async function layoutChain(
  nodes: readonly ChainNode[],
  links: readonly ChainLink[],
  choice: LayoutChoice = {},
): Promise<ChainLayout> {
  if (nodes.length === 0) return { width: 0, height: 0, tiers: 0, nodes: [], links: [] };
  const known = new Set(nodes.map((node) => node.id));
  const drawn = links.filter((link) => known.has(link.from) && known.has(link.to) && link.from !== link.to);
  const elk = await engine();
  const placed = await elk.layout({
    id: "chain",
    layoutOptions: optionsOf(choice),
    children: nodes.map(({ id, width, height }) => ({
      id,
      width: width ?? choice.nodeWidth ?? 180,
      height: height ?? choice.nodeHeight ?? 40,
    })),
    edges: drawn.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  return read(placed, drawn);
}

function optionsOf(choice: LayoutChoice): LayoutOptions {
  return {
    "elk.algorithm": "layered",
    "elk.direction": choice.endProduct === "left" ? "LEFT" : "RIGHT",
    "elk.randomSeed": "1",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.separateConnectedComponents": "false",
    "elk.layered.thoroughness": "1",
    "elk.layered.mergeEdges": "true",
    "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
    "elk.layered.nodePlacement.bk.fixedAlignment": "BALANCED",
    "elk.layered.spacing.nodeNodeBetweenLayers": String(choice.tierGap ?? 56),
    "elk.spacing.nodeNode": String(choice.nodeGap ?? 14),
  };
}

function read(placed: ElkNode, links: readonly ChainLink[]): ChainLayout {
  const children = placed.children ?? [];
  const middles = [...new Set(children.map(middle))].sort((a, b) => a - b);
  const nodes = children.map((node) => ({
    id: node.id,
    x: node.x ?? 0,
    y: node.y ?? 0,
    width: node.width ?? 0,
    height: node.height ?? 0,
    tier: middles.indexOf(middle(node)),
  }));
  const corners = new Map(
    (placed.edges ?? []).map((edge) => [
      edge.id,
      (edge.sections ?? []).flatMap((part) => [part.startPoint, ...(part.bendPoints ?? []), part.endPoint]),
    ]),
  );
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    tiers: middles.length,
    nodes,
    links: links.map(({ id, from, to }) => ({ id, from, to, points: (corners.get(id) ?? []).map(({ x, y }) => ({ x, y })) })),
  };
}

/** Nodes of one tier share their middle, whatever their width. */
function middle(node: ElkNode): number {
  return Math.round((node.x ?? 0) + (node.width ?? 0) / 2);
}

let started: Promise<ELK> | undefined;

/** ELK weighs 1.6 MB: fetched when the first chain is laid out. */
function engine(): Promise<ELK> {
  started ??= import("elkjs/lib/elk.bundled.js").then((module) => {
    const Elk = module.default as unknown as new () => ELK;
    return new Elk();
  });
  return started;
}
