/** The products of one bloc and year as `eu_dependency` sees them, with their names. */
import { type Cell, valueOf } from "#model";
import { type Measured, measuredIfAny, rowsOf, valuesIn } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { aboutOf } from "./about.ts";
import { byText, type Texts } from "./pieces.ts";

export interface PlaceQuery {
  readonly bloc?: string | undefined;
  readonly year?: number | undefined;
}

export const dependencyMethod = "eu_dependency";
const homeBloc = "EU27";

export interface Dependency {
  product: string;
  name: Texts;
  basket: boolean;
  imports_extra: string | null;
  cdi1: number | null;
  cdi2: number | null;
  cdi3: number | null;
  top_supplier: string | null;
  top_share: number | null;
  dependent: boolean | null;
}

/** Years of the screen, ascending. Empty before anything was collected. */
export async function screenYears(sight: Sight, table: Measured): Promise<number[]> {
  return (await valuesIn(sight, table, "year")).map(Number);
}

/** Undefined when nothing has been collected. Without a year the newest; without a bloc the EU. */
export async function dependencies(sight: Sight, query: PlaceQuery) {
  const table = await measuredIfAny(sight, dependencyMethod);
  if (table === undefined) return undefined;
  const years = await screenYears(sight, table);
  const year = query.year ?? years.at(-1);
  if (year === undefined) return undefined;
  const bloc = query.bloc ?? homeBloc;
  const rows = await rowsOf(sight, table, { bloc, year });
  const [names, baskets] = await Promise.all([productNames(sight), basketProducts(sight)]);
  const described = rows.map((row): Dependency => {
    const product = String(row["product"]);
    return {
      product,
      name: names.get(product) ?? {},
      basket: baskets.has(product),
      imports_extra: text(row["imports_extra"]),
      cdi1: number(row["cdi1"]),
      cdi2: number(row["cdi2"]),
      cdi3: number(row["cdi3"]),
      top_supplier: text(row["top_supplier"]),
      top_share: number(row["top_share"]),
      dependent: typeof row["dependent"] === "boolean" ? row["dependent"] : null,
    };
  });
  described.sort((left, right) => (right.top_share ?? -1) - (left.top_share ?? -1) || byText(left.product, right.product));
  return { bloc, year, years, table, about: await aboutOf(sight, table), rows: described };
}

export function text(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

export function number(cell: Cell | undefined): number | null {
  return cell === null || cell === undefined || cell === "" ? null : Number(cell);
}

/** Names of HS6 codes: of the registry where it has one, else of BACI (English). */
export async function productNames({ view }: Sight): Promise<Map<string, Texts>> {
  const columns = [
    { name: "product", type: "text" },
    { name: "description", type: "text" },
  ] as const;
  const sql = "select product, description from products order by product, description";
  const { rows } = await view.read({
    name: "product names",
    sql,
    inputs: { products: "clean/baci/products" },
    columns: { products: columns },
  });
  const names = new Map<string, Texts>(rows.map((row) => [String(row["product"]), { en: String(row["description"]) }]));
  for (const entity of await view.entities({ kind: "product" })) {
    const [en, nl] = [
      valueOf(entity, "name", "en"),
      entity.statements.find((one) => one.property === "name" && one.language === "nl")?.value,
    ];
    if (en === undefined && nl === undefined) continue;
    names.set(entity.subject.slice("product:".length), { ...(en === undefined ? {} : { en }), ...(nl ? { nl } : {}) });
  }
  return names;
}

/** HS6 codes that hold more than one material. */
export async function basketProducts({ view }: Sight): Promise<Set<string>> {
  const products = await view.entities({ kind: "product", where: { basket: "yes" } });
  return new Set(products.map((entity) => entity.subject.slice("product:".length)));
}
