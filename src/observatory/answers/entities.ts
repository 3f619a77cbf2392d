/** What the statements visible to the reader say about one thing. */
import { type Entity, kind as declared, type Kind, problem, type Statement, valueOf, valuesOf } from "#model";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { evidenceOf, isKind, kindIn, type Mention, mentionOf, mentionsOf, nameIn, type Texts, textsOf } from "./pieces.ts";
import { keyFigures } from "./key_figures.ts";
import { basketProducts } from "./dependencies.ts";

export interface EntityQuery {
  readonly asOf?: string | undefined;
  readonly bloc?: string | undefined;
  readonly year?: number | undefined;
}

/** Throws `nothing-under-this-name` when the reader sees no statement about it. */
export async function entity(sight: Sight, kind: string, name: string, query: EntityQuery = {}) {
  const { view } = sight;
  const subject = `${kind}:${name}`;
  const when = query.asOf === undefined ? {} : { asOf: query.asOf };
  const [found] = isKind(kind) ? await view.entities({ kind, subject, ...when }) : [];
  if (found === undefined) throw problem("nothing-under-this-name", { name: subject });
  const history = await view.statements({ subject, withRetracted: true });
  const pointing = await pointingAt(sight, subject);
  const refs = [...found.statements, ...history].flatMap((one) => (isRef(found.kind, one) ? (one.value ?? []) : []));
  const mentions = await mentionsOf(view, refs);
  const parent = valueOf(found, "parent");
  const chains = await chainsOf(sight, found, pointing);
  const products = await productsOf(sight, found, chains);
  return {
    ...marked(found.label),
    subject,
    kind,
    kindName: declared(found.kind).name,
    name: mentionOf(found).name,
    definition: textsOf(found, "definition"),
    code: valueOf(found, "code") ?? null,
    parent: parent === undefined ? null : (mentions.get(parent) ?? null),
    children: pointing.filter((one) => one.property === "parent").map((one) => one.to),
    statements: found.statements.map((one) => statementOf(one, mentions)),
    history: [...history]
      .sort((left, right) => moment(right).localeCompare(moment(left)) || (left.id < right.id ? -1 : 1))
      .map((one) => statementOf(one, mentions)),
    relations: pointing
      .filter((one) => one.property !== "parent")
      .map(({ property, propertyName, to }) => ({ property, propertyName, to })),
    chains: chains.map(({ chain, node }) => ({
      id: nameIn(chain.subject),
      name: textsOf(chain, "name"),
      node: node === undefined ? null : nameIn(node.subject),
    })),
    products,
    figures: await keyFigures(
      sight,
      found,
      query,
      products.map((one) => one.code),
    ),
  };
}

function moment(statement: Statement): string {
  return statement.retractedAt ?? statement.assertedAt;
}

function propertiesOf(kind: Entity["kind"]): Kind["properties"] {
  return declared(kind).properties;
}

function isRef(kind: Entity["kind"], statement: Statement): boolean {
  return propertiesOf(kind)[statement.property]?.type === "ref";
}

function statementOf(one: Statement, mentions: ReadonlyMap<string, Mention>) {
  return {
    ...marked(one.label),
    id: one.id,
    property: one.property,
    propertyName: propertiesOf(one.kind)[one.property]?.name ?? { en: one.property },
    value: one.value,
    refers: isRef(one.kind, one) && one.value !== null ? (mentions.get(one.value) ?? null) : null,
    unit: one.unit ?? null,
    language: one.language ?? null,
    validFrom: one.validFrom ?? null,
    validTo: one.validTo ?? null,
    ...evidenceOf(one),
    assertedBy: one.assertedBy,
    assertedAt: one.assertedAt,
    retractedAt: one.retractedAt ?? null,
    batch: one.batch,
  };
}

interface Pointing {
  readonly property: string;
  readonly propertyName: Texts;
  readonly entity: Entity;
  readonly to: Mention;
}

/** Everything with a ref property that names this subject, by kind and property as declared. */
async function pointingAt({ view }: Sight, subject: string): Promise<Pointing[]> {
  const kind = kindIn(subject);
  const found: Pointing[] = [];
  for (const [from, property, name] of refsTo(kind)) {
    for (const entity of await view.entities({ kind: from, where: { [property]: subject } })) {
      found.push({ property: property === "parent" ? property : `${from}.${property}`, propertyName: name, entity, to: mentionOf(entity) });
    }
  }
  return found;
}

function refsTo(kind: string): [Entity["kind"], string, { en: string; nl: string }][] {
  return kindsWithProperties().flatMap(([from, properties]) =>
    Object.entries(properties).flatMap(([property, { to, name }]): [Entity["kind"], string, { en: string; nl: string }][] =>
      to?.includes(kind) ? [[from, property, name]] : [],
    ),
  );
}

function kindsWithProperties(): [Entity["kind"], Kind["properties"]][] {
  const kinds = ["technology", "material", "chain", "node", "link", "supply", "fact", "membership"] as const;
  return kinds.map((kind) => [kind, propertiesOf(kind)]);
}

interface OnChain {
  readonly chain: Entity;
  readonly node: Entity | undefined;
}

/** The chains a thing stands on: a technology by the chain's card, a material by its nodes, a node by itself. */
async function chainsOf({ view }: Sight, found: Entity, pointing: readonly Pointing[]): Promise<OnChain[]> {
  const nodes = found.kind === "node" ? [found] : pointing.flatMap((one) => (one.property === "node.material" ? [one.entity] : []));
  const direct = pointing.flatMap((one) => (one.property === "chain.technology" ? [one.entity] : []));
  const subjects = [...new Set(nodes.flatMap((node) => valuesOf(node, "chain")))];
  const chains = subjects.length === 0 ? [] : await view.entities({ kind: "chain", subject: subjects });
  const byNode = nodes.flatMap((node) =>
    chains.filter((chain) => valuesOf(node, "chain").includes(chain.subject)).map((chain) => ({ chain, node })),
  );
  return [...direct.map((chain) => ({ chain, node: undefined })), ...byNode];
}

async function productsOf(sight: Sight, found: Entity, chains: readonly OnChain[]) {
  const baskets = await basketProducts(sight);
  const own = valuesOf(found, "hs6").map((code) => ({ code, via: null as Mention | null }));
  const whole = chains.filter((one) => one.node === undefined).map((one) => one.chain.subject);
  const nodes = (await Promise.all(whole.map((chain) => sight.view.entities({ kind: "node", where: { chain } })))).flat();
  const reached = [...nodes, ...chains.flatMap((one) => (one.node === undefined || one.node.subject === found.subject ? [] : [one.node]))];
  const through = reached.flatMap((node) => valuesOf(node, "hs6").map((code) => ({ code, via: mentionOf(node) as Mention | null })));
  const all = [...own, ...through];
  const once = all.filter(
    (one, index) => all.findIndex((other) => other.code === one.code && other.via?.subject === one.via?.subject) === index,
  );
  return once.map(({ code, via }) => ({ code, basket: baskets.has(code), via }));
}
