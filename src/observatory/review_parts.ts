/** What a chain holds for the text of a case: its codes of trade, single points, controls, and what is printed about time and trade. */
import { type Entity, valueOf, valuesOf, type Words } from "#model";
import type { ChainParts as Parts, Printed } from "#publish";
import { allChains, type ChainParts } from "./answers/chain_parts.ts";
import { exposure } from "./answers/exposure.ts";
import { byText, nameIn } from "./answers/pieces.ts";
import type { Sight } from "./sight.ts";
import { isForecast, printed, printedText, wasRead, wordsOf } from "./printed.ts";

const kindsOfTime = ["stock", "lead_time", "time_to_recover"];

/** Everything but the findings. Throws `chain-unknown`. */
export async function partsOf(sight: Sight, chain: string): Promise<Parts> {
  const parts = (await allChains(sight)).find((one) => one.chain.subject === `chain:${chain}`);
  const [on, by] = [await exposure(sight, chain, { on: "country" }), await exposure(sight, chain, { on: "organisation" })];
  const names = new Map(parts?.nodes.map((node) => [node.subject, wordsOf(node, "name")]));
  const name = (subject: string): Words => names.get(subject) ?? { en: nameIn(subject), nl: nameIn(subject) };
  const named = (id: string) => name(`node:${id}`);
  const supplies = parts?.supplies ?? [];
  const facts = (parts?.facts ?? []).filter((fact) => wasRead(fact, "text"));
  return {
    products: productsOf(parts?.nodes ?? []),
    singlePoints: [...on.singlePoints, ...by.singlePoints].map((one) => ({
      kind: one.kind === "country" ? "country" : "organisation",
      on: one.on,
      node: named(one.node),
      share: one.share,
      ...largest(supplies, one),
    })),
    threshold: on.threshold,
    wide: [...on.commonSuppliers, ...by.commonSuppliers].map((one) => ({
      kind: one.kind === "country" ? "country" : "organisation",
      on: one.on,
      nodes: one.nodes.map(({ id }) => named(id)),
    })),
    bottlenecks: on.bottlenecks.map(({ node, share, holders }) => ({ node: named(node), share, holders })),
    bloc: on.bloc,
    controls: await controlsOn(sight, names),
    differences: ofKind(facts, ["trade_difference"]).map((fact) => ({
      ...printedText(fact),
      node: name(valueOf(fact, "node") ?? ""),
      code: valueOf(fact, "subject") ?? "",
    })),
    times: ofKind(facts, kindsOfTime).map((fact) => ({
      ...printedText(fact),
      node: name(valueOf(fact, "node") ?? ""),
      kind: valueOf(fact, "fact_kind") ?? "",
      // A value with one end is “at least” or “at most”: the other end stays open.
      low: numberIn(fact, valueOf(fact, "high") === undefined ? ["low", "value"] : ["low"]),
      high: numberIn(fact, valueOf(fact, "low") === undefined ? ["high", "value"] : ["high"]),
      year: valueOf(fact, "year") ?? null,
    })),
  };
}

function ofKind(facts: ChainParts["facts"], kinds: readonly string[]): Entity[] {
  return facts
    .filter((fact) => kinds.includes(valueOf(fact, "fact_kind") ?? ""))
    .sort((left, right) => byText(left.subject, right.subject));
}

function numberIn(entity: Entity, properties: readonly string[]): number | null {
  const found = properties.map((property) => valueOf(entity, property)).find((value) => value !== undefined);
  return found === undefined ? null : Number(found);
}

function productsOf(nodes: readonly Entity[]): Parts["products"] {
  const codes = [...new Set(nodes.flatMap((node) => valuesOf(node, "hs6")))].sort();
  return codes.map((code) => ({
    code,
    nodes: nodes.filter((node) => valuesOf(node, "hs6").includes(code)).map((node) => wordsOf(node, "name")),
  }));
}

interface Holder {
  readonly kind: string;
  readonly on: string;
  readonly node: string;
}

/** The largest share printed of a node for a country (made there, else headquartered there) or an organisation. */
function largest(
  supplies: readonly Entity[],
  { kind, on, node }: Holder,
): Omit<Printed, "text"> & { basis: string | null; year: string | null } {
  const isTheirs = (one: Entity) => {
    const [provider, isCountry] = [valueOf(one, "provider"), valueOf(one, "provider_kind") === "country"];
    if (kind !== "country") return provider === on && !isCountry;
    const place = isCountry ? provider : (valueOf(one, "site") ?? valueOf(one, "headquarters"));
    return place === on || place === `country:${on}`;
  };
  const found = supplies
    .filter((one) => valueOf(one, "node") === `node:${node}` && wasRead(one, "share"))
    .filter((one) => isTheirs(one) && valueOf(one, "share") !== undefined)
    .filter((one) => !isForecast(one))
    .sort((left, right) => Number(valueOf(right, "share")) - Number(valueOf(left, "share")) || byText(left.subject, right.subject))[0];
  if (found === undefined) return { basis: null, year: null, source: "", grade: null };
  return { basis: valueOf(found, "basis") ?? null, year: valueOf(found, "year") ?? null, ...printed(found, "share") };
}

async function controlsOn(sight: Sight, names: ReadonlyMap<string, Words>): Promise<Parts["controls"]> {
  const entities = await sight.view.entities({ kind: "export_control" });
  const touching = entities.map((one) => ({ one, nodes: [...new Set(valuesOf(one, "node"))].filter((node) => names.has(node)) }));
  const date = (one: Entity) => valueOf(one, "effective") ?? valueOf(one, "announced") ?? "";
  return touching
    .filter(({ nodes, one }) => nodes.length > 0 && wasRead(one, "text"))
    .sort((left, right) => byText(date(right.one), date(left.one)) || byText(left.one.subject, right.one.subject))
    .map(({ one, nodes }) => ({
      ...printedText(one),
      imposedBy: nameIn(valueOf(one, "imposed_by") ?? ""),
      against: valuesOf(one, "against").map(nameIn),
      measure: valueOf(one, "measure") ?? "",
      effective: valueOf(one, "effective") ?? null,
      until: valueOf(one, "until") ?? null,
      status: wordsOf(one, "status"),
      nodes: nodes.flatMap((node) => names.get(node) ?? []),
    }));
}
