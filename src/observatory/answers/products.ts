/** The products of the screen and what stands behind them. */
import { type Entity, valueOf, valuesOf } from "#model";
import { measuredIfAny, valuesIn } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { allChains, type ChainParts } from "./chain_parts.ts";
import { basketProducts, dependencyMethod, productNames } from "./dependencies.ts";
import { groupBy, nameIn, textsOf } from "./pieces.ts";

/** HS6 codes in the screen, ascending. */
export async function screenedProducts(sight: Sight): Promise<string[]> {
  const table = await measuredIfAny(sight, dependencyMethod);
  return table === undefined ? [] : valuesIn(sight, table, "product");
}

export async function products(sight: Sight) {
  const [codes, names, baskets, materials, chains] = await Promise.all([
    screenedProducts(sight),
    productNames(sight),
    basketProducts(sight),
    sight.view.entities({ kind: "material" }),
    allChains(sight),
  ]);
  const byCode = groupBy(materials, "hs6");
  return {
    products: codes.map((code) => ({
      code,
      name: names.get(code) ?? {},
      basket: baskets.has(code),
      materials: (byCode.get(code) ?? []).map(materialOf),
      chains: chains.flatMap((parts) => nodesWith(parts, code)),
    })),
  };
}

export function materialOf(entity: Entity) {
  const flag = (property: string) => valueOf(entity, property) === "yes";
  return { id: nameIn(entity.subject), name: textsOf(entity, "name"), critical: flag("critical"), strategic: flag("strategic") };
}

function nodesWith({ chain, nodes }: ChainParts, code: string) {
  const on = nodes.filter((node) => valuesOf(node, "hs6").includes(code));
  return on.map((node) => ({ id: nameIn(chain.subject), name: textsOf(chain, "name"), node: nameIn(node.subject) }));
}
