/** What the page reads of a portfolio, and budgets as the address holds them. */
import type { AnswerOf } from "../../../data/ask.ts";
import type { Tone } from "../../../parts/chip.tsx";

export type Portfolio = AnswerOf<"/api/decide/portfolio">;
export type Measure = Portfolio["measures"][number];
export type Line = Portfolio["lines"][number];

/** Nobody's budget: a question to begin with. */
export const firstBudget = "any=200";

export interface Budget {
  readonly id: string;
  readonly amount: number;
}

export function budgetsIn(text: string): Budget[] {
  return text
    .split(",")
    .map((one) => /^([a-z0-9_]+)=(\d+(?:\.\d+)?)(@\d{4})?$/.exec(one.trim()))
    .flatMap((found) => (found ? [{ id: `${found[1]}${found[3] ?? ""}`, amount: Number(found[2]) }] : []));
}

export function written(budgets: readonly Budget[]): string {
  return budgets
    .map(({ id, amount }) => {
      const [instrument, year] = id.split("@");
      return `${instrument}=${amount}${year === undefined ? "" : `@${year}`}`;
    })
    .join(",");
}

export function listIn(text: string | undefined): string[] {
  return (text ?? "").split(",").filter((one) => one !== "");
}

export const standingTones: Record<NonNullable<Measure["standing"]>, Tone> = {
  chosen: "good",
  required: "good",
  worthless: "unknown",
  unpaid: "warning",
  shut: "warning",
  beaten: "plain",
};
