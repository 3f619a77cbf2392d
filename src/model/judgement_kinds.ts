/** The kinds of what is held critical, what it serves, and why Europe depends on others for it. Part of the one table in kinds.ts. */
import { needDomains, needSectors } from "./registers.ts";

const name = { type: "words", name: { en: "Name", nl: "Naam" }, required: true } as const;
const text = { type: "words", name: { en: "Text", nl: "Tekst" }, required: true } as const;
const caveat = { type: "text", name: { en: "Caveat", nl: "Voorbehoud" } } as const;
const basis = {
  type: "text",
  name: { en: "Basis of the ties", nl: "Grondslag van de verbanden" },
  choices: ["own_judgement", "document"],
} as const;
const technology = { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"], many: true } as const;
const edition = { type: "text", name: { en: "Edition", nl: "Editie" } } as const;
const criterion = { type: "text", name: { en: "Criterion", nl: "Criterium" }, required: true } as const;
const reviewer = { type: "text", name: { en: "Reviewer", nl: "Beoordelaar" } } as const;
const rule = { type: "text", name: { en: "Version of the rule", nl: "Versie van de regel" } } as const;
const saidAt = { type: "date", name: { en: "Said", nl: "Gezegd" } } as const;

export const verdicts = ["met", "not_met", "unknown"] as const;
export type Verdict = (typeof verdicts)[number];

export const confidences = ["high", "medium", "low"] as const;

/** How much of a dependency a cause carries, by the judgement of who wrote it. */
export const causeWeights = ["decisive", "major", "contributing"] as const;
export type CauseWeight = (typeof causeWeights)[number];
export const causeStrengths = ["strong", "thin"] as const;

export const judgementKinds = {
  criticality_verdict: {
    name: { en: "Verdict on a criterion", nl: "Oordeel over een criterium" },
    plural: { en: "Verdicts on criteria", nl: "Oordelen over criteria" },
    listed: true,
    properties: {
      technology: { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"], required: true },
      criterion,
      verdict: { type: "text", name: { en: "Verdict", nl: "Oordeel" }, choices: verdicts, required: true },
      confidence: { type: "text", name: { en: "Confidence", nl: "Zekerheid" }, choices: confidences },
      /** In both languages, where a register says it. */
      text: { type: "words", name: { en: "Text", nl: "Tekst" } },
      /** Why, in the words of a person who typed one language. */
      reason: { type: "text", name: { en: "Reason", nl: "Reden" } },
      /** Subjects it rests on (`supply:…`, `fact:…`, `export_control:…`), or the id of a measured figure. */
      rests_on: { type: "text", name: { en: "Evidence", nl: "Bewijs" }, many: true },
      edition,
      reviewer,
      rule,
      said_at: saidAt,
      caveat,
    },
  },
  criticality_dissent: {
    name: { en: "Dissent on a verdict", nl: "Afwijkend oordeel" },
    plural: { en: "Dissents on verdicts", nl: "Afwijkende oordelen" },
    properties: {
      technology: { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"] },
      criterion,
      verdict: { type: "text", name: { en: "Verdict", nl: "Oordeel" }, choices: verdicts },
      reason: { type: "text", name: { en: "Reason", nl: "Reden" } },
      reviewer,
      said_at: saidAt,
    },
  },
  criticality_edition: {
    name: { en: "Edition of the criticality board", nl: "Editie van het kritikaliteitsbord" },
    plural: { en: "Editions of the criticality board", nl: "Edities van het kritikaliteitsbord" },
    properties: {
      name,
      edition,
      rule,
      /** The board as it stood, as JSON. */
      frozen: { type: "text", name: { en: "As it stood", nl: "Zoals het stond" } },
      said_at: saidAt,
    },
  },
  application: {
    name: { en: "Application", nl: "Toepassing" },
    plural: { en: "Applications", nl: "Toepassingen" },
    listed: true,
    properties: {
      name,
      text,
      domain: { type: "text", name: { en: "Domain", nl: "Gebied" }, many: true, choices: needDomains },
      sector: { type: "text", name: { en: "Sector", nl: "Sector" }, many: true, choices: needSectors, required: true },
      technology,
      need: { type: "ref", name: { en: "Capability need", nl: "Vermogensbehoefte" }, to: ["need"], many: true },
      node: { type: "ref", name: { en: "Chain node", nl: "Schakel" }, to: ["node"], many: true },
      basis,
      caveat,
    },
  },
  cause_type: {
    name: { en: "Kind of root cause", nl: "Soort grondoorzaak" },
    plural: { en: "Kinds of root cause", nl: "Soorten grondoorzaak" },
    listed: true,
    properties: { name, text, caveat },
  },
  cause: {
    name: { en: "Root cause", nl: "Grondoorzaak" },
    plural: { en: "Root causes", nl: "Grondoorzaken" },
    listed: true,
    properties: {
      name,
      text,
      cause_type: { type: "ref", name: { en: "Kind", nl: "Soort" }, to: ["cause_type"], required: true },
      /** The nodes that carry it; without one it is tied to technologies or chains only. */
      node: { type: "ref", name: { en: "Chain node", nl: "Schakel" }, to: ["node"], many: true },
      chain: { type: "ref", name: { en: "Chain", nl: "Keten" }, to: ["chain"], many: true },
      technology,
      weight: { type: "text", name: { en: "Weight", nl: "Gewicht" }, choices: causeWeights, required: true },
      /** Further statements it rests on, by subject; its own row is cited. */
      rests_on: { type: "text", name: { en: "Evidence", nl: "Bewijs" }, many: true },
      /** What its author says of the evidence; where nobody says, it is read off the grades and the number of publications. */
      strength: { type: "text", name: { en: "Strength of the evidence", nl: "Sterkte van het bewijs" }, choices: causeStrengths },
      basis,
      caveat,
    },
  },
} as const;
