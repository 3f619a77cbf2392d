/** The kinds of investment screening: the factors and clocks of the law, deals and opinions on them. Part of the one table in kinds.ts. */
const name = { type: "words", name: { en: "Name", nl: "Naam" }, required: true } as const;
const text = { type: "words", name: { en: "Text", nl: "Tekst" }, required: true } as const;
const caveat = { type: "text", name: { en: "Caveat", nl: "Voorbehoud" } } as const;
/** The short name of the act: eu_2019_452, eu_2026_1386, nl_vifo. */
const law = { type: "text", name: { en: "Law", nl: "Wet" }, required: true } as const;
/** ISO3 or EU27: the act counts where the target is established there; empty where it says so itself. */
const countsIn = { type: "text", name: { en: "Counts in", nl: "Geldt in" } } as const;
const applies = {
  /** The first day on which the act applies; before it nothing runs and nothing is tested. */
  applies_from: { type: "date", name: { en: "Applies from", nl: "Van toepassing vanaf" } },
  applies_until: { type: "date", name: { en: "Applies until", nl: "Van toepassing tot en met" } },
} as const;

/** By what a factor is touched; what a person must say in the deal is unknown where it is not said. */
export const factorTests = [
  "technology",
  "node",
  "union_project",
  "state",
  "stake",
  "sector",
  "record",
  "other_states",
  "concentration",
] as const;
export type FactorTest = (typeof factorTests)[number];

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
      test: { type: "text", name: { en: "Touched by", nl: "Geraakt door" }, choices: factorTests, required: true },
      technology: { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"], many: true },
      /** Words of a deal's list of sectors: energy, port, personal_data … */
      sector: { type: "text", name: { en: "Sector", nl: "Sector" }, many: true },
      /** Programmes as the sources of projects call them: HE, H2020, EDF … */
      programme: { type: "text", name: { en: "Programme", nl: "Programma" }, many: true },
      /** The share of the votes from which it counts. */
      threshold: { type: "decimal", name: { en: "Threshold", nl: "Drempel" }, unit: "%" },
      counts_in: countsIn,
      ...applies,
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
      /** The event of the deal that starts it, or the id of the clock on whose last day it follows. */
      starts: { type: "text", name: { en: "Starts at", nl: "Begint bij" }, required: true },
      /** The event that answers it. */
      ends: { type: "text", name: { en: "Answered by", nl: "Beantwoord door" } },
      /** The event without which it does not run: that somebody extended, or that nobody screens. */
      needs: { type: "text", name: { en: "Runs only with", nl: "Loopt alleen bij" } },
      /** Whose clock it is: member_states, commission, screening_authority, parties. */
      runs_for: { type: "text", name: { en: "Runs for", nl: "Loopt voor" } },
      days: { type: "decimal", name: { en: "Days", nl: "Dagen" }, unit: "days", required: true },
      day_kind: { type: "text", name: { en: "Kind of days", nl: "Soort dagen" }, choices: ["calendar", "working", "weeks", "months"] },
      /** yes: a last day on Saturday, Sunday or a holiday moves to the next working day. */
      rolls: { type: "flag", name: { en: "Moves to a working day", nl: "Schuift naar een werkdag" }, choices: ["yes", "no"] },
      /** yes: questions to the parties stop it. */
      stops: { type: "flag", name: { en: "Can be stopped", nl: "Kan worden opgeschort" }, choices: ["yes", "no"] },
      counts_in: countsIn,
      ...applies,
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
      /** Where those stand who buy in the end, and where what is bought stands. */
      acquirer_country: { type: "ref", name: { en: "Country of the acquirer", nl: "Land van de koper" }, to: ["country"], many: true },
      target_country: { type: "ref", name: { en: "Country of the target", nl: "Land van de doelonderneming" }, to: ["country"] },
      /** What the target delivers by the chains. */
      supply: { type: "ref", name: { en: "Supply of the target", nl: "Levering van de doelonderneming" }, to: ["supply"], many: true },
      /** Factors of the rules that the deal touches. */
      factor: { type: "ref", name: { en: "Screening factor", nl: "Toetsingsfactor" }, to: ["screening_factor"], many: true },
      /** As the deal names them; nodes also where a chain names the target. */
      technology: { type: "ref", name: { en: "Technology", nl: "Technologie" }, to: ["technology"], many: true },
      node: { type: "ref", name: { en: "Node", nl: "Knooppunt" }, to: ["node"], many: true },
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
