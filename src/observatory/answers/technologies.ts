/** The lists of technologies by area, with the chains that serve them. */
import { type Entity, valueOf, valuesOf } from "#model";
import type { Sight } from "../sight.ts";
import { allChains, type ChainParts } from "./chain_parts.ts";
import { byText, nameIn, textsOf } from "./pieces.ts";
import { screenedProducts } from "./products.ts";

export async function technologies(sight: Sight) {
  const [entities, chains, screened] = await Promise.all([
    sight.view.entities({ kind: "technology" }),
    allChains(sight),
    screenedProducts(sight),
  ]);
  const lists = sight.content.lists.filter((list) => list.card.kind === "technology");
  const inOrder = [...entities].sort((left, right) => byCode(valueOf(left, "code"), valueOf(right, "code")));
  const screen = new Set(screened);
  return {
    lists: lists.map(({ card: { id, name, description, citation } }) => ({ id, name, description, citation })),
    areas: inOrder
      .filter((entity) => valueOf(entity, "parent") === undefined)
      .map((area) => ({
        ...headOf(area),
        list: valueOf(area, "list") ?? "",
        technologies: inOrder
          .filter((entity) => valueOf(entity, "parent") === area.subject)
          .map((one) => technologyOf(one, chains, screen)),
      })),
  };
}

function headOf(entity: Entity) {
  return {
    id: nameIn(entity.subject),
    code: valueOf(entity, "code") ?? null,
    name: textsOf(entity, "name"),
    definition: textsOf(entity, "definition"),
  };
}

function technologyOf(entity: Entity, chains: readonly ChainParts[], screen: ReadonlySet<string>) {
  const serving = chains.filter(({ chain }) => valuesOf(chain, "technology").includes(entity.subject));
  const codes = serving.flatMap(({ nodes }) => nodes.flatMap((node) => valuesOf(node, "hs6"))).filter((code) => screen.has(code));
  return {
    ...headOf(entity),
    chains: serving.map(({ chain }) => ({ id: nameIn(chain.subject), name: textsOf(chain, "name") })),
    products: [...new Set(codes)].sort(byText),
  };
}

/** `1.2` before `1.10`; what has no code comes last. */
function byCode(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? 1 : -1;
  const [one, other] = [left.split("."), right.split(".")];
  for (let place = 0; place < Math.max(one.length, other.length); place += 1) {
    const difference = Number(one[place] ?? 0) - Number(other[place] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return byText(left, right);
}
