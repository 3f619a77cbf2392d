/** A supply chain in a few numbers: how much of it is known, and where what is known is most concentrated. */
import { type Entity, type Language, type Statement, valueOf, valuesOf } from "#model";
import { codeOf } from "./names.ts";

export interface ChainBrief {
  readonly id: string;
  readonly name: string;
  readonly limits: string;
  readonly nodes: number;
  /** Nodes with at least one share that was read in a source. */
  readonly known: number;
  readonly unknown: number;
  /** The largest share of one country or organisation per node, falling. */
  readonly top: readonly KnownShare[];
}

export interface KnownShare {
  readonly node: string;
  readonly provider: string;
  /** Fraction of `basis`. */
  readonly share: number;
  readonly basis: string;
  readonly year: string;
  readonly publication: string;
}

/** One brief per chain. Shares recalled from memory do not count: they stay out of reports. Empty when the audience sees no chain. */
export function chainBriefs(entities: readonly Entity[], names: Readonly<Record<string, string>>, language: Language): ChainBrief[] {
  const of = (kind: Entity["kind"]) => entities.filter((entity) => entity.kind === kind);
  const supplies = of("supply");
  return of("chain").map((chain) => {
    const nodes = of("node").filter((node) => valuesOf(node, "chain").includes(chain.subject));
    const best = nodes.flatMap((node) => largest(node, supplies, names, language));
    return {
      id: codeOf(chain),
      name: valueOf(chain, "name", language) ?? codeOf(chain),
      limits: valueOf(chain, "limits", language) ?? "",
      nodes: nodes.length,
      known: best.length,
      unknown: nodes.length - best.length,
      top: best.sort((a, b) => b.share - a.share || a.node.localeCompare(b.node, language)),
    };
  });
}

function largest(node: Entity, supplies: readonly Entity[], names: Readonly<Record<string, string>>, language: Language): KnownShare[] {
  const shares = supplies
    .filter((supply) => valueOf(supply, "node") === node.subject && valueOf(supply, "provider_kind") !== "group")
    .flatMap((supply) => {
      const said = supply.statements.find((one) => one.property === "share" && one.value !== null);
      if (said?.value === undefined || said.value === null || !wasRead(said)) return [];
      const provider = valueOf(supply, "provider") ?? "";
      return [
        {
          node: valueOf(node, "name", language) ?? codeOf(node),
          // Only countries are codes: the firm DJI is not Djibouti.
          provider: valueOf(supply, "provider_kind") === "country" ? (names[provider] ?? provider) : provider,
          share: Number(said.value) / 100,
          basis: valueOf(supply, "basis", language) ?? "",
          year: valueOf(supply, "year") ?? "",
          publication: said.citation?.publication ?? "",
        },
      ];
    })
    .sort((a, b) => b.share - a.share || a.provider.localeCompare(b.provider, language));
  return shares.slice(0, 1);
}

function wasRead({ citation }: Statement): boolean {
  return citation?.evidence === "read";
}
