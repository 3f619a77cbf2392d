/** What an exposure says, for picture and table. */
import type { AnswerOf } from "../../data/ask.ts";
import type { Format } from "../../words/use_format.ts";

export type Exposed = AnswerOf<"/api/exposure">;
export type ExposedRow = Exposed["rows"][number];
export type ChainExposed = AnswerOf<"/api/exposure/:chain">;

/** The fraction that stops for certain; 0 where the country is not named. */
export function certainOf(row: ExposedRow, country: string): number {
  return row.on.find((one) => one.country === country)?.total[0] ?? 0;
}

export function whoOf(format: Format, on: ChainExposed["on"], name: string): string {
  return on === "country" ? format.country(name) : name;
}
