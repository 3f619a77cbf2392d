/** Full-text search with the names of what was found. */
import { valueOf } from "#model";
import type { Sight } from "../sight.ts";
import { someDocuments } from "./documents.ts";
import { mentionsOf, nameIn } from "./pieces.ts";

export interface SearchQuery {
  readonly q: string;
  readonly limit?: number | undefined;
}

const none = { found: [], total: 0, more: false, making: null };

/** Best first, one line per thing, and the few best documents; empty when nothing the reader sees fits. */
export async function search(sight: Sight, { q, limit = 20 }: SearchQuery) {
  if (q.trim() === "") return { found: [], documents: none };
  const [found, documents] = await Promise.all([things(sight, q, limit), someDocuments(sight, q, Math.min(limit, 8))]);
  return { found, documents };
}

async function things({ view }: Sight, q: string, limit: number) {
  const hits = await view.search(q, { limit: limit * 3 });
  const first = hits.filter((hit, index) => hits.findIndex((one) => one.subject === hit.subject) === index).slice(0, limit);
  const names = await mentionsOf(
    view,
    first.map((hit) => hit.subject),
  );
  const entities = first.length === 0 ? [] : await view.entities({ subject: first.map((hit) => hit.subject) });
  const chains = new Map(entities.map((entity) => [entity.subject, entity.kind === "chain" ? entity.subject : valueOf(entity, "chain")]));
  return first.flatMap(({ subject, property, text }) => {
    const mention = names.get(subject);
    const chain = chains.get(subject);
    return mention === undefined ? [] : [{ ...mention, property, text, chain: chain === undefined ? null : nameIn(chain) }];
  });
}
