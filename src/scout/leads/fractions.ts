/** Whose a work is: fractional over its affiliations, or whole for everybody with one. */

export interface Affiliation {
  readonly work: string;
  /** Identifier or name; null = unknown. */
  readonly institution: string | null;
  /** ISO3; null = unknown. */
  readonly country: string | null;
  /** Part of the work; null = equal parts of what the work's other affiliations leave. */
  readonly fraction: number | null;
}

export interface Credit {
  readonly country: string | null;
  readonly institution: string | null;
  readonly part: number;
}

/** Per work the parts of its affiliations, adding up to 1. Where a source's fractions do not, they are scaled; where it gives none, parts are equal. */
export function creditsOf(affiliations: readonly Affiliation[]): Map<string, Credit[]> {
  const works = new Map<string, Affiliation[]>();
  for (const one of affiliations) {
    const list = works.get(one.work);
    if (list === undefined) works.set(one.work, [one]);
    else list.push(one);
  }
  return new Map([...works].map(([work, list]) => [work, partsOf(list)]));
}

function partsOf(list: readonly Affiliation[]): Credit[] {
  const given = list.reduce((sum, one) => sum + Math.max(0, one.fraction ?? 0), 0);
  const silent = list.filter((one) => one.fraction === null).length;
  const left = silent === 0 ? 0 : Math.max(0, 1 - given) / silent;
  const whole = given + left * silent;
  return list.map(({ country, institution, fraction }) => ({
    country,
    institution,
    part: whole > 0 ? (fraction === null ? left : Math.max(0, fraction)) / whole : 1 / list.length,
  }));
}

export type Counting = "fractional" | "whole";

/** The key under which what has no country is counted; it takes part in the whole and leads nothing. */
export const unknownCountry = "";

/** Works per country. `fractional`: parts, adding up to the number of works; `whole`: each country with a part counts 1, so they add up to more. */
export function countByCountry(credits: Iterable<readonly Credit[]>, counting: Counting): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string, part: number) => counts.set(country, (counts.get(country) ?? 0) + part);
  for (const work of credits) {
    if (counting === "fractional") for (const { country, part } of work) add(country ?? unknownCountry, part);
    else for (const country of new Set(work.map((one) => one.country ?? unknownCountry))) add(country, 1);
  }
  return counts;
}
