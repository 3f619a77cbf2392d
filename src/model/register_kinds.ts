/** The kinds of the registers of policy: what is needed, what pays for it, and who should hear of it. Part of the one table in kinds.ts. */
const name = { type: "words", name: { en: "Name", nl: "Naam" } } as const;
const text = { type: "words", name: { en: "Text", nl: "Tekst" } } as const;
const list = { type: "text", name: { en: "Register", nl: "Register" } } as const;
const caveat = { type: "text", name: { en: "Caveat", nl: "Voorbehoud" } } as const;
const owner = { type: "text", name: { en: "Owner", nl: "Eigenaar" } } as const;
const technology = { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"], many: true } as const;
/** `own_judgement` or `document`: who tied the technologies to it. */
const basis = { type: "text", name: { en: "Basis of the technologies", nl: "Grondslag van de technologieën" } } as const;

export const registerKinds = {
  need: {
    name: { en: "Capability need", nl: "Vermogensbehoefte" },
    plural: { en: "Capability needs", nl: "Vermogensbehoeften" },
    properties: {
      name,
      text,
      list,
      domain: { type: "text", name: { en: "Domain", nl: "Gebied" } },
      sector: { type: "text", name: { en: "Sector", nl: "Sector" } },
      by_date: { type: "date", name: { en: "Needed by", nl: "Nodig in" } },
      trl_required: { type: "decimal", name: { en: "TRL required", nl: "Vereist TRL" } },
      share_required: { type: "decimal", name: { en: "Share required", nl: "Vereist aandeel" } },
      requirement_reason: { type: "text", name: { en: "Reason for what is required", nl: "Reden voor wat vereist is" } },
      technology,
      basis,
      node: { type: "ref", name: { en: "Chain node", nl: "Schakel" }, to: ["node"], many: true },
      caveat,
    },
  },
  instrument: {
    name: { en: "Instrument", nl: "Instrument" },
    plural: { en: "Instruments", nl: "Instrumenten" },
    properties: {
      name,
      text,
      list,
      owner,
      instrument_kind: { type: "text", name: { en: "Kind", nl: "Soort" } },
      scope: { type: "text", name: { en: "Scope", nl: "Bereik" } },
      trl_min: { type: "decimal", name: { en: "Lowest TRL (indicative)", nl: "Laagste TRL (indicatief)" } },
      trl_max: { type: "decimal", name: { en: "Highest TRL (indicative)", nl: "Hoogste TRL (indicatief)" } },
      budget: { type: "decimal", name: { en: "Budget (million EUR)", nl: "Budget (miljoen euro)" } },
      period: { type: "date", name: { en: "Period", nl: "Periode" } },
      eligible: { type: "words", name: { en: "Who may take part", nl: "Wie mag meedoen" } },
      open_to: { type: "text", name: { en: "Open to", nl: "Open voor" }, many: true },
      country: { type: "ref", name: { en: "Only from", nl: "Alleen uit" }, to: ["country"] },
      technology,
      basis,
      status: { type: "text", name: { en: "Status", nl: "Stand" } },
      legal_basis: { type: "text", name: { en: "Legal basis", nl: "Rechtsgrond" } },
      caveat,
    },
  },
  service: {
    name: { en: "Service", nl: "Dienst" },
    plural: { en: "Services", nl: "Diensten" },
    properties: {
      name,
      text,
      list,
      owner,
      level: { type: "text", name: { en: "Level", nl: "Niveau" } },
      country: { type: "ref", name: { en: "Country", nl: "Land" }, to: ["country"] },
      domain: { type: "text", name: { en: "Domain", nl: "Domein" }, many: true },
      technology,
      basis,
      contact: { type: "text", name: { en: "Contact page", nl: "Contactpagina" } },
      caveat,
    },
  },
} as const;
