/** What the archive holds of each technology, as the rule of criticality asks for it. */
import type { Held, HeldNode, HeldUse } from "#decide";
import { type Entity, join, type Label, valueOf, valuesOf, type Words } from "#model";
import { allChains, type ChainParts } from "../answers/chain_parts.ts";
import { enteredOf } from "../answers/desk.ts";
import { europeanSharesOf } from "../answers/european_shares.ts";
import { groupBy, nameIn, textsOf } from "../answers/pieces.ts";
import { membersOf } from "../answers/technology_names.ts";
import { type Catalogue, catalogueOf } from "../horizon/technologies.ts";
import type { Sight } from "../sight.ts";
import { controlsInForce } from "./controls_in_force.ts";

export interface HeldBoard {
  readonly catalogue: Catalogue;
  readonly members: ReadonlySet<string>;
  readonly held: ReadonlyMap<string, Held>;
  /** The chains that serve a technology. */
  readonly chains: ReadonlyMap<string, readonly ChainParts[]>;
  /** The join of the labels of all a technology's verdicts may rest on. */
  readonly labels: ReadonlyMap<string, Label>;
}

/** Of every technology of the list; what nobody says is not in it. Remembered for the reader and the day. */
export function heldOn(sight: Sight, on: string): Promise<HeldBoard> {
  return sight.memory.recall(sight.reader.clearance, `criticality held ${on}`, () => gather(sight, on));
}

async function gather(sight: Sight, on: string): Promise<HeldBoard> {
  const { view } = sight;
  const [catalogue, chains, members, technologies] = await Promise.all([
    catalogueOf(sight),
    allChains(sight),
    membersOf(sight, "EU27"),
    view.entities({ kind: "technology" }),
  ]);
  const [needs, applications, instruments] = await Promise.all([
    view.entities({ kind: "need" }),
    enteredOf(sight, "application"),
    view.entities({ kind: "instrument" }),
  ]);
  const ours = new Set(members);
  const nodes = [...new Map(chains.flatMap((one) => one.nodes).map((node) => [node.subject, node])).values()];
  const supplies = groupBy(
    chains.flatMap((one) => one.supplies),
    "node",
  );
  const shares = await europeanSharesOf(
    sight,
    nodes.map(({ subject }) => nameIn(subject)),
  );
  const controls = await controlsInForce(sight, on, ours);
  const nodeOf = new Map(
    nodes.map((node) => {
      const found: HeldNode = {
        id: nameIn(node.subject),
        name: wordsOf(node),
        kind: valueOf(node, "node_kind") ?? "",
        europe: shares.get(nameIn(node.subject))?.today ?? null,
        controls: controls.on(node, suppliersOf(supplies.get(node.subject) ?? [])),
      };
      return [node.subject, found] as const;
    }),
  );
  const uses = usesOf({ needs, applications, instruments });
  const definitions = new Map(technologies.map((one) => [nameIn(one.subject), textsOf(one, "definition")]));
  const serving = new Map(
    catalogue.technologies.map(({ id }) => [id, chains.filter(({ chain }) => valuesOf(chain, "technology").includes(`technology:${id}`))]),
  );
  const entries = catalogue.technologies.map(({ id, area, label }) => {
    const own = serving.get(id) ?? [];
    const named = uses.of(id, area);
    const { en, nl } = definitions.get(id) ?? {};
    const said = en ?? nl;
    const onChains = [...new Map(own.flatMap((one) => one.nodes).map((node) => [node.subject, node])).values()];
    const held: Held = {
      technology: id,
      does: said === undefined ? null : { en: en ?? said, nl: nl ?? said },
      chains: own.map(({ chain }) => ({ id: nameIn(chain.subject), name: wordsOf(chain) })),
      nodes: onChains.flatMap(({ subject }) => nodeOf.get(subject) ?? []),
      uses: named.map(({ use }) => use),
    };
    const beneath = own.flatMap((one) => [one.chain, ...one.nodes, ...one.links, ...one.supplies, ...one.facts]);
    const touching = held.nodes.flatMap((node) => node.controls.flatMap((one) => controls.labels.get(one.id) ?? []));
    return { id, held, label: join([label, ...beneath.map((one) => one.label), ...named.map((one) => one.label), ...touching]) };
  });
  return {
    catalogue,
    members: ours,
    held: new Map(entries.map(({ id, held }) => [id, held])),
    chains: serving,
    labels: new Map(entries.map(({ id, label }) => [id, label])),
  };
}

interface Named {
  readonly use: HeldUse;
  readonly label: Label;
}

/** Entries that name a technology, by the technology or its area. */
function usesOf(kinds: Readonly<Record<"needs" | "applications" | "instruments", readonly Entity[]>>) {
  const all = [
    ...kinds.needs.map((one) => ({ one, kind: "need" as const })),
    ...kinds.applications.map((one) => ({ one, kind: "application" as const })),
    ...kinds.instruments.map((one) => ({ one, kind: "instrument" as const })),
  ].map(({ one, kind }) => ({ one, kind, technologies: new Set(valuesOf(one, "technology").map(nameIn)) }));
  return {
    of: (technology: string, area: string): Named[] =>
      all.flatMap(({ one, kind, technologies }) => {
        const direct = technologies.has(technology);
        if (!direct && !technologies.has(area)) return [];
        const use: HeldUse = {
          kind,
          id: nameIn(one.subject),
          name: wordsOf(one),
          sectors: kind === "instrument" ? [] : [...new Set(valuesOf(one, "sector"))],
          domains: kind === "instrument" ? [] : [...new Set(valuesOf(one, "domain"))],
          printed: valueOf(one, "basis") === "document",
          ofArea: !direct,
          level: kind === "need" ? (valueOf(one, "trl_required") ?? null) : null,
        };
        return [{ use, label: one.label }];
      }),
  };
}

/** Countries where somebody supplies it, or whose firm does. */
function suppliersOf(supplies: readonly Entity[]): ReadonlySet<string> {
  return new Set(
    supplies.flatMap((one) => {
      const provider = valueOf(one, "provider_kind") === "country" ? valueOf(one, "provider") : undefined;
      return [provider, valueOf(one, "site"), valueOf(one, "headquarters")].flatMap((country) =>
        country === undefined ? [] : [country.includes(":") ? nameIn(country) : country],
      );
    }),
  );
}

function wordsOf(one: Entity): Words {
  const { en, nl } = textsOf(one, "name");
  const id = nameIn(one.subject);
  return { en: en ?? nl ?? id, nl: nl ?? en ?? id };
}
