/** Root causes with the evidence they rest on, the patterns they make over chains and cases, and what is held by one country without a cause named. */
import { causeStrengths, causeWeights, type Entity, valueOf, valuesOf } from "#model";
import { type CauseToWeigh, meetingsOf, patternsOf, surenessOf, weightPoints, withoutCause } from "#decide";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { allChains, type ChainParts } from "./chain_parts.ts";
import { enteredOf } from "./desk.ts";
import { exposure } from "./exposure.ts";
import { byText, evidenceOf, mentionOf, mentionsOf, nameIn, type Texts, textsOf } from "./pieces.ts";
import { membersOf } from "./technology_names.ts";

export interface CausesQuery {
  /** Only causes at a node of this chain, or tied to it. */
  readonly chain?: string | undefined;
  /** Only causes tied to this technology, or at a chain that serves it; an area counts with what is in it. */
  readonly technology?: string | undefined;
  readonly type?: string | undefined;
  readonly node?: string | undefined;
  /** From which share on, as a fraction, a node held by one country wants a cause. */
  readonly least?: number | undefined;
}

const homeBloc = "EU27";
const statementsKinds = ["fact", "supply", "export_control", "link"];

/**
 * Causes, the heaviest first; patterns and the matrix are of all causes the query leaves. `unexplained` are nodes of which one country outside the bloc
 * holds `least` or more for certain, and no cause is named. Empty where the reader sees none.
 */
export function causes(sight: Sight, query: CausesQuery = {}) {
  return sight.memory.recall(sight.reader.clearance, `causes ${JSON.stringify(query)}`, () => reckoned(sight, query));
}

async function reckoned(sight: Sight, query: CausesQuery) {
  const { least = 0.5 } = query;
  const [register, held] = [await registerOf(sight), await heldOf(sight, least)];
  const family = query.technology === undefined ? undefined : await familyOf(sight, query.technology);
  const inTechnology = (one: Cause) =>
    family === undefined ||
    one.technologies.some(({ id }) => family.has(id)) ||
    one.chains.some(({ id }) =>
      register.chains.find((chain) => chain.id === id)?.technologies.some((technology) => family.has(technology)),
    );
  const found = register.causes.filter(
    (one) =>
      (query.chain === undefined || one.chains.some(({ id }) => id === query.chain)) &&
      (query.type === undefined || one.type.id === query.type) &&
      (query.node === undefined || one.nodes.some(({ id }) => id === query.node)) &&
      inTechnology(one),
  );
  const weighed = found.map(toWeigh);
  const chains = register.chains.filter(({ id }) => query.chain === undefined || id === query.chain);
  const { patterns, cells } = patternsOf(weighed, chains);
  const scope = new Set(query.node === undefined ? chains.flatMap(({ nodes }) => nodes) : [query.node]);
  const names = new Map(register.chains.flatMap((chain) => chain.named));
  const holding = (node: string) => register.chains.filter(({ nodes }) => nodes.includes(node)).map(({ id }) => id);
  return {
    causes: found.map(({ named: _, ...one }) => one),
    types: register.types,
    chains: chains.map(({ nodes, named: _, technologies: __, ...one }) => ({ ...one, nodes: nodes.length })),
    patterns: patterns.map((one) => ({ ...one, causes: [...one.causes], chains: [...one.chains] })),
    cells: cells.map((one) => ({ ...one, causes: [...one.causes] })),
    meetings: meetingsOf(weighed, chains).map(({ types, nodes, chains: places }) => ({
      types: [...types],
      nodes: nodes.map((id) => ({ id, name: names.get(id) ?? {} })),
      chains: [...places],
    })),
    unexplained: withoutCause(
      held.filter(({ node }) => scope.has(node)),
      register.causes.map(toWeigh),
    ).map(({ node, held: by }) => ({
      id: node,
      name: names.get(node) ?? {},
      chains: holding(node),
      held: by.map(({ on, share: [low, high] }) => ({ on, low, high })),
    })),
    least,
    /** Nodes looked at, those one country holds, and those of them with a cause. */
    looked: { nodes: scope.size, held: new Set(held.map(({ node }) => node).filter((node) => scope.has(node))).size },
    points: weightPoints,
  };
}

