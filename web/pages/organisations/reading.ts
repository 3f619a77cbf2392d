import type { AnswerOf } from "../../data/ask.ts";

export type Listed = AnswerOf<"/api/scout/organisations">;
export type Head = Listed["organisations"][number];
export type Shown = AnswerOf<"/api/scout/organisations/:id">;
export type Pair = AnswerOf<"/api/scout/organisations/proposals">["proposals"][number];
export type Side = Pair["one"];

export const involvements = ["defence", "space", "security"] as const;
export const kinds = ["company", "university", "research", "public", "other"] as const;

/** Euro, short: EUR 1.2 bn. `USD` of the house's own format would be wrong here. */
export function euro(amount: string | null, language: string): string | null {
  if (amount === null) return null;
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  return new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", notation: "compact", maximumFractionDigits: 1 }).format(
    Number(amount),
  );
}
