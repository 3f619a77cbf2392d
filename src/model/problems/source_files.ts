/** The files and editions of a source, before a row is read. */
import type { ProblemTable } from "./table.ts";

export const sourceFileProblems = {
  "source-path-missing": {
    status: 404,
    sentence: {
      en: "There is no file or folder {path}. Nothing was replaced.",
      nl: "Er is geen bestand of map {path}. Er is niets vervangen.",
    },
    remedy: { en: "Check the path given with --from.", nl: "Controleer het pad achter --from." },
  },
  "source-nothing-recognised": {
    status: 422,
    sentence: {
      en: "No file in {path} is one of {source}: none is called {patterns}. Nothing was replaced.",
      nl: "Geen bestand in {path} hoort bij {source}: geen heet {patterns}. Er is niets vervangen.",
    },
    remedy: {
      en: "Give the publisher's files under the names they came with.",
      nl: "Geef de bestanden van de uitgever onder de namen waarmee ze kwamen.",
    },
  },
  "source-file-missing": {
    status: 422,
    sentence: {
      en: "{source} also needs a file called {pattern}, and {path} has none. Nothing was replaced.",
      nl: "{source} heeft ook een bestand {pattern} nodig, en {path} heeft dat niet. Er is niets vervangen.",
    },
    remedy: { en: "Put it beside the others and repeat the command.", nl: "Zet het bij de andere en herhaal de opdracht." },
  },
  "source-file-twice": {
    status: 422,
    sentence: {
      en: "{file} and {other} say the same thing ({what}). Nothing was replaced.",
      nl: "{file} en {other} gaan over hetzelfde ({what}). Er is niets vervangen.",
    },
    remedy: { en: "Leave one of the two out and repeat the command.", nl: "Laat een van beide weg en herhaal de opdracht." },
  },
  "source-year-absent": {
    status: 422,
    sentence: {
      en: "{path} has no data of {source} for {years}. Nothing was replaced.",
      nl: "{path} bevat geen gegevens van {source} over {years}. Er is niets vervangen.",
    },
    remedy: {
      en: "Leave --year out to take every year that is there: {there}.",
      nl: "Laat --year weg om elk aanwezig jaar te nemen: {there}.",
    },
  },
  "source-sheet-missing": {
    status: 422,
    sentence: {
      en: "{file} has no sheet called {sheet}; it has {there}. Nothing was replaced.",
      nl: "{file} heeft geen blad met de naam {sheet}; het heeft {there}. Er is niets vervangen.",
    },
    remedy: {
      en: "Fetch the file anew from the publisher; if the sheet has a new name, write it in the card of the source.",
      nl: "Haal het bestand opnieuw op bij de uitgever; heeft het blad een nieuwe naam, zet die dan in de kaart van de bron.",
    },
  },
  "source-archive-damaged": {
    status: 422,
    sentence: {
      en: "{file} cannot be unpacked: {reason}. Nothing was replaced.",
      nl: "{file} is niet uit te pakken: {reason}. Er is niets vervangen.",
    },
    remedy: {
      en: "Fetch the file again; it is cut off or not a zip or gzip file.",
      nl: "Haal het bestand opnieuw op; het is afgekapt of geen zip- of gzipbestand.",
    },
  },
  "source-archive-bomb": {
    status: 422,
    sentence: {
      en: "{file} unpacks to more than {limit}; it was stopped there. Nothing was replaced.",
      nl: "{file} wordt uitgepakt groter dan {limit}; daar is gestopt. Er is niets vervangen.",
    },
    remedy: {
      en: "Fetch the file from the publisher again; if it really is that large, unpack it yourself and give the folder.",
      nl: "Haal het bestand opnieuw bij de uitgever; is het werkelijk zo groot, pak het dan zelf uit en geef de map.",
    },
  },
  "source-reader-failed": {
    status: 500,
    sentence: {
      en: "The reader of {source} failed: {reason}. Nothing was replaced.",
      nl: "De lezer van {source} mislukte: {reason}. Er is niets vervangen.",
    },
    remedy: { en: "Check reader.ts in the folder of the source.", nl: "Controleer reader.ts in de map van de bron." },
  },
  "source-edition-absent": {
    status: 404,
    sentence: { en: "{source} has no {edition} edition.", nl: "{source} heeft geen editie {edition}." },
    remedy: { en: "Collect it from its address or with --from PATH.", nl: "Haal de bron op van haar adres of met --from PAD." },
  },
  "source-file-left-aside": {
    status: 200,
    sentence: {
      en: "{count} file(s) are not part of {source} and were left aside, such as {file}.",
      nl: "{count} bestand(en) horen niet bij {source} en bleven liggen, zoals {file}.",
    },
    remedy: { en: "Nothing needs to be done.", nl: "Er hoeft niets te gebeuren." },
  },
  "source-newer-stands": {
    status: 200,
    sentence: {
      en: "{table} {part} stands from the publisher's own files and was not replaced by a built-in edition.",
      nl: "{table} {part} komt uit de bestanden van de uitgever zelf en is niet vervangen door een ingebouwde editie.",
    },
    remedy: { en: "Nothing needs to be done.", nl: "Er hoeft niets te gebeuren." },
  },
  "source-records-none": {
    status: 422,
    sentence: {
      en: "{file} holds no record: there is no {wanted} in it. Nothing was replaced.",
      nl: "{file} bevat geen record: er staat geen {wanted} in. Er is niets vervangen.",
    },
    remedy: {
      en: "Give the file as published; if the publisher changed it, adapt the card of the source (source.yaml).",
      nl: "Geef het bestand zoals gepubliceerd; heeft de uitgever het veranderd, pas dan de kaart van de bron aan (source.yaml).",
    },
  },
} as const satisfies ProblemTable;
