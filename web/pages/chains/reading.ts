/** What a chain says about its nodes, gathered once for list, map and graph. Pure. */
import type { AnswerOf } from "../../data/ask.ts";

export type Chain = AnswerOf<"/api/chains/:id">;
export type ChainNode = Chain["nodeList"][number];
export type Supply = Chain["supplyList"][number];
export type Fact = Chain["factList"][number];
export type NodeKind = ChainNode["kind"];

export interface NodeReading {
  readonly node: ChainNode;
  readonly supplies: readonly Supply[];
  readonly facts: readonly Fact[];
  /**
   * The largest printed share of a country in the newest year that prints one, of what the world supplies today where somebody prints that:
   * a forecast or the imports of one buyer leads only where nothing else is known. Undefined when nobody prints any.
   */
  readonly leading: (Supply & { readonly amount: number }) | undefined;
  /** Several sources or years print the leading country, and not the same amount. */
  readonly disagree: boolean;
}

export function readNodes(chain: Chain): ReadonlyMap<string, NodeReading> {
  const suppliesOf = byNode(chain.supplyList);
  const factsOf = byNode(chain.factList);
  return new Map(
    chain.nodeList.map((node) => {
      const supplies = suppliesOf.get(node.id) ?? [];
      const printed = supplies.flatMap((one) => (one.share === null ? [] : [{ ...one, amount: Number(one.share) }]));
      const today = printed.filter(isWorldToday);
      const usable = today.length > 0 ? today : printed;
      const countries = usable.filter((one) => one.providerKind === "country");
      const of = countries.length > 0 ? countries : usable;
      const newest = of.reduce((year, one) => (yearOf(one) > year ? yearOf(one) : year), 0);
      const leading = of
        .filter((one) => yearOf(one) === newest)
        .reduce<(typeof of)[number] | undefined>((best, one) => (best === undefined || one.amount > best.amount ? one : best), undefined);
      const same = leading ? of.filter((one) => one.provider === leading.provider) : [];
      const disagree = new Set(same.map((one) => one.amount)).size > 1;
      return [node.id, { node, supplies, facts: factsOf.get(node.id) ?? [], leading, disagree }];
    }),
  );
}

function byNode<One extends { readonly node: string | null }>(list: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>();
  for (const one of list) {
    if (one.node === null) continue;
    const some = found.get(one.node);
    if (some) some.push(one);
    else found.set(one.node, [one]);
  }
  return found;
}

/** What the share is of says whether it is a forecast or belongs to one buyer; the chain's own words, see docs/guides/content.md. */
function isWorldToday({ basis }: Supply): boolean {
  return !/^forecast:|\bimports$|^EU (sourcing|needs)|^installed/i.test(basis ?? "");
}

/** The last year a period names; 0 when it names none. */
function yearOf(supply: Supply): number {
  return Number(/(\d{4})(?!.*\d{4})/.exec(supply.year ?? "")?.[1] ?? 0);
}

export interface CountryReading {
  readonly country: string;
  /** Nodes where it holds the largest printed share, and nodes where it is named at all. */
  readonly leads: readonly NodeReading[];
  readonly present: number;
}

export function readCountries(nodes: ReadonlyMap<string, NodeReading>): readonly CountryReading[] {
  const found = new Map<string, { leads: NodeReading[]; present: number }>();
  for (const reading of nodes.values()) {
    for (const country of new Set(reading.supplies.flatMap((one) => one.country ?? []))) {
      const entry = found.get(country) ?? { leads: [], present: 0 };
      entry.present += 1;
      if (reading.leading?.country === country) entry.leads.push(reading);
      found.set(country, entry);
    }
  }
  return [...found]
    .map(([country, entry]) => ({ country, ...entry }))
    .sort((a, b) => b.leads.length - a.leads.length || b.present - a.present || a.country.localeCompare(b.country));
}
