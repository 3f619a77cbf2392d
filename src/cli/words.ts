/** What the command line says itself, in both languages. */
import type { Language } from "#model";

const table = {
  remedy: { en: "What to do", nl: "Wat te doen" },
  opening: { en: "opening {step}", nl: "opent {step}" },
  reading: { en: "reading {step}", nl: "leest {step}" },
  fetching: { en: "fetching {step}", nl: "haalt {step} op" },
  loading: { en: "loading {step}", nl: "laadt {step}" },
  checking: { en: "checking {step}", nl: "controleert {step}" },
  computing: { en: "computing {step}", nl: "berekent {step}" },
  drawing: { en: "drawing {step}", nl: "tekent {step}" },
  typesetting: { en: "typesetting {step}", nl: "zet {step}" },
  open: { en: "Octant is open: {address}", nl: "Octant is open: {address}" },
  toStop: { en: "Ctrl-C closes it.", nl: "Ctrl-C sluit het." },
  closed: { en: "Closed.", nl: "Gesloten." },
  collected: { en: "{source}: {rows} rows, {label}, {state}.", nl: "{source}: {rows} rijen, {label}, {state}." },
  unchanged: { en: "{source}: {rows} rows; nothing changed.", nl: "{source}: {rows} rijen; er veranderde niets." },
  dryRun: { en: "{source}: {rows} rows in order; nothing was written.", nl: "{source}: {rows} rijen in orde; er is niets geschreven." },
  toUndo: { en: "To take it back: octant undo {batch}", nl: "Om het terug te draaien: octant undo {batch}" },
  written: { en: "Written: {file}", nl: "Geschreven: {file}" },
  rows: { en: "rows: {count}", nl: "rijen: {count}" },
  inOrder: { en: "In order: {counts}.", nl: "In orde: {counts}." },
  remarks: { en: "{count} remark(s).", nl: "{count} opmerking(en)." },
  undone: {
    en: "{title}: done ({retracted} statements retracted, {asserted} asserted again).",
    nl: "{title}: gedaan ({retracted} beweringen ingetrokken, {asserted} opnieuw gesteld).",
  },
  thenCheck: { en: "octant check names what to fill in.", nl: "octant check noemt wat nog in te vullen is." },
  agree: { en: "The licence asks for your yes: {licence}. Do you agree?", nl: "De licentie vraagt uw instemming: {licence}. Stemt u in?" },
  example: { en: "Example", nl: "Voorbeeld" },
} as const;

export type WordKey = keyof typeof table;

export function say(language: Language, key: WordKey, holes: Readonly<Record<string, string | number>> = {}): string {
  return table[key][language].replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}
