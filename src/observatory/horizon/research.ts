/** Documents of other sources that a watchlist asks for by name, in the shape of stories: a project or a paper nobody folds or answers here. */
import { publicLabel } from "#model";
import { documentsOf, participationsOf, shelvesOf } from "../scouted/documents.ts";
import { judgedOf } from "../scouted/judged.ts";
import type { Sight } from "../sight.ts";
import type { Story } from "./stories.ts";
import { untied } from "./ties.ts";

export interface Researched {
  readonly story: Story;
  /** ISO3 of those who take part. */
  readonly countries: readonly string[];
  readonly organisations: readonly string[];
}

/** Ordered by source and id; empty for sources the reader sees nothing of. Remembered for the reader. */
export async function researchOf(sight: Sight, sources: readonly string[]): Promise<Researched[]> {
  const wanted = sources.filter((id) => sight.content.sources.some(({ card }) => card.id === id && card.documents.some(isResearch)));
  if (wanted.length === 0) return [];
  return sight.memory.recall(sight.reader.clearance, `horizon research ${JSON.stringify(wanted)}`, async () => {
    const query = { sources: wanted };
    const [documents, parts, shelves, judged] = await Promise.all([
      documentsOf(sight, query),
      participationsOf(sight, query),
      shelvesOf(sight, query),
      judgedOf(sight),
    ]);
    const said = new Map(judged.documents.map((one) => [one.ref, one]));
    const taking = new Map<string, { countries: Set<string>; organisations: Set<string> }>();
    for (const { document, country, name } of parts) {
      const known = taking.get(document) ?? { countries: new Set<string>(), organisations: new Set<string>() };
      if (country !== null) known.countries.add(country);
      known.organisations.add(name);
      taking.set(document, known);
    }
    return documents.filter(isResearch).map((one): Researched => {
      const judgement = said.get(one.ref);
      const label = shelves.find((shelf) => shelf.source === one.source && shelf.documents.kind === one.kind)?.label ?? publicLabel;
      const item = {
        ref: one.ref,
        source: one.source,
        kind: "document" as const,
        title: one.title,
        text: one.text,
        link: one.url,
        date: one.date,
        language: one.language,
        origin: one.programme,
        theatre: null,
        equipment: null,
        reliability: null,
        credibility: null,
        label,
      };
      const tied = judgement ? { technologies: judgement.technologies, probability: judgement.probability } : untied;
      const grade = { reliability: null, credibility: null, by: null };
      const { countries = new Set<string>(), organisations = new Set<string>() } = taking.get(one.ref) ?? {};
      return {
        story: { item, others: [], tied, triage: [], answer: "new", grade },
        countries: [...countries],
        organisations: [...organisations],
      };
    });
  });
}

function isResearch({ kind }: { readonly kind: string }): boolean {
  return kind !== "signal" && kind !== "report";
}
