import type { ProblemTable } from "./table.ts";

export const apiProblems = {
  "address-unknown": {
    status: 404,
    sentence: { en: "There is nothing at {address}.", nl: "Er staat niets op {address}." },
    remedy: { en: "/api/openapi.json lists every address.", nl: "/api/openapi.json noemt alle adressen." },
  },
  "request-not-understood": {
    status: 400,
    sentence: { en: "The request is not understood: {reason}.", nl: "Het verzoek is niet te begrijpen: {reason}." },
    remedy: { en: "/api/openapi.json shows what this address accepts.", nl: "/api/openapi.json toont wat dit adres aanneemt." },
  },
  "token-wrong": {
    status: 401,
    sentence: { en: "This is not the token of this observatory.", nl: "Dit is niet het token van dit observatorium." },
    remedy: {
      en: "Open the address that octant serve printed, or leave the token out to look as the public.",
      nl: "Open het adres dat octant serve toonde, of laat het token weg om als publiek te kijken.",
    },
  },
  "token-needed": {
    status: 401,
    sentence: { en: "Only the owner of the folder may do this.", nl: "Alleen de eigenaar van de map mag dit." },
    remedy: {
      en: "Open the address that octant serve printed: it carries the token.",
      nl: "Open het adres dat octant serve toonde: dat bevat het token.",
    },
  },
  "host-not-ours": {
    status: 421,
    sentence: {
      en: "This observatory does not answer under the name {host}.",
      nl: "Dit observatorium antwoordt niet onder de naam {host}.",
    },
    remedy: {
      en: "Use http://127.0.0.1 with the port octant serve printed.",
      nl: "Gebruik http://127.0.0.1 met de poort die octant serve toonde.",
    },
  },
  "too-many-requests": {
    status: 429,
    sentence: { en: "That are too many requests at once.", nl: "Dat zijn te veel verzoeken tegelijk." },
    remedy: { en: "Wait {seconds} seconds.", nl: "Wacht {seconds} seconden." },
  },
  "port-taken": {
    status: 503,
    sentence: { en: "Port {port} is in use by another program.", nl: "Poort {port} is in gebruik door een ander programma." },
    remedy: { en: "Choose another one: octant serve --port {next}.", nl: "Kies een andere: octant serve --port {next}." },
  },
  "something-broke": {
    status: 500,
    sentence: {
      en: "Something broke inside Octant: {reason}. Nothing that stood before was changed by this step.",
      nl: "Er ging iets stuk in Octant: {reason}. Wat er stond is door deze stap niet veranderd.",
    },
    remedy: { en: "Try again; if it stays, report it with the log.", nl: "Probeer het opnieuw; meld het met het logboek als het blijft." },
  },
  "server-went-away": {
    status: 502,
    sentence: {
      en: "The Octant at {address} went away before it answered.",
      nl: "De Octant op {address} verdween voordat hij antwoordde.",
    },
    remedy: {
      en: "Start it again and repeat the command; an import that was cut off changed nothing.",
      nl: "Start hem opnieuw en herhaal de opdracht; een afgebroken import heeft niets veranderd.",
    },
  },
  "file-not-written": {
    status: 500,
    sentence: { en: "{file} could not be written: {reason}.", nl: "{file} kon niet worden geschreven: {reason}." },
    remedy: { en: "Choose another place with --out.", nl: "Kies een andere plek met --out." },
  },
  stopped: {
    status: 499,
    sentence: { en: "Stopped. What stood before is unchanged.", nl: "Gestopt. Wat er stond is ongewijzigd." },
    remedy: {
      en: "Start the command again when you like; it begins anew.",
      nl: "Start de opdracht opnieuw wanneer u wilt; ze begint van voren af aan.",
    },
  },
} as const satisfies ProblemTable;
