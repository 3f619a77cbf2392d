/** Rows that were set aside or taken over with a remark. */
import type { ProblemTable } from "./table.ts";

export const rejectProblems = {
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
} as const satisfies ProblemTable;
