/** From what is needed to what waits for it. Those of the open milestone stand out. */
import { type Placed, wayOf } from "#figure";
import type { Milestone } from "./reading.ts";

export function Arrows({ placed, open }: { readonly placed: readonly Placed<Milestone>[]; readonly open: string | undefined }) {
  const places = new Map<string, Placed<Milestone>>();
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
