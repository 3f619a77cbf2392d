/** A chain as the canvas knows it: numbers in flat lists, made once for a chain and not touched while it is drawn. Pure. */
import type { NodeKind, NodeReading } from "../reading.ts";
import type { DrawnChain } from "../canvas_props.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The nodes of one kind in one tier of a large chain; from afar they are one card. */
export interface Group extends Box {
  readonly tier: number;
  readonly kind: NodeKind;
  readonly members: readonly number[];
}

export interface Tier {
  readonly tier: number;
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

export interface Scene {
  readonly readings: readonly NodeReading[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
  readonly nodeHeight: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 0 goes into, 1 is a, 2 can replace. */
  readonly relation: Uint8Array;
  readonly inputs: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
  /** Leftmost first. */
  readonly tiers: readonly Tier[];
  /** Of a node: the edges of its tier, where its links leave the tier and reach it. */
  readonly tierLeft: Float32Array;
  readonly tierRight: Float32Array;
  readonly groups: readonly Group[];
  /** Number of the group of a node, −1 without. */
  readonly groupOf: Int32Array;
  readonly root: number;
}

/** More nodes than this in sight are drawn as groups. */
export const mostNodes = 400;
const relations = ["goes_into", "is_a", "can_replace"];

export function makeScene(chain: DrawnChain, nodes: ReadonlyMap<string, NodeReading>, root: string | undefined): Scene {
  const readings = [...nodes.values()];
  const numbers = new Map(readings.map(({ node }, number) => [node.id, number]));
  const { nodeWidth, nodeHeight, width, height } = chain.layout;
  const boxes = readings.map(({ node: { x, y } }) => ({ x, y, width: nodeWidth, height: nodeHeight }));
  const links = chain.linkList.filter((link) => numbers.has(link.from) && numbers.has(link.to));
  const from = Int32Array.from(links, (link) => numbers.get(link.from) ?? 0);
  const to = Int32Array.from(links, (link) => numbers.get(link.to) ?? 0);
  const inputs: number[][] = readings.map(() => []);
  const outputs: number[][] = readings.map(() => []);
  from.forEach((one, link) => {
    outputs[one]?.push(to[link] ?? 0);
    inputs[to[link] ?? 0]?.push(one);
  });
  const tiers = tiersOf(readings, boxes);
  const edges = new Map(tiers.map((one) => [one.tier, one]));
  const groups = readings.length > mostNodes ? groupsOf(readings, boxes) : [];
  const groupOf = new Int32Array(readings.length).fill(-1);
  groups.forEach((group, number) => group.members.forEach((node) => (groupOf[node] = number)));
  return {
    readings,
    numbers,
    boxes,
    width,
    height,
    nodeHeight,
    from,
    to,
    relation: Uint8Array.from(links, (link) => Math.max(0, relations.indexOf(link.relation))),
    inputs,
    outputs,
    tiers,
    tierLeft: Float32Array.from(readings, ({ node }) => edges.get(node.tier)?.left ?? 0),
    tierRight: Float32Array.from(readings, ({ node }) => edges.get(node.tier)?.right ?? 0),
    groups,
    groupOf,
    root:
      numbers.get(root ?? "") ??
      Math.max(
        0,
        outputs.findIndex((some) => some.length === 0),
      ),
  };
}

function tiersOf(readings: readonly NodeReading[], boxes: readonly Box[]): Tier[] {
  const found = new Map<number, { left: number; right: number; count: number }>();
  readings.forEach(({ node }, number) => {
    const box = boxes[number];
    if (!box) return;
    const tier = found.get(node.tier) ?? { left: box.x, right: box.x + box.width, count: 0 };
    found.set(node.tier, {
      left: Math.min(tier.left, box.x),
      right: Math.max(tier.right, box.x + box.width),
      count: tier.count + 1,
    });
  });
  return [...found].map(([tier, one]) => ({ tier, ...one })).sort((a, b) => a.left - b.left);
}

/** None where the nodes of a group do not stand together: a card over them would hide others. */
function groupsOf(readings: readonly NodeReading[], boxes: readonly Box[]): Group[] {
  const members = new Map<string, number[]>();
  readings.forEach(({ node }, number) => {
    const key = `${node.tier} ${node.kind}`;
    const some = members.get(key);
    if (some) some.push(number);
    else members.set(key, [number]);
  });
  const groups = [...members.values()].flatMap((some) => {
    const first = readings[some[0] ?? 0]?.node;
    return first ? [{ tier: first.tier, kind: first.kind, members: some, ...around(some.flatMap((one) => boxes[one] ?? [])) }] : [];
  });
  return groups.some((one, at) => groups.some((other, place) => place > at && overlap(one, other))) ? [] : groups;
}

export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  return { x, y, width, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

export function overlap(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** Everything a node is made from and everything it goes into, itself with them. */
export function kinOf(scene: Scene, start: number): Uint8Array {
  const kin = new Uint8Array(scene.readings.length);
  for (const side of [scene.inputs, scene.outputs]) {
    const seen = new Uint8Array(kin.length);
    const walk = [start];
    for (let node = walk.pop(); node !== undefined; node = walk.pop()) {
      if (seen[node] === 1) continue;
      seen[node] = 1;
      kin[node] = 1;
      walk.push(...(side[node] ?? []));
    }
  }
  return kin;
}
