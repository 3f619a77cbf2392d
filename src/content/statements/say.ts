/** Small builders of assertions: what is empty is not said. */
import { createHash } from "node:crypto";
import type { Assertion, Words } from "#model";

/** Everything the assertions of one row have in common. */
export type About = Pick<Assertion, "kind" | "subject" | "source"> &
  Partial<Pick<Assertion, "citation" | "confidence" | "validFrom" | "validTo">>;

export function say(about: About, property: string, value: string | null | undefined, unit?: string): Assertion[] {
  if (value === undefined) return [];
  return [{ ...about, property, value, ...(unit === undefined ? {} : { unit }) }];
}

export function sayEach(about: About, property: string, values: readonly string[]): Assertion[] {
  return values.flatMap((value) => say(about, property, value));
}

export function sayWords(about: About, property: string, words: Partial<Words> | undefined): Assertion[] {
  return (["en", "nl"] as const).flatMap((language) => {
    const value = words?.[language];
    return value === undefined ? [] : [{ ...about, property, value, language }];
  });
}

/** The twelve characters that name a relation by what makes it one. */
export function nameFor(parts: readonly (string | undefined)[]): string {
  return createHash("sha256")
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest("hex")
    .slice(0, 12);
}
