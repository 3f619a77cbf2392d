/** What can be said about somebody's own table, beside what content says about the rows of a chain. */
import type { Words } from "#model";

type Said = { readonly kind: "error" | "notice"; readonly sentence: Words; readonly remedy: Words };

export const importRemarkTable = {
  "file-type": {
    kind: "error",
    sentence: {
      en: "{file} is neither CSV text nor an XLSX workbook: {reason}.",
      nl: "{file} is geen CSV-tekst en geen XLSX-werkmap: {reason}.",
    },
    remedy: {
      en: "Save it as .xlsx or as CSV, without a password, and give that file.",
      nl: "Bewaar het als .xlsx of als CSV, zonder wachtwoord, en geef dat bestand.",
    },
  },
  "file-too-large": {
    kind: "error",
    sentence: { en: "{file} is larger than {limit}.", nl: "{file} is groter dan {limit}." },
    remedy: {
      en: "Give the chain in several files, each under its own id.",
      nl: "Geef de keten in meer bestanden, elk onder een eigen id.",
    },
  },
  "file-twice": {
    kind: "error",
    sentence: { en: "Two files are called {file}.", nl: "Twee bestanden heten {file}." },
    remedy: { en: "Give each file a name of its own.", nl: "Geef elk bestand een eigen naam." },
  },
  "too-many-rows": {
    kind: "error",
    sentence: { en: "{file} has {rows} rows; {limit} is the most.", nl: "{file} heeft {rows} rijen; {limit} is het meeste." },
    remedy: { en: "Keep the rows of one chain, or split the table.", nl: "Houd de rijen van één keten over, of splits de tabel." },
  },
  "read-as-latin-1": {
    kind: "notice",
    sentence: { en: "{file} is not UTF-8; it was read as Windows-1252.", nl: "{file} is geen UTF-8; het is als Windows-1252 gelezen." },
    remedy: {
      en: "Look at names with accents; save the file as UTF-8 if they are wrong.",
      nl: "Kijk naar namen met accenten; bewaar het bestand als UTF-8 als ze fout zijn.",
    },
  },
  "sheet-empty": {
    kind: "notice",
    sentence: { en: "{table} has no rows below a header.", nl: "{table} heeft geen rijen onder een kopregel." },
    remedy: {
      en: "Nothing needs to be done unless you expected rows here.",
      nl: "Er hoeft niets te gebeuren, tenzij u hier rijen verwachtte.",
    },
  },
  "row-unreadable": {
    kind: "error",
    sentence: { en: "This row cannot be read: {reason}", nl: "Deze rij is niet te lezen: {reason}" },
    remedy: {
      en: "Mend the quotes in this row; the table was not read.",
      nl: "Herstel de aanhalingstekens in deze rij; de tabel is niet gelezen.",
    },
  },
  "row-too-long": {
    kind: "error",
    sentence: {
      en: "This row has {cells} cells; the header has {columns}.",
      nl: "Deze rij heeft {cells} cellen; de kopregel heeft er {columns}.",
    },
    remedy: {
      en: "Put a text with separators between double quotes.",
      nl: "Zet een tekst met scheidingstekens tussen dubbele aanhalingstekens.",
    },
  },
  "header-twice": {
    kind: "notice",
    sentence: {
      en: "The header {column} stands twice; the second is called {renamed}.",
      nl: "De kop {column} staat er twee keer; de tweede heet {renamed}.",
    },
    remedy: { en: "Give each column its own header.", nl: "Geef elke kolom een eigen kop." },
  },
  "table-unknown": {
    kind: "error",
    sentence: {
      en: "The mapping names the table {table}, which was not given.",
      nl: "De toewijzing noemt de tabel {table}, die niet is gegeven.",
    },
    remedy: { en: "Give its file, or choose one of {known}.", nl: "Geef het bestand, of kies een van {known}." },
  },
  "column-absent": {
    kind: "error",
    sentence: {
      en: "The mapping names the column {column}, which {table} does not have.",
      nl: "De toewijzing noemt de kolom {column}, die {table} niet heeft.",
    },
    remedy: { en: "Choose one of {known}.", nl: "Kies een van {known}." },
  },
  "cell-too-long": {
    kind: "error",
    sentence: {
      en: "{column} holds {length} characters; {limit} is the most.",
      nl: "{column} bevat {length} tekens; {limit} is het meeste.",
    },
    remedy: { en: "Shorten it.", nl: "Kort het in." },
  },
  "cell-like-formula": {
    kind: "error",
    sentence: {
      en: "{column} begins with {sign}, as a formula does: “{value}”.",
      nl: "{column} begint met {sign}, zoals een formule: “{value}”.",
    },
    remedy: {
      en: "Write the text without that sign: a spreadsheet would run it when somebody opens an export.",
      nl: "Schrijf de tekst zonder dat teken: een rekenblad zou haar uitvoeren als iemand een export opent.",
    },
  },
  "cell-with-markup": {
    kind: "error",
    sentence: { en: "{column} holds markup: “{value}”.", nl: "{column} bevat opmaakcode: “{value}”." },
    remedy: { en: "Write plain text.", nl: "Schrijf gewone tekst." },
  },
  "cell-with-control": {
    kind: "error",
    sentence: {
      en: "{column} holds characters that do not print: “{value}”.",
      nl: "{column} bevat tekens die niet gedrukt worden: “{value}”.",
    },
    remedy: { en: "Type the text anew.", nl: "Typ de tekst opnieuw." },
  },
  "names-become-one": {
    kind: "notice",
    sentence: { en: "“{name}” and “{other}” become one node, {id}.", nl: "“{name}” en “{other}” worden één schakel, {id}." },
    remedy: {
      en: "Give them ids of their own in a table of nodes if they are two things.",
      nl: "Geef ze een eigen id in een tabel van schakels als het twee dingen zijn.",
    },
  },
  "node-joins": {
    kind: "notice",
    sentence: {
      en: "{node} exists already as “{there}”; its name and kind stay as they are.",
      nl: "{node} bestaat al als “{there}”; naam en soort blijven zoals ze zijn.",
    },
    remedy: { en: "Give it another id if it is something else.", nl: "Geef een andere id als het iets anders is." },
  },
  "sources-disagree": {
    kind: "notice",
    sentence: {
      en: "{provider} supplies {value} % of {node} here, and {other} % by {publication}. Both stand.",
      nl: "{provider} levert hier {value} % van {node}, en {other} % volgens {publication}. Beide blijven staan.",
    },
    remedy: { en: "Nothing needs to be done; nothing is averaged.", nl: "Er hoeft niets te gebeuren; er wordt niets gemiddeld." },
  },
  "no-end-product": {
    kind: "error",
    sentence: {
      en: "No node is the end product: each goes into another, or nothing is linked.",
      nl: "Geen schakel is het eindproduct: elke gaat in een andere op, of er is niets verbonden.",
    },
    remedy: {
      en: "Add the links that lead to the end product, or name it in the mapping.",
      nl: "Voeg de verbanden toe die naar het eindproduct leiden, of noem het in de toewijzing.",
    },
  },
  "several-end-products": {
    kind: "error",
    sentence: { en: "{count} nodes go into nothing, such as {some}.", nl: "{count} schakels gaan nergens in op, zoals {some}." },
    remedy: { en: "Name in the mapping which of them is the end product.", nl: "Noem in de toewijzing welke het eindproduct is." },
  },
  "root-unknown": {
    kind: "error",
    sentence: {
      en: "The end product {root} is not a node of these tables.",
      nl: "Het eindproduct {root} is geen schakel van deze tabellen.",
    },
    remedy: { en: "Check the spelling, or add it to the nodes.", nl: "Controleer de spelling, of voeg het toe aan de schakels." },
  },
  "chain-has-no-name": {
    kind: "error",
    sentence: {
      en: "The chain {chain} does not exist yet, and the mapping gives it no name.",
      nl: "De keten {chain} bestaat nog niet, en de toewijzing geeft haar geen naam.",
    },
    remedy: { en: "Name it, or choose the id of a chain that exists.", nl: "Noem haar, of kies de id van een bestaande keten." },
  },
  "import-replaces": {
    kind: "notice",
    sentence: {
      en: "The chain {chain} was imported before; what that import says and these tables do not is taken back.",
      nl: "De keten {chain} is eerder ingevoerd; wat die invoer zegt en deze tabellen niet, wordt teruggenomen.",
    },
    remedy: {
      en: "Choose another id to keep both; octant undo brings the old rows back.",
      nl: "Kies een andere id om beide te houden; octant undo brengt de oude rijen terug.",
    },
  },
  "chain-joins": {
    kind: "notice",
    sentence: {
      en: "The chain {chain} exists already; these rows are added to it.",
      nl: "De keten {chain} bestaat al; deze rijen komen erbij.",
    },
    remedy: { en: "Choose another id if it is a chain of its own.", nl: "Kies een andere id als het een eigen keten is." },
  },
} as const satisfies Readonly<Record<string, Said>>;
