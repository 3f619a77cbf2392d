/** What leads say, for picture, table and sentence. */
import type { AnswerOf } from "../../data/ask.ts";

export type Leads = AnswerOf<"/api/leads">;
export type LeadRow = Leads["rows"][number];
export type LeadYear = LeadRow["years"][number];
export type LeadDetail = AnswerOf<"/api/leads/:subject">;
export type Emergence = AnswerOf<"/api/emergence">;
export type Emerging = Emergence["rows"][number];
export type Projected = AnswerOf<"/api/projection/:subject">;
export type Basis = Leads["basis"];

export const bases = ["cited", "patents", "articles", "works", "projects", "money"] as const satisfies readonly Basis[];
/** Those that are printed by field of a statistic. */
export const fieldBases: readonly Basis[] = ["patents", "cited", "articles"];

export function yearOf(row: LeadRow, year: number): LeadYear | undefined {
  return row.years.find((one) => one.year === year);
}

/** In how many rows each leads in a year, the most first. */
export function leadersIn(rows: readonly LeadRow[], year: number): { country: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const leader = yearOf(row, year)?.leader;
    if (leader) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  }
  return [...counts]
    .map(([country, count]) => ({ country, count }))
    .sort((a, b) => b.count - a.count || a.country.localeCompare(b.country));
}

/** Step 1–6 of the ramp: a tenth of the whole per step, half and more is the darkest. */
export function stepOf(share: number): number {
  return Math.min(6, 1 + Math.floor(share * 10));
}

/** The rows that are counted in a sentence: an area holds its technologies and is not one more. */
export function ownRows({ by, rows }: Leads): LeadRow[] {
  return by === "field" ? rows : rows.filter((row) => row.area !== null);
}

/** The newest year that is whole, else the newest. */
export function newestWhole({ years, incomplete }: Leads): number | undefined {
  return years.findLast((one) => one !== incomplete) ?? years.at(-1);
}
