/** What the command line says of criticality. */
import type { Language, Words } from "#model";

const told = {
  nothing: { en: "You see no technologies.", nl: "U ziet geen technologieën." },
  counts: {
    en: "{critical} critical, {not_critical} not critical, {undetermined} undetermined · rule {rule} · {on} · {marking}",
    nl: "{critical} kritiek, {not_critical} niet kritiek, {undetermined} onbeslist · regel {rule} · {on} · {marking}",
  },
  key: {
    en: "Verdicts: + met, - not met, ? unknown; * by a person, ! with dissent. Score: least–most with these weights. Top {top}: how often among the first {top} over {draws} draws of all weights and of what the evidence leaves open.",
    nl: "Oordelen: + voldaan, - niet voldaan, ? onbekend; * door een mens, ! met afwijkend oordeel. Score: minste–meeste met deze gewichten. Top {top}: hoe vaak bij de eerste {top} over {draws} trekkingen van alle gewichten en van wat het bewijs openlaat.",
  },
  kept: { en: "Kept: {what}. Take it back with: octant undo {batch}", nl: "Bewaard: {what}. Neem het terug met: octant undo {batch}" },
  same: { en: "Nothing changed.", nl: "Er is niets veranderd." },
  changed: { en: "{count} technologies changed, {from} → {to}", nl: "{count} technologieën veranderd, {from} → {to}" },
  now: { en: "now", nl: "nu" },
  missing: { en: "Missing", nl: "Ontbreekt" },
  evidence: { en: "Evidence", nl: "Bewijs" },
  dissent: { en: "Dissent of {reviewer}: {verdict}. {reason}", nl: "Afwijkend oordeel van {reviewer}: {verdict}. {reason}" },
  by: { en: "by {by}", nl: "door {by}" },
  byRule: { en: "by the rule", nl: "volgens de regel" },
  score: { en: "Score", nl: "Score" },
  top: { en: "Among the first {top}", nl: "Bij de eerste {top}" },
  history: { en: "Earlier editions", nl: "Eerdere edities" },
  met: { en: "met", nl: "voldaan" },
  not_met: { en: "not met", nl: "niet voldaan" },
  unknown: { en: "unknown", nl: "onbekend" },
  critical: { en: "critical", nl: "kritiek" },
  not_critical: { en: "not critical", nl: "niet kritiek" },
  undetermined: { en: "undetermined", nl: "onbeslist" },
  evidence_cause: { en: "the evidence changed", nl: "het bewijs veranderde" },
  person_cause: { en: "a person spoke", nl: "een mens sprak" },
  dissent_cause: { en: "somebody dissents", nl: "iemand oordeelt anders" },
  rule_cause: { en: "the rule changed", nl: "de regel veranderde" },
} as const satisfies Record<string, Words>;

export function sayCriticality(lang: Language, name: keyof typeof told, holes: Readonly<Record<string, string | number>> = {}): string {
  return told[name][lang].replaceAll(/\{(\w+)\}/g, (_, hole: string) => String(holes[hole] ?? "–"));
}
