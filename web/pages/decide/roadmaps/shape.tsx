/** A shape for each standing, so that colour is never alone. */
import type { Standing } from "./reading.ts";

const colours: Record<Standing, string> = {
  missed: "var(--critical)",
  late: "var(--critical)",
  unconfirmed: "var(--unknown)",
  impossible: "var(--critical)",
  at_risk: "var(--warning)",
  ahead: "var(--accent)",
  undated: "var(--soft)",
  reached: "var(--good)",
  dropped: "var(--soft)",
};

/** Around 0, 0. */
export function Shape({ standing }: { readonly standing: Standing }) {
  const colour = colours[standing];
  const open = { fill: "var(--raised)", stroke: colour, strokeWidth: 2 };
  const full = { fill: colour, stroke: colour, strokeWidth: 1.5, strokeLinejoin: "round" as const };
  switch (standing) {
    case "reached":
      return (
        <g>
          <circle r={6.5} {...full} />
          <path d="M-3 0.2 -0.8 2.4 3.2 -2.2" fill="none" stroke="var(--raised)" strokeWidth={1.8} />
        </g>
      );
    case "ahead":
      return <circle r={5.5} {...open} />;
    case "undated":
      return <circle r={5.5} {...open} strokeDasharray="2.5 2" />;
    case "at_risk":
      return <path d="M0 -6.5 6.5 5 -6.5 5Z" {...open} />;
    case "impossible":
      return <path d="M0 -6.5 6.5 5 -6.5 5Z" {...full} />;
    case "late":
      return <rect x={-5.5} y={-5.5} width={11} height={11} {...full} />;
    case "unconfirmed":
      return (
        <g>
          <rect x={-5.5} y={-5.5} width={11} height={11} {...open} />
          <path d="M-5 1 1 -5M-2 5 5 -2" stroke={colour} strokeWidth={1.4} />
        </g>
      );
    case "missed":
      return <path d="M-5 -5 5 5M5 -5 -5 5" fill="none" stroke={colour} strokeWidth={3} strokeLinecap="round" />;
    case "dropped":
      return <path d="M-5.5 0H5.5" stroke={colour} strokeWidth={3} strokeLinecap="round" />;
  }
}

/** The shape in a line of text. */
export function Sign({ standing }: { readonly standing: Standing }) {
  return (
    <svg className="sign" width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
      <Shape standing={standing} />
    </svg>
  );
}
