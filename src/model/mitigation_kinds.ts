/** The kinds of what can be done about a cause: levers, measures with their effect, and roadmaps of them. Part of the one table in kinds.ts. */
import { scopes } from "./registers.ts";

const name = { type: "words", name: { en: "Name", nl: "Naam" }, required: true } as const;
const text = { type: "words", name: { en: "Text", nl: "Tekst" }, required: true } as const;
const caveat = { type: "text", name: { en: "Caveat", nl: "Voorbehoud" } } as const;
const technology = { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"], many: true } as const;
const owner = { type: "ref", name: { en: "Owner", nl: "Eigenaar" }, to: ["policy_owner"], many: true } as const;
const instrument = { type: "ref", name: { en: "Instrument", nl: "Instrument" }, to: ["instrument"], many: true } as const;
const action = { type: "ref", name: { en: "Action", nl: "Actie" }, to: ["action"], many: true } as const;
const country = { type: "ref", name: { en: "Country", nl: "Land" }, to: ["country"] } as const;
const million = "million EUR";

/** What a measure changes. All but `trl` can be tried on the chains: they are the measures of a scenario. */
export const measureEffects = ["second_source", "stockpile", "recycling", "capacity", "trl"] as const;
export type MeasureEffect = (typeof measureEffects)[number];

export const milestoneKinds = ["milestone", "trl_step", "measure"] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export const milestoneStatuses = ["planned", "under_way", "reached", "missed", "dropped"] as const;
export type MilestoneStatus = (typeof milestoneStatuses)[number];

/** Whether the calls of a programme name what they pay for (`directed`), or take any subject (`open`): only the first can pay for the same thing twice by plan. */
export const callSubjects = ["directed", "open"] as const;
export type CallSubjects = (typeof callSubjects)[number];

export const mitigationKinds = {
  lever: {
    name: { en: "Policy lever", nl: "Beleidshefboom" },
    plural: { en: "Policy levers", nl: "Beleidshefbomen" },
    listed: true,
    properties: {
      name,
      text,
      /** The kinds of cause it can act on. */
      cause_type: { type: "ref", name: { en: "Acts on", nl: "Werkt op" }, to: ["cause_type"], many: true },
      instrument,
      action,
      caveat,
    },
  },
  /** Which projects of which source are money of which instrument; the first rule that fits counts. */
  programme: {
    name: { en: "Programme in the tables", nl: "Programma in de tabellen" },
    plural: { en: "Programmes in the tables", nl: "Programma's in de tabellen" },
    listed: true,
    properties: {
      name,
      /** Rules are tried from the lowest on. */
      rank: { type: "decimal", name: { en: "Order", nl: "Volgorde" }, required: true },
      /** A source of projects; the next three are patterns with `*`, one of each that is filled must fit. */
      source: { type: "text", name: { en: "Source", nl: "Bron" }, required: true },
      code: { type: "text", name: { en: "Programme code", nl: "Programmacode" }, many: true },
      action: { type: "text", name: { en: "Type of action", nl: "Soort actie" }, many: true },
      topic: { type: "text", name: { en: "Topic", nl: "Onderwerp" }, many: true },
      instrument: { type: "ref", name: { en: "Instrument", nl: "Instrument" }, to: ["instrument"], required: true },
      /** What its money was for in the years of the tables, which may be less than what the instrument is for today. */
      scope: { type: "text", name: { en: "Scope", nl: "Bereik" }, choices: scopes, required: true },
      calls: {
        type: "text",
        name: { en: "Subjects of its calls", nl: "Onderwerpen van de oproepen" },
        choices: callSubjects,
        required: true,
      },
      caveat,
    },
  },
  measure: {
    name: { en: "Measure", nl: "Maatregel" },
    plural: { en: "Measures", nl: "Maatregelen" },
    listed: true,
    properties: {
      name,
      text,
      cause: { type: "ref", name: { en: "Root cause", nl: "Grondoorzaak" }, to: ["cause"], many: true },
      lever: { type: "ref", name: { en: "Lever", nl: "Hefboom" }, to: ["lever"] },
      /** The node it changes. */
      node: { type: "ref", name: { en: "Target node", nl: "Doelschakel" }, to: ["node"] },
      technology,
      effect: { type: "text", name: { en: "Effect", nl: "Effect" }, choices: measureEffects },
      /** Where the new supply or the stock would be. */
      country,
      /** Per cent of the node's supply; a range where nobody knows. */
      share_low: { type: "decimal", name: { en: "Share, low", nl: "Aandeel, laag" }, unit: "%" },
      share_high: { type: "decimal", name: { en: "Share, high", nl: "Aandeel, hoog" }, unit: "%" },
      stock_days: { type: "decimal", name: { en: "Days of stock", nl: "Dagen voorraad" }, unit: "days" },
      trl_from: { type: "decimal", name: { en: "TRL before", nl: "TRL ervoor" } },
      trl_to: { type: "decimal", name: { en: "TRL after", nl: "TRL erna" } },
      /** What it costs the public purse in all. Empty where nobody says: then it cannot be weighed against money. */
      cost_low: { type: "decimal", name: { en: "Cost, low", nl: "Kosten, laag" }, unit: million },
      cost_high: { type: "decimal", name: { en: "Cost, high", nl: "Kosten, hoog" }, unit: million },
      months_low: { type: "decimal", name: { en: "Time to effect, low", nl: "Tijd tot effect, laag" }, unit: "months" },
      months_high: { type: "decimal", name: { en: "Time to effect, high", nl: "Tijd tot effect, hoog" }, unit: "months" },
      start: { type: "date", name: { en: "Earliest start", nl: "Vroegste begin" } },
      owner,
      instrument,
      /** Whom it serves: an instrument for the other side cannot pay for it. Empty: nobody says. */
      scope: { type: "text", name: { en: "Civil or defence", nl: "Civiel of defensie" }, choices: scopes },
      requires: { type: "ref", name: { en: "Only after", nl: "Pas na" }, to: ["measure"], many: true },
      excludes: { type: "ref", name: { en: "Not together with", nl: "Niet samen met" }, to: ["measure"], many: true },
      action,
      /** `document`: somebody announced it; `own_proposal`: ours to try, never reported as policy. */
      basis: { type: "text", name: { en: "Basis", nl: "Grondslag" }, choices: ["document", "own_proposal"], required: true },
      caveat,
    },
  },
  roadmap: {
    name: { en: "Roadmap", nl: "Routekaart" },
    plural: { en: "Roadmaps", nl: "Routekaarten" },
    listed: true,
    properties: {
      name,
      text,
      technology,
      chain: { type: "ref", name: { en: "Chain", nl: "Keten" }, to: ["chain"], many: true },
      /** The capability needs it serves. */
      need: { type: "ref", name: { en: "Need", nl: "Behoefte" }, to: ["need"], many: true },
      caveat,
    },
  },
  milestone: {
    name: { en: "Milestone", nl: "Mijlpaal" },
    plural: { en: "Milestones", nl: "Mijlpalen" },
    listed: true,
    properties: {
      name,
      text: { ...text, required: false },
      roadmap: { type: "ref", name: { en: "Roadmap", nl: "Routekaart" }, to: ["roadmap"], required: true },
      milestone_kind: { type: "text", name: { en: "Kind", nl: "Soort" }, choices: milestoneKinds, required: true },
      start: { type: "date", name: { en: "Begins", nl: "Begint" } },
      /** The last day of the period named; empty where nobody printed one. */
      date: { type: "date", name: { en: "Due", nl: "Einddatum" } },
      date_as_printed: { type: "text", name: { en: "As printed", nl: "Zoals gedrukt" } },
      technology,
      trl: { type: "decimal", name: { en: "TRL reached", nl: "Bereikt TRL" } },
      measure: { type: "ref", name: { en: "Measure", nl: "Maatregel" }, to: ["measure"], many: true },
      requires: { type: "ref", name: { en: "Only after", nl: "Pas na" }, to: ["milestone"], many: true },
      owner,
      instrument,
      action,
      target: { type: "ref", name: { en: "Target", nl: "Doel" }, to: ["target"], many: true },
      status: { type: "text", name: { en: "Status", nl: "Stand" }, choices: milestoneStatuses },
      basis: { type: "text", name: { en: "Basis", nl: "Grondslag" }, choices: ["document", "own_proposal"] },
      caveat,
    },
  },
} as const;
