/** The words the machine adds to a report; everything else is the report's own text. */
import type { DataState, Language } from "#model";

export const stateWords: Readonly<Record<DataState, Readonly<Record<Language, string>>>> = {
  live: { en: "fetched from the publisher", nl: "opgehaald bij de uitgever" },
  cached: { en: "fetched earlier", nl: "eerder opgehaald" },
  built_in: { en: "reference edition shipped with Octant", nl: "referentie-editie bij Octant" },
  sample: { en: "sample, not real data", nl: "voorbeeld, geen echte gegevens" },
  unknown: { en: "age unknown", nl: "ouderdom onbekend" },
};

const locales: Readonly<Record<Language, string>> = { en: "en-GB", nl: "nl-NL" };

/** 22 Nov 2026 / 22 nov 2026. Of something that is not a date: the text itself. */
export function day(instant: string, language: Language): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const parts = new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return parts.format(date).replaceAll(".", "");
}

export const said = {
  edition: {
    en: "Edition of {day} · data to {year} · snapshot {hash}",
    nl: "Editie van {day} · gegevens tot en met {year} · momentopname {hash}",
  },
  stamp: { en: "Snapshot {hash} · {day}", nl: "Momentopname {hash} · {day}" },
} as const;

export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (hole, key: string) => values[key] ?? hole);
}