export type Causes = Awaited<ReturnType<typeof causes>>;
type Cause = Awaited<ReturnType<typeof registerOf>>["causes"][number];

/** For the kernel: what a cause weighs and where. */
export function toWeigh(one: Cause): CauseToWeigh {
  return {
    id: one.id,
    type: one.type.id,
    weight: one.weight,
    nodes: one.nodes.map(({ id }) => id),
    chains: one.named,
    sure: one.sure,
  };
}

/** The register of causes as the reader sees it, with its evidence; kept until something is written. */
export function registerOf(sight: Sight) {
  return sight.memory.recall(sight.reader.clearance, "causes", async () => {
    const [entities, types, parts] = [await enteredOf(sight, "cause"), await enteredOf(sight, "cause_type"), await allChains(sight)];
    const rests = await restsOf(sight, entities);
    const technologies = await mentionsOf(
      sight.view,
      entities.flatMap((one) => valuesOf(one, "technology")),
    );
    const cases = sight.content.cases.map(({ id, card }) => ({ id, chain: card.chain, title: card.title }));
    const chains = parts.map((one) => chainOf(one, cases)).sort((left, right) => byText(left.id, right.id));
    const names = new Map(chains.flatMap((chain) => chain.named));
    const typeNames = new Map(types.map((one) => [one.subject, textsOf(one, "name")]));
    const all = entities.map((one) => {
      const nodes = unique(one, "node");
      const named = unique(one, "chain");
      const evidence = valuesOf(one, "rests_on");
      const there = evidence.flatMap((subject) => rests.get(subject) ?? []);
      const own = evidenceOf(one.statements.find(({ property }) => property === "text") ?? one.statements[0]);
      const strength = causeStrengths.find((word) => word === valueOf(one, "strength"));
      const type = valueOf(one, "cause_type") ?? "";
      return {
        ...marked(one.label),
        id: nameIn(one.subject),
        name: textsOf(one, "name"),
        text: textsOf(one, "text"),
        type: { id: nameIn(type), name: typeNames.get(type) ?? {} },
        weight: causeWeights.find((weight) => weight === valueOf(one, "weight")) ?? "contributing",
        nodes: nodes.map((id) => ({ id, name: names.get(id) ?? {} })),
        chains: chains
          .filter((chain) => named.includes(chain.id) || nodes.some((node) => chain.nodes.includes(node)))
          .map(({ id, name }) => ({ id, name })),
        named,
        technologies: unique(one, "technology").map((id) => ({ id, name: technologies.get(`technology:${id}`)?.name ?? {} })),
        evidence: there,
        /** Named, but not there for the reader: hidden, changed or taken away. */
        vanished: evidence.filter((subject) => !rests.has(subject)),
        sure: surenessOf(
          { publication: own.citation?.publication ?? null, grade: own.confidence, recalled: own.citation?.evidence === "recalled" },
          there.map(({ citation, confidence }) => ({ publication: citation?.publication ?? null, grade: confidence })),
          strength,
        ),
        basis: valueOf(one, "basis") ?? null,
        caveat: valueOf(one, "caveat") ?? null,
        ...own,
      };
    });
    const heavy = (weight: string) => causeWeights.findIndex((one) => one === weight);
    return {
      causes: all.sort((left, right) => heavy(left.weight) - heavy(right.weight) || byText(left.id, right.id)),
      types: types.map((one) => ({
        ...marked(one.label),
        id: nameIn(one.subject),
        name: textsOf(one, "name"),
        text: textsOf(one, "text"),
        ...evidenceOf(one.statements.find(({ property }) => property === "text")),
      })),
      chains,
    };
  });
}

