/** What the command line says itself, in both languages. */
import type { Language } from "#model";

const table = {
  screenNothing: {
    en: "No deal is kept yet. octant screen example shows one; octant screen DEAL.yaml tries yours, --keep keeps it.",
    nl: "Er is nog geen transactie bewaard. octant screen example toont er een; octant screen DEAL.yaml toetst de uwe, --keep bewaart haar.",
  },
  screenLoop: { en: "Own each other, counted once: {loop}", nl: "Bezitten elkaar, één keer geteld: {loop}" },
  screenClocks: { en: "Legal clocks", nl: "Wettelijke termijnen" },
  screenLongStop: {
    en: "The parties bound themselves until {day}: {days} days left",
    nl: "De partijen bonden zich tot {day}: nog {days} dagen",
  },
  screenRecalled: { en: "recalled", nl: "uit het geheugen" },
  screenFactors: { en: "Factors touched or unknown", nl: "Factoren die zijn geraakt of onbekend zijn" },
  screenNodes: {
    en: "Nodes the target supplies: HHI (0–10,000) by owner and by country of control, source by source",
    nl: "Knooppunten die de doelonderneming levert: HHI (0–10.000) naar eigenaar en naar land van zeggenschap, bron voor bron",
  },
  screenNoNodes: {
    en: "No chain names the target. Add its other names under target.also, or nodes under target.nodes.",
    nl: "Geen keten noemt de doelonderneming. Zet andere namen onder target.also, of knooppunten onder target.nodes.",
  },
  screenNobody: { en: "named by nobody", nl: "door niemand genoemd" },
  screenReach: {
    en: "Projects with Union money: {projects}. Other Member States: {states}",
    nl: "Projecten met geld van de Unie: {projects}. Andere lidstaten: {states}",
  },
  screenKept: { en: "Kept as {deal}. Take it back: octant undo {batch}", nl: "Bewaard als {deal}. Terugnemen: octant undo {batch}" },
  screenScenario: {
    en: "To try in What if: save this as SCENARIO.json, then octant simulate all --scenario SCENARIO.json",
    nl: "Te proberen in Wat als: bewaar dit als SCENARIO.json, dan octant simulate all --scenario SCENARIO.json",
  },
  opinionSaid: {
    en: "{title}: opinion kept. Take it back: octant undo {batch}",
    nl: "{title}: advies bewaard. Terugnemen: octant undo {batch}",
  },
  remedy: { en: "What to do", nl: "Wat te doen" },
  opening: { en: "opening {step}", nl: "opent {step}" },
  reading: { en: "reading {step}", nl: "leest {step}" },
  fetching: { en: "fetching {step}", nl: "haalt {step} op" },
  loading: { en: "loading {step}", nl: "laadt {step}" },
  checking: { en: "checking {step}", nl: "controleert {step}" },
  computing: { en: "computing {step}", nl: "berekent {step}" },
  indexing: { en: "making {step} searchable", nl: "maakt {step} doorzoekbaar" },
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
  requirementKept: {
    en: "What {need} requires is kept; octant undo {batch} takes it back.",
    nl: "Wat {need} vereist is bewaard; octant undo {batch} neemt het terug.",
  },
  coverageNothing: { en: "No cell is in that state.", nl: "Geen cel is in die staat." },
  leversNothing: { en: "No lever is known for that.", nl: "Daarvoor is geen hefboom bekend." },
  entriesKept: { en: "{kind}: {count} entered.", nl: "{kind}: {count} ingevoerd." },
  entriesTried: { en: "{kind}: {count} in order; nothing was written.", nl: "{kind}: {count} in orde; er is niets geschreven." },
  entriesRefused: {
    en: "{kind}: {bad} fault(s); nothing was written, the other rows of the file neither.",
    nl: "{kind}: {bad} fout(en); er is niets geschreven, ook de andere rijen van het bestand niet.",
  },
  actionsNothing: { en: "No action fits.", nl: "Er past geen actie." },
  actionsOverdue: { en: "past their day: {count}", nl: "voorbij hun dag: {count}" },
  actionsKey: {
    en: "Unconfirmed: the day is past and nobody says what came of it. It is not called missed. octant decide status says what is known.",
    nl: "Niet bevestigd: de dag is voorbij en niemand zegt wat ervan kwam. Het heet niet gemist. octant decide status zegt wat bekend is.",
  },
  actionSaid: {
    en: "Kept: {title}. Take it back with: octant undo {batch}",
    nl: "Bewaard: {title}. Neem het terug met: octant undo {batch}",
  },
  targetsNothing: { en: "No target fits.", nl: "Er past geen doel." },
  whyLine: { en: "The line that passes most steps", nl: "De lijn langs de meeste stappen" },
  whyUp: { en: "What it stands on, back to the signal", nl: "Waar het op rust, terug tot het signaal" },
  whyDown: { en: "What follows from it, on to the outcome", nl: "Wat eruit volgt, tot de uitkomst" },
  whyBreaks: { en: "Where the trace breaks", nl: "Waar het spoor breekt" },
  whyNothing: { en: "nothing is tied to it", nl: "niets is eraan gekoppeld" },
  whyMore: { en: "Not all is shown ({counts}); --most shows more.", nl: "Niet alles is getoond ({counts}); --most toont meer." },
  targetsKey: {
    en: "On course and behind compare with a straight line from the first measured year to the due day; short has no line. Unknown is not missed.",
    nl: "Op koers en achter vergelijken met een rechte lijn van het eerste gemeten jaar naar de einddatum; nog niet heeft geen lijn. Onbekend is niet gemist.",
  },
  gapsNothing: { en: "No need fits.", nl: "Er past geen behoefte." },
  gapsKey: {
    en: "TRL and European share (%): today / required; ? is unknown.",
    nl: "TRL en Europees aandeel (%): vandaag / vereist; ? is onbekend.",
  },
  gapsDocuments: { en: "documents judged: {documents}", nl: "beoordeelde documenten: {documents}" },
  gapsWhy: { en: "Why", nl: "Waarom" },
  gapsWanted: { en: "What would have to be known", nl: "Wat bekend zou moeten zijn" },
  singlePoints: { en: "Single points of failure", nl: "Enkelvoudige zwakke plekken" },
  commonSuppliers: { en: "Hidden common suppliers", nl: "Verborgen gemeenschappelijke leveranciers" },
  bottlenecks: { en: "Where {bloc} is the bottleneck for others", nl: "Waar {bloc} de flessenhals voor anderen is" },
  leadsNothing: {
    en: "Nothing stands here yet. Collect series or documents first: octant collect ncses --from <file>, octant collect cordis --from <folder>.",
    nl: "Hier staat nog niets. Haal eerst reeksen of documenten op: octant collect ncses --from <bestand>, octant collect cordis --from <map>.",
  },
  leadsApproximate: {
    en: "≈ counted through fields of the statistics that stand in for the technology: an approximation, by our own judgement.",
    nl: "≈ geteld via gebieden van de statistiek die voor de technologie in de plaats staan: een benadering, naar eigen oordeel.",
  },
  found: { en: "things: {things}, documents: {documents}", nl: "zaken: {things}, documenten: {documents}" },
  foundMore: { en: "things: {things}, documents: more than {documents}", nl: "zaken: {things}, documenten: meer dan {documents}" },
  source: { en: "Source", nl: "Bron" },
  programme: { en: "Programme", nl: "Programma" },
  dates: { en: "Dates", nl: "Data" },
  amount: { en: "Money", nl: "Geld" },
  topics: { en: "Topics", nl: "Onderwerpen" },
  subjects: { en: "Classes", nl: "Klassen" },
  domains: { en: "Labels of editors", nl: "Labels van redacteuren" },
  address: { en: "Address", nl: "Adres" },
  takingPart: { en: "Taking part", nl: "Deelnemers" },
  results: { en: "Results", nl: "Resultaten" },
  related: { en: "Documents like it", nl: "Soortgelijke documenten" },
  organisationsShown: {
    en: "{shown} of {total} organisations; {rule} joined by the rules, {decision} by decisions, {proposals} proposals to decide",
    nl: "{shown} van {total} organisaties; {rule} samengevoegd door de regels, {decision} door besluiten, {proposals} voorstellen te beslissen",
  },
  organisationsNone: {
    en: "No organisation fits. Collect a source first: octant collect cordis --from <folder>.",
    nl: "Geen organisatie past. Haal eerst een bron op: octant collect cordis --from <map>.",
  },
  numbers: { en: "Numbers and names", nl: "Nummers en namen" },
  joinedBy: { en: "Joined by", nl: "Samengevoegd door" },
  rule: { en: "rule", nl: "regel" },
  decision: { en: "decision", nl: "besluit" },
  partners: { en: "Most often with", nl: "Vaakst met" },
  documentsIn: { en: "{source}: {count} documents", nl: "{source}: {count} documenten" },
  proposals: { en: "Proposals to decide", nl: "Voorstellen te beslissen" },
  proposalsShown: { en: "{shown} of {total} proposals", nl: "{shown} van {total} voorstellen" },
  decidedSame: { en: "{one} and {others} are one organisation, {label}.", nl: "{one} en {others} zijn één organisatie, {label}." },
  decidedDifferent: { en: "{one} is not {others}, {label}.", nl: "{one} is niet {others}, {label}." },
  lineRemark: { en: "line {line} {remark}", nl: "regel {line} {remark}" },
  moreRemarks: { en: "and {count} more rows with remarks", nl: "en nog {count} rijen met opmerkingen" },
  flaggedRows: {
    en: "{shown} of {count} documents, the most probable first; all in the order of the file with --format csv. A flag is for a person to decide.",
    nl: "{shown} van {count} documenten, de meest waarschijnlijke eerst; alle in de volgorde van het bestand met --format csv. Een signalering is er om door een mens te worden beoordeeld.",
  },
  decided: {
    en: "{document}: {decision}, {at}. Take it back: octant undo {batch}",
    nl: "{document}: {decision}, {at}. Terugnemen: octant undo {batch}",
  },
  appealed: {
    en: "{document} is back in the queue. Take it back: octant undo {batch}",
    nl: "{document} staat weer in de rij. Terugnemen: octant undo {batch}",
  },
  trained: {
    en: "Trained on {rows} projects ({defence} defence, {space} space, {security} security, {civil} civil): {terms} words and pairs of words.",
    nl: "Getraind op {rows} projecten ({defence} defensie, {space} ruimtevaart, {security} veiligheid, {civil} civiel): {terms} woorden en woordparen.",
  },
  defence: { en: "defence", nl: "defensie" },
  space: { en: "space", nl: "ruimtevaart" },
  security: { en: "security", nl: "veiligheid" },
  trainedWithout: {
    en: "Nothing collected here is known to be of {uses}: a model learned from this cannot tell such a use. Collect what has some (octant collect edf for defence) before you keep it.",
    nl: "Van niets wat hier verzameld is, is bekend dat het bij {uses} hoort: een model dat hiervan leert, herkent zo'n gebruik niet. Verzamel eerst wat dat heeft (octant collect edf voor defensie) voordat je het houdt.",
  },
  trainedTechnologies: {
    en: "Technologies: learned from {labelled} labelled documents, {terms} words and pairs of words; {used} technologies are named by lexicon and learned words together, the rest by the lexicon alone.",
    nl: "Technologieën: geleerd van {labelled} gelabelde documenten, {terms} woorden en woordparen; {used} technologieën worden door lexicon en geleerde woorden samen genoemd, de rest door het lexicon alleen.",
  },
  trainedTooFew: {
    en: "Technologies: {labelled} collected documents carry labels of technologies, {least} are needed; the model that stands stays. Label some: octant scout decide … --technologies, or examples.csv in models/technologies of your own root.",
    nl: "Technologieën: {labelled} verzamelde documenten dragen technologielabels, {least} zijn nodig; het model dat er staat blijft. Label er meer: octant scout decide … --technologies, of examples.csv in models/technologies van uw eigen map.",
  },
  trainedUnread: {
    en: "models/embedding/vectors.csv: {count} lines could not be read and were left out (lines {lines}); each needs a reference, a comma and as many numbers as the first.",
    nl: "models/embedding/vectors.csv: {count} regels waren niet te lezen en zijn weggelaten (regels {lines}); elke vraagt een verwijzing, een komma en evenveel getallen als de eerste.",
  },
  trainedWritten: {
    en: "Written to {written}; it judges from the next start. Remove the folder to go back to the built-in model.",
    nl: "Geschreven naar {written}; het oordeelt vanaf de volgende start. Verwijder de map om terug te gaan naar het ingebouwde model.",
  },
  moreRejects: {
    en: "and more: all stand in the table {source}/rejects",
    nl: "en meer: alle staan in de tabel {source}/rejects",
  },
  example: { en: "Example", nl: "Voorbeeld" },
} as const;

export type WordKey = keyof typeof table;

export function say(language: Language, key: WordKey, holes: Readonly<Record<string, string | number>> = {}): string {
  return table[key][language].replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}
