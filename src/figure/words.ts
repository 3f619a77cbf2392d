/** The words that stand in pictures. */
import type { Language } from "#model";

const said = {
  other: { en: "Others", nl: "Overige" },
  otherCountries: { en: "{count} others", nl: "{count} overige" },
  inside: { en: "inside the EU-27", nl: "binnen de EU-27" },
  share: { en: "Share of imports", nl: "Aandeel in de invoer" },
  supplyRisk: { en: "Supply risk", nl: "Aanvoerrisico" },
  economicImportance: { en: "Economic importance", nl: "Economisch belang" },
  criticalZone: { en: "critical", nl: "kritiek" },
  strategic: { en: "strategic", nl: "strategisch" },
  notStrategic: { en: "other", nl: "overige" },
  concentration: { en: "Concentration of suppliers outside the EU (CDI1)", nl: "Concentratie van leveranciers buiten de EU (CDI1)" },
  outsideShare: { en: "Share of imports from outside the EU (CDI2)", nl: "Aandeel van de invoer van buiten de EU (CDI2)" },
  concentrationShort: { en: "Concentration of suppliers", nl: "Concentratie van leveranciers" },
  dependent: { en: "dependent", nl: "afhankelijk" },
  notDependent: { en: "not dependent", nl: "niet afhankelijk" },
  threshold: { en: "threshold", nl: "drempel" },
  unknown: { en: "unknown", nl: "onbekend" },
  size: { en: "size: imports from outside the EU", nl: "grootte: invoer van buiten de EU" },
  less: { en: "less concentrated", nl: "minder geconcentreerd" },
  more: { en: "more concentrated", nl: "meer geconcentreerd" },
  act: { en: "Act", nl: "Handelen" },
  prepare: { en: "Prepare", nl: "Voorbereiden" },
  watch: { en: "Watch", nl: "Volgen" },
  note: { en: "Note", nl: "Noteren" },
} as const;

export type Word = keyof typeof said;

export function word(name: Word, language: Language): string {
  return said[name][language];
}
