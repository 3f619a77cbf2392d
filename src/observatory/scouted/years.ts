/** The year a document counts for. */
import type { Document } from "#model";

/**
 * Projects count for the year of their call, which their topic names, so that programmes whose projects carry no date stand beside those that do; a
 * project without one, and everything else, counts for the year of its date. Null when neither is known.
 */
export function yearOfDocument({ kind, topics, date }: Pick<Document, "kind" | "topics" | "date">): number | null {
  if (kind === "project") {
    for (const topic of topics) {
      const called = /(?:^|[-_. ])(20\d\d)(?:[-_. ]|$)/.exec(topic)?.[1];
      if (called !== undefined) return Number(called);
    }
  }
  const year = /^(\d{4})/.exec(date ?? "")?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * The last year that is whole: before the newest year among documents, and for patents a year earlier still, for an application is published
 * eighteen months after it was filed. Never later than the year before `now`. Undefined without a year.
 */
export function lastWholeYear(documents: readonly Pick<Document, "kind" | "topics" | "date">[], now: Date): number | undefined {
  let newest: number | undefined;
  let patents = false;
  for (const one of documents) {
    const year = yearOfDocument(one);
    if (year === null || year > now.getUTCFullYear()) continue;
    if (newest === undefined || year > newest) newest = year;
    if (one.kind === "patent") patents = true;
  }
  if (newest === undefined) return undefined;
  return Math.min(newest - 1, now.getUTCFullYear() - 1) - (patents ? 1 : 0);
}
