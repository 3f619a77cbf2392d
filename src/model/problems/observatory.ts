import type { ProblemTable } from "./table.ts";

export const observatoryProblems = {
  "audience-too-high": {
    status: 403,
    sentence: {
      en: "You cannot look as {audience}: it holds more than you may see.",
      nl: "U kunt niet kijken als {audience}: dat omvat meer dan u mag zien.",
    },
    remedy: { en: "Choose an audience at or below your own clearance.", nl: "Kies een doelgroep op of onder uw eigen machtiging." },
  },
  "settings-not-understood": {
    status: 422,
    sentence: { en: "{file} is not understood: {reason}.", nl: "{file} is niet te begrijpen: {reason}." },
    remedy: {
      en: "Mend it, or move it away: Octant then writes a new one. docs/guides/labels.md explains the clearance.",
      nl: "Herstel het, of zet het weg: Octant schrijft dan een nieuw. docs/guides/labels.md legt de machtiging uit.",
    },
  },
  "method-unknown": {
    status: 404,
    sentence: { en: "There is no method called {method}.", nl: "Er is geen methode met de naam {method}." },
    remedy: { en: "Choose one of: {known}.", nl: "Kies een van: {known}." },
  },
  "source-unknown": {
    status: 404,
    sentence: { en: "There is no source called {source}.", nl: "Er is geen bron met de naam {source}." },
    remedy: { en: "Choose one of: {known}.", nl: "Kies een van: {known}." },
  },
  "report-unknown": {
    status: 404,
    sentence: { en: "There is no report called {report}.", nl: "Er is geen rapport met de naam {report}." },
    remedy: { en: "Choose one of: {known}.", nl: "Kies een van: {known}." },
  },
  "figure-unknown": {
    status: 404,
    sentence: { en: "There is no figure called {figure}.", nl: "Er is geen cijfer met de naam {figure}." },
    remedy: {
      en: "A figure id reads method/key values/column, such as eu_dependency/EU27/2024/850511/cdi1; copy it from the page or from octant measure --format json.",
      nl: "Een cijfer-id luidt methode/sleutelwaarden/kolom, zoals eu_dependency/EU27/2024/850511/cdi1; kopieer hem van de pagina of uit octant measure --format json.",
    },
  },
  "parameter-not-understood": {
    status: 400,
    sentence: { en: "“{text}” does not set a parameter.", nl: "“{text}” stelt geen parameter in." },
    remedy: { en: "Write name=value, such as concentration=0.5.", nl: "Schrijf naam=waarde, zoals concentration=0.5." },
  },
  "command-unknown": {
    status: 404,
    sentence: { en: "There is no command called {command}.", nl: "Er is geen opdracht met de naam {command}." },
    remedy: { en: "The commands are: {known}.", nl: "De opdrachten zijn: {known}." },
  },
  "command-options-wrong": {
    status: 400,
    sentence: {
      en: "The options of {command} are not understood: {reason}.",
      nl: "De opties van {command} zijn niet te begrijpen: {reason}.",
    },
    remedy: { en: "octant help {command} shows them with an example.", nl: "octant help {command} toont ze met een voorbeeld." },
  },
} as const satisfies ProblemTable;
