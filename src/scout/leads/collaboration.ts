/** Who works with whom: countries joined by the documents they share. */

export interface TakingPart {
  readonly document: string;
  readonly organisation: string;
  /** ISO3; null is left out and counted. */
  readonly country: string | null;
}

export interface Collaboration {
  readonly countries: readonly {
    readonly country: string;
    /** Documents with somebody from there; different organisations. */
    readonly documents: number;
    readonly organisations: number;
    /** Documents shared with at least one other country. */
    readonly shared: number;
  }[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly documents: number;
    /** Different pairs of organisations that stand in a document together. */
    readonly pairs: number;
    /** Documents together over what two countries of their size would share by chance (Salton's cosine): between 0 and 1. */
    readonly strength: number;
  }[];
  /** Participations without a country. */
  readonly unplaced: number;
}

/** Countries and links, the greatest first; `from` before `to` by code. Of nothing: nothing. */
export function collaborationOf(parts: readonly TakingPart[]): Collaboration {
  const documents = new Map<string, Map<string, Set<string>>>();
  const [ofCountry, organisations, shared] = [new Map<string, number>(), new Map<string, Set<string>>(), new Map<string, number>()];
  let unplaced = 0;
  for (const { document, organisation, country } of parts) {
    if (country === null) {
      unplaced += 1;
      continue;
    }
    const there = documents.get(document) ?? documents.set(document, new Map()).get(document);
    there?.set(country, (there.get(country) ?? new Set()).add(organisation));
    organisations.set(country, (organisations.get(country) ?? new Set()).add(organisation));
  }
  const links = new Map<string, { documents: number; pairs: number }>();
  const one = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const there of documents.values()) {
    const countries = [...there.keys()].sort();
    for (const [place, from] of countries.entries()) {
      one(ofCountry, from);
      if (countries.length > 1) one(shared, from);
      for (const to of countries.slice(place + 1)) {
        const link = links.get(`${from} ${to}`) ?? { documents: 0, pairs: 0 };
        link.documents += 1;
        link.pairs += (there.get(from)?.size ?? 0) * (there.get(to)?.size ?? 0);
        links.set(`${from} ${to}`, link);
      }
    }
  }
  return {
    countries: [...ofCountry]
      .map(([country, count]) => ({
        country,
        documents: count,
        organisations: organisations.get(country)?.size ?? 0,
        shared: shared.get(country) ?? 0,
      }))
      .sort((left, right) => right.documents - left.documents || (left.country < right.country ? -1 : 1)),
    links: [...links]
      .map(([key, link]) => {
        const [from = "", to = ""] = key.split(" ");
        return { from, to, ...link, strength: link.documents / Math.sqrt((ofCountry.get(from) ?? 1) * (ofCountry.get(to) ?? 1)) };
      })
      .sort(
        (left, right) =>
          right.documents - left.documents || right.pairs - left.pairs || (left.from + left.to < right.from + right.to ? -1 : 1),
      ),
    unplaced,
  };
}
