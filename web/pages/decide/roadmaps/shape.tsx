/** The shapes of the pen in the colours of the page. */
import { type StandingPart, type StandingShape, standingShapes } from "#figure";
import type { Standing } from "./reading.ts";

const colours: Record<StandingShape["colour"], string> = {
  critical: "var(--critical)",
  warning: "var(--warning)",
  accent: "var(--accent)",
  good: "var(--good)",
  unknown: "var(--unknown)",
  softInk: "var(--soft)",
};

/** Around 0, 0. */
export function Shape({ standing }: { readonly standing: Standing }) {
  const { colour, parts } = standingShapes[standing];
  const of = (one: StandingPart["fill"]) => (one === "colour" ? colours[colour] : one === "raised" ? "var(--raised)" : "none");
  return (
    <g>
      {parts.map(({ d, fill, stroke, width, round, dash }) => (
        <path
          key={d}
          d={d}
          fill={of(fill)}
          stroke={of(stroke)}
          strokeWidth={width}
          {...(round ? { strokeLinecap: "round", strokeLinejoin: "round" } : {})}
          {...(dash ? { strokeDasharray: dash.join(" ") } : {})}
        />
      ))}
    </g>
  );
}

/** The shape in a line of text. */
export function Sign({ standing }: { readonly standing: Standing }) {
  return (
    <svg className="sign" width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
      <Shape standing={standing} />
    </svg>
  );
}