function unique(one: Entity, property: string): string[] {
  return [...new Set(valuesOf(one, property))].map(nameIn);
}

/** A chain with its nodes and the cases that look at it in depth. */
function chainOf({ chain, nodes }: ChainParts, cases: readonly { readonly id: string; readonly chain: string; readonly title: Texts }[]) {
  const id = nameIn(chain.subject);
  return {
    id,
    name: textsOf(chain, "name"),
    cases: cases.filter((one) => one.chain === id).map(({ id: own, title }) => ({ id: own, title: { ...title } })),
    nodes: nodes.map(({ subject }) => nameIn(subject)),
    named: nodes.map((node) => [nameIn(node.subject), textsOf(node, "name")] as const),
    technologies: valuesOf(chain, "technology").map(nameIn),
  };
}

/** What causes rest on, by subject: the words of each statement with where they are printed. */
async function restsOf({ view }: Sight, entities: readonly Entity[]) {
  const wanted = [...new Set(entities.flatMap((one) => valuesOf(one, "rests_on")))].filter((one) => !one.startsWith("supply:"));
  const shares = new Set(entities.flatMap((one) => valuesOf(one, "rests_on")).filter((one) => one.startsWith("supply:")));
  const found = [
    ...(wanted.length === 0 ? [] : await view.entities({ subject: wanted })),
    ...(shares.size === 0 ? [] : (await view.entities({ kind: "supply" })).filter(({ subject }) => shares.has(subject))),
  ].filter(({ kind }) => statementsKinds.includes(kind));
  const nodes = await mentionsOf(
    view,
    found.flatMap((one) => valueOf(one, "node") ?? []),
  );
  const countries = new Map((await view.entities({ kind: "country" })).map((one) => [one.subject, mentionOf(one).name]));
  return new Map(
    found.map((one) => {
      const node = valueOf(one, "node");
      const said = one.statements.find(({ property }) => property === (one.kind === "supply" ? "share" : "text")) ?? one.statements[0];
      const named = node === undefined ? {} : (nodes.get(node)?.name ?? {});
      return [
        one.subject,
        {
          subject: one.subject,
          kind: one.kind,
          text: one.kind === "supply" ? shareOf(one, named, countries) : textsOf(one, "text"),
          node: node === undefined ? null : nameIn(node),
          ...evidenceOf(said),
        },
      ] as const;
    }),
  );
}

/** `Gallium: China 99.0 % (world production)`; the basis as the source has it. */
function shareOf(one: Entity, node: Texts, countries: ReadonlyMap<string, Texts>): Texts {
  const [share, provider, basis] = [valueOf(one, "share"), valueOf(one, "provider") ?? "", valueOf(one, "basis") ?? ""];
  const who = valueOf(one, "provider_kind") === "country" ? countries.get(`country:${provider}`) : undefined;
  const amount =
    share === undefined ? { en: "amount unknown", nl: "omvang onbekend" } : { en: `${share} %`, nl: `${share.replace(".", ",")} %` };
  const line = (language: "en" | "nl") =>
    `${node[language] ?? node.en ?? ""}: ${who?.[language] ?? who?.en ?? provider} ${amount[language]} (${basis})`;
  return { en: line("en"), nl: line("nl") };
}

/** Nodes of which one country outside the bloc holds this share or more for certain, by itself and not through what goes in. */
async function heldOf(sight: Sight, least: number) {
  const [{ rows }, members] = [await exposure(sight, "all", { on: "country", least }), await membersOf(sight, homeBloc)];
  return rows
    .filter(({ direct, on }) => direct[0] >= least && !members.includes(on))
    .map(({ node, on, direct: [low, high] }) => ({ node, on, share: [low, high] as const }));
}

/** A technology with what is in it. */
export async function familyOf({ view }: Sight, id: string): Promise<Set<string>> {
  const members = await view.entities({ kind: "technology", where: { parent: `technology:${id}` } });
  return new Set([id, ...members.map(({ subject }) => nameIn(subject))]);
}
