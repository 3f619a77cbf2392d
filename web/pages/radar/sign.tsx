import type { Blip } from "./reading.ts";

/** The shape of a move, as on the picture. */
export function Sign({ move }: { move: Blip["move"] }) {
  const plain = { fill: "var(--raised)", strokeWidth: 2 };
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {move === "blocked" && <rect x="3" y="3" width="10" height="10" rx="2" {...plain} stroke="var(--critical)" />}
      {move === "new" && <circle cx="8" cy="8" r="5.5" fill="var(--accent)" />}
      {move === "freed" && <circle cx="8" cy="8" r="5" {...plain} stroke="var(--good)" strokeDasharray="3 2" />}
      {move === "unchanged" && <circle cx="8" cy="8" r="5" {...plain} strokeWidth={1.25} stroke="var(--quiet)" />}
      {(move === "in" || move === "out") && (
        <>
          <circle cx="8" cy="9" r="4.5" {...plain} stroke={move === "in" ? "var(--accent)" : "var(--soft)"} />
          <path d={move === "in" ? "M8 16 L5 12.5 L11 12.5 Z" : "M8 0 L5 4 L11 4 Z"} fill="var(--accent)" />
        </>
      )}
    </svg>
  );
}
