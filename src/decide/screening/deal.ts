/** What a deal says of itself: who buys how much of whom, who stands behind them, what happened when. The form of DEAL.yaml. */
import { citation, words } from "#model";
import { z } from "zod";

const named = z
  .union([words, z.string().trim().min(1).max(200)])
  .transform((name) => (typeof name === "string" ? { en: name, nl: name } : name));
const country = z.string().regex(/^[A-Z]{3}$/, "a country as ISO 3166-1 alpha-3, such as DEU");
const percent = z.number("a number in per cent").min(0, "not below 0 %");
const party = z.string().trim().min(1).max(200);
const day = z.iso.date("a day such as 2026-03-15");
const texts = z.array(z.string().trim().min(1).max(500)).max(200).default([]);

/** What a clock can start at or be answered by, in the order in which a file lists them. */
export const dealEvents = [
  "announced",
  "signed",
  "notified_national",
  "first_extended",
  "second_phase",
  "second_extended",
  "notified_union",
  "information_requested",
  "information_received",
  "comment_reserved",
  "comments",
  "opinion",
  "first_answer",
  "decided",
  "not_screened",
  "completed",
  "long_stop",
] as const;
export type DealEvent = (typeof dealEvents)[number];

/** `sole`, `joint` and `influence` are what contracts give beyond shares; left out, the shares decide. */
export const controlWords = ["sole", "joint", "influence", "none"] as const;

const edge = z.strictObject({
  holder: party,
  of: party,
  /** Of the capital; left out = unknown. */
  percent: percent.optional(),
  /** Of the votes, where they differ. */
  votes: percent.optional(),
  control: z.enum(controlWords).optional(),
  source: citation.optional(),
});

export const dealCard = z.strictObject({
  name: named,
  note: named.optional(),
  target: z.strictObject({
    name: party,
    country,
    /** As chains and lists of projects call it and its daughters; the name itself always counts. */
    also: texts,
    /** Identifiers of organisations in lists of projects, such as pic:999978918. */
    organisations: texts,
    sites: z
      .array(z.strictObject({ place: z.string().min(1).max(200), country }))
      .max(200)
      .default([]),
    subsidiaries: z
      .array(z.strictObject({ name: party, country }))
      .max(200)
      .default([]),
    customers: z
      .array(z.strictObject({ name: party, country }))
      .max(200)
      .default([]),
    subsidies: z
      .array(z.strictObject({ name: z.string().min(1).max(300), country }))
      .max(200)
      .default([]),
    technologies: texts,
    /** Nodes of chains it supplies beside those where a chain names it. */
    nodes: texts,
    /** Absent: nobody has said yet, and the factors about sectors stay unknown. */
    sectors: z.array(z.string().min(1).max(60)).max(60).optional(),
  }),
  acquirer: z.strictObject({
    name: party,
    country: country.optional(),
    also: texts,
    /** What is known of earlier conduct; absent: nobody has looked. An empty list: somebody looked and found nothing. */
    record: z.array(z.string().min(1).max(500)).max(60).optional(),
  }),
  stake: z.strictObject({
    before: percent,
    after: percent,
    /** What contracts give beyond the shares. */
    control: z.enum(controlWords).optional(),
    /** Who gives up how much. */
    from: z
      .array(z.strictObject({ holder: party, percent }))
      .max(200)
      .default([]),
  }),
  /** `state`: a state or its body. `dispersed`: many holders under one name, who never act as one. */
  parties: z
    .array(
      z.strictObject({
        name: party,
        country: country.optional(),
        state: z.boolean().optional(),
        dispersed: z.boolean().optional(),
        note: z.string().optional(),
      }),
    )
    .max(300)
    .default([]),
  ownership: z.array(edge).max(1000).default([]),
  dates: z.partialRecord(z.enum(dealEvents), day).default({}),
  suspensions: z
    .array(z.strictObject({ from: day, until: day.optional(), clock: z.string().optional(), reason: z.string().max(500).optional() }))
    .max(60)
    .default([]),
  holidays: z.array(day).max(400).default([]),
  sources: z.array(citation).max(60).default([]),
});

export type Deal = z.output<typeof dealCard>;
