/** The kinds of horizon scanning: what is seen, what is thought of it, and what somebody expects. Part of the one table in kinds.ts. */
const name = { type: "words", name: { en: "Name", nl: "Naam" } } as const;
const text = { type: "words", name: { en: "Text", nl: "Tekst" } } as const;
const link = { type: "text", name: { en: "Address", nl: "Adres" } } as const;
const date = { type: "date", name: { en: "Date", nl: "Datum" } } as const;
const reason = { type: "text", name: { en: "Reason", nl: "Reden" } } as const;
const technology = { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"] } as const;
const document = { type: "text", name: { en: "Document", nl: "Document" } } as const;
const ring = { type: "text", name: { en: "Ring", nl: "Ring" } } as const;
const blocked = { type: "text", name: { en: "Blocked by", nl: "Geblokkeerd door" } } as const;
const question = { type: "ref", name: { en: "Question", nl: "Vraag" }, to: ["forecast_question"] } as const;

export const horizonKinds = {
  signal: {
    name: { en: "Signal", nl: "Signaal" },
    plural: { en: "Signals", nl: "Signalen" },
    properties: { name, text, link, date, origin: { type: "text", name: { en: "Seen in", nl: "Gezien in" } } },
  },
  triage: {
    name: { en: "Triage of a signal", nl: "Beoordeling van een signaal" },
    plural: { en: "Triage of signals", nl: "Beoordelingen van signalen" },
    properties: {
      document,
      answer: { type: "text", name: { en: "Answer", nl: "Antwoord" } },
      reason,
      reliability: { type: "text", name: { en: "Reliability of the source", nl: "Betrouwbaarheid van de bron" } },
      credibility: { type: "text", name: { en: "Credibility of the information", nl: "Geloofwaardigheid van de informatie" } },
      linked_to: { type: "text", name: { en: "Linked to", nl: "Gekoppeld aan" } },
      technology: { ...technology, many: true },
      at: date,
    },
  },
  watchlist: {
    name: { en: "Watchlist", nl: "Volglijst" },
    plural: { en: "Watchlists", nl: "Volglijsten" },
    properties: { name, query: { type: "text", name: { en: "What it asks", nl: "Wat ze vraagt" } } },
  },
  watch_look: {
    name: { en: "Look at a watchlist", nl: "Blik op een volglijst" },
    plural: { en: "Looks at watchlists", nl: "Blikken op volglijsten" },
    properties: {
      watchlist: { type: "ref", name: { en: "Watchlist", nl: "Volglijst" }, to: ["watchlist"] },
      seen: { type: "text", name: { en: "What had been seen", nl: "Wat gezien was" } },
      at: date,
    },
  },
  radar_edition: {
    name: { en: "Edition of the radar", nl: "Editie van de radar" },
    plural: { en: "Editions of the radar", nl: "Edities van de radar" },
    properties: { name, date, rules: { type: "text", name: { en: "Rules", nl: "Regels" } } },
  },
  radar_blip: {
    name: { en: "Place on the radar", nl: "Plaats op de radar" },
    plural: { en: "Places on the radar", nl: "Plaatsen op de radar" },
    properties: {
      edition: { type: "ref", name: { en: "Edition", nl: "Editie" }, to: ["radar_edition"] },
      technology,
      ring,
      by_rule: { type: "text", name: { en: "Ring by the rules", nl: "Ring volgens de regels" } },
      blocked,
      reason,
      indicators: { type: "text", name: { en: "What it rests on", nl: "Waar dit op rust" } },
    },
  },
  forecast_question: {
    name: { en: "Forecast question", nl: "Voorspelvraag" },
    plural: { en: "Forecast questions", nl: "Voorspelvragen" },
    properties: {
      name,
      text,
      resolves: { type: "date", name: { en: "Answered by", nl: "Beantwoord op" } },
      technology,
      figure: { type: "text", name: { en: "Figure that decides", nl: "Cijfer dat beslist" } },
    },
  },
  forecast: {
    name: { en: "Forecast", nl: "Voorspelling" },
    plural: { en: "Forecasts", nl: "Voorspellingen" },
    properties: {
      question,
      forecaster: { type: "text", name: { en: "Pseudonym", nl: "Pseudoniem" } },
      probability: { type: "decimal", name: { en: "Probability", nl: "Kans" } },
      reason,
      at: date,
    },
  },
  forecast_outcome: {
    name: { en: "Outcome of a question", nl: "Uitkomst van een vraag" },
    plural: { en: "Outcomes of questions", nl: "Uitkomsten van vragen" },
    properties: {
      question,
      outcome: { type: "text", name: { en: "Outcome", nl: "Uitkomst" } },
      origin: { type: "text", name: { en: "Source", nl: "Bron" } },
      link,
      at: date,
    },
  },
} as const;
