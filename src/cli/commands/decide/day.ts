import { InvalidArgumentError } from "commander";

/** A day of the calendar; anything else is wrong usage. */
export function day(text: string): string {
  const there = /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
  if (!there) throw new InvalidArgumentError("Write a day as 2026-03-15.");
  return text;
}
