/** A bloc as one: its members out, the bloc in. */
import { type Counting, type Credit, countByCountry, unknownCountry } from "./fractions.ts";

export interface Bloc {
  readonly id: string;
  readonly members: readonly string[];
}

/** Counts that may be summed (fractional parts, families, money) with the members replaced by their sum. Null bloc: unchanged. */
export function withBloc(counts: ReadonlyMap<string, number>, bloc: Bloc | null): Map<string, number> {
  if (bloc === null) return new Map(counts);
  const members = new Set(bloc.members);
  const joined = new Map<string, number>();
  let sum = 0;
  for (const [country, count] of counts) {
    if (members.has(country)) sum += count;
    else if (country !== bloc.id) joined.set(country, count);
  }
  return joined.set(bloc.id, sum);
}

/** Works by country and bloc: a work of two members counts once for the bloc in whole counting, and an institution once. */
export function countWithBloc(credits: readonly (readonly Credit[])[], counting: Counting, bloc: Bloc | null): Map<string, number> {
  return countByCountry(creditsWithBloc(credits, bloc), counting);
}

export function creditsWithBloc(credits: readonly (readonly Credit[])[], bloc: Bloc | null): (readonly Credit[])[] {
  if (bloc === null) return [...credits];
  const members = new Set(bloc.members);
  return credits.map((work) => work.map((one) => (one.country !== null && members.has(one.country) ? { ...one, country: bloc.id } : one)));
}

/** Institutions with their count, the greatest first; each once, under the country where it has most. What has no institution is left out. */
export function institutionsOf(credits: readonly (readonly Credit[])[]): { institution: string; country: string; count: number }[] {
  const found = new Map<string, Map<string, number>>();
  for (const work of credits) {
    for (const { institution, country, part } of work) {
      if (institution === null || institution === "") continue;
      const places = found.get(institution) ?? new Map<string, number>();
      places.set(country ?? unknownCountry, (places.get(country ?? unknownCountry) ?? 0) + part);
      found.set(institution, places);
    }
  }
  return [...found]
    .map(([institution, places]) => {
      const [home = [unknownCountry, 0]] = [...places].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
      return { institution, country: home[0], count: [...places.values()].reduce((sum, one) => sum + one, 0) };
    })
    .sort((left, right) => right.count - left.count || (left.institution < right.institution ? -1 : 1));
}

/** Concentration of institutions: Σ share², between 0 and 1. Null without any. */
export function concentrationOf(counts: readonly number[]): number | null {
  const whole = counts.reduce((sum, one) => sum + one, 0);
  return whole > 0 ? counts.reduce((sum, one) => sum + (one / whole) ** 2, 0) : null;
}
