/** Where technology readiness is heading, from the levels that documents aim at, or why that cannot be told. */
import { drawNormal, quantileOf, randomOf } from "../emergence/chance.ts";
import type { Words } from "../emergence/emergence.ts";
import type { Triple } from "./projection.ts";

/** What one document says of its technology readiness level: 1–9, low and high. */
export interface ReadinessRow {
  readonly year: number;
  readonly low: number;
  readonly high: number;
}

export interface ReadinessRules {
  readonly leastYears: number;
  readonly leastPerYear: number;
  /** Which document of a year stands for the front: 0.75 is the upper quarter. */
  readonly front: number;
  readonly draws: number;
  readonly seed: number;
  readonly ahead: number;
}

export const readinessRules: ReadinessRules = { leastYears: 5, leastPerYear: 5, front: 0.75, draws: 400, seed: 1, ahead: 10 };

export interface Readiness {
  /** The front of each year: from the low ends, the middles and the high ends. */
  readonly years: readonly { readonly year: number; readonly documents: number; readonly level: Triple }[];
  /** Levels per year, 95 %. */
  readonly slope: Triple | null;
  readonly ahead: readonly { readonly year: number; readonly level: Triple }[];
  /** Level → the years in which the line reaches it; null at an end that lies beyond `ahead`. */
  readonly reaches: readonly {
    readonly level: number;
    readonly earliest: number | null;
    readonly middle: number | null;
    readonly latest: number | null;
  }[];
  readonly refused: Words | null;
}

/**
 * A straight line through the yearly front, drawn again from the documents themselves and from the range each gives. Refuses with too few years or
 * documents a year, and where the interval of the slope holds zero: then the data do not say that readiness moves. Levels stop at 9.
 */
export function projectReadiness(rows: readonly ReadinessRow[], rules: ReadinessRules = readinessRules): Readiness {
  const byYear = new Map<number, ReadinessRow[]>();
  for (const row of rows) byYear.set(row.year, [...(byYear.get(row.year) ?? []), row]);
  const found = [...byYear].filter(([, list]) => list.length >= rules.leastPerYear).sort((left, right) => left[0] - right[0]);
  const years = found.map(([year, list]) => ({ year, documents: list.length, level: frontOf(list, rules.front) }));
  const refuse = (refused: Words): Readiness => ({ years, slope: null, ahead: [], reaches: [], refused });
  if (found.length < rules.leastYears) {
    return refuse({
      en: `A projection of readiness needs ${rules.leastYears} years with at least ${rules.leastPerYear} documents that say a level; there are ${found.length}.`,
      nl: `Een projectie van rijpheid vraagt ${rules.leastYears} jaren met ten minste ${rules.leastPerYear} documenten die een niveau noemen; er zijn er ${found.length}.`,
    });
  }
  const random = randomOf(rules.seed);
  const lines = Array.from({ length: rules.draws }, () => {
    const points = found.map(([year, list]): [number, number] => {
      const drawn = list.map(() => {
        const one = list[Math.floor(random() * list.length)] ?? { low: 0, high: 0 };
        return one.low + random() * (one.high - one.low);
      });
      return [year, quantileOf(Float64Array.from(drawn).toSorted(), rules.front)];
    });
    return scattered(lineOf(points), points, random);
  });
  const line = lineOf(years.map(({ year, level }): [number, number] => [year, level[1]]));
  const slopes = Float64Array.from(lines, (one) => one.slope).toSorted();
  const slope: Triple = [quantileOf(slopes, 0.025), line.slope, quantileOf(slopes, 0.975)];
  if (slope[0] <= 0 && slope[2] >= 0) {
    const [low, , high] = slope.map((one) => one.toFixed(2));
    return {
      ...refuse({
        en: `Readiness does not move by more than chance: between ${low} and ${high} levels a year. Which programmes fund also changes what documents aim at.`,
        nl: `De rijpheid beweegt niet meer dan toeval: tussen ${low} en ${high} niveaus per jaar. Ook welke programma's betalen verandert waar documenten op mikken.`,
      }),
      slope,
    };
  }
  const last = years.at(-1)?.year ?? 0;
  const levelAt = (year: number): Triple => {
    const sorted = Float64Array.from(lines, (one) => within(one.at(year))).toSorted();
    return [quantileOf(sorted, 0.025), within(line.at(year)), quantileOf(sorted, 0.975)];
  };
  const ahead = Array.from({ length: rules.ahead }, (_, at) => ({ year: last + at + 1, level: levelAt(last + at + 1) }));
  const firstYear = (place: 0 | 1 | 2, level: number) => ahead.find((one) => one.level[place] >= level)?.year ?? null;
  return {
    years,
    slope,
    ahead,
    reaches: [5, 6, 7, 8, 9].map((level) => ({
      level,
      earliest: firstYear(2, level),
      middle: firstYear(1, level),
      latest: firstYear(0, level),
    })),
    refused: null,
  };
}

function within(level: number): number {
  return Math.max(1, Math.min(9, level));
}

function frontOf(list: readonly ReadinessRow[], front: number): Triple {
  const at = (of: (row: ReadinessRow) => number) => quantileOf(Float64Array.from(list, of).toSorted(), front);
  return [at((row) => row.low), at((row) => (row.low + row.high) / 2), at((row) => row.high)];
}

interface Line {
  readonly slope: number;
  at(year: number): number;
}

function lineOf(points: readonly (readonly [number, number])[]): Line {
  const [x, y] = [mean(points.map((one) => one[0])), mean(points.map((one) => one[1]))];
  const across = points.reduce((sum, one) => sum + (one[0] - x) ** 2, 0);
  const slope = across === 0 ? 0 : points.reduce((sum, one) => sum + (one[0] - x) * (one[1] - y), 0) / across;
  return { slope, at: (year) => y + slope * (year - x) };
}

/** The line moved by the scatter of the points around it, so that years that do not lie on it widen the band. */
function scattered(line: Line, points: readonly (readonly [number, number])[], random: () => number): Line {
  const left = points.reduce((sum, [year, level]) => sum + (level - line.at(year)) ** 2, 0);
  const spread = Math.sqrt(left / Math.max(1, points.length - 2));
  return lineOf(points.map(([year]) => [year, line.at(year) + spread * drawNormal(random)]));
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);
}
