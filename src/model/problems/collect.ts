import type { ProblemTable } from "./table.ts";

export const collectProblems = {
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
  "source-address-unreachable": {
    status: 503,
    sentence: {
      en: "{address} cannot be reached: {reason}. Nothing was replaced.",
      nl: "{address} is niet te bereiken: {reason}. Er is niets vervangen.",
    },
    remedy: {
      en: "Check the connection, or fetch the file on another machine and give it: octant collect {source} --from PATH.",
      nl: "Controleer de verbinding, of haal het bestand op een andere machine en geef het: octant collect {source} --from PAD.",
    },
  },
  "source-address-refused": {
    status: 502,
    sentence: { en: "{address} answered {answer}. Nothing was replaced.", nl: "{address} antwoordde {answer}. Er is niets vervangen." },
    remedy: {
      en: "The publisher may have moved the file; look on {homepage} and give it: octant collect {source} --from PATH.",
      nl: "De uitgever kan het bestand verplaatst hebben; kijk op {homepage} en geef het: octant collect {source} --from PAD.",
    },
  },
  "source-address-none": {
    status: 422,
    sentence: {
      en: "{source} has no address that serves its tables as files.",
      nl: "{source} heeft geen adres dat zijn tabellen als bestanden aanbiedt.",
    },
    remedy: {
      en: "See {homepage} and give the files: octant collect {source} --from PATH.",
      nl: "Zie {homepage} en geef de bestanden: octant collect {source} --from PAD.",
    },
  },
  "source-consent-needed": {
    status: 403,
    sentence: {
      en: "{source} is published under {licence}; you must agree before Octant fetches it. Nothing was fetched.",
      nl: "{source} is gepubliceerd onder {licence}; u moet instemmen voordat Octant het ophaalt. Er is niets opgehaald.",
    },
    remedy: {
      en: "Read {url}, then repeat the command and answer yes, or give the files with --from PATH.",
      nl: "Lees {url}, herhaal dan de opdracht en antwoord ja, of geef de bestanden met --from PAD.",
    },
  },
  "source-stopped": {
    status: 499,
    sentence: {
      en: "Collecting {source} was stopped. Nothing was replaced.",
      nl: "Het ophalen van {source} is gestopt. Er is niets vervangen.",
    },
    remedy: { en: "Repeat the command when you like.", nl: "Herhaal de opdracht wanneer u wilt." },
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
  "source-file-left-aside": {
    status: 200,
    sentence: {
      en: "{count} file(s) are not part of {source} and were left aside, such as {file}.",
      nl: "{count} bestand(en) horen niet bij {source} en bleven liggen, zoals {file}.",
    },
    remedy: { en: "Nothing needs to be done.", nl: "Er hoeft niets te gebeuren." },
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
  "source-rejects": {
    status: 200,
    sentence: {
      en: "{aside} row(s) were set aside and {kept} were taken over with a remark; all of them stand in the table rejects of {source}.",
      nl: "{aside} rij(en) zijn apart gelegd en {kept} zijn met een opmerking overgenomen; ze staan alle in de tabel rejects van {source}.",
    },
    remedy: {
      en: "Look through them; what is a fault of the publisher can be corrected in the card of the source.",
      nl: "Kijk ze door; wat een fout van de uitgever is, kan op de kaart van de bron worden verbeterd.",
    },
  },
  "reject-unreadable": {
    status: 200,
    sentence: { en: "{file}, line {line}: cannot be read: {reason}.", nl: "{file}, regel {line}: niet te lezen: {reason}." },
    remedy: { en: "The row was set aside.", nl: "De rij is apart gelegd." },
  },
  "reject-not-understood": {
    status: 200,
    sentence: { en: "{file}, line {line}: {what}.", nl: "{file}, regel {line}: {what}." },
    remedy: { en: "The row was set aside.", nl: "De rij is apart gelegd." },
  },
  "reject-encoding": {
    status: 200,
    sentence: {
      en: "{file}, line {line}: is not UTF-8 and was read as Windows-1252.",
      nl: "{file}, regel {line}: is geen UTF-8 en is gelezen als Windows-1252.",
    },
    remedy: { en: "The row was taken over; look at its accents.", nl: "De rij is overgenomen; kijk naar de accenten." },
  },
  "reject-markup": {
    status: 200,
    sentence: {
      en: "{file}, line {line}: markup was taken out of {column}.",
      nl: "{file}, regel {line}: opmaak is uit {column} gehaald.",
    },
    remedy: { en: "The row was taken over as plain text.", nl: "De rij is als platte tekst overgenomen." },
  },
  "reject-doubt": {
    status: 200,
    sentence: { en: "{file}, line {line}: {what}.", nl: "{file}, regel {line}: {what}." },
    remedy: { en: "The row was taken over as it is.", nl: "De rij is overgenomen zoals hij is." },
  },
  "reject-value-missing": {
    status: 200,
    sentence: { en: "{file}, line {line}: {column} is empty.", nl: "{file}, regel {line}: {column} is leeg." },
    remedy: { en: "The row was set aside: it says nothing without it.", nl: "De rij is apart gelegd: zonder dit zegt ze niets." },
  },
  "reject-value-wrong": {
    status: 200,
    sentence: {
      en: "{file}, line {line}: “{value}” in {column} does not fit {wanted}.",
      nl: "{file}, regel {line}: “{value}” in {column} past niet bij {wanted}.",
    },
    remedy: {
      en: "A row that may be without it was taken over with the value unknown; another was set aside.",
      nl: "Een rij die zonder kan is overgenomen met de waarde onbekend; een andere is apart gelegd.",
    },
  },
  "reject-value-absurd": {
    status: 200,
    sentence: {
      en: "{file}, line {line}: {value} in {column} is not between {min} and {max}.",
      nl: "{file}, regel {line}: {value} in {column} ligt niet tussen {min} en {max}.",
    },
    remedy: {
      en: "A row that may be without it was taken over with the value unknown; another was set aside.",
      nl: "Een rij die zonder kan is overgenomen met de waarde onbekend; een andere is apart gelegd.",
    },
  },
  "reject-code-unknown": {
    status: 200,
    sentence: {
      en: "{file}, line {line}: “{value}” in {column} is not in the list {list}.",
      nl: "{file}, regel {line}: “{value}” in {column} staat niet in de lijst {list}.",
    },
    remedy: {
      en: "A row that may be without it was taken over with the value unknown; another was set aside.",
      nl: "Een rij die zonder kan is overgenomen met de waarde onbekend; een andere is apart gelegd.",
    },
  },
  "reject-row-repeated": {
    status: 200,
    sentence: {
      en: "{file}, line {line}: repeats {other}, line {first} ({key}).",
      nl: "{file}, regel {line}: herhaalt {other}, regel {first} ({key}).",
    },
    remedy: { en: "It says the same and was set aside.", nl: "Ze zegt hetzelfde en is apart gelegd." },
  },
  "reject-row-differs": {
    status: 200,
    sentence: {
      en: "{file}, line {line}: {key} stands already in {other}, line {first}, and says something else there.",
      nl: "{file}, regel {line}: {key} staat al in {other}, regel {first}, en zegt daar iets anders.",
    },
    remedy: {
      en: "The first row was taken over and this one was set aside, whole, in the table rejects.",
      nl: "De eerste rij is overgenomen en deze is in haar geheel apart gelegd in de tabel rejects.",
    },
  },
  "import-mapping-wrong": {
    status: 400,
    sentence: {
      en: "The mapping cannot be used: {reason}. Nothing was written.",
      nl: "De toewijzing is niet te gebruiken: {reason}. Er is niets geschreven.",
    },
    remedy: {
      en: "docs/guides/content.md lists the tables and fields of a mapping.",
      nl: "docs/guides/content.md noemt de tabellen en velden van een toewijzing.",
    },
  },
  "import-not-sound": {
    status: 422,
    sentence: {
      en: "The tables of {chain} have {count} error(s); the first: {first} Nothing was written.",
      nl: "De tabellen van {chain} hebben {count} fout(en); de eerste: {first} Er is niets geschreven.",
    },
    remedy: {
      en: "Try the import without writing to see all of them, mend the tables and give them again.",
      nl: "Probeer de invoer zonder te schrijven om ze alle te zien, herstel de tabellen en geef ze opnieuw.",
    },
  },
  "import-label-below": {
    status: 422,
    sentence: {
      en: "The node {node} carries {wanted}; rows that name it cannot be written as {label}. Nothing was written.",
      nl: "De schakel {node} draagt {wanted}; rijen die haar noemen kunnen niet als {label} worden geschreven. Er is niets geschreven.",
    },
    remedy: {
      en: "Import under {wanted} or higher, or give the node of your table another id.",
      nl: "Voer in onder {wanted} of hoger, of geef de schakel van uw tabel een andere id.",
    },
  },
} as const satisfies ProblemTable;
