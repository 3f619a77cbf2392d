/** Columns, rows and values of a source that collecting stops at or remarks on. */
import type { ProblemTable } from "./table.ts";

export const sourceRowProblems = {
  "source-columns-wrong": {
    status: 422,
    sentence: {
      en: "{file}, line 1: the columns are not those of {source}. Missing: {missing}. Not known: {unknown}. Nothing was replaced.",
      nl: "{file}, regel 1: de kolommen zijn niet die van {source}. Ontbreekt: {missing}. Onbekend: {unknown}. Er is niets vervangen.",
    },
    remedy: {
      en: "Give the file as published; if the publisher changed it, adapt the card of the source (source.yaml).",
      nl: "Geef het bestand zoals gepubliceerd; heeft de uitgever het veranderd, pas dan de kaart van de bron aan (source.yaml).",
    },
  },
  "source-row-unreadable": {
    status: 422,
    sentence: {
      en: "{file}, line {line} cannot be read as a row: {reason} ({count} lines in all). Nothing was replaced.",
      nl: "{file}, regel {line} is niet als rij te lezen: {reason} ({count} regels in totaal). Er is niets vervangen.",
    },
    remedy: {
      en: "The file may be cut off or edited; fetch it again and repeat the command.",
      nl: "Het bestand kan afgekapt of bewerkt zijn; haal het opnieuw op en herhaal de opdracht.",
    },
  },
  "source-row-not-understood": {
    status: 422,
    sentence: { en: "{file}, line {line}: {what}. Nothing was replaced.", nl: "{file}, regel {line}: {what}. Er is niets vervangen." },
    remedy: {
      en: "Correct the line, or add a correction to the card of the source.",
      nl: "Verbeter de regel, of voeg een correctie toe aan de kaart van de bron.",
    },
  },
  "source-value-missing": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {column} is empty ({count} lines in all). Nothing was replaced.",
      nl: "{file}, regel {line}: {column} is leeg ({count} regels in totaal). Er is niets vervangen.",
    },
    remedy: { en: "Fill it in, or leave the row out and repeat the command.", nl: "Vul het in of laat de rij weg en herhaal de opdracht." },
  },
  "source-value-wrong": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: “{value}” in {column} does not fit {wanted} ({count} lines in all). Nothing was replaced.",
      nl: "{file}, regel {line}: “{value}” in {column} past niet bij {wanted} ({count} regels in totaal). Er is niets vervangen.",
    },
    remedy: {
      en: "Correct the value, with a point for decimals; a known error of the publisher belongs in the corrections of the card.",
      nl: "Verbeter de waarde, met een punt voor decimalen; een bekende fout van de uitgever hoort bij de correcties van de kaart.",
    },
  },
  "source-value-absurd": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {value} in {column} is not between {min} and {max} ({count} lines in all). Nothing was replaced.",
      nl: "{file}, regel {line}: {value} in {column} ligt niet tussen {min} en {max} ({count} regels in totaal). Er is niets vervangen.",
    },
    remedy: {
      en: "Check the value and its unit; if it is right, widen the bounds in the card of the source.",
      nl: "Controleer de waarde en de eenheid; klopt ze, verruim dan de grenzen op de kaart van de bron.",
    },
  },
  "source-code-unknown": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: “{value}” in {column} is not in the list {list} ({count} lines in all). Nothing was replaced.",
      nl: "{file}, regel {line}: “{value}” in {column} staat niet in de lijst {list} ({count} regels in totaal). Er is niets vervangen.",
    },
    remedy: { en: "Correct the code, or add it to the list.", nl: "Verbeter de code of voeg haar toe aan de lijst." },
  },
  "source-key-twice": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {key} stands twice, first in line {first} ({count} rows in all). Nothing was replaced.",
      nl: "{file}, regel {line}: {key} staat er tweemaal, eerst in regel {first} ({count} rijen in totaal). Er is niets vervangen.",
    },
    remedy: { en: "Keep one of the two rows and repeat the command.", nl: "Behoud een van beide rijen en herhaal de opdracht." },
  },
  "source-year-wrong": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: the row is about {value} but the file is called {year} ({count} lines in all). Nothing was replaced.",
      nl: "{file}, regel {line}: de rij gaat over {value} maar het bestand heet {year} ({count} regels in totaal). Er is niets vervangen.",
    },
    remedy: {
      en: "Check which year the file holds and give it its published name.",
      nl: "Ga na welk jaar het bestand bevat en geef het de gepubliceerde naam.",
    },
  },
  "source-rows-off": {
    status: 422,
    sentence: {
      en: "{file} gives {rows} rows for {table}; between {min} and {max} are expected. Nothing was replaced.",
      nl: "{file} geeft {rows} rijen voor {table}; verwacht worden er tussen {min} en {max}. Er is niets vervangen.",
    },
    remedy: {
      en: "Check that the file is whole; if it is, adapt the bounds in the card of the source.",
      nl: "Controleer of het bestand heel is; zo ja, pas dan de grenzen op de kaart van de bron aan.",
    },
  },
  "source-list-absent": {
    status: 200,
    sentence: {
      en: "{column} was not checked against {list}: the list is not there yet.",
      nl: "{column} is niet getoetst aan {list}: die lijst is er nog niet.",
    },
    remedy: {
      en: "Give the publisher's code list in the same folder to have the codes checked.",
      nl: "Geef de codelijst van de uitgever in dezelfde map om de codes te laten toetsen.",
    },
  },
  "source-row-doubtful": {
    status: 200,
    sentence: { en: "{file}, line {line}: {what}.", nl: "{file}, regel {line}: {what}." },
    remedy: {
      en: "The line was taken over as printed; compare it with the publisher's report.",
      nl: "De regel is overgenomen zoals afgedrukt; vergelijk hem met het rapport van de uitgever.",
    },
  },
  "source-last-line-open": {
    status: 200,
    sentence: {
      en: "{file} does not end with a line end; its last value may be cut off.",
      nl: "{file} eindigt niet met een regeleinde; de laatste waarde kan afgekapt zijn.",
    },
    remedy: { en: "Compare the last line with the publisher's file.", nl: "Vergelijk de laatste regel met het bestand van de uitgever." },
  },
  "source-correction-mended": {
    status: 200,
    sentence: {
      en: "The correction {correction} found nothing to correct: {file} no longer holds the error.",
      nl: "De correctie {correction} vond niets te verbeteren: {file} bevat de fout niet meer.",
    },
    remedy: { en: "Remove it from the card of {source}.", nl: "Haal haar van de kaart van {source}." },
  },
} as const satisfies ProblemTable;
