/** The kinds of investment screening: the factors and clocks of the law, deals and opinions on them. Part of the one table in kinds.ts. */
const name = { type: "words", name: { en: "Name", nl: "Naam" }, required: true } as const;
const text = { type: "words", name: { en: "Text", nl: "Tekst" }, required: true } as const;
const caveat = { type: "text", name: { en: "Caveat", nl: "Voorbehoud" } } as const;
const law = { type: "text", name: { en: "Law", nl: "Wet" }, required: true } as const;

export const screeningKinds = {
  screening_factor: {
    name: { en: "Screening factor", nl: "Toetsfactor" },
    plural: { en: "Screening factors", nl: "Toetsfactoren" },
    listed: true,
    properties: {
      name,
      text,
      law,
      article: { type: "text", name: { en: "Article", nl: "Artikel" }, required: true },
      technology: { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"], many: true },
      caveat,
    },
  },
  screening_clock: {
    name: { en: "Legal clock", nl: "Wettelijke termijn" },
    plural: { en: "Legal clocks", nl: "Wettelijke termijnen" },
    listed: true,
    properties: {
      name,
      text,
      law,
      article: { type: "text", name: { en: "Article", nl: "Artikel" }, required: true },
      /** The event that starts it and the one that ends it. */
      starts: { type: "text", name: { en: "Starts at", nl: "Begint bij" }, required: true },
      days: { type: "decimal", name: { en: "Days", nl: "Dagen" }, unit: "days", required: true },
      day_kind: { type: "text", name: { en: "Kind of days", nl: "Soort dagen" }, choices: ["calendar", "working", "weeks", "months"] },
      caveat,
    },
  },
  deal: {
    name: { en: "Deal", nl: "Transactie" },
    plural: { en: "Deals", nl: "Transacties" },
    properties: {
      name,
      /** The deal as JSON, as it was read: acquirer, target, ownership chain, dates. */
      definition: { type: "text", name: { en: "Definition", nl: "Definitie" } },
      target: { type: "text", name: { en: "Target", nl: "Doelonderneming" } },
      acquirer: { type: "text", name: { en: "Acquirer", nl: "Koper" } },
      said_at: { type: "date", name: { en: "Said", nl: "Gezegd" } },
    },
  },
  deal_opinion: {
    name: { en: "Opinion on a deal", nl: "Advies over een transactie" },
    plural: { en: "Opinions on deals", nl: "Adviezen over transacties" },
    properties: {
      deal: { type: "ref", name: { en: "Deal", nl: "Transactie" }, to: ["deal"] },
      opinion: { type: "text", name: { en: "Opinion", nl: "Advies" } },
      reason: { type: "text", name: { en: "Reason", nl: "Reden" } },
      by: { type: "text", name: { en: "By", nl: "Door" } },
      said_at: { type: "date", name: { en: "Said", nl: "Gezegd" } },
    },
  },
} as const;
