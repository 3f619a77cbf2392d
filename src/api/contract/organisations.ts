import { documentKinds, organisationEvidence, organisationVerdicts } from "#model";
import { z } from "zod";
import { age, asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const nullable = z.string().nullable();
const involvement = z.enum(["defence", "space", "security"]);
const kind = z.enum(["company", "university", "research", "public", "other"]);
const paging = { page: z.coerce.number().int().min(1).max(10_000).optional(), size: z.coerce.number().int().min(1).max(5000).optional() };

const head = marked.extend({
  /** `pic:999984447`, `ror:…`, or `name:NLD:…` where no source gives a number. */
  id: z.string(),
  /** As the source prints it most often. */
  name: z.string(),
  country: nullable,
  kind: kind.nullable(),
  documents: z.number().int(),
  /** Euro it was granted, exact decimal; null = no source says. */
  money: nullable,
  /** Documents by what programme, topic and editors say; texts are not judged here. */
  involvement: z.record(involvement, z.number().int()),
  sources: z.array(z.string()),
  references: z.number().int(),
});

const side = marked.extend({
  id: z.string(),
  /** The organisation it belongs to now. */
  organisation: z.string(),
  name: z.string(),
  country: nullable,
  sources: z.array(z.string()),
  documents: z.number().int(),
});

const pair = z.object({
  one: side,
  other: side,
  probability: z.number(),
  /** What speaks for it and (below zero) against it, in bits; the heaviest first. */
  evidence: z.array(z.object({ kind: z.enum(organisationEvidence), bits: z.number(), on: z.string() })),
});

const decision = marked.extend({
  one: z.string(),
  other: z.string(),
  verdict: z.enum(organisationVerdicts),
  reason: nullable,
  by: z.string(),
  at: z.string(),
  /** To undo it. */
  batch: z.string(),
});

const facet = z.array(z.object({ value: z.string(), organisations: z.number().int() }));

export const organisations = route({
  method: "GET",
  path: "/api/scout/organisations",
  summary: "Organisations over all sources: search and filter by country, kind, source, involvement and number of documents",
  query: asQuery.extend({
    q: z.string().optional(),
    country: z.string().optional(),
    kind: kind.optional(),
    source: z.string().optional(),
    involvement: involvement.optional(),
    least: z.coerce.number().int().min(1).optional(),
    sort: z.enum(["documents", "money", "name"]).optional(),
    ...paging,
  }),
  response: marked.extend({
    page: z.number().int(),
    size: z.number().int(),
    total: z.number().int(),
    countries: facet,
    kinds: facet,
    involvements: facet,
    sources: z.array(age.extend({ id: z.string(), name: texts, organisations: z.number().int() })),
    resolved: z.object({
      organisations: z.number().int(),
      references: z.number().int(),
      /** Joins by the rules, and by decisions of people. */
      byRule: z.number().int(),
      byDecision: z.number().int(),
      proposals: z.number().int(),
      /** Participations of a bare name that does not say it is an organisation's. */
      leftOut: z.number().int(),
    }),
    organisations: z.array(head),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

export const organisationProposals = route({
  method: "GET",
  path: "/api/scout/organisations/proposals",
  summary: "Pairs that are likely one organisation, with the evidence, for a person to decide; and what was decided",
  query: asQuery.extend(paging),
  response: z.object({
    page: z.number().int(),
    size: z.number().int(),
    total: z.number().int(),
    proposals: z.array(pair),
    decisions: z.array(decision.extend({ names: z.array(z.string()) })),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

export const organisation = route({
  method: "GET",
  path: "/api/scout/organisations/:id",
  summary: "One organisation: numbers and names by source, what joined them, its documents, partners and open proposals",
  params: z.object({ id: z.string() }),
  query: asQuery,
  response: head.extend({
    countries: z.array(z.string()),
    identifiers: z.array(
      marked.extend({
        id: z.string(),
        scheme: nullable,
        number: nullable,
        names: z.array(z.string()),
        countries: z.array(z.string()),
        sources: z.array(z.string()),
        documents: z.number().int(),
      }),
    ),
    joins: z.array(pair.extend({ by: z.enum(["rule", "decision"]), decision: decision.nullable() })),
    decisions: z.array(decision),
    documents: z.array(
      z.object({
        source: z.string(),
        sourceName: texts,
        total: z.number().int(),
        money: nullable,
        /** The newest two hundred. */
        documents: z.array(
          marked.extend({
            ref: z.string(),
            title: z.string(),
            kind: z.enum(documentKinds).nullable(),
            date: nullable,
            programme: nullable,
            roles: z.array(z.string()),
            money: nullable,
            involvement: z.array(involvement),
          }),
        ),
      }),
    ),
    partners: z.object({
      total: z.number().int(),
      organisations: z.array(
        marked.extend({ id: z.string(), name: z.string(), country: nullable, kind: kind.nullable(), together: z.number().int() }),
      ),
    }),
    proposals: z.array(pair),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { params: { id: "pic:900000101" } },
});

export const organisationTechnologies = route({
  method: "GET",
  path: "/api/scout/organisations/:id/technologies",
  summary: "The technologies an organisation's documents are tied to, by the judge",
  params: z.object({ id: z.string() }),
  query: asQuery,
  response: marked.extend({
    /** Documents of it that were judged, and flagged. */
    judged: z.number().int(),
    flagged: z.number().int(),
    technologies: z.array(z.object({ id: z.string(), name: texts, documents: z.number().int() })),
  }),
  example: { params: { id: "pic:900000101" } },
});

export const decideOrganisations = route({
  method: "POST",
  path: "/api/scout/organisations/decisions",
  summary: "Decides that references are one organisation (same) or are not (different); undoing its batch takes it back",
  owner: true,
  body: z.strictObject({
    verdict: z.enum(organisationVerdicts),
    one: z.string().max(400),
    others: z.array(z.string().max(400)).min(1).max(100),
    reason: z.string().max(2000).optional(),
    label: z.string().optional(),
  }),
  response: marked.extend({ verdict: z.enum(organisationVerdicts), one: z.string(), others: z.array(z.string()), batch: nullable }),
  example: { body: { verdict: "same", one: "pic:900000101", others: ["pic:900000102"], reason: "A try" } },
});
