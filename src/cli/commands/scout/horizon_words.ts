/** What the commands of the horizon say, in both languages. */
import type { Language } from "#model";

const table = {
  none: {
    en: "No signals yet. octant collect signals --from FOLDER takes feeds in; octant scout signals --add TITLE types one.",
    nl: "Nog geen signalen. octant collect signals --from MAP neemt feeds op; octant scout signals --add TITEL voert er een in.",
  },
  signals: {
    en: "{shown} of {total} ({items} items, duplicates folded): {counts}",
    nl: "{shown} van {total} ({items} berichten, gelijke samengevouwen): {counts}",
  },
  kept: { en: "Kept: {what}.", nl: "Bewaard: {what}." },
  unchanged: { en: "{what}: nothing changed.", nl: "{what}: er veranderde niets." },
  noWatchlists: {
    en: "No watchlists yet. octant scout watch Gallium --word 'gallium*' makes one.",
    nl: "Nog geen volglijsten. octant scout watch Gallium --word 'gallium*' maakt er een.",
  },
  watchlist: {
    en: "{id}: {name}, {count} signals, {fresh} new ({since})",
    nl: "{id}: {name}, {count} signalen, {fresh} nieuw ({since})",
  },
  never: { en: "never looked at", nl: "nooit bekeken" },
  since: { en: "since {date}", nl: "sinds {date}" },
  seen: { en: "Looked at {id}: {seen} signals remembered.", nl: "{id} bekeken: {seen} signalen onthouden." },
  sent: { en: "Sent to {to} by {host}.", nl: "Verstuurd aan {to} via {host}." },
  radar: {
    en: "{date}: {rings}; against {against}: {moves}",
    nl: "{date}: {rings}; vergeleken met {against}: {moves}",
  },
  noEdition: { en: "no earlier edition", nl: "geen eerdere editie" },
  frozen: { en: "Edition {id} is frozen: {blips} technologies on {date}.", nl: "Editie {id} ligt vast: {blips} technologieën op {date}." },
  noQuestions: {
    en: "No forecast questions yet. octant scout forecast --ask QUESTION --criteria HOW --by 2027-12-31 asks one.",
    nl: "Nog geen voorspelvragen. octant scout forecast --ask VRAAG --criteria HOE --by 2027-12-31 stelt er een.",
  },
  forecasts: {
    en: "{open} open, {answered} answered, {void} void; Brier {brier} over {count} forecasts (fifty-fifty 0.25, base rate {base})",
    nl: "{open} open, {answered} beantwoord, {void} vervallen; Brier {brier} over {count} voorspellingen (fifty-fifty 0,25, basiskans {base})",
  },
} as const;

export function sayHorizon(language: Language, key: keyof typeof table, holes: Readonly<Record<string, string | number>> = {}): string {
  return table[key][language].replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}
