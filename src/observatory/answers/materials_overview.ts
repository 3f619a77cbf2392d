/** Raw materials as the Commission's tables and our methods see them. */
import { figureId } from "#measure";
import { type Entity, type Row, valueOf, valuesOf } from "#model";
import { defaultsOf, type Measured, measuredIfAny, methodCalled, rowsOf } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { aboutOf } from "./about.ts";
import { number, text } from "./dependencies.ts";
import { byText, nameIn, type Texts, textsOf } from "./pieces.ts";

export const riskMethod = "raw_material_supply_risk";
export const importanceMethod = "raw_material_economic_importance";

export interface Assessment {
  year: number;
  stage: string;
  scope: string | null;
  supply_risk: number | null;
  published: number | null;
  economic_importance: number | null;
  supplyRiskFigure: string | null;
  economicImportanceFigure: string | null;
}

export interface Assessed {
  readonly table: Measured;
  readonly importance: Measured | undefined;
  /** By name as the Commission prints it: all years and stages, ascending. */
  readonly byName: ReadonlyMap<string, readonly Assessment[]>;
  /** Ascending. */
  readonly years: readonly number[];
}

/** Undefined when there is no such method or nothing to measure. */
export async function assessments(sight: Sight): Promise<Assessed | undefined> {
  const table = await measuredIfAny(sight, riskMethod);
  if (table === undefined) return undefined;
  const importance = await measuredIfAny(sight, importanceMethod);
  const rows = await rowsOf(sight, table);
  if (rows.length === 0) return undefined;
  const own = importance === undefined ? new Map<string, string>() : await importanceFigures(sight, importance);
  const byName = new Map<string, Assessment[]>();
  for (const row of rows) {
    const material = String(row["material"]);
    const risk = number(row["supply_risk"]);
    const economic = number(row["economic_importance"]);
    const year = Number(row["year"]);
    byName.set(material, [
      ...(byName.get(material) ?? []),
      {
        year,
        stage: text(row["stage"]) ?? "",
        scope: text(row["scope"]),
        supply_risk: risk,
        published: number(row["published"]),
        economic_importance: economic,
        supplyRiskFigure: risk === null ? null : figureId(table.card, table.manifest.hash, row, "supply_risk"),
        economicImportanceFigure:
          economic === null
            ? null
            : (own.get(`${material}/${year}`) ?? figureId(table.card, table.manifest.hash, row, "economic_importance")),
      },
    ]);
  }
  for (const list of byName.values()) list.sort((left, right) => left.year - right.year || byText(left.stage, right.stage));
  const years = [...new Set(rows.map((row) => Number(row["year"])))].sort((left, right) => left - right);
  return { table, importance, byName, years };
}

/** The figure the economic importance of a material and year can be traced by: the published one of the importance table. */
async function importanceFigures(sight: Sight, table: Measured): Promise<Map<string, string>> {
  const printed = (await rowsOf(sight, table)).filter((row) => row["published"] !== null && row["published"] !== undefined);
  const idOf = (row: Row) => figureId(table.card, table.manifest.hash, row, "published");
  return new Map(printed.map((row) => [`${row["material"]}/${row["year"]}`, idOf(row)]));
}

/** The stage with the higher supply risk of one year; the published figure where ours is not defined. */
export function highest(list: readonly Assessment[], year: number): Assessment | undefined {
  const risk = (one: Assessment) => one.supply_risk ?? one.published ?? -1;
  return list
    .filter((one) => one.year === year)
    .reduce<Assessment | undefined>((best, one) => (best === undefined || risk(one) > risk(best) ? one : best), undefined);
}

/** Our material for each name the Commission prints. */
export function materialsByCrmName(materials: readonly Entity[]): Map<string, Entity> {
  return new Map(materials.flatMap((entity) => valuesOf(entity, "crm_name").map((name) => [name, entity] as const)));
}

/** The thresholds of criticality, from the parameters of the methods; 1 and 2.8 as the report of 2017 prints them. */
export function thresholds(sight: Sight): { supplyRiskThreshold: number; economicImportanceThreshold: number } {
  const declared = [riskMethod, importanceMethod].flatMap((id) => {
    const method = methodCalled(sight, id);
    return method === undefined ? [] : Object.entries(defaultsOf(method));
  });
  const named = (pattern: RegExp, printed: number) => {
    const value = declared.find(([name]) => pattern.test(name))?.[1];
    return typeof value === "number" ? value : printed;
  };
  return {
    supplyRiskThreshold: named(/supply_risk.*threshold|threshold.*supply_risk/, 1),
    economicImportanceThreshold: named(/economic_importance.*threshold|threshold.*economic_importance/, 2.8),
  };
}

/**
 * What the first page says about materials in the newest assessment; null when there is none. Groups count once, as in the Commission's own
 * count: heavy and light rare earths and platinum metals stand for their members.
 */
export async function materialsOverview(sight: Sight) {
  const assessed = await assessments(sight);
  const year = assessed?.years.at(-1);
  if (assessed === undefined || year === undefined) return null;
  const names = materialsByCrmName(await sight.view.entities({ kind: "material" }));
  const limits = thresholds(sight);
  const current = [...assessed.byName].flatMap(([crmName, list]) => {
    const entity = names.get(crmName);
    const one = entity !== undefined && valueOf(entity, "parent") !== undefined ? undefined : highest(list, year);
    return one === undefined ? [] : [{ ...headOf(crmName, names.get(crmName)), one }];
  });
  const risk = ({ one }: { one: Assessment }) => one.published ?? one.supply_risk ?? 0;
  const importance = ({ one }: { one: Assessment }) => one.economic_importance ?? 0;
  const above = current.filter(
    (item) => risk(item) >= limits.supplyRiskThreshold && importance(item) >= limits.economicImportanceThreshold,
  );
  above.sort((left, right) => risk(right) - risk(left) || byText(left.id, right.id));
  const about = await aboutOf(sight, assessed.table);
  return {
    about,
    year,
    assessed: current.length,
    above: above.length,
    ...limits,
    top: above.slice(0, 10).map((item) => ({
      id: item.id,
      name: item.name,
      supplyRisk: risk(item),
      economicImportance: importance(item),
      figure: figureOf(assessed.table, item.crmName, item.one),
    })),
  };
}

/** The published supply risk where there is one, else ours. */
function figureOf({ card, manifest }: Measured, material: string, { stage, year, published }: Assessment): string {
  return figureId(card, manifest.hash, { material, stage, year }, published === null ? "supply_risk" : "published");
}

function headOf(crmName: string, entity: Entity | undefined): { id: string; crmName: string; name: Texts } {
  return {
    id: entity === undefined ? crmName : nameIn(entity.subject),
    crmName,
    name: entity === undefined ? { en: crmName } : textsOf(entity, "name"),
  };
}
