/** The chains a reader may see, read into plain numbered data that every kernel understands. */
import { type Entity, type NodeKind, nodeKinds, valueOf, valuesOf, type Words } from "#model";
import { readAccounts } from "./accounts.ts";
import type { ChainModel, ModelLink, ModelNode, ModelRemark } from "./chain_model.ts";
import { contradictions } from "./contradictions.ts";
import { hashOf } from "./hash.ts";
import { readIntervals } from "./intervals.ts";
import { readLinks } from "./links.ts";
import type { NamesOfCountries } from "./names.ts";
import { orderNodes } from "./order.ts";
import { remarks } from "./remarks.ts";
import { wantedChains } from "./wanted.ts";

/** Statements as entities, each kind on its own: all the reader may see, whatever chains are wanted. */
export interface ChainEntities {
  readonly chains: readonly Entity[];
  readonly nodes: readonly Entity[];
  readonly links: readonly Entity[];
  readonly supplies: readonly Entity[];
  readonly facts: readonly Entity[];
}

export interface ReadModel {
  readonly model: ChainModel;
  readonly remarks: readonly ModelRemark[];
}

/**
 * Joins the wanted chains (ids, or `all`) where they share a node. Shares become fractions of 1, times days; supplies and facts are gathered by node.
 * What cannot be used (a link to nowhere, a circle, a share over 100 %) is left out and named in `remarks`. `names`: country names by ISO3 for those sentences.
 * Throws `chain-unknown`; without a chain the model is empty.
 */
export function readModel(entities: ChainEntities, wanted: readonly string[], names: NamesOfCountries = new Map()): ReadModel {
  const chains = wantedChains(entities.chains, wanted);
  const all: ModelRemark[] = [];
  const { nodes, place } = readNodes(entities, chains, all, names);
  const named = readLinks(entities.links, { chains, nodes, place }, all);
  const { order, left } = orderNodes(nodes, named);
  all.push(...left.map((link) => remarks.circle(link, nodes)));
  const cut = new Set(left);
  const links = named.filter((link) => !cut.has(link));
  const ends = endsOf(nodes, links);
  all.push(...missingEnds(entities.chains, { chains, place, nodes, links: named }));
  all.push(...nodes.flatMap((node) => contradictions(node, names)));
  return { model: { nodes, links, ends, order, hash: hashOf({ nodes, links, ends, order }) }, remarks: all };
}

function readNodes(entities: ChainEntities, chains: ReadonlySet<string>, all: ModelRemark[], names: NamesOfCountries) {
  const here = entities.nodes
    .filter((node) => valuesOf(node, "chain").some((chain) => chains.has(idOf(chain))))
    .sort((left, right) => compare(left.subject, right.subject));
  const subjects = new Set(here.map((node) => node.subject));
  const accounts = readAccounts(entities.supplies, subjects, all);
  const intervals = readIntervals(entities.facts, subjects, all);
  const nodes = here.map((node): ModelNode => {
    const kind = valueOf(node, "node_kind");
    const material = valueOf(node, "material");
    return {
      id: idOf(node.subject),
      name: namesOf(node),
      kind: nodeKinds.includes(kind as NodeKind) ? (kind as NodeKind) : "component",
      chains: sorted(valuesOf(node, "chain").map(idOf)).filter((chain) => chains.has(chain)),
      hs6: sorted(valuesOf(node, "hs6")),
      cn8: sorted(valuesOf(node, "cn8")),
      ...(material === undefined ? {} : { material: idOf(material) }),
      accounts: accounts.get(node.subject) ?? [],
      ...intervals.get(node.subject),
    };
  });
  all.push(...nodes.flatMap((node) => remarks.sums(node, names)));
  return { nodes, place: new Map(nodes.map((node, at) => [node.id, at])) };
}

/** What goes into nothing and stands in for nothing. */
function endsOf(nodes: readonly ModelNode[], links: readonly ModelLink[]): number[] {
  const onward = new Set(links.map((link) => link.from));
  return nodes.map((_, at) => at).filter((at) => !onward.has(at));
}

/** A chain whose every node goes into another one of it, or whose end product stands elsewhere. */
function missingEnds(
  entities: readonly Entity[],
  of: { chains: ReadonlySet<string>; place: ReadonlyMap<string, number>; nodes: readonly ModelNode[]; links: readonly ModelLink[] },
): ModelRemark[] {
  const onward = new Set<string>();
  for (const { from, to, relation } of of.links) {
    if (relation !== "goes_into") continue;
    for (const chain of of.nodes[from]?.chains ?? []) if (of.nodes[to]?.chains.includes(chain)) onward.add(`${chain} ${from}`);
  }
  const ended = new Set(of.nodes.flatMap((node, at) => node.chains.filter((chain) => !onward.has(`${chain} ${at}`))));
  return entities
    .map((chain) => ({ id: idOf(chain.subject), root: valueOf(chain, "root") }))
    .filter(({ id }) => of.chains.has(id))
    .flatMap(({ id, root }) => {
      if (root !== undefined && !of.place.has(idOf(root))) return [remarks.endMissing(id, idOf(root))];
      return ended.has(id) ? [] : [remarks.noEnd(id)];
    });
}

function namesOf(node: Entity): Partial<Words> {
  const said = (language: "en" | "nl") =>
    node.statements.find((one) => one.property === "name" && one.language === language && one.value !== null)?.value;
  const [en, nl] = [said("en"), said("nl")];
  return { ...(en == null ? {} : { en }), ...(nl == null ? {} : { nl }) };
}

/** `node:gallium_primary` → `gallium_primary`. */
function idOf(subject: string): string {
  return subject.slice(subject.indexOf(":") + 1);
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compare);
}

/** By code unit, the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
