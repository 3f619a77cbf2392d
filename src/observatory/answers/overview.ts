/** The answers of the first page for a bloc and a year. */
import type { Where } from "#measure";
import { problem } from "#model";
import { defaultsOf, measuredTable, rowsOf } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { sourcesOf } from "./age.ts";
import { allChains, nodesWithShares } from "./chain_parts.ts";
import { dependencies, dependencyMethod, type PlaceQuery, productNames } from "./dependencies.ts";
import { materialsOverview } from "./materials_overview.ts";
import { byText, groupBy, nameIn, textsOf } from "./pieces.ts";

/** Throws `nothing-under-this-name` before anything was collected. */
export async function overview(sight: Sight, query: PlaceQuery) {
  const seen = await dependencies(sight, query);
  if (seen === undefined) throw problem("nothing-under-this-name", { name: "clean/baci/flows" });
  const { bloc, year, about, rows } = seen;
  const earlierYear = seen.years.filter((one) => one < year).at(-1);
  const [members, earlier, materials, baskets, chains] = await Promise.all([
    counts(sight, { year }),
    earlierYear === undefined ? [] : counts(sight, { year: earlierYear, bloc }),
    materialsOverview(sight),
    basketsOf(sight, new Set(rows.map((row) => row.product))),
    allChains(sight),
  ]);
  const [before] = earlier;
  return {
    bloc,
    year,
    dependencies: {
      about,
      rows,
      thresholds: numbersOf(about.parameters, sight),
      earlier:
        before === undefined || earlierYear === undefined
          ? null
          : { year: earlierYear, screened: before.screened, dependent: before.dependent },
    },
    members,
    materials,
    baskets,
    chains: chains.map((parts) => {
      const withShares = nodesWithShares(parts).size;
      const name = textsOf(parts.chain, "name");
      return {
        id: nameIn(parts.chain.subject),
        name,
        nodes: parts.nodes.length,
        withShares,
        withoutShares: parts.nodes.length - withShares,
      };
    }),
    sources: await allSources(sight),
  };
}

/** The numeric parameters in force: the thresholds of the screen. */
function numbersOf(parameters: Readonly<Record<string, unknown>>, { content }: Sight): Record<string, number> {
  const method = content.methods.find((one) => one.id === dependencyMethod);
  const all = { ...(method ? defaultsOf(method) : {}), ...parameters };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (typeof value === "number" ? [[name, value]] : [])));
}

/** Per bloc: how many products were screened (traded at all) and how many of them it depends on. */
async function counts(sight: Sight, where: Where) {
  const rows = await rowsOf(sight, await measuredTable(sight, dependencyMethod), where);
  const found = new Map<string, { bloc: string; screened: number; dependent: number }>();
  for (const row of rows) {
    const bloc = String(row["bloc"]);
    const count = found.get(bloc) ?? { bloc, screened: 0, dependent: 0 };
    count.screened += 1;
    if (row["dependent"] === true) count.dependent += 1;
    found.set(bloc, count);
  }
  return [...found.values()].sort((left, right) => right.dependent - left.dependent || byText(left.bloc, right.bloc));
}

/** Codes of the screen that hold several materials. */
async function basketsOf(sight: Sight, screened: ReadonlySet<string>) {
  const [materials, names] = await Promise.all([sight.view.entities({ kind: "material" }), productNames(sight)]);
  const held = [...groupBy(materials, "basket")].filter(([code]) => screened.has(code)).sort(([left], [right]) => byText(left, right));
  return held.map(([product, inside]) => ({
    product,
    name: names.get(product) ?? {},
    materials: inside.map((entity) => ({ id: nameIn(entity.subject), name: textsOf(entity, "name") })),
  }));
}

/** Every source that has something in the archive, as the reader sees it. */
async function allSources(sight: Sight) {
  const manifests = await sight.view.manifests();
  const below = manifests.flatMap((manifest) => {
    const tables = new Set(manifest.parts.map((part) => part.table));
    return [...tables].map((table) => ({ address: `clean/${manifest.name}/${table}`, manifest }));
  });
  return sourcesOf(sight, below);
}
