/** What the registry holds that an imported table may name. */
import type { View } from "#archive";
import { type Label, valueOf, valuesOf } from "#model";

export interface KnownNode {
  readonly id: string;
  readonly names: readonly string[];
  readonly label: Label;
}

/** A share that stands, for saying where sources disagree. */
export interface KnownShare {
  readonly node: string;
  readonly provider: string;
  readonly basis: string;
  readonly year: string;
  readonly publication: string;
  readonly value: string;
}

export interface KnownThings {
  readonly nodes: readonly KnownNode[];
  readonly shares: readonly KnownShare[];
  readonly materials: ReadonlySet<string>;
  /** Codes of countries and blocs by code and name, in small letters. */
  readonly places: ReadonlyMap<string, string>;
  /** Ids of chains that somebody else than this source declares. */
  readonly chains: ReadonlySet<string>;
  /** True when this source says something already. */
  readonly before: boolean;
}

/** As this reader sees it; what `source` itself said before is left out, so that the same file twice gives the same. */
export async function readKnown(view: View, source: string): Promise<KnownThings> {
  const entities = await view.entities({ kind: ["node", "supply", "material", "country", "bloc", "chain"] });
  const others = entities.flatMap((entity) => {
    const statements = entity.statements.filter((one) => one.source !== source);
    return statements.length === 0 ? [] : [{ ...entity, statements }];
  });
  const of = (kind: string) => others.filter((entity) => entity.kind === kind);
  const places = new Map<string, string>();
  for (const entity of [...of("country"), ...of("bloc")]) {
    const code = idOf(entity.subject);
    for (const name of [code, ...valuesOf(entity, "name"), ...valuesOf(entity, "iso2")]) places.set(name.toLowerCase(), code);
  }
  return {
    nodes: of("node").map((entity) => ({ id: idOf(entity.subject), names: valuesOf(entity, "name"), label: entity.label })),
    shares: of("supply").flatMap((entity) => {
      const said = (property: string) => valueOf(entity, property) ?? "";
      const value = said("share");
      const publication = entity.statements.find((one) => one.property === "share")?.citation?.publication ?? "";
      const what = { node: idOf(said("node")), provider: said("provider"), basis: said("basis"), year: said("year") };
      return value === "" ? [] : [{ ...what, publication, value }];
    }),
    materials: new Set(of("material").map((entity) => idOf(entity.subject))),
    places,
    before: entities.some((entity) => entity.statements.some((one) => one.source === source)),
    chains: new Set(of("chain").map((entity) => idOf(entity.subject))),
  };
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(":") + 1);
}
