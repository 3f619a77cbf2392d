/** What the rings rest on, and how each is written. */
import type { Format } from "../../words/use_format.ts";
import type { Radar } from "./reading.ts";

export type Indicator = Radar["blips"][number]["why"][number]["indicator"];

export const indicators: readonly Indicator[] = ["signals", "flagged", "accepted", "trl", "emergence", "growth"];

export function shown(indicator: Indicator, value: number, format: Format): string | null {
  return indicator === "growth" ? format.percent(value) : format.decimal(value, indicator === "emergence" ? 2 : 0);
}
