/** The names a report uses, read from what the audience may see. */
import { type Entity, type Language, type Row, type Table, valueOf, valuesOf } from "#model";

/** Code → name in the language, for countries, blocs, products and materials; materials also under the names the Commission prints. */
export function namesOf(entities: readonly Entity[], products: Table | undefined, language: Language): Record<string, string> {
  const names: Record<string, string> = {};
  for (const entity of entities) {
    const name = valueOf(entity, "name", language);
    if (name === undefined) continue;
    names[codeOf(entity)] = name;
    if (entity.kind === "material") for (const printed of valuesOf(entity, "crm_name")) names[printed] = name;
  }
  for (const row of products?.rows ?? []) {
    const name = row[`name_${language}`] ?? row["name_en"];
    if (name) names[String(row["product"])] = String(name);
  }
  return names;
}

/**
 * The names of products as pictures and running text say them: up to the first comma or bracket. A basket keeps its whole name: cut short,
 * it would pass for its first content.
 */
export function shortNames(
  names: Readonly<Record<string, string>>,
  products: Table | undefined,
  baskets: readonly string[],
): Record<string, string> {
  const codes = (products?.rows ?? []).map((row) => String(row["product"]));
  const cut = (name: string, basket: boolean) => (basket ? name.split(" (")[0] : name.split(/,| \(/)[0]) ?? name;
  return Object.fromEntries(codes.map((code) => [code, cut(names[code] ?? code, baskets.includes(code))]));
}

/** The subject without its kind: `material:gallium` → `gallium`. */
export function codeOf({ subject }: Pick<Entity, "subject">): string {
  return subject.slice(subject.indexOf(":") + 1);
}

export interface MaterialBrief {
  readonly id: string;
  readonly name: string;
  readonly critical: boolean;
  readonly strategic: boolean;
  readonly parent?: string;
  readonly printed: readonly string[];
  readonly hs6: readonly string[];
  readonly basket: readonly string[];
}

/** The raw materials by name. */
export function materialsOf(entities: readonly Entity[], language: Language): MaterialBrief[] {
  const said = (entity: Entity, property: string) => valueOf(entity, property) === "yes";
  return entities
    .filter((entity) => entity.kind === "material")
    .map((entity) => {
      const parent = valueOf(entity, "parent");
      return {
        id: codeOf(entity),
        name: valueOf(entity, "name", language) ?? codeOf(entity),
        critical: said(entity, "critical"),
        strategic: said(entity, "strategic"),
        ...(parent === undefined ? {} : { parent: codeOf({ subject: parent }) }),
        printed: valuesOf(entity, "crm_name"),
        hs6: valuesOf(entity, "hs6"),
        basket: valuesOf(entity, "basket"),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** What is true of a label in a picture: strategic materials under every name they are printed by, and basket codes. */
export function marksOf(
  materials: readonly MaterialBrief[],
  products: Table | undefined,
): { strategic: readonly string[]; basket: readonly string[] } {
  const strategic = materials.filter((one) => one.strategic).flatMap((one) => [one.id, ...one.printed]);
  const baskets = [
    ...materials.flatMap((one) => one.basket),
    ...(products?.rows ?? []).filter(isBasket).map((row) => String(row["product"])),
  ];
  return { strategic, basket: [...new Set(baskets)].sort() };
}

function isBasket(row: Row): boolean {
  return row["basket"] === true || row["basket"] === "yes" || row["basket"] === "true";
}

/** The members of a bloc as it is today. */
export function membersOf(entities: readonly Entity[], bloc: string): string[] {
  return entities
    .filter(
      (entity) => entity.kind === "membership" && valueOf(entity, "bloc") === `bloc:${bloc}` && valueOf(entity, "valid_to") === undefined,
    )
    .map((entity) => codeOf({ subject: valueOf(entity, "member") ?? "" }))
    .sort();
}
