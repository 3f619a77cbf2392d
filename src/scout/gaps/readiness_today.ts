/** How ready a technology is today and tomorrow, from the levels that documents aim at. */
import type { Words } from "#model";
import { quantileOf } from "../emergence/chance.ts";
import { projectReadiness, type ReadinessRow, type ReadinessRules, readinessRules } from "../projection/readiness.ts";
import type { Bounds, PartToday } from "./gaps.ts";

export interface TodayRules {
  /** Years up to the day whose documents count as today. */
  readonly years: number;
  readonly leastDocuments: number;
  readonly projection: ReadinessRules;
}

const todayRules: TodayRules = { years: 5, leastDocuments: 5, projection: { ...readinessRules, draws: 200 } };

/**
 * Today is the front of the documents of the last years: the upper quarter of their low ends and of their high ends, as in the projection. Fewer
 * than `leastDocuments` that say a level is unknown. What documents aim at is not what stands ready: it is what is being worked on.
 */
export function readinessToday(
  id: string,
  name: Words,
  rows: readonly ReadinessRow[],
  on: string,
  rules: TodayRules = todayRules,
): PartToday {
  const year = Number(on.slice(0, 4));
  const seen = rows.filter((row) => row.year <= year);
  const recent = seen.filter((row) => row.year > year - rules.years);
  if (recent.length < rules.leastDocuments) {
    const why: Words = {
      en: `${recent.length} documents of the last ${rules.years} years say a level; ${rules.leastDocuments} are needed`,
      nl: `${recent.length} documenten van de laatste ${rules.years} jaar noemen een TRL; ${rules.leastDocuments} zijn nodig`,
    };
    return { id, name, today: null, why, ahead: null, refused: why };
  }
  const front = (of: (row: ReadinessRow) => number) => quantileOf(Float64Array.from(recent, of).toSorted(), rules.projection.front);
  const today: Bounds = [front((row) => row.low), front((row) => row.high)];
  const projected = projectReadiness(seen, rules.projection);
  const why: Words = {
    en: `From ${recent.length} documents of ${year - rules.years + 1}–${year} that say a level: the upper quarter of what they aim at`,
    nl: `Uit ${recent.length} documenten van ${year - rules.years + 1}–${year} die een TRL noemen: het bovenste kwart van waar ze op mikken`,
  };
  const ahead = (then: number): Bounds | null => {
    const found = projected.ahead.find((one) => one.year === then);
    return found === undefined ? null : [found.level[0], found.level[2]];
  };
  return { id, name, today, why, ahead: projected.refused === null ? ahead : null, refused: projected.refused };
}
