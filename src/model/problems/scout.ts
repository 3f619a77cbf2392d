import type { ProblemTable } from "./table.ts";

export const scoutProblems = {
  "technology-unknown": {
    status: 422,
    sentence: { en: "There is no technology called {technology}.", nl: "Er is geen technologie met de naam {technology}." },
    remedy: { en: "Use an id of the list, such as eu_1_1.", nl: "Gebruik een id uit de lijst, zoals eu_1_1." },
  },
  "document-unknown": {
    status: 404,
    sentence: { en: "There is no document {document} here.", nl: "Er is hier geen document {document}." },
    remedy: {
      en: "Write it as source/id, such as cordis/101000000, and collect its source first.",
      nl: "Schrijf het als bron/id, zoals cordis/101000000, en verzamel eerst de bron.",
    },
  },
  "service-unknown": {
    status: 404,
    sentence: { en: "The register has no service {service}.", nl: "Het register heeft geen dienst {service}." },
    remedy: { en: "Services there are: {known}.", nl: "Diensten die er zijn: {known}." },
  },
  "service-missing": {
    status: 422,
    sentence: {
      en: "Routing {document} needs the service it goes to. Nothing was written.",
      nl: "Om {document} door te sturen is de dienst nodig waar het heen gaat. Er is niets geschreven.",
    },
    remedy: { en: "Name a service of the register.", nl: "Noem een dienst uit het register." },
  },
  "organisation-unknown": {
    status: 404,
    sentence: { en: "There is no organisation {organisation} here.", nl: "Er is hier geen organisatie {organisation}." },
    remedy: {
      en: "Write its number, such as pic:999999999, as octant organisations list prints it, and collect its source first.",
      nl: "Schrijf het nummer, zoals pic:999999999, zoals octant organisations list het toont, en verzamel eerst de bron.",
    },
  },
  "organisation-same": {
    status: 422,
    sentence: {
      en: "{one} and {other} are one and the same reference. Nothing was written.",
      nl: "{one} en {other} zijn een en dezelfde verwijzing. Er is niets geschreven.",
    },
    remedy: {
      en: "Name two references, as octant organisations show prints them.",
      nl: "Noem twee verwijzingen, zoals octant organisations show ze toont.",
    },
  },
  "flags-file-not-read": {
    status: 422,
    sentence: { en: "{file} cannot be read: {reason}.", nl: "{file} kan niet worden gelezen: {reason}." },
    remedy: {
      en: "Name a CSV, TSV or JSON-lines file, also gzipped.",
      nl: "Noem een CSV-, TSV- of JSON-linesbestand, ook met gzip ingepakt.",
    },
  },
  "flags-columns-missing": {
    status: 422,
    sentence: {
      en: "{file} has no column id, or none that holds texts. Its columns are: {found}.",
      nl: "{file} heeft geen kolom id, of geen met teksten. De kolommen zijn: {found}.",
    },
    remedy: {
      en: "Name the columns id and title or text (also abstract, objective, description, summary) in the first row.",
      nl: "Noem de kolommen id en title of text (ook abstract, objective, description, summary) in de eerste rij.",
    },
  },
  "flags-model-missing": {
    status: 500,
    sentence: { en: "The model of flags cannot be read: {reason}", nl: "Het model voor signaleringen kan niet worden gelezen: {reason}" },
    remedy: {
      en: "Run octant check, or take models/dual_use out of your own content folder.",
      nl: "Voer octant check uit, of haal models/dual_use uit uw eigen map met inhoud.",
    },
  },
  "training-too-small": {
    status: 422,
    sentence: {
      en: "There is too little to train on: {use} public projects of defence, space or security and {civil} civil ones; {least} of each are needed.",
      nl: "Er is te weinig om op te trainen: {use} openbare projecten van defensie, ruimtevaart of veiligheid en {civil} civiele; van elk zijn er {least} nodig.",
    },
    remedy: { en: "Collect cordis and edf first.", nl: "Verzamel eerst cordis en edf." },
  },
} as const satisfies ProblemTable;
