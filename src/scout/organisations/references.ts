/** References: how sources name an organisation, once for each identifier, or for each name and country where a source gives none. */
import type { Participation } from "#model";
import { isOrganisationName } from "#model";
import { partsOf } from "./names.ts";

export interface Reference {
  /** `pic:999984447`, `ror:02jz4aj89`, `ted:12` (a source's own), or `name:NLD:made up radar (bv)`. */
  readonly id: string;
  /** `pic`, `ror`, a source's own scheme; null for a name alone. */
  readonly scheme: string | null;
  /** Names as printed, the most used first. */
  readonly names: readonly string[];
  /** ISO3, the most used first; empty when nobody says. */
  readonly countries: readonly string[];
  /** Sources that use it. */
  readonly sources: readonly string[];
  /** In how many documents it stands. */
  readonly documents: number;
}

interface Gathering {
  readonly scheme: string | null;
  readonly names: Map<string, number>;
  readonly countries: Map<string, number>;
  readonly sources: Set<string>;
  documents: number;
}

/** Identifiers that mean the same in every source. */
const shared = new Set(["pic", "ror", "lei", "vat", "ringgold", "grid", "isni"]);

/** Whether a source lists people among organisations, as applicants of patents and winners of contracts. */
export type Mixed = (participation: Participation) => boolean;

/** The reference a participation makes; undefined for a bare name that, where people stand among them, does not say it is an organisation's. */
export function referenceOf(participation: Participation, mixed: Mixed): string | undefined {
  const { document, organisation, scheme, name, country } = participation;
  if (organisation !== null && organisation !== "") {
    const own = scheme !== null && shared.has(scheme) ? scheme : sourceOf(document);
    return `${own}:${scheme === "ror" ? organisation.replace(/^.*\//, "") : organisation}`;
  }
  if (mixed(participation) && !isOrganisationName(name)) return undefined;
  const { full } = partsOf(name);
  return full === "" ? undefined : `name:${country ?? ""}:${full}`;
}

export const sourceOf = (document: string) => document.slice(0, document.indexOf("/"));

/** The references of participations, in the order of their ids. */
export function gatherReferences(participations: readonly Participation[], mixed: Mixed = () => false): Reference[] {
  const gathered = new Map<string, Gathering>();
  for (const one of participations) {
    const id = referenceOf(one, mixed);
    if (id === undefined) continue;
    let into = gathered.get(id);
    if (into === undefined) {
      const scheme = id.slice(0, id.indexOf(":"));
      into = { scheme: scheme === "name" ? null : scheme, names: new Map(), countries: new Map(), sources: new Set(), documents: 0 };
      gathered.set(id, into);
    }
    into.names.set(one.name, (into.names.get(one.name) ?? 0) + 1);
    if (one.country !== null) into.countries.set(one.country, (into.countries.get(one.country) ?? 0) + 1);
    into.sources.add(sourceOf(one.document));
    into.documents++;
  }
  return [...gathered]
    .map(([id, { names, countries, sources, ...rest }]) => ({
      id,
      ...rest,
      names: byUse(names),
      countries: byUse(countries),
      sources: [...sources].sort(byText),
    }))
    .sort((a, b) => byText(a.id, b.id));
}

function byUse(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0])).map(([text]) => text);
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
