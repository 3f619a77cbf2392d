/** What `octant decide roadmap` says itself, in both languages. */
import type { Language } from "#model";

type Words = Readonly<Record<Language, string>>;

const words = {
  nothing: { en: "You see no roadmap.", nl: "U ziet geen routekaart." },
  listKey: {
    en: "past: its day is over and nobody says it was reached. octant decide roadmap ID shows one, octant decide roadmap all shows them together.",
    nl: "past: de dag is voorbij en niemand zegt dat het gehaald is. octant decide roadmap ID toont er een, octant decide roadmap all toont ze samen.",
  },
  key: {
    en: "Earliest: by how long measures take, from the day asked about; ? = something on the way says nothing of its duration. * = on the way that decides the last day.",
    nl: "Vroegst: naar hoe lang maatregelen duren, vanaf de gevraagde dag; ? = iets onderweg zegt niets over zijn duur. * = op de weg die de laatste dag bepaalt.",
  },
  past: { en: "past their day: {count}", nl: "voorbij hun dag: {count}" },
  faults: { en: "What cannot be", nl: "Wat niet kan" },
  money: { en: "Money (million EUR, never divided)", nl: "Geld (miljoen EUR, nooit verdeeld)" },
  unknown: { en: "unknown", nl: "onbekend" },
  moved: {
    en: "{name}: {before} → {after}, {standing}. Take it back with: octant undo {batch}",
    nl: "{name}: {before} → {after}, {standing}. Neem het terug met: octant undo {batch}",
  },
  outOfOrder: { en: "Now stands before what it needs: {names}", nl: "Staat nu vóór wat nodig is: {names}" },
  loop: { en: "{first} wait for each other.", nl: "{first} wachten op elkaar." },
  before_required: {
    en: "{first} ({a}) stands before {second} ({b}), which it needs.",
    nl: "{first} ({a}) staat vóór {second} ({b}), dat ervoor nodig is.",
  },
  ends_before_start: { en: "{first} ends on {a}, before it begins on {b}.", nl: "{first} eindigt op {a}, vóór het begin op {b}." },
  requires_dropped: { en: "{first} needs {second}, which was dropped.", nl: "{first} heeft {second} nodig, en dat is vervallen." },
  requires_unknown: { en: "{first} needs {second}, which nobody lists.", nl: "{first} heeft {second} nodig, en dat staat nergens." },
  trl_falls: {
    en: "{first} promises TRL {a} after {second} promised TRL {b}.",
    nl: "{first} belooft TRL {a} nadat {second} TRL {b} beloofde.",
  },
} as const satisfies Record<string, Words>;

export function sayRoadmap(language: Language, key: keyof typeof words, holes: Readonly<Record<string, string | number>> = {}): string {
  return words[key][language].replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}
