/** Raw materials: supply risk, economic importance, suppliers, and the dependency of the products that carry them. */
import { type Entity, valueOf, valuesOf } from "#model";
import { measuredIfAny } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { aboutOf } from "./about.ts";
import { type Dependency, dependencies, number, type PlaceQuery } from "./dependencies.ts";
import { type Assessed, assessments, highest, importanceMethod, materialsByCrmName, thresholds } from "./materials_overview.ts";
import { byText, nameIn, textsOf } from "./pieces.ts";
import { materialOf } from "./products.ts";

export interface MaterialsQuery extends PlaceQuery {
  readonly assessment?: number | undefined;
}

interface Supplier {
  stage: string;
  mix: string;
  country: string;
  share: number | null;
}

export async function materials(sight: Sight, query: MaterialsQuery) {
  const [assessed, seen, entities] = await Promise.all([
    assessments(sight),
    dependencies(sight, query),
    sight.view.entities({ kind: "material" }),
  ]);
  const years = assessed?.years ?? [];
  const assessment = query.assessment ?? years.at(-1) ?? 0;
  const suppliers = await suppliersOf(sight, assessment);
  const screen = new Map((seen?.rows ?? []).map((row) => [row.product, row]));
  const importance = await measuredIfAny(sight, importanceMethod);
  const context = { assessed, assessment, suppliers, screen };
  return {
    bloc: seen?.bloc ?? query.bloc ?? "EU27",
    year: seen?.year ?? query.year ?? 0,
    assessment,
    assessments: [...years],
    ...thresholds(sight),
    supplyRisk: assessed === undefined ? null : await aboutOf(sight, assessed.table),
    economicImportance: importance === undefined ? null : await aboutOf(sight, importance),
    dependencies: seen?.about ?? null,
    materials: named(entities, assessed).map(({ crmName, entity }) => describe(crmName, entity, context)),
  };
}

/** Every name the Commission prints, and every entry of our list it does not print, by name. */
function named(entities: readonly Entity[], assessed: Assessed | undefined): { crmName: string; entity: Entity | undefined }[] {
  const ours = materialsByCrmName(entities);
  const printed = [...(assessed?.byName.keys() ?? [])].map((crmName) => ({ crmName, entity: ours.get(crmName) }));
  const shown = new Set(printed.flatMap((one) => one.entity?.subject ?? []));
  const others = entities.filter((entity) => !shown.has(entity.subject));
  const rest = others.map((entity) => ({
    crmName: valuesOf(entity, "crm_name")[0] ?? textsOf(entity, "name").en ?? entity.subject,
    entity,
  }));
  return [...printed, ...rest].sort((left, right) => byText(left.crmName, right.crmName));
}

interface Context {
  readonly assessed: Assessed | undefined;
  readonly assessment: number;
  readonly suppliers: ReadonlyMap<string, readonly Supplier[]>;
  readonly screen: ReadonlyMap<string, Dependency>;
}

function describe(crmName: string, entity: Entity | undefined, { assessed, assessment, suppliers, screen }: Context) {
  const history = assessed?.byName.get(crmName) ?? [];
  const own = entity === undefined ? { id: null, name: { en: crmName }, critical: false, strategic: false } : materialOf(entity);
  const group = entity && valueOf(entity, "parent");
  const baskets = new Set(entity === undefined ? [] : valuesOf(entity, "basket"));
  return {
    ...own,
    crmName,
    group: group === undefined ? null : nameIn(group),
    current: highest(history, assessment) ?? null,
    history: [...history],
    suppliers: [...(suppliers.get(crmName) ?? [])],
    products: [...new Set(entity === undefined ? [] : valuesOf(entity, "hs6"))].map((code) => {
      const { dependent, cdi1, top_supplier, top_share } = screen.get(code) ?? {
        dependent: null,
        cdi1: null,
        top_supplier: null,
        top_share: null,
      };
      return { code, basket: baskets.has(code), dependent, cdi1, top_supplier, top_share };
    }),
  };
}

const most = 5;

/** The largest suppliers per material, stage and mix, where shares of this assessment are in the archive (they are of 2023 only). */
async function suppliersOf({ view }: Sight, assessment: number): Promise<Map<string, Supplier[]>> {
  const columns = ["material", "stage", "mix", "country", "share"].map(
    (name) => ({ name, type: name === "share" ? "decimal" : "text" }) as const,
  );
  const sql = "select material, stage, mix, country, share from shares order by material, stage, mix desc, share desc nulls last, country";
  const query = { name: "supply shares", sql, inputs: { shares: "clean/eu_crm/supply_shares" }, columns: { shares: columns } };
  const found = new Map<string, Supplier[]>();
  if (assessment !== 2023) return found;
  for (const row of (await view.read(query)).rows) {
    const [material, stage, mix] = [String(row["material"]), String(row["stage"]), String(row["mix"])];
    const list = found.get(material) ?? [];
    found.set(material, list);
    if (list.filter((one) => one.stage === stage && one.mix === mix).length >= most) continue;
    list.push({ stage, mix, country: String(row["country"]), share: number(row["share"]) });
  }
  return found;
}
