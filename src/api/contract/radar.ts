import { editionGiven, placementGiven, radarRings } from "#model";
import { z } from "zod";
import { asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const ring = z.enum(radarRings);
const nullable = z.string().nullable();
const indicator = z.enum(["signals", "flagged", "accepted", "trl", "emergence", "growth"]);
const edition = marked.extend({ id: z.string(), name: z.string(), date: z.string(), batch: z.string() });
const found = z.number().nullable();

const radar = route({
  method: "GET",
  path: "/api/scout/radar",
  summary: "The technology radar: ring of each technology with why, and what is new, moved or blocked since the edition before",
  query: asQuery.extend({
    /** A frozen edition; absent = what stands now. */
    edition: z.string().optional(),
    /** The edition to compare with; absent = the one before. */
    against: z.string().optional(),
    on: z.iso.date().optional(),
  }),
  response: marked.extend({
    edition: edition.nullable(),
    against: edition.nullable(),
    date: z.string(),
    /** Days before the date in which signals count. */
    signalDays: z.number().int(),
    editions: z.array(edition),
    areas: z.array(z.object({ id: z.string(), code: z.string(), name: texts })),
    rings: z.array(z.object({ id: ring, count: z.number().int() })),
    /** The first rule that holds gives the ring: of each list in `all` one must hold. */
    rules: z.array(z.object({ ring, all: z.array(z.array(z.object({ indicator, least: z.number() }))) })),
    blips: z.array(
      marked.extend({
        number: z.number().int(),
        technology: z.string(),
        code: z.string(),
        name: texts,
        area: z.string(),
        ring,
        byRule: ring,
        /** What stands in the way; null = nothing. */
        blocked: nullable,
        /** Why a person set it; null where the rules did. */
        reason: nullable,
        by: nullable,
        batch: nullable,
        move: z.enum(["new", "in", "out", "blocked", "freed", "unchanged"]),
        from: ring.nullable(),
        /** Null = unknown, which is not 0. */
        indicators: z.object({ signals: found, flagged: found, accepted: found, trl: found, emergence: found, growth: found }),
        why: z.array(z.object({ ring, indicator, least: z.number(), found, met: z.boolean() })),
      }),
    ),
    gone: z.array(z.object({ technology: z.string(), name: texts, ring })),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: {},
});

const placeTechnology = route({
  method: "POST",
  path: "/api/scout/radar/places",
  summary: "Puts a technology into a ring, or says what blocks it, with a reason; without either a person's word is taken back",
  body: placementGiven,
  response: marked.extend({ technology: z.string(), batch: nullable }),
  example: { body: { technology: "eu_1_3", ring: "prepare", reason: "Two makers left in the Union." } },
  owner: true,
});

const freezeEdition = route({
  method: "POST",
  path: "/api/scout/radar/editions",
  summary: "Freezes what stands now as an edition, under the join of the labels of all it rests on",
  body: editionGiven,
  response: marked.extend({ id: z.string(), name: z.string(), date: z.string(), blips: z.number().int(), batch: nullable }),
  example: { body: { id: "example", name: "Example edition" } },
  owner: true,
});

/** In this order, so that what an example writes is there for the next one. */
export const radarRoutes = { freezeEdition, placeTechnology, radar } as const;
