/** What stands on the canvas at a time: each node by itself, or a closed group in place of its nodes. Pure. */
import type { Box, Scene } from "./scene.ts";

export interface Unit extends Box {
  /** Number of the node, −1 for a group. */
  readonly node: number;
  readonly group: number;
  readonly tier: number;
}

export interface Units {
  readonly list: readonly Unit[];
  /** Node → its unit. */
  readonly of: Int32Array;
  /** Links between units: pairs of numbers, how many links of the chain each stands for, and their relation. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Int32Array;
  readonly relation: Uint8Array;
  readonly inputs: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
}

/** `closed` false: every node by itself; else the groups that are not in `opened` are one card each. */
export function makeUnits(scene: Scene, closed: boolean, opened: ReadonlySet<number>): Units {
  const list: Unit[] = [];
  const of = new Int32Array(scene.readings.length);
  const isClosed = (group: number) => closed && group >= 0 && !opened.has(group) && (scene.groups[group]?.members.length ?? 0) > 1;
  scene.groups.forEach((group, number) => {
    if (!isClosed(number)) return;
    for (const node of group.members) of[node] = list.length;
    list.push({ x: group.x, y: group.y, width: group.width, height: group.height, node: -1, group: number, tier: group.tier });
  });
  scene.boxes.forEach((box, node) => {
    if (isClosed(scene.groupOf[node] ?? -1)) return;
    of[node] = list.length;
    list.push({ ...box, node, group: -1, tier: scene.readings[node]?.node.tier ?? 0 });
  });
  return { list, of, ...linksOf(scene, of, list.length) };
}

function linksOf(scene: Scene, of: Int32Array, count: number): Omit<Units, "list" | "of"> {
  const found = new Map<number, number>();
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  const relation: number[] = [];
  scene.from.forEach((node, link) => {
    const [one, other] = [of[node] ?? 0, of[scene.to[link] ?? 0] ?? 0];
    if (one === other) return;
    const kind = scene.relation[link] ?? 0;
    const key = (one * count + other) * 3 + kind;
    const known = found.get(key);
    if (known !== undefined) {
      weight[known] = (weight[known] ?? 0) + 1;
      return;
    }
    found.set(key, from.length);
    from.push(one);
    to.push(other);
    weight.push(1);
    relation.push(kind);
  });
  const inputs: number[][] = Array.from({ length: count }, () => []);
  const outputs: number[][] = Array.from({ length: count }, () => []);
  from.forEach((one, link) => {
    outputs[one]?.push(to[link] ?? 0);
    inputs[to[link] ?? 0]?.push(one);
  });
  return {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weight: Int32Array.from(weight),
    relation: Uint8Array.from(relation),
    inputs,
    outputs,
  };
}

/** The unit under a point, −1 where there is none. */
export function unitAt(units: Units, x: number, y: number): number {
  return units.list.findIndex((unit) => x >= unit.x && x <= unit.x + unit.width && y >= unit.y && y <= unit.y + unit.height);
}

export type Step = "left" | "right" | "up" | "down";

/** Where a step leads: left to an input, right to what it goes into, each the nearest in height; up and down within the tier. −1: nowhere. */
export function stepFrom(units: Units, unit: number, step: Step): number {
  const here = units.list[unit];
  if (!here) return -1;
  if (step === "left" || step === "right") {
    const near = (other: number) => Math.abs(middle(units.list[other]) - middle(here));
    return (units[step === "left" ? "inputs" : "outputs"][unit] ?? []).reduce(
      (best, other) => (best === -1 || near(other) < near(best) ? other : best),
      -1,
    );
  }
  const sign = step === "up" ? -1 : 1;
  const rank = (other: Unit) => other.y * 1e5 + other.x;
  let best = -1;
  units.list.forEach((other, number) => {
    if (number === unit || other.tier !== here.tier) return;
    const ahead = (rank(other) - rank(here)) * sign;
    const known = units.list[best];
    if (ahead > 0 && (!known || ahead < (rank(known) - rank(here)) * sign)) best = number;
  });
  return best;
}

function middle(unit: Unit | undefined): number {
  return unit ? unit.y + unit.height / 2 : 0;
}
