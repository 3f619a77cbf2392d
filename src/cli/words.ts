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
  mapped: {
    en: "Read as the headers suggest (write this to a file and name it with --map to change it):",
    nl: "Gelezen zoals de kopregels doen vermoeden (schrijf dit naar een bestand en noem het met --map om het te wijzigen):",
  },
  importTried: {
    en: "{chain}: {rows} rows make {nodes} nodes ({joined} exist already), {links} links, {shares} shares, {facts} facts; {notices} notice(s); nothing was written.",
    nl: "{chain}: {rows} rijen geven {nodes} schakels ({joined} bestaan al), {links} verbanden, {shares} aandelen, {facts} feiten; {notices} opmerking(en); er is niets geschreven.",
  },
  imported: {
    en: "{chain}: {nodes} nodes ({joined} existed already), {links} links, {shares} shares, {facts} facts from {rows} rows; {notices} notice(s).",
    nl: "{chain}: {nodes} schakels ({joined} bestonden al), {links} verbanden, {shares} aandelen, {facts} feiten uit {rows} rijen; {notices} opmerking(en).",
  },
  importRefused: {
    en: "{chain}: {errors} row(s) are not in order; nothing was written.",
    nl: "{chain}: {errors} rij(en) zijn niet in orde; er is niets geschreven.",
  },
  again: { en: "the same numbers again: octant simulate {run}", nl: "dezelfde cijfers opnieuw: octant simulate {run}" },
  moreNodes: { en: "and {count} more: --format csv", nl: "en nog {count}: --format csv" },
  nothingStops: { en: "Nothing falls below what it was.", nl: "Niets zakt onder wat het was." },
  network: {
    en: "{firms} firms, {links} links; the largest losses, all with --format csv",
    nl: "{firms} bedrijven, {links} verbanden; de grootste verliezen, alle met --format csv",
  },
  singlePoints: { en: "Single points of failure", nl: "Enkelvoudige zwakke plekken" },
  commonSuppliers: { en: "Hidden common suppliers", nl: "Verborgen gemeenschappelijke leveranciers" },
  bottlenecks: { en: "Where {bloc} is the bottleneck for others", nl: "Waar {bloc} de flessenhals voor anderen is" },
  example: { en: "Example", nl: "Voorbeeld" },
} as const;

export type WordKey = keyof typeof table;

export function say(language: Language, key: WordKey, holes: Readonly<Record<string, string | number>> = {}): string {
  return table[key][language].replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}
