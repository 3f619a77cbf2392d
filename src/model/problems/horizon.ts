import type { ProblemTable } from "./table.ts";

export const horizonProblems = {
  "signal-unknown": {
    status: 404,
    sentence: { en: "There is no signal {ref} that you may see.", nl: "Er is geen signaal {ref} dat u mag zien." },
    remedy: {
      en: "octant scout signals lists them; a signal is named by source and id, such as signals/abc or typed/abc.",
      nl: "octant scout signals noemt ze; een signaal heet naar bron en id, zoals signals/abc of typed/abc.",
    },
  },
  "watchlist-unknown": {
    status: 404,
    sentence: { en: "There is no watchlist {watchlist}.", nl: "Er is geen volglijst {watchlist}." },
    remedy: {
      en: "There are: {known}. octant scout watch NAME --word WORD makes one.",
      nl: "Er zijn: {known}. octant scout watch NAAM --word WOORD maakt er een.",
    },
  },
  "watchlist-asks-nothing": {
    status: 422,
    sentence: { en: "The watchlist {watchlist} asks for nothing.", nl: "De volglijst {watchlist} vraagt niets." },
    remedy: {
      en: "Name at least one technology, word, country, organisation, source or probability.",
      nl: "Noem ten minste één technologie, woord, land, organisatie, bron of kans.",
    },
  },
  "technology-not-in-list": {
    status: 404,
    sentence: { en: "There is no technology {technology} on the radar.", nl: "Er staat geen technologie {technology} op de radar." },
    remedy: {
      en: "Name one by its id in technologies/eu_2023_2113/entries.csv, such as eu_1_1.",
      nl: "Noem er een bij de id in technologies/eu_2023_2113/entries.csv, zoals eu_1_1.",
    },
  },
  "edition-unknown": {
    status: 404,
    sentence: { en: "There is no edition {edition} of the radar.", nl: "Er is geen editie {edition} van de radar." },
    remedy: {
      en: "There are: {known}. octant scout radar --freeze NAME makes one of what stands now.",
      nl: "Er zijn: {known}. octant scout radar --freeze NAAM maakt er een van wat er nu staat.",
    },
  },
  "edition-stands-already": {
    status: 409,
    sentence: {
      en: "The edition {edition} of the radar is frozen; nothing was changed.",
      nl: "De editie {edition} van de radar ligt vast; er is niets veranderd.",
    },
    remedy: {
      en: "Give the new edition another name, or undo the old one (octant undo).",
      nl: "Geef de nieuwe editie een andere naam, of maak de oude ongedaan (octant undo).",
    },
  },
  "question-unknown": {
    status: 404,
    sentence: { en: "There is no forecast question {question}.", nl: "Er is geen voorspelvraag {question}." },
    remedy: { en: "octant scout forecast lists them.", nl: "octant scout forecast noemt ze." },
  },
  "question-answered": {
    status: 409,
    sentence: {
      en: "The question {question} has its answer ({outcome}); no forecast can be added.",
      nl: "De vraag {question} heeft haar antwoord ({outcome}); er kan geen voorspelling meer bij.",
    },
    remedy: {
      en: "If the answer is wrong, undo it first (octant undo).",
      nl: "Maak het antwoord eerst ongedaan als het niet klopt (octant undo).",
    },
  },
  "mail-not-sent": {
    status: 502,
    sentence: { en: "The mail was not sent: {reason}.", nl: "De mail is niet verstuurd: {reason}." },
    remedy: {
      en: "Check the address (smtp://user:password@host:port) and --mail-from and --mail-to; --format eml --out FILE writes the same mail to a file.",
      nl: "Controleer het adres (smtp://gebruiker:wachtwoord@host:poort) en --mail-from en --mail-to; --format eml --out BESTAND schrijft dezelfde mail naar een bestand.",
    },
  },
} as const satisfies ProblemTable;
