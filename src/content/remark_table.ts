/** Every remark content can earn: sentence and remedy in both languages, the same `{holes}` in each. */
import type { Words } from "#model";

type Said = { readonly sentence: Words; readonly remedy: Words };

export const remarkTable = {
  "file-missing": {
    sentence: { en: "{what} is missing.", nl: "{what} ontbreekt." },
    remedy: {
      en: "Write the file; docs/guides/content.md shows what belongs in it.",
      nl: "Schrijf het bestand; docs/guides/content.md toont wat erin hoort.",
    },
  },
  "not-utf8": {
    sentence: { en: "The file is not UTF-8 text.", nl: "Het bestand is geen UTF-8-tekst." },
    remedy: { en: "Save it as UTF-8.", nl: "Sla het op als UTF-8." },
  },
  "yaml-not-understood": {
    sentence: { en: "This is not YAML: {reason}", nl: "Dit is geen YAML: {reason}" },
    remedy: {
      en: "Mend the indentation, quotes or colons on this line.",
      nl: "Herstel inspringing, aanhalingstekens of dubbele punten op deze regel.",
    },
  },
  "card-field": {
    sentence: { en: "{field}: {reason}", nl: "{field}: {reason}" },
    remedy: {
      en: "Write {field} as the card asks; docs/guides/content.md lists the fields.",
      nl: "Schrijf {field} zoals de kaart vraagt; docs/guides/content.md noemt de velden.",
    },
  },
  "id-is-not-folder": {
    sentence: { en: "The id {id} is not the name of its folder, {folder}.", nl: "De id {id} is niet de naam van de map, {folder}." },
    remedy: { en: "Give both the same name.", nl: "Geef beide dezelfde naam." },
  },
  "fill-in": {
    sentence: { en: "{field} still has to be filled in.", nl: "{field} moet nog worden ingevuld." },
    remedy: { en: "Replace FILL IN by what is true; nothing is guessed.", nl: "Vervang FILL IN door wat waar is; er wordt niets geraden." },
  },
  "csv-not-understood": {
    sentence: { en: "This row cannot be read: {reason}", nl: "Deze rij is niet te lezen: {reason}" },
    remedy: {
      en: "Mend the quotes or the number of cells; a cell with a comma stands between double quotes.",
      nl: "Herstel de aanhalingstekens of het aantal cellen; een cel met een komma staat tussen dubbele aanhalingstekens.",
    },
  },
  "csv-empty": {
    sentence: { en: "The file is empty.", nl: "Het bestand is leeg." },
    remedy: { en: "Write at least the header: {columns}.", nl: "Schrijf ten minste de kopregel: {columns}." },
  },
  "csv-separator": {
    sentence: {
      en: "The header has one column, as if semicolons or tabs separate the cells.",
      nl: "De kopregel heeft één kolom, alsof puntkomma's of tabs de cellen scheiden.",
    },
    remedy: { en: "Separate the cells with commas.", nl: "Scheid de cellen met komma's." },
  },
  "column-unknown": {
    sentence: { en: "The column {column} is not known here.", nl: "De kolom {column} is hier niet bekend." },
    remedy: { en: "Rename or remove it; the columns are {columns}.", nl: "Hernoem of verwijder haar; de kolommen zijn {columns}." },
  },
  "column-missing": {
    sentence: { en: "The column {column} is missing.", nl: "De kolom {column} ontbreekt." },
    remedy: { en: "Add it to the header and fill it in each row.", nl: "Voeg haar toe aan de kopregel en vul haar in elke rij in." },
  },
  "column-twice": {
    sentence: { en: "The column {column} stands twice in the header.", nl: "De kolom {column} staat twee keer in de kopregel." },
    remedy: { en: "Keep one of them.", nl: "Behoud er één." },
  },
  "cell-count": {
    sentence: {
      en: "This row has {cells} cells; the header has {columns}.",
      nl: "Deze rij heeft {cells} cellen; de kopregel heeft er {columns}.",
    },
    remedy: {
      en: "Add the missing commas, or put a text with commas between double quotes.",
      nl: "Voeg de ontbrekende komma's toe, of zet een tekst met komma's tussen dubbele aanhalingstekens.",
    },
  },
  "cell-empty": {
    sentence: { en: "{column} is empty.", nl: "{column} is leeg." },
    remedy: { en: "Fill it in; this column may not be unknown.", nl: "Vul haar in; deze kolom mag niet onbekend zijn." },
  },
  "cell-not-allowed": {
    sentence: { en: "{column} holds “{value}”.", nl: "{column} bevat “{value}”." },
    remedy: { en: "Write {allowed}.", nl: "Schrijf {allowed}." },
  },
  duplicate: {
    sentence: {
      en: "{what} stands here a second time; first on line {first}.",
      nl: "{what} staat hier voor de tweede keer; eerst op regel {first}.",
    },
    remedy: {
      en: "Remove one of the two, or make clear in what they differ.",
      nl: "Verwijder een van beide, of maak duidelijk waarin ze verschillen.",
    },
  },
  "id-in-two-folders": {
    sentence: { en: "{id} is also declared in {other}.", nl: "{id} is ook vastgelegd in {other}." },
    remedy: { en: "Give one of the two another id.", nl: "Geef een van beide een andere id." },
  },
  "no-citation": {
    sentence: { en: "This row has no publication.", nl: "Deze rij heeft geen publicatie." },
    remedy: {
      en: "Name the publication it was read in; a fact without one stays out.",
      nl: "Noem de publicatie waarin het staat; een feit zonder publicatie blijft eruit.",
    },
  },
  "no-year": {
    sentence: { en: "{what} has no year.", nl: "{what} heeft geen jaar." },
    remedy: {
      en: "Write in the column year what year or years it is about.",
      nl: "Schrijf in de kolom year over welk jaar of welke jaren het gaat.",
    },
  },
  "lists-no-kind": {
    sentence: { en: "The card does not say of which kind its rows are.", nl: "De kaart zegt niet van welke soort haar rijen zijn." },
    remedy: { en: "Write lists: one of {known}.", nl: "Schrijf lists: een van {known}." },
  },
  "reference-unknown": {
    sentence: { en: "{column} names {value}, which does not exist.", nl: "{column} noemt {value}, dat niet bestaat." },
    remedy: { en: "Check the spelling, or add {value} to {where}.", nl: "Controleer de spelling, of voeg {value} toe aan {where}." },
  },
  "not-a-number": {
    sentence: { en: "{column} holds “{value}”, which is not a number.", nl: "{column} bevat “{value}”, en dat is geen getal." },
    remedy: {
      en: "Write digits with a point, such as 41.3, or leave the cell empty for unknown.",
      nl: "Schrijf cijfers met een punt, zoals 41.3, of laat de cel leeg voor onbekend.",
    },
  },
  "share-out-of-range": {
    sentence: { en: "A share of {value} % cannot be.", nl: "Een aandeel van {value} % bestaat niet." },
    remedy: { en: "A share lies between 0 and 100; check the source.", nl: "Een aandeel ligt tussen 0 en 100; controleer de bron." },
  },
  "shares-over-100": {
    sentence: {
      en: "The shares of {node} by {publication}, {year} ({basis}) add up to {sum} %.",
      nl: "De aandelen van {node} volgens {publication}, {year} ({basis}) tellen op tot {sum} %.",
    },
    remedy: {
      en: "Check for a row that holds others, and make it provider_kind group, or tell the bases apart.",
      nl: "Zoek een rij die andere omvat en maak haar provider_kind group, of onderscheid de grondslagen.",
    },
  },
  "below-zero": {
    sentence: { en: "{column} holds {value}; it cannot be below zero.", nl: "{column} bevat {value}; het kan niet onder nul zijn." },
    remedy: { en: "Check the sign and the source.", nl: "Controleer het teken en de bron." },
  },
  "only-can-replace": {
    sentence: {
      en: "{column} is filled, but the relation is {relation}.",
      nl: "{column} is ingevuld, maar de relatie is {relation}.",
    },
    remedy: {
      en: "Leave {column} empty, or make the relation can_replace.",
      nl: "Laat {column} leeg, of maak van de relatie can_replace.",
    },
  },
  "range-turned": {
    sentence: {
      en: "low “{low}”, value “{value}” and high “{high}” do not rise in this order.",
      nl: "low “{low}”, value “{value}” en high “{high}” lopen niet op in deze volgorde.",
    },
    remedy: {
      en: "Write the low end in low, the high end in high and leave value empty where only a range is printed.",
      nl: "Schrijf de onderkant in low, de bovenkant in high en laat value leeg waar alleen een reeks is gedrukt.",
    },
  },
  "fact-without-number": {
    sentence: { en: "This {kind} has no number.", nl: "Deze {kind} heeft geen getal." },
    remedy: {
      en: "Fill in value, or low and high; what nobody says needs no row.",
      nl: "Vul value in, of low en high; wat niemand zegt heeft geen rij nodig.",
    },
  },
  "unit-wrong": {
    sentence: { en: "A {kind} is given in “{wanted}”, not in “{unit}”.", nl: "Een {kind} staat in “{wanted}”, niet in “{unit}”." },
    remedy: {
      en: "Convert the number to {wanted}, say so in text_en and text_nl, and write {wanted} in unit.",
      nl: "Reken het getal om naar {wanted}, zeg dat in text_en en text_nl, en schrijf {wanted} in unit.",
    },
  },
  "dates-turned": {
    sentence: {
      en: "{later} ({laterDate}) lies before {earlier} ({earlierDate}).",
      nl: "{later} ({laterDate}) ligt voor {earlier} ({earlierDate}).",
    },
    remedy: {
      en: "Check both dates: announced, effective and until follow each other.",
      nl: "Controleer beide datums: announced, effective en until volgen op elkaar.",
    },
  },
  "evidence-not-found": {
    sentence: { en: "No row of the chains is the evidence {evidence}.", nl: "Geen rij van de ketens is het bewijs {evidence}." },
    remedy: {
      en: "Check the spelling, or add the row with its citation to the chain.",
      nl: "Controleer de spelling, of voeg de rij met haar bron toe aan de keten.",
    },
  },
  "node-in-two-chains": {
    sentence: {
      en: "{column} of {node} is “{here}” here and “{there}” in {other}.",
      nl: "{column} van {node} is hier “{here}” en in {other} “{there}”.",
    },
    remedy: {
      en: "A node on two chains is one node: write the same in both, or give one of them another id.",
      nl: "Een schakel op twee ketens is één schakel: schrijf in beide hetzelfde, of geef een van beide een andere id.",
    },
  },
  "link-to-itself": {
    sentence: { en: "{node} is linked to itself.", nl: "{node} is met zichzelf verbonden." },
    remedy: { en: "Remove the link.", nl: "Verwijder het verband." },
  },
  "chain-circle": {
    sentence: { en: "The links go round in a circle: {path}.", nl: "De verbanden lopen in een kring: {path}." },
    remedy: {
      en: "Remove or turn one of these links; goes_into runs from material to end product.",
      nl: "Verwijder of keer een van deze verbanden; goes_into loopt van grondstof naar eindproduct.",
    },
  },
  "chain-root": {
    sentence: { en: "{node} goes into nothing, but the root is {root}.", nl: "{node} gaat nergens in op, maar de wortel is {root}." },
    remedy: {
      en: "Link {node} to what it goes into; a chain ends in one product.",
      nl: "Verbind {node} met waar het in opgaat; een keten eindigt in één product.",
    },
  },
  "root-goes-on": {
    sentence: { en: "The root {root} goes into something else.", nl: "De wortel {root} gaat in iets anders op." },
    remedy: { en: "Name as root the node at the end of the chain.", nl: "Noem als wortel de schakel aan het eind van de keten." },
  },
  "sql-not-one-select": {
    sentence: { en: "The file does not hold one SELECT.", nl: "Het bestand bevat niet één SELECT." },
    remedy: {
      en: "Write one SELECT (it may begin with WITH), no semicolon and nothing else.",
      nl: "Schrijf één SELECT (mag met WITH beginnen), zonder puntkomma en verder niets.",
    },
  },
  "sql-input-unknown": {
    sentence: {
      en: "The SELECT reads {input}, which is not among the inputs of the card.",
      nl: "De SELECT leest {input}, dat niet bij de invoer van de kaart staat.",
    },
    remedy: {
      en: "Add {input} to inputs in method.yaml, or mend the name.",
      nl: "Voeg {input} toe aan inputs in method.yaml, of herstel de naam.",
    },
  },
  "sql-input-unused": {
    sentence: { en: "The input {input} is not read by the SELECT.", nl: "De SELECT leest de invoer {input} niet." },
    remedy: { en: "Remove it from the card, or use it.", nl: "Verwijder hem van de kaart, of gebruik hem." },
  },
  "sql-parameter": {
    sentence: {
      en: "The parameter {parameter} stands in the {here} but not in the {there}.",
      nl: "De parameter {parameter} staat in de {here} maar niet in de {there}.",
    },
    remedy: {
      en: "Declare it in method.yaml and use it in method.sql as :{parameter}.",
      nl: "Leg hem vast in method.yaml en gebruik hem in method.sql als :{parameter}.",
    },
  },
  "label-not-a-label": {
    sentence: { en: "“{label}” is not a label.", nl: "“{label}” is geen rubricering." },
    remedy: {
      en: "Write a level such as public, with +rel.DEU or +handling.LIMITE if needed.",
      nl: "Schrijf een niveau zoals public, zo nodig met +rel.DEU of +handling.LIMITE.",
    },
  },
  "country-code": {
    sentence: { en: "“{value}” is not a country or bloc of countries/.", nl: "“{value}” is geen land of blok van countries/." },
    remedy: {
      en: "Write the ISO 3166-1 alpha-3 code, such as DEU; XKX is Kosovo.",
      nl: "Schrijf de ISO 3166-1 alpha-3-code, zoals DEU; XKX is Kosovo.",
    },
  },
  "entry-loop": {
    sentence: {
      en: "These wait for each other: {loop}. The number in brackets is the row of each.",
      nl: "Deze wachten op elkaar: {loop}. Het getal tussen haken is de rij van elk.",
    },
    remedy: {
      en: "Take one of them out of a cell in the column requires, so that something can come first.",
      nl: "Haal er een uit een cel in de kolom requires, zodat iets het eerst kan komen.",
    },
  },
  "entry-before-required": {
    sentence: {
      en: "{id} stands on {date}, before {other} on {until}, which it requires.",
      nl: "{id} staat op {date}, vóór {other} op {until}, dat ervoor nodig is.",
    },
    remedy: {
      en: "Write a later date, an earlier one for {other}, or take {other} out of requires.",
      nl: "Schrijf een latere datum, een eerdere voor {other}, of haal {other} uit requires.",
    },
  },
  "entry-ends-before-start": {
    sentence: { en: "{id} ends on {date}, before it begins on {start}.", nl: "{id} eindigt op {date}, vóór het begin op {start}." },
    remedy: { en: "Write a later date, or an earlier start.", nl: "Schrijf een latere datum, of een eerder begin." },
  },
  "lexicon-wildcard": {
    sentence: { en: "The term “{term}” has a * where none may stand.", nl: "De term “{term}” heeft een * waar die niet mag staan." },
    remedy: {
      en: "Put * at the end of a word, after two letters or more: laser* for laser, lasers and laserlight.",
      nl: "Zet * aan het eind van een woord, na twee letters of meer: laser* voor laser, lasers en laserlicht.",
    },
  },
  "lexicon-letters": {
    sentence: { en: "No text can hold the term “{term}”.", nl: "Geen tekst kan de term “{term}” bevatten." },
    remedy: {
      en: "Write small letters and digits with one space between words; a hyphen or slash in a text counts as a space.",
      nl: "Schrijf kleine letters en cijfers met één spatie tussen woorden; een koppelteken of schuine streep in een tekst telt als spatie.",
    },
  },
  "lexicon-long": {
    sentence: { en: "The term “{term}” has {words} words.", nl: "De term “{term}” heeft {words} woorden." },
    remedy: { en: "Keep the {longest} words that matter, or fewer.", nl: "Houd de {longest} woorden die ertoe doen, of minder." },
  },
} as const satisfies Readonly<Record<string, Said>>;

export type RemarkCode = keyof typeof remarkTable;
