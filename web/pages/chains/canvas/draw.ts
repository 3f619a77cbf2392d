/** One picture of the chain: links, nodes in the detail the zoom allows, the names of the tiers on top. The same on the screen and in a file. */
import { drawGroup } from "./draw_group.ts";
import { cardFrom, faded, nameFrom, type Picture } from "./drawing.ts";
import { drawLinks } from "./draw_links.ts";
import { drawCard, drawDot, drawName, type Touch } from "./draw_node.ts";
import { widthOf } from "./lettering.ts";
import type { Pen } from "./pen.ts";
import type { Unit } from "./units.ts";
import { margin } from "./view.ts";

export function draw(pen: Pen, picture: Picture): void {
  const { scene, units, view, size } = picture;
  const inSight = (unit: Unit) =>
    (unit.x + unit.width) * view.zoom + view.x > -8 &&
    unit.x * view.zoom + view.x < size.width + 8 &&
    (unit.y + unit.height) * view.zoom + view.y > -8 &&
    unit.y * view.zoom + view.y < size.height + 8;
  const seen = Uint8Array.from(units.list, (unit) => (inSight(unit) ? 1 : 0));
  drawLinks(pen, picture, seen);
  const high = scene.nodeHeight * view.zoom;
  const drawNode = high >= cardFrom ? drawCard : high >= nameFrom ? drawName : drawDot;
  let opacity = -1;
  units.list.forEach((unit, number) => {
    if (seen[number] === 0) return;
    const next = isFaded(picture, unit) ? faded : 1;
    if (next !== opacity) pen.fade((opacity = next));
    if (unit.node < 0) drawGroup(pen, picture, unit, number);
    else drawNode(pen, picture, unit, touchOf(picture, number));
  });
  pen.fade(1);
  drawTiers(pen, picture);
}

function touchOf({ marks }: Picture, unit: number): Touch {
  return { open: unit === marks.open, hover: unit === marks.hover, cursor: unit === marks.cursor };
}

export function isFaded({ scene, marks: { shown, kin, state } }: Picture, unit: Unit): boolean {
  const out = (node: number) =>
    (shown !== undefined && shown[node] === 0) ||
    (kin !== undefined && kin[node] === 0) ||
    (state !== undefined && state[node] === undefined);
  return unit.node >= 0 ? out(unit.node) : (scene.groups[unit.group]?.members.every(out) ?? false);
}

function drawTiers(pen: Pen, { scene, view, size, colours, words }: Picture): void {
  const high = margin.top - 8;
  pen.box(0, 0, size.width, high, 0, colours.raised);
  pen.box(0, high, size.width, 1, 0, colours.line);
  const ink = { size: 11, weight: 600, colour: colours.soft, align: "center" } as const;
  const seen = scene.tiers.flatMap((tier) => {
    const [left, right] = [Math.max(0, tier.left * view.zoom + view.x), Math.min(size.width, tier.right * view.zoom + view.x)];
    return right < left ? [] : [{ ...tier, left, right, middle: (left + right) / 2 }];
  });
  // From the end product leftwards: it keeps its name where room is short.
  let taken = size.width;
  seen.toReversed().forEach((tier, place, all) => {
    const next = all[place + 1];
    // A name may use the gaps beside its tier, up to half of the way to its neighbours.
    const begin = next ? (tier.left + next.right) / 2 : 0;
    const name = words.tier(tier.tier);
    const choices = tier.tier > 0 ? [`${name} · ${words.count(tier.count)}`, name, String(tier.tier)] : [name];
    for (const text of choices) {
      const half = widthOf(text, 11, 600) / 2;
      const at = Math.min(size.width - half - 5, Math.max(half + 5, tier.middle));
      if (at + half > taken || (tier.tier > 0 && at - half < begin)) continue;
      pen.text(text, at, high - 7, ink);
      taken = at - half - 6;
      return;
    }
  });
}
