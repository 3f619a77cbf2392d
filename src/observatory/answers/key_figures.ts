/** The two or three numbers that say most about a thing, each with its figure id. */
import { figureId } from "#measure";
import { type Entity, valuesOf } from "#model";
import type { Sight } from "../sight.ts";
import { dependencies, type PlaceQuery, productNames } from "./dependencies.ts";
import { assessments, highest } from "./materials_overview.ts";
import type { Texts } from "./pieces.ts";

export interface KeyFigure {
  id: string;
  title: Texts;
  value: string | number | null;
  unit: string | null;
  year: string | null;
}

/**
 * For a material its newest assessment; for what has HS6 codes the dependency of each; for what reaches codes only through its chain
 * (`reached`) the dependent ones that hang most on one supplier. Empty for the rest.
 */
export async function keyFigures(sight: Sight, found: Entity, query: PlaceQuery, reached: readonly string[]): Promise<KeyFigure[]> {
  const own = [...(await assessmentFigures(sight, found)), ...(await dependencyFigures(sight, found, query))];
  return own.length > 0 ? own : narrowest(sight, query, reached);
}

const most = 6;

/** The largest supplier's share of the dependent products among these codes, the most concentrated first. */
async function narrowest(sight: Sight, query: PlaceQuery, codes: readonly string[]): Promise<KeyFigure[]> {
  const seen = codes.length === 0 ? undefined : await dependencies(sight, query);
  const about = seen?.table.card.output.columns["top_share"];
  if (seen === undefined || about === undefined) return [];
  const names = await productNames(sight);
  const dependent = seen.rows.filter((row) => row.dependent === true && codes.includes(row.product));
  dependent.sort((left, right) => (right.cdi1 ?? 0) - (left.cdi1 ?? 0));
  return dependent.slice(0, most).map(({ product, top_share }) => ({
    id: figureId(seen.table.card, seen.table.manifest.hash, { bloc: seen.bloc, year: seen.year, product }, "top_share"),
    title: titleOf(product, names.get(product)),
    value: top_share,
    unit: about.unit ?? null,
    year: String(seen.year),
  }));
}

function titleOf(product: string, name: Texts | undefined): Texts {
  const called = (language: "en" | "nl") => (name?.[language] === undefined ? product : `${name[language]} (${product})`);
  return {
    en: `${called("en")}: largest supplier's share of imports from outside`,
    nl: `${called("nl")}: aandeel van de grootste leverancier in de invoer van buiten`,
  };
}

async function assessmentFigures(sight: Sight, found: Entity): Promise<KeyFigure[]> {
  const names = found.kind === "material" ? valuesOf(found, "crm_name") : [];
  const assessed = names.length === 0 ? undefined : await assessments(sight);
  const year = assessed?.years.at(-1);
  if (assessed === undefined || year === undefined) return [];
  const { card, manifest } = assessed.table;
  return names.flatMap((material) => {
    const one = highest(assessed.byName.get(material) ?? [], year);
    if (one === undefined) return [];
    const row = { material, stage: one.stage, year };
    const figure = (column: string, value: number | null): KeyFigure[] => {
      const about = card.output.columns[column];
      if (value === null || about === undefined) return [];
      return [{ id: figureId(card, manifest.hash, row, column), title: about.name, value, unit: about.unit ?? null, year: String(year) }];
    };
    return [
      ...figure("supply_risk", one.supply_risk),
      ...figure("published", one.published),
      ...figure("economic_importance", one.economic_importance),
    ];
  });
}

async function dependencyFigures(sight: Sight, found: Entity, query: PlaceQuery): Promise<KeyFigure[]> {
  const codes = [...new Set(found.kind === "product" ? valuesOf(found, "code") : valuesOf(found, "hs6"))];
  const seen = codes.length === 0 ? undefined : await dependencies(sight, query);
  if (seen === undefined) return [];
  const { card, manifest } = seen.table;
  return seen.rows
    .filter((row) => codes.includes(row.product))
    .flatMap((row) =>
      (["top_share", "cdi1", "cdi2", "cdi3"] as const).flatMap((column) => {
        const about = card.output.columns[column];
        const value = row[column];
        if (value === null || about === undefined) return [];
        const key = { bloc: seen.bloc, year: seen.year, product: row.product };
        const title = { en: `${row.product}: ${about.name.en}`, nl: `${row.product}: ${about.name.nl}` };
        return [{ id: figureId(card, manifest.hash, key, column), title, value, unit: about.unit ?? null, year: String(seen.year) }];
      }),
    );
}
