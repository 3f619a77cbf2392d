import type { ProblemTable } from "./table.ts";

export const screeningProblems = {
  "deal-not-understood": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {field} is not understood: {reason}. Nothing was screened.",
      nl: "{file}, regel {line}: {field} is niet te begrijpen: {reason}. Er is niets getoetst.",
    },
    remedy: {
      en: "Mend this line; docs/guides/screening.md shows every field with an example.",
      nl: "Herstel deze regel; docs/guides/screening.md toont elk veld met een voorbeeld.",
    },
  },
  "deal-not-read": {
    status: 422,
    sentence: { en: "{file} cannot be read: {reason}.", nl: "{file} kan niet worden gelezen: {reason}." },
    remedy: {
      en: "Check the name of the file and whether you may read it.",
      nl: "Controleer de naam van het bestand en of u het mag lezen.",
    },
  },
  "deal-share-over-hundred": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {holder} would hold {percent} % of {of}; a share is at most 100 %.",
      nl: "{file}, regel {line}: {holder} zou {percent} % van {of} houden; een aandeel is ten hoogste 100 %.",
    },
    remedy: { en: "Write the share in per cent, between 0 and 100.", nl: "Schrijf het aandeel in procenten, tussen 0 en 100." },
  },
  "deal-holders-over-hundred": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: the holders of {of} hold {sum} % together {when}: {holders}.",
      nl: "{file}, regel {line}: de houders van {of} houden samen {sum} % {when}: {holders}.",
    },
    remedy: {
      en: "Correct the shares of these holders, or name under stake.from who gives up how much.",
      nl: "Verbeter de aandelen van deze houders, of noem onder stake.from wie hoeveel afstaat.",
    },
  },
  "deal-gives-up-too-much": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {holder} gives up {percent} % of the target but holds {held} %.",
      nl: "{file}, regel {line}: {holder} staat {percent} % van de doelonderneming af maar houdt {held} %.",
    },
    remedy: {
      en: "Add what {holder} holds under ownership, or correct stake.from.",
      nl: "Voeg onder ownership toe wat {holder} houdt, of verbeter stake.from.",
    },
  },
  "deal-edge-twice": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: what {holder} holds of {of} stands twice.",
      nl: "{file}, regel {line}: wat {holder} van {of} houdt, staat er twee keer.",
    },
    remedy: {
      en: "Keep one line; the stake of the acquirer in the target stands under stake.before.",
      nl: "Laat één regel staan; het belang van de koper in de doelonderneming staat onder stake.before.",
    },
  },
  "deal-loop-closed": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {loop} own each other wholly, so that nobody outside owns them.",
      nl: "{file}, regel {line}: {loop} bezitten elkaar geheel, zodat niemand daarbuiten hen bezit.",
    },
    remedy: { en: "Correct one of the shares of this loop.", nl: "Verbeter een van de aandelen van deze kring." },
  },
  "deal-owns-itself": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {party} would hold {percent} % of itself.",
      nl: "{file}, regel {line}: {party} zou {percent} % van zichzelf houden.",
    },
    remedy: {
      en: "Leave own shares out and write the shares of the others of what is outstanding.",
      nl: "Laat eigen aandelen weg en schrijf de aandelen van de anderen van wat uitstaat.",
    },
  },
  "deal-dates-out-of-order": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {second} ({secondDay}) comes before {first} ({firstDay}).",
      nl: "{file}, regel {line}: {second} ({secondDay}) ligt voor {first} ({firstDay}).",
    },
    remedy: { en: "Correct one of the two days.", nl: "Verbeter een van de twee dagen." },
  },
  "deal-code-unknown": {
    status: 422,
    sentence: {
      en: "{file}, line {line}: {field} names {value}, which is not known here.",
      nl: "{file}, regel {line}: {field} noemt {value}, dat hier niet bekend is.",
    },
    remedy: { en: "Use one of: {known}.", nl: "Gebruik een van: {known}." },
  },
  "deal-unknown": {
    status: 404,
    sentence: { en: "There is no deal called {deal}.", nl: "Er is geen transactie met de naam {deal}." },
    remedy: { en: "octant screen lists them.", nl: "octant screen noemt ze." },
  },
} as const satisfies ProblemTable;
