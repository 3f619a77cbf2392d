/** How old what the horizon shows is, source by source. */
import type { Label, Language, Manifest } from "#model";
import { type Age, ageOf } from "../answers/age.ts";
import { byText, type Texts } from "../answers/pieces.ts";
import { shelvesOf } from "../scouted/documents.ts";
import type { Sight } from "../sight.ts";
import { type Item, typedSource } from "./items.ts";

export interface SourceAge extends Age {
  readonly id: string;
  readonly name: Texts;
  /** Signals of it that the reader sees. */
  readonly count: number;
  /** The date of its newest signal; null when none has one. */
  readonly newest: string | null;
}

const typedName: Texts = { en: "Typed by hand", nl: "Met de hand ingevoerd" };

/** One per source that has something, by id. */
export async function sourceAges(sight: Sight, items: readonly Item[]): Promise<SourceAge[]> {
  const shelves = await shelvesOf(sight, { kinds: ["signal", "report"] });
  const ids = [...new Set([...shelves.map((one) => one.source), ...items.map((one) => one.source)])].sort(byText);
  return ids.map((id) => {
    const of = items.filter((one) => one.source === id);
    const manifests: readonly Manifest[] = shelves.filter((one) => one.source === id).flatMap((one) => one.manifests);
    const tables = new Set(shelves.filter((one) => one.source === id).map((one) => one.documents.table));
    const age = ageOf(manifests.flatMap((one) => one.parts.filter((part) => tables.has(part.table))));
    const newest =
      of
        .flatMap((one) => one.date ?? [])
        .sort(byText)
        .at(-1) ?? null;
    return { id, name: sourceName(sight, id), count: of.length, newest, ...age };
  });
}

export function sourceName({ content }: Pick<Sight, "content">, id: string): Texts {
  return id === typedSource ? typedName : { ...(content.sources.find((one) => one.id === id)?.card.name ?? { en: id, nl: id }) };
}

/** A sentence per source. */
export function agesInWords(ages: readonly SourceAge[], language: Language): string[] {
  return ages.map((one) => {
    const name = one.name[language] ?? one.id;
    const fetched = one.fetchedAt?.slice(0, 10);
    if (language === "nl")
      return `${name}: ${one.count} ${one.count === 1 ? "bericht" : "berichten"}, het nieuwste van ${one.newest?.slice(0, 10) ?? "onbekende datum"}${fetched ? `, opgehaald op ${fetched}` : ""}.`;
    return `${name}: ${one.count} ${one.count === 1 ? "item" : "items"}, the newest of ${one.newest?.slice(0, 10) ?? "unknown date"}${fetched ? `, fetched on ${fetched}` : ""}.`;
  });
}

/** The labels of what is counted, for the join. */
export function labelsOf(items: readonly Item[]): Label[] {
  return items.map((one) => one.label);
}
