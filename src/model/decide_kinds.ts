/** The kinds of what was promised and what was aimed at. Part of the one table in kinds.ts. */
const name = { type: "words", name: { en: "Name", nl: "Naam" } } as const;
const text = { type: "words", name: { en: "Text", nl: "Tekst" } } as const;
const caveat = { type: "text", name: { en: "Caveat", nl: "Voorbehoud" } } as const;
const owner = { type: "ref", name: { en: "Owner", nl: "Eigenaar" }, to: ["policy_owner"], many: true } as const;
const due = { type: "date", name: { en: "Due", nl: "Einddatum" } } as const;
const duePrinted = { type: "text", name: { en: "Due, as printed", nl: "Einddatum, zoals gedrukt" } } as const;
const status = { type: "text", name: { en: "Status", nl: "Stand" } } as const;

export const decideKinds = {
  policy_document: {
    name: { en: "Policy document", nl: "Beleidsdocument" },
    plural: { en: "Policy documents", nl: "Beleidsdocumenten" },
    properties: { name, date: { type: "date", name: { en: "Date", nl: "Datum" } } },
  },
  policy_owner: {
    name: { en: "Owner of commitments", nl: "Eigenaar van toezeggingen" },
    plural: { en: "Owners of commitments", nl: "Eigenaren van toezeggingen" },
    properties: { name },
  },
  action: {
    name: { en: "Action", nl: "Actie" },
    plural: { en: "Actions", nl: "Acties" },
    properties: {
      name,
      text,
      document: { type: "ref", name: { en: "Document", nl: "Document" }, to: ["policy_document"] },
      paragraph: { type: "text", name: { en: "Paragraph", nl: "Paragraaf" } },
      action_kind: { type: "text", name: { en: "Kind", nl: "Soort" } },
      owner,
      due,
      due_as_printed: duePrinted,
      /** `from` where it must have begun by then; not said where it must be done by then. */
      due_means: { type: "text", name: { en: "Meaning of the date", nl: "Betekenis van de datum" } },
      recurring: { type: "text", name: { en: "Comes back", nl: "Keert terug" } },
      status,
      technology: { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"], many: true },
      basis: { type: "text", name: { en: "Basis of the technologies", nl: "Grondslag van de technologieën" } },
      target: { type: "ref", name: { en: "Target", nl: "Doel" }, to: ["target"], many: true },
      instrument: { type: "ref", name: { en: "Instrument", nl: "Instrument" }, to: ["instrument"], many: true },
      caveat,
    },
  },
  action_status: {
    name: { en: "Status of an action", nl: "Stand van een actie" },
    plural: { en: "Statuses of actions", nl: "Standen van acties" },
    properties: {
      action: { type: "ref", name: { en: "Action", nl: "Actie" }, to: ["action"] },
      status,
      evidence: { type: "text", name: { en: "Evidence", nl: "Bewijs" } },
      url: { type: "text", name: { en: "Page", nl: "Pagina" } },
      date: { type: "date", name: { en: "Happened", nl: "Gebeurd" } },
      said_at: { type: "date", name: { en: "Said", nl: "Gezegd" } },
    },
  },
  target: {
    name: { en: "Target", nl: "Doel" },
    plural: { en: "Targets", nl: "Doelen" },
    properties: {
      name,
      value: { type: "decimal", name: { en: "Value", nl: "Waarde" } },
      unit: { type: "words", name: { en: "Unit", nl: "Eenheid" } },
      direction: { type: "text", name: { en: "At least or at most", nl: "Ten minste of ten hoogste" } },
      base_year: { type: "date", name: { en: "Base year", nl: "Basisjaar" } },
      due,
      due_as_printed: duePrinted,
      owner,
      /** A figure that sources give by country, where there is one. */
      indicator: { type: "text", name: { en: "Figure by country", nl: "Cijfer per land" } },
      caveat,
    },
  },
  target_measure: {
    name: { en: "Measured value of a target", nl: "Gemeten waarde van een doel" },
    plural: { en: "Measured values of targets", nl: "Gemeten waarden van doelen" },
    properties: {
      target: { type: "ref", name: { en: "Target", nl: "Doel" }, to: ["target"] },
      value: { type: "decimal", name: { en: "Value", nl: "Waarde" } },
      year: { type: "date", name: { en: "Year", nl: "Jaar" } },
      measure_basis: { type: "text", name: { en: "How it came to be", nl: "Hoe het tot stand kwam" } },
      caveat,
    },
  },
} as const;
