/** The way to the files of a publisher. */
import type { ProblemTable } from "./table.ts";

export const sourceFetchProblems = {
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
} as const satisfies ProblemTable;
