/**
 * The kinds of thing Octant knows, declared once as data: screens, interface, filters, import and export read this table.
 * A relation with facts of its own (a supply, a link) is a kind too, so that each of its properties has a source.
 */
import type { Words } from "./citation.ts";
import { decideKinds } from "./decide_kinds.ts";
import { horizonKinds } from "./horizon_kinds.ts";
import { judgementKinds } from "./judgement_kinds.ts";
import { mitigationKinds } from "./mitigation_kinds.ts";
import { registerKinds } from "./register_kinds.ts";
import { screeningKinds } from "./screening_kinds.ts";

/** `text` and `words` (one statement per language), `decimal` (as text, exact), `date` (ISO 8601 or a period as printed), `ref` (a subject). */
export type ValueType = "text" | "words" | "decimal" | "flag" | "date" | "ref";

export interface Property {
  readonly type: ValueType;
  readonly name: Words;
  /** For `ref`: the kinds it may point to. */
  readonly to?: readonly string[];
  readonly many?: boolean;
  /** The only words it may hold. */
  readonly choices?: readonly string[];
  /** True where an entry of a register without it is not sound. */
  readonly required?: boolean;
  /** For `decimal`: what it counts. */
  readonly unit?: string;
}

export interface Kind {
  readonly name: Words;
  readonly plural: Words;
  readonly properties: Readonly<Record<string, Property>>;
  /** True where a register of policy may list it, its columns named as the properties: `kind: entries` on the card. */
  readonly listed?: boolean;
}

const name: Property = { type: "words", name: { en: "Name", nl: "Naam" } };
const definition: Property = { type: "words", name: { en: "Definition", nl: "Definitie" } };
const note: Property = { type: "words", name: { en: "Note", nl: "Toelichting" } };
const code: Property = { type: "text", name: { en: "Code", nl: "Code" } };
const list: Property = { type: "text", name: { en: "List", nl: "Lijst" } };
const hs6: Property = { type: "text", name: { en: "HS6 code", nl: "HS6-code" }, many: true };
const cn8: Property = { type: "text", name: { en: "CN8 code", nl: "GN8-code" }, many: true };
const chain: Property = { type: "ref", name: { en: "Chain", nl: "Keten" }, to: ["chain"], many: true };
const year: Property = { type: "date", name: { en: "Year", nl: "Jaar" } };
const unit: Property = { type: "text", name: { en: "Unit", nl: "Eenheid" } };
const caveat: Property = { type: "text", name: { en: "Caveat", nl: "Voorbehoud" } };
/** A scenario as JSON, every default filled in. */
const scenario: Property = { type: "text", name: { en: "Definition", nl: "Definitie" } };
const text: Property = { type: "words", name: { en: "Text", nl: "Tekst" } };

const nodeProperties = {
  name,
  note,
  chain,
  hs6,
  cn8,
  material: { type: "ref", name: { en: "Raw material", nl: "Grondstof" }, to: ["material"] },
} satisfies Record<string, Property>;

