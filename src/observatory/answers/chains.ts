/** The supply-chain maps: the list, and one with its layout. */
import { layoutChain } from "#figure";
import { type Entity, join, nodeKinds, type NodeKind, problem, valueOf, valuesOf } from "#model";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { attachedFigures } from "./attached.ts";
import { allChains, type ChainParts, joined, nodesWithShares, tiersOf } from "./chain_parts.ts";
import { dependencies, type PlaceQuery } from "./dependencies.ts";
import { evidenceOf, type Mention, mentionsOf, nameIn, textsOf } from "./pieces.ts";

export async function chains(sight: Sight) {
  const parts = await allChains(sight);
  const names = await technologyNames(sight, parts);
  return { chains: parts.map((one) => summaryOf(one, names)) };
}

/** One chain, or with `all` every chain joined at the nodes they share; throws `nothing-under-this-name` when the reader sees none of this id. */
export function chain(sight: Sight, id: string, query: PlaceQuery = {}): Promise<ChainAnswer> {
  const key = `chain ${JSON.stringify([id, query.bloc, query.year])}`;
  return sight.memory.recall(sight.reader.clearance, key, () => chainAnswer(sight, id, query));
}

export type ChainAnswer = Awaited<ReturnType<typeof chainAnswer>>;

async function chainAnswer(sight: Sight, id: string, query: PlaceQuery) {
  const visible = await allChains(sight);
  const one = visible.find(({ chain: entity }) => entity.subject === `chain:${id}`);
  if (one === undefined && (id !== "all" || visible.length === 0)) throw problem("nothing-under-this-name", { name: id });
  const parts = one ?? joined(visible);
  const { layout, nodeList } = await placed(sight, parts);
  const products = new Set(parts.nodes.flatMap((node) => valuesOf(node, "hs6")));
  const seen = products.size === 0 ? undefined : await dependencies(sight, query);
  const on = seen && { bloc: seen.bloc, year: seen.year, about: seen.about, rows: seen.rows.filter((row) => products.has(row.product)) };
  const summary = one === undefined ? await wholeSummary(sight, visible, parts) : summaryOf(one, await technologyNames(sight, [one]));
  return {
    ...summary,
    roots: [...new Set((one === undefined ? visible : [one]).flatMap(({ chain: entity }) => valuesOf(entity, "root").map(nameIn)))],
    layout,
    nodeList,
    linkList: parts.links.map(linkOf),
    supplyList: parts.supplies.map(supplyOf),
    factList: parts.facts.map(factOf),
    dependencies: on ?? null,
    attached: await attachedFigures(sight, parts.nodes, query.bloc ?? "EU27"),
  };
}

async function technologyNames({ view }: Sight, parts: readonly ChainParts[]): Promise<Map<string, Mention>> {
  return mentionsOf(
    view,
    parts.flatMap((one) => valuesOf(one.chain, "technology")),
  );
}

/** The summary of all chains together; what each does not know stands with each. */
async function wholeSummary(sight: Sight, visible: readonly ChainParts[], parts: Omit<ChainParts, "chain">) {
  const names = await technologyNames(sight, visible);
  return {
    ...marked(join(visible.map(({ chain: entity }) => entity.label))),
    id: "all",
    name: { en: "All chains", nl: "Alle ketens" },
    question: {
      en: "Which chains does a cut reach that seems to concern only one?",
      nl: "Welke ketens raakt een onderbreking die er maar één lijkt te betreffen?",
    },
    description: {},
    limits: {},
    technologies: [...names].map(([subject, { name }]) => ({ id: nameIn(subject), name })),
    ...countsOf(parts),
    source: "",
  };
}

function countsOf(parts: Omit<ChainParts, "chain">) {
  const { nodes, links, supplies } = parts;
  return {
    nodes: nodes.length,
    links: links.length,
    tiers: tiersOf(parts),
    supplies: supplies.length,
    unknown: nodes.length - nodesWithShares(parts).size,
  };
}

function summaryOf(parts: ChainParts, names: ReadonlyMap<string, Mention>) {
  const { chain: entity } = parts;
  return {
    ...marked(entity.label),
    id: nameIn(entity.subject),
    name: textsOf(entity, "name"),
    question: textsOf(entity, "question"),
    description: textsOf(entity, "description"),
    limits: textsOf(entity, "limits"),
    technologies: [...new Set(valuesOf(entity, "technology"))].map((subject) => ({
      id: nameIn(subject),
      name: names.get(subject)?.name ?? {},
    })),
    ...countsOf(parts),
    source: entity.statements[0]?.source ?? "",
  };
}

