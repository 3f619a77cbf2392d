/** What the pieces of the incubator share. */
import type { AnswerOf } from "../../data/ask.ts";
import type { Tone } from "../../parts/chip.tsx";

export type Queue = AnswerOf<"/api/scout/flags">;
export type Flag = Queue["flags"][number];
export type Detail = AnswerOf<"/api/scout/flags/:source/:id">;
export type Decision = NonNullable<Flag["decision"]>["decision"];
export type Span = readonly [number, number, string];

export const domains = ["defence", "space", "security"] as const;
export type Domain = (typeof domains)[number];

/** The domain that weighs most. */
export function leading(flag: Pick<Flag, Domain>): Domain {
  return domains.reduce((best, one) => (flag[one] > flag[best] ? one : best));
}

/** The kind of thing a marked word speaks for: a domain, else a technology. */
export function toneOf(about: string): Domain | "technology" | "civil" {
  return domains.find((one) => one === about) ?? (about === "civil" ? "civil" : "technology");
}

export const toneOfDecision: Readonly<Record<Decision, Tone>> = { accept: "good", reject: "plain", watch: "warning", route: "accent" };

/** The text cut at its marks: plain and marked pieces in turn. Marks that overlap count from the first. */
export function pieces(text: string, spans: readonly Span[]): { text: string; about?: string }[] {
  const found: { text: string; about?: string }[] = [];
  let at = 0;
  for (const [from, to, about] of [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from < at || to > text.length || to <= from) continue;
    if (from > at) found.push({ text: text.slice(at, from) });
    found.push({ text: text.slice(from, to), about });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
}
