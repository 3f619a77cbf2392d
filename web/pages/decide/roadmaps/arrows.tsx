/** From what is needed to what waits for it. Those of the open milestone stand out. */
import type { Placed } from "./layout.ts";

export function Arrows({ placed, open }: { readonly placed: readonly Placed[]; readonly open: string | undefined }) {
  const places = new Map<string, Placed>();
  for (const one of placed) if (!places.has(one.milestone.id)) places.set(one.milestone.id, one);
  const ways = [...places.values()].flatMap((to) =>
    to.milestone.requires.flatMap(({ id }) => {
      const from = places.get(id);
      return from === undefined ? [] : [{ from, to, near: from.milestone.id === open || to.milestone.id === open }];
    }),
  );
  return (
    <g className="ways" aria-hidden="true">
      <defs>
        {(["far", "near"] as const).map((id) => (
          <marker key={id} id={`way-${id}`} viewBox="0 0 8 8" refX={7} refY={4} markerWidth={7} markerHeight={7} orient="auto">
            <path d="M0 0.5 7.5 4 0 7.5Z" className="way-head" data-near={id === "near" || undefined} />
          </marker>
        ))}
      </defs>
      {ways.map(({ from, to, near }) => (
        <path
          key={`${from.key} ${to.key}`}
          d={wayOf(from, to)}
          className="way"
          data-near={near || undefined}
          markerEnd={`url(#way-${near ? "near" : "far"})`}
        />
      ))}
    </g>
  );
}

/** Out of the bottom or top of the first, into the left side of the second; back around when the second stands before the first. */
function wayOf(from: Placed, to: Placed): string {
  const down = to.y >= from.y ? 1 : -1;
  if (from.y === to.y) return `M${from.x + 8} ${from.y}C${from.x + 24} ${from.y - 16} ${to.x - 24} ${to.y - 16} ${to.x - 9} ${to.y - 3}`;
  const bend = Math.max(10, Math.min(28, (to.x - from.x) / 2));
  const start = `M${from.x} ${from.y + 8 * down}`;
  return to.x - from.x > 12
    ? `${start}C${from.x} ${to.y} ${to.x - bend} ${to.y} ${to.x - 9} ${to.y}`
    : `${start}C${from.x} ${(from.y + to.y) / 2} ${to.x} ${(from.y + to.y) / 2} ${to.x} ${to.y - 9 * down}`;
}
