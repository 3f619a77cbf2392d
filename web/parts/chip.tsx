import type { ReactNode } from "react";

export type Tone = "plain" | "critical" | "warning" | "good" | "accent" | "unknown";

/** A word about a state; never colour alone. */
export function Chip({ tone = "plain", title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone} title={title}>
      {children}
    </span>
  );
}
