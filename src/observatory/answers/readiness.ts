/** How ready each technology is today and where that goes, from the judged documents; and which documents serve it. */
import type { Words } from "#model";
import { covers, type PartToday, type ReadinessRow, readinessToday } from "#scout";
import { yearOfDocument } from "../scouted/years.ts";
import { type Judgement, judgedOf } from "../scouted/judged.ts";
import type { Sight } from "../sight.ts";
import { technologiesOf } from "./technology_names.ts";

export type { Judgement };
export { judgedOf };

/** An area holds the documents of all its technologies, each once. */
export function documentsFor(documents: readonly Judgement[], technology: string): { document: Judgement; score: number }[] {
  const found = new Map<number, number>();
  for (const [id, ties] of tiesIn(documents))
    if (covers([technology], id)) for (const { place, score } of ties) found.set(place, Math.max(found.get(place) ?? score, score));
  return [...found]
    .sort(([left], [right]) => left - right)
    .flatMap(([place, score]) => {
      const document = documents[place];
      return document === undefined ? [] : [{ document, score }];
    });
}

interface Tied {
  readonly place: number;
  readonly score: number;
}

/** Technology → the places of its documents; made once for a list, which is asked for every technology. */
function tiesIn(documents: readonly Judgement[]): ReadonlyMap<string, readonly Tied[]> {
  const known = tied.get(documents);
  if (known !== undefined) return known;
  const found = new Map<string, Tied[]>();
  for (const [place, { technologies }] of documents.entries())
    for (const { id, score } of technologies) {
      const own = found.get(id);
      if (own === undefined) found.set(id, [{ place, score }]);
      else own.push({ place, score });
    }
  tied.set(documents, found);
  return found;
}

const tied = new WeakMap<readonly Judgement[], ReadonlyMap<string, readonly Tied[]>>();

/** Technology or area → how ready it is on this day. Remembered for the reader, because each projection is drawn many times. */
export async function readinessOf(sight: Sight, wanted: readonly string[], on: string): Promise<Map<string, PartToday>> {
  const { memory, reader } = sight;
  const judged = await judgedOf(sight);
  const names = new Map((await technologiesOf(sight)).map((one) => [one.id, one.name]));
  const parts = await Promise.all(
    [...new Set(wanted)].map((id) => {
      const { en, nl } = names.get(id) ?? {};
      const name: Words = { en: en ?? nl ?? id, nl: nl ?? en ?? id };
      const key = `readiness ${judged.manifest} ${id} ${on.slice(0, 4)} ${JSON.stringify(name)}`;
      const today = async () => readinessToday(id, name, rowsOf(documentsFor(judged.documents, id).map((one) => one.document)), on);
      return memory.recall(reader.clearance, key, today, "tables");
    }),
  );
  return new Map(parts.map((part) => [part.id, part]));
}

function rowsOf(documents: readonly Judgement[]): ReadinessRow[] {
  return documents.flatMap((one) => {
    const year = yearOfDocument(one);
    return year === null || one.trl === null ? [] : [{ year, low: one.trl.low, high: one.trl.high }];
  });
}