export const nodeKinds = ["technology", "application", "system", "assembly", "component", "process", "tool", "material"] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const kinds = {
  technology: {
    name: { en: "Technology", nl: "Technologie" },
    plural: { en: "Technologies", nl: "Technologieën" },
    properties: { name, definition, note, code, list, parent: { type: "ref", name: { en: "Area", nl: "Gebied" }, to: ["technology"] } },
  },
  material: {
    name: { en: "Raw material", nl: "Grondstof" },
    plural: { en: "Raw materials", nl: "Grondstoffen" },
    properties: {
      name,
      definition,
      note,
      code,
      list,
      parent: { type: "ref", name: { en: "Group", nl: "Groep" }, to: ["material"] },
      critical: { type: "flag", name: { en: "Critical (EU)", nl: "Kritiek (EU)" } },
      strategic: { type: "flag", name: { en: "Strategic (EU)", nl: "Strategisch (EU)" } },
      crm_name: { type: "text", name: { en: "Name in the Commission's tables", nl: "Naam in de tabellen van de Commissie" }, many: true },
      hs6,
      cn8,
      basket: { type: "text", name: { en: "HS6 code shared with other materials", nl: "HS6-code gedeeld met andere stoffen" }, many: true },
    },
  },
  chain: {
    name: { en: "Supply chain", nl: "Toeleveringsketen" },
    plural: { en: "Supply chains", nl: "Toeleveringsketens" },
    properties: {
      name,
      question: { type: "words", name: { en: "Question", nl: "Vraag" } },
      description: { type: "words", name: { en: "Description", nl: "Beschrijving" } },
      limits: { type: "words", name: { en: "What it does not know", nl: "Wat onbekend is" } },
      root: { type: "ref", name: { en: "End product", nl: "Eindproduct" }, to: ["node"] },
      technology: { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"], many: true },
    },
  },
  node: {
    name: { en: "Chain node", nl: "Schakel" },
    plural: { en: "Chain nodes", nl: "Schakels" },
    properties: { ...nodeProperties, node_kind: { type: "text", name: { en: "Kind", nl: "Soort" } } },
  },
  link: {
    name: { en: "Link", nl: "Verband" },
    plural: { en: "Links", nl: "Verbanden" },
    properties: {
      chain,
      from: { type: "ref", name: { en: "From", nl: "Van" }, to: ["node"] },
      relation: { type: "text", name: { en: "Relation", nl: "Relatie" } },
      to: { type: "ref", name: { en: "To", nl: "Naar" }, to: ["node"] },
      need: { type: "text", name: { en: "How needed it is", nl: "Hoe nodig het is" } },
      degree: { type: "decimal", name: { en: "How much it can replace", nl: "Hoeveel het kan vervangen" } },
      days_to_qualify: { type: "decimal", name: { en: "Days to qualify", nl: "Dagen tot toelating" } },
      caveat,
    },
  },
  supply: {
    name: { en: "Supply", nl: "Levering" },
    plural: { en: "Supplies", nl: "Leveringen" },
    properties: {
      chain,
      node: { type: "ref", name: { en: "Supplied", nl: "Geleverd" }, to: ["node"] },
      provider: { type: "text", name: { en: "Provider", nl: "Leverancier" } },
      provider_kind: { type: "text", name: { en: "Kind of provider", nl: "Soort leverancier" } },
      headquarters: { type: "text", name: { en: "Headquarters", nl: "Hoofdkantoor" } },
      site: { type: "text", name: { en: "Place of production", nl: "Plaats van productie" } },
      owner: { type: "text", name: { en: "Ultimate owner", nl: "Uiteindelijke eigenaar" } },
      owner_country: { type: "text", name: { en: "Country of the owner", nl: "Land van de eigenaar" } },
      basis: { type: "text", name: { en: "Share of", nl: "Aandeel van" } },
      share: { type: "decimal", name: { en: "Share", nl: "Aandeel" } },
      year,
      caveat,
    },
  },
  fact: {
    name: { en: "Fact", nl: "Feit" },
    plural: { en: "Facts", nl: "Feiten" },
    properties: {
      chain,
      node: { type: "ref", name: { en: "About", nl: "Over" }, to: ["node"] },
      fact_kind: { type: "text", name: { en: "Kind of fact", nl: "Soort feit" } },
      subject: { type: "text", name: { en: "Of", nl: "Van" } },
      value: { type: "decimal", name: { en: "Value", nl: "Waarde" } },
      low: { type: "decimal", name: { en: "Lowest", nl: "Laagste" } },
      high: { type: "decimal", name: { en: "Highest", nl: "Hoogste" } },
      unit,
      year,
      text,
      caveat,
    },
  },
  export_control: {
    name: { en: "Export control", nl: "Uitvoerbeperking" },
    plural: { en: "Export controls", nl: "Uitvoerbeperkingen" },
    properties: {
      list,
      imposed_by: { type: "ref", name: { en: "Imposed by", nl: "Opgelegd door" }, to: ["country", "bloc"] },
      against: { type: "ref", name: { en: "Against", nl: "Tegen" }, to: ["country", "bloc"], many: true },
      material: { type: "ref", name: { en: "Raw material", nl: "Grondstof" }, to: ["material"], many: true },
      node: { type: "ref", name: { en: "Chain node", nl: "Schakel" }, to: ["node"], many: true },
      hs6,
      measure: { type: "text", name: { en: "Measure", nl: "Maatregel" } },
      announced: { type: "date", name: { en: "Announced", nl: "Aangekondigd" } },
      effective: { type: "date", name: { en: "In force from", nl: "Van kracht vanaf" } },
      until: { type: "date", name: { en: "Until", nl: "Tot" } },
      status: { type: "words", name: { en: "Status", nl: "Stand" } },
      text,
      caveat,
    },
  },
  flag_decision: {
    name: { en: "Decision on a flag", nl: "Besluit over een markering" },
    plural: { en: "Decisions on flags", nl: "Besluiten over markeringen" },
    properties: {
      document: { type: "text", name: { en: "Document", nl: "Document" } },
      decision: { type: "text", name: { en: "Decision", nl: "Besluit" } },
      service: { type: "text", name: { en: "Service to tell", nl: "Dienst om in te lichten" } },
      reason: { type: "text", name: { en: "Reason", nl: "Reden" } },
      probability: { type: "decimal", name: { en: "Probability at the time", nl: "Kans op dat moment" } },
      technology: { type: "text", name: { en: "Technology", nl: "Technologie" } },
      technologies: { type: "text", name: { en: "Technologies a person named", nl: "Technologieën die een mens noemde" } },
      state: { type: "text", name: { en: "Flagged or sampled", nl: "Gemarkeerd of uit de steekproef" } },
      decided_at: { type: "date", name: { en: "Decided", nl: "Besloten" } },
    },
  },
  flag_appeal: {
    name: { en: "Appeal against a decision", nl: "Bezwaar tegen een besluit" },
    plural: { en: "Appeals against decisions", nl: "Bezwaren tegen besluiten" },
    properties: {
      document: { type: "text", name: { en: "Document", nl: "Document" } },
      decision: { type: "ref", name: { en: "Against", nl: "Tegen" }, to: ["flag_decision"] },
      reason: { type: "text", name: { en: "Reason", nl: "Reden" } },
      lodged_at: { type: "date", name: { en: "Lodged", nl: "Ingediend" } },
    },
  },
  organisation_decision: {
    name: { en: "Decision on organisations", nl: "Besluit over organisaties" },
    plural: { en: "Decisions on organisations", nl: "Besluiten over organisaties" },
    properties: {
      one: { type: "text", name: { en: "One", nl: "De ene" } },
      other: { type: "text", name: { en: "The other", nl: "De andere" } },
      verdict: { type: "text", name: { en: "Same or different", nl: "Dezelfde of een andere" } },
      reason: { type: "text", name: { en: "Reason", nl: "Reden" } },
      decided_at: { type: "date", name: { en: "Decided", nl: "Besloten" } },
    },
  },
  ...registerKinds,
  ...decideKinds,
  ...judgementKinds,
  ...mitigationKinds,
  ...screeningKinds,
  ...horizonKinds,
  scenario: {
    name: { en: "Scenario", nl: "Scenario" },
    plural: { en: "Scenarios", nl: "Scenario's" },
    properties: { name, scenario },
  },
  run: {
    name: { en: "Run of a scenario", nl: "Doorrekening van een scenario" },
    plural: { en: "Runs of scenarios", nl: "Doorrekeningen van scenario's" },
    properties: {
      scenario,
      model_hash: { type: "text", name: { en: "Hash of the chains", nl: "Hash van de ketens" } },
      kernel: { type: "text", name: { en: "Kernel", nl: "Rekenkern" } },
      seed: { type: "decimal", name: { en: "Seed", nl: "Startgetal" } },
      runs: { type: "decimal", name: { en: "Draws", nl: "Trekkingen" } },
      as_of: { type: "date", name: { en: "The archive as of", nl: "Het archief zoals op" } },
      digest: { type: "text", name: { en: "Hash of the outcome", nl: "Hash van de uitkomst" } },
      made_by: { type: "text", name: { en: "Version of the program", nl: "Versie van het programma" } },
    },
  },
  country: {
    name: { en: "Country", nl: "Land" },
    plural: { en: "Countries", nl: "Landen" },
    properties: {
      name,
      note,
      iso2: code,
      baci_code: { type: "text", name: { en: "BACI code", nl: "BACI-code" }, many: true },
      other_code: { type: "text", name: { en: "Other code", nl: "Andere code" }, many: true },
    },
  },
  bloc: {
    name: { en: "Bloc", nl: "Blok" },
    plural: { en: "Blocs", nl: "Blokken" },
    properties: { name },
  },
  membership: {
    name: { en: "Membership", nl: "Lidmaatschap" },
    plural: { en: "Memberships", nl: "Lidmaatschappen" },
    properties: {
      bloc: { type: "ref", name: { en: "Bloc", nl: "Blok" }, to: ["bloc"] },
      member: { type: "ref", name: { en: "Member", nl: "Lid" }, to: ["country"] },
      valid_from: { type: "date", name: { en: "From", nl: "Vanaf" } },
      valid_to: { type: "date", name: { en: "Until", nl: "Tot" } },
    },
  },
  product: {
    name: { en: "Product", nl: "Product" },
    plural: { en: "Products", nl: "Producten" },
    properties: { name, code, basket: { type: "flag", name: { en: "Basket code", nl: "Verzamelcode" } } },
  },
} satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

/** The declaration of a kind, widened so that properties can be looked up by name. */
export function kind(name: KindName): Kind {
  return kinds[name];
}
