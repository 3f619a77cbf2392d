import type { ProblemTable } from "./table.ts";

export const measureProblems = {
  "parameter-unknown": {
    status: 400,
    sentence: { en: "{method} has no parameter {parameter}.", nl: "{method} heeft geen parameter {parameter}." },
    remedy: { en: "Its parameters are: {known}.", nl: "De parameters zijn: {known}." },
  },
  "parameter-not-allowed": {
    status: 400,
    sentence: {
      en: "“{value}” is not allowed for {parameter} of {method}.",
      nl: "“{value}” is niet toegestaan voor {parameter} van {method}.",
    },
    remedy: {
      en: "Allowed: {allowed}. For example {parameter}={example}.",
      nl: "Toegestaan: {allowed}. Bijvoorbeeld {parameter}={example}.",
    },
  },
  "filter-unknown": {
    status: 400,
    sentence: { en: "{method} has no column {column} to choose by.", nl: "{method} heeft geen kolom {column} om op te kiezen." },
    remedy: { en: "Its columns are: {known}.", nl: "De kolommen zijn: {known}." },
  },
  "filter-finds-nothing": {
    status: 404,
    sentence: { en: "There is no {column} {value} in {method}.", nl: "Er is geen {column} {value} in {method}." },
    remedy: {
      en: "There are: {known}. More come with the data: octant collect.",
      nl: "Wel zijn er: {known}. Meer komt met de gegevens: octant collect.",
    },
  },
  "order-not-understood": {
    status: 400,
    sentence: { en: "{method} cannot be ordered by “{order}”.", nl: "{method} kan niet worden geordend op “{order}”." },
    remedy: {
      en: "Give a column, or a column and desc. Its columns are: {known}.",
      nl: "Geef een kolom, of een kolom en desc. De kolommen zijn: {known}.",
    },
  },
  "limit-not-understood": {
    status: 400,
    sentence: { en: "“{limit}” is not a number of rows.", nl: "“{limit}” is geen aantal rijen." },
    remedy: { en: "Give a whole number of at least 1.", nl: "Geef een geheel getal van ten minste 1." },
  },
  "figure-id-not-understood": {
    status: 400,
    sentence: { en: "“{figure}” is not the name of a figure.", nl: "“{figure}” is geen naam van een cijfer." },
    remedy: {
      en: "Write method, key and column, for example eu_dependency/EU27/2024/850511/cdi1, or with the edition: eu_dependency@1a2b3c4d5e6f/…",
      nl: "Schrijf methode, sleutel en kolom, bijvoorbeeld eu_dependency/EU27/2024/850511/cdi1, of met de editie: eu_dependency@1a2b3c4d5e6f/…",
    },
  },
  "method-input-missing": {
    status: 500,
    sentence: {
      en: "{method} needs {input}, and no method of that name is at hand.",
      nl: "{method} heeft {input} nodig, en er is geen methode met die naam.",
    },
    remedy: {
      en: "Check the inputs in method.yaml, or add the method’s folder.",
      nl: "Controleer de inputs in method.yaml, of voeg de map van de methode toe.",
    },
  },
  "method-in-a-circle": {
    status: 500,
    sentence: { en: "{method} is made from itself: {trail}.", nl: "{method} is van zichzelf gemaakt: {trail}." },
    remedy: { en: "Take the circle out of the inputs in method.yaml.", nl: "Haal de kring uit de inputs in method.yaml." },
  },
  "example-not-sound": {
    status: 422,
    sentence: { en: "The worked example of {method}, {file}: {reason}.", nl: "Het uitgewerkte voorbeeld van {method}, {file}: {reason}." },
    remedy: {
      en: "Mend the file; docs/guides/content.md says what belongs in it.",
      nl: "Herstel het bestand; docs/guides/content.md zegt wat erin hoort.",
    },
  },
} as const satisfies ProblemTable;