const card = { nodeWidth: 180, nodeHeight: 64 };

/** The layout is remembered by what it draws. Nodes of one kind stand together where a chain is large. */
async function placed({ memory, reader }: Sight, parts: Omit<ChainParts, "chain">) {
  const nodes = parts.nodes.map((node) => ({ id: nameIn(node.subject), group: nodeKindOf(valueOf(node, "node_kind")) }));
  const links = parts.links.map((link) => ({
    id: link.subject,
    from: nameIn(valueOf(link, "from") ?? ""),
    to: nameIn(valueOf(link, "to") ?? ""),
  }));
  const draw = () => layoutChain(nodes, links, { endProduct: "right", ...card });
  const drawn = await memory.recall(reader.clearance, `layout ${JSON.stringify([nodes, links])}`, draw);
  const places = new Map(drawn.nodes.map((node) => [node.id, node]));
  const nodeList = parts.nodes.map((node) => {
    const place = places.get(nameIn(node.subject));
    return { ...nodeOf(node), tier: drawn.tiers - 1 - (place?.tier ?? 0), x: place?.x ?? 0, y: place?.y ?? 0 };
  });
  return { layout: { width: drawn.width, height: drawn.height, ...card }, nodeList };
}

function nodeOf(node: Entity) {
  const material = valueOf(node, "material");
  return {
    id: nameIn(node.subject),
    chains: [...new Set(valuesOf(node, "chain"))].map(nameIn),
    kind: nodeKindOf(valueOf(node, "node_kind")),
    name: textsOf(node, "name"),
    note: textsOf(node, "note"),
    material: material === undefined ? null : nameIn(material),
    hs6: [...new Set(valuesOf(node, "hs6"))],
    cn8: [...new Set(valuesOf(node, "cn8"))],
  };
}

/** A kind nobody declared counts as component: it stands in the middle of the map. */
function nodeKindOf(text: string | undefined): NodeKind {
  return nodeKinds.find((kind) => kind === text) ?? "component";
}

const relations = ["goes_into", "is_a", "can_replace"] as const;

function linkOf(link: Entity) {
  return {
    id: nameIn(link.subject),
    from: nameIn(valueOf(link, "from") ?? ""),
    relation: relations.find((relation) => relation === valueOf(link, "relation")) ?? relations[0],
    to: nameIn(valueOf(link, "to") ?? ""),
    need: valueOf(link, "need") ?? null,
    degree: valueOf(link, "degree") ?? null,
    daysToQualify: valueOf(link, "days_to_qualify") ?? null,
    ...evidenceOf(link.statements.find((one) => one.property === "to")),
    caveat: valueOf(link, "caveat") ?? null,
  };
}

const providerKinds = ["country", "organisation", "group"] as const;

function supplyOf(supply: Entity) {
  const provider = valueOf(supply, "provider") ?? "";
  const providerKind = providerKinds.find((kind) => kind === valueOf(supply, "provider_kind")) ?? "organisation";
  return {
    ...marked(supply.label),
    id: nameIn(supply.subject),
    node: nameIn(valueOf(supply, "node") ?? ""),
    provider,
    providerKind,
    country: (providerKind === "country" ? provider : valueOf(supply, "headquarters")) ?? null,
    headquarters: valueOf(supply, "headquarters") ?? null,
    site: valueOf(supply, "site") ?? null,
    owner: valueOf(supply, "owner") ?? null,
    ownerCountry: valueOf(supply, "owner_country") ?? null,
    basis: valueOf(supply, "basis") ?? null,
    share: valueOf(supply, "share") ?? null,
    year: valueOf(supply, "year") ?? null,
    ...evidenceOf(supply.statements.find((one) => one.property === "share") ?? supply.statements[0]),
    caveat: valueOf(supply, "caveat") ?? null,
  };
}

function factOf(fact: Entity) {
  const node = valueOf(fact, "node");
  return {
    ...marked(fact.label),
    id: nameIn(fact.subject),
    node: node === undefined ? null : nameIn(node),
    kind: valueOf(fact, "fact_kind") ?? "note",
    subject: valueOf(fact, "subject") ?? null,
    value: valueOf(fact, "value") ?? null,
    low: valueOf(fact, "low") ?? null,
    high: valueOf(fact, "high") ?? null,
    unit: valueOf(fact, "unit") ?? null,
    year: valueOf(fact, "year") ?? null,
    text: textsOf(fact, "text"),
    ...evidenceOf(fact.statements.find((one) => one.property === "text")),
    caveat: valueOf(fact, "caveat") ?? null,
  };
}
