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
  "chain-unknown": {
    status: 404,
    sentence: {
      en: "There is no chain {name}, and no chain serves a technology of that name.",
      nl: "Er is geen keten {name}, en geen keten dient een technologie met die naam.",
    },
    remedy: { en: "There are: {known}, and all for every chain at once.", nl: "Er zijn: {known}, en all voor alle ketens tegelijk." },
  },
  "scenario-not-understood": {
    status: 400,
    sentence: { en: "The scenario is not in order: {reason}.", nl: "Het scenario is niet in orde: {reason}." },
    remedy: {
      en: "The least it needs is a name and one shock, such as kind stop, country CHN, nodes gallium_primary; docs/guides/scenarios.md names every field.",
      nl: "Het minste is een naam (name) en één schok (shocks), zoals kind stop, country CHN, nodes gallium_primary; docs/guides/scenarios.md noemt elk veld.",
    },
  },
  "network-parameter-wrong": {
    status: 400,
    sentence: {
      en: "A network of firms cannot be reckoned with {parameter}={value}.",
      nl: "Een netwerk van bedrijven kan niet worden berekend met {parameter}={value}.",
    },
    remedy: {
      en: "Its only parameter is tolerance, a number between 0 and 1: --set tolerance=0.01.",
      nl: "De enige parameter is tolerance, een getal tussen 0 en 1: --set tolerance=0.01.",
    },
  },
  "scenario-not-read": {
    status: 400,
    sentence: { en: "{file} holds no scenario: {reason}.", nl: "{file} bevat geen scenario: {reason}." },
    remedy: {
      en: "Write it in YAML: name, shocks, days. octant new scenario NAME writes one to fill in.",
      nl: "Schrijf het in YAML: name, shocks, days. octant new scenario NAAM schrijft er een om in te vullen.",
    },
  },
  "import-file-missing": {
    status: 400,
    sentence: { en: "{file} cannot be read: {reason}.", nl: "{file} is niet te lezen: {reason}." },
    remedy: { en: "Check the name and that you may read it.", nl: "Controleer de naam en of u het mag lezen." },
  },
  "import-not-mapped": {
    status: 422,
    sentence: {
      en: "The headers do not say what the columns are: {columns}.",
      nl: "De kopregels zeggen niet wat de kolommen zijn: {columns}.",
    },
    remedy: {
      en: "Write a mapping in YAML and name it with --map; docs/guides/content.md shows one. The page (Library, Imports) lets you choose by hand.",
      nl: "Schrijf een toewijzing in YAML en noem haar met --map; docs/guides/content.md toont er een. Op de pagina (Bibliotheek, Imports) kunt u met de hand kiezen.",
    },
  },
  "run-unknown": {
    status: 404,
    sentence: { en: "No run {run} was recorded here.", nl: "Er is hier geen run {run} vastgelegd." },
    remedy: {
      en: "Give the whole id, run- and twelve characters; octant simulate records the runs it makes.",
      nl: "Geef de hele id, run- en twaalf tekens; octant simulate legt de runs vast die het maakt.",
    },
  },
  "run-not-reproduced": {
    status: 409,
    sentence: {
      en: "{run} comes out as {now}: what you may read of its chains is no longer what it was made of.",
      nl: "{run} komt uit op {now}: wat u van zijn ketens mag lezen is niet meer waarvan hij gemaakt is.",
    },
    remedy: {
      en: "Read as the audience it was made for (--as), with the version of Octant it names; or run the scenario anew for today’s numbers.",
      nl: "Lees als het publiek waarvoor hij gemaakt is (--as), met de versie van Octant die hij noemt; of draai het scenario opnieuw voor de cijfers van vandaag.",
    },
  },
} as const satisfies ProblemTable;
