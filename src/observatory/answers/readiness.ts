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
  return documents.flatMap((document) => {
    const ties = document.technologies.filter((one) => covers([technology], one.id));
    return ties.length === 0 ? [] : [{ document, score: Math.max(...ties.map((one) => one.score)) }];
  });
}

/** Technology or area → how ready it is on this day. Remembered for the reader, because each projection is drawn many times. */
export async function readinessOf(sight: Sight, wanted: readonly string[], on: string): Promise<Map<string, PartToday>> {
  const { memory, reader } = sight;
  const judged = await judgedOf(sight);
  const names = new Map((await technologiesOf(sight)).map((one) => [one.id, one.name]));
  const parts = await Promise.all(
    [...new Set(wanted)].map((id) =>
      memory.recall(reader.clearance, `readiness ${id} ${on.slice(0, 4)}`, async () => {
        const { en, nl } = names.get(id) ?? {};
        const name: Words = { en: en ?? nl ?? id, nl: nl ?? en ?? id };
        return readinessToday(id, name, rowsOf(documentsFor(judged.documents, id).map((one) => one.document)), on);
      }),
    ),
  );
  return new Map(parts.map((part) => [part.id, part]));
}

function rowsOf(documents: readonly Judgement[]): ReadinessRow[] {
  return documents.flatMap((one) => {
    const year = yearOfDocument(one);
    return year === null || one.trl === null ? [] : [{ year, low: one.trl.low, high: one.trl.high }];
  });
}
