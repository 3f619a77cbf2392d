/** The funding path of a technology: which instruments exist from level to level, the two valleys of death, and the money seen there. */
import { type OpenTo, problem, type Scope } from "#model";
import { fundingPath as pathOf, type GrowthStage, growthStages, moneyForms } from "#decide";
import { valleySteps } from "#scout";
import type { Sight } from "../sight.ts";
import { coverage } from "./coverage.ts";
import type { Texts } from "./pieces.ts";
import { instrumentsOf } from "./registers.ts";
import { technologiesOf } from "./technology_names.ts";

export interface FundingPathQuery {
  readonly technology?: string | undefined;
  /** Where the results stand; only steps from there on. */
  readonly trl?: number | undefined;
  readonly stage?: GrowthStage | undefined;
  readonly applicant?: OpenTo | undefined;
  readonly scope?: Scope | undefined;
  readonly country?: string | undefined;
}

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Steps of which nothing is known of money seen have null there. Throws `nothing-under-this-name` for a technology that is not there. */
export async function fundingPath(sight: Sight, query: FundingPathQuery = {}) {
  const technologies = await technologiesOf(sight);
  const own = technologies.find(({ id }) => id === query.technology);
  if (query.technology !== undefined && own === undefined) throw problem("nothing-under-this-name", { name: query.technology });
  const stage: readonly number[] = query.stage === undefined ? all : growthStages[query.stage];
  const register = await instrumentsOf(sight);
  const byId = new Map(register.map((one) => [one.id, one]));
  const path = pathOf(
    register,
    {
      technology: query.technology ?? null,
      scope: query.scope ?? null,
      applicant: query.applicant ?? null,
      country: query.country ?? null,
      levels: stage.filter((level) => level >= (query.trl ?? 1)),
    },
    valleySteps,
  );
  const { technology, scope } = query;
  const seen = await coverage(sight, { technology, scope });
  const named = (id: string) => {
    const one = byId.get(id);
    return {
      id,
      name: { ...(one?.name ?? { en: id }) } as Texts,
      kind: one?.kind ?? "",
      scope: one?.scope ?? ("dual" as const),
      trl: one?.trl ? { low: one.trl[0], high: one.trl[1] } : null,
      eligible: { ...one?.eligible } as Texts,
      budget: one?.budget ?? null,
      url: one?.url ?? null,
    };
  };
  return {
    technology: own === undefined ? null : { id: own.id, name: own.name },
    trl: query.trl ?? null,
    stage: query.stage ?? null,
    applicant: query.applicant ?? null,
    scope: scope ?? null,
    country: query.country ?? null,
    steps: path.steps.map(({ from, stage: own, valley, forms, coming, missing, perhaps }) => ({
      from,
      stage: own,
      valley,
      forms: moneyForms.map((form) => ({ form, instruments: forms[form].map(named) })).filter(({ instruments }) => instruments.length > 0),
      coming: coming.map(named),
      missing: [...missing],
      perhaps: [...perhaps],
      money: moneyAt(seen, from),
    })),
    valleys: path.valleys.map(({ valley, levels, missing, thinnest, coming }) => ({
      valley,
      levels: [...levels],
      missing: missing.map(({ from, forms }) => ({ from, forms: [...forms] })),
      thinnest,
      coming: coming.map(named),
    })),
    unlevelled: path.unlevelled.map(named),
    from: seen.from,
    stated: seen.sums.stated,
    tied: seen.sums.tied,
  };
}

export type FundingPathFound = Awaited<ReturnType<typeof fundingPath>>;

/** Money of projects seen at a level, of all technologies asked for together; null when no cell there is known. */
function moneyAt(seen: Awaited<ReturnType<typeof coverage>>, level: number) {
  const cells = seen.cells.filter(({ trl }) => trl === level);
  if (cells.every(({ state }) => state === "unknown")) return null;
  const sum = cells.reduce((total, { amount }) => total + BigInt(Math.round(Number(amount?.spread ?? 0) * 100)), 0n);
  return { amount: (Number(sum) / 100).toFixed(2), projects: cells.reduce((total, { projects }) => total + projects, 0) };
}
