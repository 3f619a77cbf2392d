import type { ProblemTable } from "./table.ts";

export const archiveProblems = {
  "label-not-understood": {
    status: 400,
    sentence: { en: "“{label}” is not a label.", nl: "“{label}” is geen rubricering." },
    remedy: {
      en: "Write a level (public, restricted, confidential, secret, top_secret), then if needed +rel.DEU.NLD and +handling.LIMITE.",
      nl: "Schrijf een niveau (public, restricted, confidential, secret, top_secret), zo nodig gevolgd door +rel.DEU.NLD en +handling.LIMITE.",
    },
  },
  "folder-locked": {
    status: 423,
    sentence: {
      en: "{folder} is in use by another Octant (process {pid}).",
      nl: "{folder} is in gebruik door een andere Octant (proces {pid}).",
    },
    remedy: {
      en: "Use the one that runs, stop it, or choose another folder with --data.",
      nl: "Gebruik de draaiende, stop hem, of kies een andere map met --data.",
    },
  },
  "disk-full": {
    status: 507,
    sentence: {
      en: "There is no room left on the disk for {what}. What was there before is unchanged.",
      nl: "De schijf is vol: {what} past er niet meer op. Wat er stond is ongewijzigd.",
    },
    remedy: {
      en: "Free some space or choose another folder with --data, then repeat the command.",
      nl: "Maak ruimte vrij of kies een andere map met --data en herhaal de opdracht.",
    },
  },
  "property-not-declared": {
    status: 422,
    sentence: { en: "A {kind} has no property “{property}”.", nl: "Een {kind} heeft geen eigenschap “{property}”." },
    remedy: {
      en: "Use a property that the kind declares, or declare it with the kinds.",
      nl: "Gebruik een eigenschap die de soort kent, of voeg haar bij de soorten toe.",
    },
  },
  "not-cleared-to-write": {
    status: 403,
    sentence: { en: "You are not cleared to write {label}.", nl: "U mag niet schrijven met rubricering {label}." },
    remedy: { en: "Choose a label you are cleared for.", nl: "Kies een rubricering waarvoor u gemachtigd bent." },
  },
  "nothing-under-this-name": {
    status: 404,
    sentence: { en: "There is nothing called {name} here.", nl: "Er is hier niets met de naam {name}." },
    remedy: {
      en: "Check the spelling, or collect the data first: octant collect.",
      nl: "Controleer de spelling of haal de gegevens eerst op: octant collect.",
    },
  },
  "something-newer-stands": {
    status: 409,
    sentence: { en: "{name} was replaced after this import.", nl: "{name} is na deze import vervangen." },
    remedy: { en: "Undo the later import first.", nl: "Maak eerst de latere import ongedaan." },
  },
  "registry-needs-role": {
    status: 500,
    sentence: {
      en: "The login of DATABASE_URL may not make the role octant_gate, and may not take it.",
      nl: "De login van DATABASE_URL mag de rol octant_gate niet maken en niet aannemen.",
    },
    remedy: {
      en: "Let an administrator run once: create role octant_gate nologin; grant octant_gate to {login}.",
      nl: "Laat een beheerder eenmalig uitvoeren: create role octant_gate nologin; grant octant_gate to {login}.",
    },
  },
  "file-not-text": {
    status: 422,
    sentence: {
      en: "{file} is not a table in text: it holds {found}. Nothing was replaced.",
      nl: "{file} is geen tabel in tekst: het bevat {found}. Er is niets vervangen.",
    },
    remedy: {
      en: "Give the CSV file as the publisher offers it (plain, .gz or .zip).",
      nl: "Geef het CSV-bestand zoals de uitgever het aanbiedt (gewoon, .gz of .zip).",
    },
  },
  "file-empty": {
    status: 422,
    sentence: { en: "{file} is empty. Nothing was replaced.", nl: "{file} is leeg. Er is niets vervangen." },
    remedy: { en: "Fetch the file again and repeat the command.", nl: "Haal het bestand opnieuw op en herhaal de opdracht." },
  },
  "registry-failed": {
    status: 500,
    sentence: { en: "The registry did not answer: {reason}.", nl: "Het register antwoordde niet: {reason}." },
    remedy: {
      en: "Try again; if it stays, restart Octant. Nothing was changed by this step.",
      nl: "Probeer het opnieuw; herstart Octant als het blijft. Deze stap heeft niets veranderd.",
    },
  },
  "query-failed": {
    status: 500,
    sentence: { en: "The query of {name} failed: {reason}.", nl: "De zoekvraag van {name} mislukte: {reason}." },
    remedy: {
      en: "Run octant check on the method; the tables are unchanged.",
      nl: "Voer octant check uit op de methode; de tabellen zijn ongewijzigd.",
    },
  },
  "lake-damaged": {
    status: 500,
    sentence: { en: "{file} does not hold what its name promises.", nl: "{file} bevat niet wat de naam belooft." },
    remedy: {
      en: "Collect the source again; Octant writes the file anew.",
      nl: "Haal de bron opnieuw op; Octant schrijft het bestand opnieuw.",
    },
  },
  "table-file-missing": {
    status: 404,
    sentence: { en: "There is no file {file}.", nl: "Er is geen bestand {file}." },
    remedy: { en: "Check the path and that the file may be read.", nl: "Controleer het pad en of het bestand gelezen mag worden." },
  },
  "table-file-unreadable": {
    status: 422,
    sentence: { en: "{file} cannot be read as a table: {reason}.", nl: "{file} is niet als tabel te lezen: {reason}." },
    remedy: {
      en: "Give a CSV file (plain or .gz, any separator) with a header, or a Parquet file.",
      nl: "Geef een CSV-bestand (gewoon of .gz, elk scheidingsteken) met een kopregel, of een Parquet-bestand.",
    },
  },
} as const satisfies ProblemTable;
